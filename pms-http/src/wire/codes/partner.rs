//! Partners (`partner-api.md` P01, P17, P25, M02, M10, M11).

use super::{denied, store};
use crate::wire::error::{self, WireError, soft};
use pms_core::{app::partner::PartnerError, domain::partner::PartnerRefusal};

/// Registration, details and lists.
pub fn partner(error: &PartnerError) -> WireError {
    match error {
        PartnerError::Denied(error) => denied(*error),
        PartnerError::IsPartnerAlready => {
            soft("PMS_PRT_055").saying("your e-mail address belongs to a partner already; sign in as that partner")
        }
        PartnerError::NotOneself => soft("PMS_PRT_055").saying(
            "register with your own user name, e-mail address and partner type; others register through an administrator",
        ),
        PartnerError::EmailTaken => soft("PMS_PRT_011"),
        PartnerError::IdTaken => soft("PMS_PRT_051"),
        PartnerError::UnknownLanguage => soft("PMS_PRT_056"),
        PartnerError::UnknownKind => soft("PMS_PRT_010"),
        PartnerError::NoSuchGroup => soft("PMS_PRT_002"),
        PartnerError::NotFound => soft("PMS_PRT_005"),
        PartnerError::NoPartner => soft("PMS_CERTIFICATE_ERROR_002"),
        PartnerError::Rule(error) => rule(error),
        PartnerError::Vault(_) => error::internal(),
        PartnerError::Store(error) => store(error),
    }
}

/// Switching a partner off, as the manager service words it.
pub fn partner_status(error: &PartnerError) -> WireError {
    match error {
        PartnerError::NotFound => soft("PMS_PMP_005"),
        PartnerError::Rule(PartnerRefusal::NotActive) => {
            soft("PMS_PMP_016").saying("a partner that is not active yet cannot be deactivated")
        }
        PartnerError::Denied(_)
        | PartnerError::IsPartnerAlready
        | PartnerError::NotOneself
        | PartnerError::EmailTaken
        | PartnerError::IdTaken
        | PartnerError::UnknownLanguage
        | PartnerError::UnknownKind
        | PartnerError::NoSuchGroup
        | PartnerError::NoPartner
        | PartnerError::Rule(
            PartnerRefusal::AlreadyDeactivated
            | PartnerRefusal::NoCertificate
            | PartnerRefusal::NoPolicyGroup
            | PartnerRefusal::PolicyGroupRequired
            | PartnerRefusal::PolicyGroupInactive
            | PartnerRefusal::DomainMismatch(_),
        )
        | PartnerError::Vault(_)
        | PartnerError::Store(_) => partner(error),
    }
}

/// What a partner refuses, as the partner service words it.
pub(super) fn rule(error: &PartnerRefusal) -> WireError {
    match error {
        PartnerRefusal::NotActive => soft("PMS_PMP_016"),
        PartnerRefusal::AlreadyDeactivated => soft("PMS_PM_063"),
        PartnerRefusal::NoCertificate => {
            soft("PMS_PRT_108").saying("the partner has no certificate; its first one activates it")
        }
        PartnerRefusal::NoPolicyGroup => soft("PMS_PRT_054"),
        PartnerRefusal::PolicyGroupRequired => soft("PMS_PRT_108")
            .saying("this type of partner needs a policy group; name one in request.policyGroup"),
        PartnerRefusal::PolicyGroupInactive => soft("PMS_PMP_023"),
        PartnerRefusal::DomainMismatch(domain) => soft("KER-PCM-011")
            .saying("certificates of this type of partner belong to another domain; send that one")
            .about(domain.as_wire()),
    }
}
