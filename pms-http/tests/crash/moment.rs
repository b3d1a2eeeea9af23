//! Moments by chance, the same for the same seed.

use pms_adapters::system::SystemIds;
use pms_core::port::system::Ids;
use std::time::Duration;

/// Random moments (`SplitMix64`).
pub(crate) struct Moments(u64);

impl Moments {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// A moment before `end`, in microseconds.
    pub(crate) fn within(&mut self, end: Duration) -> Duration {
        let micros = u64::try_from(end.as_micros()).unwrap().max(1);
        Duration::from_micros(self.next() % micros)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }
}

/// A seed that nobody chose.
pub(crate) fn seed_of_the_day() -> u64 {
    let mut bytes = [0; 4];
    SystemIds.bytes(&mut bytes);
    u64::from(u32::from_be_bytes(bytes))
}
