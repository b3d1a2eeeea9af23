//! What is wrong with a text, in somebody's language.

use super::lines::{self, Line};
use crate::web::{form::FormView, said::Said};
use pms_core::domain::policy::document::{DocumentFault, FaultKind, JsonFault, JsonType, Place};
use serde::Serialize;

/// How many faults are listed; who has more begins with these.
const SHOWN: usize = 20;

/// What stands around the first fault of a text.
#[derive(Debug, Serialize)]
pub(super) struct Excerpt {
    from: usize,
    to: usize,
    lines: Vec<Line>,
}

/// The sentence of a fault: where it is, what it is, what to do.
pub(super) fn said(fault: &DocumentFault) -> Said {
    let said = Said::new(key(fault)).code(fault.code());
    let Place { line, column } = fault.place.unwrap_or(Place { line: 1, column: 1 });
    let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    let said = match fault.kind {
        FaultKind::TooLarge => return said,
        FaultKind::NotAllowed { allowed } => said.with("allowed", allowed.join(", ")),
        FaultKind::NotJson(_)
        | FaultKind::TooDeep
        | FaultKind::Missing
        | FaultKind::Unknown
        | FaultKind::WrongType { .. }
        | FaultKind::EmptyArray
        | FaultKind::EmptyText
        | FaultKind::DuplicateKey
        | FaultKind::ControlCharacter => said,
    };
    said.with("line", count(line)).with("column", count(column)).with("what", fault.pointer.as_str())
}

fn key(fault: &DocumentFault) -> &'static str {
    match fault.kind {
        FaultKind::NotJson(JsonFault::Unfinished) => "editor-fault-unfinished",
        FaultKind::NotJson(JsonFault::Unexpected) => "editor-fault-unexpected",
        FaultKind::NotJson(JsonFault::MissingComma) => "editor-fault-missing-comma",
        FaultKind::NotJson(JsonFault::TrailingComma) => "editor-fault-trailing-comma",
        FaultKind::NotJson(JsonFault::MissingColon) => "editor-fault-missing-colon",
        FaultKind::NotJson(JsonFault::Unquoted) => "editor-fault-unquoted",
        FaultKind::NotJson(JsonFault::BadEscape) => "editor-fault-escape",
        FaultKind::NotJson(JsonFault::LoneSurrogate) => "editor-fault-surrogate",
        FaultKind::NotJson(JsonFault::BareLineEnd) => "editor-fault-line-end",
        FaultKind::NotJson(JsonFault::NumberRange) => "editor-fault-number",
        FaultKind::TooLarge => "editor-fault-too-large",
        FaultKind::TooDeep => "editor-fault-too-deep",
        FaultKind::Missing => "editor-fault-missing",
        FaultKind::Unknown => "editor-fault-unknown",
        FaultKind::NotAllowed { .. } => "editor-fault-not-allowed",
        FaultKind::WrongType { expected: JsonType::Object } if fault.pointer.is_empty() => {
            "editor-fault-no-object"
        }
        FaultKind::WrongType { expected: JsonType::Object } => "editor-fault-object",
        FaultKind::WrongType { expected: JsonType::Array } => "editor-fault-array",
        FaultKind::WrongType { expected: JsonType::String } => "editor-fault-text",
        FaultKind::WrongType { expected: JsonType::Boolean } => "editor-fault-flag",
        FaultKind::EmptyArray => "editor-fault-empty-array",
        FaultKind::EmptyText => "editor-fault-empty-text",
        FaultKind::DuplicateKey => "editor-fault-twice",
        FaultKind::ControlCharacter => "editor-fault-control",
    }
}

/// The form with the faults of its field `name`.
pub(super) fn told(form: FormView, name: &'static str, faults: &[DocumentFault]) -> FormView {
    let form = faults.iter().take(SHOWN).fold(form, |form, fault| form.refused(said(fault).about(name)));
    let more = faults.len().saturating_sub(SHOWN);
    if more == 0 {
        return form;
    }
    let more = i64::try_from(more).unwrap_or(i64::MAX);
    form.refused(Said::new("editor-faults-more").with("n", more).about(name))
}

/// What stands around the first fault that has a place.
pub(super) fn excerpt(text: &str, faults: &[DocumentFault]) -> Option<Excerpt> {
    let place = faults.iter().find_map(|fault| fault.place)?;
    let lines = lines::around(text, place);
    let (from, to) = lines::ends(&lines)?;
    Some(Excerpt { from, to, lines })
}
