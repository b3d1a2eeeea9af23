//! The judge: every rule for an upload, in order, and the proofs that only it can make.

mod ca;
mod check;
mod order;
mod partner;
mod proof;
mod purpose;
mod sight;
mod standing;
mod text;

use chrono::{DateTime, TimeDelta, Utc};

pub use ca::{CaJudgement, ca_upload, ca_upload_file};
pub use partner::{Held, PartnerFacts, PartnerJudgement, partner_upload, partner_upload_file};

pub use proof::{AcceptedAnchor, TrustedChain};
pub use sight::{MissingIssuer, Sight};

use super::certificate::Certificate;
use super::domain::TrustDomain;
use super::path::{PathError, PathRequest};
use super::policy::CertPolicy;
use super::signature::SignatureCheck;
use super::store::TrustStore;

/// What every judgement needs beside the upload.
struct Bench<'a> {
    policy: &'a CertPolicy,
    check: &'a dyn SignatureCheck,
    now: DateTime<Utc>,
}

impl Bench<'_> {
    /// The path from an uploaded certificate to a root, target first; the clock may be a little behind.
    fn path(
        &self,
        target: &Certificate,
        domain: TrustDomain,
        store: &TrustStore,
    ) -> Result<Vec<Certificate>, PathError> {
        let &Self { policy, check, now } = self;
        PathRequest { target, domain, store, policy, check, now, skew: policy.clock_skew }.find()
    }
}

/// The path from a certificate to a root of the domain at this instant, target first, root last. It proves nothing about
/// organisation, key or usage (MOSIP's `verifyCertificateTrust` and trust-chain download).
pub fn path_to_root(
    certificate: &Certificate,
    domain: TrustDomain,
    store: &TrustStore,
    policy: &CertPolicy,
    check: &dyn SignatureCheck,
    now: DateTime<Utc>,
) -> Result<Vec<Certificate>, PathError> {
    let is_root = store.named(domain, certificate.subject().key()).iter().any(|stored| {
        stored.kind == super::store::AnchorKind::Root && stored.active && stored.certificate == *certificate
    });
    if is_root && certificate.is_valid_at(now) {
        return Ok(vec![certificate.clone()]);
    }
    PathRequest { target: certificate, domain, store, policy, check, now, skew: TimeDelta::zero() }.find()
}
