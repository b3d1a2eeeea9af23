//! Consent (`partner-api.md` U02, U03).

use super::{denied, store};
use crate::wire::error::WireError;
use pms_core::app::consent::ConsentError;

/// Give and look at.
pub fn consent(error: &ConsentError) -> WireError {
    match error {
        ConsentError::Denied(error) => denied(*error),
        ConsentError::Store(error) => store(error),
    }
}
