//! Checking a name and a password, with a limit on failures.

use chrono::{DateTime, TimeDelta, Utc};

use crate::access::{Action, Actor};
use crate::app::{
    Pms,
    account::{AccountError, TOKEN_HOURS},
    trail,
};
use crate::domain::{
    account::Account, attempts::Attempts, id::UserId, partner::contact::Email, sealed::LookUpKey,
};
use crate::port::{
    identity::AccessToken,
    store::{StoreError, Trail, UnitOfWork},
    vault::Purpose,
};

/// A person who proved who he is.
#[derive(Debug)]
pub struct SignedIn {
    /// His account.
    pub account: Account,
    /// His access token.
    pub token: AccessToken,
    /// Until when the token is good.
    pub until: DateTime<Utc>,
}

impl Pms {
    /// Checks a name, which may be a login name or an e-mail address, and a password. Failures are counted by
    /// name, whether it exists or not, and block it for a while; a success is not counted and makes the failures
    /// before it forgotten. The time spent says nothing about whether a name exists.
    pub async fn sign_in(
        &self,
        name: &str,
        password: &str,
        request_id: Option<&str>,
    ) -> Result<SignedIn, AccountError> {
        let mut actor = Actor::service("sign-in");
        if let Some(id) = request_id {
            actor = actor.in_request(id);
        }
        self.command(&actor, Action::SignIn, None, || Box::pin(self.sign_in_once(&actor, name, password)))
            .await
    }

    async fn sign_in_once(
        &self,
        actor: &Actor,
        name: &str,
        password: &str,
    ) -> Result<SignedIn, AccountError> {
        actor.may(Action::SignIn, None)?;
        let now = self.now();
        let key = self.ports.vault.look_up(Purpose::LogInName, &name.trim().to_lowercase());
        let account = {
            let mut work = self.ports.store.read().await?;
            check_not_blocked(work.as_mut(), &key, now).await?;
            self.find_account(work.as_mut(), name).await?
        };
        let hash = account.as_ref().map(|account| &account.password);
        let fits = self.passwords()?.fits(password, hash).await?;
        let Some(account) = account.filter(|_| fits) else {
            self.count_failure(&key).await?;
            return Err(AccountError::WrongPassword);
        };
        let facts = self.token_facts(&account, TimeDelta::hours(i64::from(TOKEN_HOURS)));
        let token = self.token_issuer()?.issue(&facts).await?;
        let mut work = self.ports.store.begin().await?;
        // Many guesses at once all pass the first check; the right one among them must not pass this one.
        check_not_blocked(work.as_mut(), &key, now).await?;
        work.log_in_failures().clear(&key).await?;
        let trail = trail(actor, Action::SignIn, now, account.user.as_str(), "signed in");
        work.commit(trail).await?;
        Ok(SignedIn { account, token, until: facts.until })
    }

    async fn find_account(
        &self,
        work: &mut dyn UnitOfWork,
        name: &str,
    ) -> Result<Option<Account>, StoreError> {
        if let Ok(user) = UserId::try_from(name.trim())
            && let Some(account) = work.accounts().get(&user).await?
        {
            return Ok(Some(account));
        }
        match Email::try_from(name) {
            Ok(email) => {
                let key = self.ports.vault.look_up(Purpose::Email, &email.folded());
                work.accounts().by_email(&key).await
            }
            Err(_) => Ok(None),
        }
    }

    /// Counts in a unit of work of its own: the refusal itself writes nothing else.
    pub(crate) async fn count_failure(&self, key: &LookUpKey) -> Result<(), StoreError> {
        let now = self.now();
        let mut work = self.ports.store.begin().await?;
        let mut attempts = work.log_in_failures().get(key).await?.unwrap_or_else(|| Attempts::none(now));
        attempts.fail(now, self.settings().attempts);
        work.log_in_failures().put(key, &attempts).await?;
        work.commit(Trail::housekeeping()).await
    }
}

pub(crate) async fn check_not_blocked(
    work: &mut dyn UnitOfWork,
    key: &LookUpKey,
    now: DateTime<Utc>,
) -> Result<(), AccountError> {
    let attempts = work.log_in_failures().get(key).await?;
    match attempts.and_then(|attempts| attempts.wait(now)) {
        Some(seconds) => Err(AccountError::Blocked(seconds)),
        None => Ok(()),
    }
}
