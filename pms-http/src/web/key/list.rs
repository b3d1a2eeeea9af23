//! All keys of a partner.

use super::deactivation;
use crate::web::{
    answer::Answer,
    listing::{Column, ColumnView, Listing, Pages},
    section::Section,
    state::StateView,
    visitor::Visit,
};
use chrono::{DateTime, Utc};
use pms_core::{
    access::Action,
    domain::{
        link::LinkState,
        page::{Direction, Window},
        partner::PartnerState,
    },
    port::queries::ApiKeyRow,
};
use serde::Serialize;
use std::cmp::Ordering;

/// How two rows are compared.
type Compare = fn(&ApiKeyRow, &ApiKeyRow) -> Ordering;

const SORTS: [(&str, Compare); 4] = [
    ("name", |a, b| a.label.to_lowercase().cmp(&b.label.to_lowercase())),
    ("policy", |a, b| a.policy_name.to_lowercase().cmp(&b.policy_name.to_lowercase())),
    ("made", |a, b| a.created_at.cmp(&b.created_at)),
    ("expires", |a, b| a.valid_to.cmp(&b.valid_to)),
];

const COLUMNS: [Column; 6] = [
    Column::sorted("key-name", "name"),
    Column::sorted("key-policy", "policy"),
    Column::plain("key-tail"),
    Column::sorted("key-made-on", "made"),
    Column::sorted("key-expires", "expires"),
    Column::plain("key-state"),
];

#[derive(Serialize)]
struct KeysPage {
    rows: Vec<Row>,
    columns: Vec<ColumnView>,
    pages: Pages,
    active: usize,
    ended: usize,
    /// A key can be made: a policy is approved and the partner is active.
    can_make: bool,
    is_deactivated: bool,
}

#[derive(Serialize)]
struct Row {
    name: String,
    policy: String,
    tail: Option<String>,
    made: String,
    expires: Option<String>,
    state: StateView,
    is_over: bool,
    deactivate: Option<String>,
}

impl Row {
    fn of(row: &ApiKeyRow, may_switch: bool, now: DateTime<Utc>) -> Self {
        let state = StateView::of_key(row.state, row.valid_to, now);
        let is_over = state.is_over();
        Self {
            name: row.label.clone(),
            policy: row.policy_name.clone(),
            tail: row.tail.as_ref().map(|tail| tail.as_str().to_owned()),
            made: row.created_at.to_rfc3339(),
            expires: row.valid_to.map(|at| at.to_rfc3339()),
            state,
            is_over,
            deactivate: (may_switch && !is_over).then(|| deactivation(row)),
        }
    }
}

pub(super) async fn show(visit: Visit) -> Answer {
    visit.may(Action::ListKeysOfPartner).await?;
    let dossier = visit.dossier().await?;
    let (list, now) = (Listing::read(&visit.address), visit.pms().now());
    let state = dossier.details.partner.state;
    let mut rows = dossier.keys;
    if let Some(sort) = list.sort(&SORTS) {
        rows.sort_by(|a, b| match sort.direction {
            Direction::Ascending => (sort.field)(a, b),
            Direction::Descending => (sort.field)(b, a),
        });
    }
    let ended = rows.iter().filter(|row| StateView::of_key(row.state, row.valid_to, now).is_over()).count();
    let total = rows.len();
    let shown = within(&rows, list.window());
    let may_switch = state == PartnerState::Active && visit.actor().reach(Action::SwitchApiKey).is_ok();
    let page = KeysPage {
        columns: list.columns(&COLUMNS),
        pages: list.pages(u64::try_from(total).unwrap_or(u64::MAX), shown.len()),
        rows: shown.iter().map(|row| Row::of(row, may_switch, now)).collect(),
        active: total - ended,
        ended,
        can_make: state == PartnerState::Active
            && dossier.links.iter().any(|row| row.state == LinkState::Approved),
        is_deactivated: state == PartnerState::Deactivated,
    };
    Ok(visit.show("key/list.html", Section::OwnKeys, &page).await)
}

/// The rows of a window.
fn within<T>(rows: &[T], window: Window) -> &[T] {
    let (skip, take) = window.bounds();
    let skip = usize::try_from(skip).unwrap_or(usize::MAX);
    let take = take.map_or(usize::MAX, |take| usize::try_from(take).unwrap_or(usize::MAX));
    let rest = rows.get(skip..).unwrap_or_default();
    rest.get(..take).unwrap_or(rest)
}
