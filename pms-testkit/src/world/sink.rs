//! A sink that keeps what it is given.

use async_trait::async_trait;
use pms_core::port::{
    outbox::Envelope,
    sink::{EventSink, SinkError},
};
use std::sync::{Arc, Mutex, PoisonError};

/// Collects events in memory and fails when told so. A clone is the same sink.
#[derive(Clone, Debug)]
pub struct ListSink {
    name: String,
    inside: Arc<Mutex<Inside>>,
}

#[derive(Debug, Default)]
struct Inside {
    taken: Vec<Envelope>,
    failures: u32,
    refusals: u32,
}

impl ListSink {
    /// A sink of this name.
    pub fn named(name: &str) -> Self {
        Self { name: name.to_owned(), inside: Arc::default() }
    }

    /// The next `times` deliveries fail and may be tried again.
    pub fn fail(&self, times: u32) {
        self.with(|inside| inside.failures = times);
    }

    /// The next `times` deliveries are refused for good.
    pub fn refuse(&self, times: u32) {
        self.with(|inside| inside.refusals = times);
    }

    /// What was taken, in the order in which it came.
    pub fn taken(&self) -> Vec<Envelope> {
        self.with(|inside| inside.taken.clone())
    }

    fn with<T>(&self, look: impl FnOnce(&mut Inside) -> T) -> T {
        look(&mut self.inside.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

#[async_trait]
impl EventSink for ListSink {
    fn name(&self) -> &str {
        &self.name
    }

    async fn deliver(&self, envelope: &Envelope) -> Result<(), SinkError> {
        self.with(|inside| {
            if inside.failures > 0 {
                inside.failures -= 1;
                return Err(SinkError::Again("told to fail".into()));
            }
            if inside.refusals > 0 {
                inside.refusals -= 1;
                return Err(SinkError::Never("told to refuse".into()));
            }
            inside.taken.push(envelope.clone());
            Ok(())
        })
    }
}
