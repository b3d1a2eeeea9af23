//! Refusals that every endpoint may give.

use crate::wire::error::{self, WireError, hard, soft};
use axum::http::StatusCode;
use pms_core::{access::Denied, port::store::StoreError};

/// The caller may not.
pub fn denied(error: Denied) -> WireError {
    match error {
        Denied::Role => hard("KER-ATH-403", StatusCode::FORBIDDEN),
        Denied::NotOwner => soft("PMS_PRT_055"),
    }
}

/// The store did not do it. A lost race has been tried once more by then (decision 19).
pub fn store(error: &StoreError) -> WireError {
    match error {
        StoreError::Conflict | StoreError::Duplicate { .. } => {
            soft("PMS_PRT_500").saying("someone else changed the same thing; look at it and try again")
        }
        StoreError::Corrupt { table, column, id } => {
            tracing::error!(table, column, id, "a stored value is not understood");
            error::internal()
        }
        StoreError::Unavailable(source) => {
            tracing::error!(error = source.as_ref(), "the store is unavailable");
            error::unavailable()
        }
    }
}
