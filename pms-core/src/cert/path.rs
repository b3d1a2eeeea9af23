//! Building a path from a certificate to a root: RFC 5280 section 6 in the profile of `certificates.md` C6.

mod link;
mod search;

pub(crate) use link::{below_count, path_length};

use chrono::{DateTime, TimeDelta, Utc};
use thiserror::Error;

use super::certificate::Certificate;
use super::domain::TrustDomain;
use super::policy::CertPolicy;
use super::signature::SignatureCheck;
use super::store::TrustStore;
use super::words::Words;

/// Why no path was found, the least informative first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum PathReason {
    /// The domain's store has no certificate of the issuer's name.
    UnknownIssuer,
    /// A signature does not verify under the issuer's key.
    Signature,
    /// A certificate on the path may not be used so.
    Constraint,
    /// A certificate on the path is not valid now.
    Validity,
    /// The search would take more work than is allowed.
    Budget,
}

/// The most informative reason why no path was found.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{words}")]
pub struct PathError {
    /// The kind of reason.
    pub reason: PathReason,
    /// How many certificates lie between the target and the obstacle.
    pub depth: usize,
    /// The reason for people.
    pub words: Words,
    /// The certificate whose issuer is not stored, where that is the reason.
    pub orphan: Option<Certificate>,
}

impl PathError {
    pub(crate) const fn new(reason: PathReason, depth: usize, words: Words) -> Self {
        Self { reason, depth, words, orphan: None }
    }
}

/// What a search works on.
pub(crate) struct PathRequest<'a> {
    pub(crate) target: &'a Certificate,
    pub(crate) domain: TrustDomain,
    pub(crate) store: &'a TrustStore,
    pub(crate) policy: &'a CertPolicy,
    pub(crate) check: &'a dyn SignatureCheck,
    pub(crate) now: DateTime<Utc>,
    /// How far ahead the target's first second may lie; zero outside uploads.
    pub(crate) skew: TimeDelta,
}

impl PathRequest<'_> {
    /// The path, target first, root last.
    pub(crate) fn find(&self) -> Result<Vec<Certificate>, PathError> {
        link::check_target(self)?;
        search::Search::new(self).run()
    }
}
