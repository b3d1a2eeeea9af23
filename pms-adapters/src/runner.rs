//! The loop that takes events from the outbox to their sinks.

use pms_core::app::{
    Pms,
    dispatch::{DispatchRules, Turn},
};
use pms_core::port::sink::EventSink;
use std::{sync::Arc, time::Duration};
use tokio::{select, sync::Notify, time::sleep};
use tokio_util::sync::CancellationToken;

/// The longest wait between two turns that could not reach the store.
const LONGEST_WAIT: Duration = Duration::from_secs(30);

/// Empties the outbox turn by turn until it is told to stop.
pub struct Runner {
    pms: Pms,
    sinks: Vec<Arc<dyn EventSink>>,
    rules: DispatchRules,
    poll: Duration,
    wake: Arc<Notify>,
}

impl Runner {
    /// How long it rests when nothing waits, unless told otherwise.
    pub const POLL: Duration = Duration::from_millis(250);

    /// A runner for these sinks.
    pub fn new(pms: Pms, sinks: Vec<Arc<dyn EventSink>>) -> Self {
        Self { pms, sinks, rules: DispatchRules::default(), poll: Self::POLL, wake: Arc::default() }
    }

    /// How a turn goes about it.
    #[must_use]
    pub fn rules(mut self, rules: DispatchRules) -> Self {
        self.rules = rules;
        self
    }

    /// How long it rests when nothing waits.
    #[must_use]
    pub fn poll(mut self, poll: Duration) -> Self {
        self.poll = poll;
        self
    }

    /// Ends a rest early; for whoever knows that an event was just written.
    pub fn waker(&self) -> Arc<Notify> {
        Arc::clone(&self.wake)
    }

    /// Runs until `stop`. The turn that runs then is finished first, so that no event is held back by a claim
    /// of a server that has gone.
    pub async fn run(self, stop: CancellationToken) {
        let sinks: Vec<&dyn EventSink> = self.sinks.iter().map(AsRef::as_ref).collect();
        let mut trouble = self.poll;
        while !stop.is_cancelled() {
            let rest = match self.pms.dispatch_once(&sinks, self.rules).await {
                // There may be more, and nobody failed.
                Ok(Turn { delivered: 1.., waiting: 0, parked: _ }) => {
                    trouble = self.poll;
                    continue;
                }
                Ok(Turn { delivered: _, waiting: _, parked: _ }) => {
                    trouble = self.poll;
                    self.poll
                }
                Err(error) => {
                    tracing::error!(%error, source = ?std::error::Error::source(&error), "the outbox cannot be emptied");
                    trouble = (trouble * 2).min(LONGEST_WAIT);
                    trouble
                }
            };
            select! {
                () = stop.cancelled() => {}
                () = self.wake.notified() => {}
                () = sleep(rest) => {}
            }
        }
    }
}
