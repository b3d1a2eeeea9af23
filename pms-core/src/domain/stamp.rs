//! Who did something, and when.

use chrono::{DateTime, Utc};

/// The longest name of a doer that MOSIP's `cr_by` and `upd_by` columns hold, in characters.
pub const BY_MAX: usize = 256;

/// A doer and an instant: MOSIP's `cr_by`/`cr_dtimes` and `upd_by`/`upd_dtimes`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// The user name, or the name of the program that acted.
    pub by: String,
    /// UTC.
    pub at: DateTime<Utc>,
}

impl Stamp {
    /// A stamp; a name beyond [`BY_MAX`] characters is cut.
    pub fn new(by: &str, at: DateTime<Utc>) -> Self {
        Self { by: by.chars().take(BY_MAX).collect(), at }
    }
}
