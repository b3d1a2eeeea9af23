//! Policy groups.

use super::Refusal;
use crate::web::said::Said;
use pms_core::app::policy_group::GroupError;

impl From<&GroupError> for Refusal {
    fn from(error: &GroupError) -> Self {
        match error {
            GroupError::Denied(denied) => Self::denied(*denied, ""),
            GroupError::NameTaken => {
                Self::Said(Said::new("group-name-taken").about("name").code("PMS_POL_014"))
            }
            GroupError::NotFound => Self::NotFound(String::new()),
            GroupError::NoneActive => Self::Said(Said::new("group-none-active").code("PMS_POL_059")),
            GroupError::Store(error) => error.into(),
        }
    }
}
