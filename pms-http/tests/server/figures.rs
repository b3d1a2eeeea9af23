//! Figures for the closing note: printed, not asserted, for a machine may be busy.

use std::{fs, time::Instant};

use crate::process::{Place, Server};

#[test]
fn the_times_to_ready_and_the_idle_memory_are_printed() {
    let place = Place::new();
    let first = Instant::now();
    let server = Server::start(&place);
    let first = first.elapsed();
    server.stop();
    let again = Instant::now();
    let server = Server::start(&place);
    let again = again.elapsed();
    let memory = fs::read_to_string(format!("/proc/{}/status", server.pid())).unwrap_or_default();
    let memory = memory.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap_or("unknown").trim();
    pms_testkit::tell!("figures: first start {first:?}, start {again:?} to ready, idle memory {memory}");
    server.stop();
}
