//! The consent of a user to the terms (`partner-api.md` U02, U03).

use chrono::{DateTime, Utc};

use crate::domain::{event::Event, id::UserId};

/// What a user agreed to, and when; no value exists for a user who has not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Consent {
    /// Who.
    pub user: UserId,
    /// When, the latest time.
    pub given_at: DateTime<Utc>,
}

impl Consent {
    /// Gives or renews the consent.
    pub fn give(user: UserId, now: DateTime<Utc>) -> (Self, Event) {
        let event = Event::ConsentGiven { user: user.clone() };
        (Self { user, given_at: now }, event)
    }
}
