//! Texts that must be stored whatever they hold.

/// The text within a limit in characters, without the one character that PostgreSQL does not store: what was
/// refused must be audited whatever it held.
pub(super) fn cut(text: &str, max: usize) -> String {
    text.chars().filter(|c| *c != '\0').take(max).collect()
}
