//! One policy group: its policies, and how many partners it has.

use super::{GroupView, load};
use crate::web::{
    address::encoded, answer::Answer, answer::Failure, policy, section::Section, visitor::Visit,
};
use axum::extract::Path;
use pms_core::{
    access::{Action, Reach},
    domain::{
        id::PolicyGroupId,
        page::{Direction, Sort, Window},
        policy::PolicyState,
    },
    port::queries::{PolicyField, PolicyFilter, PolicyRow},
};
use serde::Serialize;

/// How many policies are shown; the rest is in the list.
const SHOWN: u32 = 25;

#[derive(Serialize)]
struct GroupPage {
    group: GroupView,
    description: String,
    made_by: String,
    made_at: String,
    partners: u64,
    /// Its partners, for whoever may list them.
    partners_href: Option<String>,
    policies: Vec<policy::Brief>,
    /// How many there are.
    total: u64,
    drafts: u64,
    published: u64,
    deactivated: u64,
    policies_href: String,
    new_href: String,
}

pub(super) async fn show(visit: Visit, Path(id): Path<String>) -> Answer {
    visit.may(Action::ListPolicyGroups).await?;
    let found = load(&visit, &id).await?;
    let group = &found.group;
    let (policies, total) = policies(&visit, &group.id, None).await?;
    let key = encoded(group.id.as_str());
    let page = GroupPage {
        description: group.description.as_str().to_owned(),
        made_by: group.created.by.clone(),
        made_at: group.created.at.to_rfc3339(),
        partners: found.partners,
        partners_href: (visit.actor().reach(Action::ListPartners) == Ok(Reach::Anyone))
            .then(|| format!("/ui/partners?group={key}")),
        policies,
        total,
        drafts: found.holds.drafts,
        published: found.holds.published,
        deactivated: found.holds.deactivated,
        policies_href: format!("/ui/policies?group={key}"),
        new_href: format!("/ui/policies/new?group={key}"),
        group: GroupView::of(&found),
    };
    Ok(visit.show("group/one.html", Section::PolicyGroups, &page).await)
}

/// The first policies of a group by name, and how many there are.
pub(super) async fn policies(
    visit: &Visit,
    group: &PolicyGroupId,
    state: Option<PolicyState>,
) -> Result<(Vec<policy::Brief>, u64), Failure> {
    let filter = PolicyFilter { group: Some(group.clone()), state, ..PolicyFilter::default() };
    let sort = Sort { field: PolicyField::Name, direction: Direction::Ascending };
    let window = Window::Page { number: 0, size: SHOWN };
    match visit.pms().policies(visit.actor(), &filter, Some(sort), window).await {
        Ok(found) => {
            Ok((found.rows.into_iter().map(|row: PolicyRow| policy::Brief::of(row)).collect(), found.total))
        }
        Err(error) => Err(visit.refused(&error).await),
    }
}
