//! Consent to the terms.

use thiserror::Error;

use crate::access::{Action, Actor, Denied};
use crate::app::{Pms, Refused, trail};
use crate::domain::consent::Consent;
use crate::port::store::StoreError;

/// Why a use case about consent did not do what it was asked.
#[derive(Debug, Error)]
#[expect(missing_docs, reason = "each variant's text says it")]
pub enum ConsentError {
    #[error(transparent)]
    Denied(#[from] Denied),
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl Refused for ConsentError {
    fn store(&self) -> Option<&StoreError> {
        if let Self::Store(error) = self { Some(error) } else { None }
    }
}

impl Pms {
    /// The caller accepts the terms (`POST /users/user-consent`); a second time renews the date.
    pub async fn give_consent(&self, actor: &Actor) -> Result<Consent, ConsentError> {
        self.command(actor, Action::GiveConsent, Some(actor.user().as_str()), || {
            Box::pin(self.give_consent_once(actor))
        })
        .await
    }

    async fn give_consent_once(&self, actor: &Actor) -> Result<Consent, ConsentError> {
        actor.may(Action::GiveConsent, Some(actor.user()))?;
        let now = self.now();
        let mut work = self.ports.store.begin().await?;
        let (consent, event) = Consent::give(actor.user().clone(), now);
        work.consents().put(&consent).await?;
        let trail = trail(actor, Action::GiveConsent, now, actor.user().as_str(), "terms accepted");
        work.commit(trail.event(event)).await?;
        Ok(consent)
    }

    /// The caller's consent (`GET /users/user-consent`).
    pub async fn consent(&self, actor: &Actor) -> Result<Option<Consent>, ConsentError> {
        actor.may(Action::ViewConsent, Some(actor.user()))?;
        Ok(self.ports.store.read().await?.consents().get(actor.user()).await?)
    }
}
