//! What errors say about a table.

use pms_core::port::store::{DuplicateKey, StoreError};

use super::fault::Fault;

/// A table and what its keys mean.
pub(super) struct Table {
    /// Its name.
    pub(super) name: &'static str,
    /// Constraints and indexes as PostgreSQL names them, and the columns as SQLite does.
    pub(super) keys: &'static [(&'static str, DuplicateKey)],
}

impl Table {
    /// The error of a statement about the row `id`. A key without a meaning of its own is a conflict: another
    /// writer was faster, and the next try meets the rule that says so.
    pub(super) fn error(&self, fault: Fault, id: &str) -> StoreError {
        match fault {
            Fault::Duplicate { key } => match self.keys.iter().find(|(name, _)| *name == key) {
                Some((_, key)) => StoreError::Duplicate { key: *key },
                None => StoreError::Conflict,
            },
            Fault::Conflict => StoreError::Conflict,
            Fault::Corrupt { column } => self.corrupt(column, id),
            fault @ Fault::Unavailable { .. } => StoreError::Unavailable(Box::new(fault)),
        }
    }

    /// A value of the row `id` that is not understood.
    pub(super) fn corrupt(&self, column: &'static str, id: &str) -> StoreError {
        StoreError::Corrupt { table: self.name, column, id: id.to_owned() }
    }
}

impl From<Fault> for StoreError {
    /// For statements whose table does not matter: beginning, committing.
    fn from(fault: Fault) -> Self {
        Table { name: "?", keys: &[] }.error(fault, "?")
    }
}
