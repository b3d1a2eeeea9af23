//! The list of policy groups.

use pms_core::domain::{
    page::{Page, Sort, Window},
    policy::group::{GroupState, PolicyGroup},
};
use pms_core::port::queries::{GroupField, GroupFilter, PolicyGroupRow};
use std::cmp::Ordering;

use super::{by_text, has, page};
use crate::memory::state::State;

pub(super) fn list(
    state: &State,
    filter: &GroupFilter,
    sort: Option<Sort<GroupField>>,
    window: Window,
) -> Page<PolicyGroupRow> {
    let rows = state.groups.values().map(row).filter(|row| fits(row, filter)).collect();
    let newest = |a: &PolicyGroupRow, b: &PolicyGroupRow| b.created_at.cmp(&a.created_at);
    page(rows, sort, window, by, newest, |a, b| a.id.cmp(&b.id))
}

fn row(group: &PolicyGroup) -> PolicyGroupRow {
    PolicyGroupRow {
        id: group.id.clone(),
        name: group.name.as_str().to_owned(),
        description: group.description.as_str().to_owned(),
        user: group.user.clone(),
        state: group.state,
        created_at: group.created.at,
    }
}

fn fits(row: &PolicyGroupRow, filter: &GroupFilter) -> bool {
    has(row.id.as_str(), filter.id.as_ref())
        && has(&row.name, filter.name.as_ref())
        && has(&row.description, filter.description.as_ref())
        && filter.state.is_none_or(|state| row.state == state)
}

fn by(field: GroupField, a: &PolicyGroupRow, b: &PolicyGroupRow) -> Ordering {
    let off = |row: &PolicyGroupRow| row.state == GroupState::Inactive;
    match field {
        GroupField::Id => by_text(a.id.as_str(), b.id.as_str()),
        GroupField::Name => by_text(&a.name, &b.name),
        GroupField::Description => by_text(&a.description, &b.description),
        GroupField::Status => off(a).cmp(&off(b)),
        GroupField::Created => a.created_at.cmp(&b.created_at),
    }
}
