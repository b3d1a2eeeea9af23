//! The migrations, embedded, and running them.

use std::borrow::Cow;

use sqlx::{
    SqlStr,
    migrate::{MigrateError, Migration, MigrationType, Migrator},
};
use thiserror::Error;

use super::{
    Pools, SqlStore,
    dialect::Dialect,
    fault::{Fault, lift},
    row::{Count, row},
};

/// One step, written for both engines.
struct Step {
    version: i64,
    name: &'static str,
    sqlite: &'static str,
    postgres: &'static str,
}

/// Reads the two files of a step.
macro_rules! step {
    ($version:literal, $name:literal) => {
        Step {
            version: $version,
            name: $name,
            sqlite: include_str!(concat!("../../migrations/sqlite/", $name, ".sql")),
            postgres: include_str!(concat!("../../migrations/postgres/", $name, ".sql")),
        }
    };
}

/// All steps, oldest first. An applied one is never edited: a changed text is refused by its checksum.
const STEPS: [Step; 7] = [
    step!(1, "0001_mosip"),
    step!(2, "0002_ours"),
    step!(3, "0003_seed"),
    step!(4, "0004_decisions"),
    step!(5, "0005_pages"),
    step!(6, "0006_letter_keys"),
    step!(7, "0007_pace"),
];

/// Why a database could not be brought up to date.
#[derive(Debug, Error)]
pub enum MigrationError {
    /// A newer program has migrated the database.
    #[error(
        "the database was migrated by a newer version of this program (step {version}); use that version"
    )]
    Newer {
        /// The step that is not known here.
        version: i64,
    },
    /// The text of an applied step is not the one that this program has.
    #[error("step {version} was applied to the database with another text than this program has")]
    Changed {
        /// The step.
        version: i64,
    },
    /// A step failed; the database is as it was before the step.
    #[error(
        "step {name} failed; its database user must own the schemas pms and pms_ext, or be able to make them"
    )]
    Step {
        /// The step.
        name: &'static str,
        /// What happened.
        #[source]
        fault: Fault,
    },
    /// The database does not answer.
    #[error("the database cannot be migrated")]
    Store(#[from] Fault),
}

fn migrator(dialect: Dialect) -> Migrator {
    let steps = STEPS.iter().map(|step| {
        let text = match dialect {
            Dialect::Sqlite => step.sqlite,
            Dialect::Postgres => step.postgres,
        };
        let sql = SqlStr::from_static(text);
        Migration::new(step.version, Cow::Borrowed(step.name), MigrationType::Simple, sql, false)
    });
    let mut migrator = Migrator::with_migrations(steps.collect());
    migrator.dangerous_set_table_name(dialect.migration_table());
    migrator
}

/// On SQLite all steps are one transaction that holds the write lock, so that two programs at first start do not
/// meet half-way; on PostgreSQL the migrator takes an advisory lock. (`run_direct` and not `run`, whose future the
/// compiler cannot see to be `Send`.)
pub(super) async fn run(pools: &Pools) -> Result<(), MigrationError> {
    match pools {
        Pools::Sqlite { writer, .. } => {
            let mut tx = writer.begin_with(Dialect::Sqlite.begin_statement()).await.map_err(lift)?;
            migrator(Dialect::Sqlite).run_direct(None, &mut *tx, false).await.map_err(explain)?;
            Ok(tx.commit().await.map_err(lift)?)
        }
        Pools::Postgres(pool) => {
            let mut connection = pool.acquire().await.map_err(lift)?.detach();
            // A large table takes its time; the limit of other statements does not count here.
            sqlx::query("SET statement_timeout = 0").execute(&mut connection).await.map_err(lift)?;
            let mut migrator = migrator(Dialect::Postgres);
            migrator.create_schema("pms_ext");
            migrator.run_direct(None, &mut connection, false).await.map_err(explain)?;
            Ok(sqlx::Connection::close(connection).await.map_err(lift)?)
        }
    }
}

fn explain(error: MigrateError) -> MigrationError {
    match error {
        MigrateError::VersionMissing(version) => MigrationError::Newer { version },
        MigrateError::VersionMismatch(version) => MigrationError::Changed { version },
        MigrateError::ExecuteMigration(error, version) => MigrationError::Step {
            name: STEPS.iter().find(|step| step.version == version).map_or("?", |step| step.name),
            fault: lift(error),
        },
        MigrateError::Execute(error) => MigrationError::Store(lift(error)),
        other => MigrationError::Store(Fault::Unavailable { reason: other.to_string() }),
    }
}

row! {
    struct Applied { version: i64 }
}

pub(super) async fn pending(store: &SqlStore) -> Result<Vec<&'static str>, MigrationError> {
    let found: Option<Count> = store.optional(store.dialect().has_migration_table(), Vec::new()).await?;
    let applied: Vec<Applied> = if found.is_some_and(|count| count.get() > 0) {
        const SQL: &str = "SELECT version FROM schema_version ORDER BY version";
        store.all(SQL, Vec::new()).await?
    } else {
        Vec::new()
    };
    let lacks = |step: &&Step| !applied.iter().any(|row| row.version == step.version);
    Ok(STEPS.iter().filter(lacks).map(|step| step.name).collect())
}
