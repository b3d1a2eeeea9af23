//! The life of API keys: random commands and passing time against the use cases and against the model.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

use chrono::TimeDelta;
use pms_core::app::{
    api_key::{KeyAsk, KeyError, KeyName},
    link::LinkError,
    settings::Settings,
};
use pms_core::domain::{
    api_key::{KeyRefusal, KeyState},
    id::{LinkId, PartnerId, PolicyId},
    link::{Decision, LinkRefusal, LinkState},
    name::{KeyLabel, PolicyName},
    page::Window,
};
use pms_core::port::{queries::ApiKeyFilter, store::Store, system::Clock};
use pms_testkit::model::{
    api_key::{KeyCommand, KeyMachine, Keys, LIFE_DAYS, POLICIES},
    ledger::Ledger,
};
use pms_testkit::world::{actor, pms::World};
use proptest::test_runner::{Config, RngSeed};
use proptest_state_machine::{ReferenceStateMachine, StateMachineTest, prop_state_machine};

struct System {
    ledger: Ledger,
    /// For each policy of the model: its id, and the partner's request.
    policies: Vec<(PolicyId, LinkId)>,
}

impl System {
    fn of(&self, policy: &str) -> &(PolicyId, LinkId) {
        let number = POLICIES.iter().position(|known| *known == policy).unwrap();
        &self.policies[number]
    }
}

fn acme() -> PartnerId {
    PartnerId::try_from("acme").unwrap()
}

fn key_word(error: &KeyError) -> &'static str {
    match error {
        KeyError::NotGranted => "not granted",
        KeyError::LabelTaken => "label taken",
        KeyError::NotFound => "not found",
        KeyError::Rule(KeyRefusal::AlreadyInactive) => "already off",
        KeyError::Rule(KeyRefusal::Expired) => "expired",
        KeyError::Denied(_)
        | KeyError::NoSuchPartner
        | KeyError::NoPartner
        | KeyError::Partner(_)
        | KeyError::NoSuchPolicy
        | KeyError::Policy(_)
        | KeyError::Group(_)
        | KeyError::Vault(_)
        | KeyError::Store(_) => "something else",
    }
}

fn link_word(error: &LinkError) -> &'static str {
    match error {
        LinkError::Rule(LinkRefusal::AlreadyApproved) => "already approved",
        LinkError::Rule(LinkRefusal::AlreadyRejected) => "already rejected",
        _ => "something else",
    }
}

struct KeyTest;

impl StateMachineTest for KeyTest {
    type SystemUnderTest = System;
    type Reference = KeyMachine;

    fn init_test(_: &Keys) -> System {
        let settings = Settings { api_key_days: u64::from(LIFE_DAYS), ..Settings::default() };
        let world = World::with(|builder| builder.settings(settings));
        let mut policies = Vec::new();
        let ledger = Ledger::open(world, async |world| {
            world.group("Banks").await;
            world.partner("acme", "Banks").await;
            for name in POLICIES {
                let policy = world.policy("Banks", name).await;
                policies.push((policy.id, world.link("acme", name).await.id));
            }
        });
        System { ledger: ledger.unwrap(), policies }
    }

    fn apply(mut system: System, _: &Keys, command: KeyCommand) -> System {
        let user = actor::auth_partner("acme");
        let label = |text: &str| KeyLabel::try_from(text).unwrap();
        match command {
            KeyCommand::Decide { policy, approve } => {
                let link = system.of(policy).1.clone();
                let decision = if approve { Decision::Approve } else { Decision::Reject };
                let admin = actor::admin();
                system.ledger.note(
                    async |world| world.pms.decide_link(&admin, &link, decision, None).await,
                    link_word,
                );
            }
            KeyCommand::Issue { policy, label: name } => {
                let policy = PolicyName::try_from(policy).unwrap();
                let ask = KeyAsk { partner: acme(), policy, label: label(name) };
                system.ledger.note(async |world| world.pms.generate_api_key(&user, &ask).await, key_word);
            }
            KeyCommand::Switch { policy, label: name, on } => {
                let policy = system.of(policy).0.clone();
                let name = KeyName { partner: acme(), policy, label: label(name) };
                let wanted = if on { KeyState::Active } else { KeyState::Inactive };
                system
                    .ledger
                    .note(async |world| world.pms.switch_api_key(&user, &name, wanted).await, key_word);
            }
            KeyCommand::Wait { days } => {
                system.ledger.world.clock.advance(TimeDelta::days(i64::from(days)));
            }
        }
        system
    }

    fn check_invariants(system: &System, model: &<KeyMachine as ReferenceStateMachine>::State) {
        assert_eq!(system.ledger.check(&model.log), Ok(()));
        system.ledger.run(async |world| {
            let now = world.clock.now();
            let mut work = world.store.read().await.unwrap();
            for expected in &model.keys {
                let (policy, link) = system.of(expected.policy);
                let label = KeyLabel::try_from(expected.label).unwrap();
                let key = work.api_keys().by_label(&acme(), policy, &label).await.unwrap().unwrap();
                assert_eq!(key.state == KeyState::Active, expected.on);
                assert_eq!(key.is_usable(now), model.is_usable(expected));
                let link = work.links().get(link).await.unwrap().unwrap();
                assert!(!key.is_usable(now) || link.state == LinkState::Approved, "a key needs its grant");
            }
            let admin = actor::admin();
            let list =
                |usable| world.pms.api_keys(&admin, ApiKeyFilter::default(), usable, None, None, Window::All);
            let usable = model.keys.iter().filter(|key| model.is_usable(key)).count();
            assert_eq!(list(None).await.unwrap().rows.len(), model.keys.len());
            assert_eq!(list(Some(true)).await.unwrap().rows.len(), usable);
            assert_eq!(list(Some(false)).await.unwrap().rows.len(), model.keys.len() - usable);
        });
    }
}

prop_state_machine! {
    #![proptest_config(Config {
        cases: 256,
        rng_seed: RngSeed::Fixed(4),
        failure_persistence: None,
        ..Config::default()
    })]

    #[test]
    fn keys_live_as_their_table_says(sequential 1..40 => KeyTest);
}
