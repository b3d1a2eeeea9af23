//! The caller's own account of the built-in identity: look at it, change the password, keep preferences.

use chrono::TimeDelta;

use crate::access::{Action, Actor};
use crate::app::{
    Pms,
    account::{AccountError, TOKEN_HOURS},
    sign_in::{SignedIn, check_not_blocked},
    stamp, trail,
};
use crate::domain::{
    account::{
        Locale, MustChange, Password, ProfileText,
        preferences::{Appearance, Preferences},
    },
    partner::contact::{Address, Email, Phone},
};
use crate::port::{
    store::{StoreResult, Trail, UnitOfWork},
    vault::Purpose,
};

/// What an account's owner sees of it.
#[derive(Clone, Debug)]
pub struct OwnAccount {
    /// Given name.
    pub first_name: Option<ProfileText>,
    /// Family name.
    pub last_name: Option<ProfileText>,
    /// Organisation.
    pub organisation: Option<ProfileText>,
    /// E-mail address.
    pub email: Option<Email>,
    /// Telephone.
    pub phone: Option<Phone>,
    /// Postal address.
    pub address: Option<Address>,
    /// The password was made by someone else and must be changed before anything else is done.
    pub must_change: bool,
    /// The caller's token was signed before the password was changed: it should not be taken any more.
    pub outdated: bool,
    /// Language of pages.
    pub locale: Option<Locale>,
    /// How pages look.
    pub appearance: Appearance,
}

/// Whether preferences were kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    /// With the account.
    Kept,
    /// The caller has no account here: another identity provider knows him.
    NotKept,
}

impl Pms {
    /// The caller's account; `None` where another identity provider knows him.
    pub async fn own_account(&self, actor: &Actor) -> Result<Option<OwnAccount>, AccountError> {
        actor.may(Action::ViewOwnAccount, Some(actor.user()))?;
        let mut work = self.ports.store.read().await?;
        Ok(self.account_of(work.as_mut(), actor).await?)
    }

    /// The caller's account, his personal data in clear. That he may see it was checked.
    pub(crate) async fn account_of(
        &self,
        work: &mut dyn UnitOfWork,
        actor: &Actor,
    ) -> StoreResult<Option<OwnAccount>> {
        if self.passwords().is_err() {
            return Ok(None);
        }
        let Some(account) = work.accounts().get(actor.user()).await? else { return Ok(None) };
        let id = account.user.folded();
        let open = |part, sealed| self.open("account", &id, part, sealed);
        let outdated = match (actor.issued(), account.tokens_after) {
            (Some(issued), Some(after)) => issued < after,
            (None, _) | (_, None) => false,
        };
        Ok(Some(OwnAccount {
            email: open("email", account.contact.email.as_ref())
                .and_then(|t| Email::try_from(t.as_str()).ok()),
            phone: open("phone", account.contact.phone.as_ref())
                .and_then(|t| Phone::try_from(t.as_str()).ok()),
            address: open("address", account.contact.address.as_ref())
                .and_then(|text| Address::try_from(text.as_str()).ok()),
            first_name: account.profile.first_name,
            last_name: account.profile.last_name,
            organisation: account.profile.organisation,
            must_change: account.must_change,
            outdated,
            locale: account.profile.locale,
            appearance: account.appearance,
        }))
    }

    /// Changes the caller's password and signs him in anew: older tokens count as outdated from now on. A wrong
    /// old password counts as a failed log-in.
    pub async fn change_own_password(
        &self,
        actor: &Actor,
        old: &str,
        new: &Password,
    ) -> Result<SignedIn, AccountError> {
        self.command(actor, Action::ChangeOwnPassword, Some(actor.user().as_str()), || {
            Box::pin(self.change_own_password_once(actor, old, new))
        })
        .await
    }

    async fn change_own_password_once(
        &self,
        actor: &Actor,
        old: &str,
        new: &Password,
    ) -> Result<SignedIn, AccountError> {
        actor.may(Action::ChangeOwnPassword, Some(actor.user()))?;
        let now = self.now();
        let key = self.ports.vault.look_up(Purpose::LogInName, &actor.user().folded());
        let account = {
            let mut work = self.ports.store.read().await?;
            check_not_blocked(work.as_mut(), &key, now).await?;
            work.accounts().get(actor.user()).await?.ok_or(AccountError::NotFound)?
        };
        if !self.passwords()?.fits(old, Some(&account.password)).await? {
            self.count_failure(&key).await?;
            return Err(AccountError::WrongPassword);
        }
        if new.reveal() == old {
            return Err(AccountError::SamePassword);
        }
        let hash = self.passwords()?.hash(new).await?;
        let mut account = account;
        let event = account.set_password(hash, MustChange::No, stamp(actor, now));
        let facts = self.token_facts(&account, TimeDelta::hours(i64::from(TOKEN_HOURS)));
        let token = self.token_issuer()?.issue(&facts).await?;
        let mut work = self.ports.store.begin().await?;
        // As at sign-in: of many guesses at once, the right one must not pass.
        check_not_blocked(work.as_mut(), &key, now).await?;
        work.log_in_failures().clear(&key).await?;
        work.accounts().save(&account).await?;
        account.version += 1;
        let user = account.user.as_str();
        let trail = trail(actor, Action::ChangeOwnPassword, now, user, "own password changed");
        work.commit(trail.event(event)).await?;
        Ok(SignedIn { account, token, until: facts.until })
    }

    /// Keeps what the caller likes about the pages, where he has an account here.
    pub async fn set_preferences(
        &self,
        actor: &Actor,
        preferences: &Preferences,
    ) -> Result<Kept, AccountError> {
        self.command(actor, Action::SetPreferences, None, || {
            Box::pin(self.set_preferences_once(actor, preferences))
        })
        .await
    }

    async fn set_preferences_once(
        &self,
        actor: &Actor,
        preferences: &Preferences,
    ) -> Result<Kept, AccountError> {
        actor.may(Action::SetPreferences, Some(actor.user()))?;
        if self.passwords().is_err() {
            return Ok(Kept::NotKept);
        }
        let mut work = self.ports.store.begin().await?;
        let Some(mut account) = work.accounts().get(actor.user()).await? else { return Ok(Kept::NotKept) };
        account.prefer(preferences.clone(), stamp(actor, self.now()));
        work.accounts().save(&account).await?;
        work.commit(Trail::housekeeping()).await?;
        Ok(Kept::Kept)
    }
}
