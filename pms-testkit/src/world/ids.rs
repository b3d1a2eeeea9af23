//! Ids that are counted, and bytes that follow from the count.

use pms_core::port::system::Ids;
use std::sync::{
    Arc,
    atomic::{AtomicU64, Ordering},
};
use uuid::Uuid;

/// Gives `…0001`, `…0002` and so on. Bytes come from the same count, so a run is the same each time. A clone
/// goes on with the same count.
#[derive(Clone, Debug)]
pub struct CountingIds {
    next: Arc<AtomicU64>,
}

impl CountingIds {
    /// The first id is this number.
    pub fn starting_at(first: u64) -> Self {
        Self { next: Arc::new(AtomicU64::new(first)) }
    }

    fn count(&self) -> u64 {
        self.next.fetch_add(1, Ordering::SeqCst)
    }
}

impl Default for CountingIds {
    fn default() -> Self {
        Self::starting_at(1)
    }
}

impl Ids for CountingIds {
    /// A well-formed UUID of version 7 whose random part is the count.
    fn uuid(&self) -> Uuid {
        Uuid::from_u64_pair(0x0198_0000_0000_7000, 0x8000_0000_0000_0000 | self.count())
    }

    fn bytes(&self, into: &mut [u8]) {
        let mut state = self.count();
        for chunk in into.chunks_mut(8) {
            chunk.copy_from_slice(
                next_random(&mut state).to_le_bytes().get(..chunk.len()).unwrap_or_default(),
            );
        }
    }
}

/// `SplitMix64`: spreads a count over all bits.
fn next_random(state: &mut u64) -> u64 {
    *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mixed = (*state ^ (*state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^ (mixed >> 31)
}
