use super::{PolicyDocument, json_fault::JsonFault, place::Place};
use std::{cmp::Ordering, fmt};
use thiserror::Error;

/// One thing that is wrong with a document: what, where, and how a client of MOSIP is told.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub struct DocumentFault {
    /// What is wrong.
    pub kind: FaultKind,
    /// The JSON pointer of the value without its leading slash (`dataSharePolicies/source`), empty for the
    /// whole document. A missing member is named as if it were there. Names longer than 64 characters are cut
    /// and control characters in them replaced, so that a pointer can be shown and logged.
    pub pointer: String,
    /// Where that value begins in the text that was given: of a missing member, the object that lacks it.
    /// `None` when the document did not come as text, or the fault has no one place.
    pub place: Option<Place>,
}

/// What can be wrong with a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum FaultKind {
    /// The text is not JSON (RFC 8259); nothing else was looked at.
    #[error("not JSON: {0}")]
    NotJson(JsonFault),
    /// The document exceeds [`PolicyDocument::MAX_BYTES`], or its text [`PolicyDocument::MAX_TEXT_BYTES`].
    #[error(
        "longer than {} bytes without white space, or than {} with it",
        PolicyDocument::MAX_BYTES,
        PolicyDocument::MAX_TEXT_BYTES
    )]
    TooLarge,
    /// Objects and arrays are nested deeper than [`PolicyDocument::MAX_DEPTH`]; nothing else was looked at.
    #[error("nested deeper than {} levels", PolicyDocument::MAX_DEPTH)]
    TooDeep,
    /// A required member is not there.
    #[error("missing")]
    Missing,
    /// The object has no such member.
    #[error("not a known property")]
    Unknown,
    /// The text is none of those allowed here, which are compared exactly.
    #[error("not one of {}", Choices(.allowed))]
    NotAllowed {
        /// Every text that is allowed.
        allowed: &'static [&'static str],
    },
    /// The value has another JSON type.
    #[error("not of type {}", .expected.as_wire())]
    WrongType {
        /// The type that the rule asks for.
        expected: JsonType,
    },
    /// An array that needs elements has none.
    #[error("an empty array")]
    EmptyArray,
    /// A text that needs characters has none.
    #[error("an empty text")]
    EmptyText,
    /// The object names this member a second time, so its meaning depends on the reader.
    #[error("a second property of this name")]
    DuplicateKey,
    /// The text, or the name of the member, holds a control character other than tab and line ends.
    #[error("holds a control character")]
    ControlCharacter,
}

/// The JSON types that a rule can ask for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum JsonType {
    /// An object.
    Object,
    /// An array.
    Array,
    /// A text.
    String,
    /// True or false.
    Boolean,
}

impl JsonType {
    /// The name of the type in JSON Schema.
    pub const fn as_wire(self) -> &'static str {
        match self {
            Self::Object => "object",
            Self::Array => "array",
            Self::String => "string",
            Self::Boolean => "boolean",
        }
    }
}

impl FaultKind {
    /// The error code of MOSIP's validator, or of the call that stores the document.
    ///
    /// An unreadable or ambiguous text is `PMS_POL_051`; limits and control characters, which Java ends in an
    /// internal failure, are `PMS_COR_001` as in any other field.
    pub const fn code(self) -> &'static str {
        match self {
            Self::NotJson(_) | Self::TooDeep | Self::DuplicateKey => "PMS_POL_051",
            Self::TooLarge | Self::ControlCharacter => "PMS_COR_001",
            Self::Unknown | Self::NotAllowed { .. } => "PMS_PV_005",
            Self::Missing => "PMS_PV_006",
            Self::WrongType { .. } => "PMS_PV_007",
            Self::EmptyArray => "PMS_PV_008",
            Self::EmptyText => "PMS_PV_009",
        }
    }

    /// Clients read the first fault only: what is missing comes first, then what is too much.
    const fn rank(self) -> u8 {
        match self {
            Self::Missing => 0,
            Self::Unknown => 1,
            Self::NotAllowed { .. } => 2,
            Self::WrongType { .. } => 3,
            Self::NotJson(_)
            | Self::TooLarge
            | Self::TooDeep
            | Self::EmptyArray
            | Self::EmptyText
            | Self::DuplicateKey
            | Self::ControlCharacter => 4,
        }
    }
}

impl DocumentFault {
    /// The error code of the fault, see [`FaultKind::code`].
    pub const fn code(&self) -> &'static str {
        self.kind.code()
    }

    /// What MOSIP's validator appends to its message: the pointer, after a wrong type the expected type too
    /// (`authTokenType/string`), and never a slash at either end.
    pub fn detail(&self) -> String {
        match self.kind {
            FaultKind::WrongType { expected } => step_into(&self.pointer, expected.as_wire()),
            FaultKind::NotJson(_)
            | FaultKind::TooLarge
            | FaultKind::TooDeep
            | FaultKind::Missing
            | FaultKind::Unknown
            | FaultKind::NotAllowed { .. }
            | FaultKind::EmptyArray
            | FaultKind::EmptyText
            | FaultKind::DuplicateKey
            | FaultKind::ControlCharacter => self.pointer.clone(),
        }
    }
}

impl fmt::Display for DocumentFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(Place { line, column }) = self.place {
            write!(f, "line {line}, column {column}: ")?;
        }
        if !self.pointer.is_empty() {
            write!(f, "{}: ", self.pointer)?;
        }
        self.kind.fmt(f)
    }
}

struct Choices<'c>(&'c [&'c str]);

impl fmt::Display for Choices<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, choice) in self.0.iter().enumerate() {
            write!(f, "{}`{choice}`", if index == 0 { "" } else { ", " })?;
        }
        Ok(())
    }
}

/// A fault whose place is still a byte offset.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Found {
    pub(super) kind: FaultKind,
    pub(super) pointer: String,
    pub(super) at: usize,
}

impl Found {
    pub(super) const fn at_root(kind: FaultKind, at: usize) -> Self {
        Self { kind, pointer: String::new(), at }
    }
}

/// The order in which faults are told: rank, then path, where the tenth element follows the second.
pub(super) fn telling_order(a: &Found, b: &Found) -> Ordering {
    fn steps(pointer: &str) -> impl Iterator<Item = Result<u32, &str>> {
        pointer.split('/').map(|step| step.parse().map_err(|_| step))
    }
    a.kind.rank().cmp(&b.kind.rank()).then_with(|| steps(&a.pointer).cmp(steps(&b.pointer)))
}

/// The pointer of a member or an element of the value at `pointer`.
pub(super) fn step_into(pointer: &str, step: &str) -> String {
    if pointer.is_empty() { step.to_owned() } else { format!("{pointer}/{step}") }
}

/// A member's name as a step of a pointer (RFC 6901), short and free of control characters; an empty name is
/// shown as two quotation marks, so that no pointer begins or ends with a slash.
pub(super) fn step_of(name: &str) -> String {
    const MAX: usize = 64;
    if name.is_empty() {
        return "\"\"".to_owned();
    }
    let mut step = String::new();
    for character in name.chars().take(MAX) {
        match character {
            '~' => step.push_str("~0"),
            '/' => step.push_str("~1"),
            control if control.is_control() => step.push(char::REPLACEMENT_CHARACTER),
            other => step.push(other),
        }
    }
    if name.chars().nth(MAX).is_some() {
        step.push('…');
    }
    step
}
