//! A certification authority with its key in memory.

use pms_core::cert::profile::{
    self, IssueError, IssuedCertificate, Issuer, Subject, Validity, end_entity, self_signed_ca,
    subordinate_ca,
};
use pms_core::cert::{Certificate, KeyUsage};
use pms_core::port::system::Ids;
use thiserror::Error;
use tokio::task::{self, JoinError};

use crate::crypto::{AwsLc, KeyError, LocalKey};

/// A CA certificate and its key: the desk's own, or one that a demonstration makes. It has no `Debug` text.
pub struct Authority {
    certificate: Certificate,
    key: LocalKey,
}

/// Why an authority was not made.
#[derive(Debug, Error)]
pub enum NotMade {
    /// It has no key.
    #[error(transparent)]
    Key(#[from] KeyError),
    /// It has no certificate.
    #[error(transparent)]
    Certificate(#[from] IssueError),
    /// The thread that makes the key ended.
    #[error("the thread that makes the key ended")]
    Thread(#[from] JoinError),
}

/// Makes an RSA key of 2048 bits on a thread that serves nobody else: it takes a good part of a second.
pub async fn rsa_key() -> Result<LocalKey, NotMade> {
    Ok(task::spawn_blocking(LocalKey::generate_rsa).await??)
}

impl Authority {
    /// A certificate and its key, as they were kept; `None` when they do not belong together.
    pub(super) fn of(certificate: Certificate, key: LocalKey) -> Option<Self> {
        let is_its_key = certificate.key().spki() == profile::IssuerKey::spki_der(&key);
        is_its_key.then_some(Self { certificate, key })
    }

    /// A root with so many CA levels below it.
    pub fn root(
        subject: &Subject,
        path_length: u8,
        key: LocalKey,
        ids: &dyn Ids,
        validity: Validity,
    ) -> Result<Self, NotMade> {
        let made = self_signed_ca(subject, path_length, &key, &AwsLc, serial(ids), validity)?;
        Ok(Self { certificate: made.into_certificate(), key })
    }

    /// A CA below this one.
    pub fn subordinate(
        &self,
        subject: &Subject,
        path_length: u8,
        key: LocalKey,
        ids: &dyn Ids,
        validity: Validity,
    ) -> Result<Self, NotMade> {
        let spki = profile::IssuerKey::spki_der(&key);
        let made = subordinate_ca(subject, spki, path_length, &self.issuer(), serial(ids), validity)?;
        Ok(Self { certificate: made.into_certificate(), key })
    }

    /// A certificate that issues nothing, for the key of `spki` (`SubjectPublicKeyInfo` in DER).
    pub fn end_entity(
        &self,
        subject: &Subject,
        spki: &[u8],
        usage: KeyUsage,
        ids: &dyn Ids,
        validity: Validity,
    ) -> Result<IssuedCertificate, IssueError> {
        end_entity(subject, spki, usage, &self.issuer(), serial(ids), validity)
    }

    /// Its certificate.
    pub fn certificate(&self) -> &Certificate {
        &self.certificate
    }

    pub(super) fn key(&self) -> &LocalKey {
        &self.key
    }

    pub(super) fn issuer(&self) -> Issuer<'_> {
        Issuer { certificate: &self.certificate, key: &self.key, check: &AwsLc }
    }
}

/// 128 bits that nobody can guess (CA/Browser Forum asks for 64).
pub(super) fn serial(ids: &dyn Ids) -> [u8; 16] {
    let mut serial = [0; 16];
    ids.bytes(&mut serial);
    serial
}
