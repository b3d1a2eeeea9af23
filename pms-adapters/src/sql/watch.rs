//! A witness of the statements that are run.

use std::sync::Arc;

use sqlx::{SqlSafeStr, SqlStr};

/// Told the text of each statement, without values, before it runs. A test compares what it heard on both
/// engines with the statements in the sources.
pub type Observer = Arc<dyn Fn(&str) + Send + Sync>;

/// An observer, or nobody.
#[derive(Clone, Default)]
pub(super) struct Watch(Option<Observer>);

impl Watch {
    /// Tells the observer, and hands the statement on.
    pub(super) fn see(&self, sql: impl SqlSafeStr) -> SqlStr {
        let sql = sql.into_sql_str();
        if let Some(observer) = &self.0 {
            observer(sql.as_str());
        }
        sql
    }
}

impl From<Observer> for Watch {
    fn from(observer: Observer) -> Self {
        Self(Some(observer))
    }
}
