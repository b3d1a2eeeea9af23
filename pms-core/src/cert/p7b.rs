//! PKCS#7 bundles ("certs-only" `SignedData`, RFC 5652 5): read leniently where Java's writer is lax, written leaf first.

pub(crate) mod ber;

use thiserror::Error;

use super::certificate::Certificate;
use super::der::{tag, write};
use super::words::{Words, material};
use super::{oid, pem};
use ber::Element;

/// Why a bundle cannot be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("{}", self.words())]
pub enum BundleError {
    /// The wrapper is damaged.
    Damaged,
    /// It carries a signature or content, so it is a signed message.
    Message,
    /// It holds no certificate.
    Empty,
    /// It holds something else than certificates.
    Foreign,
    /// It holds more certificates than are taken.
    TooMany(usize),
}

impl BundleError {
    /// The same, to be said in any language.
    pub(crate) fn words(&self) -> Words {
        match self {
            Self::Damaged => material::bundle_damaged(),
            Self::Message => material::bundle_message(),
            Self::Empty => material::bundle_empty(),
            Self::Foreign => material::bundle_foreign(),
            Self::TooMany(most) => material::bundle_over(*most),
        }
    }
}

/// The certificates of a bundle, each as it came, in order of appearance (MOSIP relies on it: target first). Revocation
/// lists are ignored. BER's indefinite lengths are taken here, in the wrapper only: Java writes them.
pub(crate) fn certificates(bytes: &[u8], most: usize) -> Result<Vec<&[u8]>, BundleError> {
    let mut file = ber::Reader::new(bytes);
    let mut info = file.within(tag::SEQUENCE)?;
    file.finish()?;
    if !is_oid(info.any()?, oid::PKCS7_SIGNED_DATA) {
        return Err(BundleError::Damaged);
    }
    let mut explicit = info.within(tag::explicit(0))?;
    let mut signed = explicit.within(tag::SEQUENCE)?;
    signed.within(tag::INTEGER)?;
    signed.within(tag::SET)?;
    let mut content = signed.within(tag::SEQUENCE)?;
    content.within(tag::OID)?;
    if !content.is_empty() {
        return Err(BundleError::Message);
    }
    let mut found = Vec::new();
    while let Some(element) = signed.next()? {
        match element.tag {
            0xa0 => found = listed(element, most)?,
            0xa1 => {}
            tag::SET if element.value.is_empty() => {}
            tag::SET => return Err(BundleError::Message),
            _ => return Err(BundleError::Damaged),
        }
    }
    if found.is_empty() { Err(BundleError::Empty) } else { Ok(found) }
}

fn listed(element: Element<'_>, most: usize) -> Result<Vec<&[u8]>, BundleError> {
    let mut list = ber::Reader::new(element.value);
    let mut found = Vec::new();
    while let Some(certificate) = list.next()? {
        if certificate.tag != tag::SEQUENCE {
            return Err(BundleError::Foreign);
        }
        if found.len() == most {
            return Err(BundleError::TooMany(most));
        }
        found.push(certificate.raw);
    }
    Ok(found)
}

fn is_oid(element: Element<'_>, oid: const_oid::ObjectIdentifier) -> bool {
    element.tag == tag::OID && element.value == oid.as_bytes()
}

/// A bundle of these certificates in the order given, which is leaf to root for a chain (`certificates.md` C10). The set is
/// not sorted as DER would have it: MOSIP's readers take the first one as the target.
pub fn encode(certificates: &[Certificate]) -> Vec<u8> {
    let list: Vec<u8> =
        certificates.iter().flat_map(|certificate| certificate.der().iter().copied()).collect();
    let signed = write::sequence(&[
        &write::unsigned(&[1]),
        &write::element(tag::SET, &[]),
        &write::sequence(&[&write::oid(oid::PKCS7_DATA)]),
        &write::element(tag::explicit(0), &list),
        &write::element(tag::SET, &[]),
    ]);
    write::sequence(&[&write::oid(oid::PKCS7_SIGNED_DATA), &write::element(tag::explicit(0), &signed)])
}

/// A bundle as PEM text with the label `PKCS7` (`certificates.md` A3.7).
pub fn to_pem(bundle: &[u8]) -> String {
    pem::print("PKCS7", bundle)
}

/// A bundle as MOSIP answers it in JSON: URL-safe base64 without padding (`certificates.md` C10).
pub fn to_url_safe(bundle: &[u8]) -> String {
    use base64::Engine;
    base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(bundle)
}
