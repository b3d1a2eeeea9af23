//! What an upload is in place of a certificate.

use std::fmt;

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
    /// What the person can do.
    pub(crate) const fn remedy(&self) -> &'static str {
        match self {
            Self::Utf16 => {
                "Save the text as UTF-8 or ANSI (PowerShell: Out-File -Encoding ascii) and upload it again."
            }
            Self::Quoted => "Remove the quotation marks at both ends.",
            Self::Nul(_)
            | Self::Dashes
            | Self::BeginMissing
            | Self::BeginDamaged(_)
            | Self::EndMissing(_)
            | Self::NotBase64(_)
            | Self::Damaged(_) => {
                "Take the file as it was issued, without a word processor in between, from the BEGIN line to the END line."
            }
            Self::TrustedCertificate => "Make a plain one: openssl x509 -in FILE -out certificate.pem",
            Self::Request => {
                "Send the request to your certificate authority, and upload the certificate that it gives you."
            }
            Self::Pkcs12 => {
                "Export the certificate only: openssl pkcs12 -in FILE -clcerts -nokeys -out certificate.pem. If the password of this file was weak, make a new key pair."
            }
            Self::RevocationList
            | Self::PublicKey
            | Self::Json
            | Self::WebPage
            | Self::Zip
            | Self::OtherLabel
            | Self::Unknown => {
                "Upload the certificate as PEM: text that begins with -----BEGIN CERTIFICATE-----. From DER: openssl x509 -inform DER -in FILE -out certificate.pem"
            }
        }
    }
}

impl fmt::Display for Form {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Utf16 => f.write_str("this text is saved as UTF-16"),
            Self::Nul(line) => write!(f, "there is a NUL character in line {line}"),
            Self::Quoted => f.write_str("this is a JSON string: it stands in quotation marks"),
            Self::Dashes => {
                f.write_str("the BEGIN or END line has typographic dashes in place of five hyphens")
            }
            Self::BeginMissing => f.write_str("there is an END line without its BEGIN line"),
            Self::BeginDamaged(line) => write!(f, "the BEGIN line (line {line}) is damaged"),
            Self::EndMissing(line) => write!(f, "the BEGIN line (line {line}) has no END line that fits"),
            Self::NotBase64(line) => {
                write!(f, "line {line} has a character that does not belong into base64")
            }
            Self::Damaged(line) => write!(
                f,
                "the block that begins in line {line} is damaged: characters are missing or too many"
            ),
            Self::TrustedCertificate => f.write_str("this is a certificate with OpenSSL's trust settings"),
            Self::Request => f.write_str("this is a certificate request, not a certificate"),
            Self::RevocationList => f.write_str("this is a revocation list, not a certificate"),
            Self::PublicKey => f.write_str("this is a public key, not a certificate"),
            Self::Pkcs12 => f.write_str("this is a PKCS#12 file, which holds your private key"),
            Self::Json => f.write_str("this is JSON, not a certificate"),
            Self::WebPage => f.write_str("this is a web page, not a certificate"),
            Self::Zip => f.write_str("this is a ZIP archive or an office document, not a certificate"),
            Self::OtherLabel => f.write_str("this PEM file holds something other than a certificate"),
            Self::Unknown => f.write_str("this is not a certificate in a form that is known here"),
        }
    }
}
