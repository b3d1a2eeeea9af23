//! One turn of the outbox: take events, deliver them, note the result.

use chrono::{DateTime, TimeDelta, Utc};
use std::collections::BTreeSet;
use uuid::Uuid;

use crate::app::Pms;
use crate::domain::event::Aggregate;
use crate::port::{
    outbox::{Depth, Envelope},
    sink::{EventSink, SinkError},
    store::StoreResult,
    watch::DeliveryResult,
};

/// How a turn goes about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DispatchRules {
    /// How many events are taken at once.
    pub batch: u32,
    /// How long they are taken for, in seconds: longer than a delivery may last.
    pub lease: i64,
    /// Seconds until the first retry; each further one waits twice as long.
    pub first_retry: i64,
    /// The longest wait between retries, in seconds.
    pub longest_retry: i64,
    /// Deliveries after which an event is parked for an operator.
    pub attempts: u32,
}

impl Default for DispatchRules {
    /// 50 at once for a minute; retries from one second to five minutes; parked after 2,000 (a week).
    fn default() -> Self {
        Self { batch: 50, lease: 60, first_retry: 1, longest_retry: 300, attempts: 2_000 }
    }
}

/// What a turn did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Turn {
    /// Delivered and noted.
    pub delivered: u32,
    /// Not delivered; they wait for another turn.
    pub waiting: u32,
    /// Given up.
    pub parked: u32,
}

impl Pms {
    /// Takes a batch of events, delivers it in order and notes each result. After a failure the later events of
    /// the same aggregate and sink are not tried, so their order is kept. An event whose delivery succeeded and
    /// whose note was lost is delivered again with the same id.
    pub async fn dispatch_once(&self, sinks: &[&dyn EventSink], rules: DispatchRules) -> StoreResult<Turn> {
        let outbox = &self.ports.outbox;
        let claim = self.ports.ids.uuid();
        let now = self.now();
        let batch = outbox.claim(now, now + TimeDelta::seconds(rules.lease), claim, rules.batch).await?;
        let mut turn = Turn::default();
        let mut held: BTreeSet<(String, Aggregate)> = BTreeSet::new();
        for envelope in batch {
            let line = (envelope.sink.clone(), envelope.aggregate.clone());
            if held.contains(&line) {
                continue;
            }
            match deliver(sinks, &envelope).await {
                Ok(()) => {
                    outbox.done(envelope.seq, claim, self.now()).await?;
                    self.ports.watch.delivered(&envelope.sink, DeliveryResult::Delivered);
                    turn.delivered += 1;
                }
                Err(error) => {
                    self.note_failure(&envelope, claim, &error, rules, &mut turn).await?;
                    held.insert(line);
                }
            }
        }
        outbox.release(claim).await?;
        Ok(turn)
    }

    async fn note_failure(
        &self,
        envelope: &Envelope,
        claim: Uuid,
        error: &SinkError,
        rules: DispatchRules,
        turn: &mut Turn,
    ) -> StoreResult<()> {
        let last = matches!(error, SinkError::Never(_)) || envelope.attempts >= rules.attempts;
        let retry_at = (!last).then(|| retry_at(self.now(), envelope.attempts, rules));
        let why = with_source(error);
        tracing::warn!(event = %envelope.id, sink = envelope.sink, attempts = envelope.attempts, error = why, "event not delivered");
        self.ports.outbox.failed(envelope.seq, claim, &why, retry_at).await?;
        if last {
            self.ports.watch.delivered(&envelope.sink, DeliveryResult::Parked);
            turn.parked += 1;
        } else {
            self.ports.watch.delivered(&envelope.sink, DeliveryResult::Retried);
            turn.waiting += 1;
        }
        Ok(())
    }

    /// How the outbox stands.
    pub async fn outbox_depth(&self) -> StoreResult<Depth> {
        self.ports.outbox.depth().await
    }
}

async fn deliver(sinks: &[&dyn EventSink], envelope: &Envelope) -> Result<(), SinkError> {
    match sinks.iter().find(|sink| sink.name() == envelope.sink) {
        Some(sink) => sink.deliver(envelope).await,
        None => Err(SinkError::Again("no such sink is connected".into())),
    }
}

fn with_source(error: &SinkError) -> String {
    match std::error::Error::source(error) {
        Some(source) => format!("{error}: {source}"),
        None => error.to_string(),
    }
}

fn retry_at(now: DateTime<Utc>, attempts: u32, rules: DispatchRules) -> DateTime<Utc> {
    let doubled = attempts.saturating_sub(1).min(20);
    let seconds = rules.first_retry.saturating_mul(1_i64 << doubled).min(rules.longest_retry);
    now + TimeDelta::seconds(seconds)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn retries_wait_twice_as_long_each_time_up_to_the_longest_wait() {
        let rules = DispatchRules::default();
        let now = DateTime::UNIX_EPOCH;
        let waits: Vec<_> =
            [1, 2, 3, 9, 10, 5_000].map(|n| (retry_at(now, n, rules) - now).num_seconds()).into();
        assert_eq!(waits, [1, 2, 4, 256, 300, 300]);
    }
}
