//! Stored texts that are not quite JSON: faults that MOSIP's own seed data and upgrade scripts left behind.

use super::{
    DocumentFault,
    fault::{FaultKind, Found, JsonType},
    json::{Shape, read},
    place_one,
};
use serde_json::Value;

/// A stored document made readable.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Repaired {
    /// The object that the text means.
    pub value: Value,
    /// What had to be mended, in this order; empty for a sound text.
    pub repairs: Vec<Repair>,
}

/// A fault of stored texts that has one evident remedy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Repair {
    /// The first name lacked its opening quotation mark (`mpolicy-default-qrcode`, `-reprint` of 1.2.2).
    OpeningMark,
    /// Every quotation mark stood twice (history rows of upgrades to 1.3.0-beta.1).
    DoubledMarks,
    /// Commas stood in a row, or beside a bracket (`mpolicy-default-mobile`); Java's reader skips them.
    EmptyMembers,
}

/// Reads a stored text, mending it only where it is not JSON.
///
/// The result need not keep the rules of any kind: stored documents are older than the rules. A repeated name
/// counts with its last value, as in Java, and control characters stay. Limits of depth and length hold.
/// Fails with the fault of the mended text when no remedy helps; such a text can only be shown as it is.
pub fn repair(text: &str) -> Result<Repaired, DocumentFault> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if let Ok(value) = object(text) {
        return Ok(Repaired { value, repairs: Vec::new() });
    }
    let mut mended = text.to_owned();
    let mut repairs = Vec::new();
    for (repair, mend) in REMEDIES {
        if let Some(better) = mend(&mended) {
            mended = better;
            repairs.push(*repair);
        }
    }
    object(&mended).map(|value| Repaired { value, repairs }).map_err(|found| place_one(&mended, found))
}

fn object(text: &str) -> Result<Value, Found> {
    let root = read(text)?.root;
    if matches!(root.shape, Shape::Object(_)) {
        Ok(root.into_value())
    } else {
        Err(Found::at_root(FaultKind::WrongType { expected: JsonType::Object }, root.at))
    }
}

type Remedy = fn(&str) -> Option<String>;

/// Each gives the better text, or nothing where its fault is absent.
const REMEDIES: &[(Repair, Remedy)] = &[
    (Repair::OpeningMark, add_opening_mark),
    (Repair::DoubledMarks, halve_marks),
    (Repair::EmptyMembers, drop_empty_members),
];

fn add_opening_mark(text: &str) -> Option<String> {
    let inner = text.trim_start().strip_prefix('{')?;
    inner.starts_with(|first: char| first.is_ascii_alphabetic()).then(|| format!("{{\"{inner}"))
}

fn halve_marks(text: &str) -> Option<String> {
    let is_doubled = text.contains('"') && text.split(|c| c != '"').all(|marks| marks.len() % 2 == 0);
    is_doubled.then(|| text.replace("\"\"", "\""))
}

/// Holds each comma back until it is known to stand between two values.
fn drop_empty_members(text: &str) -> Option<String> {
    let mut kept = String::with_capacity(text.len());
    let mut last = '{';
    let mut commas = 0_usize;
    let mut dropped = false;
    let (mut in_text, mut is_escaped) = (false, false);
    for character in text.chars() {
        if in_text {
            in_text = is_escaped || character != '"';
            is_escaped = character == '\\' && !is_escaped;
        } else if character == ',' {
            commas += 1;
            continue;
        } else if !character.is_ascii_whitespace() {
            let stands_between = !matches!(last, '{' | '[') && !matches!(character, '}' | ']');
            if commas > 0 && stands_between {
                kept.push(',');
            }
            dropped |= commas > usize::from(stands_between);
            commas = 0;
            last = character;
            in_text = character == '"';
        }
        kept.push(character);
    }
    if commas > 0 {
        kept.push(',');
    }
    dropped.then_some(kept)
}

#[cfg(test)]
mod tests;
