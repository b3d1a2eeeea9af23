//! Recognising what bytes are, so that a refusal can say it.

use base64::Engine;
use base64::alphabet;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};

use crate::cert::der::tag;
use crate::cert::oid;
use crate::cert::p7b::ber;

/// What DER (or BER) seems to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Der {
    Certificate,
    Request,
    Bundle,
    Pkcs12,
    PrivateKey,
    PublicKey,
    Other,
}

/// How far before the words "PRIVATE KEY" the word "BEGIN" of its line can stand.
const BEGIN_WINDOW: usize = 24;

/// Whether a private key stands in the bytes in any usual form: a PEM block (also as UTF-16), the file of `PuTTY`, a JWK with its
/// private member.
pub(super) fn holds_private_key(bytes: &[u8]) -> bool {
    let text: Vec<u8> = bytes.iter().filter(|byte| **byte != 0).map(u8::to_ascii_uppercase).collect();
    let pem = text.windows(b"PRIVATE KEY".len()).enumerate().any(|(place, window)| {
        window == b"PRIVATE KEY"
            && text
                .get(place.saturating_sub(BEGIN_WINDOW)..place)
                .is_some_and(|before| contains(before, b"BEGIN"))
    });
    let jwk = contains(&text, b"\"KTY\"") && contains(&text, b"\"D\"");
    pem || jwk || text.starts_with(b"PUTTY-USER-KEY-FILE")
}

fn contains(text: &[u8], word: &[u8]) -> bool {
    text.windows(word.len()).any(|window| window == word)
}

/// Whether bytes are text in UTF-16: by its mark, or by a zero in every second place of the beginning.
pub(super) fn is_utf16(bytes: &[u8]) -> bool {
    let (pairs, _) = bytes.as_chunks::<2>();
    let head = pairs.get(..pairs.len().min(16)).unwrap_or_default();
    bytes.starts_with(&[0xff, 0xfe])
        || bytes.starts_with(&[0xfe, 0xff])
        || (head.len() >= 8
            && (head.iter().all(|[low, high]| *low != 0 && *high == 0)
                || head.iter().all(|[high, low]| *low != 0 && *high == 0)))
}

/// Bytes of base64 without armour: standard or URL-safe alphabet, with or without padding, blanks ignored.
pub(super) fn bare_base64(text: &str) -> Option<Vec<u8>> {
    const LENIENT: GeneralPurpose = GeneralPurpose::new(
        &alphabet::STANDARD,
        GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent),
    );
    let digits: Option<String> = text
        .chars()
        .filter(|character| !character.is_ascii_whitespace())
        .map(|character| match character {
            '-' => Some('+'),
            '_' => Some('/'),
            'A'..='Z' | 'a'..='z' | '0'..='9' | '+' | '/' | '=' => Some(character),
            _ => None,
        })
        .collect();
    LENIENT.decode(digits?).ok()
}

/// Whether DER has the shape of a certificate request (RFC 2986).
pub(super) fn is_request(bytes: &[u8]) -> bool {
    der(bytes) == Der::Request
}

/// What DER or BER seems to be, by its first elements; whether it is sound is for its reader to say.
pub(super) fn der(bytes: &[u8]) -> Der {
    let Some(outer) = first(bytes).filter(|outer| outer.tag == tag::SEQUENCE) else {
        // A damaged length or a long tag where a certificate should be is for the strict reader to name.
        return if bytes.first() == Some(&tag::SEQUENCE) { Der::Certificate } else { Der::Other };
    };
    let elements = elements(outer.value, 2);
    match elements.as_slice() {
        [name, ..] if name.tag == tag::OID && name.value == oid::PKCS7_SIGNED_DATA.as_bytes() => Der::Bundle,
        [version, content, ..]
            if version.tag == tag::INTEGER && content.tag == tag::SEQUENCE && version.value == [3] =>
        {
            Der::Pkcs12
        }
        [version, next, ..]
            if version.tag == tag::INTEGER
                && matches!(next.tag, tag::SEQUENCE | tag::INTEGER | tag::OCTET_STRING) =>
        {
            Der::PrivateKey
        }
        [algorithm, key] if algorithm.tag == tag::SEQUENCE && key.tag == tag::OCTET_STRING => Der::PrivateKey,
        [algorithm, key] if algorithm.tag == tag::SEQUENCE && key.tag == tag::BIT_STRING => Der::PublicKey,
        [signed, ..] if signed.tag == tag::SEQUENCE && is_request_info(signed.value) => Der::Request,
        [signed, ..] if signed.tag == tag::SEQUENCE => Der::Certificate,
        _ => Der::Other,
    }
}

/// `CertificationRequestInfo`: version, subject, key, attributes.
fn is_request_info(content: &[u8]) -> bool {
    let tags: Vec<u8> = elements(content, 5).iter().map(|element| element.tag).collect();
    tags == [tag::INTEGER, tag::SEQUENCE, tag::SEQUENCE, tag::explicit(0)]
}

fn first(bytes: &[u8]) -> Option<ber::Element<'_>> {
    ber::Reader::new(bytes).next().ok().flatten()
}

/// Up to `most` elements, as far as they can be read.
fn elements(content: &[u8], most: usize) -> Vec<ber::Element<'_>> {
    let mut reader = ber::Reader::new(content);
    let mut found = Vec::new();
    while found.len() < most {
        match reader.next() {
            Ok(Some(element)) => found.push(element),
            Ok(None) | Err(_) => break,
        }
    }
    found
}
