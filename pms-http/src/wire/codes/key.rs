//! API keys (`partner-api.md` P27, M09, M14).

use super::{
    denied,
    link::{group_standing, policy_standing},
    partner, store,
};
use crate::wire::error::{self, WireError, soft};
use pms_core::{app::api_key::KeyError, domain::api_key::KeyRefusal};

/// Generate, switch and list.
pub fn key(error: &KeyError) -> WireError {
    match error {
        KeyError::Denied(error) => denied(*error),
        KeyError::NoSuchPartner => soft("PMS_PMP_005"),
        KeyError::NoPartner => soft("PMS_CERTIFICATE_ERROR_002"),
        KeyError::Partner(error) => partner::rule(error),
        KeyError::NoSuchPolicy => soft("PMS_PMP_014"),
        KeyError::Policy(error) => policy_standing(*error),
        KeyError::Group(error) => group_standing(*error),
        KeyError::NotGranted => soft("PMS_PRT_109"),
        KeyError::LabelTaken => soft("PMS_PRT_110"),
        KeyError::NotFound => soft("PMS_PRT_111"),
        KeyError::Rule(KeyRefusal::AlreadyInactive) => soft("PMS_PMS_022"),
        // Java switches expired keys on again; the nearest code says that the key is not active.
        KeyError::Rule(KeyRefusal::Expired) => {
            soft("PMS_PMS_022").saying("the key has expired; make a new one")
        }
        KeyError::Vault(_) => error::internal(),
        KeyError::Store(error) => store(error),
    }
}
