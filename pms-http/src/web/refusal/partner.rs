//! Partners.

use super::Refusal;
use crate::{web::said::Said, wire::codes};
use pms_core::{app::partner::PartnerError, domain::partner::PartnerRefusal};

impl From<&PartnerError> for Refusal {
    fn from(error: &PartnerError) -> Self {
        let said = |key| Said::new(key).code(codes::partner(error).code());
        match error {
            PartnerError::Denied(denied) => Self::denied(*denied, ""),
            PartnerError::IsPartnerAlready => Self::Said(said("register-is-partner").about("email")),
            PartnerError::NotOneself => Self::Said(said("register-not-oneself")),
            PartnerError::EmailTaken => Self::Said(said("register-email-taken").about("email")),
            PartnerError::IdTaken => Self::Said(said("register-id-taken")),
            PartnerError::UnknownLanguage => Self::Said(said("register-language-unknown").about("language")),
            PartnerError::UnknownKind => Self::Said(said("register-kind-unknown")),
            PartnerError::NoSuchGroup => Self::Said(said("register-group-gone").about("group")),
            PartnerError::NotFound | PartnerError::NoPartner => Self::NotFound(String::new()),
            PartnerError::Rule(refusal) => Self::Said(rule(refusal).code(codes::partner(error).code())),
            PartnerError::Vault(_) => Self::Internal,
            PartnerError::Store(error) => error.into(),
        }
    }
}

/// What a partner refuses, said to whoever asked it.
pub(super) fn rule(refusal: &PartnerRefusal) -> Said {
    match refusal {
        PartnerRefusal::NotActive => Said::new("partner-not-active"),
        PartnerRefusal::AlreadyDeactivated => Said::new("partner-deactivated-already"),
        PartnerRefusal::NoCertificate => Said::new("partner-no-certificate"),
        PartnerRefusal::NoPolicyGroup => Said::new("partner-no-group"),
        PartnerRefusal::PolicyGroupRequired => Said::new("register-group-missing").about("group"),
        PartnerRefusal::PolicyGroupInactive => Said::new("register-group-gone").about("group"),
        PartnerRefusal::DomainMismatch(domain) => {
            Said::new("partner-other-domain").with("domain", domain.as_wire())
        }
    }
}
