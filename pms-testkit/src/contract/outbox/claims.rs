//! Taking, giving back, noting.

use pms_core::port::outbox::Outbox;
use std::collections::BTreeSet;
use uuid::Uuid;

use super::{claim, links, requests};
use crate::build;
use crate::contract::{Backend, begin, trail};

/// An event goes to every sink under one id.
pub async fn every_sink_gets_every_event_under_one_id<B: Backend>() {
    let Some(back) = B::fresh(&["file", "mirror"]).await else { return };
    let store = back.store();
    requests(&*store, &[("acme", "l1"), ("acme", "l2")]).await;
    let taken = claim(&*store, 0, 1, 10).await;
    let pairs: BTreeSet<_> = taken.iter().map(|e| (e.id, e.sink.clone())).collect();
    let ids: BTreeSet<_> = taken.iter().map(|e| e.id).collect();
    assert_eq!((taken.len(), pairs.len(), ids.len()), (4, 4, 2));
    for sink in ["file", "mirror"] {
        let of_sink: Vec<_> = taken.iter().filter(|e| e.sink == sink).cloned().collect();
        assert_eq!(links(&of_sink), ["l1", "l2"]);
    }
}

/// What is taken comes in the order of `seq`, which grows with each commit of an aggregate.
pub async fn events_come_in_the_order_of_their_commits<B: Backend>() {
    let Some(back) = B::fresh(&["file"]).await else { return };
    let store = back.store();
    requests(&*store, &[("acme", "l1"), ("bank", "l2"), ("acme", "l3"), ("acme", "l4")]).await;
    let pair = [build::requested("bank", "l5"), build::requested("bank", "l6")];
    begin(&*store).await.commit(trail("bank", pair)).await.unwrap();
    let taken = claim(&*store, 0, 1, 10).await;
    assert!(taken.is_sorted_by_key(|envelope| envelope.seq));
    assert_eq!(links(&taken), ["l1", "l2", "l3", "l4", "l5", "l6"]);
    assert!(taken.iter().all(|envelope| envelope.attempts == 1));
}

/// No more are taken than asked for, and the next call goes on, but not past an older event of the same
/// aggregate that is still out.
pub async fn a_claim_takes_no_more_than_asked<B: Backend>() {
    let Some(back) = B::fresh(&["file"]).await else { return };
    let store = back.store();
    requests(&*store, &[("acme", "l1"), ("acme", "l2"), ("bank", "l3"), ("acme", "l4")]).await;
    assert_eq!(links(&claim(&*store, 0, 1, 1).await), ["l1"]);
    assert_eq!(links(&claim(&*store, 0, 2, 10).await), ["l3"], "acme's next event waits for its first");
    let first = Uuid::from_u128(1);
    let seq = {
        store.release(first).await.unwrap();
        claim(&*store, 0, 1, 1).await[0].seq
    };
    assert!(store.done(seq, first, build::at(1)).await.unwrap());
    assert_eq!(links(&claim(&*store, 1, 3, 10).await), ["l2", "l4"]);
}

/// Inside a lease nobody else gets the event; when it ends, to the second, the next one does.
pub async fn a_lease_ends_to_the_second<B: Backend>() {
    let Some(back) = B::fresh(&["file"]).await else { return };
    let store = back.store();
    requests(&*store, &[("acme", "l1")]).await;
    let first = claim(&*store, 0, 1, 10).await;
    assert_eq!(claim(&*store, 59, 2, 10).await, []);
    let second = claim(&*store, 60, 2, 10).await;
    assert_eq!(links(&second), ["l1"]);
    assert_eq!(second[0].id, first[0].id);
    assert_eq!(second[0].attempts, 2);
}

/// Who lost his claim can neither note a delivery nor a failure.
pub async fn a_lost_claim_notes_nothing<B: Backend>() {
    let Some(back) = B::fresh(&["file"]).await else { return };
    let store = back.store();
    requests(&*store, &[("acme", "l1")]).await;
    let seq = claim(&*store, 0, 1, 10).await[0].seq;
    claim(&*store, 60, 2, 10).await;
    let (lost, holder) = (Uuid::from_u128(1), Uuid::from_u128(2));
    assert!(!store.done(seq, lost, build::at(61)).await.unwrap());
    assert!(!store.failed(seq, lost, "late", None).await.unwrap());
    assert!(!store.done(seq + 1_000, holder, build::at(61)).await.unwrap(), "no such event");
    assert!(store.done(seq, holder, build::at(61)).await.unwrap());
    assert!(!store.done(seq, holder, build::at(62)).await.unwrap(), "it is noted once");
    assert_eq!(claim(&*store, 9_999, 3, 10).await, []);
}

/// What is given back is free at once and does not count as an attempt; a stranger gives nothing back.
pub async fn what_is_given_back_is_free_at_once<B: Backend>() {
    let Some(back) = B::fresh(&["file"]).await else { return };
    let store = back.store();
    requests(&*store, &[("acme", "l1"), ("acme", "l2")]).await;
    let seq = claim(&*store, 0, 1, 10).await[0].seq;
    assert!(store.done(seq, Uuid::from_u128(1), build::at(1)).await.unwrap());
    store.release(Uuid::from_u128(9)).await.unwrap();
    assert_eq!(claim(&*store, 1, 2, 10).await, []);
    store.release(Uuid::from_u128(1)).await.unwrap();
    let again = claim(&*store, 1, 2, 10).await;
    assert_eq!(links(&again), ["l2"]);
    assert_eq!(again[0].attempts, 1);
}

/// The depth counts what waits and what is parked, and knows the oldest that waits.
pub async fn the_depth_counts_what_waits_and_what_is_parked<B: Backend>() {
    let Some(back) = B::fresh(&["file"]).await else { return };
    let store = back.store();
    assert_eq!(store.depth().await.unwrap(), pms_core::port::outbox::Depth::default());
    for (seconds, partner) in [(10, "acme"), (20, "bank"), (30, "coop")] {
        let mut trail = trail(partner, [build::requested(partner, "l1")]);
        trail.audit[0].at = build::at(seconds);
        begin(&*store).await.commit(trail).await.unwrap();
    }
    let depth = store.depth().await.unwrap();
    assert_eq!((depth.waiting, depth.parked, depth.oldest), (3, 0, Some(build::at(10))));
    let taken = claim(&*store, 40, 1, 2).await;
    let holder = Uuid::from_u128(1);
    assert_eq!(store.depth().await.unwrap().waiting, 3, "what is out has not arrived");
    assert!(store.failed(taken[0].seq, holder, "never", None).await.unwrap());
    assert!(store.done(taken[1].seq, holder, build::at(41)).await.unwrap());
    let depth = store.depth().await.unwrap();
    assert_eq!((depth.waiting, depth.parked, depth.oldest), (1, 1, Some(build::at(30))));
}
