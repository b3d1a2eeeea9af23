//! A partner is deactivated with everything under it, and it can be said beforehand what that is.
#![expect(clippy::unwrap_used, reason = "tests")]

use pms_core::access::{Denied, Role};
use pms_core::app::{
    api_key::{KeyAsk, KeyError, KeyName},
    partner::PartnerError,
};
use pms_core::domain::{
    api_key::KeyState,
    audit::{Change, Subject},
    event::Event,
    link::LinkState,
    name::Reason,
    partner::{PartnerRefusal, PartnerState},
};
use pms_testkit::build::text;
use pms_testkit::world::{actor, pms::World};

/// `acme` with a key for `kyc` and a waiting request for `login`; `coop` with a waiting request.
async fn scene() -> World {
    let world = World::default();
    world.granted().await;
    world.policy("Banks", "login").await;
    world.link("acme", "login").await;
    world.partner("coop", "Banks").await;
    world.link("coop", "kyc").await;
    let ask = KeyAsk { partner: text("acme"), policy: text("kyc"), label: text("till") };
    world.pms.generate_api_key(&actor::auth_partner("acme"), &ask).await.unwrap();
    world
}

#[tokio::test]
async fn the_preview_tells_what_the_deactivation_then_does() {
    let world = scene().await;
    let (admin, acme) = (actor::admin(), text("acme"));
    let preview = world.pms.deactivation_preview(&admin, &acme).await.unwrap();
    let [key] = preview.keys.as_slice() else { panic!("{preview:?}") };
    assert_eq!((key.label.as_str(), key.policy_name.as_ref()), ("till", Some(&text("kyc"))));
    assert!(key.tail.is_some());
    let [request] = preview.requests.as_slice() else { panic!("{preview:?}") };
    assert_eq!(request.policy_name, Some(text("login")));
    assert!(preview.certificates.is_empty());
    assert_eq!(preview.partner.state, PartnerState::Active, "nothing was done");

    let reason: Reason = text("left the scheme\nfor good");
    let done = world.pms.deactivate_partner(&admin, &acme, Some(&reason)).await.unwrap();
    assert_eq!(done.partner.state, PartnerState::Deactivated);
    assert_eq!(done.keys.iter().map(|key| &key.label).collect::<Vec<_>>(), [&key.label]);
    assert_eq!(done.links.iter().map(|link| &link.id).collect::<Vec<_>>(), [&request.id]);
    assert_eq!((done.keys[0].state, done.links[0].state), (KeyState::Inactive, LinkState::Rejected));
    let kinds: Vec<_> = world.events().iter().rev().take(3).map(Event::kind).collect();
    assert_eq!(kinds, ["link_rejected", "api_key_deactivated", "partner_deactivated"]);
    let entry = world.audit().pop().unwrap();
    assert_eq!((entry.event_id(), entry.subject.as_ref()), ("PMS_PRT_289", Some(&Subject::partner(&acme))));
    assert_eq!(entry.change, Some(Change::between("active", "deactivated")));
    assert_eq!(entry.reason.as_ref(), Some(&reason));
    assert!(entry.description.ends_with(reason.as_str()), "{}", entry.description);
    let row = world.pms.link(&actor::auth_partner("acme"), &request.id).await.unwrap();
    assert_eq!((row.decided_by.as_deref(), row.reason.as_deref()), (Some("admin"), Some(reason.as_str())));

    let twice = world.pms.deactivate_partner(&admin, &acme, None).await;
    let refusal = PartnerRefusal::AlreadyDeactivated;
    assert!(matches!(&twice, Err(PartnerError::Rule(rule)) if *rule == refusal), "{twice:?}");
    let again = world.pms.deactivation_preview(&admin, &acme).await;
    assert!(matches!(&again, Err(PartnerError::Rule(rule)) if *rule == refusal), "{again:?}");
    let coop = world.pms.deactivation_preview(&admin, &text("coop")).await.unwrap();
    assert_eq!((coop.keys.len(), coop.requests.len()), (0, 1), "others are left alone");
}

#[tokio::test]
async fn only_who_manages_partners_deactivates_an_active_one() {
    let world = scene().await;
    for caller in [actor::auth_partner("acme"), actor::policy_manager()] {
        let done = world.pms.deactivate_partner(&caller, &text("acme"), None).await;
        assert!(matches!(done, Err(PartnerError::Denied(Denied::Role))), "{done:?}");
        let seen = world.pms.deactivation_preview(&caller, &text("acme")).await;
        assert!(matches!(seen, Err(PartnerError::Denied(Denied::Role))), "{seen:?}");
    }
    let manager = actor::bearer("mary", &[Role::PartnerManager]);
    world.registered("late", "Banks").await;
    let late = world.pms.deactivate_partner(&manager, &text("late"), None).await;
    assert!(matches!(late, Err(PartnerError::Rule(PartnerRefusal::NotActive))), "{late:?}");
    let nobody = world.pms.deactivate_partner(&manager, &text("nobody"), None).await;
    assert!(matches!(nobody, Err(PartnerError::NotFound)), "{nobody:?}");
    world.pms.deactivate_partner(&manager, &text("acme"), None).await.unwrap();
}

#[tokio::test]
async fn a_key_of_a_deactivated_partner_stays_off_for_everybody() {
    let world = scene().await;
    let done = world.pms.deactivate_partner(&actor::admin(), &text("acme"), None).await.unwrap();
    let key = &done.keys[0];
    let name = KeyName { partner: key.partner.clone(), policy: key.policy.clone(), label: key.label.clone() };
    for caller in [actor::admin(), actor::auth_partner("acme")] {
        let on = world.pms.switch_api_key(&caller, &name, KeyState::Active).await;
        assert!(matches!(on, Err(KeyError::Partner(PartnerRefusal::NotActive))), "{on:?}");
    }
    let keys = world.pms.api_keys_of(&actor::auth_partner("acme"), &text("acme")).await.unwrap();
    assert_eq!(keys.iter().map(|row| row.state).collect::<Vec<_>>(), [KeyState::Inactive]);
}
