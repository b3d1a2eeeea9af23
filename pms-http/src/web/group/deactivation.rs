//! Deactivating a policy group: it must hold neither drafts nor policies in force.

use super::{GroupView, address, load, one};
use crate::web::{
    answer::{Answer, Failure},
    form::{Check, FormView},
    policy,
    posted::Posted,
    said::Said,
    section::Section,
    visitor::Visit,
};
use axum::{extract::Path, http::StatusCode, response::Response};
use pms_core::{
    access::Action,
    app::{deactivation::DeactivationError, policy_group::GroupDetails},
    domain::policy::{PolicyState, end::GroupEndRefusal, group::GroupState},
};
use serde::Serialize;

#[derive(Serialize)]
struct DeactivationPage {
    group: GroupView,
    partners: u64,
    published: Standing,
    drafts: Standing,
    /// Whether nothing stands against it.
    free: bool,
    form: FormView,
}

/// Policies that stand against it: the first ones, and how many there are.
#[derive(Serialize)]
struct Standing {
    policies: Vec<policy::Brief>,
    total: u64,
}

pub(super) async fn ask(visit: Visit, Path(id): Path<String>) -> Answer {
    visit.may(Action::DeactivatePolicyGroup).await?;
    let found = active(&visit, &id).await?;
    show(&visit, StatusCode::OK, &found, FormView::default()).await
}

pub(super) async fn deactivate(Path(id): Path<String>, posted: Posted) -> Answer {
    posted.may(Action::DeactivatePolicyGroup).await?;
    let found = active(&posted, &id).await?;
    match posted.pms().deactivate_policy_group(posted.actor(), &found.group.id).await {
        Ok(done) => {
            let said = Said::new("group-deactivated").with("name", done.name.as_str());
            Ok(posted.done(&address(&done.id), &said))
        }
        Err(error) => {
            let said = posted.refusal(&error).await?;
            let view = Check::of(&posted.fields).view().refused(said);
            show(&posted, StatusCode::CONFLICT, &found, view).await
        }
    }
}

async fn active(visit: &Visit, id: &str) -> Result<GroupDetails, Failure> {
    let found = load(visit, id).await?;
    match found.group.state {
        GroupState::Active => Ok(found),
        GroupState::Inactive => {
            Err(visit.refused(&DeactivationError::Group(GroupEndRefusal::AlreadyDeactivated)).await)
        }
    }
}

async fn show(
    visit: &Visit,
    status: StatusCode,
    found: &GroupDetails,
    form: FormView,
) -> Result<Response, Failure> {
    let standing = async |state| {
        let (policies, total) = one::policies(visit, &found.group.id, Some(state)).await?;
        Ok::<_, Failure>(Standing { policies, total })
    };
    let (published, drafts) = (standing(PolicyState::Published).await?, standing(PolicyState::Draft).await?);
    let page = DeactivationPage {
        group: GroupView::of(found),
        partners: found.partners,
        free: published.total == 0 && drafts.total == 0,
        published,
        drafts,
        form,
    };
    Ok(visit.show_as(status, "group/deactivate.html", Section::PolicyGroups, &page).await)
}
