//! The contract of every store, kept on both engines.

use std::{marker::PhantomData, sync::Arc};

use async_trait::async_trait;
use chrono::NaiveDateTime;
use pms_adapters::sql::SqlStore;
use pms_core::domain::id::{PartnerId, PolicyId};
use pms_testkit::contract::{AuditLine, Backend};
use sqlx::FromRow;

use crate::filled::{self, Filled};

/// Where a fresh store comes from.
#[async_trait]
trait Engine: Send + Sync + 'static {
    async fn fresh() -> Option<Filled>;
}

struct Sqlite;

#[async_trait]
impl Engine for Sqlite {
    async fn fresh() -> Option<Filled> {
        Some(filled::sqlite("").await)
    }
}

struct Postgres;

#[async_trait]
impl Engine for Postgres {
    async fn fresh() -> Option<Filled> {
        filled::postgres("").await
    }
}

/// A store, as the suites want it.
struct On<E> {
    filled: Filled,
    store: Arc<SqlStore>,
    engine: PhantomData<E>,
}

struct AuditRow(AuditLine);

impl<'r, R: sqlx::Row> FromRow<'r, R> for AuditRow
where
    &'static str: sqlx::ColumnIndex<R>,
    String: sqlx::Decode<'r, R::Database> + sqlx::Type<R::Database>,
    Option<String>: sqlx::Decode<'r, R::Database> + sqlx::Type<R::Database>,
    NaiveDateTime: sqlx::Decode<'r, R::Database> + sqlx::Type<R::Database>,
{
    fn from_row(row: &'r R) -> Result<Self, sqlx::Error> {
        Ok(Self(AuditLine {
            event_id: row.try_get("event_id")?,
            at: row.try_get::<NaiveDateTime, _>("action_at")?.and_utc(),
            user: row.try_get("session_user_id")?,
            reference: row.try_get("ref_id")?,
            id_type: row.try_get("ref_id_type")?,
            description: row.try_get("description")?,
            request_id: row.try_get("request_id")?,
            subject: row.try_get("subject")?,
            change: (row.try_get("change_from")?, row.try_get("change_to")?),
            reason: row.try_get("reason")?,
        }))
    }
}

#[async_trait]
impl<E: Engine> Backend for On<E> {
    type Store = SqlStore;

    async fn fresh(sinks: &[&str]) -> Option<Self> {
        let filled = E::fresh().await?;
        let store = filled.store.clone().sinks(sinks.iter().map(|&sink| sink.into()));
        Some(Self { filled, store: Arc::new(store), engine: PhantomData })
    }

    fn store(&self) -> Arc<SqlStore> {
        self.store.clone()
    }

    async fn break_outbox(&self) {
        self.filled.run("ALTER TABLE outbox RENAME TO lost").await;
    }

    async fn audit(&self) -> Vec<AuditLine> {
        let sql = "SELECT event_id, action_at, session_user_id, ref_id, ref_id_type, description, request_id,
                          subject, change_from, change_to, reason
                     FROM audit_log ORDER BY seq";
        self.filled.rows::<AuditRow>(sql).await.into_iter().map(|row| row.0).collect()
    }

    async fn put_extractors(&self, partner: &PartnerId, policy: &PolicyId) {
        let sql = format!(
            "INSERT INTO partner_policy_bioextract (id, part_id, policy_id, attribute_name, extractor_provider,
                                                    biometric_modality, cr_by, cr_dtimes)
             VALUES ('{partner}-{policy}', '{partner}', '{policy}', 'photo', 'mock', 'face', 'ann', '2026-01-01 00:00:00')"
        );
        self.filled.run(&sql).await;
    }
}

pms_testkit::store_contract!(sqlite, On<Sqlite>);
pms_testkit::store_contract!(postgres, On<Postgres>);
