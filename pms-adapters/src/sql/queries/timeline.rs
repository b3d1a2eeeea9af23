//! What happened to a subject.

use chrono::NaiveDateTime;
use pms_core::{
    domain::{
        audit::{AuditKind, Change},
        page::{Page, Window},
    },
    port::{
        store::StoreResult,
        timeline::{TimelineFilter, TimelineRow},
    },
};

use super::listing;
use crate::sql::{
    SqlStore, audit,
    row::row,
    statement::{Column, Order, Shape, Statement},
};

const SHAPE: Shape = Shape {
    columns: "l.seq, l.event_id, l.action_at, l.session_user_id AS done_by, l.ref_id, l.ref_id_type, l.description, \
              l.request_id, l.change_from, l.change_to, l.reason",
    table: "audit_log l",
    key: "l.seq",
    joins: &[],
};

row! {
    struct Found {
        seq: i64,
        event_id: String,
        action_at: NaiveDateTime,
        done_by: String,
        ref_id: String,
        ref_id_type: String,
        description: String,
        request_id: Option<String>,
        change_from: Option<String>,
        change_to: Option<String>,
        reason: Option<String>,
    }
}

pub(super) async fn list(
    store: &SqlStore,
    filter: &TimelineFilter,
    window: Window,
) -> StoreResult<Page<TimelineRow>> {
    let statement = Statement::new(&SHAPE)
        .equals("l.subject", Some(filter.subject.as_str()))
        .equals("l.outcome", filter.outcome.map(audit::outcome));
    let order = [Order::Down(Column::of("l.seq"))];
    let page = listing::page(store, statement, &order, window).await?;
    Ok(Page { rows: page.rows.into_iter().filter_map(read).collect(), total: page.total })
}

/// An entry whose event is not known is left out and logged: one strange row must not take the rest away.
fn read(found: Found) -> Option<TimelineRow> {
    let Some((kind, outcome)) = AuditKind::from_event_id(&found.event_id) else {
        tracing::error!(
            table = "audit_log",
            column = "event_id",
            seq = found.seq,
            "the stored event is not understood; the entry is not listed"
        );
        return None;
    };
    Some(TimelineRow {
        at: found.action_at.and_utc(),
        user: found.done_by,
        kind,
        outcome,
        reference: Some(found.ref_id).filter(|_| found.ref_id_type != "NO_ID_TYPE"),
        description: found.description,
        request_id: found.request_id,
        change: found.change_to.map(|to| Change { from: found.change_from, to }),
        reason: found.reason,
    })
}
