//! Accounts of the built-in identity.

pub mod preferences;

use chrono::{DateTime, SubsecRound, Utc};
use std::collections::BTreeSet;
use zeroize::Zeroizing;

use crate::domain::{
    account::preferences::{Appearance, Preferences},
    event::Event,
    id::UserId,
    partner::contact::SealedContact,
    role::Role,
    stamp::Stamp,
    text::{self, TextFault},
};

text_type! {
    /// A short text about a person or an organisation, at most 128 characters.
    ProfileText, 128, text::collapsed
}
text_type! {
    /// A language or a locale, at most 36 characters.
    Locale, 36, text::id
}

/// A password in clear: 8 to 128 characters, kept as typed. It has no `Debug` text and is wiped on drop.
#[derive(Clone)]
pub struct Password(Zeroizing<String>);

impl Password {
    /// The fewest characters that are accepted (NIST SP 800-63B, 5.1.1.2).
    pub const MIN: usize = 8;
    /// The most characters that are accepted.
    pub const MAX: usize = 128;

    /// Takes a password as it was typed.
    pub fn new(raw: &str) -> Result<Self, TextFault> {
        let length = raw.chars().count();
        if length > Self::MAX {
            return Err(TextFault::TooLong { max: Self::MAX });
        }
        if length < Self::MIN {
            return Err(TextFault::Form);
        }
        if raw.chars().any(char::is_control) {
            return Err(TextFault::Control);
        }
        Ok(Self(Zeroizing::new(raw.to_owned())))
    }

    /// The clear text. Named so that its uses are easy to find.
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for Password {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Password(***)")
    }
}

/// A password's hash in PHC form (argon2id). Not secret like a password, but nobody's business either.
#[derive(Clone, PartialEq, Eq)]
pub struct PasswordHash(String);

impl PasswordHash {
    /// Wraps a PHC string.
    pub fn from_phc(text: String) -> Self {
        Self(text)
    }

    /// The PHC string.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for PasswordHash {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("PasswordHash(***)")
    }
}

/// What is known of a person besides the contact data: the claims of MOSIP's tokens (`integrations.md` 7.4).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Profile {
    /// `given_name`.
    pub first_name: Option<ProfileText>,
    /// `family_name`.
    pub last_name: Option<ProfileText>,
    /// `organizationName`.
    pub organisation: Option<ProfileText>,
    /// `partnerType`: a partner type's code in capitals (decision 17).
    pub partner_type: Option<ProfileText>,
    /// `langCode`: language of messages.
    pub language: Option<Locale>,
    /// `locale`: language of pages.
    pub locale: Option<Locale>,
}

/// An account of the built-in identity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// The login name; unique without regard to case.
    pub user: UserId,
    /// Subject of its tokens: a UUID that outlives a renaming.
    pub subject: String,
    /// Sealed e-mail, telephone, address; the e-mail is unique.
    pub contact: SealedContact,
    /// Name, organisation, languages.
    pub profile: Profile,
    /// What it may be.
    pub roles: BTreeSet<Role>,
    /// The password's hash.
    pub password: PasswordHash,
    /// The password was made by someone else and must be changed at the next log-in.
    pub must_change: bool,
    /// Tokens that were signed before this second are of an older password; `None` where it was never changed.
    pub tokens_after: Option<DateTime<Utc>>,
    /// How pages look to its owner.
    pub appearance: Appearance,
    /// Who added it, when.
    pub created: Stamp,
    /// Who changed it last, when.
    pub changed: Option<Stamp>,
    /// Raised by each save.
    pub version: i64,
}

impl Account {
    /// What adding this account means.
    pub fn added(&self) -> Event {
        Event::AccountAdded { user: self.user.clone() }
    }

    /// Sets a new password; `must_change` says that someone else chose it.
    pub fn set_password(&mut self, hash: PasswordHash, must_change: MustChange, stamp: Stamp) -> Event {
        self.password = hash;
        self.must_change = must_change == MustChange::AtNextLogIn;
        self.tokens_after = Some(stamp.at.trunc_subsecs(0));
        self.changed = Some(stamp);
        Event::PasswordChanged { user: self.user.clone() }
    }

    /// Keeps what its owner likes. Nobody else cares, so it is no event.
    pub fn prefer(&mut self, preferences: Preferences, stamp: Stamp) {
        self.profile.locale = preferences.locale;
        self.appearance = preferences.appearance;
        self.changed = Some(stamp);
    }
}

/// Whether a password has to be changed by its owner.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MustChange {
    /// Someone else chose it.
    AtNextLogIn,
    /// The owner chose it.
    No,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_has_eight_to_a_hundred_and_twenty_eight_characters() {
        assert!(Password::new("1234567").is_err());
        assert!(Password::new("12345678").is_ok());
        assert!(Password::new(&"é".repeat(128)).is_ok());
        assert!(Password::new(&"é".repeat(129)).is_err());
        assert_eq!(format!("{:?}", Password::new("12345678").unwrap()), "Password(***)");
    }
}
