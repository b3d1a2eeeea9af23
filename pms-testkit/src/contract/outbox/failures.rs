//! Order after a failure.

use pms_core::port::outbox::Outbox;
use uuid::Uuid;

use super::{claim, links, requests};
use crate::build;
use crate::contract::Backend;

/// A failed event waits until its time, to the second, and the later ones of its aggregate with it; others do
/// not.
pub async fn a_failed_event_holds_its_aggregate_until_its_time<B: Backend>() {
    let Some(back) = B::fresh(&["file"]).await else { return };
    let store = back.store();
    requests(&*store, &[("acme", "l1"), ("acme", "l2"), ("bank", "l3")]).await;
    let taken = claim(&*store, 0, 1, 10).await;
    let holder = Uuid::from_u128(1);
    assert!(store.failed(taken[0].seq, holder, "down", Some(build::at(30))).await.unwrap());
    store.release(holder).await.unwrap();
    assert_eq!(links(&claim(&*store, 29, 2, 10).await), ["l3"]);
    let again = claim(&*store, 30, 3, 10).await;
    assert_eq!(links(&again), ["l1", "l2"]);
    assert_eq!(again[0].attempts, 2);
    assert_eq!(again[0].id, taken[0].id);
}

/// A parked event keeps the later ones of its aggregate and sink waiting, for order must hold; other aggregates
/// and the same aggregate at other sinks go on.
pub async fn a_parked_event_holds_its_aggregate_at_its_sink_only<B: Backend>() {
    let Some(back) = B::fresh(&["file", "mirror"]).await else { return };
    let store = back.store();
    requests(&*store, &[("acme", "l1"), ("acme", "l2"), ("bank", "l3")]).await;
    let taken = claim(&*store, 0, 1, 10).await;
    let holder = Uuid::from_u128(1);
    let parked = taken.iter().find(|e| e.sink == "file" && links(&[(*e).clone()]) == ["l1"]).unwrap();
    assert!(store.failed(parked.seq, holder, "refused", None).await.unwrap());
    store.release(holder).await.unwrap();
    let later = claim(&*store, 1_000_000, 2, 10).await;
    let of = |sink: &str| later.iter().filter(|e| e.sink == sink).cloned().collect::<Vec<_>>();
    assert_eq!(links(&of("file")), ["l3"]);
    assert_eq!(links(&of("mirror")), ["l1", "l2", "l3"]);
    assert_eq!(store.depth().await.unwrap().parked, 1);
}

/// A failure of an event frees it from the claim: its holder cannot note it again.
pub async fn a_noted_failure_ends_the_claim<B: Backend>() {
    let Some(back) = B::fresh(&["file"]).await else { return };
    let store = back.store();
    requests(&*store, &[("acme", "l1")]).await;
    let seq = claim(&*store, 0, 1, 10).await[0].seq;
    let holder = Uuid::from_u128(1);
    assert!(store.failed(seq, holder, "down", Some(build::at(5))).await.unwrap());
    assert!(!store.done(seq, holder, build::at(1)).await.unwrap());
    store.release(holder).await.unwrap();
    assert_eq!(claim(&*store, 4, 2, 10).await, [], "giving back does not shorten the wait");
    assert_eq!(links(&claim(&*store, 5, 2, 10).await), ["l1"]);
}
