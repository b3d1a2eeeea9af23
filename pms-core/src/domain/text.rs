//! What is wrong with a text, and how names are cleaned (decision 24).

use thiserror::Error;

/// Why a text is not accepted as a value of the domain. Limits count characters, not bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum TextFault {
    /// Nothing is left after trimming.
    #[error("is empty")]
    Empty,
    /// More characters than the limit.
    #[error("is longer than {max} characters")]
    TooLong {
        /// The most characters that are accepted.
        max: usize,
    },
    /// A control character other than tab and line ends.
    #[error("contains a control character")]
    Control,
    /// White space where none is allowed.
    #[error("contains white space")]
    Whitespace,
    /// Characters or an order of characters that the form does not allow.
    #[error("does not have the required form")]
    Form,
    /// The text is a fixed segment of a path of the API, so an object of this id could not be reached.
    #[error("is a reserved word")]
    Reserved,
}

/// Trims, refuses control characters other than tab and line ends, and checks the length in characters.
pub fn bounded(raw: &str, max: usize) -> Result<String, TextFault> {
    let text = raw.trim();
    if text.is_empty() {
        return Err(TextFault::Empty);
    }
    if text.chars().any(is_refused_control) {
        return Err(TextFault::Control);
    }
    if text.chars().count() > max {
        return Err(TextFault::TooLong { max });
    }
    Ok(text.to_owned())
}

/// As [`bounded`], and each run of white space becomes one blank: the rule for names and labels.
pub fn collapsed(raw: &str, max: usize) -> Result<String, TextFault> {
    if raw.chars().any(is_refused_control) {
        return Err(TextFault::Control);
    }
    let joined = raw.split_whitespace().collect::<Vec<_>>().join(" ");
    bounded(&joined, max)
}

/// An id: no white space, no control characters, and nothing that a URL path would cut or reinterpret.
pub fn id(raw: &str, max: usize) -> Result<String, TextFault> {
    if raw.is_empty() {
        return Err(TextFault::Empty);
    }
    if raw.contains(char::is_whitespace) {
        return Err(TextFault::Whitespace);
    }
    if raw.chars().any(char::is_control) {
        return Err(TextFault::Control);
    }
    if raw.contains(['/', '\\', '?', '#', '%', ';']) || raw == "." || raw == ".." {
        return Err(TextFault::Form);
    }
    bounded(raw, max)
}

/// Control characters that no stored text may hold: all but tab, line feed and carriage return.
pub fn is_refused_control(c: char) -> bool {
    c.is_control() && !matches!(c, '\t' | '\n' | '\r')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_trimmed_and_limited_in_characters() {
        assert_eq!(bounded("  a b ", 3).unwrap(), "a b");
        assert_eq!(bounded("ééé", 3).unwrap(), "ééé");
        assert_eq!(bounded("abcd", 3), Err(TextFault::TooLong { max: 3 }));
        assert_eq!(bounded(" \t ", 3), Err(TextFault::Empty));
    }

    #[test]
    fn control_characters_are_refused_but_tab_and_line_ends_stay() {
        assert_eq!(bounded("a\0b", 9), Err(TextFault::Control));
        assert_eq!(bounded("a\u{85}b", 9), Err(TextFault::Control));
        assert_eq!(bounded("a\tb\r\nc", 9).unwrap(), "a\tb\r\nc");
        assert_eq!(collapsed("a\u{1b}b", 9), Err(TextFault::Control));
    }

    #[test]
    fn names_lose_their_inner_runs_of_blanks() {
        assert_eq!(collapsed("  Acme \t\n Bank ", 20).unwrap(), "Acme Bank");
    }

    #[test]
    fn ids_hold_nothing_that_a_path_would_cut() {
        for bad in ["a b", "a/b", "a?b", "a#b", "a%2e", "..", "a\nb"] {
            assert!(id(bad, 36).is_err(), "{bad:?}");
        }
        assert_eq!(id("MOSIP.PROXY.SBI", 36).unwrap(), "MOSIP.PROXY.SBI");
    }
}
