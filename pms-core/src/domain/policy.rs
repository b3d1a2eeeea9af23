//! Policies: drafts of a validated document that are published and may be deactivated.

pub mod document;
