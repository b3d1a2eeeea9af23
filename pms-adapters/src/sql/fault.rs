//! What can go wrong with a statement, as kinds that the program acts on.

use std::borrow::Cow;

use sqlx::error::{DatabaseError, ErrorKind};
use thiserror::Error;

use super::row::AnyRow;

/// A failed statement. Texts name codes, constraints and columns, never values of a row or credentials.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Fault {
    /// A unique key is taken.
    #[error("a row with this key exists: {key}")]
    Duplicate {
        /// The constraint or index on PostgreSQL, `table.column` on SQLite; both hold the names of the columns
        /// for keys of ours.
        key: String,
    },
    /// Another transaction got in the way; trying again may succeed.
    #[error("another transaction changed the same rows")]
    Conflict,
    /// A stored value is not of the type that it should be.
    #[error("the database holds an unreadable value in column {column}")]
    Corrupt {
        /// The column of the result; `?` where the driver does not say.
        column: &'static str,
    },
    /// The database cannot be reached, is locked, full, or refuses the statement.
    #[error("the database is unavailable: {reason}")]
    Unavailable {
        /// What it said.
        reason: String,
    },
}

/// Sorts an error of the driver into its kind.
pub(super) fn lift(error: sqlx::Error) -> Fault {
    match error {
        sqlx::Error::Database(error) => database(error.as_ref()),
        sqlx::Error::ColumnDecode { .. } | sqlx::Error::ColumnNotFound(_) | sqlx::Error::Decode(_) => {
            Fault::Corrupt { column: "?" }
        }
        sqlx::Error::Io(error) => Fault::Unavailable { reason: error.kind().to_string() },
        sqlx::Error::PoolTimedOut => {
            Fault::Unavailable { reason: "no connection became free in time".into() }
        }
        sqlx::Error::PoolClosed => Fault::Unavailable { reason: "the store is closed".into() },
        sqlx::Error::Tls(_) => Fault::Unavailable { reason: "the TLS connection failed".into() },
        sqlx::Error::Configuration(_) => Fault::Unavailable { reason: "a setting is wrong".into() },
        other => Fault::Unavailable { reason: other.to_string() },
    }
}

/// The same for a statement that reads rows: names the column that could not be read.
pub(super) fn lift_row<R: AnyRow>(error: sqlx::Error) -> Fault {
    let named = match &error {
        sqlx::Error::ColumnDecode { index, .. } => Some(index.trim_matches('"')),
        sqlx::Error::ColumnNotFound(column) => Some(column.as_str()),
        _ => None,
    };
    let known = named.and_then(|named| R::COLUMNS.iter().find(|column| **column == named));
    known.map_or_else(|| lift(error), |column| Fault::Corrupt { column })
}

fn database(error: &dyn DatabaseError) -> Fault {
    let code = error.code().unwrap_or(Cow::Borrowed("?"));
    if error.kind() == ErrorKind::UniqueViolation {
        let key = error.constraint().unwrap_or_else(|| sqlite_key(error.message()));
        return Fault::Duplicate { key: key.to_owned() };
    }
    if matches!(code.as_ref(), SERIALIZATION_FAILURE | DEADLOCK) {
        return Fault::Conflict;
    }
    // PostgreSQL repeats the offending value in messages of class 22 ("data exception") only.
    let reason = if code.len() == 5 && code.starts_with("22") {
        format!("error {code}")
    } else {
        format!("error {code}: {}", error.message())
    };
    Fault::Unavailable { reason }
}

/// `UNIQUE constraint failed: partner.id`: what stands behind the colon.
fn sqlite_key(message: &str) -> &str {
    message.rsplit_once(": ").map_or(message, |(_, key)| key)
}

const SERIALIZATION_FAILURE: &str = "40001";
const DEADLOCK: &str = "40P01";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sql::row::Count;

    #[test]
    fn a_dropped_connection_is_unavailable_and_a_wrong_type_is_corrupt() {
        let dropped = std::io::Error::from(std::io::ErrorKind::ConnectionReset);
        assert!(matches!(lift(dropped.into()), Fault::Unavailable { .. }));
        let wrong = sqlx::Error::ColumnDecode { index: "\"n\"".into(), source: "secret".into() };
        assert_eq!(lift_row::<Count>(wrong), Fault::Corrupt { column: "n" });
    }
}
