//! How often a password may be wrong.

use chrono::{DateTime, TimeDelta, Utc};

/// The limit: this many failures within a window block further attempts for a while.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AttemptLimit {
    /// Failures that are allowed in a window.
    pub failures: u32,
    /// Length of the window in seconds.
    pub window: i64,
    /// How long attempts are refused after the last allowed failure, in seconds.
    pub block: i64,
}

impl Default for AttemptLimit {
    /// Five failures within fifteen minutes block for fifteen minutes.
    fn default() -> Self {
        Self { failures: 5, window: 900, block: 900 }
    }
}

/// The failures of one name. Successes do not count and do not block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Attempts {
    /// Failures in the present window.
    pub failures: u32,
    /// When the window began.
    pub since: DateTime<Utc>,
    /// Until when attempts are refused.
    pub blocked_until: Option<DateTime<Utc>>,
}

impl Attempts {
    /// No failure yet.
    pub fn none(now: DateTime<Utc>) -> Self {
        Self { failures: 0, since: now, blocked_until: None }
    }

    /// Seconds until an attempt is allowed; `None` when it is allowed now.
    pub fn wait(&self, now: DateTime<Utc>) -> Option<u64> {
        let left = self.blocked_until?.signed_duration_since(now).num_seconds();
        u64::try_from(left).ok().filter(|seconds| *seconds > 0)
    }

    /// Counts a failure at `now`.
    pub fn fail(&mut self, now: DateTime<Utc>, limit: AttemptLimit) {
        if now.signed_duration_since(self.since) >= TimeDelta::seconds(limit.window) {
            *self = Self::none(now);
        }
        self.failures = self.failures.saturating_add(1);
        if self.failures >= limit.failures {
            *self = Self {
                failures: 0,
                since: now,
                blocked_until: now.checked_add_signed(TimeDelta::seconds(limit.block)),
            };
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: i64) -> DateTime<Utc> {
        DateTime::UNIX_EPOCH + TimeDelta::seconds(seconds)
    }

    #[test]
    fn the_fifth_failure_blocks_until_the_exact_second() {
        let mut attempts = Attempts::none(at(0));
        for second in 1..=4 {
            attempts.fail(at(second), AttemptLimit::default());
            assert_eq!(attempts.wait(at(second)), None);
        }
        attempts.fail(at(5), AttemptLimit::default());
        assert_eq!(attempts.wait(at(5)), Some(900));
        assert_eq!(attempts.wait(at(904)), Some(1));
        assert_eq!(attempts.wait(at(905)), None);
    }

    #[test]
    fn failures_far_apart_do_not_add_up() {
        let mut attempts = Attempts::none(at(0));
        for n in 0..50 {
            attempts.fail(at(n * 300), AttemptLimit::default());
        }
        assert_eq!(attempts.wait(at(50 * 300)), None);
    }
}
