//! The list of requests.

use pms_core::domain::{
    link::{Link, LinkState},
    page::{Page, Sort, Window},
};
use pms_core::port::queries::{LinkField, LinkFilter, LinkRow};
use std::cmp::Ordering;

use super::{by_text, by_text_or_none, has, may_have, page};
use crate::memory::state::State;

pub(super) fn list(
    state: &State,
    filter: &LinkFilter,
    sort: Option<Sort<LinkField>>,
    window: Window,
) -> Page<LinkRow> {
    let mine = |link: &&Link| {
        let owner = state.partners.get(&link.partner).map(|partner| &partner.user);
        filter.user.as_ref().is_none_or(|user| owner.is_some_and(|owner| owner.is_same_as(user)))
    };
    let rows = state.links.values().filter(mine).filter_map(|link| row(state, link));
    let rows = rows.filter(|row| fits(row, filter)).collect();
    let newest = |a: &LinkRow, b: &LinkRow| b.created_at.cmp(&a.created_at);
    page(rows, sort, window, by, newest, |a, b| a.id.cmp(&b.id))
}

/// The row of a request; a request without its partner is not shown.
fn row(state: &State, link: &Link) -> Option<LinkRow> {
    let partner = state.partners.get(&link.partner)?;
    let policy = state.policies.get(&link.policy);
    let group = policy.and_then(|policy| state.groups.get(&policy.group));
    Some(LinkRow {
        id: link.id.clone(),
        partner: link.partner.clone(),
        partner_state: partner.state,
        partner_kind: partner.kind.code().to_owned(),
        org_name: partner.name.as_str().to_owned(),
        policy: link.policy.clone(),
        policy_name: policy.map(|policy| policy.name.as_str().to_owned()),
        policy_description: policy.map(|policy| policy.description.as_str().to_owned()),
        group: group.map(|group| group.id.clone()),
        group_name: group.map(|group| group.name.as_str().to_owned()),
        group_description: group.map(|group| group.description.as_str().to_owned()),
        use_case: link.use_case.as_str().to_owned(),
        state: link.state,
        created_at: link.created.at,
        changed_at: link.changed.as_ref().map(|stamp| stamp.at),
        decided_by: decider(link),
        reason: link.reason.as_ref().map(|reason| reason.as_str().to_owned()),
    })
}

fn decider(link: &Link) -> Option<String> {
    match link.state {
        LinkState::Pending => None,
        LinkState::Approved | LinkState::Rejected => link.changed.as_ref().map(|stamp| stamp.by.clone()),
    }
}

fn fits(row: &LinkRow, filter: &LinkFilter) -> bool {
    filter.id.as_ref().is_none_or(|id| row.id == *id)
        && filter.partner_id.as_ref().is_none_or(|id| row.partner == *id)
        && filter.policy_id.as_ref().is_none_or(|id| row.policy == *id)
        && has(row.partner.as_str(), filter.partner.as_ref())
        && has(&row.use_case, filter.use_case.as_ref())
        && has(&row.org_name, filter.org_name.as_ref())
        && has(row.policy.as_str(), filter.policy.as_ref())
        && may_have(row.policy_name.as_ref(), filter.policy_name.as_ref())
        && may_have(row.group_name.as_ref(), filter.group_name.as_ref())
        && has(&row.partner_kind, filter.partner_kind.as_ref())
        && filter.state.is_none_or(|state| row.state == state)
}

fn by(field: LinkField, a: &LinkRow, b: &LinkRow) -> Ordering {
    match field {
        LinkField::PartnerId => by_text(a.partner.as_str(), b.partner.as_str()),
        LinkField::PartnerType => by_text(&a.partner_kind, &b.partner_kind),
        LinkField::OrgName => by_text(&a.org_name, &b.org_name),
        LinkField::PolicyId => by_text(a.policy.as_str(), b.policy.as_str()),
        LinkField::PolicyName => by_text_or_none(a.policy_name.as_ref(), b.policy_name.as_ref()),
        LinkField::GroupName => by_text_or_none(a.group_name.as_ref(), b.group_name.as_ref()),
        LinkField::Status => by_text(a.state.as_wire(), b.state.as_wire()),
        LinkField::UseCase => by_text(&a.use_case, &b.use_case),
        LinkField::Created => a.created_at.cmp(&b.created_at),
    }
}
