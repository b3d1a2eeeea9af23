//! A certificate: its bytes as they came and what the rules need to know of it.

mod parse;
mod view;

use std::fmt;
use std::ops::Range;
use std::sync::Arc;

use chrono::{DateTime, Utc};

use super::algorithm::SignatureScheme;
use super::error::ParseError;
use super::extension::{BasicConstraints, Extensions, KeyUsage};
use super::key::PublicKey;
use super::name::Name;
use super::oid;
use super::{pem, thumbprint};

/// A certificate that was read but not judged. Cloning is cheap; equality is that of the bytes.
#[derive(Clone)]
pub struct Certificate(Arc<Fields>);

struct Fields {
    der: Vec<u8>,
    tbs: Range<usize>,
    version: u64,
    serial: Vec<u8>,
    scheme: SignatureScheme,
    signature: Vec<u8>,
    issuer: Name,
    subject: Name,
    not_before: DateTime<Utc>,
    not_after: DateTime<Utc>,
    key: PublicKey,
    extensions: Extensions,
    sha256: [u8; 32],
    spki_sha256: [u8; 32],
}

impl Certificate {
    /// Reads one certificate in DER, at most 16 KiB, nothing after it (`certificates.md` C2).
    pub fn from_der(der: &[u8]) -> Result<Self, ParseError> {
        parse::certificate(der).map(|fields| Self(Arc::new(fields)))
    }

    /// The bytes as they came.
    pub fn der(&self) -> &[u8] {
        &self.0.der
    }

    /// The signed part, as it came.
    pub fn tbs(&self) -> &[u8] {
        self.0.der.get(self.0.tbs.clone()).unwrap_or_default()
    }

    /// PEM: 64 columns, `\n`, no newline at the end (as MOSIP answers).
    pub fn to_pem(&self) -> String {
        pem::print("CERTIFICATE", self.der())
    }

    /// X.509 version; 3 is the one that may be used.
    pub fn version(&self) -> u64 {
        self.0.version
    }

    /// The subject in MOSIP's form `CN=…,OU=…,O=…,L=…,ST=…,C=…` (`certificates.md` A8).
    pub fn subject_text(&self) -> String {
        self.0.subject.mosip_text()
    }

    /// The issuer in MOSIP's form.
    pub fn issuer_text(&self) -> String {
        self.0.issuer.mosip_text()
    }

    /// The subject's first common name.
    pub fn common_name(&self) -> Option<&str> {
        self.0.subject.first(oid::COMMON_NAME)
    }

    /// The subject's first organisation.
    pub fn organisation(&self) -> Option<&str> {
        self.0.subject.first(oid::ORGANISATION)
    }

    /// Every organisation of the subject, in order.
    pub fn organisations(&self) -> impl Iterator<Item = &str> {
        self.0.subject.values(oid::ORGANISATION)
    }

    /// The serial number in decimal, with a minus sign where it is negative.
    pub fn serial_decimal(&self) -> String {
        thumbprint::decimal(&self.0.serial)
    }

    /// Whether the serial number is above zero (RFC 5280 4.1.2.2).
    pub fn serial_is_positive(&self) -> bool {
        self.0.serial.first().is_some_and(|first| first & 0x80 == 0) && self.0.serial != [0]
    }

    /// First second of validity.
    pub fn not_before(&self) -> DateTime<Utc> {
        self.0.not_before
    }

    /// Last second of validity.
    pub fn not_after(&self) -> DateTime<Utc> {
        self.0.not_after
    }

    /// Whether the last second of validity has passed.
    pub fn is_expired(&self, now: DateTime<Utc>) -> bool {
        now.timestamp() > self.0.not_after.timestamp()
    }

    /// Whether now lies within validity, both ends included, in whole seconds.
    pub fn is_valid_at(&self, now: DateTime<Utc>) -> bool {
        now.timestamp() >= self.0.not_before.timestamp() && !self.is_expired(now)
    }

    /// SHA-256 of the DER: the identity for every decision.
    pub fn sha256(&self) -> [u8; 32] {
        self.0.sha256
    }

    /// SHA-1 of the DER in lower-case hexadecimal: MOSIP's `certThumbprint`, shown and never decided on.
    pub fn sha1_hex(&self) -> String {
        thumbprint::sha1_hex(self.der())
    }

    /// SHA-256 of the public key with its algorithm.
    pub fn spki_sha256(&self) -> [u8; 32] {
        self.0.spki_sha256
    }

    /// The public key.
    pub fn key(&self) -> &PublicKey {
        &self.0.key
    }

    /// The algorithm that the issuer signed with.
    pub fn signature_scheme(&self) -> SignatureScheme {
        self.0.scheme
    }

    /// The issuer's signature over [`Certificate::tbs`].
    pub fn signature(&self) -> &[u8] {
        &self.0.signature
    }

    /// The basic constraints, if the extension is there.
    pub fn basic_constraints(&self) -> Option<BasicConstraints> {
        self.0.extensions.basic_constraints
    }

    /// Whether basic constraints say that the key certifies others.
    pub fn is_ca(&self) -> bool {
        self.basic_constraints().is_some_and(|constraints| constraints.ca)
    }

    /// The key usage, if the extension is there.
    pub fn key_usage(&self) -> Option<KeyUsage> {
        self.0.extensions.key_usage
    }

    /// Whether issuer and subject are the same name.
    pub fn is_self_issued(&self) -> bool {
        self.0.issuer.key() == self.0.subject.key()
    }

    /// The form of the subject by which a store indexes CA certificates.
    pub fn subject_key(&self) -> &str {
        self.0.subject.key().as_str()
    }

    pub(crate) fn subject(&self) -> &Name {
        &self.0.subject
    }

    pub(crate) fn issuer(&self) -> &Name {
        &self.0.issuer
    }

    pub(crate) fn extensions(&self) -> &Extensions {
        &self.0.extensions
    }
}

impl PartialEq for Certificate {
    fn eq(&self, other: &Self) -> bool {
        self.0.der == other.0.der
    }
}

impl Eq for Certificate {}

/// The fingerprint alone: names belong to people and organisations, and logs are not the place for them.
impl fmt::Debug for Certificate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Certificate").field(&thumbprint::hex(&self.0.sha256)).finish()
    }
}
