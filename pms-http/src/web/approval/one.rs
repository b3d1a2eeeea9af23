//! One request in full.

use super::{
    decide::reason,
    decision,
    outcome::Undecided,
    row::{CheckView, Row, policy_name},
};
use crate::web::{
    answer::{Answer, Failure},
    form::{Check, FormView},
    posted::Posted,
    said::Said,
    section::Section,
    visitor::Visit,
};
use axum::{extract::Path, http::StatusCode};
use pms_core::{
    access::Action,
    app::link::LinkError,
    domain::{
        id::LinkId,
        link::{Decision, LinkState},
        page::Window,
    },
    port::queries::{LinkFilter, LinkRow},
};
use serde::Serialize;

/// So many requests of the pair are told.
const HISTORY: u32 = 10;

#[derive(Serialize)]
struct RequestPage {
    row: Row,
    checks: Vec<CheckView>,
    /// Whether an approval would be refused.
    only_reject: bool,
    /// The requests of this partner for this policy, newest first; this one is among them.
    history: Vec<Row>,
    form: FormView,
}

pub(super) async fn show(visit: Visit, Path(id): Path<String>) -> Answer {
    visit.may(Action::DecideLink).await?;
    let row = found(&visit, &id).await?;
    let form = FormView::kept_or(visit.kept().await, FormView::default);
    page(&visit, StatusCode::OK, &row, form).await
}

pub(super) async fn decide(Path(id): Path<String>, posted: Posted) -> Answer {
    posted.may(Action::DecideLink).await?;
    let row = found(&posted, &id).await?;
    let mut check = Check::of(&posted.fields);
    let Some(wanted) = decision(posted.fields.text("do")) else {
        check.fault::<()>("", Said::new("approval-no-decision"));
        return page(&posted, StatusCode::UNPROCESSABLE_ENTITY, &row, check.view()).await;
    };
    let Some(reason) = reason(&mut check, wanted) else {
        return page(&posted, StatusCode::UNPROCESSABLE_ENTITY, &row, check.view()).await;
    };
    match posted.pms().decide_link(posted.actor(), &row.id, wanted, reason).await {
        Ok(_) => {
            let key = match wanted {
                Decision::Approve => "approval-done-approve",
                Decision::Reject => "approval-done-reject",
            };
            let said =
                Said::new(key).with("policy", policy_name(&row)).with("partner", row.org_name.as_str());
            Ok(posted.done(Section::Approvals.path(), &said))
        }
        Err(error) => {
            let said = posted.refusal(Undecided(&error)).await?;
            // Somebody may have decided meanwhile: the page shows what is so now.
            let row = found(&posted, &id).await?;
            page(&posted, StatusCode::CONFLICT, &row, check.view().refused(said)).await
        }
    }
}

async fn found(visit: &Visit, id: &str) -> Result<LinkRow, Failure> {
    match visit.pms().link(visit.actor(), &LinkId::from_store(id.to_owned())).await {
        Ok(row) => Ok(row),
        Err(LinkError::NotFound) => Err(visit.not_found(id).await),
        Err(error) => Err(visit.refused(&error).await),
    }
}

async fn page(visit: &Visit, status: StatusCode, row: &LinkRow, form: FormView) -> Answer {
    let checks = match visit.pms().check_links(visit.actor(), std::slice::from_ref(&row.id)).await {
        Ok(checks) => checks,
        Err(error) => return Err(visit.refused(&error).await),
    };
    let pair = LinkFilter {
        partner_id: Some(row.partner.clone()),
        policy_id: Some(row.policy.clone()),
        ..LinkFilter::default()
    };
    let window = Window::Page { number: 0, size: HISTORY };
    let history = match visit.pms().links(visit.actor(), pair, None, window).await {
        Ok(history) => history.rows,
        Err(error) => return Err(visit.refused(&error).await),
    };
    let now = visit.pms().now();
    let check = checks.get(&row.id).filter(|_| row.state == LinkState::Pending);
    let page = RequestPage {
        only_reject: check.is_some_and(|check| check.against.is_some()),
        checks: check.map(|check| CheckView::all(check, now)).unwrap_or_default(),
        row: Row::of(row, check, now),
        history: history.iter().map(|row| Row::of(row, None, now)).collect(),
        form,
    };
    Ok(visit.show_as(status, "approval/one.html", Section::Approvals, &page).await)
}
