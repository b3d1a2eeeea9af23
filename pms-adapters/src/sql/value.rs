//! Values that are bound to a statement: the column types that both engines have.

use chrono::{DateTime, NaiveDateTime, SubsecRound, Utc};

/// A value with its type, because PostgreSQL wants to know the type of a null, too.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Value {
    Text(Option<String>),
    Int(i64),
    Flag(bool),
    /// UTC without zone, in microseconds.
    Time(Option<NaiveDateTime>),
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(Some(text.to_owned()))
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(Some(text))
    }
}

impl From<Option<&str>> for Value {
    fn from(text: Option<&str>) -> Self {
        Self::Text(text.map(str::to_owned))
    }
}

impl From<Option<String>> for Value {
    fn from(text: Option<String>) -> Self {
        Self::Text(text)
    }
}

impl From<i64> for Value {
    fn from(number: i64) -> Self {
        Self::Int(number)
    }
}

impl From<bool> for Value {
    fn from(flag: bool) -> Self {
        Self::Flag(flag)
    }
}

impl From<DateTime<Utc>> for Value {
    fn from(at: DateTime<Utc>) -> Self {
        Self::Time(Some(naive(at)))
    }
}

impl From<Option<DateTime<Utc>>> for Value {
    fn from(at: Option<DateTime<Utc>>) -> Self {
        Self::Time(at.map(naive))
    }
}

/// PostgreSQL keeps microseconds; cutting here makes both engines keep the same instant.
fn naive(at: DateTime<Utc>) -> NaiveDateTime {
    at.trunc_subsecs(6).naive_utc()
}

/// `values![a, b]`: the values of a statement in the order of `$1`, `$2`.
macro_rules! values {
    ($($value:expr),* $(,)?) => { vec![$($crate::sql::value::Value::from($value)),*] };
}
pub(super) use values;
