//! SQLite and PostgreSQL from one SQL text.
//!
//! [`SqlStore`] opens a database by its address, brings it up to date and hands out units of work. Each
//! statement is written once and runs on both engines; what differs is in `dialect`. MOSIP's tables keep their
//! names and columns (schema `pms` on PostgreSQL); ours are in `pms_ext`.

mod account;
mod address;
mod anchor;
mod api_key;
mod audit;
mod certificate_text;
mod consent;
mod cut;
mod dialect;
mod fault;
mod fold;
mod held;
mod history;
mod host;
mod kept_form;
mod link;
mod log_in_failure;
mod migration;
mod outbox;
mod partner;
mod partner_certificate;
mod partner_type;
mod policy;
mod policy_group;
mod queries;
mod row;
mod server_key;
mod statement;
mod table;
mod tx;
mod value;
mod watch;
mod work;

use std::{fmt, future::ready, sync::Arc, time::Duration};

use pms_core::port::system::Ids;
use sqlx::{
    Connection, PgPool, SqlSafeStr, SqliteConnection, SqlitePool,
    pool::PoolOptions,
    postgres::PgConnectOptions,
    sqlite::{SqliteConnectOptions, SqlitePoolOptions},
};
use thiserror::Error;

use address::Address;
pub use fault::Fault;
pub use migration::MigrationError;
pub use watch::Observer;

use dialect::Dialect;
use fault::lift_row;
use host::Host;
use row::AnyRow;
use tx::{Tx, bound};
use value::Value;
use watch::Watch;

/// Runs the body on a pool of whichever engine it is.
macro_rules! on_pool {
    ($pools:expr, $c:ident => $body:expr) => {
        match &$pools {
            Pools::Sqlite { writer: _, readers: $c } => $body,
            Pools::Postgres($c) => $body,
        }
    };
}

/// How many connections are kept and how long a caller waits for one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Connections to PostgreSQL, or readers of SQLite (which has one writer besides).
    pub connections: u32,
    /// How long to wait for a free connection, and for SQLite's write lock when another program holds it.
    pub wait: Duration,
}

impl Default for Limits {
    /// Eight connections; five seconds.
    fn default() -> Self {
        Self { connections: 8, wait: Duration::from_secs(5) }
    }
}

/// Why a database could not be opened. The texts hold no credentials.
#[derive(Debug, Error)]
pub enum OpenError {
    /// The address is of no known kind.
    #[error("the database address is neither sqlite:FILE nor postgres://USER@HOST:PORT/NAME")]
    Scheme,
    /// The address has a known beginning and cannot be read.
    #[error("the database address cannot be read as {form}")]
    Address {
        /// How it should look.
        form: &'static str,
    },
    /// The database does not answer, or refuses us.
    #[error("cannot open the database {database}")]
    Unreachable {
        /// The file, or host, port and name.
        database: String,
        /// What happened.
        #[source]
        fault: Fault,
    },
}

/// A store on SQLite or PostgreSQL. Cheap to clone; clones share their connections.
#[derive(Clone)]
pub struct SqlStore {
    pools: Pools,
    watch: Watch,
    origin: Arc<Origin>,
}

/// What a unit of work needs besides its rows.
#[derive(Clone)]
struct Origin {
    /// Gives the ids of events, and of rows that no use case names.
    ids: Arc<dyn Ids>,
    /// Where each event goes.
    sinks: Vec<String>,
    /// The machine, as audit entries name it.
    host: Host,
}

/// The sink of a store that was told none.
const DEFAULT_SINK: &str = "file";

#[derive(Clone)]
enum Pools {
    /// One writer, so that writers queue here and not at the file's lock. In memory both are the same one
    /// connection, because each connection would have a database of its own.
    Sqlite {
        writer: SqlitePool,
        readers: SqlitePool,
    },
    Postgres(PgPool),
}

impl SqlStore {
    /// Opens `sqlite:FILE` (made when it is missing), `sqlite::memory:` or `postgres://…` with usual [`Limits`].
    /// Nothing is migrated: see [`SqlStore::migrate`]. `ids` gives events their ids; they go to one sink, `file`,
    /// unless [`SqlStore::sinks`] says otherwise.
    pub async fn open(url: &str, ids: Arc<dyn Ids>) -> Result<Self, OpenError> {
        Self::open_with(url, ids, Limits::default()).await
    }

    /// The same with limits of one's own.
    pub async fn open_with(url: &str, ids: Arc<dyn Ids>, limits: Limits) -> Result<Self, OpenError> {
        let address = Address::parse(url, limits.wait)?;
        let database = address.to_string();
        let pools = match address {
            Address::Sqlite(options) => Pools::sqlite(*options, limits).await,
            Address::SqliteInMemory(options) => Pools::in_memory(*options, limits).await,
            Address::Postgres(options) => Pools::postgres(*options, limits).await,
        };
        let pools = pools.map_err(|error| OpenError::Unreachable { database, fault: fault::lift(error) })?;
        let origin = Origin { ids, sinks: vec![DEFAULT_SINK.to_owned()], host: Host::of_this_machine() };
        Ok(Self { pools, watch: Watch::default(), origin: Arc::new(origin) })
    }

    /// The same store whose events go to these sinks, each to every one.
    #[must_use]
    pub fn sinks(self, sinks: impl IntoIterator<Item = String>) -> Self {
        let origin = Origin { sinks: sinks.into_iter().collect(), ..Origin::clone(&self.origin) };
        Self { origin: Arc::new(origin), ..self }
    }

    /// The same store whose audit entries name this address of the server, at most 256 characters; without it
    /// they say `unknown`.
    #[must_use]
    pub fn address(self, address: &str) -> Self {
        let host = self.origin.host.clone().at(address);
        let origin = Origin { host, ..Origin::clone(&self.origin) };
        Self { origin: Arc::new(origin), ..self }
    }

    /// The same store with a witness: it is told the text of each statement before it runs, without values.
    #[must_use]
    pub fn observed(self, observer: Observer) -> Self {
        Self { watch: Watch::from(observer), ..self }
    }

    /// Brings the database up to date. Safe to call at each start and from several programs at once.
    pub async fn migrate(&self) -> Result<(), MigrationError> {
        migration::run(&self.pools).await
    }

    /// Names of the migrations that the database lacks, oldest first. Changes nothing.
    pub async fn pending_migrations(&self) -> Result<Vec<&'static str>, MigrationError> {
        migration::pending(self).await
    }

    /// Ends all connections; what is under way finishes first. SQLite's journal is folded into its file.
    pub async fn close(&self) {
        match &self.pools {
            Pools::Sqlite { writer, readers } => {
                readers.close().await;
                writer.close().await;
            }
            Pools::Postgres(pool) => pool.close().await,
        }
    }

    fn dialect(&self) -> Dialect {
        match self.pools {
            Pools::Sqlite { .. } => Dialect::Sqlite,
            Pools::Postgres(_) => Dialect::Postgres,
        }
    }

    /// Opens a transaction that may write. On SQLite it takes the write lock at once, so that a reader that
    /// becomes a writer cannot fail half-way.
    async fn tx(&self) -> Result<Tx, Fault> {
        Tx::begin(&self.pools, self.watch.clone()).await
    }
}

/// Reads outside a unit of work, on any free connection.
impl SqlStore {
    async fn optional<R: AnyRow>(
        &self,
        sql: impl SqlSafeStr,
        values: Vec<Value>,
    ) -> Result<Option<R>, Fault> {
        let sql = self.watch.see(sql);
        on_pool!(self.pools, c => bound!(sqlx::query_as(sql), values).fetch_optional(c).await.map_err(lift_row::<R>))
    }

    async fn all<R: AnyRow>(&self, sql: impl SqlSafeStr, values: Vec<Value>) -> Result<Vec<R>, Fault> {
        let sql = self.watch.see(sql);
        on_pool!(self.pools, c => bound!(sqlx::query_as(sql), values).fetch_all(c).await.map_err(lift_row::<R>))
    }
}

impl fmt::Debug for SqlStore {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SqlStore").field("dialect", &self.dialect()).finish_non_exhaustive()
    }
}

impl Pools {
    async fn sqlite(options: SqliteConnectOptions, limits: Limits) -> Result<Self, sqlx::Error> {
        let writer = SqlitePoolOptions::new()
            .max_connections(1)
            .acquire_timeout(limits.wait)
            .before_acquire(|connection, _| Box::pin(ready(Ok(is_at_rest(connection)))))
            .connect_with(options.clone())
            .await?;
        let readers = SqlitePoolOptions::new()
            .max_connections(limits.connections)
            .acquire_timeout(limits.wait)
            .before_acquire(|connection, _| Box::pin(ready(Ok(is_at_rest(connection)))))
            .connect_lazy_with(options.pragma("query_only", "ON"));
        Ok(Self::Sqlite { writer, readers })
    }

    async fn in_memory(options: SqliteConnectOptions, limits: Limits) -> Result<Self, sqlx::Error> {
        let writer = SqlitePoolOptions::new()
            .min_connections(1)
            .max_connections(1)
            .idle_timeout(None)
            .max_lifetime(None)
            .acquire_timeout(limits.wait)
            .connect_with(options)
            .await?;
        Ok(Self::Sqlite { readers: writer.clone(), writer })
    }

    async fn postgres(options: PgConnectOptions, limits: Limits) -> Result<Self, sqlx::Error> {
        let pool = PoolOptions::new()
            .max_connections(limits.connections)
            .acquire_timeout(limits.wait)
            .connect_with(options)
            .await?;
        Ok(Self::Postgres(pool))
    }
}

/// Whether a free connection can begin a transaction. When the disk is full, SQLite ends a transaction by itself and
/// the driver counts it as open for ever; such a connection is replaced.
fn is_at_rest(connection: &SqliteConnection) -> bool {
    !connection.is_in_transaction()
}

#[cfg(test)]
mod tests;
