//! Counts that a glance needs, and what ends soon. Each is found in an index, and no count goes far.

use chrono::{DateTime, Utc};

use crate::domain::id::PartnerId;

/// How far is counted.
pub const COUNT_MAX: u64 = 5_000;

/// A number of rows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// At most [`COUNT_MAX`].
    pub n: u64,
    /// There are more than `n`.
    pub capped: bool,
}

impl Count {
    /// The count of rows that were counted up to [`COUNT_MAX`] and one more.
    pub fn of(counted: u64) -> Self {
        Self { n: counted.min(COUNT_MAX), capped: counted > COUNT_MAX }
    }

    /// Both together.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        let sum = Self::of(self.n.saturating_add(other.n));
        Self { capped: sum.capped || self.capped || other.capped, ..sum }
    }
}

/// What can be counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Tally {
    PendingLinks,
    ApprovedLinks,
    Partners,
    /// Partners without a certificate, whatever their state.
    UncertifiedPartners,
    /// Roots in use.
    Roots,
    /// Intermediates in use.
    Intermediates,
    PublishedPolicies,
    DraftPolicies,
    /// Groups in use.
    Groups,
    /// Keys that are switched on; those whose time is over are among them.
    ActiveKeys,
}

impl Tally {
    /// All.
    pub const ALL: [Self; 10] = [
        Self::PendingLinks,
        Self::ApprovedLinks,
        Self::Partners,
        Self::UncertifiedPartners,
        Self::Roots,
        Self::Intermediates,
        Self::PublishedPolicies,
        Self::DraftPolicies,
        Self::Groups,
        Self::ActiveKeys,
    ];
}

/// What ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum EndingKind {
    /// A current certificate of a partner, the one that was signed here.
    PartnerCertificate,
    /// A certificate of the trust store in use.
    Anchor,
    /// An API key that is switched on.
    ApiKey,
}

impl EndingKind {
    /// All.
    pub const ALL: [Self; 3] = [Self::PartnerCertificate, Self::Anchor, Self::ApiKey];
}

/// One thing that ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ending {
    /// What.
    pub kind: EndingKind,
    /// Its id: of the stored certificate, or of the key.
    pub id: String,
    /// The organisation of a certificate or a key, the subject of an anchor.
    pub name: String,
    /// The label of a key.
    pub label: Option<String>,
    /// Whose; anchors are nobody's.
    pub partner: Option<PartnerId>,
    /// When.
    pub ends: DateTime<Utc>,
}

/// What ends in a period.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Endings {
    /// How many.
    pub count: Count,
    /// The first ones, soonest first.
    pub next: Vec<Ending>,
}
