//! What became of one decision: done, refused, or somebody else was faster.

use super::row::policy_name;
use crate::{
    web::{
        answer::Failure, posted::Posted, refusal::Refusal, said::Said, section::Section, state::StateView,
    },
    wire::codes::{self, LinkSurface},
};
use pms_core::{
    app::link::LinkError,
    domain::{
        id::LinkId,
        link::{Decision, LinkRefusal, LinkState},
        name::Reason,
    },
    port::queries::LinkRow,
};
use serde::Serialize;

/// One row of the results.
#[derive(Serialize)]
pub(super) struct Outcome {
    id: String,
    href: String,
    policy: Option<String>,
    partner: Option<String>,
    partner_id: Option<String>,
    state: StateView,
    kind: Kind,
    /// Why not.
    word: Option<Said>,
    code: Option<&'static str>,
    /// Who decided meanwhile, and when.
    decided_by: Option<String>,
    decided: Option<String>,
}

#[derive(Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
enum Kind {
    Done,
    Decided,
    Refused,
}

impl Outcome {
    pub(super) fn is_done(&self) -> bool {
        self.kind == Kind::Done
    }

    fn of(id: &LinkId, row: Option<&LinkRow>, kind: Kind, state: StateView) -> Self {
        Self {
            id: id.as_str().to_owned(),
            href: Section::Approvals.page_of(id.as_str()),
            policy: row.map(policy_name),
            partner: row.map(|row| row.org_name.clone()),
            partner_id: row.map(|row| row.partner.as_str().to_owned()),
            state,
            kind,
            word: None,
            code: None,
            decided_by: None,
            decided: None,
        }
    }
}

/// Decides one request in its own transaction. Only what would fail every other one too is an error.
pub(super) async fn decide_one(
    posted: &Posted,
    id: &LinkId,
    decision: Decision,
    reason: Option<Reason>,
) -> Result<Outcome, Failure> {
    let done = posted.pms().decide_link(posted.actor(), id, decision, reason).await;
    let row = match posted.pms().link(posted.actor(), id).await {
        Ok(row) => Some(row),
        Err(LinkError::NotFound) => None,
        Err(error) => return Err(posted.refused(&error).await),
    };
    match done {
        Ok(link) => Ok(Outcome::of(id, row.as_ref(), Kind::Done, link.state.into())),
        Err(LinkError::Rule(LinkRefusal::AlreadyApproved | LinkRefusal::AlreadyRejected)) => {
            let state = row.as_ref().map_or(StateView::plain("not-done", "link"), |row| row.state.into());
            let decided = row.as_ref().filter(|row| row.state != LinkState::Pending);
            Ok(Outcome {
                decided_by: decided.and_then(|row| row.decided_by.clone()),
                decided: decided.and_then(|row| row.changed_at).map(|at| at.to_rfc3339()),
                ..Outcome::of(id, row.as_ref(), Kind::Decided, state)
            })
        }
        Err(error) => {
            let said = match Refusal::from(Undecided(&error)) {
                Refusal::Said(said) => said,
                Refusal::NotFound(_) => Said::new("approval-refused-gone"),
                Refusal::Conflict => Said::new("error-conflict"),
                Refusal::Denied => Said::new("error-denied"),
                Refusal::Unavailable => Said::new("error-unavailable"),
                Refusal::Internal => Said::new("error-internal"),
            };
            let code = said.wire_code();
            let state = StateView::plain("not-done", "link");
            Ok(Outcome { word: Some(said), code, ..Outcome::of(id, row.as_ref(), Kind::Refused, state) })
        }
    }
}

/// Why a request was not decided, as it is said to whoever decides.
pub(super) struct Undecided<'a>(pub &'a LinkError);

impl From<Undecided<'_>> for Refusal {
    fn from(Undecided(error): Undecided<'_>) -> Self {
        let said = |key| Self::Said(Said::new(key).code(codes::link(LinkSurface::Manager, error).code()));
        match error {
            LinkError::Partner(_) | LinkError::NoSuchPartner => said("approval-refused-partner"),
            LinkError::Rule(LinkRefusal::AlreadyApproved) => said("approval-refused-approved"),
            LinkError::Rule(LinkRefusal::AlreadyRejected) => said("approval-refused-rejected"),
            LinkError::Rule(LinkRefusal::NoExtractors) => said("approval-refused-extractors"),
            LinkError::Rule(LinkRefusal::Policy(_)) | LinkError::PolicyGone => {
                said("approval-refused-policy")
            }
            LinkError::Rule(LinkRefusal::Group(_)) | LinkError::PolicyWithoutGroup => {
                said("approval-refused-group")
            }
            LinkError::Denied(_)
            | LinkError::NoPartner
            | LinkError::NoSuchPolicyName
            | LinkError::OtherGroup
            | LinkError::AlreadyPending
            | LinkError::AlreadyGranted
            | LinkError::NotFound
            | LinkError::Store(_) => error.into(),
        }
    }
}
