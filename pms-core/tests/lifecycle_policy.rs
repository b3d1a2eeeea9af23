//! The life of policies: random commands against the use cases and against the model.
#![expect(clippy::unwrap_used, reason = "tests")]

use pms_core::app::policy::{NewPolicy, PolicyError};
use pms_core::domain::{
    id::PolicyId,
    policy::{PolicyRefusal, PolicyState, group::PolicyGroup},
};
use pms_core::port::store::Store;
use pms_testkit::model::{
    ledger::Ledger,
    policy::{GROUPS, Policies, PolicyCommand, PolicyMachine},
};
use pms_testkit::world::{
    actor,
    pms::{World, draft_ask},
};
use proptest::test_runner::{Config, RngSeed};
use proptest_state_machine::{ReferenceStateMachine, StateMachineTest, prop_state_machine};

struct System {
    ledger: Ledger,
    groups: Vec<PolicyGroup>,
    policies: Vec<PolicyId>,
}

impl System {
    fn group(&self, name: &str) -> &PolicyGroup {
        self.groups.iter().find(|group| group.name.as_str() == name).unwrap()
    }

    /// The id of a policy of the model, or of none.
    fn policy(&self, number: usize) -> PolicyId {
        self.policies.get(number).cloned().unwrap_or_else(|| PolicyId::try_from("nowhere").unwrap())
    }
}

fn word(error: &PolicyError) -> &'static str {
    match error {
        PolicyError::NameTaken => "name taken",
        PolicyError::NoSuchPolicy => "no such policy",
        PolicyError::OtherGroup => "other group",
        PolicyError::Rule(PolicyRefusal::NotADraft) => "not a draft",
        PolicyError::Rule(PolicyRefusal::AlreadyPublished) => "already published",
        PolicyError::Denied(_)
        | PolicyError::UnknownKind
        | PolicyError::NoSuchGroupName
        | PolicyError::NoSuchGroup
        | PolicyError::ChangedMeanwhile(_)
        | PolicyError::Document(_)
        | PolicyError::Rule(PolicyRefusal::NotActive | PolicyRefusal::Expired)
        | PolicyError::Group(_)
        | PolicyError::Store(_) => "something else",
    }
}

struct PolicyTest;

impl StateMachineTest for PolicyTest {
    type SystemUnderTest = System;
    type Reference = PolicyMachine;

    fn init_test(_: &Policies) -> System {
        let ledger = Ledger::open(World::default(), async |world| {
            for name in GROUPS {
                world.group(name).await;
            }
        })
        .unwrap();
        let groups = ledger.run(async |world| {
            let rows = world.pms.active_groups(&actor::admin()).await.unwrap();
            let mut work = world.store.read().await.unwrap();
            let mut groups = Vec::new();
            for row in rows {
                groups.push(work.policy_groups().get(&row.id).await.unwrap().unwrap());
            }
            groups
        });
        System { ledger, groups, policies: Vec::new() }
    }

    fn apply(mut system: System, _: &Policies, command: PolicyCommand) -> System {
        let manager = actor::policy_manager();
        match command {
            PolicyCommand::Draft { group, name } => {
                let ask = NewPolicy { id: None, kind: "auth".to_owned(), draft: draft_ask(group, name) };
                let made =
                    system.ledger.note(async |world| world.pms.create_policy(&manager, &ask).await, word);
                system.policies.extend(made.map(|made| made.policy.id));
            }
            PolicyCommand::Edit { policy, group, name } => {
                let (id, ask) = (system.policy(policy), draft_ask(group, name));
                system.ledger.note(async |world| world.pms.edit_policy(&manager, &id, &ask).await, word);
            }
            PolicyCommand::Publish { policy, group } => {
                let (id, group) = (system.policy(policy), system.group(group).id.clone());
                system.ledger.note(async |world| world.pms.publish_policy(&manager, &id, &group).await, word);
            }
        }
        system
    }

    fn check_invariants(system: &System, model: &<PolicyMachine as ReferenceStateMachine>::State) {
        assert_eq!(system.ledger.check(&model.log), Ok(()));
        system.ledger.run(async |world| {
            let mut work = world.store.read().await.unwrap();
            assert_eq!(system.policies.len(), model.policies.len());
            for (id, expected) in system.policies.iter().zip(&model.policies) {
                let policy = work.policies().get(id).await.unwrap().unwrap();
                assert_eq!(policy.name.as_str(), expected.name);
                assert_eq!(policy.group, system.group(expected.group).id);
                assert_eq!(policy.state == PolicyState::Published, expected.published);
                assert_eq!(
                    policy.schema.is_some(),
                    expected.published,
                    "only a published policy has a schema"
                );
                assert_eq!(policy.version, i64::from(expected.edits) + i64::from(expected.published));
            }
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
    fn policies_live_as_their_table_says(sequential 1..30 => PolicyTest);
}
