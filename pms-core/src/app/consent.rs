//! Consent to the terms.

use thiserror::Error;

use crate::access::{Action, Actor, Denied};
use crate::app::{Pms, Refused, trail};
use crate::domain::consent::{Consent, Terms};
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
    /// The caller accepts the terms (`POST /users/user-consent`); a second time renews the date. Which terms is
    /// known where they were shown; MOSIP's endpoint does not say.
    pub async fn give_consent(&self, actor: &Actor, terms: Option<&Terms>) -> Result<Consent, ConsentError> {
        self.command(actor, Action::GiveConsent, Some(actor.user().as_str()), || {
            Box::pin(self.give_consent_once(actor, terms))
        })
        .await
    }

    async fn give_consent_once(&self, actor: &Actor, terms: Option<&Terms>) -> Result<Consent, ConsentError> {
        actor.may(Action::GiveConsent, Some(actor.user()))?;
        let now = self.now();
        let mut work = self.ports.store.begin().await?;
        let (consent, event) = Consent::give(actor.user().clone(), terms.cloned(), now);
        work.consents().put(&consent).await?;
        let said = match terms {
            Some(Terms { version, language }) => format!("terms {version} accepted in {language}"),
            None => "terms accepted".to_owned(),
        };
        let trail = trail(actor, Action::GiveConsent, now, actor.user().as_str(), &said);
        work.commit(trail.event(event)).await?;
        Ok(consent)
    }

    /// The caller's consent, with the terms that he accepted last (`GET /users/user-consent`).
    pub async fn consent(&self, actor: &Actor) -> Result<Option<Consent>, ConsentError> {
        actor.may(Action::ViewConsent, Some(actor.user()))?;
        Ok(self.ports.store.read().await?.consents().get(actor.user()).await?)
    }
}
