//! The list of all policies.

use super::{Brief, kind};
use crate::web::{
    answer::Answer,
    group_choice::{self, GroupChoice, Offer},
    list_head::ListHead,
    listing::{Column, Listing},
    said::Said,
    section::Section,
    visitor::Visit,
};
use pms_core::{
    access::Action,
    domain::{
        id::PolicyGroupId,
        page::{Direction, Sort},
        policy::{PolicyState, document::PolicyKind},
    },
    port::queries::{PolicyField, PolicyFilter, PolicyRow},
};
use serde::Serialize;

const COLUMNS: [Column; 5] = [
    Column::sorted("policy-name", "name"),
    Column::plain("policy-kind"),
    Column::sorted("policy-group", "group"),
    Column::sorted("policy-since", "since"),
    Column::sorted("policy-state", "state"),
];

const SORTS: [(&str, PolicyField); 4] = [
    ("name", PolicyField::Name),
    ("group", PolicyField::GroupName),
    ("since", PolicyField::Created),
    ("state", PolicyField::Status),
];

/// The states in the address, with what a filter for each is called.
const STATES: [(&str, PolicyState, &str); 3] = [
    ("draft", PolicyState::Draft, "policy-chip-drafts"),
    ("published", PolicyState::Published, "policy-chip-published"),
    ("deactivated", PolicyState::Deactivated, "policy-chip-deactivated"),
];

#[derive(Serialize)]
struct PoliciesPage {
    #[serde(flatten)]
    head: ListHead,
    rows: Vec<Row>,
    more: bool,
    order: Said,
    kinds: Vec<KindLink>,
    groups: Vec<GroupChoice>,
    states: Vec<StateChoice>,
    new_href: String,
}

#[derive(Serialize)]
struct KindLink {
    word: Said,
    href: String,
    current: bool,
}

#[derive(Serialize)]
struct StateChoice {
    value: &'static str,
    word: Said,
}

#[derive(Serialize)]
struct Row {
    #[serde(flatten)]
    policy: Brief,
    group: Option<String>,
    since: String,
}

pub(super) async fn show(visit: Visit) -> Answer {
    visit.may(Action::ListPolicies).await?;
    let list = Listing::read(&visit.address);
    let group = list.text("group");
    let Offer { groups, chosen } = group_choice::offer(&visit, group).await?;
    let kind = list.text("kind").and_then(kind::of_word);
    let filter = PolicyFilter {
        kind: kind.map(|kind| kind.as_wire().to_owned()),
        name: list.owned("name"),
        state: list.word("state", &STATES.map(|(word, state, _)| (word, state))),
        group: group.map(|id| PolicyGroupId::from_store(id.to_owned())),
        ..PolicyFilter::default()
    };
    let sort = list.sort(&SORTS);
    let found = match visit.pms().policies(visit.actor(), &filter, sort, list.window()).await {
        Ok(found) => found,
        Err(error) => return Err(visit.refused(&error).await),
    };
    let page = PoliciesPage {
        head: ListHead::of(&list, &COLUMNS, &found, used(&list, chosen.map(|group| group.word)), &["kind"]),
        rows: found.rows.into_iter().map(Row::of).collect(),
        more: list.text("group").is_some() || list.text("state").is_some(),
        order: Said::new(order(sort)),
        kinds: kinds(&list, kind),
        groups,
        states: STATES.map(|(value, _, word)| StateChoice { value, word: Said::new(word) }).into(),
        new_href: kind.map_or_else(
            || "/ui/policies/new".to_owned(),
            |kind| format!("/ui/policies/new?kind={}", kind::word(kind)),
        ),
    };
    Ok(visit.show("policy/list.html", Section::Policies, &page).await)
}

fn kinds(list: &Listing, now: Option<PolicyKind>) -> Vec<KindLink> {
    let link = |kind: Option<PolicyKind>, word| KindLink {
        word: Said::new(word),
        href: list.href(&[("kind", kind.map(kind::word)), ("page", None)]),
        current: kind == now,
    };
    let all = std::iter::once(link(None, "policy-kinds-all"));
    all.chain(PolicyKind::ALL.into_iter().map(|kind| link(Some(kind), kind::key(kind)))).collect()
}

/// The filters in use, by parameter.
fn used(list: &Listing, group: Option<String>) -> Vec<(&'static str, Said)> {
    let mut used = Vec::new();
    if let Some(name) = list.text("name") {
        used.push(("name", Said::new("policy-chip-name").with("name", name)));
    }
    if let Some(group) = group.or_else(|| list.owned("group")) {
        used.push(("group", Said::new("policy-chip-group").with("group", group)));
    }
    if let Some(word) = list.word("state", &STATES.map(|(value, _, word)| (value, word))) {
        used.push(("state", Said::new(word)));
    }
    used
}

fn order(sort: Option<Sort<PolicyField>>) -> &'static str {
    let Some(Sort { field, direction }) = sort else { return "policy-order-newest" };
    let (up, down) = match field {
        PolicyField::Id | PolicyField::Name | PolicyField::Description => {
            ("policy-order-name", "policy-order-name-back")
        }
        PolicyField::GroupId | PolicyField::GroupName => ("policy-order-group", "policy-order-group-back"),
        PolicyField::Status => ("policy-order-state", "policy-order-state-back"),
        PolicyField::Created => ("policy-order-oldest", "policy-order-newest"),
    };
    match direction {
        Direction::Ascending => up,
        Direction::Descending => down,
    }
}

impl Row {
    fn of(row: PolicyRow) -> Self {
        Self { group: row.group_name.clone(), since: row.created_at.to_rfc3339(), policy: Brief::of(row) }
    }
}
