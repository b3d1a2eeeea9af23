//! A clock that stands until it is moved.

use chrono::{DateTime, TimeDelta, Utc};
use pms_core::port::system::Clock;
use std::sync::{Arc, Mutex, PoisonError};

/// Tuesday, 10 March 2026, noon UTC: where a [`FixedClock`] stands unless told otherwise.
pub const NOON: i64 = 1_773_144_000;

/// A clock that shows the same instant until it is set. A clone is the same clock.
#[derive(Clone, Debug)]
pub struct FixedClock {
    now: Arc<Mutex<DateTime<Utc>>>,
}

impl FixedClock {
    /// A clock at this instant.
    pub fn at(now: DateTime<Utc>) -> Self {
        Self { now: Arc::new(Mutex::new(now)) }
    }

    /// Sets the clock, forwards or backwards.
    pub fn set(&self, now: DateTime<Utc>) {
        *self.now.lock().unwrap_or_else(PoisonError::into_inner) = now;
    }

    /// Moves the clock forwards.
    pub fn advance(&self, by: TimeDelta) {
        *self.now.lock().unwrap_or_else(PoisonError::into_inner) += by;
    }
}

impl Default for FixedClock {
    fn default() -> Self {
        Self::at(noon())
    }
}

impl Clock for FixedClock {
    fn now(&self) -> DateTime<Utc> {
        *self.now.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// [`NOON`] as an instant.
pub fn noon() -> DateTime<Utc> {
    DateTime::UNIX_EPOCH + TimeDelta::seconds(NOON)
}
