//! Timelines of partners and policies, from the audit trail.

use thiserror::Error;

use crate::access::{Action, Actor, Denied, Reach};
use crate::app::Pms;
use crate::domain::{
    audit::{AuditOutcome, Subject},
    id::{PartnerId, PolicyId},
    page::{Page, Window},
};
use crate::port::{
    store::StoreError,
    timeline::{TimelineFilter, TimelineRow},
};

/// Why a timeline is not shown.
#[derive(Debug, Error)]
#[expect(missing_docs, reason = "each variant's text says it")]
pub enum TimelineError {
    #[error(transparent)]
    Denied(#[from] Denied),
    #[error("there is no such partner or policy")]
    NotFound,
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl Pms {
    /// What happened to a partner, its certificates, requests and keys, newest first: to any for an administrator,
    /// who sees refused attempts too, otherwise to the caller's own.
    pub async fn partner_timeline(
        &self,
        actor: &Actor,
        id: &PartnerId,
        window: Window,
    ) -> Result<Page<TimelineRow>, TimelineError> {
        let reach = actor.reach(Action::ViewPartnerTimeline)?;
        let partner = {
            let mut work = self.ports.store.read().await?;
            work.partners().get(id).await?.ok_or(TimelineError::NotFound)?
        };
        actor.may(Action::ViewPartnerTimeline, Some(&partner.user))?;
        self.timeline(Subject::partner(&partner.id), reach, window).await
    }

    /// What happened to a policy, newest first.
    pub async fn policy_timeline(
        &self,
        actor: &Actor,
        id: &PolicyId,
        window: Window,
    ) -> Result<Page<TimelineRow>, TimelineError> {
        let reach = actor.reach(Action::ViewPolicyTimeline)?;
        let policy = {
            let mut work = self.ports.store.read().await?;
            work.policies().get(id).await?.ok_or(TimelineError::NotFound)?
        };
        self.timeline(Subject::policy(&policy.id), reach, window).await
    }

    async fn timeline(
        &self,
        subject: Subject,
        reach: Reach,
        window: Window,
    ) -> Result<Page<TimelineRow>, TimelineError> {
        let outcome = match reach {
            Reach::Anyone => None,
            Reach::OwnOnly => Some(AuditOutcome::Success),
        };
        Ok(self.ports.queries.timeline(&TimelineFilter { subject, outcome }, window).await?)
    }
}
