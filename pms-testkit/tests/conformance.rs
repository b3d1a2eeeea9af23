//! The path search against x509-limbo, with the pure Rust provider.

use pms_testkit::pki::limbo;

#[test]
fn nothing_that_limbo_refuses_is_accepted_without_a_listed_reason() {
    limbo::assert_conforms(&pms_core::cert::signature::RustCrypto);
}
