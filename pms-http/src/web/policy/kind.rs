//! What kinds of policies are called, and how they stand in addresses.

use crate::web::said::{Said, Word};
use pms_core::domain::policy::document::PolicyKind;

/// The name of a type as a row of a list has it; of one that is not known, its code.
pub(super) fn of_code(code: &str) -> Word {
    match PolicyKind::parse(code) {
        Ok(kind) => Said::new(key(kind)).into(),
        Err(_) => Word::Text(code.to_owned()),
    }
}

/// The key of a kind's name.
pub(super) fn key(kind: PolicyKind) -> &'static str {
    match kind {
        PolicyKind::Auth => "policy-kind-auth",
        PolicyKind::DataShare => "policy-kind-data-share",
        PolicyKind::CredentialIssuance => "policy-kind-credential",
        PolicyKind::Misp => "policy-kind-misp",
        PolicyKind::Binding => "policy-kind-binding",
    }
}

/// The key of a sentence on what a kind is for.
pub(super) fn purpose(kind: PolicyKind) -> &'static str {
    match kind {
        PolicyKind::Auth => "policy-kind-auth-for",
        PolicyKind::DataShare => "policy-kind-data-share-for",
        PolicyKind::CredentialIssuance => "policy-kind-credential-for",
        PolicyKind::Misp => "policy-kind-misp-for",
        PolicyKind::Binding => "policy-kind-binding-for",
    }
}

/// The word of a kind in addresses and forms.
pub(super) fn word(kind: PolicyKind) -> &'static str {
    match kind {
        PolicyKind::Auth => "auth",
        PolicyKind::DataShare => "data-share",
        PolicyKind::CredentialIssuance => "credential",
        PolicyKind::Misp => "misp",
        PolicyKind::Binding => "binding",
    }
}

/// Reads [`word`].
pub(super) fn of_word(text: &str) -> Option<PolicyKind> {
    PolicyKind::ALL.into_iter().find(|kind| word(*kind) == text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_has_a_word_of_its_own() {
        for kind in PolicyKind::ALL {
            assert_eq!(of_word(word(kind)), Some(kind));
        }
    }
}
