//! API keys.

use super::{
    Refusal,
    link::{group, policy},
    partner,
};
use crate::{web::said::Said, wire::codes};
use pms_core::{app::api_key::KeyError, domain::api_key::KeyRefusal};

impl From<&KeyError> for Refusal {
    fn from(error: &KeyError) -> Self {
        let code = codes::key(error).code();
        match error {
            KeyError::Denied(denied) => Self::denied(*denied, ""),
            KeyError::NoSuchPartner | KeyError::NoPartner | KeyError::NotFound => {
                Self::NotFound(String::new())
            }
            KeyError::Partner(refusal) => Self::Said(partner::rule(refusal).code(code)),
            KeyError::NoSuchPolicy => Self::Said(Said::new("key-policy-gone").about("policy").code(code)),
            KeyError::Policy(refusal) => Self::Said(policy(*refusal).code(code)),
            KeyError::Group(refusal) => Self::Said(group(*refusal).code(code)),
            KeyError::NotGranted => Self::Said(Said::new("key-not-granted").about("policy").code(code)),
            KeyError::LabelTaken => Self::Said(Said::new("key-name-taken").about("name").code(code)),
            KeyError::Rule(KeyRefusal::AlreadyInactive) => {
                Self::Said(Said::new("key-deactivated-already").code(code))
            }
            KeyError::Rule(KeyRefusal::Expired) => Self::Said(Said::new("key-expired").code(code)),
            KeyError::Vault(_) => Self::Internal,
            KeyError::Store(error) => error.into(),
        }
    }
}
