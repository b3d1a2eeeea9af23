//! The token of a form: proof that a page of ours, shown to this person in this browser, sent it.
//!
//! It is sealed by the vault and holds the browser's visit, the user and the time. Nothing is stored, and it works
//! on every server of an installation. It differs each time, so that compression cannot give it away (BREACH).

use chrono::{DateTime, TimeDelta, Utc};
use pms_core::app::Pms;

const PURPOSE: &str = "form";

/// How old a form may be when it is posted.
const LIFE: TimeDelta = TimeDelta::hours(24);

/// What a token proves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Proof {
    /// The browser's visit.
    pub(super) visit: String,
    /// The user to whom the form was shown; empty where nobody was logged in.
    pub(super) user: String,
    /// When it was shown.
    pub(super) at: DateTime<Utc>,
}

impl Proof {
    /// The token's text; empty, and so refused later, when the vault cannot seal.
    pub(super) fn seal(&self, pms: &Pms) -> String {
        let clear = format!("{}\n{}\n{}", self.visit, self.at.timestamp(), self.user);
        pms.seal_note(PURPOSE, &clear).unwrap_or_default()
    }

    /// Opens a token of this visit that is not too old.
    pub(super) fn open(pms: &Pms, token: &str, visit: &str, now: DateTime<Utc>) -> Option<Self> {
        let clear = pms.open_note(PURPOSE, token)?;
        let mut parts = clear.splitn(3, '\n');
        let (of, at, user) = (parts.next()?, parts.next()?, parts.next()?);
        let at = DateTime::from_timestamp(at.parse().ok()?, 0)?;
        let fits = of == visit && !visit.is_empty() && at <= now + TimeDelta::minutes(1) && now - at <= LIFE;
        fits.then(|| Self { visit: of.to_owned(), user: user.to_owned(), at })
    }
}
