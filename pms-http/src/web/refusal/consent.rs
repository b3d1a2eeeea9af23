//! Consent to the terms.

use super::Refusal;
use pms_core::app::consent::ConsentError;

impl From<&ConsentError> for Refusal {
    fn from(error: &ConsentError) -> Self {
        match error {
            ConsentError::Denied(denied) => Self::denied(*denied, ""),
            ConsentError::Store(error) => error.into(),
        }
    }
}
