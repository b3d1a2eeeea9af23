//! Policy groups: list, make, look at, deactivate.

mod deactivation;
mod list;
mod new;
mod one;

use super::{
    answer::Failure, form::Check, said::Said, section::Section, site::Site, state::StateView, visitor::Visit,
};
use axum::{Router, routing::get};
use pms_core::{
    app::policy_group::{GroupDetails, GroupError},
    domain::{id::PolicyGroupId, policy::group::GroupState},
};
use serde::Serialize;
use std::sync::Arc;

pub(super) fn routes() -> Router<Arc<Site>> {
    Router::new()
        .route("/ui/groups", get(list::show))
        .route("/ui/groups/new", get(new::ask).post(new::create))
        .route("/ui/groups/{id}", get(one::show))
        .route("/ui/groups/{id}/deactivate", get(deactivation::ask).post(deactivation::deactivate))
}

/// The address of a group's page.
pub(super) fn address(id: &PolicyGroupId) -> String {
    Section::PolicyGroups.page_of(id.as_str())
}

/// What every page about one group says of it.
#[derive(Debug, Serialize)]
struct GroupView {
    id: String,
    name: String,
    href: String,
    state: StateView,
    is_active: bool,
}

impl GroupView {
    fn of(GroupDetails { group, .. }: &GroupDetails) -> Self {
        Self {
            id: group.id.as_str().to_owned(),
            name: group.name.as_str().to_owned(),
            href: address(&group.id),
            state: group.state.into(),
            is_active: group.state == GroupState::Active,
        }
    }
}

/// The group of an address; the page that says why not otherwise.
async fn load(visit: &Visit, id: &str) -> Result<GroupDetails, Failure> {
    match visit.pms().policy_group(visit.actor(), &PolicyGroupId::from_store(id.to_owned())).await {
        Ok(found) => Ok(found),
        Err(GroupError::NotFound) => Err(visit.not_found(id).await),
        Err(error) => Err(visit.refused(&error).await),
    }
}

/// A group to be chosen.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Choice {
    /// Its id.
    pub(super) value: String,
    /// Its name.
    pub(super) word: String,
}

/// The groups in use, by name.
pub(super) async fn choices(visit: &Visit) -> Result<Vec<Choice>, Failure> {
    match visit.pms().active_groups(visit.actor()).await {
        Ok(groups) => Ok(groups
            .into_iter()
            .map(|group| Choice { value: group.id.as_str().to_owned(), word: group.name })
            .collect()),
        Err(GroupError::NoneActive) => Ok(Vec::new()),
        Err(error) => Err(visit.refused(&error).await),
    }
}

/// The name of the group that the field `group` chooses.
pub(super) async fn chosen(visit: &Visit, check: &mut Check<'_>) -> Result<Option<String>, Failure> {
    let id = check.fields().text("group");
    if id.is_empty() {
        return Ok(check.fault("group", Said::new("group-choose")));
    }
    let groups = choices(visit).await?;
    let found = groups.into_iter().find(|group| group.value == id).map(|group| group.word);
    Ok(found.or_else(|| check.fault("group", Said::new("group-gone"))))
}
