//! Finding by beginnings, fingerprints and serial numbers.

use pms_core::cert::{TrustDomain, decimal_of_hex};
use pms_core::domain::partner_certificate::{CertificateState, PartnerCertificate};
use pms_core::port::queries::{Hit, Mark, Probe, Queries};

use super::scene;
use crate::build;
use crate::contract::{Backend, begin, commit};
use crate::pki::Pki;
use crate::world::vault::look_up_key;

fn ids(hits: &[Hit]) -> Vec<&str> {
    hits.iter().map(|hit| hit.id.as_str()).collect()
}

/// A beginning is found in any case, `%` and `_` are ordinary characters, and no more is given than was asked for.
pub async fn beginnings_are_found_in_order<B: Backend>() {
    let Some(back) = B::fresh(&["file"]).await else { return };
    let store = back.store();
    scene::fill(&*store).await;
    let own = str::to_owned;
    let cases: Vec<(Probe, &[&str])> = vec![
        (Probe::PartnerId(own("ac")), &["acme"]),
        (Probe::PartnerId(own("cme")), &[]),
        (Probe::PartnerId(own("acme")), &["acme"]),
        (Probe::PartnerName(own("my_c")), &["coop"]),
        (Probe::PartnerName(own("my%")), &[]),
        (Probe::PartnerName(own("zü")), &["bank"]),
        (Probe::PartnerEmail(look_up_key("email", "acme@example.org")), &["acme"]),
        (Probe::PolicyId(own("o")), &["odd"]),
        (Probe::PolicyName(own("a_")), &["odd"]),
        (Probe::PolicyName(own("nothing")), &[]),
    ];
    for (probe, wanted) in cases {
        assert_eq!(ids(&store.look(&probe, 9).await.unwrap()), wanted, "{probe:?}");
    }
    let mut work = begin(&*store).await;
    for id in ["find-c", "find-a", "Find-b"] {
        work.partners().insert(&build::partner(id)).await.unwrap();
    }
    commit(work).await;
    let found = store.look(&Probe::PartnerId(own("find-")), 2).await.unwrap();
    assert_eq!(ids(&found), ["find-a", "Find-b"]);
}

/// A certificate is found by either fingerprint and by its serial number, also one that was superseded, and as it was
/// signed here.
pub async fn certificates_are_found_by_their_marks<B: Backend>() {
    let Some(back) = B::fresh(&["file"]).await else { return };
    let store = back.store();
    scene::fill(&*store).await;
    let pki = Pki::new(build::at(0));
    let root = pki.root("Root");
    let (leaf, signed) = (pki.leaf(&root, "acme Ltd"), pki.leaf(&root, "acme Ltd"));
    let old = PartnerCertificate {
        state: CertificateState::Superseded,
        ..build::certificate("c0", "acme", &leaf, &signed)
    };
    let mut work = begin(&*store).await;
    work.anchors().insert(&build::anchor("a1", TrustDomain::Auth, &root)).await.unwrap();
    work.certificates().insert(&old).await.unwrap();
    commit(work).await;
    let mark = |text: String| {
        let serial_of_hex = decimal_of_hex(&text).unwrap();
        Mark { serial: text.clone(), serial_of_hex, print: text }
    };
    let (anchor, original) = (root.certificate(), leaf.certificate());
    for text in [anchor.sha1_hex(), anchor.sha256_hex(), anchor.serial_hex(), anchor.serial_decimal()] {
        let found = store.look(&Probe::AnchorMark(mark(text.clone())), 9).await.unwrap();
        assert_eq!(ids(&found), ["a1"], "{text}");
        assert_eq!((found[0].name.as_str(), &found[0].partner), (anchor.subject_text().as_str(), &None));
    }
    let twin = signed.certificate();
    for text in [
        original.sha1_hex(),
        original.sha256_hex(),
        original.serial_hex(),
        twin.sha1_hex(),
        twin.sha256_hex(),
    ] {
        let found = store.look(&Probe::CertificateMark(mark(text.clone())), 9).await.unwrap();
        assert_eq!(ids(&found), ["c0"], "{text}");
        assert_eq!(found[0].partner, Some(build::text("acme")));
    }
    let subject = anchor.subject_text().to_lowercase();
    let found = store.look(&Probe::AnchorSubject(subject.chars().take(6).collect()), 9).await.unwrap();
    assert_eq!(ids(&found), ["a1"]);
    let name = original.common_name().unwrap().to_lowercase();
    assert_eq!(ids(&store.look(&Probe::CertificateName(name), 9).await.unwrap()), ["c0"]);
}
