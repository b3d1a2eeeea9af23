//! Publishing a draft: what differs and whom it concerns is shown first.

use super::{
    PolicyView, address,
    compare::{self, Comparison},
    lines::{self, Line},
    load, text,
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
    app::policy::{PolicyError, PolicyInGroup},
    domain::policy::{PolicyRefusal, PolicyState},
};
use serde::Serialize;

#[derive(Serialize)]
struct PublicationPage {
    policy: PolicyView,
    /// The draft that is looked at; another one is not published.
    seen: i64,
    comparison: Option<Comparison>,
    /// The whole text, where there is nothing to compare it with.
    lines: Vec<Line>,
    /// Active partners of the group.
    partners: u64,
    /// How many of today's rules the draft breaks.
    broken: usize,
    form: FormView,
}

pub(super) async fn ask(visit: Visit, Path(id): Path<String>) -> Answer {
    visit.may(Action::PublishPolicy).await?;
    let found = draft(&visit, &id).await?;
    show(&visit, StatusCode::OK, &found, FormView::default()).await
}

pub(super) async fn publish(Path(id): Path<String>, posted: Posted) -> Answer {
    posted.may(Action::PublishPolicy).await?;
    let found = draft(&posted, &id).await?;
    let seen = posted.fields.text("seen").parse().unwrap_or(-1);
    let (id, group) = (&found.policy.id, &found.group.id);
    match posted.pms().publish_policy_seen(posted.actor(), id, seen, group).await {
        Ok(done) => {
            let said = Said::new("policy-published").with("name", done.policy.name.as_str());
            Ok(posted.done(&address(&done.policy.id), &said))
        }
        Err(error) => {
            let said = match &error {
                PolicyError::ChangedMeanwhile(stamp) => {
                    Said::new("policy-publish-changed").with("by", stamp.by.as_str())
                }
                error => posted.refusal(error).await?,
            };
            // The page shows what is there now.
            let found = draft(&posted, found.policy.id.as_str()).await?;
            let view = Check::of(&posted.fields).view().refused(said);
            show(&posted, StatusCode::CONFLICT, &found, view).await
        }
    }
}

async fn draft(visit: &Visit, id: &str) -> Result<PolicyInGroup, Failure> {
    let found = load(visit, id).await?;
    match found.policy.state {
        PolicyState::Draft => Ok(found),
        PolicyState::Published | PolicyState::Deactivated => {
            Err(visit.refused(&PolicyError::Rule(PolicyRefusal::AlreadyPublished)).await)
        }
    }
}

async fn show(
    visit: &Visit,
    status: StatusCode,
    found: &PolicyInGroup,
    form: FormView,
) -> Result<Response, Failure> {
    let comparison = compare::with_namesake(visit, &found.policy).await?;
    let partners = match visit.pms().policy_group(visit.actor(), &found.group.id).await {
        Ok(details) => details.partners,
        Err(error) => return Err(visit.refused(&error).await),
    };
    let page = PublicationPage {
        policy: PolicyView::of(found),
        seen: found.policy.version,
        lines: if comparison.is_some() { Vec::new() } else { lines::all(&text::printed(&found.policy).0) },
        comparison,
        partners,
        broken: text::broken_rules(&found.policy).len(),
        form,
    };
    Ok(visit.show_as(status, "policy/publish.html", Section::Policies, &page).await)
}
