//! The path-validation cases of C2SP/x509-limbo, run against a signature provider.

use std::path::PathBuf;

use chrono::{DateTime, Utc};
use pms_core::cert::judge::path_to_root;
use pms_core::cert::{
    Anchor, AnchorKind, CertPolicy, SignatureCheck, TrustDomain, TrustStore, UploadKind, upload,
};
use serde::Deserialize;

const DOMAIN: TrustDomain = TrustDomain::Device;

/// Beginnings of the names of cases that limbo refuses and a path search rightly accepts, each with the reason.
pub const ACCEPTED_THOUGH_REFUSED: &[(&str, &str)] = &[
    ("crl::", "revocation is not judged by the path search"),
    ("webpki::san::", "host names play no part here"),
    ("webpki::cn::", "host names play no part here"),
    ("rfc5280::san::", "host names play no part here"),
    ("webpki::eku::", "the purpose of a partner's certificate is judged at upload"),
    ("rfc5280::eku::", "the purpose of a partner's certificate is judged at upload"),
    ("webpki::ca-as-leaf", "whether a partner's certificate may be a CA's is judged at upload, by domain"),
    ("webpki::forbidden-weak-rsa-in-leaf", "the strength of the partner's own key is judged at upload"),
    (
        "webpki::forbidden-rsa-key-not-divisible-by-8-in-leaf",
        "the strength of the partner's own key is judged at upload",
    ),
    ("webpki::forbidden-dsa-leaf", "the strength of the partner's own key is judged at upload"),
    ("rfc5280::serial::", "serial numbers are judged at upload and tolerated on stored certificates"),
    ("webpki::v1-cert", "the version of the target is judged at upload, after the path (Java's order)"),
    ("pathlen::max-chain-depth-", "the caller's own limit of the depth is not an input here"),
    ("rfc5280::aki::", "key identifiers are hints for the order of the search, never a reason to refuse"),
    ("rfc5280::ski::", "key identifiers are hints for the order of the search, never a reason to refuse"),
    ("webpki::aki::", "key identifiers are hints for the order of the search, never a reason to refuse"),
    (
        "rfc5280::pc::ica-noncritical-pc",
        "policy constraints that are not critical are tolerated with a warning",
    ),
    ("rfc5280::root-non-critical-basic-constraints", "tolerated with a warning, refused by policy at upload"),
    ("webpki::malformed-aia", "the extension is neither used nor shown"),
];

/// What became of the cases.
#[derive(Debug, Default)]
pub struct Report {
    /// Cases that came out as limbo says.
    pub agreed: usize,
    /// Cases that limbo accepts and we refuse, with our reason.
    pub stricter: Vec<String>,
    /// Cases that limbo refuses and we accept, with the reason from the list.
    pub explained: Vec<String>,
    /// Cases that limbo refuses and we accept without a reason: there must be none.
    pub unexplained: Vec<String>,
}

#[derive(Deserialize)]
struct Limbo {
    testcases: Vec<Case>,
}

#[derive(Deserialize)]
struct Case {
    id: String,
    trusted_certs: Vec<String>,
    untrusted_intermediates: Vec<String>,
    peer_certificate: String,
    validation_time: Option<String>,
    expected_result: String,
}

/// Runs every case. `None` where the file (`PMS_LIMBO`, by default beside the workspace) is absent.
///
/// # Panics
/// For a file that is not in limbo's own format.
pub fn run(check: &dyn SignatureCheck) -> Option<Report> {
    let file = std::env::var_os("PMS_LIMBO").map_or_else(
        || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../shared/testdata/x509-limbo.json"),
        PathBuf::from,
    );
    let text = std::fs::read_to_string(file).ok()?;
    let limbo: Limbo = serde_json::from_str(&text).expect("limbo's own format");
    let mut report = Report::default();
    for case in limbo.testcases {
        let refused = judge(&case, check).err();
        let reason = ACCEPTED_THOUGH_REFUSED.iter().find(|(name, _)| case.id.starts_with(name));
        match (case.expected_result.as_str(), refused, reason) {
            ("SUCCESS", None, _) | ("FAILURE", Some(_), _) => report.agreed += 1,
            ("SUCCESS", Some(why), _) => report.stricter.push(format!("{}: {why}", case.id)),
            (_, _, Some((_, why))) => report.explained.push(format!("{}: {why}", case.id)),
            (_, _, None) => report.unexplained.push(case.id),
        }
    }
    Some(report)
}

/// Runs every case and tells what became of them; loudly that nothing ran where the file is absent.
///
/// # Panics
/// For a case that limbo refuses and we accept without a listed reason.
pub fn assert_conforms(check: &dyn SignatureCheck) {
    let Some(report) = run(check) else {
        crate::tell!("SKIPPED: x509-limbo.json is absent (PMS_LIMBO)");
        return;
    };
    crate::tell!(
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

fn judge(case: &Case, check: &dyn SignatureCheck) -> Result<(), String> {
    let read = |pem: &String| {
        upload::read(pem.as_bytes(), UploadKind::Ca)
            .map_err(|error| error.to_string())
            .and_then(|list| list.into_iter().next().ok_or_else(String::new))
    };
    let anchors = |list: &[String], kind| {
        // A certificate that cannot be read never enters a store.
        list.iter()
            .filter_map(|pem| read(pem).ok())
            .map(move |certificate| Anchor { domain: DOMAIN, kind, active: true, certificate })
            .collect::<Vec<_>>()
    };
    let roots = anchors(&case.trusted_certs, AnchorKind::Root);
    let others = anchors(&case.untrusted_intermediates, AnchorKind::Intermediate);
    let store = TrustStore::new(roots.into_iter().chain(others));
    let peer = read(&case.peer_certificate)?;
    let now: DateTime<Utc> = match &case.validation_time {
        Some(text) => text.parse().expect("a date"),
        None => peer.not_before() + chrono::TimeDelta::seconds(1),
    };
    path_to_root(&peer, DOMAIN, &store, &CertPolicy::default(), check, now)
        .map(|_| ())
        .map_err(|error| error.to_string())
}
