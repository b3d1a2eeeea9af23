//! Whoever opens a page: what is asked of him, and what he is called.

use crate::access::{Action, Actor};
use crate::app::{Pms, account::AccountError, own_account::OwnAccount};
use crate::domain::{consent::Consent, partner::Partner};

/// What is known of the caller before any page of his is made.
#[derive(Clone, Debug)]
pub struct Person {
    /// His account; `None` where another identity provider knows him.
    pub account: Option<OwnAccount>,
    /// His partner; of several the one with his own name, or the first by id.
    pub partner: Option<Partner>,
    /// His consent, with the terms that he accepted last.
    pub consent: Option<Consent>,
}

impl Pms {
    /// The caller, read at once.
    pub async fn person(&self, actor: &Actor) -> Result<Person, AccountError> {
        actor.may(Action::ViewOwnAccount, Some(actor.user()))?;
        let mut work = self.ports.store.read().await?;
        let account = self.account_of(work.as_mut(), actor).await?;
        let mut partners = work.partners().by_user(actor.user()).await?;
        partners.sort_by_key(|partner| partner.id.as_str().to_lowercase() != actor.user().folded());
        let consent = work.consents().get(actor.user()).await?;
        Ok(Person { account, partner: partners.into_iter().next(), consent })
    }
}
