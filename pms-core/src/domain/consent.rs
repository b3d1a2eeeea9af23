//! The consent of a user to the terms (`partner-api.md` U02, U03).

use chrono::{DateTime, Utc};

use crate::domain::{account::Locale, event::Event, id::UserId, text};

text_type! {
    /// Which terms: a date or a number, at most 36 characters without white space.
    TermsVersion, 36, text::id
}

/// The terms as they were shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Terms {
    /// Their version.
    pub version: TermsVersion,
    /// The language in which they were read.
    pub language: Locale,
}

/// What a user agreed to, and when; no value exists for a user who has not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Consent {
    /// Who.
    pub user: UserId,
    /// When, the latest time.
    pub given_at: DateTime<Utc>,
    /// The terms that were accepted last; `None` for a user who was never shown a version. Somebody who consents
    /// through MOSIP's endpoint, which knows no versions, keeps those that he accepted before.
    pub terms: Option<Terms>,
}

impl Consent {
    /// Gives or renews the consent.
    pub fn give(user: UserId, terms: Option<Terms>, now: DateTime<Utc>) -> (Self, Event) {
        let event = Event::ConsentGiven { user: user.clone() };
        (Self { user, given_at: now, terms }, event)
    }
}
