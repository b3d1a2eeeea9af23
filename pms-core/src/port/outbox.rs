//! The outbox: events that were committed and wait to be delivered.

use async_trait::async_trait;
use chrono::{DateTime, Utc};
use uuid::Uuid;

use crate::domain::event::{Aggregate, Event};
use crate::port::store::StoreResult;

/// An event on its way to a sink.
#[derive(Clone, Debug, PartialEq)]
pub struct Envelope {
    /// Position in the outbox; increases with each commit of an aggregate.
    pub seq: i64,
    /// Id of the event, the same at each delivery, so that a receiver can drop repeats.
    pub id: Uuid,
    /// When it happened, UTC.
    pub at: DateTime<Utc>,
    /// To which sink.
    pub sink: String,
    /// Whose order it keeps.
    pub aggregate: Aggregate,
    /// What happened.
    pub event: Event,
    /// Deliveries begun, this one included.
    pub attempts: u32,
}

/// How an outbox stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Depth {
    /// Events that wait.
    pub waiting: u64,
    /// Events that were given up and wait for an operator.
    pub parked: u64,
    /// When the oldest waiting one happened.
    pub oldest: Option<DateTime<Utc>>,
}

/// The outbox of a store. Delivery is at least once, in order per aggregate and sink.
#[async_trait]
pub trait Outbox: Send + Sync {
    /// Takes up to `max` events until `until`. An event is not taken while another claim on it runs, nor
    /// while an older event of its aggregate and sink waits, unless that one is taken by the same call before
    /// it. In the order of `seq`. `claim` marks what was taken.
    async fn claim(
        &self,
        now: DateTime<Utc>,
        until: DateTime<Utc>,
        claim: Uuid,
        max: u32,
    ) -> StoreResult<Vec<Envelope>>;
    /// Notes a delivery; `false` when the claim was lost meanwhile.
    async fn done(&self, seq: i64, claim: Uuid, now: DateTime<Utc>) -> StoreResult<bool>;
    /// Notes a failure; the event waits until `retry_at`, or is parked when there is none. `false` when the
    /// claim was lost meanwhile.
    async fn failed(
        &self,
        seq: i64,
        claim: Uuid,
        error: &str,
        retry_at: Option<DateTime<Utc>>,
    ) -> StoreResult<bool>;
    /// Gives back what was taken and not begun.
    async fn release(&self, claim: Uuid) -> StoreResult<()>;
    /// How it stands.
    async fn depth(&self) -> StoreResult<Depth>;
}
