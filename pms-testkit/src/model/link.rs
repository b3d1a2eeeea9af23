//! The life of requests of two partners for two policies.
//!
//! | from \ command | approve | reject | ask again |
//! |---|---|---|---|
//! | pending | approved | rejected | refused |
//! | approved | refused | refused | refused |
//! | rejected | refused | refused | a new request |

use proptest::prelude::*;
use proptest_state_machine::ReferenceStateMachine;

use crate::model::Outcome;

/// The partners of the model.
pub const PARTNERS: [&str; 2] = ["acme", "coop"];

/// The policies of the model.
pub const POLICIES: [&str; 2] = ["kyc", "login"];

/// Where a request of the model stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "see the table of the module")]
pub enum Standing {
    Pending,
    Approved,
    Rejected,
}

/// A request of the model.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "who, for what, and where it stands")]
pub struct ModelLink {
    pub partner: &'static str,
    pub policy: &'static str,
    pub standing: Standing,
}

/// The requests, and what each command came to.
#[derive(Clone, Debug, Default)]
pub struct Links {
    /// In the order in which they were made.
    pub links: Vec<ModelLink>,
    /// One for each command.
    pub log: Vec<Outcome>,
}

/// What partners and administrators do. A request is named by its number; one that does not exist is decided too.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the fields are what the commands name")]
pub enum LinkCommand {
    Request { partner: &'static str, policy: &'static str },
    Decide { link: usize, approve: bool },
}

/// The machine.
#[derive(Debug)]
pub struct LinkMachine;

impl ReferenceStateMachine for LinkMachine {
    type State = Links;
    type Transition = LinkCommand;

    fn init_state() -> BoxedStrategy<Links> {
        Just(Links::default()).boxed()
    }

    fn transitions(state: &Links) -> BoxedStrategy<LinkCommand> {
        let partner = prop::sample::select(PARTNERS.as_slice());
        let policy = prop::sample::select(POLICIES.as_slice());
        prop_oneof![
            (partner, policy).prop_map(|(partner, policy)| LinkCommand::Request { partner, policy }),
            (0..=state.links.len(), any::<bool>())
                .prop_map(|(link, approve)| LinkCommand::Decide { link, approve }),
        ]
        .boxed()
    }

    fn apply(mut state: Links, command: &LinkCommand) -> Links {
        let outcome = match *command {
            LinkCommand::Request { partner, policy } => state.request(partner, policy),
            LinkCommand::Decide { link, approve } => state.decide(link, approve),
        };
        state.log.push(outcome);
        state
    }
}

impl Links {
    fn request(&mut self, partner: &'static str, policy: &'static str) -> Outcome {
        let of_pair = |link: &&ModelLink| link.partner == partner && link.policy == policy;
        let standing = |wanted| self.links.iter().filter(of_pair).any(|link| link.standing == wanted);
        if standing(Standing::Pending) {
            return Outcome::Refused("already pending");
        }
        if standing(Standing::Approved) {
            return Outcome::Refused("already granted");
        }
        self.links.push(ModelLink { partner, policy, standing: Standing::Pending });
        Outcome::Done("link_requested")
    }

    fn decide(&mut self, number: usize, approve: bool) -> Outcome {
        let Some(link) = self.links.get_mut(number) else { return Outcome::Refused("not found") };
        match link.standing {
            Standing::Approved => Outcome::Refused("already approved"),
            Standing::Rejected => Outcome::Refused("already rejected"),
            Standing::Pending if approve => {
                link.standing = Standing::Approved;
                Outcome::Done("link_approved")
            }
            Standing::Pending => {
                link.standing = Standing::Rejected;
                Outcome::Done("link_rejected")
            }
        }
    }
}
