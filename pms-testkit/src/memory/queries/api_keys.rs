//! The list of API keys.

use pms_core::domain::{
    api_key::{ApiKey, KeyState},
    page::{Page, Sort, Window},
};
use pms_core::port::queries::{ApiKeyField, ApiKeyFilter, ApiKeyRow};
use std::cmp::Ordering;

use super::{by_text, by_text_or_none, has, may_have, page};
use crate::memory::state::State;

pub(super) fn list(
    state: &State,
    filter: &ApiKeyFilter,
    sort: Option<Sort<ApiKeyField>>,
    window: Window,
) -> Page<ApiKeyRow> {
    let kept = state.api_keys.values().filter(|key| belongs(state, key, filter) && is_wanted(key, filter));
    let rows = kept.filter_map(|key| row(state, key)).filter(|row| fits(row, filter)).collect();
    let newest = |a: &ApiKeyRow, b: &ApiKeyRow| b.created_at.cmp(&a.created_at);
    page(rows, sort, window, by, newest, |a, b| a.id.cmp(&b.id))
}

/// Whether the key is one of a partner of the wanted user and type.
fn belongs(state: &State, key: &ApiKey, filter: &ApiKeyFilter) -> bool {
    let Some(partner) = state.partners.get(&key.partner) else { return false };
    let mine = filter.user.as_ref().is_none_or(|user| partner.user.is_same_as(user));
    let kind = filter.partner_kind.as_ref();
    mine && kind.is_none_or(|kind| partner.kind.code().eq_ignore_ascii_case(kind))
}

fn is_wanted(key: &ApiKey, filter: &ApiKeyFilter) -> bool {
    let usable = filter.usable.is_none_or(|(wanted, now)| key.is_usable(now) == wanted);
    let ends = filter.ends.is_none_or(|(from, to)| key.valid_to.is_some_and(|end| (from..to).contains(&end)));
    usable && ends
}

/// The row of a key; a key without its partner or policy is not shown.
fn row(state: &State, key: &ApiKey) -> Option<ApiKeyRow> {
    let partner = state.partners.get(&key.partner)?;
    let policy = state.policies.get(&key.policy)?;
    let group = state.groups.get(&policy.group);
    Some(ApiKeyRow {
        id: key.id.clone(),
        partner: key.partner.clone(),
        label: key.label.as_str().to_owned(),
        tail: key.tail.clone(),
        org_name: partner.name.as_str().to_owned(),
        policy: key.policy.clone(),
        policy_name: policy.name.as_str().to_owned(),
        policy_description: policy.description.as_str().to_owned(),
        group: group.map(|group| group.id.clone()),
        group_name: group.map(|group| group.name.as_str().to_owned()),
        group_description: group.map(|group| group.description.as_str().to_owned()),
        state: key.state,
        created_at: key.created.at,
        valid_to: key.valid_to,
    })
}

fn fits(row: &ApiKeyRow, filter: &ApiKeyFilter) -> bool {
    filter.partner_id.as_ref().is_none_or(|id| row.partner == *id)
        && filter.policy_id.as_ref().is_none_or(|id| row.policy == *id)
        && has(row.partner.as_str(), filter.partner.as_ref())
        && has(&row.label, filter.label.as_ref())
        && has(&row.org_name, filter.org_name.as_ref())
        && has(&row.policy_name, filter.policy_name.as_ref())
        && may_have(row.group_name.as_ref(), filter.group_name.as_ref())
}

fn by(field: ApiKeyField, a: &ApiKeyRow, b: &ApiKeyRow) -> Ordering {
    match field {
        ApiKeyField::PartnerId => by_text(a.partner.as_str(), b.partner.as_str()),
        ApiKeyField::Label => by_text(&a.label, &b.label),
        ApiKeyField::OrgName => by_text(&a.org_name, &b.org_name),
        ApiKeyField::PolicyName => by_text(&a.policy_name, &b.policy_name),
        ApiKeyField::GroupName => by_text_or_none(a.group_name.as_ref(), b.group_name.as_ref()),
        ApiKeyField::Status => is_off(a).cmp(&is_off(b)),
        ApiKeyField::Created => a.created_at.cmp(&b.created_at),
        ApiKeyField::Expiry => a.valid_to.cmp(&b.valid_to),
    }
}

fn is_off(row: &ApiKeyRow) -> bool {
    match row.state {
        KeyState::Active => false,
        KeyState::Inactive => true,
    }
}
