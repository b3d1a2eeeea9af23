//! Counters of wrong passwords.

use async_trait::async_trait;
use chrono::NaiveDateTime;
use pms_core::domain::{attempts::Attempts, sealed::LookUpKey};
use pms_core::port::{collections::LogInFailures, store::StoreResult};

use super::{row::row, table::Table, value::values, work::SqlWork};

const LOGIN_FAILURE: Table = Table { name: "login_failure", keys: &[] };

row! {
    struct AttemptsRow { failures: i64, window_start: NaiveDateTime, blocked_until: Option<NaiveDateTime> }
}

#[async_trait]
impl LogInFailures for SqlWork {
    async fn get(&mut self, name: &LookUpKey) -> StoreResult<Option<Attempts>> {
        const SQL: &str =
            "SELECT failures, window_start, blocked_until FROM login_failure WHERE name_hash = $1";
        let id = name.as_str();
        let found: Option<AttemptsRow> =
            self.tx.optional(SQL, values![id]).await.map_err(|fault| LOGIN_FAILURE.error(fault, id))?;
        let Some(row) = found else { return Ok(None) };
        Ok(Some(Attempts {
            failures: u32::try_from(row.failures).map_err(|_| LOGIN_FAILURE.corrupt("failures", id))?,
            since: row.window_start.and_utc(),
            blocked_until: row.blocked_until.map(|at| at.and_utc()),
        }))
    }

    async fn put(&mut self, name: &LookUpKey, attempts: &Attempts) -> StoreResult<()> {
        const SQL: &str = "
            INSERT INTO login_failure (name_hash, failures, window_start, blocked_until)
            VALUES ($1, $2, $3, $4)
            ON CONFLICT (name_hash) DO UPDATE
               SET failures = excluded.failures, window_start = excluded.window_start,
                   blocked_until = excluded.blocked_until";
        let id = name.as_str();
        let values = values![id, i64::from(attempts.failures), attempts.since, attempts.blocked_until];
        self.tx.execute(SQL, values).await.map(drop).map_err(|fault| LOGIN_FAILURE.error(fault, id))
    }

    async fn clear(&mut self, name: &LookUpKey) -> StoreResult<()> {
        const SQL: &str = "DELETE FROM login_failure WHERE name_hash = $1";
        let id = name.as_str();
        self.tx.execute(SQL, values![id]).await.map(drop).map_err(|fault| LOGIN_FAILURE.error(fault, id))
    }
}
