//! Cloning a policy into another group.

use super::{PolicyView, address, load};
use crate::web::{
    answer::Answer,
    answer::Failure,
    form::{Check, FormView},
    group_choice::{self, GroupChoice},
    posted::Posted,
    said::Said,
    section::Section,
    visitor::Visit,
};
use axum::{extract::Path, http::StatusCode, response::Response};
use pms_core::{
    access::Action,
    app::policy::{PolicyError, PolicyInGroup},
    domain::name::GroupName,
};
use serde::Serialize;

#[derive(Serialize)]
struct ClonePage {
    policy: PolicyView,
    groups: Vec<GroupChoice>,
    form: FormView,
}

pub(super) async fn ask(visit: Visit, Path(id): Path<String>) -> Answer {
    visit.may(Action::ClonePolicy).await?;
    let found = load(&visit, &id).await?;
    let form = FormView::kept_or(visit.kept().await, FormView::default);
    show(&visit, StatusCode::OK, &found, form).await
}

pub(super) async fn copy(Path(id): Path<String>, posted: Posted) -> Answer {
    posted.may(Action::ClonePolicy).await?;
    let found = load(&posted, &id).await?;
    let mut check = Check::of(&posted.fields);
    let target = group_choice::chosen(&posted, &mut check).await?;
    let Some(target) = target.map(GroupName::from_store) else {
        return show(&posted, StatusCode::UNPROCESSABLE_ENTITY, &found, check.view()).await;
    };
    match posted.pms().clone_policy(posted.actor(), &found.policy.id, &target).await {
        Ok(made) => {
            let said = Said::new("policy-cloned")
                .with("name", made.policy.name.as_str())
                .with("group", made.group.name.as_str());
            Ok(posted.done(&address(&made.policy.id), &said))
        }
        Err(error) => {
            let said = match &error {
                PolicyError::NameTaken => Said::new("policy-clone-taken").about("group").code("PMS_POL_009"),
                error => posted.refusal(error).await?,
            };
            show(&posted, StatusCode::CONFLICT, &found, check.view().refused(said)).await
        }
    }
}

async fn show(
    visit: &Visit,
    status: StatusCode,
    found: &PolicyInGroup,
    form: FormView,
) -> Result<Response, Failure> {
    let mut groups = group_choice::choices(visit).await?;
    groups.retain(|choice| choice.value != found.group.id.as_str());
    let page = ClonePage { policy: PolicyView::of(found), groups, form };
    Ok(visit.show_as(status, "policy/clone.html", Section::Policies, &page).await)
}
