//! The end of policies and policy groups.

use super::Refusal;
use crate::{web::said::Said, wire::codes};
use pms_core::{
    app::deactivation::DeactivationError,
    domain::policy::end::{GroupEndRefusal, PolicyEndRefusal},
};

impl From<&DeactivationError> for Refusal {
    fn from(error: &DeactivationError) -> Self {
        let said = |key| Self::Said(Said::new(key).code(codes::deactivation(error).code()));
        match error {
            DeactivationError::Denied(denied) => Self::denied(*denied, ""),
            DeactivationError::NoSuchPolicy | DeactivationError::NoSuchGroup => Self::NotFound(String::new()),
            DeactivationError::Policy(PolicyEndRefusal::Draft) => said("policy-end-draft"),
            DeactivationError::Policy(PolicyEndRefusal::AlreadyDeactivated) => said("policy-end-already"),
            DeactivationError::Policy(PolicyEndRefusal::Granted) => said("policy-end-granted"),
            DeactivationError::Policy(PolicyEndRefusal::Requested) => said("policy-end-requested"),
            DeactivationError::Group(GroupEndRefusal::AlreadyDeactivated) => said("group-end-already"),
            DeactivationError::Group(GroupEndRefusal::HoldsPolicies) => said("group-end-policies"),
            DeactivationError::Group(GroupEndRefusal::HoldsDrafts) => said("group-end-drafts"),
            DeactivationError::Group(GroupEndRefusal::HoldsBoth) => said("group-end-both"),
            DeactivationError::Store(error) => error.into(),
        }
    }
}
