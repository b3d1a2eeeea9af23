//! Policy documents: the JSON that says what a partner may do, checked against the rules of its kind.
//!
//! The rules are tables (`tables.rs`); one reader keeps places and refuses ambiguity (`json.rs`); one walk finds
//! every fault (`rule.rs`).

mod fault;
mod json;
mod json_fault;
mod kind;
mod place;
mod print;
mod repair;
mod rule;
mod start;
mod tables;
mod tree;
mod view;

pub use self::{
    fault::{DocumentFault, FaultKind, JsonType},
    json_fault::JsonFault,
    kind::{PolicyKind, UnknownPolicyKind},
    place::Place,
    repair::{Repair, Repaired, repair},
    tree::Tree,
    view::AllowedAuthType,
};

use self::{
    fault::{Found, telling_order},
    json::{Reading, read},
    place::places,
};
use serde_json::Value;
use std::collections::BTreeSet;

/// A policy document and its canonical text.
///
/// Two documents are equal when they mean the same, whatever white space, escapes and order of members they
/// were written with. One made by [`parse`](Self::parse) or [`from_value`](Self::from_value) keeps the rules of
/// its kind; [`from_store`](Self::from_store) is the one door that does not ask.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PolicyDocument {
    kind: PolicyKind,
    text: String,
    value: Value,
}

impl PolicyDocument {
    /// The longest canonical text, in bytes of UTF-8. Java's column holds 5,120 characters, which realistic
    /// `DataShare` documents reach; ours is a text column.
    pub const MAX_BYTES: usize = 64 * 1024;
    /// The longest text that is read, in bytes: room for a document of the full size and generous white space.
    pub const MAX_TEXT_BYTES: usize = 4 * Self::MAX_BYTES;
    /// How deep objects and arrays may be nested, the document itself included.
    pub const MAX_DEPTH: usize = 32;
    /// How many faults are told of one document: the first in their order.
    pub const MAX_FAULTS: usize = 100;

    /// Reads a document of this kind from JSON text.
    ///
    /// On failure there is at least one fault. All faults of a readable text are told, up to
    /// [`MAX_FAULTS`](Self::MAX_FAULTS): missing members first, then unknown ones, values outside an
    /// enumeration, wrong types, others; each group by path. Text that cannot be read has that one fault.
    pub fn parse(kind: PolicyKind, text: &str) -> Result<Self, Vec<DocumentFault>> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let Reading { root, mut found } = read(text).map_err(|found| place_all(text, vec![found]))?;
        tables::rule_of(kind).check(&root, "", &mut found);
        if !found.is_empty() {
            return Err(place_all(text, found));
        }
        let document = Self::of(kind, root.into_value());
        if document.text.len() > Self::MAX_BYTES {
            return Err(vec![DocumentFault {
                kind: FaultKind::TooLarge,
                pointer: String::new(),
                place: None,
            }]);
        }
        Ok(document)
    }

    /// Takes a document of this kind from a parsed value. Names that came twice are lost by then, and faults
    /// have no place: prefer [`parse`](Self::parse) where the text is at hand.
    pub fn from_value(kind: PolicyKind, value: &Value) -> Result<Self, Vec<DocumentFault>> {
        // Printing recurses, so the depth is known before.
        let parsed = if is_too_deep(value) {
            Err(vec![DocumentFault { kind: FaultKind::TooDeep, pointer: String::new(), place: None }])
        } else {
            Self::parse(kind, &value.to_string())
        };
        parsed.map_err(|mut faults| {
            for fault in &mut faults {
                fault.place = None;
            }
            faults
        })
    }

    /// Takes a stored document as it is, mended where it is not JSON (see [`repair()`]).
    ///
    /// The rules of the kind and the length are not asked: MOSIP's schemas were narrowed over time and stored
    /// policies never checked again, so a published policy must stay readable whatever it holds.
    /// [`recheck`](Self::recheck) says whether it would be accepted today.
    pub fn from_store(kind: PolicyKind, text: &str) -> Result<Self, DocumentFault> {
        repair(text).map(|repaired| Self::of(kind, repaired.value))
    }

    /// What [`parse`](Self::parse) says of this document; places refer to [`as_str`](Self::as_str).
    pub fn recheck(&self) -> Result<(), Vec<DocumentFault>> {
        Self::parse(self.kind, &self.text).map(drop)
    }

    /// The kind whose rules it keeps.
    pub const fn kind(&self) -> PolicyKind {
        self.kind
    }

    /// The canonical text: compact, members in the order of their names. Reading it gives an equal document.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The document as a JSON object.
    pub const fn value(&self) -> &Value {
        &self.value
    }

    fn of(kind: PolicyKind, value: Value) -> Self {
        Self { kind, text: value.to_string(), value }
    }
}

/// Puts faults in the order of telling, drops those beyond the limit, and turns offsets into places.
fn place_all(text: &str, mut found: Vec<Found>) -> Vec<DocumentFault> {
    found.sort_by(telling_order);
    found.truncate(PolicyDocument::MAX_FAULTS);
    let places = places(text, &found.iter().map(|fault| fault.at).collect());
    found
        .into_iter()
        .map(|Found { kind, pointer, at }| DocumentFault { kind, pointer, place: places.get(&at).copied() })
        .collect()
}

fn place_one(text: &str, Found { kind, pointer, at }: Found) -> DocumentFault {
    let place = places(text, &BTreeSet::from([at])).get(&at).copied();
    DocumentFault { kind, pointer, place }
}

fn is_too_deep(root: &Value) -> bool {
    let mut waiting = vec![(root, 1)];
    while let Some((value, depth)) = waiting.pop() {
        let inner: Box<dyn Iterator<Item = &Value>> = match value {
            Value::Array(items) => Box::new(items.iter()),
            Value::Object(members) => Box::new(members.values()),
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => continue,
        };
        if depth > PolicyDocument::MAX_DEPTH {
            return true;
        }
        waiting.extend(inner.map(|value| (value, depth + 1)));
    }
    false
}

#[cfg(test)]
mod tests;
