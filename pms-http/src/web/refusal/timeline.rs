//! Timelines.

use super::Refusal;
use pms_core::app::timeline::TimelineError;

impl From<&TimelineError> for Refusal {
    fn from(error: &TimelineError) -> Self {
        match error {
            TimelineError::Denied(denied) => Self::denied(*denied, ""),
            TimelineError::NotFound => Self::NotFound(String::new()),
            TimelineError::Store(error) => error.into(),
        }
    }
}
