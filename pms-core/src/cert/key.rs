//! Public keys of certificates.

mod small_order;

use const_oid::ObjectIdentifier;

use super::der::{Reader, small_unsigned, tag};
use super::error::{KeyDamage, ParseError};
use super::oid;

/// A public key as it stands in a certificate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicKey {
    spki: Vec<u8>,
    bits: Vec<u8>,
    kind: KeyKind,
}

/// What kind of key it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeyKind {
    /// RSA; the exponent is `None` when it does not fit 64 bits.
    Rsa {
        /// Length of the modulus in bits.
        bits: usize,
        /// The public exponent.
        exponent: Option<u64>,
    },
    /// NIST P-256.
    P256,
    /// NIST P-384.
    P384,
    /// NIST P-521.
    P521,
    /// Ed25519.
    Ed25519,
    /// Another curve or another kind of key, by its identifier.
    Other(ObjectIdentifier),
}

impl PublicKey {
    /// Reads a `SubjectPublicKeyInfo` (RFC 5280 4.1.2.7).
    pub fn from_spki(der: &[u8]) -> Result<Self, ParseError> {
        let mut reader = Reader::new(der);
        let key = Self::read(&mut reader)?;
        reader.finish()?;
        Ok(key)
    }

    /// Reads the next element as a `SubjectPublicKeyInfo`.
    pub(crate) fn read(reader: &mut Reader<'_>) -> Result<Self, ParseError> {
        let element = reader.element(tag::SEQUENCE)?;
        let mut fields = Reader::new(element.value);
        let mut algorithm = fields.within(tag::SEQUENCE)?;
        let name = algorithm.oid()?;
        let bits = fields.octet_bits()?;
        fields.finish()?;
        let kind = kind(name, algorithm, bits)?;
        Ok(Self { spki: element.raw.to_vec(), bits: bits.to_vec(), kind })
    }

    /// The whole `SubjectPublicKeyInfo` as it came.
    pub fn spki(&self) -> &[u8] {
        &self.spki
    }

    /// The key alone: an `RSAPublicKey`, an uncompressed point, or 32 octets of Ed25519.
    pub fn bits(&self) -> &[u8] {
        &self.bits
    }

    /// What kind of key it is.
    pub const fn kind(&self) -> KeyKind {
        self.kind
    }

    /// Whether this is an Ed25519 key of small order, under which anything can be made to verify.
    pub fn has_small_order(&self) -> bool {
        matches!(self.kind, KeyKind::Ed25519) && small_order::contains(&self.bits)
    }
}

impl KeyKind {
    /// The kind for people: `RSA 2048 bits`, `P-256`, …
    pub fn shown(self) -> String {
        match self {
            Self::Rsa { bits, .. } => format!("RSA {bits} bits"),
            Self::P256 => "P-256".to_owned(),
            Self::P384 => "P-384".to_owned(),
            Self::P521 => "P-521".to_owned(),
            Self::Ed25519 => "Ed25519".to_owned(),
            Self::Other(name) => oid::shown(name),
        }
    }
}

fn kind(name: ObjectIdentifier, parameters: Reader<'_>, bits: &[u8]) -> Result<KeyKind, ParseError> {
    if name == oid::RSA_KEY {
        rsa(parameters, bits)
    } else if name == oid::EC_KEY {
        ec(parameters, bits)
    } else if name == oid::ED25519 {
        if !parameters.is_empty() || bits.len() != 32 {
            return Err(ParseError::Key(KeyDamage::Ed25519));
        }
        Ok(KeyKind::Ed25519)
    } else {
        Ok(KeyKind::Other(name))
    }
}

fn rsa(mut parameters: Reader<'_>, bits: &[u8]) -> Result<KeyKind, ParseError> {
    // RFC 3279 2.3.1 wants NULL; an absent one is met in practice and means the same.
    if parameters.optional(tag::NULL)?.is_some_and(|null| !null.value.is_empty()) || !parameters.is_empty() {
        return Err(ParseError::Key(KeyDamage::RsaParameters));
    }
    let mut outer = Reader::new(bits);
    let mut numbers = outer.within(tag::SEQUENCE)?;
    outer.finish()?;
    let modulus = numbers.integer()?;
    let exponent = numbers.integer()?;
    numbers.finish()?;
    let negative = |number: &[u8]| number.first().is_some_and(|first| first & 0x80 != 0);
    if negative(modulus) || negative(exponent) {
        return Err(ParseError::Key(KeyDamage::RsaNumbers));
    }
    let digits = modulus.strip_prefix(&[0]).unwrap_or(modulus);
    let bits = digits.first().map_or(0, |first| {
        let spare = usize::try_from(first.leading_zeros()).unwrap_or(0);
        digits.len() * 8 - spare
    });
    Ok(KeyKind::Rsa { bits, exponent: small_unsigned(exponent) })
}

fn ec(mut parameters: Reader<'_>, bits: &[u8]) -> Result<KeyKind, ParseError> {
    // RFC 5480 2.1.1: implicitCurve and specifiedCurve MUST NOT be used (CVE-2020-0601, CVE-2022-0778).
    if parameters.peek() != Some(tag::OID) {
        return Err(ParseError::Key(KeyDamage::Curve));
    }
    let curve = parameters.oid()?;
    parameters.finish()?;
    let (kind, coordinate) = if curve == oid::P256 {
        (KeyKind::P256, 32)
    } else if curve == oid::P384 {
        (KeyKind::P384, 48)
    } else if curve == oid::P521 {
        (KeyKind::P521, 66)
    } else {
        return Ok(KeyKind::Other(curve));
    };
    match bits {
        [4, point @ ..] if point.len() == 2 * coordinate => Ok(kind),
        [2 | 3, ..] => Err(ParseError::Key(KeyDamage::Compressed)),
        _ => Err(ParseError::Key(KeyDamage::Length)),
    }
}
