//! Why bytes are not a certificate that can be judged.

use thiserror::Error;

use super::der::DerError;

/// Why bytes are not a certificate that can be judged.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum ParseError {
    /// The encoding is not DER.
    #[error("the certificate is damaged or not DER: {0}")]
    Der(#[from] DerError),
    /// A limit of `certificates.md` C2 is passed.
    #[error("more than {limit} {what}")]
    Limit {
        /// What there is too much of.
        what: &'static str,
        /// The most that is taken.
        limit: usize,
    },
    /// A part of a name that is not the text that it says it is, or holds control characters.
    #[error("the value of {0} in a name cannot be read as text")]
    NameText(String),
    /// Version 1 or 2 with version 3's extensions.
    #[error("the certificate says that it is version {0} but has extensions, which only version 3 has")]
    ExtensionsWithoutVersion3(u64),
    /// An extension twice, which RFC 5280 4.2 forbids.
    #[error("the extension {0} stands in the certificate twice")]
    ExtensionTwice(String),
    /// An extension whose value does not follow its definition.
    #[error("the extension {0} is damaged")]
    Extension(String),
    /// The signed and the unsigned algorithm field differ (RFC 5280 4.1.1.2).
    #[error("the certificate names two different signature algorithms")]
    AlgorithmsDiffer,
    /// A public key that does not follow its definition.
    #[error("the public key cannot be read: {0}")]
    Key(&'static str),
}

impl ParseError {
    /// What the person who uploaded it can do.
    pub const fn remedy(&self) -> &'static str {
        match self {
            Self::Der(_) => {
                "Export the certificate again from where it was issued and upload that file unchanged."
            }
            Self::Key(_) => {
                "Ask for a certificate with an RSA key of 2048 to 8192 bits, or an EC key on the named curve P-256 or P-384."
            }
            Self::Limit { .. }
            | Self::NameText(_)
            | Self::ExtensionsWithoutVersion3(_)
            | Self::ExtensionTwice(_)
            | Self::Extension(_)
            | Self::AlgorithmsDiffer => "Ask the certificate authority for a corrected certificate.",
        }
    }
}
