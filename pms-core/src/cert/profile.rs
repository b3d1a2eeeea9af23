//! Writing certificates: what we issue, linted before it is signed and again before it is given out.

mod draft;
mod issue;
mod lint;
mod partner;
mod subject;

use chrono::{DateTime, Utc};
use thiserror::Error;

pub use partner::issue_partner;
pub use subject::Subject;

use super::algorithm::SignatureAlgorithm;
use super::certificate::Certificate;
use super::error::ParseError;
use super::extension::KeyUsage;
use super::key::PublicKey;
use super::signature::SignatureCheck;
use draft::Draft;

/// A key that signs certificates. An implementation MUST NOT show the private part in any way.
pub trait IssuerKey: Send + Sync {
    /// The public key as `SubjectPublicKeyInfo` in DER.
    fn spki_der(&self) -> &[u8];

    /// The algorithm that [`IssuerKey::sign`] uses.
    fn algorithm(&self) -> SignatureAlgorithm;

    /// Signs the bytes (not their digest); an ECDSA signature is the DER form.
    fn sign(&self, tbs: &[u8]) -> Result<Vec<u8>, SignError>;
}

/// The key did not sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("the issuing key cannot be used")]
pub struct SignError;

/// Why a certificate was not issued.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum IssueError {
    /// The key did not sign.
    #[error(transparent)]
    Sign(#[from] SignError),
    /// A serial number of zero.
    #[error("the serial number is zero")]
    Serial,
    /// The issuer's certificate ends too soon: its key has to be replaced.
    #[error(
        "the issuing certificate is valid for {left} more days, fewer than the {wanted} that a new certificate needs: rotate the issuing key"
    )]
    IssuerEndsTooSoon {
        /// Whole days left.
        left: i64,
        /// Whole days needed.
        wanted: i64,
    },
    /// The issuer's certificate is not that of the key, or not one that issues.
    #[error("the issuing certificate cannot issue this: {0}")]
    Issuer(&'static str),
    /// Something that the certificate would be made of cannot be read.
    #[error(transparent)]
    Parse(#[from] ParseError),
    /// What was written does not pass our own check.
    #[error("the new certificate does not pass its own check: {0}")]
    Lint(&'static str),
}

/// Who issues: certificate, its key, and what checks the result.
#[derive(Clone, Copy)]
pub struct Issuer<'a> {
    /// The issuing CA's certificate.
    pub certificate: &'a Certificate,
    /// Its key.
    pub key: &'a dyn IssuerKey,
    /// Checks what was signed.
    pub check: &'a dyn SignatureCheck,
}

/// First and last second of validity.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Validity {
    /// First second.
    pub not_before: DateTime<Utc>,
    /// Last second.
    pub not_after: DateTime<Utc>,
}

/// A certificate that we issued and that passed the lint. Only this module makes one.
#[derive(Debug, Clone)]
pub struct IssuedCertificate(Certificate);

impl IssuedCertificate {
    /// The certificate.
    pub const fn certificate(&self) -> &Certificate {
        &self.0
    }

    /// The certificate itself.
    pub fn into_certificate(self) -> Certificate {
        self.0
    }
}

/// Makes a root: self-signed, so many CA levels below it (`certificates.md` A6: MOSIP's ROOT has path length 2).
pub fn self_signed_ca(
    subject: &Subject,
    path_length: u8,
    key: &dyn IssuerKey,
    check: &dyn SignatureCheck,
    serial: [u8; 16],
    validity: Validity,
) -> Result<IssuedCertificate, IssueError> {
    let public = PublicKey::from_spki(key.spki_der())?;
    let name = subject.to_der();
    let draft = Draft {
        serial,
        issuer: &name,
        validity,
        subject: &name,
        key: &public,
        authority_key_id: None,
        path_length: Some(path_length),
        usage: CA_USAGE,
    };
    draft.issue(&public, key, check).map(IssuedCertificate)
}

/// Makes a CA below another (MOSIP's PMS CA has path length 1). The issuer's own path length must allow it.
pub fn subordinate_ca(
    subject: &Subject,
    spki: &[u8],
    path_length: u8,
    issuer: &Issuer<'_>,
    serial: [u8; 16],
    validity: Validity,
) -> Result<IssuedCertificate, IssueError> {
    let public = PublicKey::from_spki(spki)?;
    issuer.issue(&subject.to_der(), &public, Some(path_length), CA_USAGE, serial, validity)
}

/// Makes a certificate that issues nothing.
pub fn end_entity(
    subject: &Subject,
    spki: &[u8],
    usage: KeyUsage,
    issuer: &Issuer<'_>,
    serial: [u8; 16],
    validity: Validity,
) -> Result<IssuedCertificate, IssueError> {
    let public = PublicKey::from_spki(spki)?;
    issuer.issue(&subject.to_der(), &public, None, usage, serial, validity)
}

const CA_USAGE: KeyUsage = KeyUsage::DIGITAL_SIGNATURE.and(KeyUsage::KEY_CERT_SIGN).and(KeyUsage::CRL_SIGN);

impl Issuer<'_> {
    /// Drafts, lints, signs, and checks a certificate below this issuer. `path_length` makes it a CA.
    fn issue(
        &self,
        subject: &[u8],
        key: &PublicKey,
        path_length: Option<u8>,
        usage: KeyUsage,
        serial: [u8; 16],
        validity: Validity,
    ) -> Result<IssuedCertificate, IssueError> {
        lint::issuer(self, path_length)?;
        let draft = Draft {
            serial,
            issuer: self.certificate.subject().raw(),
            validity,
            subject,
            key,
            authority_key_id: Some(draft::key_id(self.certificate)),
            path_length,
            usage,
        };
        draft.issue(self.certificate.key(), self.key, self.check).map(IssuedCertificate)
    }
}
