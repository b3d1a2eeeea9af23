//! From the errors of use cases to what pages say of them: one exhaustive table an error, like the wire's.

mod account;
mod anchor;
mod api_key;
mod certificate;
mod consent;
mod deactivation;
mod group;
mod link;
mod overview;
mod partner;
mod policy;
mod timeline;

use super::{
    answer::Failure,
    said::Said,
    visitor::{Visit, Visitor},
};
use axum::http::StatusCode;
use pms_core::{
    access::{Action, Denied},
    app::Pms,
    port::store::StoreError,
};

/// What a page makes of an error.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Refusal {
    /// A sentence, for the form or the page that asked.
    Said(Said),
    /// There is no such thing, or it is not this person's: a page of its own that says which name was asked for.
    NotFound(String),
    /// The role is missing.
    Denied,
    /// Somebody else changed it meanwhile.
    Conflict,
    /// Something that is needed does not answer.
    Unavailable,
    /// A fault of ours.
    Internal,
}

impl Refusal {
    /// The role is missing, or the object is someone else's; `name` is what was asked for.
    pub(super) fn denied(denied: Denied, name: &str) -> Self {
        match denied {
            Denied::Role => Self::Denied,
            Denied::NotOwner => Self::NotFound(name.to_owned()),
        }
    }
}

impl From<&StoreError> for Refusal {
    fn from(error: &StoreError) -> Self {
        match error {
            StoreError::Conflict | StoreError::Duplicate { .. } => Self::Conflict,
            StoreError::Unavailable(_) => Self::Unavailable,
            StoreError::Corrupt { .. } => Self::Internal,
        }
    }
}

impl Visitor {
    /// The use cases.
    pub(super) fn pms(&self) -> &Pms {
        &self.site.pms
    }

    /// The sentence of a refusal; for what is no sentence, the page that says it.
    pub(super) async fn refusal(&self, refusal: impl Into<Refusal>) -> Result<Said, Failure> {
        match refusal.into() {
            Refusal::Said(said) => Ok(said),
            Refusal::NotFound(name) => Err(self.not_found(&name).await),
            Refusal::Denied => Err(self.denied().await),
            Refusal::Conflict => Err(self.fail(StatusCode::CONFLICT, "error-conflict").await),
            Refusal::Unavailable => Err(self.unavailable().await),
            Refusal::Internal => Err(self.broken().await),
        }
    }

    /// The page for a refusal where there is no form to say it in.
    pub(super) async fn refused(&self, refusal: impl Into<Refusal>) -> Failure {
        match self.refusal(refusal).await {
            Ok(said) => self.failure(StatusCode::CONFLICT, &said).await,
            Err(page) => page,
        }
    }
}

impl Visit {
    /// Refuses, before anything is shown, whom the access table does not let do this.
    pub(super) async fn may(&self, action: Action) -> Result<(), Failure> {
        match self.actor().reach(action) {
            Ok(_) => Ok(()),
            Err(_) => Err(self.denied().await),
        }
    }
}
