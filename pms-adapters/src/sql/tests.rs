use super::*;
use crate::system::SystemIds;
use pms_core::port::store::{Store, StoreError, Trail};
use pms_testkit::build;
use row::{Count, row};
use value::values;

row! {
    struct Pragmas { journal: String, durable: i64, references: i64, busy: i64 }
}

async fn on_file() -> (tempfile::TempDir, SqlStore) {
    let folder = tempfile::tempdir().unwrap();
    let url = format!("sqlite:{}/pms.db", folder.path().display());
    let limits = Limits { wait: Duration::from_secs(1), ..Limits::default() };
    let store = SqlStore::open_with(&url, Arc::new(SystemIds), limits).await.unwrap();
    store.migrate().await.unwrap();
    (folder, store)
}

const COUNT_LEASES: &str = "SELECT COUNT(*) AS n FROM job_lease";
const INSERT_LEASE: &str = "INSERT INTO job_lease (job, holder, leased_until) VALUES ($1, $2, $3)";

async fn leases(store: &SqlStore) -> u64 {
    let count: Option<Count> = store.optional(COUNT_LEASES, Vec::new()).await.unwrap();
    count.unwrap().get()
}

#[tokio::test]
async fn sqlite_commits_are_durable_and_references_are_checked() {
    let (_folder, store) = on_file().await;
    let sql = "SELECT journal_mode AS journal, synchronous AS durable, foreign_keys AS \"references\", timeout AS busy
                 FROM pragma_journal_mode, pragma_synchronous, pragma_foreign_keys, pragma_busy_timeout";
    let mut tx = store.tx().await.unwrap();
    let row: Pragmas = tx.optional(sql, Vec::new()).await.unwrap().unwrap();
    assert_eq!((row.journal.as_str(), row.durable, row.references, row.busy), ("wal", 2, 1, 1000));
}

#[tokio::test]
async fn a_dropped_transaction_leaves_nothing_and_a_committed_one_is_seen() {
    let (_folder, store) = on_file().await;
    let lease = || values!["nightly", "a", chrono::DateTime::UNIX_EPOCH];
    let mut tx = store.tx().await.unwrap();
    assert_eq!(tx.execute(INSERT_LEASE, lease()).await, Ok(1));
    assert_eq!(leases(&store).await, 0, "readers do not wait and see nothing of it");
    drop(tx);
    let mut tx = store.tx().await.unwrap();
    tx.execute(INSERT_LEASE, lease()).await.unwrap();
    let taken = Fault::Duplicate { key: "job_lease.job".into() };
    assert_eq!(tx.execute(INSERT_LEASE, lease()).await, Err(taken));
    tx.commit().await.unwrap();
    assert_eq!(leases(&store).await, 1);
}

#[tokio::test]
async fn a_database_that_another_program_holds_locked_is_unavailable() {
    let (folder, store) = on_file().await;
    let url = format!("sqlite:{}/pms.db", folder.path().display());
    let other = SqlStore::open(&url, Arc::new(SystemIds)).await.unwrap();
    let _held = other.tx().await.unwrap();
    assert!(matches!(store.tx().await.map(|_| ()), Err(Fault::Unavailable { .. })));
}

#[tokio::test]
async fn readers_cannot_write() {
    let (_folder, store) = on_file().await;
    let sql = "DELETE FROM job_lease RETURNING 1 AS n";
    assert!(store.all::<Count>(sql, Vec::new()).await.is_err());
}

#[tokio::test]
async fn an_observer_hears_each_statement_without_its_values() {
    let heard = std::sync::Arc::new(std::sync::Mutex::new(Vec::new()));
    let ear = heard.clone();
    let (_folder, store) = on_file().await;
    let store = store.observed(std::sync::Arc::new(move |sql| ear.lock().unwrap().push(sql.to_owned())));
    let mut tx = store.tx().await.unwrap();
    tx.execute(INSERT_LEASE, values!["nightly", "a", chrono::DateTime::UNIX_EPOCH]).await.unwrap();
    drop(tx);
    leases(&store).await;
    assert_eq!(*heard.lock().unwrap(), [INSERT_LEASE, COUNT_LEASES]);
}

#[tokio::test]
async fn a_store_is_opened_and_migrated_on_any_thread() {
    let (folder, _store) = on_file().await;
    let url = format!("sqlite:{}/pms.db", folder.path().display());
    let opened = tokio::spawn(async move {
        let store = SqlStore::open(&url, Arc::new(SystemIds)).await.unwrap();
        store.migrate().await.unwrap();
        store.pending_migrations().await.unwrap()
    });
    assert!(opened.await.unwrap().is_empty());
}

/// Registers a partner with its audit entry and its event.
async fn register(store: &SqlStore, id: &str) -> Result<(), StoreError> {
    let mut work = store.begin().await?;
    work.partners().insert(&build::partner(id)).await?;
    work.commit(Trail::of(build::audit_entry(id)).event(build::registered(id))).await
}

/// The limit belongs to a connection, and the store has one that writes; a limit below the present size is that size.
#[tokio::test]
async fn a_full_disk_is_unavailable_and_leaves_nothing_half_written() {
    let (_folder, store) = on_file().await;
    let limit = async |pages: &'static str| {
        let mut tx = store.tx().await.unwrap();
        tx.execute(pages, Vec::new()).await.unwrap();
        tx.commit().await.unwrap();
    };
    limit("PRAGMA max_page_count = 1").await;
    let mut written = 0;
    let refused = loop {
        match register(&store, &format!("partner-{written}")).await {
            Ok(()) => written += 1,
            Err(error) => break error,
        }
    };
    assert!(matches!(refused, StoreError::Unavailable(_)), "{refused:?}");
    for table in ["partner", "partner_h", "audit_log", "outbox"] {
        let sql = sqlx::AssertSqlSafe(format!("SELECT COUNT(*) AS n FROM {table}"));
        let count: Option<Count> = store.optional(sql, Vec::new()).await.unwrap();
        assert_eq!(count.unwrap().get(), written, "{table}");
    }
    limit("PRAGMA max_page_count = 1000000").await;
    register(&store, "after").await.unwrap();
}
