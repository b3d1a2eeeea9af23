//! The path search against x509-limbo, with the provider of the server.
#![cfg(feature = "crypto")]

use pms_testkit::pki::limbo;

#[test]
fn nothing_that_limbo_refuses_is_accepted_without_a_listed_reason() {
    limbo::assert_conforms(&pms_adapters::crypto::AwsLc);
}
