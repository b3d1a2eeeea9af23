//! Deciding several requests at once: first a page that lists them, then a result for each.

use super::{
    decision,
    outcome::{Outcome, decide_one},
    row::Row,
    word_of,
};
use crate::web::{
    answer::{Answer, Failure},
    fields::Fields,
    form::{Check, FormView},
    note::Tone,
    posted::Posted,
    said::Said,
    section::Section,
    visitor::Visit,
};
use axum::{extract::RawQuery, http::StatusCode};
use pms_core::{
    access::Action,
    app::link::LinkError,
    domain::{
        id::LinkId,
        link::{Decision, LinkState},
        name::Reason,
    },
    port::queries::LinkRow,
};
use serde::Serialize;

/// So many are decided at once: a page of the inbox.
const PICKS_MAX: usize = 100;

/// Posted by the page that confirms, not by the inbox.
const CONFIRMED: &str = "confirmed";

#[derive(Serialize)]
struct DecidePage {
    decision: &'static str,
    /// Those that wait still.
    rows: Vec<Row>,
    /// Those that somebody decided since they were chosen.
    decided: Vec<Row>,
    form: FormView,
}

#[derive(Serialize)]
struct ResultPage {
    decision: &'static str,
    done: usize,
    outcomes: Vec<Outcome>,
}

/// What was chosen, and what shall become of it.
struct Choice {
    decision: Decision,
    picks: Vec<LinkId>,
}

pub(super) async fn ask(visit: Visit, RawQuery(query): RawQuery) -> Answer {
    visit.may(Action::DecideLink).await?;
    let fields = match visit.kept().await {
        Some(kept) => kept,
        None => Fields::of_kept(&query.unwrap_or_default()).unwrap_or_default(),
    };
    match Choice::of(&fields) {
        Ok(choice) => confirm(&visit, StatusCode::OK, &choice, FormView::of(fields.texts())).await,
        Err(said) => Ok(visit.onward(Section::Approvals.path(), Tone::Wait, &said)),
    }
}

pub(super) async fn decide(posted: Posted) -> Answer {
    posted.may(Action::DecideLink).await?;
    let choice = match Choice::of(&posted.fields) {
        Ok(choice) => choice,
        Err(said) => return Ok(posted.onward(Section::Approvals.path(), Tone::Wait, &said)),
    };
    if !posted.fields.has(CONFIRMED) {
        return confirm(&posted, StatusCode::OK, &choice, FormView::default()).await;
    }
    let mut check = Check::of(&posted.fields);
    let reason = reason(&mut check, choice.decision);
    let Some(reason) = reason else {
        return confirm(&posted, StatusCode::UNPROCESSABLE_ENTITY, &choice, check.view()).await;
    };
    let mut outcomes = Vec::with_capacity(choice.picks.len());
    for id in &choice.picks {
        outcomes.push(decide_one(&posted, id, choice.decision, reason.clone()).await?);
    }
    let page = ResultPage {
        decision: word_of(choice.decision),
        done: outcomes.iter().filter(|outcome| outcome.is_done()).count(),
        outcomes,
    };
    Ok(posted.show("approval/result.html", Section::Approvals, &page).await)
}

/// The reason, which a rejection must have. The outer `None` means a fault.
#[expect(clippy::option_option, reason = "absent and wrong are two things")]
pub(super) fn reason(check: &mut Check<'_>, decision: Decision) -> Option<Option<Reason>> {
    match decision {
        Decision::Approve => check.optional("reason", Reason::try_from),
        Decision::Reject => check.parsed("reason", "approval-reason-missing", Reason::try_from).map(Some),
    }
}

async fn confirm(visit: &Visit, status: StatusCode, choice: &Choice, form: FormView) -> Answer {
    let now = visit.pms().now();
    let (mut waiting, mut decided) = (Vec::new(), Vec::new());
    for id in &choice.picks {
        let Some(row) = chosen(visit, id).await? else { continue };
        match row.state {
            LinkState::Pending => waiting.push(row),
            LinkState::Approved | LinkState::Rejected => decided.push(Row::of(&row, None, now)),
        }
    }
    let ids: Vec<_> = waiting.iter().map(|row| row.id.clone()).collect();
    let checks = match visit.pms().check_links(visit.actor(), &ids).await {
        Ok(checks) => checks,
        Err(error) => return Err(visit.refused(&error).await),
    };
    let page = DecidePage {
        decision: word_of(choice.decision),
        rows: waiting.iter().map(|row| Row::of(row, checks.get(&row.id), now)).collect(),
        decided,
        form,
    };
    Ok(visit.show_as(status, "approval/decide.html", Section::Approvals, &page).await)
}

/// A request that was chosen; one that there is not is left out.
async fn chosen(visit: &Visit, id: &LinkId) -> Result<Option<LinkRow>, Failure> {
    match visit.pms().link(visit.actor(), id).await {
        Ok(row) => Ok(Some(row)),
        Err(LinkError::NotFound) => Ok(None),
        Err(error) => Err(visit.refused(&error).await),
    }
}

impl Choice {
    /// From the fields; where they say nothing that can be done, the sentence for it.
    fn of(fields: &Fields) -> Result<Self, Said> {
        let mut picks: Vec<LinkId> = Vec::new();
        for pick in fields.all("pick").filter(|pick| !pick.is_empty()).take(PICKS_MAX) {
            let id = LinkId::from_store(pick.to_owned());
            if !picks.contains(&id) {
                picks.push(id);
            }
        }
        match (decision(fields.text("do")), picks.is_empty()) {
            (Some(decision), false) => Ok(Self { decision, picks }),
            (Some(_), true) => Err(Said::new("approval-none-chosen")),
            (None, _) => Err(Said::new("approval-no-decision")),
        }
    }
}
