//! The list of all policy groups.

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
    domain::{
        page::{Direction, Sort},
        policy::group::GroupState,
    },
    port::queries::{GroupField, GroupFilter, PolicyGroupRow},
};
use serde::Serialize;

const COLUMNS: [Column; 4] = [
    Column::sorted("group-name", "name"),
    Column::sorted("group-description", "description"),
    Column::sorted("group-since", "since"),
    Column::sorted("group-state", "state"),
];

const SORTS: [(&str, GroupField); 4] = [
    ("name", GroupField::Name),
    ("description", GroupField::Description),
    ("since", GroupField::Created),
    ("state", GroupField::Status),
];

/// The states in the address, with what a filter for each is called.
const STATES: [(&str, GroupState, &str); 2] = [
    ("active", GroupState::Active, "group-chip-active"),
    ("deactivated", GroupState::Inactive, "group-chip-deactivated"),
];

#[derive(Serialize)]
struct GroupsPage {
    #[serde(flatten)]
    head: ListHead,
    rows: Vec<Row>,
    more: bool,
    order: Said,
    states: Vec<StateChoice>,
}

#[derive(Serialize)]
struct StateChoice {
    value: &'static str,
    word: Said,
}

#[derive(Serialize)]
struct Row {
    id: String,
    name: String,
    href: String,
    description: String,
    since: String,
    state: StateView,
    gone: bool,
}

pub(super) async fn show(visit: Visit) -> Answer {
    visit.may(Action::ListPolicyGroups).await?;
    let list = Listing::read(&visit.address);
    let filter = GroupFilter {
        name: list.owned("name"),
        description: list.owned("description"),
        state: list.word("state", &STATES.map(|(word, state, _)| (word, state))),
        ..GroupFilter::default()
    };
    let sort = list.sort(&SORTS);
    let found = match visit.pms().policy_groups(visit.actor(), &filter, sort, list.window()).await {
        Ok(found) => found,
        Err(error) => return Err(visit.refused(&error).await),
    };
    let page = GroupsPage {
        head: ListHead::of(&list, &COLUMNS, &found, used(&list), &[]),
        rows: found.rows.into_iter().map(Row::of).collect(),
        more: list.text("description").is_some() || list.text("state").is_some(),
        order: Said::new(order(sort)),
        states: STATES.map(|(value, _, word)| StateChoice { value, word: Said::new(word) }).into(),
    };
    Ok(visit.show("group/list.html", Section::PolicyGroups, &page).await)
}

/// The filters in use, by parameter.
fn used(list: &Listing) -> Vec<(&'static str, Said)> {
    let mut used = Vec::new();
    if let Some(name) = list.text("name") {
        used.push(("name", Said::new("group-chip-name").with("name", name)));
    }
    if let Some(text) = list.text("description") {
        used.push(("description", Said::new("group-chip-description").with("text", text)));
    }
    if let Some(word) = list.word("state", &STATES.map(|(value, _, word)| (value, word))) {
        used.push(("state", Said::new(word)));
    }
    used
}

fn order(sort: Option<Sort<GroupField>>) -> &'static str {
    let Some(Sort { field, direction }) = sort else { return "group-order-newest" };
    let (up, down) = match field {
        GroupField::Id | GroupField::Name => ("group-order-name", "group-order-name-back"),
        GroupField::Description => ("group-order-description", "group-order-description-back"),
        GroupField::Status => ("group-order-state", "group-order-state-back"),
        GroupField::Created => ("group-order-oldest", "group-order-newest"),
    };
    match direction {
        Direction::Ascending => up,
        Direction::Descending => down,
    }
}

impl Row {
    fn of(row: PolicyGroupRow) -> Self {
        Self {
            href: address(&row.id),
            id: row.id.as_str().to_owned(),
            name: row.name,
            description: row.description,
            since: row.created_at.to_rfc3339(),
            gone: row.state == GroupState::Inactive,
            state: row.state.into(),
        }
    }
}
