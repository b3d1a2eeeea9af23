//! What an audit entry is about, and what it changed.

use crate::domain::id::{PartnerId, PolicyId};

/// Whose timeline an entry belongs to. Requests, keys and certificates belong to their partner.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Subject(String);

impl Subject {
    /// A partner.
    pub fn partner(id: &PartnerId) -> Self {
        Self(format!("partner:{id}"))
    }

    /// A policy.
    pub fn policy(id: &PolicyId) -> Self {
        Self(format!("policy:{id}"))
    }

    /// Takes what a store holds.
    pub fn from_store(text: String) -> Self {
        Self(text)
    }

    /// `<kind>:<id>`, e.g. `partner:acme`.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A change of an object's state, in stable words: those of `PartnerState::word` and its like.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The state before; none of what is new.
    pub from: Option<String>,
    /// The state since.
    pub to: String,
}

impl Change {
    /// What is new and in this state.
    pub fn new(to: &str) -> Self {
        Self { from: None, to: to.to_owned() }
    }

    /// From one state to another, or to the same again: a partner stays active with a new certificate.
    pub fn between(from: &str, to: &str) -> Self {
        Self { from: Some(from.to_owned()), to: to.to_owned() }
    }
}
