//! A database that is locked, full or gone is unavailable, and leaves nothing half written.

use std::{sync::Arc, time::Duration};

use pms_adapters::{
    sql::{Limits, SqlStore},
    system::SystemIds,
};
use pms_core::port::store::{Store, StoreError, Trail};
use pms_testkit::build;
use sqlx::{Connection, Executor, SqliteConnection};

use crate::{
    behind,
    filled::{self, Filled},
};

fn is_unavailable<T>(result: &Result<T, StoreError>) -> bool {
    matches!(result, Err(StoreError::Unavailable(_)))
}

/// Registers a partner with its audit entry and its event.
async fn register(store: &SqlStore, id: &str) -> Result<(), StoreError> {
    let mut work = store.begin().await?;
    work.partners().insert(&build::partner(id)).await?;
    work.commit(Trail::of(build::audit_entry(id)).event(build::registered(id))).await
}

/// Partners, their history, audit entries and events.
async fn written(on: &Filled) -> [i64; 4] {
    let mut counts = [0; 4];
    for (count, table) in counts.iter_mut().zip(["partner", "partner_h", "audit_log", "outbox"]) {
        *count = on.number(&format!("SELECT COUNT(*) FROM {table}")).await;
    }
    counts
}

#[tokio::test]
async fn a_file_that_another_program_holds_locked_is_unavailable_until_it_lets_go() {
    let on = filled::sqlite("").await;
    let limits = Limits { wait: Duration::from_millis(50), ..Limits::default() };
    let store = SqlStore::open_with(&on.url, Arc::new(SystemIds), limits).await.unwrap();
    let mut other = SqliteConnection::connect(&on.url).await.unwrap();
    other.execute("BEGIN IMMEDIATE").await.unwrap();
    assert!(is_unavailable(&register(&store, "acme").await));
    assert!(store.read().await.is_ok(), "readers do not wait");
    other.execute("ROLLBACK").await.unwrap();
    register(&store, "acme").await.unwrap();
    assert_eq!(written(&on).await, [1; 4]);
}

#[tokio::test]
async fn a_connection_that_is_lost_amid_a_write_is_unavailable_and_leaves_nothing() {
    let Some(on) = filled::postgres("").await else { return };
    register(&on.store, "first").await.unwrap();
    let mut work = on.store.begin().await.unwrap();
    work.partners().insert(&build::partner("acme")).await.unwrap();
    let mut other = behind::postgres(&on.url).await;
    let end = "SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity
                WHERE datname = current_database() AND pid <> pg_backend_pid()";
    other.execute(end).await.unwrap();
    let event = build::registered("acme");
    let lost = work.commit(Trail::of(build::audit_entry("acme")).event(event)).await;
    assert!(is_unavailable(&lost), "{lost:?}");
    assert_eq!(written(&on).await, [1; 4]);
    register(&on.store, "acme").await.unwrap();
    assert_eq!(written(&on).await, [2; 4], "the pool takes new connections");
}

#[tokio::test]
async fn a_closed_store_is_unavailable() {
    for on in filled::stores("").await {
        on.store.close().await;
        assert!(is_unavailable(&on.store.begin().await));
        assert!(is_unavailable(&on.store.read().await));
    }
}

#[tokio::test]
async fn a_unit_of_work_for_reading_writes_nothing() {
    for on in filled::stores("").await {
        let mut read = on.store.read().await.unwrap();
        assert!(is_unavailable(&read.partners().insert(&build::partner("acme")).await));
        drop(read);
        let read = on.store.read().await.unwrap();
        let committed = read.commit(Trail::of(build::audit_entry("acme"))).await;
        assert!(is_unavailable(&committed));
        assert_eq!(written(&on).await, [0; 4]);
    }
}
