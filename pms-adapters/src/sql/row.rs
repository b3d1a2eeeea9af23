//! Rows of either engine.

use chrono::{DateTime, NaiveDateTime, Utc};
use pms_core::domain::stamp::Stamp;
use sqlx::{FromRow, postgres::PgRow, sqlite::SqliteRow};

/// A struct that is read from a row of either engine; `row!` makes one.
pub(super) trait AnyRow:
    for<'r> FromRow<'r, SqliteRow> + for<'r> FromRow<'r, PgRow> + Send + Unpin + 'static
{
    /// Its columns.
    const COLUMNS: &'static [&'static str];
}

/// Declares a struct whose fields are the columns of a result, by name. (The derive of sqlx would do the same
/// and build both drivers twice.)
macro_rules! row {
    ($(#[$meta:meta])* $vis:vis struct $name:ident { $($field:ident: $type:ty),* $(,)? }) => {
        $(#[$meta])*
        $vis struct $name { $($field: $type),* }

        impl<'r, R: sqlx::Row> sqlx::FromRow<'r, R> for $name
        where
            &'static str: sqlx::ColumnIndex<R>,
            $($type: sqlx::Decode<'r, R::Database> + sqlx::Type<R::Database>),*
        {
            fn from_row(row: &'r R) -> Result<Self, sqlx::Error> {
                Ok(Self { $($field: row.try_get(stringify!($field))?),* })
            }
        }

        impl $crate::sql::row::AnyRow for $name {
            const COLUMNS: &'static [&'static str] = &[$(stringify!($field)),*];
        }
    };
}
pub(super) use row;

row! {
    /// The answer to `SELECT COUNT(*) AS n`.
    pub(super) struct Count { n: i64 }
}

impl Count {
    /// The number; a count is never negative.
    pub(super) fn get(&self) -> u64 {
        u64::try_from(self.n).unwrap_or_default()
    }
}

/// `cr_by` and `cr_dtimes`.
pub(super) fn created(by: String, at: NaiveDateTime) -> Stamp {
    Stamp { by, at: at.and_utc() }
}

/// `upd_by` and `upd_dtimes`; a change without a name was MOSIP's own.
pub(super) fn changed(by: Option<String>, at: Option<NaiveDateTime>) -> Option<Stamp> {
    at.map(|at| created(by.unwrap_or_default(), at))
}

/// The name in a stamp that may be absent, as a value to bind.
pub(super) fn by(stamp: Option<&Stamp>) -> Option<&str> {
    stamp.map(|stamp| stamp.by.as_str())
}

/// The instant of a stamp that may be absent, as a value to bind.
pub(super) fn at(stamp: Option<&Stamp>) -> Option<DateTime<Utc>> {
    stamp.map(|stamp| stamp.at)
}
