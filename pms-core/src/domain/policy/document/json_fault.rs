//! Why a text is not JSON.

use thiserror::Error;

/// Why a text is not JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum JsonFault {
    /// The text ends within a value.
    #[error("the text ends too early")]
    Unfinished,
    /// Something else belongs here.
    #[error("unexpected character")]
    Unexpected,
    /// A value follows another; a comma belongs here, behind the first.
    #[error("a comma is missing")]
    MissingComma,
    /// No value follows this comma.
    #[error("a comma too many")]
    TrailingComma,
    /// A name is not followed by a colon, which belongs here.
    #[error("a colon is missing")]
    MissingColon,
    /// A name or a text stands here without quotation marks, or in marks of another form.
    #[error("names and texts stand in double quotation marks")]
    Unquoted,
    /// After a backslash stands none of the escapes of JSON.
    #[error("unknown escape")]
    BadEscape,
    /// Half of a surrogate pair, which is no character.
    #[error("half of a surrogate pair")]
    LoneSurrogate,
    /// A tab or a line end stands in a text unescaped.
    #[error("a tab or line end in a text must be escaped")]
    BareLineEnd,
    /// A whole number of more than 64 bits, or a number beyond the range of a double.
    #[error("number out of range")]
    NumberRange,
}
