//! Policy groups: what a partner belongs to, and where its policies come from.

use thiserror::Error;

use crate::domain::{
    event::Event,
    id::{PolicyGroupId, UserId},
    name::{Description, GroupName},
    stamp::Stamp,
};

/// Whether a group is in use.
///
/// | from \ command | create a policy, edit, publish, register a partner | deactivate |
/// |---|---|---|
/// | `Active` | allowed | `Inactive`, unless it holds drafts or policies in force |
/// | `Inactive` | `Inactive` refusal | `AlreadyDeactivated` |
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum GroupState {
    /// In use.
    Active,
    /// Switched off.
    Inactive,
}

/// What a group refuses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum GroupRefusal {
    /// The group is switched off.
    #[error("the policy group is not active")]
    Inactive,
}

/// A policy group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PolicyGroup {
    /// Its id.
    pub id: PolicyGroupId,
    /// Its name.
    pub name: GroupName,
    /// What it is for.
    pub description: Description,
    /// Whether it is in use.
    pub state: GroupState,
    /// Who answers for it: the creator.
    pub user: UserId,
    /// Who made it, when.
    pub created: Stamp,
    /// Who changed it last, when.
    pub changed: Option<Stamp>,
    /// Raised by each save.
    pub version: i64,
}

impl PolicyGroup {
    /// A new group, in use at once (`policy-api.md` 2.1).
    pub fn create(
        id: PolicyGroupId,
        name: GroupName,
        description: Description,
        user: UserId,
        created: Stamp,
    ) -> (Self, Event) {
        let event = Event::PolicyGroupCreated { group: id.clone(), name: name.clone() };
        let state = GroupState::Active;
        (Self { id, name, description, state, user, created, changed: None, version: 0 }, event)
    }

    /// Refuses unless the group is in use.
    pub fn check_active(&self) -> Result<(), GroupRefusal> {
        match self.state {
            GroupState::Active => Ok(()),
            GroupState::Inactive => Err(GroupRefusal::Inactive),
        }
    }
}
