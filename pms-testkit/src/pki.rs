//! Certificates and chains made to order, sound ones and ones broken in chosen ways.
//!
//! ```
//! use pms_testkit::pki::{Pki, Template};
//!
//! let pki = Pki::new("2026-11-25T12:00:00Z".parse().unwrap());
//! let root = pki.root("Root");
//! let intermediate = pki.intermediate(&root, "Issuing CA");
//! let partner = pki.leaf(&intermediate, "Acme Bank");
//! let expired = pki.make(Template::leaf("Acme Bank").expired(), Some(&intermediate));
//! assert_ne!(partner.pem(), expired.pem());
//! ```
#![expect(clippy::expect_used, reason = "a test kit fails loudly")]

mod key;
pub mod limbo;
mod template;
mod write;

use chrono::{DateTime, Utc};
use pms_core::cert::{Anchor, AnchorKind, Certificate, TrustDomain, TrustStore};

pub use key::{Key, KeyChoice};
pub use template::Template;

/// Makes certificates around one instant.
#[derive(Debug, Clone, Copy)]
pub struct Pki {
    now: DateTime<Utc>,
}

/// A certificate that was made, with its key. The bytes need not be a certificate that can be read.
#[derive(Debug, Clone)]
pub struct Entity {
    der: Vec<u8>,
    subject: Vec<u8>,
    key: Key,
    /// Keys of the certificates above, so that no key stands in a chain twice unless it is asked for.
    above: Vec<Key>,
}

impl Pki {
    /// Certificates are valid from a day before `now`, CAs for ten years, leaves for two.
    pub const fn new(now: DateTime<Utc>) -> Self {
        Self { now }
    }

    /// The instant around which certificates are made.
    pub const fn now(&self) -> DateTime<Utc> {
        self.now
    }

    /// A sound root with an RSA key.
    pub fn root(&self, common_name: &str) -> Entity {
        self.make(Template::ca(common_name), None)
    }

    /// A sound intermediate below an issuer.
    pub fn intermediate(&self, issuer: &Entity, common_name: &str) -> Entity {
        self.make(Template::ca(common_name), Some(issuer))
    }

    /// A sound partner certificate below an issuer.
    pub fn leaf(&self, issuer: &Entity, organisation: &str) -> Entity {
        self.make(Template::leaf(organisation), Some(issuer))
    }

    /// A certificate to order; without issuer it signs itself.
    pub fn make(&self, template: Template, issuer: Option<&Entity>) -> Entity {
        template.make(self.now, issuer)
    }
}

impl Entity {
    /// The bytes.
    pub fn der(&self) -> &[u8] {
        &self.der
    }

    /// The certificate.
    ///
    /// # Panics
    /// For one that was broken so that it cannot be read.
    pub fn certificate(&self) -> Certificate {
        Certificate::from_der(&self.der).expect("a certificate that can be read")
    }

    /// PEM with 64 columns, also of bytes that cannot be read.
    pub fn pem(&self) -> String {
        write::pem("CERTIFICATE", &self.der)
    }

    /// The key.
    pub const fn key(&self) -> &Key {
        &self.key
    }

    /// The certificate as an active root of a domain.
    pub fn as_root(&self, domain: TrustDomain) -> Anchor {
        Anchor { domain, kind: AnchorKind::Root, active: true, certificate: self.certificate() }
    }

    /// The certificate as an active intermediate of a domain.
    pub fn as_intermediate(&self, domain: TrustDomain) -> Anchor {
        Anchor { kind: AnchorKind::Intermediate, ..self.as_root(domain) }
    }
}

/// A store with one root and intermediates.
pub fn store(domain: TrustDomain, root: &Entity, intermediates: &[&Entity]) -> TrustStore {
    let below = intermediates.iter().map(|entity| entity.as_intermediate(domain));
    TrustStore::new(std::iter::once(root.as_root(domain)).chain(below))
}
