//! Policies.

use super::Refusal;
use crate::{web::said::Said, wire::codes};
use pms_core::{
    app::policy::PolicyError,
    domain::policy::{PolicyRefusal, group::GroupRefusal},
};

impl From<&PolicyError> for Refusal {
    fn from(error: &PolicyError) -> Self {
        let code = || codes::policy(error).first().map_or("", |error| error.code());
        let said = |key| Self::Said(Said::new(key).code(code()));
        let about = |field, key| Self::Said(Said::new(key).about(field).code(code()));
        match error {
            PolicyError::Denied(denied) => Self::denied(*denied, ""),
            PolicyError::UnknownKind => about("kind", "policy-kind-missing"),
            PolicyError::NoSuchGroupName | PolicyError::NoSuchGroup => about("group", "group-gone"),
            PolicyError::NoSuchPolicy => Self::NotFound(String::new()),
            PolicyError::OtherGroup | PolicyError::ChangedMeanwhile(_) => Self::Conflict,
            PolicyError::NameTaken => about("name", "policy-name-taken"),
            PolicyError::Document(faults) => {
                let n = i64::try_from(faults.len()).unwrap_or(i64::MAX);
                Self::Said(Said::new("policy-document-broken").with("n", n).code(code()))
            }
            PolicyError::Rule(PolicyRefusal::NotADraft) => said("policy-not-a-draft"),
            PolicyError::Rule(PolicyRefusal::AlreadyPublished) => said("policy-already-published"),
            PolicyError::Rule(PolicyRefusal::NotActive) => said("policy-not-active"),
            PolicyError::Rule(PolicyRefusal::Expired) => said("policy-expired"),
            PolicyError::Group(GroupRefusal::Inactive) => said("policy-group-off"),
            PolicyError::Store(error) => error.into(),
        }
    }
}
