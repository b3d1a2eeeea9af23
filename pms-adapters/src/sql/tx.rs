//! Transactions, and running statements in them.

use sqlx::{Postgres, SqlSafeStr, Sqlite, Transaction};

use super::{
    Pools,
    dialect::Dialect,
    fault::{Fault, lift, lift_row},
    row::AnyRow,
    value::Value,
    watch::Watch,
};

/// Binds the values in order.
macro_rules! bound {
    ($query:expr, $values:expr) => {{
        let mut query = $query;
        for value in $values {
            query = match value {
                Value::Text(text) => query.bind(text),
                Value::Int(number) => query.bind(number),
                Value::Flag(flag) => query.bind(flag),
                Value::Time(at) => query.bind(at),
            };
        }
        query
    }};
}
pub(super) use bound;

/// Runs the body on the connection of whichever engine it is.
macro_rules! in_tx {
    ($tx:expr, $c:ident => $body:expr) => {
        match &mut $tx {
            On::Sqlite(tx) => {
                let $c = &mut **tx;
                $body
            }
            On::Postgres(tx) => {
                let $c = &mut **tx;
                $body
            }
        }
    };
}

/// An open transaction. Dropping it rolls back.
pub(super) struct Tx {
    on: On,
    watch: Watch,
}

enum On {
    Sqlite(Transaction<'static, Sqlite>),
    Postgres(Transaction<'static, Postgres>),
}

impl Tx {
    /// One that may write.
    pub(super) async fn begin(pools: &Pools, watch: Watch) -> Result<Self, Fault> {
        let on = match pools {
            Pools::Sqlite { writer, .. } => {
                On::Sqlite(writer.begin_with(Dialect::Sqlite.begin_statement()).await.map_err(lift)?)
            }
            Pools::Postgres(pool) => {
                On::Postgres(pool.begin_with(Dialect::Postgres.begin_statement()).await.map_err(lift)?)
            }
        };
        Ok(Self { on, watch })
    }

    /// One that looks only, at the state of its beginning, and waits for no writer.
    pub(super) async fn begin_reading(pools: &Pools, watch: Watch) -> Result<Self, Fault> {
        let on = match pools {
            Pools::Sqlite { readers, .. } => {
                On::Sqlite(readers.begin_with(Dialect::Sqlite.begin_reading_statement()).await.map_err(lift)?)
            }
            Pools::Postgres(pool) => On::Postgres(
                pool.begin_with(Dialect::Postgres.begin_reading_statement()).await.map_err(lift)?,
            ),
        };
        Ok(Self { on, watch })
    }

    pub(super) fn dialect(&self) -> Dialect {
        match self.on {
            On::Sqlite(_) => Dialect::Sqlite,
            On::Postgres(_) => Dialect::Postgres,
        }
    }

    /// Runs a statement and says how many rows it touched.
    pub(super) async fn execute(&mut self, sql: impl SqlSafeStr, values: Vec<Value>) -> Result<u64, Fault> {
        let sql = self.watch.see(sql);
        in_tx!(self.on, c => bound!(sqlx::query(sql), values).execute(c).await.map(|done| done.rows_affected()))
            .map_err(lift)
    }

    pub(super) async fn optional<R: AnyRow>(
        &mut self,
        sql: impl SqlSafeStr,
        values: Vec<Value>,
    ) -> Result<Option<R>, Fault> {
        let sql = self.watch.see(sql);
        in_tx!(self.on, c => bound!(sqlx::query_as(sql), values).fetch_optional(c).await.map_err(lift_row::<R>))
    }

    pub(super) async fn all<R: AnyRow>(
        &mut self,
        sql: impl SqlSafeStr,
        values: Vec<Value>,
    ) -> Result<Vec<R>, Fault> {
        let sql = self.watch.see(sql);
        in_tx!(self.on, c => bound!(sqlx::query_as(sql), values).fetch_all(c).await.map_err(lift_row::<R>))
    }

    pub(super) async fn commit(self) -> Result<(), Fault> {
        match self.on {
            On::Sqlite(tx) => tx.commit().await,
            On::Postgres(tx) => tx.commit().await,
        }
        .map_err(lift)
    }
}
