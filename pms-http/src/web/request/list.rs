//! All requests of a partner.

use super::address;
use crate::web::{
    answer::Answer,
    list_head::ListHead,
    listing::{Column, Listing},
    said::Said,
    section::Section,
    state::StateView,
    visitor::Visit,
};
use pms_core::{
    access::Action,
    domain::{link::LinkState, partner::PartnerState},
    port::queries::{LinkField, LinkFilter, LinkRow},
};
use serde::Serialize;

const STATES: [(&str, LinkState); 3] =
    [("waiting", LinkState::Pending), ("approved", LinkState::Approved), ("rejected", LinkState::Rejected)];

const SORTS: [(&str, LinkField); 3] =
    [("policy", LinkField::PolicyName), ("asked", LinkField::Created), ("state", LinkField::Status)];

const COLUMNS: [Column; 5] = [
    Column::sorted("request-policy", "policy"),
    Column::sorted("request-asked", "asked"),
    Column::plain("request-decided"),
    Column::plain("request-reason"),
    Column::sorted("request-state", "state"),
];

#[derive(Serialize)]
struct RequestsPage {
    #[serde(flatten)]
    head: ListHead,
    rows: Vec<Row>,
    states: Vec<&'static str>,
    /// The partner has its certificate and may ask.
    is_active: bool,
    is_deactivated: bool,
}

#[derive(Serialize)]
struct Row {
    href: String,
    policy: String,
    asked: String,
    decided: Option<String>,
    state: StateView,
    reason: Option<String>,
}

impl Row {
    fn of(row: LinkRow) -> Self {
        let is_decided = row.state != LinkState::Pending;
        Self {
            href: address(&row.id),
            policy: row.policy_name.unwrap_or_else(|| row.policy.as_str().to_owned()),
            asked: row.created_at.to_rfc3339(),
            decided: row.changed_at.filter(|_| is_decided).map(|at| at.to_rfc3339()),
            state: row.state.into(),
            reason: row.reason.filter(|_| is_decided),
        }
    }
}

pub(super) async fn show(visit: Visit) -> Answer {
    visit.may(Action::ListLinks).await?;
    let partner = visit.partner()?;
    let list = Listing::read(&visit.address);
    let state = list.word("state", &STATES);
    let filter = LinkFilter { partner_id: Some(partner.id.clone()), state, ..LinkFilter::default() };
    let found = match visit.pms().links(visit.actor(), filter, list.sort(&SORTS), list.window()).await {
        Ok(found) => found,
        Err(error) => return Err(visit.refused(&error).await),
    };
    let said = STATES.iter().find(|(_, known)| Some(*known) == state);
    let chip = said.map(|(name, _)| ("state", Said::new(state_key(name)).with("of", "link").with("n", 0)));
    let page = RequestsPage {
        head: ListHead::of(&list, &COLUMNS, &found, chip.into_iter().collect(), &[]),
        rows: found.rows.into_iter().map(Row::of).collect(),
        states: STATES.iter().map(|(name, _)| *name).collect(),
        is_active: partner.state == PartnerState::Active,
        is_deactivated: partner.state == PartnerState::Deactivated,
    };
    Ok(visit.show("request/list.html", Section::OwnPolicies, &page).await)
}

fn state_key(name: &str) -> &'static str {
    match name {
        "approved" => "state-approved",
        "rejected" => "state-rejected",
        _ => "state-waiting",
    }
}
