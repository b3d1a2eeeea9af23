//! A lost race is tried once more, and the second answer is the rule's own (decision 19).

use pms_core::access::Action;
use pms_core::app::link::LinkError;
use pms_core::domain::{
    audit::AuditOutcome,
    link::{Decision, LinkRefusal, LinkState},
};
use pms_core::port::store::StoreError;
use pms_testkit::world::{
    actor,
    pms::{World, partner_ask},
    watch::Counted,
};

async fn pending() -> (World, pms_core::domain::link::Link) {
    let world = World::default();
    world.group("Banks").await;
    world.policy("Banks", "kyc").await;
    world.partner("acme", "Banks").await;
    let link = world.link("acme", "kyc").await;
    (world, link)
}

#[tokio::test]
async fn a_decision_that_met_another_write_is_made_at_the_second_try() {
    let (world, link) = pending().await;
    let audits = world.audit().len();
    world.store.lose_next_race();
    let decided = world.pms.decide_link(&actor::admin(), &link.id, Decision::Approve, None).await.unwrap();
    assert_eq!((decided.state, decided.version), (LinkState::Approved, 1));
    let counted = world.watch.counted();
    let last_two =
        [Counted::Conflict(Action::DecideLink), Counted::Outcome(Action::DecideLink, AuditOutcome::Success)];
    assert!(counted.ends_with(&last_two), "{counted:?}");
    assert_eq!(world.audit().len(), audits + 1, "the lost turn leaves nothing");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_loser_of_a_race_hears_the_rule_and_not_the_race() {
    let (world, link) = pending().await;
    world.store.lose_next_race();
    let (rival, id) = (world.pms.clone(), link.id.clone());
    world.watch.at_conflict(move || {
        tokio::task::block_in_place(|| {
            let decision = rival.decide_link(&RIVAL, &id, Decision::Reject, None);
            tokio::runtime::Handle::current().block_on(decision).unwrap();
        });
    });
    let lost = world.pms.decide_link(&actor::admin(), &link.id, Decision::Approve, None).await;
    assert!(matches!(lost, Err(LinkError::Rule(LinkRefusal::AlreadyRejected))), "{lost:?}");
    let told: Vec<_> = world.audit().iter().rev().take(2).map(|e| (e.user.clone(), e.event_id())).collect();
    assert_eq!(told, [("admin".to_owned(), "PMS_PRT_781"), ("rival".to_owned(), "PMS_PRT_281")]);
}

static RIVAL: std::sync::LazyLock<pms_core::access::Actor> =
    std::sync::LazyLock::new(|| actor::bearer("rival", &[pms_core::access::Role::PartnerAdmin]));

#[tokio::test]
async fn a_command_is_tried_twice_and_not_for_ever() {
    let (world, link) = pending().await;
    world.store.lose_next_race();
    let store = world.store.clone();
    world.watch.at_conflict(move || store.lose_next_race());
    let lost = world.pms.decide_link(&actor::admin(), &link.id, Decision::Approve, None).await;
    assert!(matches!(lost, Err(LinkError::Store(StoreError::Conflict))), "{lost:?}");
    assert_eq!(world.audit().last().unwrap().event_id(), "PMS_PRT_781");
}

#[tokio::test]
async fn a_store_that_cannot_be_reached_is_said_so_and_is_not_tried_again() {
    let world = World::default();
    world.group("Banks").await;
    world.store.set_offline(true);
    let acme = actor::auth_partner("acme");
    let down = world.pms.register_partner(&acme, &partner_ask("acme", Some("Banks"))).await;
    let store = std::error::Error::source(down.as_ref().unwrap_err());
    assert!(store.is_some(), "{down:?}");
    world.store.set_offline(false);
    assert_eq!(world.events().len(), 1, "nothing half done");
    world.registered("acme", "Banks").await;
    assert!(!world.watch.counted().iter().any(|counted| matches!(counted, Counted::Conflict(_))));
}
