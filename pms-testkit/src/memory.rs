//! A store in memory: one writer, snapshots, all or nothing.
//!
//! `begin` takes the only writer's lock and shares the committed state; the first write copies it; `commit`
//! swaps the copy in. Readers and lists see what was committed and wait for nobody.

mod account;
mod anchor;
mod api_key;
mod certificate;
mod consent;
mod kept_form;
mod link;
mod outbox;
mod partner;
mod policy;
mod policy_group;
mod queries;
mod server_key;
mod state;
mod work;

use async_trait::async_trait;
use pms_core::domain::{
    audit::AuditEntry,
    id::{PartnerId, PolicyId},
};
use pms_core::port::{
    outbox::Envelope,
    store::{Store, StoreError, StoreResult, UnitOfWork},
    system::Ids,
};
use std::{
    fmt,
    sync::{
        Arc, PoisonError, RwLock,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};
use tokio::sync::{Mutex, OwnedMutexGuard};

use crate::memory::{state::State, work::MemWork};
use crate::world::ids::CountingIds;

/// How long `begin` waits for another writer.
const WAIT: Duration = Duration::from_secs(5);

/// A store in memory. A clone is another handle on the same data.
#[derive(Clone)]
pub struct MemStore {
    shared: Arc<Shared>,
}

/// What all handles and units of work share.
struct Shared {
    committed: RwLock<Arc<State>>,
    writer: Arc<Mutex<()>>,
    sinks: Vec<String>,
    ids: Arc<dyn Ids>,
    faults: Faults,
}

/// Faults that tests switch on.
#[derive(Default)]
struct Faults {
    offline: AtomicBool,
    outbox_write: AtomicBool,
    lost_race: AtomicBool,
}

impl Default for MemStore {
    /// Empty but for the seeded partner types; events go to one sink, `file`.
    fn default() -> Self {
        Self::with_sinks(["file"])
    }
}

impl fmt::Debug for MemStore {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("MemStore").field("sinks", &self.shared.sinks).finish_non_exhaustive()
    }
}

impl MemStore {
    /// An empty store whose events go to these sinks, with counted event ids of its own.
    pub fn with_sinks<S: Into<String>>(sinks: impl IntoIterator<Item = S>) -> Self {
        Self::new(Arc::new(CountingIds::starting_at(1 << 32)), sinks)
    }

    /// An empty store; `ids` gives the ids of events.
    pub fn new<S: Into<String>>(ids: Arc<dyn Ids>, sinks: impl IntoIterator<Item = S>) -> Self {
        let shared = Shared {
            committed: RwLock::new(Arc::new(State::seeded())),
            writer: Arc::default(),
            sinks: sinks.into_iter().map(Into::into).collect(),
            ids,
            faults: Faults::default(),
        };
        Self { shared: Arc::new(shared) }
    }

    /// The next commit that carries events fails, as if the outbox could not be written.
    pub fn fail_next_outbox_write(&self) {
        self.shared.faults.outbox_write.store(true, Ordering::SeqCst);
    }

    /// The next commit that carries events is a conflict, as if another writer had been faster.
    pub fn lose_next_race(&self) {
        self.shared.faults.lost_race.store(true, Ordering::SeqCst);
    }

    /// From now on the store cannot be reached, or can again.
    pub fn set_offline(&self, offline: bool) {
        self.shared.faults.offline.store(offline, Ordering::SeqCst);
    }

    /// The audit trail, oldest first.
    pub fn audit_entries(&self) -> Vec<AuditEntry> {
        self.shared.snapshot().audit.clone()
    }

    /// Every event that was ever committed, once for each sink, oldest first; delivered ones too.
    pub fn outbox_rows(&self) -> Vec<Envelope> {
        self.shared.snapshot().outbox.values().map(|row| row.envelope.clone()).collect()
    }

    /// Notes that biometric extractors are stored for a partner and a policy. No use case does so yet.
    pub async fn put_extractors(&self, partner: &PartnerId, policy: &PolicyId) -> StoreResult<()> {
        self.change(|state| state.extractors.insert((partner.clone(), policy.clone()))).await.map(drop)
    }

    /// Changes the committed state at once, between units of work.
    async fn change<T>(&self, change: impl FnOnce(&mut State) -> T) -> StoreResult<T> {
        let _lock = self.shared.lock().await?;
        let mut committed = self.shared.committed.write().unwrap_or_else(PoisonError::into_inner);
        Ok(change(Arc::make_mut(&mut committed)))
    }
}

impl Shared {
    fn snapshot(&self) -> Arc<State> {
        Arc::clone(&self.committed.read().unwrap_or_else(PoisonError::into_inner))
    }

    fn swap_in(&self, state: Arc<State>) {
        *self.committed.write().unwrap_or_else(PoisonError::into_inner) = state;
    }

    /// The only writer's lock. Nobody waits for ever.
    async fn lock(&self) -> StoreResult<OwnedMutexGuard<()>> {
        self.check_online()?;
        let waiting = tokio::time::timeout(WAIT, Arc::clone(&self.writer).lock_owned());
        waiting.await.map_err(|_| unavailable("another writer does not end"))
    }

    fn check_online(&self) -> StoreResult<()> {
        if self.faults.offline.load(Ordering::SeqCst) { Err(unavailable("offline")) } else { Ok(()) }
    }
}

fn unavailable(why: &'static str) -> StoreError {
    StoreError::Unavailable(why.into())
}

#[async_trait]
impl Store for MemStore {
    async fn begin(&self) -> StoreResult<Box<dyn UnitOfWork>> {
        let lock = self.shared.lock().await?;
        Ok(Box::new(MemWork::writing(Arc::clone(&self.shared), lock)))
    }

    async fn read(&self) -> StoreResult<Box<dyn UnitOfWork>> {
        self.shared.check_online()?;
        Ok(Box::new(MemWork::reading(Arc::clone(&self.shared))))
    }
}
