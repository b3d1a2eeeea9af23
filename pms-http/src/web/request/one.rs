//! One request.

use crate::web::{address::encoded, answer::Answer, section::Section, state::StateView, visitor::Visit};
use axum::extract::Path;
use pms_core::{
    access::Action,
    app::link::LinkError,
    domain::{id::LinkId, link::LinkState},
};
use serde::Serialize;

#[derive(Serialize)]
struct RequestPage<'a> {
    id: &'a str,
    policy: &'a str,
    description: Option<&'a str>,
    group: Option<&'a str>,
    use_case: &'a str,
    state: StateView,
    asked: String,
    decided: Option<String>,
    reason: Option<&'a str>,
    /// Where the same policy is asked for again.
    again: Option<String>,
    /// Where a key for it is made.
    makes_key: bool,
}

pub(super) async fn show(visit: Visit, Path(id): Path<String>) -> Answer {
    visit.may(Action::ViewLink).await?;
    let partner = visit.partner()?;
    let Ok(link) = LinkId::try_from(id.as_str()) else { return Err(visit.not_found(&id).await) };
    let row = match visit.pms().link(visit.actor(), &link).await {
        Ok(row) if row.partner == partner.id => row,
        Ok(_) | Err(LinkError::NotFound) => return Err(visit.not_found(&id).await),
        Err(error) => return Err(visit.refused(&error).await),
    };
    let policy = row.policy_name.as_deref().unwrap_or(row.policy.as_str());
    let is_decided = row.state != LinkState::Pending;
    let again =
        (row.state == LinkState::Rejected).then(|| format!("/ui/requests/new?policy={}", encoded(policy)));
    let page = RequestPage {
        id: row.id.as_str(),
        policy,
        description: row.policy_description.as_deref(),
        group: row.group_name.as_deref(),
        use_case: &row.use_case,
        state: row.state.into(),
        asked: row.created_at.to_rfc3339(),
        decided: row.changed_at.filter(|_| is_decided).map(|at| at.to_rfc3339()),
        reason: row.reason.as_deref().filter(|_| is_decided),
        again,
        makes_key: row.state == LinkState::Approved && Section::OwnKeys.is_for(visit.actor()),
    };
    Ok(visit.show("request/one.html", Section::OwnPolicies, &page).await)
}
