//! Requests for policies (`partner-api.md` P26, M08, M12).

use super::{denied, partner, store};
use crate::wire::error::{self, WireError, soft};
use pms_core::{
    app::link::LinkError,
    domain::{
        link::LinkRefusal,
        policy::{PolicyRefusal, group::GroupRefusal},
    },
};

/// Where an error about a request is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkSurface {
    /// The partner's calls.
    Partner,
    /// The administrator's calls.
    Manager,
}

/// Ask, decide and list.
pub fn link(surface: LinkSurface, error: &LinkError) -> WireError {
    use LinkSurface::{Manager, Partner};
    match (error, surface) {
        (LinkError::Denied(error), Partner | Manager) => denied(*error),
        (LinkError::NoSuchPartner, Partner) => soft("PMS_PRT_005"),
        (LinkError::NoSuchPartner, Manager) => soft("PMS_PMP_005"),
        (LinkError::NoPartner, Partner | Manager) => soft("PMS_CERTIFICATE_ERROR_002"),
        (LinkError::Partner(error), Partner | Manager) => partner::rule(error),
        (LinkError::NoSuchPolicyName, Partner | Manager) => soft("PMS_PRT_073"),
        (LinkError::OtherGroup, Partner | Manager) => soft("PMS_PRT_098"),
        (LinkError::AlreadyPending, Partner | Manager) => soft("PMS_PRT_053"),
        (LinkError::AlreadyGranted, Partner | Manager) => soft("PMS_PRT_060"),
        (LinkError::NotFound, Partner | Manager) => soft("PMS_PMP_007"),
        (LinkError::PolicyGone, Partner | Manager) => soft("PMS_PMP_017"),
        (LinkError::PolicyWithoutGroup, Partner | Manager) => soft("PMS_PMP_022"),
        (LinkError::Rule(error), Partner | Manager) => rule(*error),
        (LinkError::Store(error), Partner | Manager) => store(error),
    }
}

fn rule(error: LinkRefusal) -> WireError {
    match error {
        LinkRefusal::AlreadyApproved => soft("PMS_PM_034"),
        LinkRefusal::AlreadyRejected => soft("PMS_PM_035"),
        LinkRefusal::NoExtractors => soft("PMS_PM_051"),
        LinkRefusal::Policy(error) => policy_standing(error),
        LinkRefusal::Group(error) => group_standing(error),
    }
}

/// A policy that is not in force, as the partner service words it.
pub(super) fn policy_standing(error: PolicyRefusal) -> WireError {
    match error {
        PolicyRefusal::NotActive => soft("PMS_PMP_019"),
        PolicyRefusal::Expired => soft("PMS_PMP_018"),
        // Not said by anything that the partner service asks of a policy.
        PolicyRefusal::NotADraft | PolicyRefusal::AlreadyPublished => error::internal(),
    }
}

/// A group that is not in use, as the partner service words it.
pub(super) fn group_standing(error: GroupRefusal) -> WireError {
    match error {
        GroupRefusal::Inactive => soft("PMS_PMP_023"),
    }
}
