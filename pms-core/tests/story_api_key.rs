//! API keys: who makes them, who switches them, and what is asked in which order (`partner-api.md` P27, M09).

use chrono::TimeDelta;
use pms_core::access::{Actor, Denied, Role};
use pms_core::app::{
    api_key::{KeyAsk, KeyError, KeyName},
    settings::Settings,
};
use pms_core::domain::{
    api_key::{ApiKey, KeyRefusal, KeyState},
    event::Event,
    page::Window,
    partner::{PartnerRefusal, PartnerState},
    policy::{
        PolicyRefusal, PolicyState,
        group::{GroupRefusal, GroupState},
    },
};
use pms_core::port::{
    queries::ApiKeyFilter,
    system::Clock,
    vault::{Place, Purpose, Vault},
};
use pms_testkit::build::text;
use pms_testkit::world::{actor, pms::World};

fn ask(policy: &str, label: &str) -> KeyAsk {
    KeyAsk { partner: text("acme"), policy: text(policy), label: text(label) }
}

fn name_of(key: &ApiKey) -> KeyName {
    KeyName { partner: key.partner.clone(), policy: key.policy.clone(), label: key.label.clone() }
}

#[tokio::test]
async fn a_key_is_shown_once_and_kept_sealed() {
    let world = World::default();
    world.granted().await;
    let owner = actor::auth_partner("acme");
    let fresh = world.pms.generate_api_key(&owner, &ask("kyc", "  Shop   counter ")).await.unwrap();
    let (key, shown) = (fresh.key, fresh.text.reveal().to_owned());
    assert_eq!((shown.len(), key.label.as_str()), (31, "Shop counter"));
    assert_eq!(key.id, world.vault.look_up(Purpose::ApiKey, &shown));
    assert_eq!(key.tail.as_ref().unwrap().as_str(), shown.get(27..).unwrap());
    let place = Place::new("api-key", key.id.as_str(), "text");
    assert_eq!(*world.vault.open(&place, key.sealed.as_ref().unwrap()).unwrap(), shown);
    assert!(key.is_usable(world.clock.now()));
    let everything = format!("{:?} {:?} {:?}", world.events(), world.audit(), key);
    assert!(!everything.contains(&shown), "the text is nowhere in clear");
    assert!(matches!(world.events().last(), Some(Event::ApiKeyIssued { sealed: Some(_), .. })));
    let entry = world.audit().pop().unwrap();
    assert_eq!((entry.event_id(), entry.reference.as_deref()), ("PMS_PRT_279", Some("acme")));
}

#[tokio::test]
async fn two_keys_are_never_the_same() {
    let world = World::default();
    world.granted().await;
    let owner = actor::auth_partner("acme");
    let one = world.pms.generate_api_key(&owner, &ask("kyc", "one")).await.unwrap();
    let two = world.pms.generate_api_key(&owner, &ask("kyc", "two")).await.unwrap();
    assert_ne!(one.text.reveal(), two.text.reveal());
}

/// Everything is wrong at once, and is put right one thing after another: the answers come in the order of P27,
/// with existence before ownership (`partner-api.md` 3.9).
#[tokio::test]
async fn the_checks_of_a_new_key_come_in_mosips_order() {
    let world = World::default();
    let group = world.group("Banks").await;
    let acme = world.registered("acme", "Banks").await;
    let (owner, stranger) = (actor::auth_partner("acme"), actor::auth_partner("umbrella"));
    let refused =
        async |caller: &Actor, ask: &KeyAsk| world.pms.generate_api_key(caller, ask).await.unwrap_err();

    let nobody = KeyAsk { partner: text("nobody"), ..ask("kyc", "shop") };
    let admin = refused(&actor::admin(), &nobody).await;
    assert!(matches!(admin, KeyError::Denied(Denied::Role)), "not even an administrator: {admin:?}");
    assert!(matches!(refused(&stranger, &nobody).await, KeyError::NoSuchPartner));
    let ask = ask("kyc", "shop");
    assert!(matches!(refused(&stranger, &ask).await, KeyError::Denied(Denied::NotOwner)));
    assert!(matches!(refused(&owner, &ask).await, KeyError::Partner(PartnerRefusal::NotActive)));
    world.change_partner(&acme.id, |partner| partner.state = PartnerState::Active).await;
    assert!(matches!(refused(&owner, &ask).await, KeyError::NoSuchPolicy));
    let policy = world.policy("Banks", "kyc").await;
    assert!(matches!(refused(&owner, &ask).await, KeyError::NotGranted));
    let link = world.link("acme", "kyc").await;
    assert!(matches!(refused(&owner, &ask).await, KeyError::NotGranted), "a request is no grant");
    world.approve(&link.id).await;

    // What Java does not look at again (`partner-api.md` 6, 25).
    world.change_policy(&policy.id, |policy| policy.state = PolicyState::Deactivated).await;
    world.change_group(&group.id, |group| group.state = GroupState::Inactive).await;
    assert!(matches!(refused(&owner, &ask).await, KeyError::Policy(PolicyRefusal::NotActive)));
    world.change_policy(&policy.id, |policy| policy.state = PolicyState::Published).await;
    assert!(matches!(refused(&owner, &ask).await, KeyError::Group(GroupRefusal::Inactive)));
    world.change_group(&group.id, |group| group.state = GroupState::Active).await;
    world.pms.generate_api_key(&owner, &ask).await.unwrap();
    let shouted = KeyAsk { label: text("SHOP"), ..ask.clone() };
    assert!(matches!(refused(&owner, &shouted).await, KeyError::LabelTaken));
    let refusals = world.audit().iter().filter(|entry| entry.event_id() == "PMS_PRT_779").count();
    assert_eq!(refusals, 10, "every refusal is audited");
}

/// The same for M09.
#[tokio::test]
async fn the_checks_of_a_switch_come_in_mosips_order() {
    let world = World::default();
    let (acme, policy) = world.granted().await;
    let (owner, stranger) = (actor::auth_partner("acme"), actor::auth_partner("umbrella"));
    let name =
        |partner: &str| KeyName { partner: text(partner), policy: policy.clone(), label: text("shop") };
    let refused = async |caller: &Actor, name: &KeyName| {
        world.pms.switch_api_key(caller, name, KeyState::Inactive).await.unwrap_err()
    };

    let misp = actor::bearer("misp", &[Role::MispPartner]);
    assert!(matches!(refused(&misp, &name("nobody")).await, KeyError::Denied(Denied::Role)));
    assert!(matches!(refused(&owner, &name("nobody")).await, KeyError::NotFound));
    assert!(matches!(refused(&stranger, &name("acme")).await, KeyError::Denied(Denied::NotOwner)));
    assert!(matches!(refused(&owner, &name("acme")).await, KeyError::NotFound));
    world.pms.generate_api_key(&owner, &ask("kyc", "shop")).await.unwrap();
    world.change_partner(&acme, |partner| partner.state = PartnerState::Deactivated).await;
    assert!(matches!(refused(&owner, &name("acme")).await, KeyError::Partner(PartnerRefusal::NotActive)));
    let off = world.pms.switch_api_key(&actor::admin(), &name("acme"), KeyState::Inactive).await.unwrap();
    assert_eq!(off.state, KeyState::Inactive, "an administrator needs no active partner");
    let twice = refused(&actor::admin(), &name("acme")).await;
    assert!(matches!(twice, KeyError::Rule(KeyRefusal::AlreadyInactive)), "{twice:?}");
    let refusals = world.audit().iter().filter(|entry| entry.event_id() == "PMS_PRT_799").count();
    assert_eq!(refusals, 6, "every refusal is audited");
}

#[tokio::test]
async fn a_key_is_switched_off_and_on_and_stays_off_when_its_time_is_over() {
    let settings = Settings { api_key_days: 30, ..Settings::default() };
    let world = World::with(|builder| builder.settings(settings));
    world.granted().await;
    let owner = actor::auth_partner("acme");
    let key = world.pms.generate_api_key(&owner, &ask("kyc", "shop")).await.unwrap().key;
    let name = name_of(&key);
    for (wanted, event) in [
        (KeyState::Inactive, Some("api_key_deactivated")),
        (KeyState::Active, Some("api_key_activated")),
        (KeyState::Active, None),
    ] {
        let (events, audits) = (world.events().len(), world.audit().len());
        let switched = world.pms.switch_api_key(&owner, &name, wanted).await.unwrap();
        assert_eq!(switched.state, wanted);
        let new: Vec<_> = world.events().iter().skip(events).map(Event::kind).collect();
        assert_eq!(new, event.into_iter().collect::<Vec<_>>());
        assert_eq!(world.audit().len(), audits + 1, "each accepted command is audited once");
    }
    world.pms.switch_api_key(&owner, &name, KeyState::Inactive).await.unwrap();
    world.clock.set(key.valid_to.unwrap());
    let late = world.pms.switch_api_key(&owner, &name, KeyState::Active).await;
    assert!(matches!(late, Err(KeyError::Rule(KeyRefusal::Expired))), "{late:?}");
    world.clock.set(key.valid_to.unwrap() - TimeDelta::seconds(1));
    world.pms.switch_api_key(&owner, &name, KeyState::Active).await.unwrap();
}

#[tokio::test]
async fn the_list_of_keys_shows_no_text_and_only_the_callers_own() {
    let world = World::default();
    world.granted().await;
    let owner = actor::auth_partner("acme");
    let fresh = world.pms.generate_api_key(&owner, &ask("kyc", "shop")).await.unwrap();
    world.partner("coop", "Banks").await;
    let list = async |caller: &Actor, usable, within| {
        world.pms.api_keys(caller, ApiKeyFilter::default(), usable, within, None, Window::All).await
    };
    let own = list(&owner, None, None).await.unwrap();
    assert_eq!(own.total, 1);
    assert!(!format!("{own:?}").contains(fresh.text.reveal()));
    assert_eq!(list(&actor::auth_partner("coop"), None, None).await.unwrap().total, 0);
    assert_eq!(list(&actor::admin(), Some(true), None).await.unwrap().total, 1);
    assert_eq!(list(&actor::admin(), Some(false), None).await.unwrap().total, 0);
    assert_eq!(list(&actor::admin(), None, Some(30)).await.unwrap().total, 0);
    assert_eq!(list(&actor::admin(), None, Some(36_500)).await.unwrap().total, 1);
    world.clock.set(fresh.key.valid_to.unwrap());
    assert_eq!(list(&owner, Some(true), None).await.unwrap().total, 0, "over at its exact second");
    assert_eq!(list(&owner, Some(false), None).await.unwrap().total, 1);
    let nobody = list(&actor::auth_partner("nobody"), None, None).await;
    assert!(matches!(nobody, Err(KeyError::NoPartner)), "{nobody:?}");
}
