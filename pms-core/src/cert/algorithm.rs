//! Signature algorithms: the allow-list by identifier and parameters.

use const_oid::ObjectIdentifier;

use super::der::{DerError, Reader, tag, write};
use super::key::KeyKind;
use super::oid;

/// A signature algorithm that may be used (`certificates.md` C3).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum SignatureAlgorithm {
    /// RSA PKCS#1 v1.5 with SHA-256.
    RsaSha256,
    /// RSA PKCS#1 v1.5 with SHA-384.
    RsaSha384,
    /// RSA PKCS#1 v1.5 with SHA-512.
    RsaSha512,
    /// RSASSA-PSS with SHA-256, MGF1 of the same, salt 32.
    PssSha256,
    /// RSASSA-PSS with SHA-384, MGF1 of the same, salt 48.
    PssSha384,
    /// RSASSA-PSS with SHA-512, MGF1 of the same, salt 64.
    PssSha512,
    /// ECDSA on P-256 with SHA-256.
    EcdsaSha256,
    /// ECDSA on P-384 with SHA-384.
    EcdsaSha384,
    /// Ed25519.
    Ed25519,
}

/// What an `AlgorithmIdentifier` says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SignatureScheme {
    /// One that may be used.
    Known(SignatureAlgorithm),
    /// Any other, or a known one with parameters that it must not have.
    Other(ObjectIdentifier),
}

impl SignatureAlgorithm {
    /// Whether a key of this kind makes signatures of this algorithm. Cross pairs of curve and hash are not taken.
    pub const fn fits(self, key: KeyKind) -> bool {
        match self {
            Self::RsaSha256
            | Self::RsaSha384
            | Self::RsaSha512
            | Self::PssSha256
            | Self::PssSha384
            | Self::PssSha512 => matches!(key, KeyKind::Rsa { .. }),
            Self::EcdsaSha256 => matches!(key, KeyKind::P256),
            Self::EcdsaSha384 => matches!(key, KeyKind::P384),
            Self::Ed25519 => matches!(key, KeyKind::Ed25519),
        }
    }

    const fn oid(self) -> ObjectIdentifier {
        match self {
            Self::RsaSha256 => oid::RSA_SHA256,
            Self::RsaSha384 => oid::RSA_SHA384,
            Self::RsaSha512 => oid::RSA_SHA512,
            Self::PssSha256 | Self::PssSha384 | Self::PssSha512 => oid::RSA_PSS,
            Self::EcdsaSha256 => oid::ECDSA_SHA256,
            Self::EcdsaSha384 => oid::ECDSA_SHA384,
            Self::Ed25519 => oid::ED25519,
        }
    }

    /// The `AlgorithmIdentifier` in DER.
    pub(crate) fn to_der(self) -> Vec<u8> {
        let pss = |hash, salt| pss_parameters(hash, salt);
        let parameters = match self {
            Self::RsaSha256 | Self::RsaSha384 | Self::RsaSha512 => write::NULL.to_vec(),
            Self::PssSha256 => pss(oid::SHA256, 32),
            Self::PssSha384 => pss(oid::SHA384, 48),
            Self::PssSha512 => pss(oid::SHA512, 64),
            Self::EcdsaSha256 | Self::EcdsaSha384 | Self::Ed25519 => Vec::new(),
        };
        write::sequence(&[&write::oid(self.oid()), &parameters])
    }
}

impl SignatureScheme {
    /// Reads the content of an `AlgorithmIdentifier`.
    pub(crate) fn read(content: &[u8]) -> Result<Self, DerError> {
        let mut reader = Reader::new(content);
        let name = reader.oid()?;
        Ok(algorithm(name, reader)?.map_or(Self::Other(name), Self::Known))
    }

    /// The algorithm for people.
    pub fn shown(self) -> String {
        match self {
            Self::Known(algorithm) => oid::shown(algorithm.oid()),
            Self::Other(name) => oid::shown(name),
        }
    }
}

fn algorithm(name: ObjectIdentifier, parameters: Reader<'_>) -> Result<Option<SignatureAlgorithm>, DerError> {
    use SignatureAlgorithm as A;
    const RSA: [(ObjectIdentifier, A); 3] =
        [(oid::RSA_SHA256, A::RsaSha256), (oid::RSA_SHA384, A::RsaSha384), (oid::RSA_SHA512, A::RsaSha512)];
    const BARE: [(ObjectIdentifier, A); 3] = [
        (oid::ECDSA_SHA256, A::EcdsaSha256),
        (oid::ECDSA_SHA384, A::EcdsaSha384),
        (oid::ED25519, A::Ed25519),
    ];
    let listed =
        |list: [(ObjectIdentifier, A); 3]| list.into_iter().find(|(oid, _)| *oid == name).map(|(_, a)| a);
    if name == oid::RSA_PSS {
        return pss(parameters);
    }
    if let Some(found) = listed(RSA) {
        return Ok(null_or_absent(parameters)?.then_some(found));
    }
    Ok(listed(BARE).filter(|_| parameters.is_empty()))
}

/// Parameters of PKCS#1 v1.5 are NULL (RFC 4055 5); absent ones are tolerated.
fn null_or_absent(mut parameters: Reader<'_>) -> Result<bool, DerError> {
    let null = parameters.optional(tag::NULL)?;
    Ok(parameters.is_empty() && null.is_none_or(|null| null.value.is_empty()))
}

/// RFC 4055 3.1, narrowed to MGF1 with the same hash and a salt as long as the hash.
fn pss(mut parameters: Reader<'_>) -> Result<Option<SignatureAlgorithm>, DerError> {
    const KNOWN: [(ObjectIdentifier, u64, SignatureAlgorithm); 3] = [
        (oid::SHA256, 32, SignatureAlgorithm::PssSha256),
        (oid::SHA384, 48, SignatureAlgorithm::PssSha384),
        (oid::SHA512, 64, SignatureAlgorithm::PssSha512),
    ];
    if parameters.peek() != Some(tag::SEQUENCE) {
        return Ok(None);
    }
    let mut fields = parameters.within(tag::SEQUENCE)?;
    let (Some(hash), Some(mask), Some(salt)) = (
        fields.optional(tag::explicit(0))?,
        fields.optional(tag::explicit(1))?,
        fields.optional(tag::explicit(2))?,
    ) else {
        return Ok(None);
    };
    let trailer = fields.optional(tag::explicit(3))?;
    if !fields.is_empty() || !parameters.is_empty() || trailer.is_some() {
        return Ok(None);
    }
    let hash = hash_name(Reader::new(hash.value))?;
    let mut mask = Reader::new(mask.value).within(tag::SEQUENCE)?;
    let mask_is_mgf1 = mask.oid()? == oid::MGF1;
    let mask_hash = hash_name(mask)?;
    let salt = super::der::small_unsigned(Reader::new(salt.value).integer()?);
    Ok(KNOWN
        .into_iter()
        .find(|(name, length, _)| {
            mask_is_mgf1 && hash == Some(*name) && mask_hash == Some(*name) && salt == Some(*length)
        })
        .map(|(_, _, algorithm)| algorithm))
}

fn hash_name(mut reader: Reader<'_>) -> Result<Option<ObjectIdentifier>, DerError> {
    let mut fields = reader.within(tag::SEQUENCE)?;
    let name = fields.oid()?;
    Ok((null_or_absent(fields)? && reader.is_empty()).then_some(name))
}

fn pss_parameters(hash: ObjectIdentifier, salt: u8) -> Vec<u8> {
    let hash = write::sequence(&[&write::oid(hash), write::NULL]);
    let mask = write::sequence(&[&write::oid(oid::MGF1), &hash]);
    write::sequence(&[
        &write::element(tag::explicit(0), &hash),
        &write::element(tag::explicit(1), &mask),
        &write::element(tag::explicit(2), &write::unsigned(&[salt])),
    ])
}

#[cfg(test)]
mod tests {
    use super::{SignatureAlgorithm as A, SignatureScheme};
    use crate::cert::der::{Reader, tag, write};
    use crate::cert::oid;

    const ALL: [A; 9] = [
        A::RsaSha256,
        A::RsaSha384,
        A::RsaSha512,
        A::PssSha256,
        A::PssSha384,
        A::PssSha512,
        A::EcdsaSha256,
        A::EcdsaSha384,
        A::Ed25519,
    ];

    #[test]
    fn what_is_written_is_read_back() {
        for algorithm in ALL {
            let der = algorithm.to_der();
            let content = Reader::new(&der).value(tag::SEQUENCE).unwrap();
            assert_eq!(SignatureScheme::read(content), Ok(SignatureScheme::Known(algorithm)));
        }
    }

    #[test]
    fn other_parameters_make_a_known_algorithm_unknown() {
        let odd_salt = super::pss_parameters(oid::SHA256, 20);
        for (name, parameters) in [
            (oid::ECDSA_SHA256, write::NULL),
            (oid::RSA_SHA256, &[4, 0][..]),
            (oid::RSA_PSS, &[]),
            (oid::RSA_PSS, &odd_salt),
            (oid::RSA_SHA1, write::NULL),
        ] {
            let content = [write::oid(name), parameters.to_vec()].concat();
            assert_eq!(SignatureScheme::read(&content), Ok(SignatureScheme::Other(name)));
        }
    }
}
