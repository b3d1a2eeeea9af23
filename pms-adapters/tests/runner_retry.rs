//! A sink that fails: when it is asked again.

use async_trait::async_trait;
use chrono::TimeDelta;
use mockall::{Sequence, mock};
use pms_core::app::dispatch::{DispatchRules, Turn};
use pms_core::port::{
    outbox::{Envelope, Outbox},
    sink::{EventSink, SinkError},
};
use pms_testkit::world::pms::World;

mock! {
    Sink {}
    #[async_trait]
    impl EventSink for Sink {
        fn name(&self) -> &str;
        async fn deliver(&self, envelope: &Envelope) -> Result<(), SinkError>;
    }
}

fn failing_twice() -> MockSink {
    let mut sink = MockSink::new();
    let mut order = Sequence::new();
    sink.expect_name().return_const("file".to_owned());
    sink.expect_deliver()
        .times(2)
        .in_sequence(&mut order)
        .returning(|_| Err(SinkError::Again("503 Service Unavailable".into())));
    sink.expect_deliver().times(1).in_sequence(&mut order).returning(|_| Ok(()));
    sink
}

/// Nothing was due: the sink was not asked.
const NOTHING: Turn = Turn { delivered: 0, waiting: 0, parked: 0 };
const LATER: Turn = Turn { delivered: 0, waiting: 1, parked: 0 };
const DONE: Turn = Turn { delivered: 1, waiting: 0, parked: 0 };

#[tokio::test]
async fn a_sink_that_fails_twice_is_asked_again_after_one_and_after_two_seconds() {
    let world = World::default();
    world.group("Banks").await;
    let sink = failing_twice();
    let milliseconds = TimeDelta::milliseconds;
    let steps = [
        (milliseconds(0), LATER),
        (milliseconds(0), NOTHING),
        (milliseconds(999), NOTHING),
        (milliseconds(1), LATER),
        (milliseconds(1_999), NOTHING),
        (milliseconds(1), DONE),
        (milliseconds(3_600_000), NOTHING),
    ];
    for (at, (later, expected)) in steps.into_iter().enumerate() {
        world.clock.advance(later);
        let turn = world.pms.dispatch_once(&[&sink], DispatchRules::default()).await.unwrap();
        assert_eq!(turn, expected, "step {at}");
    }
    assert_eq!(world.store.depth().await.unwrap().waiting, 0);
}

#[tokio::test]
async fn a_sink_that_refuses_an_event_is_not_asked_again() {
    let world = World::default();
    world.group("Banks").await;
    let mut sink = MockSink::new();
    sink.expect_name().return_const("file".to_owned());
    sink.expect_deliver().times(1).returning(|_| Err(SinkError::Never("410 Gone".into())));
    let turn = world.pms.dispatch_once(&[&sink], DispatchRules::default()).await.unwrap();
    assert_eq!(turn, Turn { delivered: 0, waiting: 0, parked: 1 });
    world.clock.advance(TimeDelta::days(30));
    let turn = world.pms.dispatch_once(&[&sink], DispatchRules::default()).await.unwrap();
    assert_eq!(turn, NOTHING);
    assert_eq!(world.store.depth().await.unwrap().parked, 1);
}
