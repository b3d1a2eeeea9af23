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
        let index = self.index_counts(actor).await?;
        let mut overview = Overview {
            approved: self.count(actor, Action::ListLinks, Tally::ApprovedLinks).await?,
            uncertified: self.count(actor, Action::ListPartners, Tally::UncertifiedPartners).await?,
            keys: self.count(actor, Action::ListApiKeys, Tally::ActiveKeys).await?,
            ..index
        };
        if let Some(waiting) = &mut overview.waiting {
            waiting.oldest = self.ports.queries.oldest_pending_link().await?;
        }
        let needed = [Action::ListPartners, Action::ListTrustStore, Action::ListApiKeys];
        if needed.into_iter().all(|action| sees(actor, action)) {
            overview.endings = Some(self.endings().await?);
        }
        Ok(overview)
    }

    /// Those of the counts that stand beside every page: what waits, partners, trust store, policies, groups. The
    /// others, and when the oldest request was made, are absent.
    pub async fn index_counts(&self, actor: &Actor) -> Result<Overview, OverviewError> {
        actor.may(Action::ViewOverview, Some(actor.user()))?;
        let waiting = self.count(actor, Action::DecideLink, Tally::PendingLinks).await?;
        Ok(Overview {
            waiting: waiting.map(|count| Waiting { count, oldest: None }),
            partners: self.count(actor, Action::ListPartners, Tally::Partners).await?,
            roots: self.count(actor, Action::ListTrustStore, Tally::Roots).await?,
            intermediates: self.count(actor, Action::ListTrustStore, Tally::Intermediates).await?,
            published: self.count(actor, Action::ListPolicies, Tally::PublishedPolicies).await?,
            drafts: self.count(actor, Action::ListPolicies, Tally::DraftPolicies).await?,
            groups: self.count(actor, Action::ListPolicyGroups, Tally::Groups).await?,
            ..Overview::default()
        })
    }

    async fn count(&self, actor: &Actor, action: Action, tally: Tally) -> StoreResult<Option<Count>> {
        if sees(actor, action) { self.ports.queries.tally(tally).await.map(Some) } else { Ok(None) }
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

/// Whether somebody may list all that an action lists.
fn sees(actor: &Actor, action: Action) -> bool {
    actor.reach(action) == Ok(Reach::Anyone)
}
