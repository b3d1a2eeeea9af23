//! Time, ids and chance.

use chrono::{DateTime, Utc};
use uuid::Uuid;

/// The time. Asked once in a use case, at its start.
pub trait Clock: Send + Sync {
    /// Now, UTC.
    fn now(&self) -> DateTime<Utc>;
}

/// Fresh ids and random bytes.
pub trait Ids: Send + Sync {
    /// A UUID that was not given before (decision 4).
    fn uuid(&self) -> Uuid;
    /// Fills a block with bytes that nobody can guess.
    fn bytes(&self, into: &mut [u8]);
}
