//! Extensions of a certificate: those that the rules look at, read once; the others noted by identifier.

mod name;
mod value;

use const_oid::ObjectIdentifier;

use super::der::{Reader, tag};
use super::error::{Excess, ParseError};
use super::oid;
use super::words::{Words, seen};

pub use name::AlternativeName;

/// At most this many extensions (`certificates.md` C2).
const MAX_EXTENSIONS: usize = 32;
/// At most this many bytes in the value of one.
const MAX_VALUE: usize = 8 * 1024;

/// The extensions of one certificate.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Extensions {
    pub(crate) basic_constraints: Option<BasicConstraints>,
    pub(crate) key_usage: Option<KeyUsage>,
    pub(crate) extended_key_usage: Option<Vec<ObjectIdentifier>>,
    pub(crate) alternative_names: Vec<AlternativeName>,
    pub(crate) subject_key_id: Option<Vec<u8>>,
    pub(crate) authority_key_id: Option<Vec<u8>>,
    pub(crate) obstacles: Vec<Obstacle>,
    pub(crate) tolerated: Vec<ObjectIdentifier>,
}

/// Basic constraints (RFC 5280 4.2.1.9).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BasicConstraints {
    /// Whether the extension is critical.
    pub critical: bool,
    /// Whether the key may certify others.
    pub ca: bool,
    /// How many CA certificates may follow below, not counting self-issued ones.
    pub path_length: Option<u64>,
}

/// Key usage (RFC 5280 4.2.1.3): the first octet of the bit string.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KeyUsage(u8);

impl KeyUsage {
    /// Bit 0: signing anything but certificates and CRLs.
    pub const DIGITAL_SIGNATURE: Self = Self(0x80);
    /// Bit 2: encrypting keys.
    pub const KEY_ENCIPHERMENT: Self = Self(0x20);
    /// Bit 5: signing certificates.
    pub const KEY_CERT_SIGN: Self = Self(0x04);
    /// Bit 6: signing revocation lists.
    pub const CRL_SIGN: Self = Self(0x02);

    /// Both together.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether every use of the other is among these.
    pub const fn has(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }

    /// The uses by their names in RFC 5280, in its order.
    pub fn names(self) -> Vec<&'static str> {
        const NAMES: [(u8, &str); 8] = [
            (0x80, "digitalSignature"),
            (0x40, "nonRepudiation"),
            (0x20, "keyEncipherment"),
            (0x10, "dataEncipherment"),
            (0x08, "keyAgreement"),
            (0x04, "keyCertSign"),
            (0x02, "cRLSign"),
            (0x01, "encipherOnly"),
        ];
        NAMES.into_iter().filter(|(bit, _)| self.0 & bit != 0).map(|(_, name)| name).collect()
    }

    pub(crate) const fn bits(self) -> u8 {
        self.0
    }
}

/// An extension that forbids using the certificate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Obstacle {
    pub(crate) extension: ObjectIdentifier,
    pub(crate) why: Why,
}

/// Why it forbids that.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Why {
    /// Critical, and we do not know it (RFC 5280 4.2).
    Unknown,
    /// Critical, which RFC 5280 says it must not be.
    MustNotBeCritical,
    /// It narrows what the certificate may be used for in a way that is not judged here: refused, never ignored.
    NotJudged,
}

impl Obstacle {
    /// What a finding says of it.
    pub(crate) fn words(&self) -> Words {
        let name = oid::shown(self.extension);
        match self.why {
            Why::Unknown => seen::extension_unknown(name),
            Why::MustNotBeCritical => seen::extension_critical(name),
            Why::NotJudged => seen::extension_not_judged(name),
        }
    }
}

impl Extensions {
    /// Reads the content of `[3] EXPLICIT Extensions`.
    pub(crate) fn read(content: &[u8]) -> Result<Self, ParseError> {
        let mut outer = Reader::new(content);
        let mut list = outer.within(tag::SEQUENCE)?;
        outer.finish()?;
        let mut extensions = Self::default();
        let mut seen: Vec<ObjectIdentifier> = Vec::new();
        while !list.is_empty() {
            if seen.len() == MAX_EXTENSIONS {
                return Err(ParseError::Limit { what: Excess::Extensions, limit: MAX_EXTENSIONS });
            }
            let mut fields = list.within(tag::SEQUENCE)?;
            let name = fields.oid()?;
            let critical = fields.flag()?;
            let value = fields.value(tag::OCTET_STRING)?;
            fields.finish()?;
            if seen.contains(&name) {
                return Err(ParseError::ExtensionTwice(oid::shown(name)));
            }
            seen.push(name);
            if value.len() > MAX_VALUE {
                return Err(ParseError::Limit { what: Excess::ExtensionBytes, limit: MAX_VALUE });
            }
            extensions.take(name, critical, value)?;
        }
        Ok(extensions)
    }

    fn take(&mut self, name: ObjectIdentifier, critical: bool, value: &[u8]) -> Result<(), ParseError> {
        let damaged = |error: value::Fault| error.of(name);
        if name == oid::BASIC_CONSTRAINTS {
            self.basic_constraints = Some(value::basic_constraints(critical, value).map_err(damaged)?);
        } else if name == oid::KEY_USAGE {
            self.key_usage = Some(KeyUsage(value::key_usage(value).map_err(damaged)?));
        } else if name == oid::EXTENDED_KEY_USAGE {
            self.extended_key_usage = Some(value::purposes(value).map_err(damaged)?);
        } else if name == oid::SUBJECT_KEY_ID {
            self.subject_key_id = Some(value::subject_key_id(value).map_err(damaged)?);
        } else if name == oid::AUTHORITY_KEY_ID {
            self.authority_key_id = value::authority_key_id(value).map_err(damaged)?;
        } else if name == oid::SUBJECT_ALT_NAME {
            self.alternative_names = value::alternative_names(value).map_err(damaged)?;
        } else if name == oid::CERTIFICATE_POLICIES {
            value::count_policies(value).map_err(damaged)?;
        }
        self.stand(name, critical);
        Ok(())
    }

    /// What the presence of an extension means for using the certificate, apart from its value.
    fn stand(&mut self, name: ObjectIdentifier, critical: bool) {
        let why = match (standing(name), critical) {
            (Standing::Judged, _) | (Standing::NeverCritical | Standing::Unknown, false) => return,
            (Standing::NotJudgedIfCritical, false) => return self.tolerated.push(name),
            (Standing::NeverCritical, true) => Why::MustNotBeCritical,
            (Standing::NotJudged, _) | (Standing::NotJudgedIfCritical, true) => Why::NotJudged,
            (Standing::Unknown, true) => Why::Unknown,
        };
        self.obstacles.push(Obstacle { extension: name, why });
    }
}

enum Standing {
    Judged,
    NeverCritical,
    NotJudged,
    NotJudgedIfCritical,
    Unknown,
}

/// How each extension of RFC 5280 stands (`certificates.md` C6). Certificate policies need no work while the initial set
/// is any-policy and nothing requires an explicit policy: what could require one is refused.
fn standing(name: ObjectIdentifier) -> Standing {
    const TABLE: [(ObjectIdentifier, Standing); 14] = [
        (oid::BASIC_CONSTRAINTS, Standing::Judged),
        (oid::KEY_USAGE, Standing::Judged),
        (oid::EXTENDED_KEY_USAGE, Standing::Judged),
        (oid::SUBJECT_ALT_NAME, Standing::Judged),
        (oid::CERTIFICATE_POLICIES, Standing::Judged),
        (oid::ISSUER_ALT_NAME, Standing::Unknown),
        (oid::CRL_DISTRIBUTION_POINTS, Standing::Judged),
        (oid::SUBJECT_KEY_ID, Standing::NeverCritical),
        (oid::AUTHORITY_KEY_ID, Standing::NeverCritical),
        (oid::AUTHORITY_INFO_ACCESS, Standing::NeverCritical),
        (oid::NAME_CONSTRAINTS, Standing::NotJudged),
        (oid::POLICY_CONSTRAINTS, Standing::NotJudgedIfCritical),
        (oid::POLICY_MAPPINGS, Standing::NotJudgedIfCritical),
        (oid::INHIBIT_ANY_POLICY, Standing::NotJudgedIfCritical),
    ];
    TABLE.into_iter().find(|(oid, _)| *oid == name).map_or(Standing::Unknown, |(_, standing)| standing)
}

#[cfg(test)]
mod tests;
