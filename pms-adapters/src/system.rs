//! The system's clock and random source.

use aws_lc_rs::rand;
use chrono::{DateTime, SubsecRound, Utc};
use pms_core::port::system::{Clock, Ids};
use uuid::{Builder, Uuid};

/// The system's time in whole microseconds, as a database keeps it: what is decided on is what is read back.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[expect(clippy::disallowed_methods, reason = "this is the clock that everybody else asks")]
    fn now(&self) -> DateTime<Utc> {
        Utc::now().trunc_subsecs(6)
    }
}

/// Random UUIDs (version 4) and bytes from aws-lc-rs's generator, which the system's source seeds.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemIds;

impl Ids for SystemIds {
    fn uuid(&self) -> Uuid {
        let mut bytes = [0; 16];
        self.bytes(&mut bytes);
        Builder::from_random_bytes(bytes).into_uuid()
    }

    /// Ends the process when the generator fails: going on would mean keys that somebody can guess.
    fn bytes(&self, into: &mut [u8]) {
        if rand::fill(into).is_err() {
            tracing::error!("the system's random source fails: the process ends");
            std::process::abort();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::Timelike;

    #[test]
    fn ids_are_random_uuids() {
        let (one, two) = (SystemIds.uuid(), SystemIds.uuid());
        assert_ne!(one, two);
        assert_eq!(one.get_version_num(), 4);
    }

    #[test]
    fn the_time_has_whole_microseconds() {
        assert_eq!(SystemClock.now().nanosecond() % 1_000, 0);
    }
}
