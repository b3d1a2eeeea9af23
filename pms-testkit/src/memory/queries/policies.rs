//! The list of policies.

use pms_core::domain::{
    page::{Page, Sort, Window},
    policy::Policy,
};
use pms_core::port::queries::{PolicyField, PolicyFilter, PolicyRow};
use std::cmp::Ordering;

use super::{by_text, by_text_or_none, has, may_have, page};
use crate::memory::state::State;

pub(super) fn list(
    state: &State,
    filter: &PolicyFilter,
    sort: Option<Sort<PolicyField>>,
    window: Window,
) -> Page<PolicyRow> {
    let in_group = |policy: &&Policy| filter.group.as_ref().is_none_or(|group| policy.group == *group);
    let rows = state.policies.values().filter(in_group).map(|policy| row(state, policy));
    let rows = rows.filter(|row| fits(row, filter)).collect();
    let newest = |a: &PolicyRow, b: &PolicyRow| b.created_at.cmp(&a.created_at);
    page(rows, sort, window, by, newest, |a, b| a.id.cmp(&b.id))
}

fn row(state: &State, policy: &Policy) -> PolicyRow {
    let group = state.groups.get(&policy.group);
    PolicyRow {
        id: policy.id.clone(),
        kind: policy.kind.as_wire().to_owned(),
        name: policy.name.as_str().to_owned(),
        description: policy.description.as_str().to_owned(),
        group: Some(policy.group.clone()),
        group_name: group.map(|group| group.name.as_str().to_owned()),
        state: policy.state,
        created_at: policy.created.at,
    }
}

fn fits(row: &PolicyRow, filter: &PolicyFilter) -> bool {
    has(row.id.as_str(), filter.id.as_ref())
        && has(&row.kind, filter.kind.as_ref())
        && has(&row.name, filter.name.as_ref())
        && has(&row.description, filter.description.as_ref())
        && may_have(row.group_name.as_ref(), filter.group_name.as_ref())
        && filter.state.is_none_or(|state| row.state == state)
}

fn by(field: PolicyField, a: &PolicyRow, b: &PolicyRow) -> Ordering {
    match field {
        PolicyField::Id => by_text(a.id.as_str(), b.id.as_str()),
        PolicyField::Name => by_text(&a.name, &b.name),
        PolicyField::Description => by_text(&a.description, &b.description),
        PolicyField::GroupId => a.group.cmp(&b.group),
        PolicyField::GroupName => by_text_or_none(a.group_name.as_ref(), b.group_name.as_ref()),
        PolicyField::Status => by_text(a.state.as_wire(), b.state.as_wire()),
        PolicyField::Created => a.created_at.cmp(&b.created_at),
    }
}
