//! The outbox. A parked event keeps the later ones of its aggregate and sink waiting, so that their order
//! holds whatever an operator does with it.

use async_trait::async_trait;
use chrono::{DateTime, Utc};
use pms_core::domain::event::Aggregate;
use pms_core::port::{
    outbox::{Depth, Envelope, Outbox},
    store::StoreResult,
};
use std::collections::BTreeSet;
use uuid::Uuid;

use super::{
    MemStore,
    state::{Delivery, OutboxRow, State},
};

#[async_trait]
impl Outbox for MemStore {
    async fn claim(
        &self,
        now: DateTime<Utc>,
        until: DateTime<Utc>,
        claim: Uuid,
        max: u32,
    ) -> StoreResult<Vec<Envelope>> {
        let max = usize::try_from(max).unwrap_or(usize::MAX);
        self.change(|state| take(state, now, until, claim, max)).await
    }

    async fn done(&self, seq: i64, claim: Uuid, _now: DateTime<Utc>) -> StoreResult<bool> {
        self.settle(seq, claim, |row| row.delivery = Delivery::Sent).await
    }

    async fn failed(
        &self,
        seq: i64,
        claim: Uuid,
        _error: &str,
        retry_at: Option<DateTime<Utc>>,
    ) -> StoreResult<bool> {
        self.settle(seq, claim, |row| {
            row.retry_at = retry_at;
            if retry_at.is_none() {
                row.delivery = Delivery::Parked;
            }
        })
        .await
    }

    async fn release(&self, claim: Uuid) -> StoreResult<()> {
        self.change(|state| {
            for row in state.outbox.values_mut().filter(|row| row.is_claimed_by(claim)) {
                row.claim = None;
                row.envelope.attempts = row.envelope.attempts.saturating_sub(1);
            }
        })
        .await
    }

    async fn depth(&self) -> StoreResult<Depth> {
        self.shared.check_online()?;
        let state = self.shared.snapshot();
        let of = |wanted| state.outbox.values().filter(move |row| row.delivery == wanted);
        let count = |wanted| u64::try_from(of(wanted).count()).unwrap_or(u64::MAX);
        let oldest = of(Delivery::Waiting).map(|row| row.envelope.at).min();
        Ok(Depth { waiting: count(Delivery::Waiting), parked: count(Delivery::Parked), oldest })
    }
}

impl MemStore {
    /// Changes a claimed row and ends the claim; `false` when the claim is another's or none.
    async fn settle(&self, seq: i64, claim: Uuid, change: impl FnOnce(&mut OutboxRow)) -> StoreResult<bool> {
        self.change(|state| {
            let row = state.outbox.get_mut(&seq).filter(|row| row.is_claimed_by(claim));
            let Some(row) = row else { return false };
            change(row);
            row.claim = None;
            true
        })
        .await
    }
}

impl OutboxRow {
    fn is_claimed_by(&self, claim: Uuid) -> bool {
        self.claim.is_some_and(|(holder, _)| holder == claim)
    }

    fn is_free(&self, now: DateTime<Utc>) -> bool {
        let is_claimed = self.claim.is_some_and(|(_, until)| now < until);
        let is_due = self.retry_at.is_none_or(|at| at <= now);
        self.delivery == Delivery::Waiting && !is_claimed && is_due
    }
}

fn take(
    state: &mut State,
    now: DateTime<Utc>,
    until: DateTime<Utc>,
    claim: Uuid,
    max: usize,
) -> Vec<Envelope> {
    let mut taken = Vec::new();
    let mut blocked: BTreeSet<(String, Aggregate)> = BTreeSet::new();
    for row in state.outbox.values_mut().filter(|row| row.delivery != Delivery::Sent) {
        let line = (row.envelope.sink.clone(), row.envelope.aggregate.clone());
        if taken.len() >= max {
            break;
        }
        if blocked.contains(&line) || !row.is_free(now) {
            blocked.insert(line);
            continue;
        }
        row.claim = Some((claim, until));
        row.envelope.attempts = row.envelope.attempts.saturating_add(1);
        taken.push(row.envelope.clone());
    }
    taken
}
