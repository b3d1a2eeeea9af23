//! How many full writes a second a store takes: a request for a policy with its audit entry and its event, durable
//! on SQLite; on PostgreSQL as durable as the server of `PMS_TEST_POSTGRES` is set up, in a database of its own.
#![expect(clippy::unwrap_used, reason = "a bench")]

#[path = "../tests/sql/fresh.rs"]
mod fresh;

use std::{
    sync::atomic::{AtomicU64, Ordering},
    time::{Duration, Instant},
};

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use pms_adapters::sql::SqlStore;
use pms_core::port::store::{Store, StoreError, Trail};
use pms_testkit::build;
use tokio::{runtime::Runtime, task::JoinSet};

/// How many write at once.
const CLIENTS: [u64; 2] = [1, 8];

static NEXT: AtomicU64 = AtomicU64::new(0);

/// Each client writes for a partner of its own, as clients do.
fn partner(client: u64) -> String {
    format!("partner-{client}")
}

async fn prepared(store: SqlStore) -> SqlStore {
    let mut work = store.begin().await.unwrap();
    for client in 0..8 {
        work.partners().insert(&build::partner(&partner(client))).await.unwrap();
    }
    work.commit(Trail::housekeeping()).await.unwrap();
    store
}

async fn write(store: &SqlStore, partner: &str) -> Result<(), StoreError> {
    let id = format!("l{}", NEXT.fetch_add(1, Ordering::Relaxed));
    let mut work = store.begin().await?;
    work.links().insert(&build::link(&id, partner, &id)).await?;
    work.commit(Trail::of(build::audit_entry(partner)).event(build::requested(partner, &id))).await
}

/// Shares `writes` among the clients and measures until the last is done.
async fn run(store: &SqlStore, clients: u64, writes: u64) -> Duration {
    let start = Instant::now();
    let mut running = JoinSet::new();
    for client in 0..clients {
        let store = store.clone();
        let own = writes / clients + u64::from(client < writes % clients);
        running.spawn(async move {
            for _ in 0..own {
                write(&store, &partner(client)).await.unwrap();
            }
        });
    }
    running.join_all().await;
    start.elapsed()
}

fn writes(criterion: &mut Criterion) {
    let runtime = Runtime::new().unwrap();
    let (_folder, sqlite) = runtime.block_on(fresh::sqlite());
    let mut stores = vec![("sqlite", runtime.block_on(prepared(sqlite)))];
    if let Some(url) = runtime.block_on(fresh::migrated_postgres()) {
        stores.push(("postgres", runtime.block_on(async { prepared(fresh::open(&url).await).await })));
    }
    let mut group = criterion.benchmark_group("write");
    group.throughput(Throughput::Elements(1)).sample_size(20);
    for (engine, store) in &stores {
        for clients in CLIENTS {
            group.bench_function(BenchmarkId::new(*engine, format!("{clients} clients")), |bencher| {
                bencher.iter_custom(|writes| runtime.block_on(run(store, clients, writes)));
            });
        }
    }
    group.finish();
}

criterion_group!(benches, writes);
criterion_main!(benches);
