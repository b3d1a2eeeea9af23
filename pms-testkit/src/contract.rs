//! What every store must do: asynchronous functions over the ports, one sentence each.
//!
//! A crate with a store implements [`Backend`] for it and names it in [`store_contract!`](crate::store_contract):
//! every function becomes a test. Each makes a fresh store of its own.
//!
//! Where the port documents leave something open, these suites decide:
//! - lists order texts without regard to case, states by their words on the wire;
//! - a claim ends exactly at its `until`, and an event may be tried again exactly at its `retry_at`;
//! - a parked event keeps the later events of its aggregate and sink waiting;
//! - what is given back without being begun does not count as an attempt;
//! - an event happened when the first audit entry of its trail says.
#![expect(
    clippy::missing_panics_doc,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "the functions are tests"
)]

pub mod outbox;
pub mod ports;
pub mod queries;
pub mod store;
mod tests_macro;

use async_trait::async_trait;
use chrono::{DateTime, Utc};
use pms_core::domain::{
    audit::AuditEntry,
    event::Event,
    id::{PartnerId, PolicyId},
};
use pms_core::port::{
    outbox::{Envelope, Outbox},
    queries::Queries,
    store::{Store, Trail, UnitOfWork},
};
use std::sync::Arc;
use uuid::Uuid;

use crate::build;

/// A kind of store, and what the suites must do behind its ports.
#[async_trait]
pub trait Backend: Sized + Send + Sync {
    /// The store: one value for all its ports.
    type Store: Store + Queries + Outbox + 'static;

    /// A fresh store with MOSIP's partner types, whose events go to these sinks; `None`, said loudly, where the
    /// engine is not at hand.
    async fn fresh(sinks: &[&str]) -> Option<Self>;

    /// The store.
    fn store(&self) -> Arc<Self::Store>;

    /// From now on, no event can be written to the outbox.
    async fn break_outbox(&self);

    /// The audit trail, oldest first.
    async fn audit(&self) -> Vec<AuditLine>;

    /// Notes that biometric extractors are stored for a partner and a policy.
    async fn put_extractors(&self, partner: &PartnerId, policy: &PolicyId);
}

/// What an audit entry says, in the words of MOSIP's audit manager.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields of `AuditEntry` as they are stored")]
pub struct AuditLine {
    pub event_id: String,
    pub at: DateTime<Utc>,
    pub user: String,
    pub reference: String,
    pub id_type: String,
    pub description: String,
    pub request_id: Option<String>,
    pub subject: Option<String>,
    /// The states before and after.
    pub change: (Option<String>, Option<String>),
    pub reason: Option<String>,
}

impl From<&AuditEntry> for AuditLine {
    fn from(entry: &AuditEntry) -> Self {
        Self {
            event_id: entry.event_id().to_owned(),
            at: entry.at,
            user: entry.user.clone(),
            reference: entry.reference_text(),
            id_type: entry.id_type().to_owned(),
            description: entry.description.clone(),
            request_id: entry.request_id.clone(),
            subject: entry.subject.as_ref().map(|subject| subject.as_str().to_owned()),
            change: entry.change.clone().map_or((None, None), |change| (change.from, Some(change.to))),
            reason: entry.reason.clone().map(Into::into),
        }
    }
}

/// Takes every event that can be taken and gives them back.
async fn waiting(outbox: &dyn Outbox) -> Vec<Envelope> {
    let claim = Uuid::from_u128(0xfeed);
    let envelopes = outbox.claim(build::at(0), build::at(1), claim, 10_000).await.unwrap();
    outbox.release(claim).await.unwrap();
    envelopes
}

/// Begins a unit of work.
async fn begin(store: &dyn Store) -> Box<dyn UnitOfWork> {
    store.begin().await.unwrap()
}

/// Commits rows without events.
async fn commit(work: Box<dyn UnitOfWork>) {
    work.commit(Trail::housekeeping()).await.unwrap();
}

/// A trail with one audit entry and these events.
fn trail(reference: &str, events: impl IntoIterator<Item = Event>) -> Trail {
    Trail { events: events.into_iter().collect(), audit: vec![build::audit_entry(reference)] }
}
