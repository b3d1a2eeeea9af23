//! The policy document: what it may hold, by kind.
