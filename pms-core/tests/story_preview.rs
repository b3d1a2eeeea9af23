//! Looking at an upload before it is sent.

use pms_core::access::Denied;
use pms_core::app::{
    ca_certificate::AnchorError,
    certificate::{CertificateError, Upload},
    preview::Origin,
};
use pms_core::cert::{Outcome, Rule, Words, upload::file_text};
use pms_testkit::pki::Template;
use pms_testkit::world::{
    actor,
    authority::{Authority, upload_ask},
    pms::World,
};

#[tokio::test]
async fn a_look_at_a_partners_certificate_shows_its_path_and_leaves_nothing() {
    let world = World::default();
    world.group("Banks").await;
    world.registered("acme", "Banks").await;
    let authority = world.authority("AUTH").await;
    let before = (world.events().len(), world.audit().len());
    let leaf = authority.certify("acme");
    let ask = upload_ask("acme", &leaf);
    let judged = world.pms.preview_certificate(&actor::auth_partner("acme"), &ask).await.unwrap();
    assert!(judged.verdict.is_accepted() && judged.missing.is_none());
    let path = judged.verdict.of(Rule::PartnerPath).and_then(|finding| finding.wanted.as_ref());
    let wanted = path.map(Words::text);
    assert_eq!(wanted.as_deref(), Some("a path to a root of the domain AUTH"), "what holds says what for");
    assert_eq!(judged.certificates, [leaf.certificate()]);
    let chain: Vec<_> = judged.chain.iter().map(|link| link.certificate.clone()).collect();
    assert_eq!(chain, [leaf.certificate(), authority.issuing.certificate(), authority.root.certificate()]);
    assert_eq!(judged.chain.first().unwrap().origin, Origin::Itself);
    assert!(judged.chain.iter().skip(1).all(|link| matches!(link.origin, Origin::Store(_))));
    let organisation = judged.organisation.unwrap();
    assert_eq!(organisation.certificate.as_deref(), Some(organisation.registered.as_str()));
    assert!(organisation.same);
    assert_eq!((world.events().len(), world.audit().len()), before);

    let der = Upload { text: file_text(leaf.certificate().der()), ..ask };
    let judged = world.pms.preview_certificate(&actor::auth_partner("acme"), &der).await.unwrap();
    assert!(judged.verdict.is_accepted(), "a file in DER is read as well");
}

#[tokio::test]
async fn a_refused_look_names_the_missing_issuer_and_the_other_organisation() {
    let world = World::default();
    world.group("Banks").await;
    world.registered("acme", "Banks").await;
    let authority = Authority::get();
    let other = authority.certify("umbrella");
    let ask = upload_ask("acme", &other);
    let judged = world.pms.preview_certificate(&actor::auth_partner("acme"), &ask).await.unwrap();
    assert_eq!(judged.verdict.of(Rule::PartnerPath).unwrap().outcome, Outcome::Failed);
    let missing = judged.missing.unwrap();
    assert_eq!(missing.name, authority.issuing.certificate().subject_text());
    assert_eq!(missing.key_id, authority.issuing.certificate().subject_key_id_hex());
    assert!(judged.chain.is_empty());
    assert!(!judged.organisation.unwrap().same);
}

#[tokio::test]
async fn a_look_is_for_those_who_may_upload() {
    let world = World::default();
    world.group("Banks").await;
    world.registered("acme", "Banks").await;
    let ask = upload_ask("acme", &Authority::get().certify("acme"));
    let other = world.pms.preview_certificate(&actor::auth_partner("umbrella"), &ask).await;
    assert!(matches!(other, Err(CertificateError::Denied(Denied::NotOwner))));
    let partner = actor::auth_partner("acme");
    let pem = Authority::get().root.pem();
    let refused = world.pms.preview_ca_certificate(&partner, &pem, "AUTH").await;
    assert!(matches!(refused, Err(AnchorError::Denied(Denied::Role))));
}

#[tokio::test]
async fn a_look_at_ca_certificates_tells_what_comes_with_the_upload_from_what_is_stored() {
    let world = World::default();
    let authority = Authority::get();
    let admin = actor::admin();
    let alone = world.pms.preview_ca_certificate(&admin, &authority.issuing.pem(), "AUTH").await.unwrap();
    assert_eq!(alone.missing.unwrap().name, authority.root.certificate().subject_text());

    let both = world.pms.preview_ca_certificate(&admin, &authority.bundle(), "AUTH").await.unwrap();
    assert!(both.verdict.is_accepted());
    let origins: Vec<_> = both.chain.into_iter().map(|link| link.origin).collect();
    assert_eq!(origins, [Origin::Itself, Origin::Upload]);

    let damaged = authority.pki.make(Template::ca("Weak Root").expired(), None);
    let below = authority.pki.make(Template::ca("Below"), Some(&damaged));
    let pem = format!("{}{}", damaged.pem(), below.pem());
    let refused = world.pms.preview_ca_certificate(&admin, &pem, "AUTH").await.unwrap();
    assert!(!refused.verdict.is_accepted());
    assert_eq!(refused.missing, None, "the issuer is there; its own finding says what is wrong with it");
}
