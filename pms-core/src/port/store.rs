//! The store: units of work that leave rows, events and audit entries together, or nothing.

use async_trait::async_trait;

use crate::domain::{
    audit::{AuditEntry, Change, Subject},
    event::Event,
    name::Reason,
};
use crate::port::collections::{
    Accounts, Anchors, ApiKeys, Consents, KeptForms, Links, LogInFailures, PartnerCertificates, PartnerTypes,
    Partners, Policies, PolicyGroups, ServerKeys,
};

pub use crate::port::store_error::{DuplicateKey, StoreError, StoreResult};

/// What a unit of work leaves behind besides its rows: its events go to the outbox, its entries to the audit.
#[derive(Debug, Default)]
#[must_use]
pub struct Trail {
    /// One for each object that was changed (decision 25).
    pub events: Vec<Event>,
    /// What was done, by whom.
    pub audit: Vec<AuditEntry>,
}

impl Trail {
    /// A trail with one audit entry.
    pub fn of(entry: AuditEntry) -> Self {
        Self { events: Vec::new(), audit: vec![entry] }
    }

    /// Adds an event.
    pub fn event(mut self, event: Event) -> Self {
        self.events.push(event);
        self
    }

    /// Says whose timeline its entries belong to, where their reference does not.
    pub fn about(mut self, subject: &Subject) -> Self {
        for entry in &mut self.audit {
            entry.subject = Some(subject.clone());
        }
        self
    }

    /// Says between which states the object of its entries went.
    pub fn changed(mut self, change: &Change) -> Self {
        for entry in &mut self.audit {
            entry.change = Some(change.clone());
        }
        self
    }

    /// Says why, in its entries.
    pub fn because(mut self, reason: Option<&Reason>) -> Self {
        for entry in &mut self.audit {
            entry.reason = reason.cloned();
        }
        self
    }

    /// For rows that are no decision of anybody: counters of wrong passwords, keys made at first start.
    pub fn housekeeping() -> Self {
        Self::default()
    }
}

/// A transaction. It sees its own writes; dropping it without [`UnitOfWork::commit`] undoes them.
///
/// An implementation MUST give each event of the trail a fresh id and write it to the outbox once for each
/// sink, in the same transaction as the rows; MUST keep the order of events of one aggregate in the order of
/// commits; and MUST refuse a `save` whose version is not the stored one with [`StoreError::Conflict`].
#[async_trait]
pub trait UnitOfWork: Send {
    /// Partner organisations.
    fn partners(&mut self) -> &mut dyn Partners;
    /// Partner types.
    fn partner_types(&mut self) -> &mut dyn PartnerTypes;
    /// The trust store.
    fn anchors(&mut self) -> &mut dyn Anchors;
    /// Certificates of partners.
    fn certificates(&mut self) -> &mut dyn PartnerCertificates;
    /// Policy groups.
    fn policy_groups(&mut self) -> &mut dyn PolicyGroups;
    /// Policies.
    fn policies(&mut self) -> &mut dyn Policies;
    /// Requests for policies.
    fn links(&mut self) -> &mut dyn Links;
    /// API keys.
    fn api_keys(&mut self) -> &mut dyn ApiKeys;
    /// Consents.
    fn consents(&mut self) -> &mut dyn Consents;
    /// Forms of people whose session ended.
    fn kept_forms(&mut self) -> &mut dyn KeptForms;
    /// Accounts of the built-in identity.
    fn accounts(&mut self) -> &mut dyn Accounts;
    /// Counters of wrong passwords.
    fn log_in_failures(&mut self) -> &mut dyn LogInFailures;
    /// Sealed keys of this installation.
    fn server_keys(&mut self) -> &mut dyn ServerKeys;
    /// Writes the trail in the same transaction and makes everything durable.
    async fn commit(self: Box<Self>, trail: Trail) -> StoreResult<()>;
}

/// Begins units of work.
#[async_trait]
pub trait Store: Send + Sync {
    /// Begins one. It may wait for another writer, but not for ever: [`StoreError::Unavailable`] then.
    async fn begin(&self) -> StoreResult<Box<dyn UnitOfWork>>;

    /// Begins one for looking only: it need not wait for writers, and nothing may be written or committed
    /// with it. A store whose readers and writers do not meet may give an ordinary one.
    async fn read(&self) -> StoreResult<Box<dyn UnitOfWork>> {
        self.begin().await
    }
}
