//! The life of policies in two groups.
//!
//! | from \ command | edit | publish |
//! |---|---|---|
//! | draft | draft | published |
//! | published | refused | refused |

use proptest::prelude::*;
use proptest_state_machine::ReferenceStateMachine;

use crate::model::Outcome;

/// The groups of the model.
pub const GROUPS: [&str; 2] = ["Banks", "Shops"];

/// Names, of which the first two are one without regard to case.
pub const NAMES: [&str; 3] = ["kyc", "KYC", "login"];

/// A policy of the model.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ModelPolicy {
    /// Its group.
    pub group: &'static str,
    /// Its name.
    pub name: &'static str,
    /// Whether it was published.
    pub published: bool,
    /// How often it was edited.
    pub edits: u32,
}

/// The policies, and what each command came to.
#[derive(Clone, Debug, Default)]
pub struct Policies {
    /// In the order in which they were made.
    pub policies: Vec<ModelPolicy>,
    /// One for each command.
    pub log: Vec<Outcome>,
}

/// What a policy manager does. A policy is named by its number; one that does not exist is asked for too.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the fields are what the commands name")]
pub enum PolicyCommand {
    Draft { group: &'static str, name: &'static str },
    Edit { policy: usize, group: &'static str, name: &'static str },
    Publish { policy: usize, group: &'static str },
}

/// The machine.
#[derive(Debug)]
pub struct PolicyMachine;

impl ReferenceStateMachine for PolicyMachine {
    type State = Policies;
    type Transition = PolicyCommand;

    fn init_state() -> BoxedStrategy<Policies> {
        Just(Policies::default()).boxed()
    }

    fn transitions(state: &Policies) -> BoxedStrategy<PolicyCommand> {
        let policy = 0..=state.policies.len();
        let group = || prop::sample::select(GROUPS.as_slice());
        let name = || prop::sample::select(NAMES.as_slice());
        prop_oneof![
            3 => (group(), name()).prop_map(|(group, name)| PolicyCommand::Draft { group, name }),
            3 => (policy.clone(), group(), name())
                .prop_map(|(policy, group, name)| PolicyCommand::Edit { policy, group, name }),
            2 => (policy, group()).prop_map(|(policy, group)| PolicyCommand::Publish { policy, group }),
        ]
        .boxed()
    }

    fn apply(mut state: Policies, command: &PolicyCommand) -> Policies {
        let outcome = match *command {
            PolicyCommand::Draft { group, name } => state.draft(group, name),
            PolicyCommand::Edit { policy, group, name } => state.edit(policy, group, name),
            PolicyCommand::Publish { policy, group } => state.publish(policy, group),
        };
        state.log.push(outcome);
        state
    }
}

impl Policies {
    fn holds(&self, group: &str, name: &str, but: Option<usize>) -> bool {
        self.policies.iter().enumerate().any(|(number, policy)| {
            Some(number) != but && policy.group == group && policy.name.eq_ignore_ascii_case(name)
        })
    }

    fn draft(&mut self, group: &'static str, name: &'static str) -> Outcome {
        if self.holds(group, name, None) {
            return Outcome::Refused("name taken");
        }
        self.policies.push(ModelPolicy { group, name, published: false, edits: 0 });
        Outcome::Done("policy_drafted")
    }

    fn edit(&mut self, number: usize, group: &'static str, name: &'static str) -> Outcome {
        let taken = self.holds(group, name, Some(number));
        match self.policies.get_mut(number) {
            None => Outcome::Refused("no such policy"),
            Some(policy) if policy.group != group => Outcome::Refused("other group"),
            Some(policy) if policy.published => Outcome::Refused("not a draft"),
            Some(_) if taken => Outcome::Refused("name taken"),
            Some(policy) => {
                policy.name = name;
                policy.edits += 1;
                Outcome::Done("policy_edited")
            }
        }
    }

    fn publish(&mut self, number: usize, group: &'static str) -> Outcome {
        match self.policies.get_mut(number) {
            None => Outcome::Refused("no such policy"),
            Some(policy) if policy.group != group => Outcome::Refused("other group"),
            Some(policy) if policy.published => Outcome::Refused("already published"),
            Some(policy) => {
                policy.published = true;
                Outcome::Done("policy_published")
            }
        }
    }
}
