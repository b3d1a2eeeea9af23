//! Fresh databases: a file for SQLite, a copy of a migrated template for PostgreSQL.

use std::sync::{
    Arc, Once,
    atomic::{AtomicU32, Ordering},
};

use pms_adapters::{sql::SqlStore, system::SystemIds};
use sqlx::{AssertSqlSafe, Connection, Executor, PgConnection};
use tokio::sync::OnceCell;

static TEMPLATE: OnceCell<()> = OnceCell::const_new();
static SAID: Once = Once::new();
static NEXT: AtomicU32 = AtomicU32::new(0);

/// The address of the test server, a superuser's; `None`, loudly, when the environment names none.
pub(crate) fn server() -> Option<String> {
    let url = std::env::var("PMS_TEST_POSTGRES").ok().filter(|url| !url.is_empty());
    if url.is_none() {
        SAID.call_once(|| {
            pms_testkit::tell!(
                "SKIPPED: PMS_TEST_POSTGRES is not set, nothing was tested on PostgreSQL (.ci/postgres starts one)"
            );
        });
    }
    url
}

/// A store on the database of this address.
pub(crate) async fn open(url: &str) -> SqlStore {
    SqlStore::open(url, Arc::new(SystemIds)).await.unwrap()
}

/// A migrated SQLite store in a folder that goes away with the first value.
pub(crate) async fn sqlite() -> (tempfile::TempDir, SqlStore) {
    let folder = tempfile::tempdir().unwrap();
    let store = open(&format!("sqlite:{}/pms.db", folder.path().display())).await;
    store.migrate().await.unwrap();
    (folder, store)
}

/// The address of a migrated database of its own.
pub(crate) async fn migrated_postgres() -> Option<String> {
    let server = server()?;
    let template = format!("pms_template_{}", std::process::id());
    TEMPLATE
        .get_or_init(async || {
            let url = create_named(&server, &template, "template1").await;
            let store = open(&url).await;
            store.migrate().await.unwrap();
            store.close().await;
        })
        .await;
    Some(create(&server, &template).await)
}

/// The address of a new copy of `template`.
pub(crate) async fn create(server: &str, template: &str) -> String {
    let number = NEXT.fetch_add(1, Ordering::Relaxed);
    create_named(server, &format!("pms_test_{}_{number}", std::process::id()), template).await
}

async fn create_named(server: &str, name: &str, template: &str) -> String {
    let mut connection = PgConnection::connect(server).await.unwrap();
    for sql in
        [format!("DROP DATABASE IF EXISTS {name}"), format!("CREATE DATABASE {name} TEMPLATE {template}")]
    {
        connection.execute(AssertSqlSafe(sql)).await.unwrap();
    }
    connection.close().await.unwrap();
    let (front, _) = server.rsplit_once('/').unwrap();
    format!("{front}/{name}")
}
