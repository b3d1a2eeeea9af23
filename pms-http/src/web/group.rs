//! Policy groups: make one.

use super::{
    failure::Answer,
    form::{Check, FormView},
    posted::Posted,
    said::Said,
    section::Section,
    site::Site,
    visitor::Visit,
};
use axum::{Router, http::StatusCode, response::Response, routing::get};
use pms_core::{
    access::Action,
    app::policy_group::NewGroup,
    domain::name::{Description, GroupName},
};
use serde::Serialize;
use std::sync::Arc;

pub(super) fn routes() -> Router<Arc<Site>> {
    Router::new().route("/ui/groups/new", get(ask).post(create))
}

#[derive(Serialize)]
struct NewGroupPage {
    form: FormView,
}

async fn ask(visit: Visit) -> Answer {
    visit.may(Action::CreatePolicyGroup).await?;
    let kept = visit.kept().await;
    let form = kept.map_or_else(FormView::default, |fields| FormView::of(fields.texts()));
    Ok(show(&visit, StatusCode::OK, form).await)
}

async fn create(posted: Posted) -> Answer {
    posted.may(Action::CreatePolicyGroup).await?;
    let mut check = Check::of(&posted.fields);
    let name = check.parsed("name", "group-name-missing", GroupName::try_from);
    let description = check.parsed("description", "group-description-missing", Description::try_from);
    let (Some(name), Some(description)) = (name, description) else {
        return Ok(show(&posted, StatusCode::UNPROCESSABLE_ENTITY, check.view()).await);
    };
    match posted
        .pms()
        .create_policy_group(posted.actor(), &NewGroup { name: name.clone(), description })
        .await
    {
        Ok(_) => Ok(posted.done("/ui/groups", &Said::new("group-made").with("name", name.as_str()))),
        Err(error) => {
            let said = posted.refusal(&error).await?;
            Ok(show(&posted, StatusCode::CONFLICT, check.view().refused(said)).await)
        }
    }
}

async fn show(visit: &Visit, status: StatusCode, form: FormView) -> Response {
    visit.show_as(status, "group/new.html", Section::PolicyGroups, &NewGroupPage { form }).await
}
