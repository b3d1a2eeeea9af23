//! Reading an upload: text or file in, certificates out, everything else refused by name.

mod file;
mod material;
mod sniff;

use thiserror::Error;

pub use super::form::Form;
pub use file::file_text;

use super::certificate::Certificate;
use super::error::ParseError;
use super::p7b::{self, BundleError};
use super::rule::Rule;
use super::words::{Words, material as said, remedy, wanted};
use material::Material;

/// Who uploads, which decides how much is taken (`certificates.md` C2).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UploadKind {
    /// A partner's own certificate: one.
    Partner,
    /// CA certificates: up to 32.
    Ca,
}

impl UploadKind {
    /// The most bytes of text.
    pub const fn max_bytes(self) -> usize {
        match self {
            Self::Partner => 64 * 1024,
            Self::Ca => 256 * 1024,
        }
    }

    /// The most certificates.
    pub const fn max_certificates(self) -> usize {
        match self {
            Self::Partner => 1,
            Self::Ca => 32,
        }
    }
}

/// More certificates than this are not even counted.
const MOST_READ: usize = 32;

/// Why an upload was not read.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{}", self.words())]
pub enum ReadError {
    /// Nothing but blanks.
    Blank,
    /// A private key stands in it. Nothing of such an upload is kept or logged.
    PrivateKey,
    /// More bytes than the field takes.
    TooLarge(usize),
    /// Not a form of file that is taken.
    Form(Form),
    /// Another number of certificates than wanted.
    Count {
        /// How many; one more than 32 stands for any greater number.
        found: usize,
        /// The number, counted from 1, and the subject of the one that seems to be the partner's own.
        own: Option<(usize, String)>,
        /// How many are taken.
        most: usize,
    },
    /// A PKCS#7 bundle that is not one of certificates.
    Bundle(BundleError),
    /// A certificate that is damaged or beyond the limits.
    Certificate {
        /// Which one, counted from 1; `None` where it is the only one.
        number: Option<usize>,
        /// What is wrong.
        error: ParseError,
    },
}

impl ReadError {
    /// The rule that fails.
    pub const fn rule(&self) -> Rule {
        match self {
            Self::Blank => Rule::NotBlank,
            Self::PrivateKey => Rule::NoPrivateKey,
            Self::TooLarge(_) => Rule::Size,
            Self::Form(_) => Rule::Form,
            Self::Count { .. } => Rule::Count,
            Self::Bundle(_) => Rule::Bundle,
            Self::Certificate { .. } => Rule::WellFormed,
        }
    }

    /// The same, to be said in any language.
    pub fn words(&self) -> Words {
        match self {
            Self::Blank => said::blank(),
            Self::PrivateKey => said::private_key(),
            Self::TooLarge(most) => said::too_large(*most),
            Self::Form(form) => form.words(),
            Self::Count { found, own: None, .. } if *found > MOST_READ => said::count_over(MOST_READ),
            Self::Count { found, own: Some((place, name)), .. } if *found > MOST_READ => {
                said::count_over_own(MOST_READ, *place, name.as_str())
            }
            Self::Count { found, own: None, .. } => said::count(*found),
            Self::Count { found, own: Some((place, name)), .. } => {
                said::count_own(*found, *place, name.as_str())
            }
            Self::Bundle(error) => error.words(),
            Self::Certificate { error, .. } => error.words(),
        }
    }

    /// What was wanted, where that says more.
    pub fn wanted(&self) -> Option<Words> {
        match self {
            Self::Count { most: 1, .. } => Some(wanted::exactly_one()),
            Self::Count { most, .. } => Some(wanted::at_most(*most)),
            Self::Blank | Self::PrivateKey | Self::Form(_) => Some(wanted::pem()),
            Self::TooLarge(_) | Self::Bundle(_) | Self::Certificate { .. } => None,
        }
    }

    /// What the person can do.
    pub fn remedy(&self) -> Words {
        match self {
            Self::Blank => remedy::send_text(),
            Self::PrivateKey => remedy::new_key_pair(),
            Self::TooLarge(_) => remedy::certificate_alone(),
            Self::Form(form) => form.remedy(),
            Self::Count { most: 1, .. } => remedy::own_alone(),
            Self::Count { .. } => remedy::split(),
            Self::Bundle(_) => remedy::bundle_again(),
            Self::Certificate { error, .. } => error.remedy(),
        }
    }
}

/// Whether a private key stands in the bytes in any usual form of text. What holds one is not kept anywhere, not even
/// sealed.
pub fn holds_private_key(bytes: &[u8]) -> bool {
    sniff::holds_private_key(bytes)
}

/// Reads an upload: PEM with the wrappers of `certificates.md` C2.1, a PKCS#7 bundle in PEM, base64 or binary, or one
/// certificate in bare base64 or DER. Certificates come in order of appearance.
pub fn read(bytes: &[u8], kind: UploadKind) -> Result<Vec<Certificate>, ReadError> {
    if holds_private_key(bytes) {
        return Err(ReadError::PrivateKey);
    }
    if bytes.len() > kind.max_bytes() {
        return Err(ReadError::TooLarge(kind.max_bytes()));
    }
    let parts = match material::material(bytes)? {
        Material::Certificates(parts) => parts,
        Material::Bundle(bundle) => p7b::certificates(&bundle, MOST_READ)
            .map_err(ReadError::Bundle)?
            .into_iter()
            .map(<[u8]>::to_vec)
            .collect(),
    };
    check_count(&parts, kind)?;
    let alone = parts.len() == 1;
    parts
        .iter()
        .enumerate()
        .map(|(index, der)| {
            Certificate::from_der(der).map_err(|error| match error {
                ParseError::Der(_) if sniff::is_request(der) => ReadError::Form(Form::Request),
                error => ReadError::Certificate { number: (!alone).then_some(index + 1), error },
            })
        })
        .collect()
}

/// The certificate of a partner's upload, before it is judged: what a caller needs to look up who holds it.
pub fn partner_certificate(text: &str) -> Result<Certificate, ReadError> {
    read(text.as_bytes(), UploadKind::Partner)?.into_iter().next().ok_or(ReadError::Blank)
}

fn check_count(parts: &[Vec<u8>], kind: UploadKind) -> Result<(), ReadError> {
    let most = kind.max_certificates();
    if parts.len() <= most {
        return Ok(());
    }
    let own = match kind {
        UploadKind::Partner => own_certificate(parts),
        UploadKind::Ca => None,
    };
    Err(ReadError::Count { found: parts.len(), own, most })
}

/// Names the certificate that issued none of the others: the partner's own, if it is the only such one.
fn own_certificate(parts: &[Vec<u8>]) -> Option<(usize, String)> {
    let read: Vec<(usize, Certificate)> = parts
        .iter()
        .enumerate()
        .filter_map(|(index, der)| {
            Certificate::from_der(der).ok().map(|certificate| (index + 1, certificate))
        })
        .collect();
    let mut leaves = read.iter().filter(|(number, certificate)| {
        read.iter()
            .all(|(other, issued)| other == number || issued.issuer().key() != certificate.subject().key())
    });
    match (leaves.next(), leaves.next()) {
        (Some((number, leaf)), None) => Some((*number, leaf.subject_text())),
        _ => None,
    }
}
