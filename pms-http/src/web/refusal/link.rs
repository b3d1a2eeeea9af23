//! Requests for policies.

use super::{Refusal, partner};
use crate::{
    web::said::Said,
    wire::codes::{self, LinkSurface},
};
use pms_core::{
    app::link::LinkError,
    domain::{
        link::LinkRefusal,
        policy::{PolicyRefusal, group::GroupRefusal},
    },
};

impl From<&LinkError> for Refusal {
    fn from(error: &LinkError) -> Self {
        let code = codes::link(LinkSurface::Partner, error).code();
        let said = |key| Self::Said(Said::new(key).code(code));
        match error {
            LinkError::Denied(denied) => Self::denied(*denied, ""),
            LinkError::NoSuchPartner | LinkError::NoPartner | LinkError::NotFound => {
                Self::NotFound(String::new())
            }
            LinkError::Partner(refusal) => Self::Said(partner::rule(refusal).code(code)),
            LinkError::NoSuchPolicyName | LinkError::OtherGroup => {
                Self::Said(Said::new("request-policy-gone").about("policy").code(code))
            }
            LinkError::AlreadyPending => {
                Self::Said(Said::new("request-waits-already").about("policy").code(code))
            }
            LinkError::AlreadyGranted => {
                Self::Said(Said::new("request-granted-already").about("policy").code(code))
            }
            LinkError::PolicyGone | LinkError::PolicyWithoutGroup => said("request-policy-gone"),
            LinkError::Rule(refusal) => Self::Said(rule(*refusal).code(code)),
            LinkError::Store(error) => error.into(),
        }
    }
}

fn rule(refusal: LinkRefusal) -> Said {
    match refusal {
        LinkRefusal::AlreadyApproved => Said::new("request-approved-already"),
        LinkRefusal::AlreadyRejected => Said::new("request-rejected-already"),
        LinkRefusal::NoExtractors => Said::new("request-no-extractors"),
        LinkRefusal::Policy(refusal) => policy(refusal),
        LinkRefusal::Group(refusal) => group(refusal),
    }
}

/// A policy that cannot be used now.
pub(super) fn policy(refusal: PolicyRefusal) -> Said {
    match refusal {
        PolicyRefusal::NotActive | PolicyRefusal::NotADraft | PolicyRefusal::AlreadyPublished => {
            Said::new("request-policy-not-in-force").about("policy")
        }
        PolicyRefusal::Expired => Said::new("request-policy-expired").about("policy"),
    }
}

/// A group that cannot be used now.
pub(super) fn group(refusal: GroupRefusal) -> Said {
    match refusal {
        GroupRefusal::Inactive => Said::new("request-group-not-in-use"),
    }
}
