//! Dispatchers, through the use case.

use chrono::TimeDelta;
use pms_core::app::{Pms, dispatch::DispatchRules, dispatch::Turn};
use pms_core::port::{outbox::Envelope, sink::EventSink};
use std::collections::{BTreeMap, BTreeSet};

use super::{claim, links, requests};
use crate::build;
use crate::contract::Backend;
use crate::world::{clock::FixedClock, ids::CountingIds, pms::on, sink::ListSink, vault::OpenVault};

fn pms<B: Backend>(back: &B, clock: &FixedClock, first_id: u64) -> Pms {
    on(back.store(), clock, &CountingIds::starting_at(first_id), &OpenVault::default()).build()
}

fn rules(batch: u32) -> DispatchRules {
    DispatchRules { batch, ..DispatchRules::default() }
}

/// Lets a dispatcher work until there is nothing to take.
async fn drain(pms: Pms, sink: ListSink, batch: u32) {
    let sinks: [&dyn EventSink; 1] = [&sink];
    // The other dispatcher may hold what is left: an empty turn is not the end.
    for _ in 0..400 {
        pms.dispatch_once(&sinks, rules(batch)).await.unwrap();
        if pms.outbox_depth().await.unwrap().waiting == 0 {
            return;
        }
        tokio::task::yield_now().await;
    }
}

/// Two dispatchers at once deliver every event once inside their leases, in order for each aggregate.
pub async fn two_dispatchers_deliver_nothing_twice<B: Backend>() {
    let Some(back) = B::fresh(&["file"]).await else { return };
    let store = back.store();
    let wanted: Vec<(String, String)> =
        (0..60).map(|n| (format!("p{}", n % 5), format!("link-{n:02}"))).collect();
    let pairs: Vec<(&str, &str)> = wanted.iter().map(|(p, l)| (p.as_str(), l.as_str())).collect();
    requests(&*store, &pairs).await;
    let (clock, sink) = (FixedClock::default(), ListSink::named("file"));
    let first = tokio::spawn(drain(pms(&back, &clock, 1_000), sink.clone(), 3));
    let second = tokio::spawn(drain(pms(&back, &clock, 2_000), sink.clone(), 4));
    first.await.unwrap();
    second.await.unwrap();

    let taken = sink.taken();
    assert_eq!(taken.len(), 60);
    assert_eq!(taken.iter().map(|e| e.id).collect::<BTreeSet<_>>().len(), 60);
    let mut by_aggregate: BTreeMap<_, Vec<Envelope>> = BTreeMap::new();
    for envelope in taken {
        by_aggregate.entry(envelope.aggregate.clone()).or_default().push(envelope);
    }
    for (aggregate, envelopes) in by_aggregate {
        assert!(links(&envelopes).is_sorted(), "{}: {:?}", aggregate.as_str(), links(&envelopes));
    }
}

/// A dispatcher that delivers and dies before it notes so: when its lease ends, the next one delivers the same
/// event under the same id, and the later ones after it.
pub async fn a_dispatcher_that_died_is_followed_by_the_same_event_id<B: Backend>() {
    let Some(back) = B::fresh(&["file"]).await else { return };
    let store = back.store();
    requests(&*store, &[("acme", "l1"), ("acme", "l2")]).await;
    let (clock, sink) = (FixedClock::default(), ListSink::named("file"));
    let died = claim(&*store, 0, 77, 1).await;
    sink.deliver(&died[0]).await.unwrap();

    let next = pms(&back, &clock, 1_000);
    let sinks: [&dyn EventSink; 1] = [&sink];
    assert_eq!(next.dispatch_once(&sinks, rules(10)).await.unwrap(), Turn::default(), "the lease runs");
    clock.advance(TimeDelta::seconds(60));
    assert_eq!(next.dispatch_once(&sinks, rules(10)).await.unwrap().delivered, 2);
    let taken = sink.taken();
    assert_eq!(links(&taken), ["l1", "l1", "l2"]);
    assert_eq!(taken[0].id, taken[1].id);
    assert_ne!(taken[1].id, taken[2].id);
}

/// A sink that fails twice gets the events in order all the same, and nothing twice.
pub async fn a_sink_that_fails_twice_gets_everything_in_order<B: Backend>() {
    let Some(back) = B::fresh(&["file"]).await else { return };
    let store = back.store();
    requests(&*store, &[("acme", "l1"), ("acme", "l2"), ("acme", "l3")]).await;
    let (clock, sink) = (FixedClock::default(), ListSink::named("file"));
    sink.fail(2);
    let pms = pms(&back, &clock, 1_000);
    let sinks: [&dyn EventSink; 1] = [&sink];
    for (wait, expected) in [
        (0, Turn { waiting: 1, ..Turn::default() }),
        (1, Turn { waiting: 1, ..Turn::default() }),
        (1, Turn::default()),
        (1, Turn { delivered: 3, ..Turn::default() }),
    ] {
        clock.advance(TimeDelta::seconds(wait));
        assert_eq!(pms.dispatch_once(&sinks, rules(10)).await.unwrap(), expected);
    }
    let taken = sink.taken();
    assert_eq!(links(&taken), ["l1", "l2", "l3"]);
    assert_eq!(taken.iter().map(|e| e.attempts).collect::<Vec<_>>(), [3, 1, 1]);
}

/// An event that its sink refuses for good is parked, once, and the turn says so.
pub async fn a_refused_event_is_parked<B: Backend>() {
    let Some(back) = B::fresh(&["file"]).await else { return };
    let store = back.store();
    requests(&*store, &[("acme", "l1"), ("acme", "l2"), ("bank", "l3")]).await;
    let (clock, sink) = (FixedClock::default(), ListSink::named("file"));
    sink.refuse(1);
    let pms = pms(&back, &clock, 1_000);
    let sinks: [&dyn EventSink; 1] = [&sink];
    let turn = pms.dispatch_once(&sinks, rules(10)).await.unwrap();
    assert_eq!(turn, Turn { delivered: 1, waiting: 0, parked: 1 });
    clock.advance(TimeDelta::days(365));
    assert_eq!(pms.dispatch_once(&sinks, rules(10)).await.unwrap(), Turn::default());
    assert_eq!(links(&sink.taken()), ["l3"]);
    let depth = pms.outbox_depth().await.unwrap();
    assert_eq!((depth.waiting, depth.parked, depth.oldest), (1, 1, Some(build::at(0))));
}
