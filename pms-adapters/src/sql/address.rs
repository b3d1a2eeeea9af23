//! Reading a database address.

use std::{fmt, str::FromStr, time::Duration};

use sqlx::{
    ConnectOptions,
    postgres::PgConnectOptions,
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqliteSynchronous},
};

use super::OpenError;

/// Where a database is and how connections to it are set up.
pub(super) enum Address {
    Sqlite(Box<SqliteConnectOptions>),
    SqliteInMemory(Box<SqliteConnectOptions>),
    Postgres(Box<PgConnectOptions>),
}

/// A statement that runs longer than this on PostgreSQL is ended by the server (milliseconds).
const STATEMENT_TIMEOUT: &str = "30000";

impl Address {
    /// `wait` is how long SQLite waits for the write lock of another program.
    pub(super) fn parse(url: &str, wait: Duration) -> Result<Self, OpenError> {
        if url.starts_with("sqlite:") {
            let form = "sqlite:FILE";
            let options = SqliteConnectOptions::from_str(url).map_err(|_| OpenError::Address { form })?;
            let options = sqlite(options, wait);
            return Ok(if url.contains(":memory:") || url.contains("mode=memory") {
                Self::SqliteInMemory(Box::new(options))
            } else if url.contains("mode=") {
                Self::Sqlite(Box::new(options))
            } else {
                Self::Sqlite(Box::new(options.create_if_missing(true)))
            });
        }
        if url.starts_with("postgres://") || url.starts_with("postgresql://") {
            let form = "postgres://USER@HOST:PORT/NAME";
            let options = PgConnectOptions::from_str(url).map_err(|_| OpenError::Address { form })?;
            return Ok(Self::Postgres(Box::new(postgres(options))));
        }
        Err(OpenError::Scheme)
    }
}

/// WAL lets readers go on while one writes; FULL makes a commit survive a power cut.
fn sqlite(options: SqliteConnectOptions, wait: Duration) -> SqliteConnectOptions {
    options
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .busy_timeout(wait)
        .disable_statement_logging()
}

/// Unqualified names mean MOSIP's tables first and then ours; no name is in both.
fn postgres(options: PgConnectOptions) -> PgConnectOptions {
    options
        .application_name("pms")
        .options([("search_path", "pms,pms_ext"), ("statement_timeout", STATEMENT_TIMEOUT)])
        .disable_statement_logging()
}

impl fmt::Display for Address {
    /// Without user and password.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Sqlite(options) => write!(f, "{}", options.get_filename().display()),
            Self::SqliteInMemory(_) => f.write_str("in memory"),
            Self::Postgres(options) => {
                let name = options.get_database().unwrap_or_default();
                write!(f, "{name} at {}:{}", options.get_host(), options.get_port())
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WAIT: Duration = Duration::from_secs(1);

    #[test]
    fn an_address_is_shown_without_credentials() {
        let shown =
            Address::parse("postgres://ann:s3cret@db.example:5433/mosip_pms", WAIT).unwrap().to_string();
        assert_eq!(shown, "mosip_pms at db.example:5433");
    }

    #[test]
    fn a_bad_address_is_refused_without_repeating_it() {
        for url in ["mysql://ann:s3cret@h/x", "postgres://ann:s3cret@h:port/x", "sqlite:a?mode=s3cret", ""] {
            let error = Address::parse(url, WAIT).map(|_| ()).unwrap_err();
            assert!(!format!("{error} {error:?}").contains("s3cret"), "{error:?}");
        }
    }
}
