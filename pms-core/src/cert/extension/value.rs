//! Values of extensions.

use const_oid::ObjectIdentifier;

use super::{AlternativeName, BasicConstraints};
use crate::cert::der::{DerError, Reader, small_unsigned, tag};
use crate::cert::error::{Excess, ParseError};
use crate::cert::oid;

/// At most this many alternative names (`certificates.md` C2).
const MAX_NAMES: usize = 128;
/// At most this many policies.
const MAX_POLICIES: usize = 64;
/// At most this many purposes.
const MAX_PURPOSES: usize = 64;

/// What is wrong with a value.
#[derive(Debug)]
pub(super) enum Fault {
    Damaged,
    TooMany(Excess, usize),
}

impl Fault {
    pub(super) fn of(self, extension: ObjectIdentifier) -> ParseError {
        match self {
            Self::Damaged => ParseError::Extension(oid::shown(extension)),
            Self::TooMany(what, limit) => ParseError::Limit { what, limit },
        }
    }
}

impl From<DerError> for Fault {
    fn from(_: DerError) -> Self {
        Self::Damaged
    }
}

pub(super) fn basic_constraints(critical: bool, value: &[u8]) -> Result<BasicConstraints, Fault> {
    let mut fields = only(value, tag::SEQUENCE)?;
    let ca = fields.flag()?;
    let path_length = match fields.peek() {
        None => None,
        Some(_) => Some(small_unsigned(fields.integer()?).ok_or(Fault::Damaged)?),
    };
    fields.finish()?;
    // RFC 5280 4.2.1.9: a path length without the CA flag contradicts itself.
    if path_length.is_some() && !ca {
        return Err(Fault::Damaged);
    }
    Ok(BasicConstraints { critical, ca, path_length })
}

pub(super) fn key_usage(value: &[u8]) -> Result<u8, Fault> {
    let mut outer = Reader::new(value);
    let bits = outer.value(tag::BIT_STRING)?;
    outer.finish()?;
    match bits {
        [spare, octets @ ..] if *spare < 8 && octets.len() <= 2 => {
            let unused = octets.last().is_some_and(|last| u32::from(*spare) > last.trailing_zeros());
            if unused || (octets.is_empty() && *spare != 0) {
                return Err(Fault::Damaged);
            }
            Ok(octets.first().copied().unwrap_or(0))
        }
        _ => Err(Fault::Damaged),
    }
}

pub(super) fn purposes(value: &[u8]) -> Result<Vec<ObjectIdentifier>, Fault> {
    let mut list = only(value, tag::SEQUENCE)?;
    let mut purposes = Vec::new();
    while !list.is_empty() {
        if purposes.len() == MAX_PURPOSES {
            return Err(Fault::TooMany(Excess::Purposes, MAX_PURPOSES));
        }
        purposes.push(list.oid()?);
    }
    if purposes.is_empty() { Err(Fault::Damaged) } else { Ok(purposes) }
}

pub(super) fn subject_key_id(value: &[u8]) -> Result<Vec<u8>, Fault> {
    let mut outer = Reader::new(value);
    let id = outer.value(tag::OCTET_STRING)?;
    outer.finish()?;
    Ok(id.to_vec())
}

/// The key id of an `AuthorityKeyIdentifier`; its other fields are hints that nothing here uses.
pub(super) fn authority_key_id(value: &[u8]) -> Result<Option<Vec<u8>>, Fault> {
    let mut fields = only(value, tag::SEQUENCE)?;
    let id = fields.optional(tag::implicit(0))?.map(|id| id.value.to_vec());
    fields.optional(tag::explicit(1))?;
    fields.optional(tag::implicit(2))?;
    fields.finish()?;
    Ok(id)
}

pub(super) fn alternative_names(value: &[u8]) -> Result<Vec<AlternativeName>, Fault> {
    let mut list = only(value, tag::SEQUENCE)?;
    let mut names = Vec::new();
    while !list.is_empty() {
        if names.len() == MAX_NAMES {
            return Err(Fault::TooMany(Excess::AlternativeNames, MAX_NAMES));
        }
        let element = list.any()?;
        names.push(AlternativeName::read(element.tag, element.value).ok_or(Fault::Damaged)?);
    }
    if names.is_empty() { Err(Fault::Damaged) } else { Ok(names) }
}

/// Counts the policies and looks no further: the qualifiers' texts are neither shown nor used.
pub(super) fn count_policies(value: &[u8]) -> Result<(), Fault> {
    let mut list = only(value, tag::SEQUENCE)?;
    let mut seen: Vec<ObjectIdentifier> = Vec::new();
    while !list.is_empty() {
        if seen.len() == MAX_POLICIES {
            return Err(Fault::TooMany(Excess::Policies, MAX_POLICIES));
        }
        let policy = list.within(tag::SEQUENCE)?.oid()?;
        if seen.contains(&policy) {
            return Err(Fault::Damaged);
        }
        seen.push(policy);
    }
    if seen.is_empty() { Err(Fault::Damaged) } else { Ok(()) }
}

fn only(value: &[u8], tag: u8) -> Result<Reader<'_>, Fault> {
    let mut outer = Reader::new(value);
    let inner = outer.within(tag)?;
    outer.finish()?;
    Ok(inner)
}
