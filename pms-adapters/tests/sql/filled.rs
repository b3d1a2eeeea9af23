//! Stores with rows that are written by plain SQL, one text for both engines.

use pms_adapters::sql::SqlStore;
use sqlx::{AssertSqlSafe, Connection, Executor, PgConnection, SqliteConnection};

use super::fresh;

/// A store with rows, and the folder of its file where it has one.
pub(crate) struct Filled {
    pub(crate) store: SqlStore,
    pub(crate) url: String,
    _folder: Option<tempfile::TempDir>,
}

/// A store on each engine that is there, with these rows.
pub(crate) async fn stores(rows: &str) -> Vec<Filled> {
    let mut filled = vec![sqlite(rows).await];
    filled.extend(postgres(rows).await);
    filled
}

/// A store on SQLite with these rows.
pub(crate) async fn sqlite(rows: &str) -> Filled {
    let (folder, store) = fresh::sqlite().await;
    let url = format!("sqlite:{}/pms.db", folder.path().display());
    let mut connection = SqliteConnection::connect(&url).await.unwrap();
    connection.execute(AssertSqlSafe(rows.to_owned())).await.unwrap();
    connection.close().await.unwrap();
    Filled { store, url, _folder: Some(folder) }
}

/// A store on PostgreSQL with these rows, where there is a server.
pub(crate) async fn postgres(rows: &str) -> Option<Filled> {
    let url = fresh::migrated_postgres().await?;
    let mut connection = PgConnection::connect(&url).await.unwrap();
    connection.execute("SET search_path TO pms, pms_ext").await.unwrap();
    connection.execute(AssertSqlSafe(rows.to_owned())).await.unwrap();
    connection.close().await.unwrap();
    let store = fresh::open(&url).await;
    Some(Filled { store, url, _folder: None })
}
