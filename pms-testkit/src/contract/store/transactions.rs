//! All or nothing.

use pms_core::app::partner::PartnerError;
use pms_core::port::store::{Store, StoreError};
use std::sync::Arc;

use crate::build;
use crate::contract::{AuditLine, Backend, begin, commit, trail, waiting};
use crate::world::{
    actor,
    clock::FixedClock,
    ids::CountingIds,
    pms::{on, partner_ask},
    vault::OpenVault,
};

/// Dropping a unit of work undoes its writes and leaves no trail.
pub async fn dropping_a_unit_of_work_undoes_it<B: Backend>() {
    let Some(back) = B::fresh(&["file"]).await else { return };
    let store = back.store();
    {
        let mut work = begin(&*store).await;
        work.partners().insert(&build::partner("acme")).await.unwrap();
        work.policy_groups().insert(&build::group("Banks")).await.unwrap();
    }
    let mut work = begin(&*store).await;
    assert_eq!(work.partners().get(&build::text("acme")).await.unwrap(), None);
    assert_eq!(work.policy_groups().get(&build::group_id("Banks")).await.unwrap(), None);
    drop(work);
    assert_eq!(back.audit().await, []);
    assert_eq!(waiting(&*store).await, []);
}

/// A unit of work sees what it wrote, and so does the next one after the commit.
pub async fn a_unit_of_work_sees_its_own_writes<B: Backend>() {
    let Some(back) = B::fresh(&["file"]).await else { return };
    let store = back.store();
    let partner = build::partner("acme");
    let mut work = begin(&*store).await;
    work.partners().insert(&partner).await.unwrap();
    assert_eq!(work.partners().get(&partner.id).await.unwrap().as_ref(), Some(&partner));
    commit(work).await;
    let mut work = store.read().await.unwrap();
    assert_eq!(work.partners().get(&partner.id).await.unwrap().as_ref(), Some(&partner));
}

/// A commit leaves its rows, its events and its audit entries, and nothing of it is lost or doubled.
pub async fn a_commit_leaves_rows_events_and_audit_together<B: Backend>() {
    let Some(back) = B::fresh(&["file"]).await else { return };
    let store = back.store();
    let mut work = begin(&*store).await;
    work.partners().insert(&build::partner("acme")).await.unwrap();
    let trail = trail("acme", [build::registered("acme"), build::requested("acme", "l1")]);
    let (events, audit) = (trail.events.clone(), trail.audit.clone());
    work.commit(trail).await.unwrap();

    let mut read = store.read().await.unwrap();
    assert!(read.partners().get(&build::text("acme")).await.unwrap().is_some());
    drop(read);
    assert_eq!(back.audit().await, audit.iter().map(AuditLine::from).collect::<Vec<_>>());
    let envelopes = waiting(&*store).await;
    assert_eq!(envelopes.iter().map(|e| e.event.clone()).collect::<Vec<_>>(), events);
    for envelope in &envelopes {
        assert_eq!(envelope.at, audit[0].at);
        assert_eq!(envelope.sink, "file");
        assert_eq!(envelope.aggregate, envelope.event.aggregate());
    }
    assert_ne!(envelopes[0].id, envelopes[1].id, "each event has an id of its own");
}

/// An entry is stored with all its fields: a refusal without a reference, a long description, any script.
pub async fn audit_entries_keep_every_field<B: Backend>() {
    use pms_core::domain::audit::{AuditEntry, AuditKind, AuditOutcome, Change, Subject};
    let Some(back) = B::fresh(&["file"]).await else { return };
    let entries: Vec<AuditEntry> = AuditKind::ALL
        .into_iter()
        .flat_map(|kind| [AuditOutcome::Success, AuditOutcome::Failure].map(|outcome| (kind, outcome)))
        .map(|(kind, outcome)| AuditEntry { kind, outcome, ..build::audit_entry("acme") })
        .chain([AuditEntry {
            reference: None,
            request_id: None,
            user: "علي".to_owned(),
            description: "سبب الرفض: «غير مسموح» 🏦".to_owned(),
            subject: Some(Subject::partner(&build::text("acme"))),
            change: Some(Change::between("active", "deactivated")),
            reason: Some(build::text(&"ب".repeat(500))),
            ..build::audit_entry("")
        }])
        .collect();
    let expected: Vec<AuditLine> = entries.iter().map(AuditLine::from).collect();
    let trail = pms_core::port::store::Trail { events: Vec::new(), audit: entries };
    begin(&*back.store()).await.commit(trail).await.unwrap();
    assert_eq!(back.audit().await, expected);
}

/// When the outbox cannot be written, the rows and the audit entry of the commit are not there either, and the
/// store works on.
pub async fn a_failed_outbox_write_undoes_rows_and_audit<B: Backend>() {
    let Some(back) = B::fresh(&["file"]).await else { return };
    let store = back.store();
    back.break_outbox().await;
    let mut work = begin(&*store).await;
    work.partners().insert(&build::partner("acme")).await.unwrap();
    let outcome = work.commit(trail("acme", [build::registered("acme")])).await;
    assert!(matches!(outcome, Err(StoreError::Unavailable(_))), "{outcome:?}");
    let mut read = store.read().await.unwrap();
    assert_eq!(read.partners().get(&build::text("acme")).await.unwrap(), None);
    drop(read);
    assert_eq!(back.audit().await, []);
}

/// The same through a use case: the caller learns that nothing was done, and the refusal itself is audited.
pub async fn a_command_whose_events_cannot_be_written_is_undone_and_audited<B: Backend>() {
    let Some(back) = B::fresh(&["file"]).await else { return };
    let store = back.store();
    let (clock, ids, vault) = (FixedClock::default(), CountingIds::default(), OpenVault::default());
    let pms = on(Arc::clone(&store), &clock, &ids, &vault).build();
    let mut work = begin(&*store).await;
    work.policy_groups().insert(&build::group("Banks")).await.unwrap();
    commit(work).await;
    back.break_outbox().await;
    let refused =
        pms.register_partner(&actor::auth_partner("acme"), &partner_ask("acme", Some("Banks"))).await;
    assert!(matches!(refused, Err(PartnerError::Store(StoreError::Unavailable(_)))), "{refused:?}");
    let mut read = store.read().await.unwrap();
    assert_eq!(read.partners().get(&build::text("acme")).await.unwrap(), None);
    drop(read);
    let audit = back.audit().await;
    assert_eq!(audit.iter().map(|line| line.event_id.as_str()).collect::<Vec<_>>(), ["PMS_PRT_401"]);
}

/// A unit of work for reading sees what was committed before it began.
pub async fn reading_sees_what_is_committed<B: Backend>() {
    let Some(back) = B::fresh(&["file"]).await else { return };
    let store = back.store();
    for (name, others) in [("acme", 1), ("umbrella", 2)] {
        let mut work = begin(&*store).await;
        let partner = pms_core::domain::partner::Partner { user: build::text("ann"), ..build::partner(name) };
        work.partners().insert(&partner).await.unwrap();
        commit(work).await;
        let mut read = store.read().await.unwrap();
        assert_eq!(read.partners().by_user(&build::text("ann")).await.unwrap().len(), others);
    }
}

/// A unit of work without events or audit entries is a unit of work all the same.
pub async fn housekeeping_leaves_rows_only<B: Backend>() {
    let Some(back) = B::fresh(&["file"]).await else { return };
    let store = back.store();
    let mut work = begin(&*store).await;
    work.server_keys().insert("issuer", &build::sealed("issuer")).await.unwrap();
    commit(work).await;
    let mut read = store.read().await.unwrap();
    assert_eq!(read.server_keys().get("issuer").await.unwrap(), Some(build::sealed("issuer")));
    drop(read);
    assert_eq!(back.audit().await, []);
    assert_eq!(waiting(&*store).await, []);
}
