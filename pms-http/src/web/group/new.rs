//! A new policy group.

use super::address;
use crate::web::{
    answer::Answer,
    form::{Check, FormView},
    posted::Posted,
    said::Said,
    section::Section,
    visitor::Visit,
};
use axum::{http::StatusCode, response::Response};
use pms_core::{
    access::Action,
    app::policy_group::NewGroup,
    domain::name::{Description, GroupName},
};
use serde::Serialize;

#[derive(Serialize)]
struct NewGroupPage {
    form: FormView,
}

pub(super) async fn ask(visit: Visit) -> Answer {
    visit.may(Action::CreatePolicyGroup).await?;
    let form = FormView::kept_or(visit.kept().await, FormView::default);
    Ok(show(&visit, StatusCode::OK, form).await)
}

pub(super) async fn create(posted: Posted) -> Answer {
    posted.may(Action::CreatePolicyGroup).await?;
    let mut check = Check::of(&posted.fields);
    let name = check.parsed("name", "group-name-missing", GroupName::try_from);
    let description = check.parsed("description", "group-description-missing", Description::try_from);
    let (Some(name), Some(description)) = (name, description) else {
        return Ok(show(&posted, StatusCode::UNPROCESSABLE_ENTITY, check.view()).await);
    };
    match posted.pms().create_policy_group(posted.actor(), &NewGroup { name, description }).await {
        Ok(made) => {
            let said = Said::new("group-made").with("name", made.name.as_str());
            Ok(posted.done(&address(&made.id), &said))
        }
        Err(error) => {
            let said = posted.refusal(&error).await?;
            Ok(show(&posted, StatusCode::CONFLICT, check.view().refused(said)).await)
        }
    }
}

async fn show(visit: &Visit, status: StatusCode, form: FormView) -> Response {
    visit.show_as(status, "group/new.html", Section::PolicyGroups, &NewGroupPage { form }).await
}
