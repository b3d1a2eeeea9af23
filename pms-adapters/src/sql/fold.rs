//! Texts that are the same without regard to case.
//!
//! What we write is folded here and kept beside the text, because SQLite's `LOWER` knows ASCII only and
//! PostgreSQL's follows the database's locale. Adopted rows have no folded text; for them `LOWER` has to do.

/// The form in which names are compared.
pub(super) fn fold(text: &str) -> String {
    text.to_lowercase()
}

/// A key of several parts. All but the last are ids, which hold no stroke, so different parts make different keys.
pub(super) fn key(parts: &[&str]) -> String {
    parts.join("/")
}
