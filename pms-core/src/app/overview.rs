//! What stands where, at a glance: a few bounded counts, each for those who may list what is counted.

use chrono::{DateTime, Utc};
use thiserror::Error;

use crate::access::{Action, Actor, Denied, Reach};
use crate::app::Pms;
use crate::domain::expiry;
use crate::port::{
    queries::{Count, EndingKind, Endings, Tally},
    store::{StoreError, StoreResult},
};

/// How far ahead endings are told, in days.
pub const ENDING_DAYS: u32 = 30;

/// How many endings are told.
pub const ENDINGS: u32 = 6;

/// Why there is no overview.
#[derive(Debug, Error)]
#[expect(missing_docs, reason = "each variant's text says it")]
pub enum OverviewError {
    #[error(transparent)]
    Denied(#[from] Denied),
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Requests that wait.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// How many.
    pub count: Count,
    /// When the oldest of them was made.
    pub oldest: Option<DateTime<Utc>>,
}

/// The counts. `None` where the caller may not list what is counted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Overview {
    /// Requests that wait for a decision, for those who decide.
    pub waiting: Option<Waiting>,
    /// Approved requests.
    pub approved: Option<Count>,
    /// Partners.
    pub partners: Option<Count>,
    /// Partners without a certificate.
    pub uncertified: Option<Count>,
    /// Roots of the trust store in use.
    pub roots: Option<Count>,
    /// Intermediates of the trust store in use.
    pub intermediates: Option<Count>,
    /// Policies in force.
    pub published: Option<Count>,
    /// Drafts.
    pub drafts: Option<Count>,
    /// Policy groups in use.
    pub groups: Option<Count>,
    /// API keys that are switched on.
    pub keys: Option<Count>,
    /// Certificates and keys that end within [`ENDING_DAYS`]: how many, and the next [`ENDINGS`].
    pub endings: Option<Endings>,
}

impl Pms {
    /// The counts that the caller may see.
    pub async fn overview(&self, actor: &Actor) -> Result<Overview, OverviewError> {
        actor.may(Action::ViewOverview, Some(actor.user()))?;
        let sees = |action| actor.reach(action) == Ok(Reach::Anyone);
        let count = async |action, tally| {
            if sees(action) { self.ports.queries.tally(tally).await.map(Some) } else { Ok(None) }
        };
        let mut overview = Overview {
            waiting: None,
            approved: count(Action::ListLinks, Tally::ApprovedLinks).await?,
            partners: count(Action::ListPartners, Tally::Partners).await?,
            uncertified: count(Action::ListPartners, Tally::UncertifiedPartners).await?,
            roots: count(Action::ListTrustStore, Tally::Roots).await?,
            intermediates: count(Action::ListTrustStore, Tally::Intermediates).await?,
            published: count(Action::ListPolicies, Tally::PublishedPolicies).await?,
            drafts: count(Action::ListPolicies, Tally::DraftPolicies).await?,
            groups: count(Action::ListPolicyGroups, Tally::Groups).await?,
            keys: count(Action::ListApiKeys, Tally::ActiveKeys).await?,
            endings: None,
        };
        if let Some(pending) = count(Action::DecideLink, Tally::PendingLinks).await? {
            let oldest = self.ports.queries.oldest_pending_link().await?;
            overview.waiting = Some(Waiting { count: pending, oldest });
        }
        if [Action::ListPartners, Action::ListTrustStore, Action::ListApiKeys].into_iter().all(sees) {
            overview.endings = Some(self.endings().await?);
        }
        Ok(overview)
    }

    async fn endings(&self) -> StoreResult<Endings> {
        let period = expiry::ends_within(self.now(), ENDING_DAYS);
        let mut all = Endings::default();
        for kind in EndingKind::ALL {
            let found = self.ports.queries.endings(kind, period, ENDINGS).await?;
            all.count = all.count.and(found.count);
            all.next.extend(found.next);
        }
        all.next.sort_by(|a, b| (a.ends, a.kind, &a.id).cmp(&(b.ends, b.kind, &b.id)));
        all.next.truncate(usize::try_from(ENDINGS).unwrap_or(usize::MAX));
        Ok(all)
    }
}
