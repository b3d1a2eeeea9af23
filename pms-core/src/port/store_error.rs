//! What every store method may fail with.

use std::error::Error;
use thiserror::Error;

/// Why a store did not do what it was asked.
#[derive(Debug, Error)]
pub enum StoreError {
    /// The row changed since it was read.
    #[error("the row changed since it was read")]
    Conflict,
    /// A row with this key exists; `key` names the constraint's meaning, never a value.
    #[error("a row with this {key} exists")]
    Duplicate {
        /// Which key.
        key: DuplicateKey,
    },
    /// The store holds a value that the domain does not understand.
    #[error("the store holds a value that is not understood: {table}.{column} of {id}")]
    Corrupt {
        /// The table.
        table: &'static str,
        /// The column.
        column: &'static str,
        /// The row.
        id: String,
    },
    /// The store cannot be reached, is locked, or has no room.
    #[error("the store is unavailable")]
    Unavailable(#[source] Box<dyn Error + Send + Sync>),
}

/// Which key a duplicate breaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum DuplicateKey {
    /// The id.
    #[error("id")]
    Id,
    /// A name that must be unique.
    #[error("name")]
    Name,
    /// An e-mail address.
    #[error("e-mail address")]
    Email,
    /// A request for the same policy that is open or approved.
    #[error("open request")]
    OpenRequest,
    /// A label of the same partner and policy.
    #[error("label")]
    Label,
    /// The same certificate.
    #[error("certificate")]
    Certificate,
}

/// What every store method gives.
pub type StoreResult<T> = Result<T, StoreError>;
