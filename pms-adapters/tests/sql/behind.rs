//! What tests do behind a store's back.

use sqlx::{AssertSqlSafe, Connection, Executor, FromRow, PgConnection, SqliteConnection};

use crate::filled::Filled;

/// A connection that finds the tables as the store does.
pub(crate) async fn postgres(url: &str) -> PgConnection {
    let mut connection = PgConnection::connect(url).await.unwrap();
    connection.execute("SET search_path TO pms, pms_ext").await.unwrap();
    connection
}

impl Filled {
    pub(crate) fn is_postgres(&self) -> bool {
        self.url.starts_with("postgres")
    }

    /// Runs statements.
    pub(crate) async fn run(&self, sql: &str) {
        let sql = AssertSqlSafe(sql.to_owned());
        if self.is_postgres() {
            let mut connection = postgres(&self.url).await;
            connection.execute(sql).await.unwrap();
            connection.close().await.unwrap();
        } else {
            let mut connection = SqliteConnection::connect(&self.url).await.unwrap();
            connection.execute(sql).await.unwrap();
            connection.close().await.unwrap();
        }
    }

    /// Reads rows.
    pub(crate) async fn rows<T>(&self, sql: &str) -> Vec<T>
    where
        T: for<'r> FromRow<'r, sqlx::sqlite::SqliteRow>
            + for<'r> FromRow<'r, sqlx::postgres::PgRow>
            + Send
            + Unpin,
    {
        let sql = AssertSqlSafe(sql.to_owned());
        if self.is_postgres() {
            let mut connection = postgres(&self.url).await;
            let rows = sqlx::query_as(sql).fetch_all(&mut connection).await.unwrap();
            connection.close().await.unwrap();
            rows
        } else {
            let mut connection = SqliteConnection::connect(&self.url).await.unwrap();
            sqlx::query_as(sql).fetch_all(&mut connection).await.unwrap()
        }
    }

    /// Reads one number.
    pub(crate) async fn number(&self, sql: &str) -> i64 {
        self.rows::<(i64,)>(sql).await[0].0
    }

    /// Reads a column of texts.
    pub(crate) async fn texts(&self, sql: &str) -> Vec<String> {
        self.rows::<(String,)>(sql).await.into_iter().map(|row| row.0).collect()
    }
}
