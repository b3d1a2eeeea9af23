//! Policy groups: list, make, look at, deactivate.

mod deactivation;
mod list;
mod new;
mod one;

use super::{answer::Failure, section::Section, site::Site, state::StateView, visitor::Visit};
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
