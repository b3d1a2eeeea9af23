//! The overview and the search.

use super::Refusal;
use pms_core::app::{overview::OverviewError, search::SearchError};

impl From<&OverviewError> for Refusal {
    fn from(error: &OverviewError) -> Self {
        match error {
            OverviewError::Denied(denied) => Self::denied(*denied, ""),
            OverviewError::Store(error) => error.into(),
        }
    }
}

impl From<&SearchError> for Refusal {
    fn from(error: &SearchError) -> Self {
        match error {
            SearchError::Denied(denied) => Self::denied(*denied, ""),
            SearchError::Store(error) => error.into(),
        }
    }
}
