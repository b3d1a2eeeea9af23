//! The end of policies and of policy groups (`policy-api.md` 2.19, 2.20). Both are for good.

use thiserror::Error;

use crate::domain::{
    event::Event,
    policy::{
        Policy, PolicyState,
        group::{GroupState, PolicyGroup},
    },
    stamp::Stamp,
};

/// Who uses a policy, as far as it stands against its end. The first that is true is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PolicyUse {
    /// A request for it is approved, or a key for it is active.
    pub granted: bool,
    /// A request for it waits.
    pub requested: bool,
}

/// What a policy that is not to end refuses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum PolicyEndRefusal {
    /// A draft is not in force and has no end.
    #[error("the policy is a draft")]
    Draft,
    /// It has ended before.
    #[error("the policy is deactivated already")]
    AlreadyDeactivated,
    /// Somebody has been granted it.
    #[error("an approved request or an active key uses the policy")]
    Granted,
    /// Somebody waits for it.
    #[error("a pending request asks for the policy")]
    Requested,
}

impl Policy {
    /// Refuses unless the policy is one that can end.
    pub fn check_may_end(&self) -> Result<(), PolicyEndRefusal> {
        match self.state {
            PolicyState::Draft => Err(PolicyEndRefusal::Draft),
            PolicyState::Deactivated => Err(PolicyEndRefusal::AlreadyDeactivated),
            PolicyState::Published => Ok(()),
        }
    }

    /// Puts the policy out of force, unless somebody uses it or waits for it.
    pub fn deactivate(&mut self, used: PolicyUse, stamp: Stamp) -> Result<Event, PolicyEndRefusal> {
        self.check_may_end()?;
        match used {
            PolicyUse { granted: true, .. } => return Err(PolicyEndRefusal::Granted),
            PolicyUse { requested: true, .. } => return Err(PolicyEndRefusal::Requested),
            PolicyUse { granted: false, requested: false } => {}
        }
        self.state = PolicyState::Deactivated;
        self.changed = Some(stamp);
        Ok(Event::PolicyDeactivated { policy: self.id.clone(), group: self.group.clone() })
    }
}

/// How many policies of each state a group holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Holdings {
    /// Drafts.
    pub drafts: u64,
    /// In force.
    pub published: u64,
    /// Out of force.
    pub deactivated: u64,
}

/// What a group that is not to end refuses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum GroupEndRefusal {
    /// It has ended before.
    #[error("the policy group is deactivated already")]
    AlreadyDeactivated,
    /// Policies of it are in force.
    #[error("the policy group holds active policies")]
    HoldsPolicies,
    /// It holds drafts.
    #[error("the policy group holds drafts")]
    HoldsDrafts,
    /// Both.
    #[error("the policy group holds active policies and drafts")]
    HoldsBoth,
}

impl PolicyGroup {
    /// Switches the group off, unless it holds drafts or policies in force.
    pub fn deactivate(&mut self, holds: Holdings, stamp: Stamp) -> Result<Event, GroupEndRefusal> {
        match self.state {
            GroupState::Active => {}
            GroupState::Inactive => return Err(GroupEndRefusal::AlreadyDeactivated),
        }
        match (holds.published, holds.drafts) {
            (0, 0) => {}
            (_, 0) => return Err(GroupEndRefusal::HoldsPolicies),
            (0, _) => return Err(GroupEndRefusal::HoldsDrafts),
            (_, _) => return Err(GroupEndRefusal::HoldsBoth),
        }
        self.state = GroupState::Inactive;
        self.changed = Some(stamp);
        Ok(Event::PolicyGroupDeactivated { group: self.id.clone() })
    }
}
