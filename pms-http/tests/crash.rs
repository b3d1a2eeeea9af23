//! The crash test: `kill -9` at any moment of a run of the flow, and at any moment of a first start.
//!
//! After each kill the server starts again on the same folder, and the database and the event file are read:
//! every change has its one audit entry and its one event, no entry and no event is without its change, and
//! nothing that was answered is lost. `PMS_CRASH_KILLS` says how many kills, `PMS_CRASH_SEED` repeats a run's
//! moments.
#![cfg(all(unix, feature = "server"))]
#![expect(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

#[path = "server/client.rs"]
mod client;
#[path = "crash/event_file.rs"]
mod event_file;
#[path = "crash/flow.rs"]
mod flow;
#[path = "crash/ledger.rs"]
mod ledger;
#[path = "crash/moment.rs"]
mod moment;
#[path = "server/process.rs"]
mod process;

use std::{
    io::Write,
    thread,
    time::{Duration, Instant},
};

use flow::World;
use ledger::Ledger;
use moment::Moments;
use process::{Place, Server};

/// Clients that walk the flow at once.
const CLIENTS: usize = 4;

/// The longest time that a server runs under load before it is killed.
const LONGEST_RUN: Duration = Duration::from_secs(1);

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_kill_at_any_moment_loses_nothing_and_leaves_nothing_without_its_trail() {
    let kills = setting("PMS_CRASH_KILLS").unwrap_or(2).max(2);
    let seed = setting("PMS_CRASH_SEED").unwrap_or_else(moment::seed_of_the_day);
    say(&format!("crash test: seed {seed}"));
    let mut moments = Moments::new(seed);

    // One kill of five is at a first start.
    let at_first_start = kills.div_ceil(5);
    kill_first_starts(at_first_start, &mut moments);
    let changes = kill_the_flow(kills - at_first_start, &mut moments).await;
    say(&format!("crash test: {kills} kills, {changes} changes checked, none lost, none without its trail"));
}

/// A first start that is killed while it makes its folder, keys, tables and administrator leaves a folder that
/// starts, with a usable administrator and one key file.
fn kill_first_starts(kills: u64, moments: &mut Moments) {
    let begun = Instant::now();
    Server::start(&Place::new()).kill();
    let whole = begun.elapsed();
    for _ in 0..kills {
        let place = Place::new();
        let (mut process, _lines) = process::spawn(place.command(["serve"]), &place);
        thread::park_timeout(moments.within(whole));
        process.kill().unwrap();
        process.wait().unwrap();

        let server = Server::start(&place);
        assert!(matches!(server.greeting.len(), 0 | 2), "{:?}", server.greeting);
        let token = place.run(["user", "token", "admin"], b"").done();
        assert!(!token.trim().is_empty());
        assert_eq!(server.stop(), Vec::<String>::new());
    }
}

/// Kills servers of one folder under load, and gives the number of changes that the ledger holds at the end.
async fn kill_the_flow(kills: u64, moments: &mut Moments) -> u64 {
    let place = Place::new();
    let mut server = Server::start(&place);
    let mut world = World::furnish(&place, &server, CLIENTS).await;
    for kill in 0..kills {
        let load = world.load(&server);
        tokio::time::sleep(moments.within(LONGEST_RUN)).await;
        server.kill();
        world.note(load.answered().await);
        if kill % 2 == 1 {
            ledger::let_leases_run_out(&place).await;
        }
        server = Server::start(&place);
        check(&place, &world).await;
    }
    server.kill();
    check_all_is_delivered(&place, &world).await
}

async fn check(place: &Place, world: &World) -> u64 {
    // The file first: what is delivered meanwhile was in the outbox before.
    let lines = event_file::read(place);
    let ledger = Ledger::read(place).await;
    assert_eq!(ledger.faults(world.answered()), Vec::<String>::new());
    event_file::check(&lines, ledger.outbox());
    ledger.changes()
}

/// When the killed dispatchers' leases are over, every event reaches the file.
async fn check_all_is_delivered(place: &Place, world: &World) -> u64 {
    ledger::let_leases_run_out(place).await;
    let server = Server::start(place);
    ledger::wait_until_delivered(place).await;
    let changes = check(place, world).await;
    event_file::check_complete(&event_file::read(place), Ledger::read(place).await.outbox());
    server.stop();
    changes
}

/// The test of the test: what a lost row, entry or event would look like is noticed.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_ledger_notices_whatever_is_lost_or_left_over() {
    let place = Place::new();
    let server = Server::start(&place);
    let mut world = World::furnish(&place, &server, 1).await;
    world.walk_once(&server).await;
    server.stop();
    assert_eq!(Ledger::read(&place).await.faults(world.answered()), Vec::<String>::new());
    let tables = [
        "policy_group",
        "auth_policy",
        "partner",
        "ca_certificate",
        "partner_certificate",
        "partner_policy_request",
        "partner_policy",
        "user_details",
        "account",
        "link_decision",
        "policy_group_h",
        "auth_policy_h",
        "partner_h",
        "audit_log",
        "outbox",
    ];
    let lost = tables.map(|table| {
        let besides = if table == "audit_log" { "WHERE event_id <> 'PMS_EXT_205'" } else { "" };
        format!("DELETE FROM {table} WHERE rowid = (SELECT MAX(rowid) FROM {table} {besides})")
    });
    let left_over = ["partner_policy", "auth_policy"].map(|table| {
        let version = if table == "auth_policy" { "row_version" } else { "version" };
        format!("UPDATE {table} SET {version} = {version} + 1")
    });
    for tampering in lost.into_iter().chain(left_over) {
        let copy = ledger::tampered_copy(&place, &tampering).await;
        assert_ne!(Ledger::read(&copy).await.faults(world.answered()), Vec::<String>::new(), "{tampering}");
    }
}

fn setting(name: &str) -> Option<u64> {
    let text = std::env::var(name).ok()?;
    Some(text.parse().unwrap_or_else(|_| panic!("{name} must be a number")))
}

/// Straight to the stream, so that the figures are seen without `--nocapture` too.
fn say(line: &str) {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{line}").unwrap();
}
