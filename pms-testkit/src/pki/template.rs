//! What a certificate shall say, and how it shall be broken.

use std::sync::atomic::{AtomicU64, Ordering};

use chrono::{DateTime, TimeDelta, Utc};
use pms_core::cert::SignatureAlgorithm;
use pms_core::cert::profile::IssuerKey;
use sha2::{Digest, Sha256};

use super::Entity;
use super::key::{Key, KeyChoice};
use super::write;

const COMMON_NAME: &str = "2.5.4.3";
const ORGANISATION: &str = "2.5.4.10";
const BASIC_CONSTRAINTS: &str = "2.5.29.19";
const KEY_USAGE: &str = "2.5.29.15";
const EXTENDED_KEY_USAGE: &str = "2.5.29.37";
const SUBJECT_KEY_ID: &str = "2.5.29.14";
const AUTHORITY_KEY_ID: &str = "2.5.29.35";

/// A certificate to order. Start from [`Template::ca`] or [`Template::leaf`] and change what shall differ.
#[derive(Debug, Clone)]
pub struct Template {
    subject: Vec<(String, String)>,
    key: KeyOrder,
    serial: Vec<u8>,
    version: u8,
    from: Instant,
    to: Instant,
    /// CA flag, path length, critical.
    constraints: Option<(bool, Option<u8>, bool)>,
    usage: Option<u8>,
    purposes: Vec<String>,
    extensions: Vec<Vec<u8>>,
    sha1: bool,
    damaged: bool,
}

#[derive(Debug, Clone)]
enum KeyOrder {
    Kind(KeyChoice),
    Given(Key),
}

#[derive(Debug, Clone, Copy)]
enum Instant {
    After(TimeDelta),
    At(DateTime<Utc>),
}

impl Template {
    /// A CA for ten years: digitalSignature, keyCertSign, cRLSign; no path length.
    pub fn ca(common_name: &str) -> Self {
        Self {
            subject: vec![
                (ORGANISATION.to_owned(), "Test Authority".to_owned()),
                (COMMON_NAME.to_owned(), common_name.to_owned()),
            ],
            key: KeyOrder::Kind(KeyChoice::Rsa2048),
            serial: next_serial(),
            version: 3,
            from: Instant::After(TimeDelta::days(-1)),
            to: Instant::After(TimeDelta::days(3650)),
            constraints: Some((true, None, true)),
            usage: Some(0x86),
            purposes: Vec::new(),
            extensions: Vec::new(),
            sha1: false,
            damaged: false,
        }
    }

    /// A partner's certificate for two years: digitalSignature, keyEncipherment.
    pub fn leaf(organisation: &str) -> Self {
        Self {
            subject: vec![
                (ORGANISATION.to_owned(), organisation.to_owned()),
                (COMMON_NAME.to_owned(), format!("{organisation} gateway")),
            ],
            to: Instant::After(TimeDelta::days(730)),
            constraints: Some((false, None, true)),
            usage: Some(0xa0),
            ..Self::ca("")
        }
    }

    /// Another kind of key.
    #[must_use]
    pub fn key(self, choice: KeyChoice) -> Self {
        Self { key: KeyOrder::Kind(choice), ..self }
    }

    /// The key of another certificate.
    #[must_use]
    pub fn same_key(self, other: &Entity) -> Self {
        Self { key: KeyOrder::Given(other.key.clone()), ..self }
    }

    /// Another subject: pairs of dotted kind and value.
    #[must_use]
    pub fn subject(self, parts: &[(&str, &str)]) -> Self {
        let own = |(kind, value): &(&str, &str)| ((*kind).to_owned(), (*value).to_owned());
        Self { subject: parts.iter().map(own).collect(), ..self }
    }

    /// The content octets of the serial number.
    #[must_use]
    pub fn serial(self, octets: &[u8]) -> Self {
        Self { serial: octets.to_vec(), ..self }
    }

    /// Another version.
    #[must_use]
    pub fn version(self, version: u8) -> Self {
        Self { version, ..self }
    }

    /// First and last second of validity.
    #[must_use]
    pub fn valid(self, from: DateTime<Utc>, to: DateTime<Utc>) -> Self {
        Self { from: Instant::At(from), to: Instant::At(to), ..self }
    }

    /// Ended a second ago.
    #[must_use]
    pub fn expired(self) -> Self {
        Self { to: Instant::After(TimeDelta::seconds(-1)), ..self }
    }

    /// Begins tomorrow.
    #[must_use]
    pub fn not_yet_valid(self) -> Self {
        Self { from: Instant::After(TimeDelta::days(1)), ..self }
    }

    /// A CA with this path length.
    #[must_use]
    pub fn path_length(self, length: u8) -> Self {
        Self { constraints: Some((true, Some(length), true)), ..self }
    }

    /// Basic constraints: CA flag, path length, critical; or none.
    #[must_use]
    pub fn constraints(self, constraints: Option<(bool, Option<u8>, bool)>) -> Self {
        Self { constraints, ..self }
    }

    /// CA:FALSE.
    #[must_use]
    pub fn not_a_ca(self) -> Self {
        self.constraints(Some((false, None, true)))
    }

    /// The octet of the key usage bits (0x80 digitalSignature, 0x20 keyEncipherment, 0x04 keyCertSign), or no extension.
    #[must_use]
    pub fn usage(self, usage: Option<u8>) -> Self {
        Self { usage, ..self }
    }

    /// Extended key usages, dotted.
    #[must_use]
    pub fn purposes(self, purposes: &[&str]) -> Self {
        Self { purposes: purposes.iter().map(|purpose| (*purpose).to_owned()).collect(), ..self }
    }

    /// One more extension: dotted kind, critical, value in DER.
    #[must_use]
    pub fn extension(mut self, kind: &str, critical: bool, value: &[u8]) -> Self {
        self.extensions.push(write::extension(kind, critical, value));
        self
    }

    /// Says that it is signed with SHA-1 (the signature is not one).
    #[must_use]
    pub fn sha1(self) -> Self {
        Self { sha1: true, ..self }
    }

    /// The last bit of the signature is wrong.
    #[must_use]
    pub fn damaged(self) -> Self {
        Self { damaged: true, ..self }
    }

    pub(super) fn make(self, now: DateTime<Utc>, issuer: Option<&Entity>) -> Entity {
        let above: Vec<Key> = issuer
            .map(|issuer| issuer.above.iter().chain([&issuer.key]).cloned().collect())
            .unwrap_or_default();
        let key = match &self.key {
            KeyOrder::Kind(choice) => Key::other_than(&above, *choice),
            KeyOrder::Given(key) => key.clone(),
        };
        let subject = write::name(&self.subject);
        let signer = issuer.map_or(&key, |issuer| &issuer.key);
        let issuer_name = issuer.map_or(&subject, |issuer| &issuer.subject);
        let algorithm = if self.sha1 {
            write::sequence(&[&write::oid("1.2.840.113549.1.1.5"), &[5, 0]])
        } else {
            identifier(signer.algorithm())
        };
        let tbs = write::sequence(&[
            &self.version_field(),
            &write::integer(&self.serial),
            &algorithm,
            issuer_name,
            &write::sequence(&[&write::time(self.from.on(now)), &write::time(self.to.on(now))]),
            &subject,
            key.spki_der(),
            &self.extension_field(&key, issuer),
        ]);
        let mut signature = signer.sign(&tbs).expect("a signature");
        if let (true, Some(last)) = (self.damaged, signature.last_mut()) {
            *last ^= 1;
        }
        let der = write::sequence(&[&tbs, &algorithm, &write::bits(&signature)]);
        Entity { der, subject, key, above }
    }

    fn version_field(&self) -> Vec<u8> {
        match self.version {
            1 => Vec::new(),
            version => write::element(0xa0, &write::integer(&[version.saturating_sub(1)])),
        }
    }

    /// Version 1 has none.
    fn extension_field(&self, key: &Key, issuer: Option<&Entity>) -> Vec<u8> {
        if self.version < 3 {
            return Vec::new();
        }
        let mut list = vec![write::extension(SUBJECT_KEY_ID, false, &write::element(0x04, &key_id(key)))];
        if let Some(issuer) = issuer {
            let id = write::sequence(&[&write::element(0x80, &key_id(&issuer.key))]);
            list.push(write::extension(AUTHORITY_KEY_ID, false, &id));
        }
        if let Some((ca, length, critical)) = self.constraints {
            let flag: &[u8] = if ca { &[1, 1, 0xff] } else { &[] };
            let length = length.map(|length| write::integer(&[length])).unwrap_or_default();
            list.push(write::extension(BASIC_CONSTRAINTS, critical, &write::sequence(&[flag, &length])));
        }
        if let Some(usage) = self.usage {
            let spare = u8::try_from(usage.trailing_zeros().min(7)).expect("under eight");
            list.push(write::extension(KEY_USAGE, true, &write::element(0x03, &[spare, usage])));
        }
        if !self.purposes.is_empty() {
            let purposes: Vec<u8> = self.purposes.iter().flat_map(|purpose| write::oid(purpose)).collect();
            list.push(write::extension(EXTENDED_KEY_USAGE, false, &write::element(0x30, &purposes)));
        }
        list.extend(self.extensions.iter().cloned());
        write::element(0xa3, &write::element(0x30, &list.concat()))
    }
}

impl Instant {
    fn on(self, now: DateTime<Utc>) -> DateTime<Utc> {
        match self {
            Self::After(delta) => now + delta,
            Self::At(instant) => instant,
        }
    }
}

fn key_id(key: &Key) -> Vec<u8> {
    Sha256::digest(key.spki_der()).iter().copied().take(20).collect()
}

fn next_serial() -> Vec<u8> {
    static NEXT: AtomicU64 = AtomicU64::new(1);
    let mut octets = vec![0x40];
    octets.extend(NEXT.fetch_add(1, Ordering::Relaxed).to_be_bytes());
    octets
}

/// The identifiers of the algorithms that the kit's keys use.
fn identifier(algorithm: SignatureAlgorithm) -> Vec<u8> {
    match algorithm {
        SignatureAlgorithm::RsaSha256
        | SignatureAlgorithm::RsaSha384
        | SignatureAlgorithm::RsaSha512
        | SignatureAlgorithm::PssSha256
        | SignatureAlgorithm::PssSha384
        | SignatureAlgorithm::PssSha512 => write::sequence(&[&write::oid("1.2.840.113549.1.1.11"), &[5, 0]]),
        SignatureAlgorithm::EcdsaSha256 => write::sequence(&[&write::oid("1.2.840.10045.4.3.2")]),
        SignatureAlgorithm::EcdsaSha384 => write::sequence(&[&write::oid("1.2.840.10045.4.3.3")]),
        SignatureAlgorithm::Ed25519 => write::sequence(&[&write::oid("1.3.101.112")]),
    }
}
