//! Requests for policies: who asks, who decides, and what is asked in which order (`partner-api.md` P26, M08).
#![expect(clippy::unwrap_used, reason = "tests")]

use chrono::TimeDelta;
use pms_core::access::{Actor, Denied, Role};
use pms_core::app::{
    link::{LinkError, NewLink},
    partner::NewPartner,
};
use pms_core::domain::{
    event::Event,
    link::{Decision, Link, LinkRefusal, LinkState},
    page::Window,
    partner::{PartnerRefusal, PartnerState},
    policy::{
        PolicyRefusal, PolicyState,
        group::{GroupRefusal, GroupState},
    },
};
use pms_core::port::{queries::LinkFilter, system::Clock};
use pms_testkit::build::text;
use pms_testkit::world::{
    actor,
    pms::{World, link_ask, partner_ask},
};

#[tokio::test]
async fn a_partner_asks_and_an_administrator_grants() {
    let world = World::default();
    world.group("Banks").await;
    let policy = world.policy("Banks", "kyc").await;
    world.partner("acme", "Banks").await;
    let link = world.link("acme", "KYC").await;
    assert_eq!((link.state, &link.policy), (LinkState::Pending, &policy.id));
    world.clock.advance(TimeDelta::hours(1));
    let granted = world.approve(&link.id).await;
    assert_eq!(granted.state, LinkState::Approved);
    let changed = granted.changed.unwrap();
    assert_eq!((changed.by.as_str(), changed.at), ("admin", world.clock.now()));
    let events = world.events();
    let (id, partner, policy) = (link.id.clone(), link.partner.clone(), link.policy.clone());
    assert_eq!(events.last(), Some(&Event::LinkApproved { link: id, partner, policy }));
    let entry = world.audit().pop().unwrap();
    assert_eq!((entry.event_id(), entry.reference.as_deref()), ("PMS_PRT_281", Some(link.id.as_str())));
}

/// Everything is wrong at once, and is put right one thing after another: the answers come in the order of P26,
/// with existence before ownership (`partner-api.md` 3.9).
#[tokio::test]
async fn the_checks_of_a_request_come_in_mosips_order() {
    let world = World::default();
    let banks = world.group("Banks").await;
    world.group("Shops").await;
    let acme = world.registered("acme", "Banks").await;
    let owner = actor::auth_partner("acme");
    let stranger = actor::auth_partner("umbrella");
    let refused =
        async |caller: &Actor, ask: &NewLink| world.pms.request_policy(caller, ask).await.unwrap_err();

    let foreign = actor::bearer("acme", &[Role::DeviceProvider]);
    let nobody = link_ask("nobody", "kyc");
    assert!(matches!(refused(&foreign, &nobody).await, LinkError::Denied(Denied::Role)));
    assert!(matches!(refused(&stranger, &nobody).await, LinkError::NoSuchPartner));
    let ask = link_ask("acme", "kyc");
    assert!(matches!(refused(&stranger, &ask).await, LinkError::Denied(Denied::NotOwner)));
    assert!(matches!(refused(&owner, &ask).await, LinkError::Partner(PartnerRefusal::NotActive)));
    world.change_partner(&acme.id, |partner| partner.state = PartnerState::Active).await;
    assert!(matches!(refused(&owner, &ask).await, LinkError::NoSuchPolicyName));
    let draft = world.draft("Banks", "kyc").await;
    assert!(
        matches!(refused(&owner, &ask).await, LinkError::NoSuchPolicyName),
        "a draft cannot be asked for"
    );
    world.policy("Shops", "Kyc").await;
    assert!(matches!(refused(&owner, &ask).await, LinkError::OtherGroup));

    let now = world.clock.now();
    world
        .change_policy(&draft.id, |policy| {
            policy.state = PolicyState::Published;
            policy.schema = Some("https://schemas.example.org".to_owned());
            policy.valid_to = now;
        })
        .await;
    world.change_group(&banks.id, |group| group.state = GroupState::Inactive).await;
    let expired = refused(&owner, &ask).await;
    assert!(matches!(expired, LinkError::Rule(LinkRefusal::Policy(PolicyRefusal::Expired))), "{expired:?}");
    world.change_policy(&draft.id, |policy| policy.valid_to = now + TimeDelta::seconds(1)).await;
    let asleep = refused(&owner, &ask).await;
    assert!(matches!(asleep, LinkError::Rule(LinkRefusal::Group(GroupRefusal::Inactive))), "{asleep:?}");
    world.change_group(&banks.id, |group| group.state = GroupState::Active).await;
    let link = world.pms.request_policy(&owner, &ask).await.unwrap();
    assert!(matches!(refused(&owner, &ask).await, LinkError::AlreadyPending));
    world.approve(&link.id).await;
    assert!(matches!(refused(&owner, &ask).await, LinkError::AlreadyGranted));
    let refusals = world.audit().iter().filter(|entry| entry.event_id() == "PMS_PRT_404").count();
    assert_eq!(refusals, 11, "every refusal is audited");
}

#[tokio::test]
async fn a_rejected_partner_asks_again_and_an_administrator_may_ask_for_it() {
    let world = World::default();
    world.group("Banks").await;
    world.policy("Banks", "kyc").await;
    world.partner("acme", "Banks").await;
    let first = world.link("acme", "kyc").await;
    world.pms.decide_link(&actor::admin(), &first.id, Decision::Reject, None).await.unwrap();
    let second = world.pms.request_policy(&actor::admin(), &link_ask("acme", "kyc")).await.unwrap();
    assert_ne!(first.id, second.id);
    assert_eq!(second.created.by, "admin");
}

/// A credential partner's request, which needs everything that an approval can need.
async fn request_of_a_credential_partner(world: &World) -> Link {
    world.group("Banks").await;
    world.policy("Banks", "kyc").await;
    let ask = NewPartner { kind: "Credential_Partner".to_owned(), ..partner_ask("cred", Some("Banks")) };
    let partner = world.pms.register_partner(&actor::admin(), &ask).await.unwrap();
    world.change_partner(&partner.id, |partner| partner.state = PartnerState::Active).await;
    let user = actor::bearer("cred", &[Role::CredentialPartner]);
    world.pms.request_policy(&user, &link_ask("cred", "kyc")).await.unwrap()
}

/// Everything is wrong at once, and is put right one thing after another: the answers come in the order of M08.
#[tokio::test]
async fn the_checks_of_an_approval_come_in_mosips_order() {
    let world = World::default();
    let link = request_of_a_credential_partner(&world).await;
    let group = group_of(&world, &link).await;
    let now = world.clock.now();
    world.change_group(&group, |group| group.state = GroupState::Inactive).await;
    world
        .change_policy(&link.policy, |policy| {
            policy.state = PolicyState::Deactivated;
            policy.valid_to = now;
        })
        .await;
    let refused = async |caller: &Actor, id: &str| {
        world.pms.decide_link(caller, &text(id), Decision::Approve, None).await.unwrap_err()
    };
    let (admin, id) = (actor::admin(), link.id.as_str().to_owned());

    let partner = actor::auth_partner("acme");
    assert!(matches!(refused(&partner, "nothing").await, LinkError::Denied(Denied::Role)));
    assert!(matches!(refused(&admin, "nothing").await, LinkError::NotFound));
    assert!(matches!(refused(&admin, &id).await, LinkError::Rule(LinkRefusal::NoExtractors)));
    world.store.put_extractors(&link.partner, &link.policy).await.unwrap();
    let inactive = refused(&admin, &id).await;
    assert!(
        matches!(inactive, LinkError::Rule(LinkRefusal::Policy(PolicyRefusal::NotActive))),
        "{inactive:?}"
    );
    world.change_policy(&link.policy, |policy| policy.state = PolicyState::Published).await;
    let asleep = refused(&admin, &id).await;
    assert!(matches!(asleep, LinkError::Rule(LinkRefusal::Group(GroupRefusal::Inactive))), "{asleep:?}");
    world.change_group(&group, |group| group.state = GroupState::Active).await;
    let expired = refused(&admin, &id).await;
    assert!(matches!(expired, LinkError::Rule(LinkRefusal::Policy(PolicyRefusal::Expired))), "{expired:?}");
    world.change_policy(&link.policy, |policy| policy.valid_to = now + TimeDelta::seconds(1)).await;
    world.approve(&link.id).await;
    let twice = refused(&admin, &id).await;
    assert!(matches!(twice, LinkError::Rule(LinkRefusal::AlreadyApproved)), "{twice:?}");
}

async fn group_of(world: &World, link: &Link) -> pms_core::domain::id::PolicyGroupId {
    world.pms.policy(&actor::admin(), &link.policy).await.unwrap().group.id
}

/// `partner-api.md` 6, 23: a rejection must be possible however bad things stand.
#[tokio::test]
async fn a_rejection_depends_on_nothing_else() {
    let world = World::default();
    let link = request_of_a_credential_partner(&world).await;
    let group = group_of(&world, &link).await;
    world.change_group(&group, |group| group.state = GroupState::Inactive).await;
    world.change_policy(&link.policy, |policy| policy.state = PolicyState::Deactivated).await;
    world.change_partner(&link.partner, |partner| partner.state = PartnerState::Deactivated).await;
    let approved = world.pms.decide_link(&actor::admin(), &link.id, Decision::Approve, None).await;
    assert!(matches!(approved, Err(LinkError::Partner(PartnerRefusal::NotActive))), "{approved:?}");
    let manager = actor::bearer("mary", &[Role::PartnerManager]);
    let rejected = world.pms.decide_link(&manager, &link.id, Decision::Reject, None).await.unwrap();
    assert_eq!(rejected.state, LinkState::Rejected);
    for decision in [Decision::Approve, Decision::Reject] {
        let again = world.pms.decide_link(&manager, &link.id, decision, None).await;
        assert!(matches!(again, Err(LinkError::Rule(LinkRefusal::AlreadyRejected))), "{again:?}");
    }
}

#[tokio::test]
async fn a_list_of_requests_is_the_callers_own_unless_he_is_an_administrator() {
    let world = World::default();
    world.group("Banks").await;
    world.policy("Banks", "kyc").await;
    for partner in ["acme", "coop"] {
        world.partner(partner, "Banks").await;
        world.link(partner, "kyc").await;
    }
    let list = async |caller: &Actor, filter| world.pms.links(caller, filter, None, Window::All).await;
    let (acme, admin) = (actor::auth_partner("ACME"), actor::admin());
    let own = list(&acme, LinkFilter::default()).await.unwrap();
    assert_eq!(own.rows.iter().map(|row| row.partner.as_str()).collect::<Vec<_>>(), ["acme"]);
    let foreign = LinkFilter { user: Some(text("coop")), ..LinkFilter::default() };
    assert_eq!(list(&acme, foreign).await.unwrap().rows, own.rows, "a filter does not widen the reach");
    assert_eq!(list(&admin, LinkFilter::default()).await.unwrap().total, 2);
    let nobody = list(&actor::auth_partner("nobody"), LinkFilter::default()).await;
    assert!(matches!(nobody, Err(LinkError::NoPartner)), "{nobody:?}");
    let device = list(&actor::bearer("dev", &[Role::DeviceProvider]), LinkFilter::default()).await;
    assert!(matches!(device, Err(LinkError::Denied(Denied::Role))), "{device:?}");
}

/// What is looked at before is what the decision answers, refusal by refusal.
#[tokio::test]
async fn a_look_at_a_request_finds_what_its_approval_would_answer() {
    let world = World::default();
    let banks = world.group("Banks").await;
    let policy = world.policy("Banks", "kyc").await;
    let authority = world.authority("AUTH").await;
    let acme = world.registered("acme", "Banks").await;
    let ends = world.certify(&acme.id, &authority.certify("acme")).await.certificate.signed.not_after();
    let id = world.link("acme", "kyc").await.id;
    let admin = actor::admin();
    let look = async || world.pms.check_links(&admin, &[id.clone(), text("nothing")]).await.unwrap();

    let found = look().await;
    assert_eq!(found.len(), 1, "what there is not is left out");
    let check = found.get(&id).unwrap();
    assert!(check.partner_active && check.policy_in_force && check.group_active, "{check:?}");
    assert!(check.against.is_none() && check.extractors.is_none(), "{check:?}");
    assert_eq!(check.certificate_ends, Some(ends));

    world.change_group(&banks.id, |group| group.state = GroupState::Inactive).await;
    world.change_policy(&policy.id, |policy| policy.state = PolicyState::Deactivated).await;
    world.change_partner(&acme.id, |partner| partner.state = PartnerState::Deactivated).await;
    let check = look().await.remove(&id).unwrap();
    assert!(!check.partner_active && !check.policy_in_force && !check.group_active, "{check:?}");
    world.change_partner(&acme.id, |partner| partner.state = PartnerState::Active).await;
    for _ in 0..3 {
        let against = look().await.remove(&id).unwrap().against.unwrap();
        let refused = world.pms.decide_link(&admin, &id, Decision::Approve, None).await.unwrap_err();
        assert_eq!(against.to_string(), refused.to_string());
        world.change_policy(&policy.id, |policy| policy.state = PolicyState::Published).await;
    }
    world.change_group(&banks.id, |group| group.state = GroupState::Active).await;
    assert!(look().await.remove(&id).unwrap().against.is_none());
    world.approve(&id).await;
    let decided = look().await.remove(&id).unwrap().against;
    assert!(matches!(decided, Some(LinkError::Rule(LinkRefusal::AlreadyApproved))), "{decided:?}");
    let partner = world.pms.check_links(&actor::auth_partner("acme"), &[id]).await;
    assert!(matches!(partner, Err(LinkError::Denied(Denied::Role))), "{partner:?}");
}
