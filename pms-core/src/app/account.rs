//! Accounts of the built-in identity: add, change a password, sign a token.

use chrono::TimeDelta;
use std::collections::BTreeSet;
use thiserror::Error;

use crate::access::{Action, Actor, Denied};
use crate::app::{Pms, Refused, stamp, trail};
use crate::domain::{
    account::{Account, MustChange, Password, Profile, preferences::Appearance},
    event::Event,
    id::UserId,
    partner::contact::{Address, Email, Phone, SealedContact},
    role::Role,
};
use crate::port::{
    identity::{AccessToken, Passwords, TokenError, TokenFacts, TokenIssuer},
    store::StoreError,
    vault::{Place, Purpose, VaultError},
};

/// The longest life of a token that an operator may ask for, in hours.
pub const TOKEN_HOURS_MAX: u32 = 720;

/// The life of a token unless asked otherwise, in hours.
pub const TOKEN_HOURS: u32 = 8;

/// Why a use case about accounts did not do what it was asked.
#[derive(Debug, Error)]
#[expect(missing_docs, reason = "each variant's text says it")]
pub enum AccountError {
    #[error(transparent)]
    Denied(#[from] Denied),
    #[error("the built-in identity is not connected")]
    NotConnected,
    #[error("an account of this name exists")]
    NameTaken,
    #[error("an account with this e-mail address exists")]
    EmailTaken,
    #[error("there is no account of this name")]
    NotFound,
    #[error("a token lives at least 1 and at most {TOKEN_HOURS_MAX} hours")]
    BadLife,
    #[error("too many wrong passwords; wait {0} seconds")]
    Blocked(u64),
    #[error("the name or the password is wrong")]
    WrongPassword,
    #[error("the new password is the old one")]
    SamePassword,
    #[error(transparent)]
    Token(#[from] TokenError),
    #[error(transparent)]
    Vault(#[from] VaultError),
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl Refused for AccountError {
    fn store(&self) -> Option<&StoreError> {
        if let Self::Store(error) = self { Some(error) } else { None }
    }
}

/// An account to be added.
#[derive(Clone, Debug)]
pub struct NewAccount {
    /// The login name.
    pub user: UserId,
    /// The e-mail address.
    pub email: Email,
    /// Telephone.
    pub phone: Option<Phone>,
    /// Postal address.
    pub address: Option<Address>,
    /// Name, organisation, languages.
    pub profile: Profile,
    /// What it may be.
    pub roles: BTreeSet<Role>,
    /// The password.
    pub password: Password,
    /// Whether its owner must change the password.
    pub must_change: MustChange,
}

impl Pms {
    /// Adds an account. Administrators may, and the embedding program.
    pub async fn add_account(&self, actor: &Actor, ask: &NewAccount) -> Result<Account, AccountError> {
        self.command(actor, Action::AddAccount, Some(ask.user.as_str()), || {
            Box::pin(self.add_account_once(actor, ask))
        })
        .await
    }

    async fn add_account_once(&self, actor: &Actor, ask: &NewAccount) -> Result<Account, AccountError> {
        actor.may(Action::AddAccount, None)?;
        let now = self.now();
        let password = self.passwords()?.hash(&ask.password).await?;
        let contact = self.seal_account_contact(ask)?;
        let mut work = self.ports.store.begin().await?;
        if work.accounts().get(&ask.user).await?.is_some() {
            return Err(AccountError::NameTaken);
        }
        if let Some(key) = &contact.email_key
            && work.accounts().by_email(key).await?.is_some()
        {
            return Err(AccountError::EmailTaken);
        }
        let account = Account {
            user: ask.user.clone(),
            subject: self.fresh_id(),
            contact,
            profile: ask.profile.clone(),
            roles: ask.roles.clone(),
            password,
            must_change: ask.must_change == MustChange::AtNextLogIn,
            tokens_after: None,
            appearance: Appearance::default(),
            created: stamp(actor, now),
            changed: None,
            version: 0,
        };
        work.accounts().insert(&account).await?;
        let trail = trail(actor, Action::AddAccount, now, ask.user.as_str(), "account added");
        work.commit(trail.event(account.added())).await?;
        Ok(account)
    }

    fn seal_account_contact(&self, ask: &NewAccount) -> Result<SealedContact, VaultError> {
        let vault = &self.ports.vault;
        let id = ask.user.folded();
        let seal = |part, clear: Option<&str>| {
            clear.map(|clear| vault.seal(&Place::new("account", &id, part), clear)).transpose()
        };
        Ok(SealedContact {
            email: seal("email", Some(ask.email.reveal()))?,
            email_key: Some(vault.look_up(Purpose::Email, &ask.email.folded())),
            phone: seal("phone", ask.phone.as_ref().map(Phone::reveal))?,
            address: seal("address", ask.address.as_ref().map(Address::reveal))?,
        })
    }

    /// Sets a password without asking for the old one. Only the embedding program and the operator may.
    pub async fn set_password(
        &self,
        actor: &Actor,
        user: &UserId,
        password: &Password,
        must_change: MustChange,
    ) -> Result<(), AccountError> {
        self.command(actor, Action::ChangePassword, Some(user.as_str()), || {
            Box::pin(self.set_password_once(actor, user, password, must_change))
        })
        .await
    }

    async fn set_password_once(
        &self,
        actor: &Actor,
        user: &UserId,
        password: &Password,
        must_change: MustChange,
    ) -> Result<(), AccountError> {
        actor.may(Action::ChangePassword, None)?;
        let now = self.now();
        let hash = self.passwords()?.hash(password).await?;
        let mut work = self.ports.store.begin().await?;
        let mut account = work.accounts().get(user).await?.ok_or(AccountError::NotFound)?;
        let event = account.set_password(hash, must_change, stamp(actor, now));
        work.accounts().save(&account).await?;
        let trail = trail(actor, Action::ChangePassword, now, user.as_str(), "password set");
        Ok(work.commit(trail.event(event)).await?)
    }

    /// Signs a token for an account, for scripts. Only the embedding program and the operator may.
    pub async fn issue_token(
        &self,
        actor: &Actor,
        user: &UserId,
        hours: u32,
    ) -> Result<AccessToken, AccountError> {
        self.command(actor, Action::IssueToken, Some(user.as_str()), || {
            Box::pin(self.issue_token_once(actor, user, hours))
        })
        .await
    }

    async fn issue_token_once(
        &self,
        actor: &Actor,
        user: &UserId,
        hours: u32,
    ) -> Result<AccessToken, AccountError> {
        actor.may(Action::IssueToken, None)?;
        if hours == 0 || hours > TOKEN_HOURS_MAX {
            return Err(AccountError::BadLife);
        }
        let mut work = self.ports.store.begin().await?;
        let account = work.accounts().get(user).await?.ok_or(AccountError::NotFound)?;
        let facts = self.token_facts(&account, TimeDelta::hours(i64::from(hours)));
        let token = self.token_issuer()?.issue(&facts).await?;
        let event = Event::TokenIssued { user: account.user.clone(), until: facts.until };
        let said = format!("token for {hours} hours issued");
        let trail = trail(actor, Action::IssueToken, facts.issued, user.as_str(), &said);
        work.commit(trail.event(event)).await?;
        Ok(token)
    }

    /// What a token of an account says, from now on for `life`.
    pub(crate) fn token_facts(&self, account: &Account, life: TimeDelta) -> TokenFacts {
        let issued = self.now();
        let id = account.user.folded();
        let open = |part, sealed| self.open("account", &id, part, sealed);
        TokenFacts {
            user: account.user.clone(),
            subject: account.subject.clone(),
            token_id: self.fresh_id(),
            email: open("email", account.contact.email.as_ref()),
            phone: open("phone", account.contact.phone.as_ref()),
            address: open("address", account.contact.address.as_ref()),
            profile: account.profile.clone(),
            roles: account.roles.clone(),
            issued,
            until: issued + life,
        }
    }

    pub(crate) fn passwords(&self) -> Result<&dyn Passwords, AccountError> {
        self.ports.passwords.as_deref().ok_or(AccountError::NotConnected)
    }

    pub(crate) fn token_issuer(&self) -> Result<&dyn TokenIssuer, AccountError> {
        self.ports.token_issuer.as_deref().ok_or(AccountError::NotConnected)
    }

    /// Makes the first account with `PARTNER_ADMIN` when there is none at all; `None` when there are some.
    pub async fn ensure_first_account(
        &self,
        actor: &Actor,
        ask: &NewAccount,
    ) -> Result<Option<Account>, AccountError> {
        actor.may(Action::AddAccount, None)?;
        if self.ports.store.read().await?.accounts().count().await? > 0 {
            return Ok(None);
        }
        match self.add_account(actor, ask).await {
            Ok(account) => Ok(Some(account)),
            // Another server of the same store was faster.
            Err(AccountError::NameTaken | AccountError::EmailTaken) => Ok(None),
            Err(error) => Err(error),
        }
    }
}
