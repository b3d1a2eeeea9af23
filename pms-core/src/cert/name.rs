//! Distinguished names: decoding, MOSIP's text form, and comparison.

pub(crate) mod fold;

use const_oid::ObjectIdentifier;

use super::der::{Reader, tag};
use super::error::{Excess, ParseError};
use super::oid;

/// At most this many relative distinguished names in a name (`certificates.md` C2).
const MAX_RDNS: usize = 32;
/// At most this many attributes in one relative distinguished name.
const MAX_ATTRIBUTES: usize = 4;
/// At most this many bytes in one value.
const MAX_VALUE: usize = 1024;

/// One attribute of a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Attribute {
    pub(crate) rdn: usize,
    pub(crate) kind: ObjectIdentifier,
    pub(crate) value: String,
}

/// A distinguished name: its bytes as they came, its attributes as text, and the form by which names are compared.
#[derive(Debug, Clone)]
pub(crate) struct Name {
    raw: Vec<u8>,
    attributes: Vec<Attribute>,
    key: NameKey,
}

/// The form by which names are compared and indexed: equal for names that RFC 5280 7.1 calls equal.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct NameKey(String);

impl NameKey {
    /// The text of the form, for an index in a store.
    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }
}

impl Name {
    /// Reads the next element as a name.
    pub(crate) fn read(reader: &mut Reader<'_>) -> Result<Self, ParseError> {
        let element = reader.element(tag::SEQUENCE)?;
        let mut rdns = Reader::new(element.value);
        let mut attributes = Vec::new();
        let mut rdn = 0;
        while !rdns.is_empty() {
            if rdn == MAX_RDNS {
                return Err(ParseError::Limit { what: Excess::NameParts, limit: MAX_RDNS });
            }
            read_rdn(rdn, rdns.within(tag::SET)?, &mut attributes)?;
            rdn += 1;
        }
        let key = NameKey(comparison_form(&attributes, rdn));
        Ok(Self { raw: element.raw.to_vec(), attributes, key })
    }

    /// The bytes as they came.
    pub(crate) fn raw(&self) -> &[u8] {
        &self.raw
    }

    pub(crate) const fn key(&self) -> &NameKey {
        &self.key
    }

    pub(crate) const fn is_empty(&self) -> bool {
        self.attributes.is_empty()
    }

    /// Every value of a kind, in order.
    pub(crate) fn values(&self, kind: ObjectIdentifier) -> impl Iterator<Item = &str> {
        self.attributes
            .iter()
            .filter(move |attribute| attribute.kind == kind)
            .map(|attribute| attribute.value.as_str())
    }

    /// The first value of a kind.
    pub(crate) fn first(&self, kind: ObjectIdentifier) -> Option<&str> {
        self.values(kind).next()
    }

    /// MOSIP's text form, `CN=…,OU=…,O=…,L=…,ST=…,C=…`: the first value of each, the rest left out (`certificates.md` A8).
    pub(crate) fn mosip_text(&self) -> String {
        const ORDER: [(ObjectIdentifier, &str); 6] = [
            (oid::COMMON_NAME, "CN"),
            (oid::ORGANISATIONAL_UNIT, "OU"),
            (oid::ORGANISATION, "O"),
            (oid::LOCALITY, "L"),
            (oid::STATE, "ST"),
            (oid::COUNTRY, "C"),
        ];
        ORDER
            .iter()
            .filter_map(|(kind, label)| self.first(*kind).map(|value| format!("{label}={}", escaped(value))))
            .collect::<Vec<_>>()
            .join(",")
    }
}

fn read_rdn(rdn: usize, mut set: Reader<'_>, into: &mut Vec<Attribute>) -> Result<(), ParseError> {
    let before = into.len();
    while !set.is_empty() {
        if into.len() - before == MAX_ATTRIBUTES {
            return Err(ParseError::Limit { what: Excess::NameAttributes, limit: MAX_ATTRIBUTES });
        }
        let mut pair = set.within(tag::SEQUENCE)?;
        let kind = pair.oid()?;
        let element = pair.any()?;
        pair.finish()?;
        if element.value.len() > MAX_VALUE {
            return Err(ParseError::Limit { what: Excess::NameBytes, limit: MAX_VALUE });
        }
        let value =
            decode(element.tag, element.value).ok_or_else(|| ParseError::NameText(oid::shown(kind)))?;
        into.push(Attribute { rdn, kind, value });
    }
    if into.len() == before {
        return Err(ParseError::NameText("empty part".to_owned()));
    }
    Ok(())
}

/// The text of a string type, by the table of `certificates.md` C2.1. Control characters are refused: no name of an
/// organisation needs them, and stores and pages cannot carry all of them.
fn decode(tag: u8, bytes: &[u8]) -> Option<String> {
    let text = match tag {
        tag::UTF8_STRING => String::from_utf8(bytes.to_vec()).ok()?,
        tag::PRINTABLE_STRING | tag::IA5_STRING | tag::VISIBLE_STRING | tag::NUMERIC_STRING => {
            bytes.is_ascii().then(|| bytes.iter().copied().map(char::from).collect())?
        }
        tag::TELETEX_STRING => bytes.iter().copied().map(char::from).collect(),
        tag::BMP_STRING => {
            let (pairs, []) = bytes.as_chunks::<2>() else { return None };
            char::decode_utf16(pairs.iter().map(|pair| u16::from_be_bytes(*pair)))
                .collect::<Result<String, _>>()
                .ok()?
        }
        tag::UNIVERSAL_STRING => {
            let (quads, []) = bytes.as_chunks::<4>() else { return None };
            quads.iter().map(|quad| char::from_u32(u32::from_be_bytes(*quad))).collect::<Option<String>>()?
        }
        _ => return None,
    };
    (!text.contains(char::is_control)).then_some(text)
}

/// The comparison form. Decoded values hold no control characters, so these can separate the parts.
fn comparison_form(attributes: &[Attribute], rdns: usize) -> String {
    let mut form = String::new();
    for rdn in 0..rdns {
        let mut parts: Vec<String> = attributes
            .iter()
            .filter(|attribute| attribute.rdn == rdn)
            .map(|attribute| format!("{}\u{2}{}", attribute.kind, fold::folded(&attribute.value)))
            .collect();
        parts.sort();
        form.push_str(&parts.join("\u{3}"));
        form.push('\u{4}');
    }
    form
}

/// Escapes as `IETFUtils.valueToString` of the Java key manager does, so that stored names look the same.
fn escaped(value: &str) -> String {
    let mut out = String::with_capacity(value.len());
    let last = value.chars().count().saturating_sub(1);
    for (position, character) in value.chars().enumerate() {
        let at_the_edge = position == 0 || position == last;
        if matches!(character, ',' | '"' | '\\' | '+' | '=' | '<' | '>' | ';')
            || (character == '#' && position == 0)
            || (character == ' ' && at_the_edge)
        {
            out.push('\\');
        }
        out.push(character);
    }
    out
}

#[cfg(test)]
mod tests;
