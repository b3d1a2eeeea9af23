//! What differs between two policies.

use super::{PolicyView, diff::DiffView, load, text};
use crate::web::{
    answer::{Answer, Failure},
    form::FormView,
    listing::Listing,
    section::Section,
    visitor::Visit,
};
use axum::extract::Path;
use pms_core::{
    access::Action,
    app::policy::PolicyInGroup,
    domain::{
        page::{Direction, Sort, Window},
        policy::{Policy, PolicyState},
    },
    port::queries::{PolicyField, PolicyFilter, PolicyRow},
};
use serde::Serialize;

/// How many policies are offered to compare with.
const OFFERED: u32 = 25;

#[derive(Serialize)]
struct ComparePage {
    policy: PolicyView,
    other: Option<PolicyView>,
    diff: Option<DiffView>,
    offered: Vec<Offer>,
    /// There are more than these.
    more: bool,
    form: FormView,
}

#[derive(Serialize)]
struct Offer {
    id: String,
    name: String,
    group: Option<String>,
    href: String,
    current: bool,
}

/// Another policy and what differs from it.
#[derive(Serialize)]
pub(super) struct Comparison {
    other: PolicyView,
    diff: DiffView,
    same: bool,
}

impl Comparison {
    pub(super) fn of(other: &PolicyInGroup, policy: &Policy) -> Self {
        let diff = DiffView::of(&text::printed(&other.policy).0, &text::printed(policy).0);
        Self { other: PolicyView::of(other), same: diff.is_empty(), diff }
    }
}

pub(super) async fn show(visit: Visit, Path(id): Path<String>) -> Answer {
    visit.may(Action::ViewPolicy).await?;
    let found = load(&visit, &id).await?;
    let list = Listing::read(&visit.address);
    let other = match list.text("with") {
        Some(with) => Some(load(&visit, with).await?),
        None => namesake(&visit, &found.policy).await?,
    };
    let like = PolicyFilter { name: list.owned("name"), ..like(&found.policy) };
    let (rows, more) = published(&visit, &like, &found.policy).await?;
    let other_id = other.as_ref().map(|other| other.policy.id.as_str().to_owned());
    let comparison = other.map(|other| Comparison::of(&other, &found.policy));
    let (other, diff) = comparison.map_or((None, None), |found| (Some(found.other), Some(found.diff)));
    let page = ComparePage {
        offered: rows.into_iter().map(|row| Offer::of(row, &list, other_id.as_deref())).collect(),
        more,
        policy: PolicyView::of(&found),
        other,
        diff,
        form: FormView::of(list.values()),
    };
    Ok(visit.show("policy/compare.html", Section::Policies, &page).await)
}

/// What a policy is compared with when nobody said with which: the newest one in force of its name and kind in another
/// group, which is also what a clone was made of.
pub(super) async fn namesake(visit: &Visit, policy: &Policy) -> Result<Option<PolicyInGroup>, Failure> {
    let like = PolicyFilter { name: Some(policy.name.as_str().to_owned()), ..like(policy) };
    let found = match visit.pms().policies(visit.actor(), &like, None, window()).await {
        Ok(found) => found,
        Err(error) => return Err(visit.refused(&error).await),
    };
    let name = policy.name.as_str().to_lowercase();
    let twin = found.rows.into_iter().find(|row| row.id != policy.id && row.name.to_lowercase() == name);
    match twin {
        Some(row) => load(visit, row.id.as_str()).await.map(Some),
        None => Ok(None),
    }
}

/// What differs from the [`namesake`].
pub(super) async fn with_namesake(visit: &Visit, policy: &Policy) -> Result<Option<Comparison>, Failure> {
    let twin = namesake(visit, policy).await?;
    Ok(twin.map(|twin| Comparison::of(&twin, policy)))
}

fn like(policy: &Policy) -> PolicyFilter {
    PolicyFilter {
        kind: Some(policy.kind.as_wire().to_owned()),
        state: Some(PolicyState::Published),
        ..PolicyFilter::default()
    }
}

/// One more than is shown may be the policy itself.
fn window() -> Window {
    Window::Page { number: 0, size: OFFERED + 1 }
}

async fn published(
    visit: &Visit,
    filter: &PolicyFilter,
    but: &Policy,
) -> Result<(Vec<PolicyRow>, bool), Failure> {
    let sort = Sort { field: PolicyField::Name, direction: Direction::Ascending };
    match visit.pms().policies(visit.actor(), filter, Some(sort), window()).await {
        Ok(found) => {
            let more = found.total > u64::from(OFFERED + 1);
            let mut rows = found.rows;
            rows.retain(|row| row.id != but.id);
            let most = usize::try_from(OFFERED).unwrap_or(usize::MAX);
            let more = more || rows.len() > most;
            rows.truncate(most);
            Ok((rows, more))
        }
        Err(error) => Err(visit.refused(&error).await),
    }
}

impl Offer {
    fn of(row: PolicyRow, list: &Listing, other: Option<&str>) -> Self {
        Self {
            href: list.href(&[("with", Some(row.id.as_str()))]),
            current: other == Some(row.id.as_str()),
            id: row.id.as_str().to_owned(),
            name: row.name,
            group: row.group_name,
        }
    }
}
