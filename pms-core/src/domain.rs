//! Aggregates and their rules: what a partner, a policy, a link and a key are, and what may happen to them.

pub mod policy;
