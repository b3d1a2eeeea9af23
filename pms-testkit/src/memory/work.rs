//! The unit of work.

use async_trait::async_trait;
use chrono::{DateTime, Utc};
use pms_core::port::{
    collections::{
        Accounts, Anchors, ApiKeys, Consents, KeptForms, Links, LogInFailures, PartnerCertificates,
        PartnerTypes, Partners, Policies, PolicyGroups, ServerKeys,
    },
    store::{StoreError, StoreResult, Trail, UnitOfWork},
};
use std::sync::{Arc, atomic::Ordering};
use tokio::sync::OwnedMutexGuard;

use super::{Shared, state::State, unavailable};

/// A unit of work: the committed state as it was at the beginning, and what was written since. It is all of
/// its collections itself, as a transaction is one connection.
pub(super) struct MemWork {
    shared: Arc<Shared>,
    draft: Arc<State>,
    /// Absent on one that only reads.
    lock: Option<OwnedMutexGuard<()>>,
}

impl MemWork {
    pub(super) fn writing(shared: Arc<Shared>, lock: OwnedMutexGuard<()>) -> Self {
        Self { draft: shared.snapshot(), shared, lock: Some(lock) }
    }

    pub(super) fn reading(shared: Arc<Shared>) -> Self {
        Self { draft: shared.snapshot(), shared, lock: None }
    }

    pub(super) fn rows(&self) -> &State {
        &self.draft
    }

    /// The state to write into, refused to one that only reads.
    pub(super) fn rows_mut(&mut self) -> StoreResult<&mut State> {
        match self.lock {
            Some(_) => Ok(Arc::make_mut(&mut self.draft)),
            None => Err(unavailable("this unit of work is for reading")),
        }
    }

    fn check_faults(&self, trail: &Trail) -> StoreResult<()> {
        self.shared.check_online()?;
        if trail.events.is_empty() {
            return Ok(());
        }
        if self.shared.faults.outbox_write.swap(false, Ordering::SeqCst) {
            return Err(unavailable("the outbox cannot be written"));
        }
        if self.shared.faults.lost_race.swap(false, Ordering::SeqCst) {
            return Err(StoreError::Conflict);
        }
        Ok(())
    }
}

#[async_trait]
impl UnitOfWork for MemWork {
    fn partners(&mut self) -> &mut dyn Partners {
        self
    }
    fn partner_types(&mut self) -> &mut dyn PartnerTypes {
        self
    }
    fn anchors(&mut self) -> &mut dyn Anchors {
        self
    }
    fn certificates(&mut self) -> &mut dyn PartnerCertificates {
        self
    }
    fn policy_groups(&mut self) -> &mut dyn PolicyGroups {
        self
    }
    fn policies(&mut self) -> &mut dyn Policies {
        self
    }
    fn links(&mut self) -> &mut dyn Links {
        self
    }
    fn api_keys(&mut self) -> &mut dyn ApiKeys {
        self
    }
    fn consents(&mut self) -> &mut dyn Consents {
        self
    }
    fn kept_forms(&mut self) -> &mut dyn KeptForms {
        self
    }
    fn accounts(&mut self) -> &mut dyn Accounts {
        self
    }
    fn log_in_failures(&mut self) -> &mut dyn LogInFailures {
        self
    }
    fn server_keys(&mut self) -> &mut dyn ServerKeys {
        self
    }

    /// An event happened when the first audit entry of its trail says.
    async fn commit(mut self: Box<Self>, trail: Trail) -> StoreResult<()> {
        self.check_faults(&trail)?;
        let at = trail.audit.first().map_or(DateTime::<Utc>::UNIX_EPOCH, |entry| entry.at);
        let shared = Arc::clone(&self.shared);
        let state = self.rows_mut()?;
        for event in &trail.events {
            state.append(event, at, &shared.sinks, shared.ids.as_ref());
        }
        state.audit.extend(trail.audit);
        shared.swap_in(Arc::clone(&self.draft));
        Ok(())
    }
}
