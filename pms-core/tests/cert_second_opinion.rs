//! A second opinion on our own certificate reader: what it reads, `x509-cert` reads alike.

#![expect(clippy::unwrap_used, reason = "tests")]

use chrono::{DateTime, Utc};
use der::{Decode, Encode};
use pms_core::cert::{Certificate, UploadKind, upload};
use pms_testkit::pki::{KeyChoice, Pki, Template};
use x509_cert::{Certificate as Other, ext::pkix::BasicConstraints};

fn now() -> DateTime<Utc> {
    "2026-11-25T12:00:00Z".parse().unwrap()
}

/// The seconds since 1970 of a time as the other library holds it.
fn seconds(time: x509_cert::time::Time) -> i64 {
    i64::try_from(time.to_unix_duration().as_secs()).unwrap()
}

fn assert_read_alike(ours: &Certificate, other: &Other) {
    let tbs = other.tbs_certificate();
    // Not the whole signed part: the other library writes a time of this century in another form than it read,
    // which is why ours keeps the bytes that came.
    let key = tbs.subject_public_key_info().to_der().unwrap();
    assert!(ours.tbs().windows(key.len()).any(|part| part == key), "public key");
    assert_eq!(ours.not_before().timestamp(), seconds(tbs.validity().not_before), "not before");
    assert_eq!(ours.not_after().timestamp(), seconds(tbs.validity().not_after), "not after");
    let constraints = tbs.get_extension::<BasicConstraints>().unwrap();
    assert_eq!(ours.is_ca(), constraints.is_some_and(|(_, constraints)| constraints.ca), "CA flag");
    assert_eq!(ours.signature(), other.signature().raw_bytes(), "signature");
    let self_issued = tbs.subject() == tbs.issuer();
    assert_eq!(ours.is_self_issued(), self_issued, "self-issued");
}

#[test]
fn certificates_of_every_key_kind_are_read_alike() {
    let pki = Pki::new(now());
    let root = pki.root("Second Opinion Root");
    let issuing = pki.intermediate(&root, "Second Opinion Issuing CA");
    let leaves = [KeyChoice::Rsa2048, KeyChoice::P256, KeyChoice::P384]
        .map(|choice| pki.make(Template::leaf("بنك الثقة").key(choice), Some(&issuing)));
    for entity in [&root, &issuing].into_iter().chain(&leaves) {
        let other = Other::from_der(entity.der()).expect("the other library reads what we make");
        assert_read_alike(&entity.certificate(), &other);
    }
}

#[test]
fn odd_certificates_that_both_libraries_read_are_read_alike() {
    let folder = std::env::var("PMS_ODD_CERTIFICATES").unwrap_or_else(|_| {
        concat!(env!("CARGO_MANIFEST_DIR"), "/../../shared/testdata/odd-certificates").to_owned()
    });
    let Ok(files) = std::fs::read_dir(&folder) else {
        pms_testkit::tell!("SKIPPED: the odd certificates are not at {folder}");
        return;
    };
    let (mut alike, mut only_ours) = (0, 0);
    for file in files {
        let bytes = std::fs::read(file.unwrap().path()).unwrap();
        for ours in upload::read(&bytes, UploadKind::Ca).into_iter().flatten() {
            match Other::from_der(ours.der()) {
                Ok(other) => {
                    assert_read_alike(&ours, &other);
                    alike += 1;
                }
                Err(_) => only_ours += 1,
            }
        }
    }
    pms_testkit::tell!("second opinion: {alike} read alike, {only_ours} read by us only");
    assert!(alike > 50, "only {alike} certificates were compared");
}
