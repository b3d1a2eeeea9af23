//! The trust store and the certificates of partners come back byte by byte.

use pms_core::cert::{AnchorKind, TrustDomain, hex};
use pms_core::domain::{
    anchor::{AnchorState, TrustAnchor},
    partner_certificate::{CertificateState, PartnerCertificate},
};
use pms_core::port::store::{DuplicateKey, Store, StoreError, Trail};
use pms_testkit::{
    build,
    pki::{Entity, Pki},
};

use crate::filled;

pub(crate) fn anchor(id: &str, entity: &Entity) -> TrustAnchor {
    TrustAnchor {
        id: build::text(id),
        domain: TrustDomain::Auth,
        kind: AnchorKind::Root,
        certificate: entity.certificate(),
        issuer: build::text(id),
        state: AnchorState::Active,
        created: build::stamp(0),
        changed: None,
        version: 0,
    }
}

/// A partner's certificate; the desk's part is played by the same chain.
pub(crate) fn certificate(id: &str, partner: &str, leaf: &Entity, path: &[&Entity]) -> PartnerCertificate {
    PartnerCertificate {
        id: build::text(id),
        partner: build::text(partner),
        domain: TrustDomain::Auth,
        original: leaf.certificate(),
        signed: leaf.certificate(),
        signed_path: path.iter().map(|entity| entity.certificate()).collect(),
        state: CertificateState::Current,
        created: build::stamp(0),
        changed: None,
        version: 0,
    }
}

fn shown(value: &impl std::fmt::Debug) -> String {
    format!("{value:?}")
}

#[tokio::test]
async fn a_chain_is_stored_once_in_a_domain_and_comes_back_oldest_first() {
    let pki = Pki::new(build::at(0));
    let root = pki.root("Root");
    let below = pki.intermediate(&root, "Issuing CA");
    for on in filled::stores("").await {
        let mut work = on.store.begin().await.unwrap();
        let first = anchor("c2", &root);
        let second = TrustAnchor {
            kind: AnchorKind::Intermediate,
            issuer: build::text("c2"),
            created: build::stamp(5),
            state: AnchorState::Deactivated,
            changed: Some(build::stamp(9)),
            ..anchor("c1", &below)
        };
        let elsewhere = TrustAnchor { domain: TrustDomain::Ftm, ..anchor("c3", &root) };
        for anchor in [&first, &second, &elsewhere] {
            work.anchors().insert(anchor).await.unwrap();
        }
        work.commit(Trail::housekeeping()).await.unwrap();
        let mut work = on.store.begin().await.unwrap();
        let found = work.anchors().of_domain(TrustDomain::Auth).await.unwrap();
        assert_eq!(shown(&found), shown(&[&first, &second]));
        assert_eq!(found[0].certificate.der(), root.der());
        let one = work.anchors().get(&second.id).await.unwrap();
        assert_eq!(shown(&one), shown(&Some(second)));
        let twin = work.anchors().insert(&anchor("c4", &root)).await;
        assert!(matches!(twin, Err(StoreError::Duplicate { key: DuplicateKey::Certificate })), "{twin:?}");
    }
}

#[tokio::test]
async fn a_partners_certificate_comes_back_and_its_key_has_one_holder() {
    let pki = Pki::new(build::at(0));
    let root = pki.root("Root");
    let below = pki.intermediate(&root, "Issuing CA");
    let leaf = pki.leaf(&below, "Acme");
    let spki = hex(&leaf.certificate().spki_sha256());
    for on in filled::stores("").await {
        let mut work = on.store.begin().await.unwrap();
        let mut first = certificate("k1", "acme", &leaf, &[&below, &root]);
        work.certificates().insert(&first).await.unwrap();
        let stored = work.certificates().get(&first.id).await.unwrap();
        assert_eq!(shown(&stored), shown(&Some(first.clone())));

        let (acme, bank) = (build::text("acme"), build::text("bank"));
        assert_eq!(work.certificates().other_holder(&spki, &acme).await.unwrap(), None);
        assert_eq!(work.certificates().other_holder(&spki, &bank).await.unwrap(), Some(acme));

        first.supersede(build::stamp(5));
        work.certificates().save(&first).await.unwrap();
        let stale = work.certificates().save(&first).await;
        assert!(matches!(stale, Err(StoreError::Conflict)), "{stale:?}");
        work.certificates().insert(&certificate("k2", "acme", &leaf, &[])).await.unwrap();
        let stored = work.certificates().get(&first.id).await.unwrap().unwrap();
        assert_eq!((stored.state, stored.changed), (CertificateState::Superseded, Some(build::stamp(5))));
        work.commit(Trail::housekeeping()).await.unwrap();

        // Two uploads that did not see each other: the second is a lost race and is tried again.
        for second in [certificate("k3", "bank", &leaf, &[]), certificate("k4", "acme", &root, &[])] {
            let mut work = on.store.begin().await.unwrap();
            let raced = work.certificates().insert(&second).await;
            assert!(matches!(raced, Err(StoreError::Conflict)), "{raced:?}");
        }
        let mut work = on.store.begin().await.unwrap();
        let twin = work.certificates().insert(&certificate("k1", "cafe", &below, &[])).await;
        assert!(matches!(twin, Err(StoreError::Duplicate { key: DuplicateKey::Id })), "{twin:?}");
    }
}
