//! Certificates of partners: what a partner uploaded and what MOSIP signed for the same key.

use crate::cert::{Certificate, TrustDomain, TrustedChain, profile::IssuedCertificate};
use crate::domain::{
    id::{CertificateId, PartnerId},
    stamp::Stamp,
};

/// Whether a stored certificate is the one in use.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CertificateState {
    /// In use.
    Current,
    /// Replaced by a later upload.
    Superseded,
}

/// An uploaded certificate and its counter-signed twin (`certificates.md` A9, C5 "storage adds").
#[derive(Clone, Debug)]
pub struct PartnerCertificate {
    /// Its id, the partner's `certificate_alias`.
    pub id: CertificateId,
    /// Whose.
    pub partner: PartnerId,
    /// Where it was judged.
    pub domain: TrustDomain,
    /// As uploaded, signed by the partner's own CA.
    pub original: Certificate,
    /// Signed by our desk.
    pub signed: Certificate,
    /// The desk's certificates above the signed one, issuer first.
    pub signed_path: Vec<Certificate>,
    /// Whether it is in use.
    pub state: CertificateState,
    /// Who uploaded it, when.
    pub created: Stamp,
    /// Who changed it last, when.
    pub changed: Option<Stamp>,
    /// Raised by each save.
    pub version: i64,
}

impl PartnerCertificate {
    /// A judged upload and what the desk made of it.
    pub fn new(
        id: CertificateId,
        partner: PartnerId,
        judged: &TrustedChain,
        issued: IssuedCertificate,
        signed_path: Vec<Certificate>,
        created: Stamp,
    ) -> Self {
        Self {
            id,
            partner,
            domain: judged.domain(),
            original: judged.certificate().clone(),
            signed: issued.into_certificate(),
            signed_path,
            state: CertificateState::Current,
            created,
            changed: None,
            version: 0,
        }
    }

    /// Sets it aside for a newer one.
    pub fn supersede(&mut self, stamp: Stamp) {
        self.state = CertificateState::Superseded;
        self.changed = Some(stamp);
    }
}
