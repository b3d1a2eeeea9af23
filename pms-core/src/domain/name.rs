//! Names, labels and descriptions with their limits.

use crate::domain::text::{self, TextFault};

text_type! {
    /// An organisation's name: 1 to 128 characters, inner blanks collapsed. A partner's certificate must
    /// bear it as the subject's organisation (`certificates.md` C5).
    OrganisationName, 128, text::collapsed
}
text_type! {
    /// A policy group's name: unique without regard to case, inner blanks collapsed, at most 128 characters.
    GroupName, 128, text::collapsed
}
text_type! {
    /// A policy's name: unique in its group without regard to case, inner blanks collapsed, at most 128
    /// characters.
    PolicyName, 128, text::collapsed
}
text_type! {
    /// A description of a group or a policy, at most 256 characters.
    Description, 256, text::bounded
}
text_type! {
    /// The label that MOSIP calls a policy's `version`: free text of at most 8 characters; editing does not
    /// change it.
    VersionLabel, 8, text::bounded
}
text_type! {
    /// What a partner wants a policy for, at most 4,000 characters.
    UseCase, 4000, text::bounded
}
text_type! {
    /// Why somebody decided or deactivated something, in his own words: at most 500 characters, in as many lines
    /// as he likes.
    Reason, 500, text::bounded
}
text_type! {
    /// An API key's label: unique per partner and policy, inner blanks collapsed, at most 36 characters.
    KeyLabel, 36, text::collapsed
}
text_type! {
    /// Language of messages to a partner: three letters as MOSIP uses them (ISO 639-2), e.g. `eng`.
    LangCode, 3, clean_language
}

fn clean_language(raw: &str, _max: usize) -> Result<String, TextFault> {
    let code = raw.trim().to_lowercase();
    if code.is_empty() {
        return Err(TextFault::Empty);
    }
    if code.len() != 3 || !code.bytes().all(|b| b.is_ascii_lowercase()) {
        return Err(TextFault::Form);
    }
    Ok(code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_is_three_letters_in_lower_case() {
        assert_eq!(LangCode::try_from(" ENG ").unwrap().as_str(), "eng");
        assert!(LangCode::try_from("en").is_err() && LangCode::try_from("e1g").is_err());
    }

    #[test]
    fn names_of_any_script_are_counted_in_characters() {
        let arabic = "بنك ".repeat(32);
        assert!(OrganisationName::try_from(arabic.as_str()).is_ok());
        assert!(OrganisationName::try_from("ب".repeat(129)).is_err());
    }
}
