//! Who uses a policy or waits for it.

use crate::web::{answer::Failure, section::Section, state::StateView, visitor::Visit};
use pms_core::{
    access::{Action, Reach},
    app::deactivation::DeactivationError,
    domain::{id::PolicyId, link::Link},
};
use serde::Serialize;

/// How many are named.
const SHOWN: u32 = 50;

/// The requests that are approved or wait.
#[derive(Debug, Serialize)]
pub(super) struct Users {
    rows: Vec<User>,
    /// There are more than these.
    more: bool,
}

#[derive(Debug, Serialize)]
struct User {
    partner: String,
    /// Its page, for whoever may open it.
    partner_href: Option<String>,
    /// The request's page, likewise.
    href: Option<String>,
    state: StateView,
    since: String,
}

impl Users {
    /// Whether nobody does.
    pub(super) fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }
}

/// Reads them: approved ones first, then the oldest.
pub(super) async fn of(visit: &Visit, id: &PolicyId) -> Result<Users, Failure> {
    let found = match visit.pms().policy_users(visit.actor(), id, SHOWN).await {
        Ok(found) => found,
        Err(DeactivationError::NoSuchPolicy) => return Err(visit.not_found(id.as_str()).await),
        Err(error) => return Err(visit.refused(&error).await),
    };
    let opens = |action| visit.actor().reach(action) == Ok(Reach::Anyone);
    let (partners, links) = (opens(Action::ViewPartner), opens(Action::ListLinks));
    let row = |link: Link| User {
        partner_href: partners.then(|| Section::Partners.page_of(link.partner.as_str())),
        href: links.then(|| Section::Approvals.page_of(link.id.as_str())),
        partner: link.partner.as_str().to_owned(),
        since: link.changed.as_ref().unwrap_or(&link.created).at.to_rfc3339(),
        state: link.state.into(),
    };
    Ok(Users { rows: found.links.into_iter().map(row).collect(), more: found.more })
}
