//! Audit entries, with the fields of MOSIP's audit manager (`integrations.md` 8.1).

use pms_core::domain::{
    audit::{
        APPLICATION_ID, APPLICATION_NAME, AuditEntry, AuditOutcome, DESCRIPTION_MAX, MODULE_ID, MODULE_NAME,
    },
    name::Reason,
    stamp::BY_MAX,
};

use super::{cut::cut, fault::Fault, host::Host, tx::Tx, value::values};

/// MOSIP's `eventType` of every entry of ours (`partner-api.md` 5).
const EVENT_TYPE: &str = "SYSTEM";
/// The longest id of a request that is kept, in characters.
const REQUEST_ID_MAX: usize = 128;

/// The longest subject that is kept, in characters.
const SUBJECT_MAX: usize = 128;

/// The word of `outcome`.
pub(super) fn outcome(outcome: AuditOutcome) -> &'static str {
    match outcome {
        AuditOutcome::Success => "success",
        AuditOutcome::Failure => "failure",
    }
}

/// Adds an entry.
pub(super) async fn append(tx: &mut Tx, entry: &AuditEntry, host: &Host) -> Result<(), Fault> {
    const SQL: &str = "
        INSERT INTO audit_log (event_id, event_name, event_type, action_at, host_name, host_ip, application_id,
                               application_name, session_user_id, session_user_name, ref_id, ref_id_type, created_by,
                               module_name, module_id, description, request_id, outcome, subject, change_from, change_to,
                               reason)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9, $10, $11, $9, $12, $13, $14, $15, $16, $17, $18, $19, $20)";
    let values = values![
        entry.event_id(),
        entry.kind.row().name,
        EVENT_TYPE,
        entry.at,
        host.name.as_str(),
        host.address.as_str(),
        APPLICATION_ID,
        APPLICATION_NAME,
        cut(&entry.user, BY_MAX),
        cut(&entry.reference_text(), usize::MAX),
        entry.id_type(),
        MODULE_NAME,
        MODULE_ID,
        cut(&entry.description, DESCRIPTION_MAX),
        entry.request_id.as_deref().map(|id| cut(id, REQUEST_ID_MAX)),
        outcome(entry.outcome),
        entry.subject.as_ref().map(|subject| cut(subject.as_str(), SUBJECT_MAX)),
        entry.change.as_ref().and_then(|change| change.from.as_deref()),
        entry.change.as_ref().map(|change| change.to.as_str()),
        entry.reason.as_ref().map(Reason::as_str),
    ];
    tx.execute(SQL, values).await.map(drop)
}
