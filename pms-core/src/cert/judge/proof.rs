//! What the judge proves. The fields can be set inside the judge only, so whoever holds one holds a judgement.

use chrono::{DateTime, Utc};

use crate::cert::certificate::Certificate;
use crate::cert::domain::TrustDomain;
use crate::cert::store::{Anchor, AnchorKind};

/// A CA certificate that was judged and may enter the store of its domain. Only the judge makes one.
#[derive(Debug, Clone)]
pub struct AcceptedAnchor {
    pub(super) domain: TrustDomain,
    pub(super) kind: AnchorKind,
    pub(super) certificate: Certificate,
    pub(super) issuer: Certificate,
}

impl AcceptedAnchor {
    /// The domain whose store it may enter.
    pub const fn domain(&self) -> TrustDomain {
        self.domain
    }

    /// Root or intermediate.
    pub const fn kind(&self) -> AnchorKind {
        self.kind
    }

    /// The certificate.
    pub const fn certificate(&self) -> &Certificate {
        &self.certificate
    }

    /// The issuer found on the path: stored already, or earlier in the same upload; a root is its own.
    pub const fn issuer(&self) -> &Certificate {
        &self.issuer
    }

    /// The certificate as an active one of a store.
    pub fn to_anchor(&self) -> Anchor {
        Anchor { domain: self.domain, kind: self.kind, active: true, certificate: self.certificate.clone() }
    }
}

/// A partner's certificate with its path to a root, judged for one domain at one instant. Only the judge makes one.
#[derive(Debug, Clone)]
pub struct TrustedChain {
    pub(super) domain: TrustDomain,
    pub(super) path: Vec<Certificate>,
    pub(super) target: Certificate,
    pub(super) judged_at: DateTime<Utc>,
}

impl TrustedChain {
    /// The domain that it was judged for.
    pub const fn domain(&self) -> TrustDomain {
        self.domain
    }

    /// The partner's own certificate.
    pub const fn certificate(&self) -> &Certificate {
        &self.target
    }

    /// The path, the partner's certificate first, the root last.
    pub fn path(&self) -> &[Certificate] {
        &self.path
    }

    /// When it was judged.
    pub const fn judged_at(&self) -> DateTime<Utc> {
        self.judged_at
    }
}
