//! The trust store and the certificates of partners.

use pms_core::cert::{AnchorKind, TrustDomain, hex};
use pms_core::domain::{
    anchor::{AnchorState, TrustAnchor},
    partner::Partner,
    partner_certificate::{CertificateState, PartnerCertificate},
};
use pms_core::port::store::{DuplicateKey, Store, StoreError};

use crate::build;
use crate::contract::{Backend, begin, commit};
use crate::pki::{Entity, KeyChoice, Pki, Template};

fn pki() -> Pki {
    Pki::new(build::at(0))
}

fn root(name: &str) -> Entity {
    pki().make(Template::ca(name).key(KeyChoice::P256), None)
}

fn same_anchor(a: &TrustAnchor, b: &TrustAnchor) -> bool {
    let facts = |x: &TrustAnchor| {
        let stamps = (x.created.clone(), x.changed.clone());
        (x.id.clone(), x.domain, x.kind, x.issuer.clone(), x.state, stamps, x.version)
    };
    facts(a) == facts(b) && a.certificate == b.certificate
}

fn same_certificate(a: &PartnerCertificate, b: &PartnerCertificate) -> bool {
    let facts = |x: &PartnerCertificate| {
        let stamps = (x.created.clone(), x.changed.clone());
        (x.id.clone(), x.partner.clone(), x.domain, x.state, stamps, x.version)
    };
    let bytes = |x: &PartnerCertificate| (x.original.clone(), x.signed.clone(), x.signed_path.clone());
    facts(a) == facts(b) && bytes(a) == bytes(b)
}

/// A certificate of the trust store comes back with all its fields, and those of a domain oldest first, the
/// ones that are set aside too.
pub async fn anchors_come_back_by_domain_oldest_first<B: Backend>() {
    let Some(back) = B::fresh(&["file"]).await else { return };
    let store = back.store();
    let top = root("الجذر Root, O=\"Ü\"");
    let below = pki().make(Template::ca("Issuing").key(KeyChoice::P384), Some(&top));
    let newer = TrustAnchor {
        issuer: build::text("a2"),
        kind: AnchorKind::Intermediate,
        created: build::stamp(9),
        ..build::anchor("a1", TrustDomain::Auth, &below)
    };
    let older = build::anchor("a2", TrustDomain::Auth, &top);
    let aside = TrustAnchor {
        state: AnchorState::Deactivated,
        created: build::stamp(5),
        changed: Some(build::stamp(6)),
        ..build::anchor("a3", TrustDomain::Auth, &root("Old"))
    };
    let elsewhere = build::anchor("a4", TrustDomain::Ftm, &top);
    let anchors = [older, aside, newer, elsewhere];
    let mut work = begin(&*store).await;
    for anchor in &anchors {
        work.anchors().insert(anchor).await.unwrap();
    }
    commit(work).await;
    let mut read = store.read().await.unwrap();
    for anchor in &anchors {
        let found = read.anchors().get(&anchor.id).await.unwrap().unwrap();
        assert!(same_anchor(&found, anchor), "{found:?}");
    }
    let of_auth = read.anchors().of_domain(TrustDomain::Auth).await.unwrap();
    assert_eq!(of_auth.iter().map(|a| a.id.as_str()).collect::<Vec<_>>(), ["a2", "a3", "a1"]);
    assert_eq!(read.anchors().of_domain(TrustDomain::Ftm).await.unwrap().len(), 1);
    assert!(read.anchors().of_domain(TrustDomain::Misp).await.unwrap().is_empty());
}

/// The same certificate is trusted once in a domain; in another it may be trusted as well.
pub async fn a_certificate_is_trusted_once_in_a_domain<B: Backend>() {
    let Some(back) = B::fresh(&["file"]).await else { return };
    let store = back.store();
    let top = root("Root");
    let mut work = begin(&*store).await;
    work.anchors().insert(&build::anchor("a1", TrustDomain::Auth, &top)).await.unwrap();
    work.anchors().insert(&build::anchor("a2", TrustDomain::Device, &top)).await.unwrap();
    commit(work).await;
    for (id, entity, wanted) in
        [("a3", &top, DuplicateKey::Certificate), ("a1", &root("Other"), DuplicateKey::Id)]
    {
        let mut work = begin(&*store).await;
        let added = work.anchors().insert(&build::anchor(id, TrustDomain::Auth, entity)).await;
        assert!(matches!(added, Err(StoreError::Duplicate { key }) if key == wanted), "{id}: {added:?}");
    }
}

async fn two_partners(store: &dyn Store) {
    let mut work = begin(store).await;
    for id in ["acme", "coop"] {
        work.partners().insert(&build::partner(id)).await.unwrap();
    }
    commit(work).await;
}

/// A partner's certificate comes back with all its fields; it is set aside by a save, which checks the version.
pub async fn partner_certificates_come_back_and_are_superseded<B: Backend>() {
    let Some(back) = B::fresh(&["file"]).await else { return };
    let store = back.store();
    two_partners(&*store).await;
    let (ours, theirs) = (root("Ours"), root("Theirs"));
    let original = pki().make(Template::leaf("Acme بنك").key(KeyChoice::P256), Some(&theirs));
    let signed = pki().make(Template::leaf("Acme بنك").same_key(&original), Some(&ours));
    let mut certificate = PartnerCertificate {
        signed_path: vec![ours.certificate(), theirs.certificate()],
        ..build::certificate("c1", "acme", &original, &signed)
    };
    let mut work = begin(&*store).await;
    work.certificates().insert(&certificate).await.unwrap();
    let again = work.certificates().insert(&certificate).await;
    assert!(matches!(again, Err(StoreError::Duplicate { key: DuplicateKey::Id })), "{again:?}");
    drop(work);
    let mut work = begin(&*store).await;
    work.certificates().insert(&certificate).await.unwrap();
    commit(work).await;
    let mut read = store.read().await.unwrap();
    let found = read.certificates().get(&certificate.id).await.unwrap().unwrap();
    assert!(same_certificate(&found, &certificate), "{found:?}");
    drop(read);

    certificate.supersede(build::stamp(60));
    let mut work = begin(&*store).await;
    work.certificates().save(&certificate).await.unwrap();
    commit(work).await;
    let mut work = begin(&*store).await;
    let stale = work.certificates().save(&certificate).await;
    assert!(matches!(stale, Err(StoreError::Conflict)), "{stale:?}");
    drop(work);
    certificate.version = 1;
    let mut read = store.read().await.unwrap();
    let found = read.certificates().get(&certificate.id).await.unwrap().unwrap();
    assert!(same_certificate(&found, &certificate), "{found:?}");
    assert_eq!(found.state, CertificateState::Superseded);
}

/// All certificates of a partner are found, newest first, superseded ones too.
pub async fn the_certificates_of_a_partner_come_newest_first<B: Backend>() {
    let Some(back) = B::fresh(&["file"]).await else { return };
    let store = back.store();
    two_partners(&*store).await;
    let leaves = ["One", "Two", "Three"].map(root);
    let mut work = begin(&*store).await;
    for (id, partner, leaf, seconds) in
        [("c1", "acme", &leaves[0], 1), ("c2", "coop", &leaves[1], 2), ("c3", "acme", &leaves[2], 3)]
    {
        let mut certificate = build::certificate(id, partner, leaf, leaf);
        certificate.created = build::stamp(seconds);
        if id == "c1" {
            certificate.supersede(build::stamp(3));
        }
        work.certificates().insert(&certificate).await.unwrap();
    }
    commit(work).await;
    let mut read = store.read().await.unwrap();
    let found = read.certificates().of_partner(&build::text("acme")).await.unwrap();
    let facts: Vec<_> = found.iter().map(|row| (row.id.as_str(), row.state)).collect();
    assert_eq!(facts, [("c3", CertificateState::Current), ("c1", CertificateState::Superseded)]);
    assert!(read.certificates().of_partner(&build::text("nobody")).await.unwrap().is_empty());
}

/// A key belongs to whoever was certified for it first, superseded or not; its holder is no stranger to himself.
pub async fn the_other_holder_of_a_key_is_found<B: Backend>() {
    let Some(back) = B::fresh(&["file"]).await else { return };
    let store = back.store();
    two_partners(&*store).await;
    let ca = root("Theirs");
    let leaf = pki().make(Template::leaf("Acme").key(KeyChoice::P256), Some(&ca));
    let spki = hex(&leaf.certificate().spki_sha256());
    let mut old = build::certificate("c1", "acme", &leaf, &leaf);
    old.supersede(build::stamp(1));
    let mut work = begin(&*store).await;
    work.certificates().insert(&old).await.unwrap();
    commit(work).await;
    let mut read = store.read().await.unwrap();
    let holder = read.certificates().other_holder(&spki, &build::text("coop")).await.unwrap();
    assert_eq!(holder, Some(build::text("acme")));
    assert_eq!(read.certificates().other_holder(&spki, &build::text("acme")).await.unwrap(), None);
    let unknown = hex(&ca.certificate().spki_sha256());
    assert_eq!(read.certificates().other_holder(&unknown, &build::text("coop")).await.unwrap(), None);
}

/// A partner points at its certificate, and the list of partners shows so.
pub async fn a_partner_keeps_its_certificate<B: Backend>() {
    use pms_core::domain::page::{Direction, Sort, Window};
    use pms_core::port::queries::{PartnerField, PartnerFilter, Queries};
    let Some(back) = B::fresh(&["file"]).await else { return };
    let store = back.store();
    two_partners(&*store).await;
    let leaf = pki().make(Template::leaf("Acme").key(KeyChoice::P256), Some(&root("Theirs")));
    let mut work = begin(&*store).await;
    work.certificates().insert(&build::certificate("c1", "acme", &leaf, &leaf)).await.unwrap();
    let certified = Partner { certificate: Some(build::text("c1")), ..build::partner("acme") };
    work.partners().save(&certified).await.unwrap();
    commit(work).await;
    let mut read = store.read().await.unwrap();
    let found = read.partners().get(&build::text("acme")).await.unwrap().unwrap();
    assert_eq!(found.certificate, certified.certificate);
    drop(read);
    for (certified, wanted) in [(true, "acme"), (false, "coop")] {
        let filter = PartnerFilter { certified: Some(certified), ..PartnerFilter::default() };
        let page = store.partners(&filter, None, Window::All).await.unwrap();
        assert_eq!(page.rows.iter().map(|row| row.id.as_str()).collect::<Vec<_>>(), [wanted]);
    }
    for (direction, first) in [(Direction::Ascending, "coop"), (Direction::Descending, "acme")] {
        let sort = Some(Sort { field: PartnerField::CertificateUpload, direction });
        let page = store.partners(&PartnerFilter::default(), sort, Window::All).await.unwrap();
        assert_eq!(page.rows[0].id.as_str(), first, "not uploaded comes before uploaded");
    }
}
