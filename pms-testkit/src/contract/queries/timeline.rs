//! Timelines.

use pms_core::domain::{
    audit::{AuditEntry, AuditKind, AuditOutcome, Change, Subject},
    page::Window,
};
use pms_core::port::{
    queries::Queries,
    store::{Store, Trail},
    timeline::{TimelineFilter, TimelineRow},
};

use super::ids;
use crate::build;
use crate::contract::{Backend, begin};

fn of(subject: Subject) -> TimelineFilter {
    TimelineFilter { subject, outcome: None }
}

fn acme() -> Subject {
    Subject::partner(&build::text("acme"))
}

fn said(row: &TimelineRow) -> &str {
    &row.description
}

/// Two entries of `acme`, one of a namesake policy, one of nobody, one refusal of `acme`; all of one instant.
async fn fill(store: &dyn Store) {
    let entry = |said: &str, subject| AuditEntry { subject, ..build::audit_entry(said) };
    let rejected = AuditEntry {
        kind: AuditKind::DecideLink,
        reference: Some("l1".to_owned()),
        change: Some(Change::between("pending", "rejected")),
        reason: Some(build::text("no licence")),
        ..entry("second", Some(acme()))
    };
    let refused =
        AuditEntry { outcome: AuditOutcome::Failure, reference: None, ..entry("third", Some(acme())) };
    let made = AuditEntry { change: Some(Change::new("in_progress")), ..entry("first", Some(acme())) };
    let policy = entry("policy", Some(Subject::policy(&build::text("acme"))));
    for entry in [made, policy, rejected, entry("nobody", None), refused] {
        begin(store).await.commit(Trail::of(entry)).await.unwrap();
    }
}

/// A timeline has the entries of its subject, all or those of an outcome, newest first, with every field.
pub async fn a_timeline_has_the_entries_of_its_subject<B: Backend>() {
    let Some(back) = B::fresh(&["file"]).await else { return };
    let store = back.store();
    fill(&*store).await;
    let page = store.timeline(&of(acme()), Window::All).await.unwrap();
    assert_eq!(ids(&page, said), ["about third", "about second", "about first"]);
    let [refused, rejected, made]: [TimelineRow; 3] = page.rows.try_into().unwrap();
    let facts = |row: &TimelineRow| (row.kind, row.outcome, row.reference.clone(), row.change.clone());
    let reference = |id: &str| Some(id.to_owned());
    assert_eq!(facts(&refused), (AuditKind::RegisterPartner, AuditOutcome::Failure, None, None));
    let change = Some(Change::between("pending", "rejected"));
    assert_eq!(facts(&rejected), (AuditKind::DecideLink, AuditOutcome::Success, reference("l1"), change));
    assert_eq!((rejected.at, rejected.user.as_str()), (build::at(0), "tester"));
    assert_eq!(rejected.request_id.as_deref(), Some("request-1"));
    assert_eq!((rejected.reason.as_deref(), made.reason.as_deref()), (Some("no licence"), None));
    assert_eq!(made.change, Some(Change::new("in_progress")));
    let done = TimelineFilter { outcome: Some(AuditOutcome::Success), ..of(acme()) };
    let page = store.timeline(&done, Window::All).await.unwrap();
    assert_eq!(ids(&page, said), ["about second", "about first"]);
    let namesake = of(Subject::policy(&build::text("acme")));
    assert_eq!(ids(&store.timeline(&namesake, Window::All).await.unwrap(), said), ["about policy"]);
    let none = of(Subject::partner(&build::text("ACME")));
    assert_eq!(store.timeline(&none, Window::All).await.unwrap().total, 0);
}

/// Pages of a timeline do not overlap, and know the length of the whole.
pub async fn a_timeline_comes_in_pages<B: Backend>() {
    let Some(back) = B::fresh(&["file"]).await else { return };
    let store = back.store();
    fill(&*store).await;
    let mut seen = Vec::new();
    for number in 0..3 {
        let page = store.timeline(&of(acme()), Window::Page { number, size: 2 }).await.unwrap();
        assert_eq!(page.total, 3);
        seen.extend(page.rows.into_iter().map(|row| row.description));
    }
    assert_eq!(seen, ["about third", "about second", "about first"]);
}
