//! A form that somebody filled in while his session ended: kept for a while, so that nothing is typed twice.

use chrono::{DateTime, TimeDelta, Utc};

use crate::domain::{
    id::{FormId, UserId},
    sealed::Sealed,
};

/// How long a form is kept, in minutes.
pub const KEPT_MINUTES: i64 = 30;

/// The largest body that is kept, in bytes.
pub const KEPT_BYTES: usize = 64 * 1024;

/// A form with its address, sealed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptForm {
    /// Its id.
    pub id: FormId,
    /// Who filled it in; nobody else gets it back.
    pub user: UserId,
    /// Path and body.
    pub sealed: Sealed,
    /// Until before when.
    pub kept_until: DateTime<Utc>,
}

impl KeptForm {
    /// Until before when a form is kept that is handed in now.
    pub fn until(now: DateTime<Utc>) -> DateTime<Utc> {
        now.checked_add_signed(TimeDelta::minutes(KEPT_MINUTES)).unwrap_or(now)
    }

    /// Whether somebody may have it back at this instant.
    pub fn is_for(&self, user: &UserId, now: DateTime<Utc>) -> bool {
        self.user.is_same_as(user) && now < self.kept_until
    }
}
