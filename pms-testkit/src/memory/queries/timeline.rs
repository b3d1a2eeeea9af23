//! What happened to a subject.

use pms_core::domain::{
    audit::AuditEntry,
    name::Reason,
    page::{Page, Window},
};
use pms_core::port::timeline::{TimelineFilter, TimelineRow};

use super::cut;
use crate::memory::state::State;

pub(super) fn list(state: &State, filter: &TimelineFilter, window: Window) -> Page<TimelineRow> {
    let fits = |entry: &&AuditEntry| {
        entry.subject.as_ref() == Some(&filter.subject)
            && filter.outcome.is_none_or(|outcome| entry.outcome == outcome)
    };
    cut(state.audit.iter().rev().filter(fits).map(row).collect(), window)
}

fn row(entry: &AuditEntry) -> TimelineRow {
    TimelineRow {
        at: entry.at,
        user: entry.user.clone(),
        kind: entry.kind,
        outcome: entry.outcome,
        reference: entry.reference.clone(),
        description: entry.description.clone(),
        request_id: entry.request_id.clone(),
        change: entry.change.clone(),
        reason: entry.reason.as_ref().map(Reason::as_str).map(str::to_owned),
    }
}
