//! The text of a policy's document, as pages show and compare it.

use pms_core::domain::policy::{
    Policy,
    document::{DocumentFault, PolicyDocument},
};

/// The text of a stored policy for people: always the same lines for the same document. What cannot be read is given
/// as it is kept, with what is wrong with it.
pub(super) fn printed(policy: &Policy) -> (String, Option<DocumentFault>) {
    match PolicyDocument::from_store(policy.kind, &policy.text) {
        Ok(document) => (document.printed(), None),
        Err(fault) => (policy.text.clone(), Some(fault)),
    }
}

/// What of today's rules a stored document breaks.
pub(super) fn broken_rules(policy: &Policy) -> Vec<DocumentFault> {
    PolicyDocument::parse(policy.kind, &policy.text).err().unwrap_or_default()
}

/// A text as a browser posts it, its line ends made those of everybody.
pub(super) fn posted(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n")
}
