//! The life of the API keys of one partner, who has asked for two policies.
//!
//! | from \ command | activate | deactivate | its time is over |
//! |---|---|---|---|
//! | on | nothing changes | off | cannot be used |
//! | off | on | refused | – |
//! | on and over | refused | off | – |
//! | off and over | refused | refused | – |

use proptest::prelude::*;
use proptest_state_machine::ReferenceStateMachine;

use crate::model::Outcome;

/// The policies that the partner has asked for; the model decides the requests.
pub const POLICIES: [&str; 2] = ["kyc", "login"];

/// Labels, of which the first two are one without regard to case.
pub const LABELS: [&str; 3] = ["shop", "SHOP", "till"];

/// How many days a key lives.
pub const LIFE_DAYS: u32 = 30;

/// A key of the model.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "what a key of the model is")]
pub struct ModelKey {
    pub policy: &'static str,
    pub label: &'static str,
    pub on: bool,
    /// The day on which it is over, at the hour at which it was made.
    pub over: u32,
}

/// The keys, the day, and what each command came to.
#[derive(Clone, Debug, Default)]
pub struct Keys {
    /// In the order in which they were made.
    pub keys: Vec<ModelKey>,
    /// Policies whose request is approved.
    pub granted: Vec<&'static str>,
    /// Policies whose request is rejected.
    pub rejected: Vec<&'static str>,
    /// Days since the beginning.
    pub day: u32,
    /// One for each command that is one; time passes without.
    pub log: Vec<Outcome>,
}

/// What the partner and the administrator do, and time.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the fields are what the commands name")]
pub enum KeyCommand {
    Decide { policy: &'static str, approve: bool },
    Issue { policy: &'static str, label: &'static str },
    Switch { policy: &'static str, label: &'static str, on: bool },
    Wait { days: u32 },
}

/// The machine.
#[derive(Debug)]
pub struct KeyMachine;

impl ReferenceStateMachine for KeyMachine {
    type State = Keys;
    type Transition = KeyCommand;

    fn init_state() -> BoxedStrategy<Keys> {
        Just(Keys::default()).boxed()
    }

    fn transitions(_: &Keys) -> BoxedStrategy<KeyCommand> {
        let policy = || prop::sample::select(POLICIES.as_slice());
        let label = || prop::sample::select(LABELS.as_slice());
        prop_oneof![
            1 => (policy(), prop::bool::weighted(0.8))
                .prop_map(|(policy, approve)| KeyCommand::Decide { policy, approve }),
            3 => (policy(), label()).prop_map(|(policy, label)| KeyCommand::Issue { policy, label }),
            5 => (policy(), label(), any::<bool>())
                .prop_map(|(policy, label, on)| KeyCommand::Switch { policy, label, on }),
            2 => (1..=LIFE_DAYS).prop_map(|days| KeyCommand::Wait { days }),
        ]
        .boxed()
    }

    fn apply(mut state: Keys, command: &KeyCommand) -> Keys {
        let outcome = match *command {
            KeyCommand::Decide { policy, approve } => Some(state.decide(policy, approve)),
            KeyCommand::Issue { policy, label } => Some(state.issue(policy, label)),
            KeyCommand::Switch { policy, label, on } => Some(state.switch(policy, label, on)),
            KeyCommand::Wait { days } => {
                state.day += days;
                None
            }
        };
        state.log.extend(outcome);
        state
    }
}

impl Keys {
    fn decide(&mut self, policy: &'static str, approve: bool) -> Outcome {
        if self.granted.contains(&policy) {
            return Outcome::Refused("already approved");
        }
        if self.rejected.contains(&policy) {
            return Outcome::Refused("already rejected");
        }
        if approve {
            self.granted.push(policy);
            Outcome::Done("link_approved")
        } else {
            self.rejected.push(policy);
            Outcome::Done("link_rejected")
        }
    }

    fn find(&mut self, policy: &str, label: &str) -> Option<&mut ModelKey> {
        self.keys.iter_mut().find(|key| key.policy == policy && key.label.eq_ignore_ascii_case(label))
    }

    fn issue(&mut self, policy: &'static str, label: &'static str) -> Outcome {
        if !self.granted.contains(&policy) {
            return Outcome::Refused("not granted");
        }
        if self.find(policy, label).is_some() {
            return Outcome::Refused("label taken");
        }
        self.keys.push(ModelKey { policy, label, on: true, over: self.day + LIFE_DAYS });
        Outcome::Done("api_key_issued")
    }

    fn switch(&mut self, policy: &'static str, label: &'static str, on: bool) -> Outcome {
        let day = self.day;
        let Some(key) = self.find(policy, label) else { return Outcome::Refused("not found") };
        match (key.on, on) {
            (_, true) if day >= key.over => Outcome::Refused("expired"),
            (true, true) => Outcome::Nothing,
            (false, true) => {
                key.on = true;
                Outcome::Done("api_key_activated")
            }
            (true, false) => {
                key.on = false;
                Outcome::Done("api_key_deactivated")
            }
            (false, false) => Outcome::Refused("already off"),
        }
    }

    /// Whether a key of the model can be used now.
    pub fn is_usable(&self, key: &ModelKey) -> bool {
        key.on && self.day < key.over
    }
}
