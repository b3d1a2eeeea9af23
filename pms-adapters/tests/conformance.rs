//! The path search against x509-limbo, with the provider of the server.
#![cfg(feature = "crypto")]

use pms_testkit::pki::limbo;

#[test]
fn nothing_that_limbo_refuses_is_accepted_without_a_listed_reason() {
    let Some(report) = limbo::run(&pms_adapters::crypto::AwsLc) else {
        pms_testkit::tell!("SKIPPED: x509-limbo.json is absent (PMS_LIMBO)");
        return;
    };
    pms_testkit::tell!(
        "x509-limbo: {} agreed, {} stricter here, {} explained",
        report.agreed,
        report.stricter.len(),
        report.explained.len()
    );
    for line in report.stricter.iter().chain(&report.explained) {
        println!("  {line}");
    }
    assert!(report.unexplained.is_empty(), "{:#?}", report.unexplained);
}
