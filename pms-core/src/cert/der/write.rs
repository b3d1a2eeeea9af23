//! Writing DER.

use const_oid::ObjectIdentifier;

use super::tag;

/// An element of this tag around the content.
pub(crate) fn element(tag: u8, content: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(content.len() + 6);
    out.push(tag);
    push_length(&mut out, content.len());
    out.extend_from_slice(content);
    out
}

/// A constructed element of this tag around the parts, in the order given.
pub(crate) fn of(tag: u8, parts: &[&[u8]]) -> Vec<u8> {
    element(tag, &parts.concat())
}

/// A SEQUENCE of the parts.
pub(crate) fn sequence(parts: &[&[u8]]) -> Vec<u8> {
    of(tag::SEQUENCE, parts)
}

/// An object identifier.
pub(crate) fn oid(oid: ObjectIdentifier) -> Vec<u8> {
    element(tag::OID, oid.as_bytes())
}

/// A non-negative INTEGER from big-endian digits.
pub(crate) fn unsigned(digits: &[u8]) -> Vec<u8> {
    let start = digits.iter().position(|digit| *digit != 0).unwrap_or(digits.len());
    let digits = digits.get(start..).unwrap_or_default();
    let mut content = Vec::with_capacity(digits.len() + 1);
    if digits.first().is_none_or(|digit| digit & 0x80 != 0) {
        content.push(0);
    }
    content.extend_from_slice(digits);
    element(tag::INTEGER, &content)
}

/// A BIT STRING of whole octets.
pub(crate) fn octet_bits(octets: &[u8]) -> Vec<u8> {
    let mut content = Vec::with_capacity(octets.len() + 1);
    content.push(0);
    content.extend_from_slice(octets);
    element(tag::BIT_STRING, &content)
}

/// A BOOLEAN that is true.
pub(crate) const TRUE: &[u8] = &[tag::BOOLEAN, 1, 0xff];

/// A NULL.
pub(crate) const NULL: &[u8] = &[tag::NULL, 0];

fn push_length(out: &mut Vec<u8>, length: usize) {
    if let Ok(short @ 0..=0x7f) = u8::try_from(length) {
        out.push(short);
        return;
    }
    let octets = length.to_be_bytes();
    let start = octets.iter().position(|octet| *octet != 0).unwrap_or(0);
    let octets = octets.get(start..).unwrap_or_default();
    out.push(0x80 | u8::try_from(octets.len()).unwrap_or(0x7f));
    out.extend_from_slice(octets);
}

#[cfg(test)]
mod tests {
    use super::{element, unsigned};
    use crate::cert::der::{Reader, tag};

    #[test]
    fn what_is_written_is_read_back_at_every_length_form() {
        for length in [0, 1, 0x7f, 0x80, 0xff, 0x100, 0xffff, 0x1_0000] {
            let content = vec![7; length];
            let written = element(tag::OCTET_STRING, &content);
            let mut reader = Reader::new(&written);
            assert_eq!(reader.value(tag::OCTET_STRING).unwrap(), content);
            reader.finish().unwrap();
        }
    }

    #[test]
    fn numbers_are_positive_and_shortest() {
        assert_eq!(unsigned(&[]), [2, 1, 0]);
        assert_eq!(unsigned(&[0, 0]), [2, 1, 0]);
        assert_eq!(unsigned(&[0, 0x7f]), [2, 1, 0x7f]);
        assert_eq!(unsigned(&[0x80]), [2, 2, 0, 0x80]);
    }
}
