//! Timelines: what happened to one subject, from the audit trail.

use chrono::{DateTime, Utc};

use crate::domain::audit::{AuditKind, AuditOutcome, Change, Subject};

/// Which entries of the audit trail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimelineFilter {
    /// Of whom.
    pub subject: Subject,
    /// Only those of this outcome.
    pub outcome: Option<AuditOutcome>,
}

/// An entry of a timeline.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "fields of `AuditEntry`")]
pub struct TimelineRow {
    pub at: DateTime<Utc>,
    pub user: String,
    pub kind: AuditKind,
    pub outcome: AuditOutcome,
    pub reference: Option<String>,
    pub description: String,
    pub request_id: Option<String>,
    pub change: Option<Change>,
    pub reason: Option<String>,
}
