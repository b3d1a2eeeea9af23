//! The runner: it empties the outbox, wakes, and stops cleanly.
#![expect(clippy::unwrap_used, reason = "tests")]

use async_trait::async_trait;
use pms_adapters::runner::Runner;
use pms_core::app::dispatch::DispatchRules;
use pms_core::port::{
    outbox::{Envelope, Outbox},
    sink::{EventSink, SinkError},
};
use pms_testkit::world::{pms::World, sink::ListSink};
use std::{sync::Arc, time::Duration};
use tokio::sync::{Semaphore, mpsc};
use tokio_util::sync::CancellationToken;

/// So long that no test lives to see it: whatever happens sooner was not a poll.
const NEVER: Duration = Duration::from_hours(24);

/// Says when a delivery begins, and waits for leave to end it.
struct GatedSink {
    begun: mpsc::UnboundedSender<Envelope>,
    leave: Arc<Semaphore>,
}

#[async_trait]
impl EventSink for GatedSink {
    fn name(&self) -> &'static str {
        "file"
    }

    async fn deliver(&self, envelope: &Envelope) -> Result<(), SinkError> {
        self.begun.send(envelope.clone()).unwrap();
        self.leave.acquire().await.unwrap().forget();
        Ok(())
    }
}

fn gated() -> (Arc<dyn EventSink>, mpsc::UnboundedReceiver<Envelope>, Arc<Semaphore>) {
    let (begun, begins) = mpsc::unbounded_channel();
    let leave = Arc::new(Semaphore::new(0));
    (Arc::new(GatedSink { begun, leave: Arc::clone(&leave) }), begins, leave)
}

#[tokio::test]
async fn what_waits_at_the_start_is_delivered_batch_after_batch_without_a_rest() {
    let world = World::default();
    for name in ["Banks", "Shops", "Clinics", "Schools", "Hotels"] {
        world.group(name).await;
    }
    let (sink, mut begins, leave) = gated();
    leave.add_permits(100);
    let (stop, small) = (CancellationToken::new(), DispatchRules { batch: 2, ..DispatchRules::default() });
    let runner = Runner::new(world.pms.clone(), vec![sink]).poll(NEVER).rules(small);
    let running = tokio::spawn(runner.run(stop.clone()));
    for _ in 0..5 {
        begins.recv().await.unwrap();
    }
    stop.cancel();
    running.await.unwrap();
    assert_eq!(world.store.depth().await.unwrap().waiting, 0);
}

#[tokio::test]
async fn a_wake_ends_the_rest() {
    let world = World::default();
    let (sink, mut begins, leave) = gated();
    leave.add_permits(100);
    let stop = CancellationToken::new();
    let runner = Runner::new(world.pms.clone(), vec![sink]).poll(NEVER);
    let wake = runner.waker();
    let running = tokio::spawn(runner.run(stop.clone()));
    for name in ["Banks", "Shops"] {
        world.group(name).await;
        wake.notify_one();
        begins.recv().await.unwrap();
    }
    stop.cancel();
    running.await.unwrap();
}

#[tokio::test]
async fn a_poll_finds_what_nobody_announced() {
    let world = World::default();
    let (sink, mut begins, leave) = gated();
    leave.add_permits(100);
    let stop = CancellationToken::new();
    let runner = Runner::new(world.pms.clone(), vec![sink]).poll(Duration::from_millis(1));
    let running = tokio::spawn(runner.run(stop.clone()));
    world.group("Banks").await;
    begins.recv().await.unwrap();
    stop.cancel();
    running.await.unwrap();
}

#[tokio::test]
async fn a_stop_lets_the_running_batch_finish_and_leaves_no_claim() {
    let world = World::default();
    for name in ["Banks", "Shops", "Clinics"] {
        world.group(name).await;
    }
    let (sink, mut begins, leave) = gated();
    let (stop, rules) = (CancellationToken::new(), DispatchRules { batch: 2, ..DispatchRules::default() });
    let runner = Runner::new(world.pms.clone(), vec![sink]).poll(NEVER).rules(rules);
    let running = tokio::spawn(runner.run(stop.clone()));
    begins.recv().await.unwrap();
    stop.cancel();
    leave.add_permits(100);
    running.await.unwrap();
    assert_eq!(world.store.depth().await.unwrap().waiting, 1, "the batch of two ended, no other began");
    let other = ListSink::named("file");
    let turn = world.pms.dispatch_once(&[&other], DispatchRules::default()).await.unwrap();
    assert_eq!(turn.delivered, 1, "what is left can be taken at once");
}

#[tokio::test]
async fn a_store_that_cannot_be_reached_does_not_end_the_runner() {
    let world = World::default();
    world.group("Banks").await;
    world.store.set_offline(true);
    let (sink, mut begins, leave) = gated();
    leave.add_permits(100);
    let stop = CancellationToken::new();
    let runner = Runner::new(world.pms.clone(), vec![sink]).poll(NEVER);
    let wake = runner.waker();
    let running = tokio::spawn(runner.run(stop.clone()));
    tokio::task::yield_now().await;
    world.store.set_offline(false);
    wake.notify_one();
    begins.recv().await.unwrap();
    stop.cancel();
    running.await.unwrap();
}

#[tokio::test]
async fn a_runner_that_is_stopped_before_it_begins_does_nothing() {
    let world = World::default();
    world.group("Banks").await;
    let (sink, _begins, _leave) = gated();
    let stop = CancellationToken::new();
    stop.cancel();
    Runner::new(world.pms.clone(), vec![sink]).run(stop).await;
    assert_eq!(world.store.depth().await.unwrap().waiting, 1);
}
