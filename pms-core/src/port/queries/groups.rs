//! The list of policy groups.

use chrono::{DateTime, Utc};

use crate::domain::{
    id::{PolicyGroupId, UserId},
    policy::group::GroupState,
};

/// Sortable fields of the list of policy groups.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum GroupField {
    Id,
    Name,
    Description,
    /// Active before inactive.
    Status,
    Created,
}

/// Filter of the list of policy groups.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GroupFilter {
    /// Part of the id.
    pub id: Option<String>,
    /// Part of the name.
    pub name: Option<String>,
    /// Part of the description.
    pub description: Option<String>,
    /// The state.
    pub state: Option<GroupState>,
}

/// A row of the list of policy groups.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "fields of `group::PolicyGroup`")]
pub struct PolicyGroupRow {
    pub id: PolicyGroupId,
    pub name: String,
    pub description: String,
    pub user: UserId,
    pub state: GroupState,
    pub created_at: DateTime<Utc>,
}
