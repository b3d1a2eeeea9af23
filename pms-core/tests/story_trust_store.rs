//! The trust store: what is admitted, refused, listed and downloaded (`certificates.md` C4, M15, M16).
#![expect(clippy::unwrap_used, clippy::panic, reason = "tests")]

use chrono::TimeDelta;
use pms_core::access::{Denied, Role};
use pms_core::app::ca_certificate::{AnchorError, AnchorUpload};
use pms_core::cert::{AnchorKind, Rule, TrustDomain};
use pms_core::domain::{anchor::TrustAnchor, event::Event, page::Window};
use pms_core::port::queries::AnchorFilter;
use pms_testkit::build::text;
use pms_testkit::pki::Template;
use pms_testkit::world::{actor, authority::Authority, pms::World};

async fn upload(world: &World, pem: &str, domain: &str) -> Result<AnchorUpload, AnchorError> {
    world.pms.upload_ca_certificate(&actor::admin(), pem, domain).await
}

fn refused_rule(result: Result<AnchorUpload, AnchorError>) -> Rule {
    match result {
        Err(AnchorError::Refused(verdict)) => verdict.first_failed().unwrap().rule,
        other => panic!("not refused by the judge: {other:?}"),
    }
}

#[tokio::test]
async fn a_root_and_an_intermediate_are_admitted_one_after_the_other() {
    let world = World::default();
    let authority = Authority::get();
    let root = upload(&world, &authority.root.pem(), "auth").await.unwrap().anchors.remove(0);
    assert_eq!((root.kind, root.domain, &root.issuer), (AnchorKind::Root, TrustDomain::Auth, &root.id));
    let issuing = upload(&world, &authority.issuing.pem(), "AUTH").await.unwrap().anchors.remove(0);
    assert_eq!((issuing.kind, &issuing.issuer), (AnchorKind::Intermediate, &root.id));
    let events = world.events();
    assert!(events.iter().all(|event| event.aggregate().as_str() == "chain:AUTH"));
    let admitted: Vec<_> = events
        .iter()
        .map(
            |event| {
                if let Event::AnchorAdmitted { anchor, .. } = event { anchor } else { panic!("{event:?}") }
            },
        )
        .collect();
    assert_eq!(admitted, [&root.id, &issuing.id]);
    assert!(world.audit().iter().all(|entry| entry.event_id() == "PMS_PRT_202"));
}

#[tokio::test]
async fn a_bundle_is_admitted_whole_whatever_its_order() {
    let world = World::default();
    let authority = Authority::get();
    let bundle = format!("{}{}", authority.issuing.pem(), authority.root.pem());
    let anchors = upload(&world, &bundle, "AUTH").await.unwrap().anchors;
    let kinds: Vec<_> = anchors.iter().map(|anchor| anchor.kind).collect();
    assert_eq!(kinds, [AnchorKind::Root, AnchorKind::Intermediate], "roots first");
    assert_eq!((world.events().len(), world.audit().len()), (2, 1), "an event an object, an entry a command");
}

#[tokio::test]
async fn a_bundle_with_one_bad_certificate_is_refused_whole() {
    let world = World::default();
    let authority = Authority::get();
    let expired = authority.pki.make(Template::ca("Old").expired(), None);
    let bundle = format!("{}{}", authority.root.pem(), expired.pem());
    assert_eq!(refused_rule(upload(&world, &bundle, "AUTH").await), Rule::NotExpired);
    let list = world.pms.anchors(&actor::admin(), AnchorFilter::default(), None, None, Window::All).await;
    assert_eq!(list.unwrap().total, 0);
    assert_eq!((world.events().len(), world.audit().len()), (0, 1));
    assert_eq!(world.audit().pop().unwrap().event_id(), "PMS_PRT_402");
}

#[tokio::test]
async fn what_is_no_ca_or_hangs_in_the_air_is_refused() {
    let world = World::default();
    let authority = Authority::get();
    let pki = authority.pki;
    let cases = [
        ("no certificate".to_owned(), "AUTH", Rule::Form),
        (authority.root.pem(), "MOON", Rule::Domain),
        (authority.issuing.pem(), "AUTH", Rule::CaPath),
        (pki.make(Template::ca("Old").expired(), None).pem(), "AUTH", Rule::NotExpired),
        (pki.make(Template::ca("Plain").not_a_ca(), None).pem(), "AUTH", Rule::CaFlag),
        (pki.make(Template::ca("Broken").damaged(), None).pem(), "AUTH", Rule::RootSignature),
    ];
    for (pem, domain, rule) in cases {
        assert_eq!(refused_rule(upload(&world, &pem, domain).await), rule);
    }
    upload(&world, &authority.root.pem(), "AUTH").await.unwrap();
    assert_eq!(refused_rule(upload(&world, &authority.root.pem(), "AUTH").await), Rule::NotStored);
    upload(&world, &authority.root.pem(), "FTM").await.unwrap();
    assert_eq!(refused_rule(upload(&world, &authority.issuing.pem(), "MISP").await), Rule::CaPath);
}

#[tokio::test]
async fn only_those_who_manage_partners_upload_and_only_administrators_look() {
    let world = World::default();
    let authority = Authority::get();
    let manager = actor::bearer("mary", &[Role::PartnerManager]);
    let partner = actor::auth_partner("acme");
    let root = world.pms.upload_ca_certificate(&manager, &authority.root.pem(), "AUTH").await.unwrap();
    let refused = world.pms.upload_ca_certificate(&partner, &authority.root.pem(), "FTM").await;
    assert!(matches!(refused, Err(AnchorError::Denied(Denied::Role))), "{refused:?}");
    let id = &root.anchors.first().unwrap().id;
    let chain = world.pms.trust_chain(&partner, id).await;
    assert!(matches!(chain, Err(AnchorError::Denied(Denied::Role))), "{chain:?}");
    let list = world.pms.anchors(&manager, AnchorFilter::default(), None, None, Window::All).await;
    assert!(matches!(list, Err(AnchorError::Denied(Denied::Role))), "{list:?}");
}

#[tokio::test]
async fn a_chain_is_downloaded_from_the_certificate_up_to_its_root() {
    let world = World::default();
    let authority = Authority::get();
    let anchors = upload(&world, &authority.bundle(), "AUTH").await.unwrap().anchors;
    let p7b = world.pms.trust_chain(&actor::admin(), &anchors.last().unwrap().id).await.unwrap();
    let read = pms_core::cert::upload::read(p7b.as_bytes(), pms_core::cert::UploadKind::Ca).unwrap();
    assert_eq!(read, [authority.issuing.certificate(), authority.root.certificate()]);
    let nothing = world.pms.trust_chain(&actor::admin(), &text("nothing")).await;
    assert!(matches!(nothing, Err(AnchorError::NotFound)), "{nothing:?}");
}

#[tokio::test]
async fn a_certificate_is_shown_with_those_above_and_below_it() {
    let world = World::default();
    let authority = Authority::get();
    let pki = authority.pki;
    let anchors = upload(&world, &authority.bundle(), "AUTH").await.unwrap().anchors;
    let [root, issuing] = anchors.as_slice() else { panic!("{anchors:?}") };
    let third = pki.make(Template::ca("Third").path_length(0), Some(&authority.root));
    let third = upload(&world, &third.pem(), "AUTH").await.unwrap().anchors.remove(0);
    upload(&world, &authority.root.pem(), "FTM").await.unwrap();
    let ids = |list: &[TrustAnchor]| list.iter().map(|anchor| anchor.id.clone()).collect::<Vec<_>>();
    let details = world.pms.anchor(&actor::admin(), &root.id).await.unwrap();
    assert_eq!(details.anchor.certificate, authority.root.certificate());
    assert_eq!(ids(&details.issued), [issuing.id.clone(), third.id.clone()]);
    assert!(details.issuers.is_empty());
    let details = world.pms.anchor(&actor::admin(), &issuing.id).await.unwrap();
    assert_eq!(ids(&details.issuers), std::slice::from_ref(&root.id));
    assert!(details.issued.is_empty());
    let nothing = world.pms.anchor(&actor::admin(), &text("nothing")).await;
    assert!(matches!(nothing, Err(AnchorError::NotFound)), "{nothing:?}");
    for other in [actor::auth_partner("acme"), actor::bearer("mary", &[Role::PartnerManager])] {
        let refused = world.pms.anchor(&other, &root.id).await;
        assert!(matches!(refused, Err(AnchorError::Denied(Denied::Role))), "{refused:?}");
    }
}

#[tokio::test]
async fn the_list_knows_what_ends_soon() {
    let world = World::default();
    let authority = Authority::get();
    upload(&world, &authority.bundle(), "AUTH").await.unwrap();
    let list = async |within| {
        let filter = AnchorFilter::default();
        world.pms.anchors(&actor::admin(), filter, within, None, Window::All).await.unwrap().total
    };
    assert_eq!((list(None).await, list(Some(30)).await), (2, 0));
    world.clock.set(authority.root.certificate().not_after() - TimeDelta::days(30));
    assert_eq!((list(Some(30)).await, list(Some(29)).await), (2, 0));
}
