//! The inbox: what waits for a decision, oldest first; and what was decided, newest first.

use super::row::Row;
use crate::web::{
    answer::Answer,
    listing::{Listing, Pages},
    said::Said,
    section::Section,
    visitor::Visit,
};
use pms_core::{
    access::Action,
    domain::{
        link::LinkState,
        page::{Direction, Sort},
    },
    port::queries::{LinkField, LinkFilter},
};
use serde::Serialize;
use std::collections::BTreeMap;

/// Which requests are shown, in the address.
const STATES: [(&str, LinkState, &str); 3] = [
    ("waiting", LinkState::Pending, "approval-kinds-waiting"),
    ("approved", LinkState::Approved, "approval-kinds-approved"),
    ("rejected", LinkState::Rejected, "approval-kinds-rejected"),
];

#[derive(Serialize)]
struct InboxPage {
    kinds: Vec<Kind>,
    rows: Vec<Row>,
    pages: Pages,
    /// Whether the rows wait, and can be chosen.
    waits: bool,
}

#[derive(Serialize)]
struct Kind {
    word: Said,
    href: String,
    current: bool,
}

pub(super) async fn show(visit: Visit) -> Answer {
    visit.may(Action::DecideLink).await?;
    let list = Listing::read(&visit.address);
    let state = list.word("show", &STATES.map(|(word, state, _)| (word, state)));
    let state = state.unwrap_or(LinkState::Pending);
    let filter = LinkFilter { state: Some(state), ..LinkFilter::default() };
    let oldest_first = Sort { field: LinkField::Created, direction: Direction::Ascending };
    let sort = (state == LinkState::Pending).then_some(oldest_first);
    let found = match visit.pms().links(visit.actor(), filter, sort, list.window()).await {
        Ok(found) => found,
        Err(error) => return Err(visit.refused(&error).await),
    };
    let checks = match state {
        LinkState::Pending => {
            let ids: Vec<_> = found.rows.iter().map(|row| row.id.clone()).collect();
            visit.pms().check_links(visit.actor(), &ids).await
        }
        LinkState::Approved | LinkState::Rejected => Ok(BTreeMap::new()),
    };
    let checks = match checks {
        Ok(checks) => checks,
        Err(error) => return Err(visit.refused(&error).await),
    };
    let now = visit.pms().now();
    let page = InboxPage {
        kinds: kinds(&list, state),
        pages: list.pages(found.total, found.rows.len()),
        rows: found.rows.iter().map(|row| Row::of(row, checks.get(&row.id), now)).collect(),
        waits: state == LinkState::Pending,
    };
    Ok(visit.show("approval/inbox.html", Section::Approvals, &page).await)
}

fn kinds(list: &Listing, now: LinkState) -> Vec<Kind> {
    let kind = |(value, state, word): &(&'static str, LinkState, &'static str)| Kind {
        word: Said::new(word),
        href: list.href(&[("show", (*state != LinkState::Pending).then_some(*value)), ("page", None)]),
        current: *state == now,
    };
    STATES.iter().map(kind).collect()
}
