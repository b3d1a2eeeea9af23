//! Where events go.

use async_trait::async_trait;
use std::error::Error;
use thiserror::Error;

use crate::port::outbox::Envelope;

/// Why an event was not delivered.
#[derive(Debug, Error)]
pub enum SinkError {
    /// It may work later.
    #[error("the sink did not take the event")]
    Again(#[source] Box<dyn Error + Send + Sync>),
    /// It will never work: the event is parked for an operator.
    #[error("the sink refuses the event")]
    Never(#[source] Box<dyn Error + Send + Sync>),
}

/// A receiver of events. It may be given an event twice and must bear it: the envelope's id is the same.
#[async_trait]
pub trait EventSink: Send + Sync {
    /// The name that outbox rows carry: lower-case letters and hyphens.
    fn name(&self) -> &str;
    /// Delivers one event. It returns when the event is safe with the receiver.
    async fn deliver(&self, envelope: &Envelope) -> Result<(), SinkError>;
}
