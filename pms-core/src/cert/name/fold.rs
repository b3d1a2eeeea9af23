//! Preparing text for comparison: RFC 4518 in the small.

use unicode_normalization::UnicodeNormalization;

/// NFKC, lower case, outer blanks off, inner blanks collapsed to one.
pub(crate) fn folded(text: &str) -> String {
    // Lower-casing can leave what NFKC would change again, so NFKC comes last as well.
    let lowered: String = text.nfkc().flat_map(char::to_lowercase).nfkc().collect();
    lowered.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::folded;

    #[test]
    fn case_blanks_and_composition_do_not_matter_but_letters_do() {
        assert_eq!(folded("  ACME \t  Ltd "), "acme ltd");
        assert_eq!(folded("Cafe\u{301}"), folded("CAFÉ"));
        assert_eq!(folded("\u{ff21}cme"), "acme");
        assert_ne!(folded("Acme"), folded("Acne"));
    }
}
