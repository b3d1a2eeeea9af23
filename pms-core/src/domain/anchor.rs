//! Certificates of the trust store.

use crate::cert::{AcceptedAnchor, AnchorKind, Certificate, TrustDomain, hex};
use crate::domain::{event::Event, id::CertificateId, stamp::Stamp};

/// Whether a certificate of the trust store is used in judging.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AnchorState {
    /// Used.
    Active,
    /// Set aside by an administrator.
    Deactivated,
}

/// A root or intermediate certificate in the trust store of a domain.
#[derive(Clone, Debug)]
pub struct TrustAnchor {
    /// Its id.
    pub id: CertificateId,
    /// Where it is trusted.
    pub domain: TrustDomain,
    /// Root or intermediate.
    pub kind: AnchorKind,
    /// The certificate.
    pub certificate: Certificate,
    /// The certificate that issued it; a root's is its own.
    pub issuer: CertificateId,
    /// Whether it is used.
    pub state: AnchorState,
    /// Who uploaded it, when.
    pub created: Stamp,
    /// Who changed it last, when.
    pub changed: Option<Stamp>,
    /// Raised by each save.
    pub version: i64,
}

impl TrustAnchor {
    /// Takes a certificate that was judged (`certificates.md` C4). `issuer` is `None` for a root.
    pub fn admit(
        judged: &AcceptedAnchor,
        id: CertificateId,
        issuer: Option<CertificateId>,
        created: Stamp,
    ) -> (Self, Event) {
        let anchor = Self {
            issuer: issuer.unwrap_or_else(|| id.clone()),
            id,
            domain: judged.domain(),
            kind: judged.kind(),
            certificate: judged.certificate().clone(),
            state: AnchorState::Active,
            created,
            changed: None,
            version: 0,
        };
        let event = Event::AnchorAdmitted {
            anchor: anchor.id.clone(),
            domain: anchor.domain,
            sha256: hex(&anchor.certificate.sha256()),
        };
        (anchor, event)
    }
}
