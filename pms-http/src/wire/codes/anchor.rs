//! The trust store (`partner-api.md` P12, M15, M16).

use super::{certificate::refused, denied, store};
use crate::wire::error::{WireError, soft};
use pms_core::app::ca_certificate::AnchorError;

/// Upload, list and download.
pub fn anchor(error: &AnchorError) -> WireError {
    match error {
        AnchorError::Denied(error) => denied(*error),
        AnchorError::Refused(verdict) => refused(verdict),
        AnchorError::NotFound => soft("KER-PMS-019"),
        AnchorError::Store(error) => store(error),
    }
}
