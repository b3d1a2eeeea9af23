//! Timelines and the dossier: what happened to a partner or policy, and everything about it.
#![expect(clippy::unwrap_used, reason = "tests")]

use pms_core::access::Denied;
use pms_core::app::{
    api_key::{KeyAsk, KeyError},
    link::LinkError,
    partner::PartnerError,
    timeline::TimelineError,
};
use pms_core::domain::{
    audit::{AuditKind, AuditOutcome, Change},
    link::Decision,
    name::Reason,
    page::Window,
};
use pms_testkit::build::text;
use pms_testkit::world::{actor, pms::World};

/// `acme` is granted `kyc`, has a key for it, and was refused `login`.
async fn scene() -> World {
    let world = World::default();
    world.granted().await;
    world.policy("Banks", "login").await;
    let link = world.link("acme", "login").await;
    let reason: Reason = text("no licence");
    let admin = actor::admin();
    world.pms.decide_link(&admin, &link.id, Decision::Reject, Some(reason)).await.unwrap();
    world.pms.decide_link(&admin, &link.id, Decision::Approve, None).await.unwrap_err();
    let ask = KeyAsk { partner: text("acme"), policy: text("kyc"), label: text("till") };
    world.pms.generate_api_key(&actor::auth_partner("acme"), &ask).await.unwrap();
    world.partner("coop", "Banks").await;
    world
}

#[tokio::test]
async fn a_partner_sees_what_happened_to_it_and_an_administrator_also_what_was_refused() {
    use AuditKind as K;
    let world = scene().await;
    let own =
        world.pms.partner_timeline(&actor::auth_partner("ACME"), &text("acme"), Window::All).await.unwrap();
    let change = |from: &str, to: &str| Some(Change::between(from, to));
    let new = |to: &str| Some(Change::new(to));
    let facts: Vec<_> = own.rows.iter().map(|row| (row.kind, row.change.clone())).collect();
    let wanted = [
        (K::GenerateApiKey, new("active")),
        (K::DecideLink, change("pending", "rejected")),
        (K::RequestPolicy, new("pending")),
        (K::DecideLink, change("pending", "approved")),
        (K::RequestPolicy, new("pending")),
        (K::RegisterPartner, new("in_progress")),
    ];
    assert_eq!(facts, wanted);
    assert_eq!(own.rows[1].reason.as_deref(), Some("no licence"));
    assert!(own.rows[1].description.ends_with("is rejected: no licence"), "{}", own.rows[1].description);
    let all = world.pms.partner_timeline(&actor::admin(), &text("acme"), Window::All).await.unwrap();
    assert_eq!(all.total, own.total + 1);
    assert_eq!((all.rows[1].kind, all.rows[1].outcome), (K::DecideLink, AuditOutcome::Failure));
}

#[tokio::test]
async fn a_timeline_of_someone_else_is_not_shown() {
    let world = scene().await;
    let coop = actor::auth_partner("coop");
    let foreign = world.pms.partner_timeline(&coop, &text("acme"), Window::All).await;
    assert!(matches!(foreign, Err(TimelineError::Denied(Denied::NotOwner))), "{foreign:?}");
    let nobody = world.pms.partner_timeline(&coop, &text("nobody"), Window::All).await;
    assert!(matches!(nobody, Err(TimelineError::NotFound)), "{nobody:?}");
    let role = world.pms.partner_timeline(&actor::policy_manager(), &text("acme"), Window::All).await;
    assert!(matches!(role, Err(TimelineError::Denied(Denied::Role))), "{role:?}");
}

#[tokio::test]
async fn a_policy_has_a_timeline_from_its_draft_on() {
    let world = World::default();
    world.group("Banks").await;
    let policy = world.policy("Banks", "kyc").await;
    let manager = actor::policy_manager();
    let page = world.pms.policy_timeline(&manager, &policy.id, Window::All).await.unwrap();
    let facts: Vec<_> = page.rows.iter().map(|row| (row.kind, row.change.clone().unwrap())).collect();
    let wanted = [
        (AuditKind::PublishPolicy, Change::between("draft", "published")),
        (AuditKind::CreatePolicy, Change::new("draft")),
    ];
    assert_eq!(facts, wanted);
    let partner = world.pms.policy_timeline(&actor::auth_partner("acme"), &policy.id, Window::All).await;
    assert!(matches!(partner, Err(TimelineError::Denied(Denied::Role))), "{partner:?}");
    let nothing = world.pms.policy_timeline(&manager, &text("nothing"), Window::All).await;
    assert!(matches!(nothing, Err(TimelineError::NotFound)), "{nothing:?}");
}

#[tokio::test]
async fn a_dossier_has_everything_for_the_owner_and_administrators() {
    let world = scene().await;
    let acme = actor::auth_partner("acme");
    world.pms.give_consent(&acme, None).await.unwrap();
    for caller in [&acme, &actor::admin()] {
        let dossier = world.pms.partner_dossier(caller, &text("acme")).await.unwrap();
        assert_eq!(dossier.details.partner.id, text("acme"));
        assert_eq!(dossier.details.address.as_ref().unwrap().as_str(), "1 Long Street");
        assert_eq!(dossier.details.group.as_ref().unwrap().name, text("Banks"));
        assert_eq!(dossier.consent.unwrap().given_at, pms_testkit::world::clock::noon());
        assert_eq!((dossier.superseded, dossier.links.len(), dossier.keys.len()), (0, 2, 1));
    }
    let coop = actor::auth_partner("coop");
    let foreign = world.pms.partner_dossier(&coop, &text("acme")).await;
    assert!(matches!(foreign, Err(PartnerError::Denied(Denied::NotOwner))), "{foreign:?}");
    let bare = world.pms.partner_dossier(&coop, &text("coop")).await.unwrap();
    assert_eq!((bare.consent, bare.links.len(), bare.keys.len()), (None, 0, 0));
}

#[tokio::test]
async fn a_request_and_the_keys_of_a_partner_are_shown_to_its_owner_only() {
    let world = scene().await;
    let (acme, coop) = (actor::auth_partner("acme"), actor::auth_partner("coop"));
    let id = world.link("coop", "kyc").await.id;
    assert_eq!(world.pms.link(&coop, &id).await.unwrap().partner, text("coop"));
    assert_eq!(world.pms.link(&actor::admin(), &id).await.unwrap().decided_by, None);
    let foreign = world.pms.link(&acme, &id).await;
    assert!(matches!(foreign, Err(LinkError::NotFound)), "{foreign:?}");
    assert_eq!(world.pms.api_keys_of(&acme, &text("acme")).await.unwrap().len(), 1);
    assert_eq!(world.pms.api_keys_of(&actor::admin(), &text("coop")).await.unwrap().len(), 0);
    let foreign = world.pms.api_keys_of(&coop, &text("acme")).await;
    assert!(matches!(foreign, Err(KeyError::Denied(Denied::NotOwner))), "{foreign:?}");
}
