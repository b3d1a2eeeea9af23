//! Policies: list, look at, draft, edit, compare, publish, clone, deactivate.

mod compare;
mod copy;
mod deactivation;
mod diff;
mod edit;
mod fault;
mod form;
mod kind;
mod lines;
mod list;
mod new;
mod one;
mod publication;
mod text;
mod timeline;
mod users;

use super::{
    answer::Failure,
    said::{Said, Word},
    section::Section,
    site::Site,
    state::StateView,
    visitor::Visit,
};
use axum::{Router, routing::get};
use pms_core::{
    app::policy::{PolicyError, PolicyInGroup},
    domain::{id::PolicyId, policy::PolicyState},
    port::queries::PolicyRow,
};
use serde::Serialize;
use std::sync::Arc;

pub(super) fn routes() -> Router<Arc<Site>> {
    Router::new()
        .route("/ui/policies", get(list::show))
        .route("/ui/policies/new", get(new::ask).post(new::create))
        .route("/ui/policies/{id}", get(one::show))
        .route("/ui/policies/{id}/document", get(one::download))
        .route("/ui/policies/{id}/edit", get(edit::ask).post(edit::edit))
        .route("/ui/policies/{id}/compare", get(compare::show))
        .route("/ui/policies/{id}/timeline", get(timeline::show))
        .route("/ui/policies/{id}/publish", get(publication::ask).post(publication::publish))
        .route("/ui/policies/{id}/clone", get(copy::ask).post(copy::copy))
        .route("/ui/policies/{id}/deactivate", get(deactivation::ask).post(deactivation::deactivate))
}

/// The address of a policy's page.
pub(super) fn address(id: &PolicyId) -> String {
    Section::Policies.page_of(id.as_str())
}

/// What every page about one policy says of it.
#[derive(Debug, Serialize)]
struct PolicyView {
    id: String,
    name: String,
    href: String,
    kind: Said,
    state: StateView,
    is_draft: bool,
    is_published: bool,
    group: String,
    group_href: String,
    /// The group is switched off: nothing of it can be edited or published.
    group_over: bool,
}

impl PolicyView {
    fn of(PolicyInGroup { policy, group }: &PolicyInGroup) -> Self {
        Self {
            id: policy.id.as_str().to_owned(),
            name: policy.name.as_str().to_owned(),
            href: address(&policy.id),
            kind: Said::new(kind::key(policy.kind)),
            state: policy.state.into(),
            is_draft: policy.state == PolicyState::Draft,
            is_published: policy.state == PolicyState::Published,
            group: group.name.as_str().to_owned(),
            group_href: Section::PolicyGroups.page_of(group.id.as_str()),
            group_over: group.check_active().is_err(),
        }
    }
}

/// A policy as a row among others.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Brief {
    id: String,
    name: String,
    href: String,
    kind: Word,
    state: StateView,
    gone: bool,
}

impl Brief {
    pub(super) fn of(row: PolicyRow) -> Self {
        Self {
            href: address(&row.id),
            id: row.id.as_str().to_owned(),
            name: row.name,
            kind: kind::of_code(&row.kind),
            state: row.state.into(),
            gone: row.state == PolicyState::Deactivated,
        }
    }
}

/// The policy of an address; the page that says why not otherwise.
async fn load(visit: &Visit, id: &str) -> Result<PolicyInGroup, Failure> {
    match visit.pms().policy(visit.actor(), &PolicyId::from_store(id.to_owned())).await {
        Ok(found) => Ok(found),
        Err(PolicyError::NoSuchPolicy) => Err(visit.not_found(id).await),
        Err(error) => Err(visit.refused(&error).await),
    }
}
