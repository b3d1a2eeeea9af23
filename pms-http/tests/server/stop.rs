//! SIGTERM: running requests finish, nothing new begins, the exit status is 0.

use pms_adapters::system::SystemClock;
use pms_core::port::system::Clock;
use std::{
    net::TcpStream,
    time::{Duration, Instant},
};

use crate::{
    accounts::admin_token,
    client::POLICY,
    process::{PATIENCE, Place, Server, until},
    socket::{Socket, address, post},
};

/// Idle connections must not keep a server for longer: the machine may be busy.
const SOON: Duration = Duration::from_secs(10);

#[test]
fn a_request_that_runs_at_sigterm_is_finished_and_the_status_is_0() {
    let place = Place::new();
    let server = Server::start(&place);
    let token = admin_token(&place, &["PARTNER_ADMIN", "POLICYMANAGER"]);
    let now = SystemClock.now().format("%Y-%m-%dT%H:%M:%S%.3fZ");
    let body = format!(
        r#"{{"id":"x","version":"1.0","requesttime":"{now}","request":{{"name":"Late group","desc":"late"}}}}"#
    );
    let path = format!("{POLICY}/policies/group/new");
    let (head, body) = post(&path, &token, &body);
    let mut socket = Socket::connect(&server);
    socket.send(&head);
    // The server asks for the body: the request runs.
    assert_eq!(socket.line(), "HTTP/1.1 100 Continue");
    assert_eq!(socket.line(), "");

    server.terminate();
    let refused = until(PATIENCE, || TcpStream::connect(address(&server)).err());
    assert!(refused.is_some(), "new connections are refused");
    socket.send(&body);
    let (status, answer) = socket.answer();

    assert_eq!(status, 200, "{answer}");
    assert!(answer.contains("Late group"), "{answer}");
    assert!(socket.is_closed(), "no further request on this connection");
    let (ended, lines) = server.ended();
    assert_eq!(ended.code(), Some(0), "{}", place.log());
    assert_eq!(lines, Vec::<String>::new());
    let server = Server::start(&place);
    server.stop();
}

#[test]
fn connections_that_wait_do_not_hold_up_the_stop() {
    let place = Place::new();
    let server = Server::start(&place);
    let mut used = Socket::connect(&server);
    used.send("GET /health/live HTTP/1.1\r\nHost: pms\r\n\r\n");
    assert_eq!(used.answer().0, 200);
    let mut silent = Socket::connect(&server);

    let told = Instant::now();
    server.terminate();
    let (ended, _) = server.ended();

    assert_eq!(ended.code(), Some(0));
    assert!(told.elapsed() < SOON, "the stop took {:?}", told.elapsed());
    assert!(used.is_closed() && silent.is_closed());
}

/// Whoever waits for `ready` may stop the server at once.
#[test]
fn sigterm_right_after_ready_ends_with_0() {
    let place = Place::new();
    for _ in 0..3 {
        Server::start(&place).stop();
    }
}

#[test]
fn sigint_stops_too() {
    let place = Place::new();
    let server = Server::start(&place);
    let told = std::process::Command::new("kill").args(["-INT", &server.pid().to_string()]).status().unwrap();
    assert!(told.success());
    let (ended, _) = server.ended();
    assert_eq!(ended.code(), Some(0));
}
