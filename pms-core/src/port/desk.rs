//! The certificate desk: signs partners' certificates again (decision 7).

use async_trait::async_trait;
use chrono::{DateTime, Utc};
use std::error::Error;
use thiserror::Error;

use crate::cert::{
    Certificate, TrustedChain,
    profile::{IssueError, IssuedCertificate},
};
use crate::domain::id::PartnerId;

/// What a desk gives: the new certificate and the desk's own certificates above it, issuer first.
#[derive(Clone, Debug)]
pub struct SignedCertificate {
    /// The MOSIP-signed certificate.
    pub certificate: IssuedCertificate,
    /// Its issuer, and so on up to the root.
    pub path: Vec<Certificate>,
}

/// Why a desk did not sign.
#[derive(Debug, Error)]
pub enum DeskError {
    /// No desk is connected.
    #[error("no certificate desk is connected")]
    NotConnected,
    /// The rules of issuing forbid it.
    #[error(transparent)]
    Refused(#[from] IssueError),
    /// The desk cannot be reached or its key cannot be used.
    #[error("the certificate desk is unavailable")]
    Unavailable(#[source] Box<dyn Error + Send + Sync>),
}

/// Signs certificates. Asking twice is safe: nothing is stored until the caller stores it.
#[async_trait]
pub trait CertificateDesk: Send + Sync {
    /// Signs the key of a judged chain's target with profile `standard` (`certificates.md` C5). The partner's id
    /// becomes the common name where the original has none.
    async fn sign_partner(
        &self,
        judged: &TrustedChain,
        partner: &PartnerId,
        now: DateTime<Utc>,
    ) -> Result<SignedCertificate, DeskError>;
}
