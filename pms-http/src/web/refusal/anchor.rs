//! The trust store.

use super::Refusal;
use crate::{web::said::Said, wire::codes};
use pms_core::app::ca_certificate::AnchorError;

impl From<&AnchorError> for Refusal {
    fn from(error: &AnchorError) -> Self {
        match error {
            AnchorError::Denied(denied) => Self::denied(*denied, ""),
            AnchorError::Refused(_) => {
                Self::Said(Said::new("certificate-refused").code(codes::anchor(error).code()))
            }
            AnchorError::NotFound => Self::NotFound(String::new()),
            AnchorError::Store(error) => error.into(),
        }
    }
}
