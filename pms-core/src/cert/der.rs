//! A strict reader of DER: definite, shortest lengths, one-octet tags, nothing left over.
//!
//! Certificates are read by this reader rather than by a general library because every deviation has to be named to the
//! person who uploaded it, and the bytes that were signed have to be kept as they came.

pub(crate) mod write;

use const_oid::ObjectIdentifier;
use thiserror::Error;

use super::words::{self, Words};

/// Tags that certificates use.
pub(crate) mod tag {
    pub(crate) const BOOLEAN: u8 = 0x01;
    pub(crate) const INTEGER: u8 = 0x02;
    pub(crate) const BIT_STRING: u8 = 0x03;
    pub(crate) const OCTET_STRING: u8 = 0x04;
    pub(crate) const NULL: u8 = 0x05;
    pub(crate) const OID: u8 = 0x06;
    pub(crate) const UTF8_STRING: u8 = 0x0c;
    pub(crate) const NUMERIC_STRING: u8 = 0x12;
    pub(crate) const PRINTABLE_STRING: u8 = 0x13;
    pub(crate) const TELETEX_STRING: u8 = 0x14;
    pub(crate) const IA5_STRING: u8 = 0x16;
    pub(crate) const UTC_TIME: u8 = 0x17;
    pub(crate) const GENERALIZED_TIME: u8 = 0x18;
    pub(crate) const VISIBLE_STRING: u8 = 0x1a;
    pub(crate) const UNIVERSAL_STRING: u8 = 0x1c;
    pub(crate) const BMP_STRING: u8 = 0x1e;
    pub(crate) const SEQUENCE: u8 = 0x30;
    pub(crate) const SET: u8 = 0x31;

    /// Constructed, context-specific.
    pub(crate) const fn explicit(number: u8) -> u8 {
        0xa0 | number
    }

    /// Primitive, context-specific.
    pub(crate) const fn implicit(number: u8) -> u8 {
        0x80 | number
    }
}

/// Why bytes are not the DER that was expected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("{}", self.words())]
pub enum DerError {
    /// Fewer bytes than a length promises.
    Truncated,
    /// BER's indefinite length, which DER forbids.
    Indefinite,
    /// A length in more octets than it needs, or over four octets.
    LengthForm,
    /// A tag in more than one octet.
    TagForm,
    /// Another element than expected.
    Tag {
        /// The tag that belongs there.
        wanted: u8,
        /// The tag that was found.
        found: u8,
    },
    /// Bytes after the end of a structure.
    Trailing,
    /// A value that its type does not allow.
    Value(&'static str),
}

impl DerError {
    /// The same, to be said in any language.
    pub(crate) fn words(&self) -> Words {
        match self {
            Self::Truncated => words::der::truncated(),
            Self::Indefinite => words::der::indefinite(),
            Self::LengthForm => words::der::length_form(),
            Self::TagForm => words::der::tag_form(),
            Self::Tag { wanted, found } => words::der::tag(format!("{found:#04x}"), format!("{wanted:#04x}")),
            Self::Trailing => words::der::trailing(),
            Self::Value(kind) => words::der::value(*kind),
        }
    }
}

/// One element: tag, content, and both together as they came.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Element<'a> {
    pub(crate) tag: u8,
    pub(crate) value: &'a [u8],
    pub(crate) raw: &'a [u8],
}

/// Reads elements one after another.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Reader<'a> {
    rest: &'a [u8],
}

impl<'a> Reader<'a> {
    pub(crate) const fn new(bytes: &'a [u8]) -> Self {
        Self { rest: bytes }
    }

    pub(crate) const fn is_empty(&self) -> bool {
        self.rest.is_empty()
    }

    /// The tag of the next element, if there is one.
    pub(crate) fn peek(&self) -> Option<u8> {
        self.rest.first().copied()
    }

    /// The next element, whatever it is.
    pub(crate) fn any(&mut self) -> Result<Element<'a>, DerError> {
        let [tag, first, after @ ..] = self.rest else {
            return Err(DerError::Truncated);
        };
        if tag & 0x1f == 0x1f {
            return Err(DerError::TagForm);
        }
        let (length, body) = length(*first, after)?;
        let (value, rest) = body.split_at_checked(length).ok_or(DerError::Truncated)?;
        let raw = self.rest.get(..self.rest.len() - rest.len()).ok_or(DerError::Truncated)?;
        self.rest = rest;
        Ok(Element { tag: *tag, value, raw })
    }

    /// The next element, which must have this tag.
    pub(crate) fn element(&mut self, wanted: u8) -> Result<Element<'a>, DerError> {
        match self.peek() {
            None => Err(DerError::Truncated),
            Some(found) if found & 0x1f == 0x1f => Err(DerError::TagForm),
            Some(found) if found != wanted => Err(DerError::Tag { wanted, found }),
            Some(_) => self.any(),
        }
    }

    /// The content of the next element, which must have this tag.
    pub(crate) fn value(&mut self, wanted: u8) -> Result<&'a [u8], DerError> {
        self.element(wanted).map(|element| element.value)
    }

    /// The next element if it has this tag.
    pub(crate) fn optional(&mut self, wanted: u8) -> Result<Option<Element<'a>>, DerError> {
        if self.peek() == Some(wanted) { self.any().map(Some) } else { Ok(None) }
    }

    /// A reader over the next element, which must have this tag.
    pub(crate) fn within(&mut self, wanted: u8) -> Result<Reader<'a>, DerError> {
        self.value(wanted).map(Reader::new)
    }

    /// An object identifier.
    pub(crate) fn oid(&mut self) -> Result<ObjectIdentifier, DerError> {
        let value = self.value(tag::OID)?;
        ObjectIdentifier::from_bytes(value).map_err(|_| DerError::Value("object identifier"))
    }

    /// The content octets of an integer, checked for shortest form.
    pub(crate) fn integer(&mut self) -> Result<&'a [u8], DerError> {
        let value = self.value(tag::INTEGER)?;
        check_integer(value)?;
        Ok(value)
    }

    /// The octets of a bit string without unused bits.
    pub(crate) fn octet_bits(&mut self) -> Result<&'a [u8], DerError> {
        match self.value(tag::BIT_STRING)? {
            [0, bits @ ..] => Ok(bits),
            _ => Err(DerError::Value("bit string")),
        }
    }

    /// A BOOLEAN DEFAULT FALSE: absent is false, and false must not be written.
    pub(crate) fn flag(&mut self) -> Result<bool, DerError> {
        match self.optional(tag::BOOLEAN)?.map(|element| element.value) {
            None => Ok(false),
            Some([0xff]) => Ok(true),
            Some(_) => Err(DerError::Value("truth value")),
        }
    }

    /// Ends reading; anything left is an error.
    pub(crate) const fn finish(self) -> Result<(), DerError> {
        if self.rest.is_empty() { Ok(()) } else { Err(DerError::Trailing) }
    }
}

/// Checks an INTEGER's content octets for presence and shortest form.
pub(crate) fn check_integer(value: &[u8]) -> Result<(), DerError> {
    match value {
        [] => Err(DerError::Value("number")),
        [0x00, next, ..] if next & 0x80 == 0 => Err(DerError::Value("number")),
        [0xff, next, ..] if next & 0x80 != 0 => Err(DerError::Value("number")),
        _ => Ok(()),
    }
}

/// A non-negative integer that fits 64 bits, from its content octets.
pub(crate) fn small_unsigned(value: &[u8]) -> Option<u64> {
    check_integer(value).ok()?;
    if value.first().is_some_and(|first| first & 0x80 != 0) {
        return None;
    }
    let digits = value.strip_prefix(&[0]).unwrap_or(value);
    if digits.len() > 8 {
        return None;
    }
    Some(digits.iter().fold(0, |sum, digit| (sum << 8) | u64::from(*digit)))
}

/// Reads a length whose first octet is given; returns it with what follows.
fn length(first: u8, after: &[u8]) -> Result<(usize, &[u8]), DerError> {
    match first {
        0..=0x7f => Ok((usize::from(first), after)),
        0x80 => Err(DerError::Indefinite),
        0x81..=0x84 => {
            let (octets, body) =
                after.split_at_checked(usize::from(first & 0x7f)).ok_or(DerError::Truncated)?;
            let length = octets
                .iter()
                .try_fold(0_usize, |sum, octet| sum.checked_mul(256)?.checked_add(usize::from(*octet)));
            let length = length.ok_or(DerError::LengthForm)?;
            if octets.first() == Some(&0) || length < 0x80 {
                return Err(DerError::LengthForm);
            }
            Ok((length, body))
        }
        0x85..=0xff => Err(DerError::LengthForm),
    }
}

#[cfg(test)]
mod tests {
    use super::{DerError, Reader, small_unsigned, tag};

    #[test]
    fn each_deviation_from_der_has_its_name() {
        let cases: [(&[u8], DerError); 8] = [
            (&[0x30], DerError::Truncated),
            (&[0x30, 0x02, 0x05], DerError::Truncated),
            (&[0x30, 0x80, 0x00, 0x00], DerError::Indefinite),
            (&[0x30, 0x81, 0x02, 0x05, 0x00], DerError::LengthForm),
            (&[0x30, 0x82, 0x00, 0x80], DerError::LengthForm),
            (&[0x30, 0x85, 1, 0, 0, 0, 0], DerError::LengthForm),
            (&[0x3f, 0x10, 0x00], DerError::TagForm),
            (&[0x31, 0x00], DerError::Tag { wanted: 0x30, found: 0x31 }),
        ];
        for (bytes, error) in cases {
            assert_eq!(Reader::new(bytes).element(tag::SEQUENCE).unwrap_err(), error, "{bytes:?}");
        }
    }

    #[test]
    fn a_small_number_is_read_up_to_64_bits_and_never_negative() {
        assert_eq!(small_unsigned(&[0]), Some(0));
        assert_eq!(small_unsigned(&[0x01, 0x00, 0x01]), Some(65_537));
        assert_eq!(small_unsigned(&[0x00, 0xff, 0, 0, 0, 0, 0, 0, 0]), Some(0xff << 56));
        assert_eq!(small_unsigned(&[0x01, 0, 0, 0, 0, 0, 0, 0, 0]), None);
        assert_eq!(small_unsigned(&[0x80]), None);
        assert_eq!(small_unsigned(&[0x00, 0x01]), None);
    }
}
