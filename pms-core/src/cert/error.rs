//! Why bytes are not a certificate that can be judged.

use thiserror::Error;

use super::der::DerError;
use super::words::{self, Words};

/// Why bytes are not a certificate that can be judged.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{}", self.words())]
pub enum ParseError {
    /// The encoding is not DER.
    Der(#[from] DerError),
    /// A limit of `certificates.md` C2 is passed.
    Limit {
        /// What there is too much of.
        what: Excess,
        /// The most that is taken.
        limit: usize,
    },
    /// A part of a name that is not the text that it says it is, or holds control characters.
    NameText(String),
    /// Version 1 or 2 with version 3's extensions.
    ExtensionsWithoutVersion3(u64),
    /// An extension twice, which RFC 5280 4.2 forbids.
    ExtensionTwice(String),
    /// An extension whose value does not follow its definition.
    Extension(String),
    /// The signed and the unsigned algorithm field differ (RFC 5280 4.1.1.2).
    AlgorithmsDiffer,
    /// A public key that does not follow its definition.
    Key(KeyDamage),
}

impl ParseError {
    /// The same, to be said in any language.
    pub(crate) fn words(&self) -> Words {
        use words::material;
        match self {
            Self::Der(why) => material::not_der(why.words()),
            Self::Limit { what, limit } => what.words(*limit),
            Self::NameText(attribute) => material::name_text(attribute.as_str()),
            Self::ExtensionsWithoutVersion3(version) => material::extensions_without_version_3(*version),
            Self::ExtensionTwice(extension) => material::extension_twice(extension.as_str()),
            Self::Extension(extension) => material::extension_damaged(extension.as_str()),
            Self::AlgorithmsDiffer => material::algorithms_differ(),
            Self::Key(why) => material::key_unreadable(why.words()),
        }
    }

    /// What the person who uploaded it can do.
    pub(crate) fn remedy(&self) -> Words {
        match self {
            Self::Der(_) => words::remedy::export_again(),
            Self::Key(_) => words::remedy::readable_key(),
            Self::Limit { .. }
            | Self::NameText(_)
            | Self::ExtensionsWithoutVersion3(_)
            | Self::ExtensionTwice(_)
            | Self::Extension(_)
            | Self::AlgorithmsDiffer => words::remedy::corrected(),
        }
    }
}

/// What there is too much of in a certificate (`certificates.md` C2).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Excess {
    /// Bytes in one certificate.
    CertificateBytes,
    /// Octets in the serial number.
    SerialOctets,
    /// Extensions.
    Extensions,
    /// Bytes in an extension.
    ExtensionBytes,
    /// Parts of a name.
    NameParts,
    /// Attributes in one part of a name.
    NameAttributes,
    /// Bytes in a value of a name.
    NameBytes,
    /// Extended key usages.
    Purposes,
    /// Alternative names.
    AlternativeNames,
    /// Certificate policies.
    Policies,
}

impl Excess {
    fn words(self, limit: usize) -> Words {
        use words::limit as over;
        match self {
            Self::CertificateBytes => over::certificate_bytes(limit),
            Self::SerialOctets => over::serial_octets(limit),
            Self::Extensions => over::extensions(limit),
            Self::ExtensionBytes => over::extension_bytes(limit),
            Self::NameParts => over::name_parts(limit),
            Self::NameAttributes => over::name_attributes(limit),
            Self::NameBytes => over::name_bytes(limit),
            Self::Purposes => over::purposes(limit),
            Self::AlternativeNames => over::alternative_names(limit),
            Self::Policies => over::policies(limit),
        }
    }
}

/// Why a public key does not follow its definition.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeyDamage {
    /// An Ed25519 key of another length, or with parameters (RFC 8410).
    Ed25519,
    /// An RSA key with parameters.
    RsaParameters,
    /// An RSA key with a number that is not positive.
    RsaNumbers,
    /// A curve written out in numbers.
    Curve,
    /// A compressed point.
    Compressed,
    /// A point of the wrong length.
    Length,
}

impl KeyDamage {
    fn words(self) -> Words {
        use words::material;
        match self {
            Self::Ed25519 => material::key_ed25519(),
            Self::RsaParameters => material::key_rsa_parameters(),
            Self::RsaNumbers => material::key_rsa_numbers(),
            Self::Curve => material::key_curve(),
            Self::Compressed => material::key_compressed(),
            Self::Length => material::key_length(),
        }
    }
}
