//! What only a database can get wrong about order and claims.

use std::time::Duration;

use pms_core::port::{
    outbox::{Depth, Outbox},
    store::{Store, Trail},
};
use pms_testkit::build;
use sqlx::{Connection, Executor};
use tokio::time::timeout;
use uuid::Uuid;

use crate::{behind, filled};

/// Longer than a statement that need not wait takes, even on a busy machine that wins nothing by being slow.
const PATIENCE: Duration = Duration::from_secs(20);

async fn write(store: &dyn Store, link: &str) {
    let work = store.begin().await.unwrap();
    let entry = build::audit_entry("acme");
    work.commit(Trail::of(entry).event(build::requested("acme", link))).await.unwrap();
}

fn claim(number: u128) -> Uuid {
    Uuid::from_u128(number)
}

#[tokio::test]
async fn a_row_that_cannot_be_read_is_parked_and_others_go_on() {
    for on in filled::stores("").await {
        write(&on.store, "l1").await;
        write(&on.store, "l2").await;
        let work = on.store.begin().await.unwrap();
        let trail = Trail::of(build::audit_entry("bank")).event(build::registered("bank"));
        work.commit(trail).await.unwrap();
        on.run("UPDATE outbox SET body = '{}' WHERE seq = (SELECT MIN(seq) FROM outbox)").await;
        let taken = on.store.claim(build::at(0), build::at(60), claim(1), 10).await.unwrap();
        let lines: Vec<&str> = taken.iter().map(|envelope| envelope.aggregate.as_str()).collect();
        assert_eq!(lines, ["partner:bank"], "its own line waits behind it");
        let depth = on.store.depth().await.unwrap();
        assert_eq!((depth.waiting, depth.parked), (2, 1));
    }
}

#[tokio::test]
async fn the_text_of_a_failure_is_kept_within_its_limit() {
    for on in filled::stores("").await {
        write(&on.store, "l1").await;
        let taken = on.store.claim(build::at(0), build::at(60), claim(1), 10).await.unwrap();
        let error = format!("\0{}", "é".repeat(5000));
        assert!(on.store.failed(taken[0].seq, claim(1), &error, None).await.unwrap());
        assert_eq!(on.texts("SELECT last_error FROM outbox").await, ["é".repeat(1024)]);
        let parked = Depth { waiting: 0, parked: 1, oldest: None };
        assert_eq!(on.store.depth().await.unwrap(), parked);
    }
}

/// Another claim holds the older rows of a line in an open transaction: its claim is not to be seen yet, and the
/// younger rows are not locked.
#[tokio::test]
async fn rows_behind_those_of_a_claim_under_way_are_not_taken() {
    let Some(on) = filled::postgres("").await else { return };
    for link in ["l1", "l2", "l3"] {
        write(&on.store, link).await;
    }
    let mut other = behind::postgres(&on.url).await;
    let mut under_way = other.begin().await.unwrap();
    let take = "UPDATE outbox SET claim = 'other', claimed_until = now() + interval '1 hour'
                 WHERE seq = (SELECT MIN(seq) FROM outbox)";
    under_way.execute(take).await.unwrap();
    let taken = timeout(PATIENCE, on.store.claim(build::at(0), build::at(60), claim(1), 10)).await;
    assert_eq!(taken.unwrap().unwrap(), [], "nobody waits, and nothing jumps the line");
    under_way.rollback().await.unwrap();
    let taken = on.store.claim(build::at(0), build::at(60), claim(2), 10).await.unwrap();
    assert_eq!(taken.len(), 3);
    assert!(taken.iter().all(|envelope| envelope.attempts == 1), "what was given back did not count");
}

/// Numbers are handed out before commit, so the writers of one aggregate must commit in their order.
#[tokio::test]
async fn a_writer_of_an_aggregate_waits_for_the_one_before_it() {
    let Some(on) = filled::postgres("").await else { return };
    let mut other = behind::postgres(&on.url).await;
    let mut first = other.begin().await.unwrap();
    first.execute("SELECT pg_advisory_xact_lock(hashtextextended('partner:acme', 0))").await.unwrap();
    let store = on.store.clone();
    let mut second = tokio::spawn(async move { write(&store, "l1").await });
    let early = timeout(Duration::from_millis(300), &mut second).await;
    assert!(early.is_err(), "the second waits");
    let work = on.store.begin().await.unwrap();
    let trail = Trail::of(build::audit_entry("bank")).event(build::registered("bank"));
    timeout(PATIENCE, work.commit(trail)).await.unwrap().unwrap();
    first.commit().await.unwrap();
    timeout(PATIENCE, second).await.unwrap().unwrap();
}
