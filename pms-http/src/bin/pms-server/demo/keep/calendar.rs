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
        let days_back = || {
            let (before, told, after) = (SystemClock.now(), calendar.now(), SystemClock.now());
            ((before - told).num_days(), (after - told).num_days())
        };
        calendar.turn_back(400);
        // The real time goes on between the two looks at it.
        let (least, most) = days_back();
        assert!(least <= 400 && most >= 400 && least >= 399, "{least} {most}");
        calendar.turn_back(0);
        assert_eq!(days_back(), (0, 0));
    }
}
