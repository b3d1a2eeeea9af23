//! Policies and policy groups (`policy-api.md` 1.5).

use super::{denied, store};
use crate::wire::error::{WireError, soft};
use pms_core::{
    app::{deactivation::DeactivationError, policy::PolicyError, policy_group::GroupError},
    domain::policy::{
        PolicyRefusal,
        document::DocumentFault,
        end::{GroupEndRefusal, PolicyEndRefusal},
        group::GroupRefusal,
    },
    port::store::StoreError,
};

/// Policy groups.
pub fn group(error: &GroupError) -> WireError {
    match error {
        GroupError::Denied(error) => denied(*error),
        GroupError::NameTaken => soft("PMS_POL_014"),
        GroupError::NotFound => soft("PMS_POL_016"),
        GroupError::NoneActive => soft("PMS_POL_059"),
        GroupError::Store(error) => store(error),
    }
}

/// Policies; a document may have several faults, the first is the one that clients look at.
pub fn policy(error: &PolicyError) -> Vec<WireError> {
    let one = match error {
        PolicyError::Denied(error) => denied(*error),
        PolicyError::UnknownKind => soft("PMS_POL_023"),
        PolicyError::NoSuchGroupName => soft("PMS_POL_019"),
        PolicyError::NoSuchGroup => soft("PMS_POL_016"),
        PolicyError::NoSuchPolicy => soft("PMS_POL_008"),
        PolicyError::OtherGroup => soft("PMS_POL_015"),
        PolicyError::NameTaken => soft("PMS_POL_009"),
        PolicyError::ChangedMeanwhile(_) => store(&StoreError::Conflict),
        PolicyError::Document(faults) => return faults.iter().map(document).collect(),
        PolicyError::Rule(PolicyRefusal::NotADraft) => soft("PMS_POL_055"),
        PolicyError::Rule(PolicyRefusal::AlreadyPublished) => soft("PMS_POL_020"),
        PolicyError::Rule(PolicyRefusal::NotActive) => soft("PMS_PMP_019"),
        PolicyError::Rule(PolicyRefusal::Expired) => soft("PMS_PMP_018"),
        PolicyError::Group(GroupRefusal::Inactive) => soft("PMS_POL_053"),
        PolicyError::Store(error) => store(error),
    };
    vec![one]
}

/// The end of policies and of groups.
pub fn deactivation(error: &DeactivationError) -> WireError {
    match error {
        DeactivationError::Denied(error) => denied(*error),
        DeactivationError::NoSuchPolicy => soft("PMS_POL_065"),
        DeactivationError::NoSuchGroup => soft("PMS_POL_068"),
        DeactivationError::Policy(PolicyEndRefusal::Draft) => soft("PMS_POL_072"),
        DeactivationError::Policy(PolicyEndRefusal::AlreadyDeactivated) => soft("PMS_POL_062"),
        DeactivationError::Policy(PolicyEndRefusal::Granted) => soft("PMS_POL_063"),
        DeactivationError::Policy(PolicyEndRefusal::Requested) => soft("PMS_POL_064"),
        DeactivationError::Group(GroupEndRefusal::AlreadyDeactivated) => soft("PMS_POL_067"),
        DeactivationError::Group(GroupEndRefusal::HoldsPolicies) => soft("PMS_POL_056"),
        DeactivationError::Group(GroupEndRefusal::HoldsDrafts) => soft("PMS_POL_070"),
        DeactivationError::Group(GroupEndRefusal::HoldsBoth) => soft("PMS_POL_069"),
        DeactivationError::Store(error) => store(error),
    }
}

/// Named by its pointer: the place in the text would be that of the document as it was read out of the request.
fn document(fault: &DocumentFault) -> WireError {
    let DocumentFault { kind, pointer, place: _ } = fault;
    soft(fault.code()).about(if pointer.is_empty() { kind.to_string() } else { format!("{pointer}: {kind}") })
}
