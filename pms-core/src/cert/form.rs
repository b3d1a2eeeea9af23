//! What an upload is in place of a certificate.

use std::fmt;

use super::words::{Words, form, remedy};

/// What was found in place of a certificate. Line numbers count from 1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Form {
    /// Text in UTF-16.
    Utf16,
    /// A NUL character in this line.
    Nul(usize),
    /// A JSON string with its quotes.
    Quoted,
    /// Dashes or hyphens that a word processor changed.
    Dashes,
    /// An END line without BEGIN line.
    BeginMissing,
    /// A BEGIN line that is not whole.
    BeginDamaged(usize),
    /// The BEGIN line here has no END line that fits.
    EndMissing(usize),
    /// A character outside base64.
    NotBase64(usize),
    /// The base64 of the block that begins here lost or gained characters.
    Damaged(usize),
    /// A certificate with OpenSSL's trust settings.
    TrustedCertificate,
    /// A certificate request.
    Request,
    /// A revocation list.
    RevocationList,
    /// A public key alone.
    PublicKey,
    /// PKCS#12, which holds a private key as a rule.
    Pkcs12,
    /// JSON.
    Json,
    /// A web page.
    WebPage,
    /// A ZIP archive (office documents are such, too).
    Zip,
    /// A PEM block with another label.
    OtherLabel,
    /// Nothing that is known.
    Unknown,
}

impl Form {
    /// The same, to be said in any language.
    pub(crate) fn words(&self) -> Words {
        match self {
            Self::Utf16 => form::utf16(),
            Self::Nul(line) => form::nul(*line),
            Self::Quoted => form::quoted(),
            Self::Dashes => form::dashes(),
            Self::BeginMissing => form::begin_missing(),
            Self::BeginDamaged(line) => form::begin_damaged(*line),
            Self::EndMissing(line) => form::end_missing(*line),
            Self::NotBase64(line) => form::not_base64(*line),
            Self::Damaged(line) => form::damaged(*line),
            Self::TrustedCertificate => form::trusted_certificate(),
            Self::Request => form::request(),
            Self::RevocationList => form::revocation_list(),
            Self::PublicKey => form::public_key(),
            Self::Pkcs12 => form::pkcs12(),
            Self::Json => form::json(),
            Self::WebPage => form::web_page(),
            Self::Zip => form::zip(),
            Self::OtherLabel => form::other_label(),
            Self::Unknown => form::unknown(),
        }
    }

    /// What the person can do.
    pub(crate) fn remedy(&self) -> Words {
        match self {
            Self::Utf16 => remedy::save_as_utf8(),
            Self::Quoted => remedy::unquote(),
            Self::Nul(_)
            | Self::Dashes
            | Self::BeginMissing
            | Self::BeginDamaged(_)
            | Self::EndMissing(_)
            | Self::NotBase64(_)
            | Self::Damaged(_) => remedy::as_issued(),
            Self::TrustedCertificate => remedy::plain(),
            Self::Request => remedy::send_request(),
            Self::Pkcs12 => remedy::certificate_only(),
            Self::RevocationList
            | Self::PublicKey
            | Self::Json
            | Self::WebPage
            | Self::Zip
            | Self::OtherLabel
            | Self::Unknown => remedy::as_pem(),
        }
    }
}

impl fmt::Display for Form {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.words().fmt(f)
    }
}
