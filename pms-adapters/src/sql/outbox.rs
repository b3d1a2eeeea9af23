//! The outbox: events that were committed and wait to be delivered.
//!
//! A row waits until it is sent or parked. `claimed_until` is the end of a claim, or after a failure the time of
//! the next try; `claim` says whose. A parked event keeps the later ones of its line, the same sink and aggregate,
//! waiting, so that their order holds whatever an operator does with it.

use std::collections::BTreeSet;

use async_trait::async_trait;
use chrono::{DateTime, NaiveDateTime, Utc};
use pms_core::domain::event::{Aggregate, Event};
use pms_core::port::{
    outbox::{Depth, Envelope, Outbox},
    store::{StoreError, StoreResult},
};
use uuid::Uuid;

use super::{
    SqlStore,
    cut::cut,
    fault::Fault,
    row::row,
    table::Table,
    tx::Tx,
    value::{Value, values},
};

const OUTBOX: Table = Table { name: "outbox", keys: &[] };

/// The longest text of an error that is kept, in characters.
const ERROR_MAX: usize = 1024;

/// Makes other writers of this aggregate's events wait until the transaction ends.
pub(super) async fn hold_line(tx: &mut Tx, line: &Aggregate) -> Result<(), Fault> {
    match tx.dialect().hold_line_statement() {
        Some(sql) => tx.execute(sql, values![line.as_str()]).await.map(drop),
        None => Ok(()),
    }
}

/// Adds an event for a sink.
pub(super) async fn append(
    tx: &mut Tx,
    event: &Event,
    id: Uuid,
    sink: &str,
    at: DateTime<Utc>,
) -> Result<(), Fault> {
    const SQL: &str = "INSERT INTO outbox (id, sink, kind, aggregate, body, created_at)
                       VALUES ($1, $2, $3, $4, $5, $6)";
    let body = serde_json::to_string(event)
        .map_err(|_| Fault::Unavailable { reason: "an event cannot be written".into() })?;
    let aggregate = event.aggregate();
    tx.execute(SQL, values![id.to_string(), sink, event.kind(), aggregate.as_str(), body, at]).await.map(drop)
}

row! {
    struct Waiting {
        seq: i64,
        id: String,
        sink: String,
        aggregate: String,
        body: String,
        created_at: NaiveDateTime,
        attempts: i64,
    }
}

impl Waiting {
    /// `None` for a row that nobody can deliver.
    fn envelope(&self) -> Option<Envelope> {
        Some(Envelope {
            seq: self.seq,
            id: Uuid::parse_str(&self.id).ok()?,
            at: self.created_at.and_utc(),
            sink: self.sink.clone(),
            aggregate: Aggregate::from_store(self.aggregate.clone()),
            event: serde_json::from_str(&self.body).ok()?,
            attempts: u32::try_from(self.attempts).ok()?,
        })
    }
}

row! {
    struct Taken { seq: i64 }
}

row! {
    struct Standing { waiting: i64, parked: i64, oldest: Option<NaiveDateTime> }
}

fn lifted(fault: Fault) -> StoreError {
    OUTBOX.error(fault, "?")
}

#[async_trait]
impl Outbox for SqlStore {
    async fn claim(
        &self,
        now: DateTime<Utc>,
        until: DateTime<Utc>,
        claim: Uuid,
        max: u32,
    ) -> StoreResult<Vec<Envelope>> {
        let mut tx = self.tx().await.map_err(lifted)?;
        let sql = tx.dialect().claim_statement();
        let values = values![claim.to_string(), until, now, i64::from(max)];
        let mut rows: Vec<Waiting> = tx.all(sql, values).await.map_err(lifted)?;
        rows.sort_by_key(|row| row.seq);
        let mut batch = Vec::with_capacity(rows.len());
        for row in &rows {
            match row.envelope() {
                Some(envelope) => batch.push(envelope),
                None => park_unreadable(&mut tx, row.seq, now).await.map_err(lifted)?,
            }
        }
        let too_early = give_back_early(&mut tx, claim).await.map_err(lifted)?;
        tx.commit().await.map_err(lifted)?;
        batch.retain(|envelope| !too_early.contains(&envelope.seq));
        Ok(batch)
    }

    async fn done(&self, seq: i64, claim: Uuid, now: DateTime<Utc>) -> StoreResult<bool> {
        const SQL: &str =
            "UPDATE outbox SET sent_at = $3, claim = NULL, claimed_until = NULL, last_error = NULL
                            WHERE seq = $1 AND claim = $2";
        self.settle(SQL, values![seq, claim.to_string(), now]).await
    }

    async fn failed(
        &self,
        seq: i64,
        claim: Uuid,
        error: &str,
        retry_at: Option<DateTime<Utc>>,
    ) -> StoreResult<bool> {
        const RETRY: &str = "UPDATE outbox SET claimed_until = $3, claim = NULL, last_error = $4
                              WHERE seq = $1 AND claim = $2";
        const PARK: &str = "UPDATE outbox SET parked_at = COALESCE(claimed_until, created_at), claim = NULL, claimed_until = NULL, last_error = $3
                             WHERE seq = $1 AND claim = $2";
        let (claim, error) = (claim.to_string(), cut(error, ERROR_MAX));
        match retry_at {
            Some(at) => self.settle(RETRY, values![seq, claim, at, error]).await,
            None => self.settle(PARK, values![seq, claim, error]).await,
        }
    }

    async fn release(&self, claim: Uuid) -> StoreResult<()> {
        const SQL: &str = "UPDATE outbox SET claim = NULL, claimed_until = NULL, attempts = attempts - 1
                            WHERE claim = $1";
        self.settle(SQL, values![claim.to_string()]).await.map(drop)
    }

    async fn depth(&self) -> StoreResult<Depth> {
        const SQL: &str = "
            SELECT COUNT(CASE WHEN parked_at IS NULL THEN 1 END) AS waiting,
                   COUNT(parked_at) AS parked,
                   MIN(CASE WHEN parked_at IS NULL THEN created_at END) AS oldest
              FROM outbox
             WHERE sent_at IS NULL";
        let standing: Option<Standing> = self.optional(SQL, Vec::new()).await.map_err(lifted)?;
        Ok(standing.map_or_else(Depth::default, |row| Depth {
            waiting: u64::try_from(row.waiting).unwrap_or_default(),
            parked: u64::try_from(row.parked).unwrap_or_default(),
            oldest: row.oldest.map(|at| at.and_utc()),
        }))
    }
}

impl SqlStore {
    /// Changes claimed rows in a transaction of its own; `false` when there was none.
    async fn settle(&self, sql: &'static str, values: Vec<Value>) -> StoreResult<bool> {
        let mut tx = self.tx().await.map_err(lifted)?;
        let touched = tx.execute(sql, values).await.map_err(lifted)?;
        tx.commit().await.map_err(lifted)?;
        Ok(touched > 0)
    }
}

/// Sets a row aside for an operator that cannot be read: it must not keep all others from being delivered.
async fn park_unreadable(tx: &mut Tx, seq: i64, now: DateTime<Utc>) -> Result<(), Fault> {
    const SQL: &str =
        "UPDATE outbox SET parked_at = $2, claim = NULL, claimed_until = NULL, last_error = 'unreadable'
                        WHERE seq = $1";
    tracing::error!(seq, "a row of the outbox cannot be read and is parked");
    tx.execute(SQL, values![seq, now]).await.map(drop)
}

/// Gives back events that are claimed although an older one of their line is neither sent nor in the same claim:
/// it was being taken or settled by another one at that moment, or was just parked.
async fn give_back_early(tx: &mut Tx, claim: Uuid) -> Result<BTreeSet<i64>, Fault> {
    const SQL: &str = "
        UPDATE outbox SET claim = NULL, claimed_until = NULL, attempts = attempts - 1
         WHERE claim = $1
           AND EXISTS (SELECT 1
                         FROM outbox o
                        WHERE o.sink = outbox.sink AND o.aggregate = outbox.aggregate AND o.seq < outbox.seq
                          AND o.sent_at IS NULL
                          AND (o.claim IS NULL OR o.claim <> $1))
     RETURNING seq";
    let rows: Vec<Taken> = tx.all(SQL, values![claim.to_string()]).await?;
    Ok(rows.into_iter().map(|row| row.seq).collect())
}
