//! Any bytes as a certificate: what is read is printed and read again to the same, and judging it never panics.
#![no_main]

use libfuzzer_sys::fuzz_target;
use pms_core::cert::judge::ca_upload;
use pms_core::cert::signature::RustCrypto;
use pms_core::cert::{CertPolicy, Certificate, Rule, TrustStore, UploadKind, upload};

fuzz_target!(|bytes: &[u8]| {
    let Ok(certificate) = Certificate::from_der(bytes) else { return };
    assert_eq!(certificate.der(), bytes);
    let text = certificate.to_pem();
    let again = upload::read(text.as_bytes(), UploadKind::Ca).expect("what was read is read again");
    assert_eq!(again, [certificate.clone()]);
    let now = certificate.not_before();
    let judge = || ca_upload(&text, "AUTH", &TrustStore::default(), &CertPolicy::default(), &RustCrypto, now);
    let judged = judge();
    assert_eq!(judged.verdict, judge().verdict);
    assert_eq!(judged.verdict.findings().len(), Rule::TEXT.len() + Rule::CA_UPLOAD.len());
    assert_eq!(judged.verdict.is_accepted(), judged.accepted.is_some());
});
