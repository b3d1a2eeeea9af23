//! Deactivating a policy: nobody may use it or wait for it.

use super::{
    PolicyView, address, load,
    users::{self, Users},
};
use crate::web::{
    answer::{Answer, Failure},
    form::{Check, FormView},
    posted::Posted,
    said::Said,
    section::Section,
    visitor::Visit,
};
use axum::{extract::Path, http::StatusCode, response::Response};
use pms_core::{
    access::Action,
    app::{deactivation::DeactivationError, policy::PolicyInGroup},
};
use serde::Serialize;

#[derive(Serialize)]
struct DeactivationPage {
    policy: PolicyView,
    users: Users,
    /// Whether nothing that is known stands against it.
    free: bool,
    form: FormView,
}

pub(super) async fn ask(visit: Visit, Path(id): Path<String>) -> Answer {
    visit.may(Action::DeactivatePolicy).await?;
    let found = published(&visit, &id).await?;
    show(&visit, StatusCode::OK, &found, FormView::default()).await
}

pub(super) async fn deactivate(Path(id): Path<String>, posted: Posted) -> Answer {
    posted.may(Action::DeactivatePolicy).await?;
    let found = published(&posted, &id).await?;
    match posted.pms().deactivate_policy(posted.actor(), &found.policy.id).await {
        Ok(done) => {
            let said = Said::new("policy-deactivated").with("name", done.policy.name.as_str());
            Ok(posted.done(&address(&done.policy.id), &said))
        }
        Err(error) => {
            let said = posted.refusal(&error).await?;
            let view = Check::of(&posted.fields).view().refused(said);
            show(&posted, StatusCode::CONFLICT, &found, view).await
        }
    }
}

async fn published(visit: &Visit, id: &str) -> Result<PolicyInGroup, Failure> {
    let found = load(visit, id).await?;
    match found.policy.check_may_end() {
        Ok(()) => Ok(found),
        Err(refusal) => Err(visit.refused(&DeactivationError::Policy(refusal)).await),
    }
}

async fn show(
    visit: &Visit,
    status: StatusCode,
    found: &PolicyInGroup,
    form: FormView,
) -> Result<Response, Failure> {
    let users = users::of(visit, &found.policy.id).await?;
    let page = DeactivationPage { policy: PolicyView::of(found), free: users.is_empty(), users, form };
    Ok(visit.show_as(status, "policy/deactivate.html", Section::Policies, &page).await)
}
