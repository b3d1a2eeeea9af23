//! A clock that can be set back while the data is made, and tells the real time afterwards.

use std::sync::atomic::{AtomicI64, Ordering};

use chrono::{DateTime, Duration, Utc};
use pms_adapters::system::SystemClock;
use pms_core::port::system::Clock;

/// The real time, less so many days.
#[derive(Debug, Default)]
pub(super) struct Calendar {
    days_ago: AtomicI64,
}

impl Calendar {
    /// From now on it is the same hour so many days ago; 0 is today.
    pub(super) fn turn_back(&self, days: i64) {
        self.days_ago.store(days, Ordering::SeqCst);
    }
}

impl Clock for Calendar {
    fn now(&self) -> DateTime<Utc> {
        SystemClock.now() - Duration::days(self.days_ago.load(Ordering::SeqCst))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_ends_on_the_real_time() {
        let calendar = Calendar::default();
        calendar.turn_back(400);
        assert_eq!((SystemClock.now() - calendar.now()).num_days(), 400);
        calendar.turn_back(0);
        assert_eq!((SystemClock.now() - calendar.now()).num_days(), 0);
    }
}
