//! The whole flow: trust, policy, registration, consent, certificate, request, approval, key, delivery.
#![expect(clippy::unwrap_used, reason = "tests")]

use pms_core::app::{
    api_key::{KeyAsk, KeyName},
    dispatch::DispatchRules,
};
use pms_core::domain::{
    api_key::KeyState,
    audit::{AuditOutcome, REFERENCE_MAX},
    event::Event,
    link::Decision,
    page::Window,
};
use pms_core::port::{queries::ApiKeyFilter, sink::EventSink};
use pms_testkit::build::text;
use pms_testkit::world::{
    actor,
    pms::{World, link_ask},
    sink::ListSink,
};

/// The flow up to a deactivated key; gives the key's text.
async fn walk(world: &World) -> String {
    let (admin, owner) = (actor::admin(), actor::auth_partner("acme"));
    let authority = world.authority("AUTH").await;
    world.group("Banks").await;
    world.policy("Banks", "kyc").await;
    let partner = world.registered("acme", "Banks").await;
    world.pms.give_consent(&owner, None).await.unwrap();
    world.certify(&partner.id, &authority.certify("acme")).await;
    let link = world.link("acme", "kyc").await;
    world.approve(&link.id).await;
    world.pms.decide_link(&admin, &link.id, Decision::Reject, None).await.unwrap_err();
    let ask = KeyAsk { partner: partner.id.clone(), policy: text("kyc"), label: text("shop") };
    let fresh = world.pms.generate_api_key(&owner, &ask).await.unwrap();
    world.pms.request_policy(&owner, &link_ask("acme", "kyc")).await.unwrap_err();
    let list = world.pms.api_keys(&owner, ApiKeyFilter::default(), Some(true), None, None, Window::All).await;
    assert_eq!(list.unwrap().rows.first().unwrap().label, "shop");
    let name = KeyName { partner: partner.id, policy: link.policy, label: text("shop") };
    world.pms.switch_api_key(&owner, &name, KeyState::Inactive).await.unwrap();
    fresh.text.reveal().to_owned()
}

#[tokio::test]
async fn each_change_of_the_flow_leaves_one_event_and_each_command_one_entry() {
    let world = World::default();
    walk(&world).await;
    let kinds: Vec<_> = world.events().iter().map(Event::kind).collect();
    let expected = [
        "anchor_admitted",
        "anchor_admitted",
        "policy_group_created",
        "policy_drafted",
        "policy_published",
        "partner_registered",
        "consent_given",
        "partner_certified",
        "link_requested",
        "link_approved",
        "api_key_issued",
        "api_key_deactivated",
    ];
    assert_eq!(kinds, expected);
    let of = |outcome| world.audit().iter().filter(|entry| entry.outcome == outcome).count();
    assert_eq!((of(AuditOutcome::Success), of(AuditOutcome::Failure)), (11, 2));
}

#[tokio::test]
async fn the_events_of_the_flow_reach_the_sink_in_order_for_each_aggregate() {
    let world = World::default();
    walk(&world).await;
    let sink = ListSink::named("file");
    let sinks: [&dyn EventSink; 1] = [&sink];
    let turn = world.pms.dispatch_once(&sinks, DispatchRules::default()).await.unwrap();
    assert_eq!(turn.delivered, 12);
    let delivered: Vec<_> = sink.taken().into_iter().map(|envelope| envelope.event).collect();
    assert_eq!(delivered, world.events());
    let of_partner: Vec<_> = sink
        .taken()
        .iter()
        .filter(|envelope| envelope.aggregate.as_str() == "partner:acme")
        .map(|envelope| envelope.event.kind())
        .collect();
    let expected = [
        "partner_registered",
        "partner_certified",
        "link_requested",
        "link_approved",
        "api_key_issued",
        "api_key_deactivated",
    ];
    assert_eq!(of_partner, expected);
    assert_eq!(world.pms.outbox_depth().await.unwrap().waiting, 0);
}

#[tokio::test]
async fn no_personal_value_and_no_key_is_in_events_or_audit() {
    let world = World::default();
    let key = walk(&world).await;
    let sealed: Vec<String> =
        world.events().iter().map(|event| serde_json::to_string(event).unwrap()).collect();
    let facts: Vec<String> = world.events().iter().map(|event| event.facts().to_string()).collect();
    let audit: Vec<String> = world.audit().iter().map(|entry| format!("{entry:?}")).collect();
    for text in sealed.iter().chain(&facts).chain(&audit) {
        for personal in ["@example.org", "555 0100", "Long Street", key.as_str()] {
            assert!(!text.contains(personal), "{personal} in {text}");
        }
    }
    assert!(facts.iter().all(|facts| !facts.contains("open.")), "a sink's facts hold nothing sealed either");
    for entry in world.audit() {
        assert!(entry.reference_text().chars().count() <= REFERENCE_MAX);
        assert!(entry.reference.is_none_or(|reference| !reference.contains('@')));
    }
}

#[tokio::test]
async fn a_consent_is_the_callers_own_and_is_renewed() {
    let world = World::default();
    let owner = actor::auth_partner("acme");
    assert_eq!(world.pms.consent(&owner).await.unwrap(), None);
    let first = world.pms.give_consent(&owner, None).await.unwrap();
    world.clock.advance(chrono::TimeDelta::days(1));
    let second = world.pms.give_consent(&actor::auth_partner("ACME"), None).await.unwrap();
    assert!(second.given_at > first.given_at);
    assert_eq!(world.pms.consent(&owner).await.unwrap().unwrap().given_at, second.given_at);
    assert_eq!(world.pms.consent(&actor::auth_partner("other")).await.unwrap(), None);
}
