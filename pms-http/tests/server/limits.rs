//! The limits of requests at a real socket.

use std::{
    sync::{Arc, Barrier},
    thread,
};

use crate::{
    accounts::admin_token,
    client::{Client, POLICY},
    process::{Place, Server},
    socket::{Socket, post},
};

#[test]
fn a_body_of_2_mib_is_413_and_a_head_of_65_kib_is_431() {
    let place = Place::new();
    let server = Server::start(&place);
    let token = admin_token(&place, &["POLICYMANAGER"]);
    let path = format!("{POLICY}/policies/group/new");

    let body = "x".repeat(2 * 1024 * 1024);
    let mut socket = Socket::connect(&server);
    socket.send(&format!(
        "POST {path} HTTP/1.1\r\nHost: pms\r\nAuthorization: Bearer {token}\r\nContent-Type: application/json\r\n\
         Content-Length: {}\r\n\r\n{body}",
        body.len()
    ));
    assert_eq!(socket.answer().0, 413);

    // Without a length, in pieces.
    let mut socket = Socket::connect(&server);
    socket.send(&format!(
        "POST {path} HTTP/1.1\r\nHost: pms\r\nAuthorization: Bearer {token}\r\nContent-Type: application/json\r\n\
         Transfer-Encoding: chunked\r\n\r\n{:x}\r\n{body}\r\n0\r\n\r\n",
        body.len()
    ));
    assert_eq!(socket.answer().0, 413);

    let mut socket = Socket::connect(&server);
    socket.send(&format!(
        "GET /health/live HTTP/1.1\r\nHost: pms\r\nX-Long: {}\r\n\r\n",
        "x".repeat(65 * 1024)
    ));
    assert!(socket.line().starts_with("HTTP/1.1 431"));

    let mut socket = Socket::connect(&server);
    socket.send(&format!(
        "GET /health/live HTTP/1.1\r\nHost: pms\r\nX-Long: {}\r\n\r\n",
        "x".repeat(60 * 1024)
    ));
    assert_eq!(socket.answer().0, 200, "within the limit");
    server.stop();
}

#[test]
fn a_request_that_takes_too_long_is_503() {
    let place = Place::new();
    let mut command = place.command(["serve"]);
    command.env("PMS_LIMITS_REQUEST_SECONDS", "1");
    let server = Server::spawn(command, &place);
    let token = admin_token(&place, &["POLICYMANAGER"]);
    let (head, _) = post(&format!("{POLICY}/policies/group/new"), &token, &"x".repeat(100));
    let mut socket = Socket::connect(&server);
    socket.send(&head);
    assert_eq!(socket.line(), "HTTP/1.1 100 Continue");
    socket.line();
    socket.send("{");
    let (status, body) = socket.answer();
    assert_eq!(status, 503, "{body}");
    assert!(body.contains("PMS_PRT_500"), "{body}");
    server.stop();
}

/// Two requests hold the only places; 300 more are refused at once, and none hangs.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn of_more_requests_than_places_the_surplus_is_503_with_retry_after() {
    let place = Place::new();
    let mut command = place.command(["serve"]);
    command.env("PMS_LIMITS_CONCURRENT", "2");
    let server = Server::spawn(command, &place);
    let token = admin_token(&place, &["POLICYMANAGER"]);
    let path = format!("{POLICY}/policies/policy-groups");
    let holders: Vec<Socket> = (0..2)
        .map(|_| {
            let (head, _) = post(&format!("{POLICY}/policies/group/new"), &token, "{}");
            let mut socket = Socket::connect(&server);
            socket.send(&head);
            assert_eq!(socket.line(), "HTTP/1.1 100 Continue");
            socket
        })
        .collect();
    let client = Client::new(&server.address, &token);
    let asked: Vec<_> = (0..300)
        .map(|_| {
            let (client, path) = (client.clone(), path.clone());
            tokio::spawn(async move { client.get(&path).await.unwrap() })
        })
        .collect();
    for answer in asked {
        let answer = answer.await.unwrap();
        assert_eq!((answer.status, answer.code()), (503, Some("PMS_PRT_500")), "{answer:?}");
        assert!(answer.headers.contains_key("retry-after"));
    }
    assert_eq!(client.get("/health/live").await.unwrap().status, 200, "health is not counted");
    drop(holders);
    server.stop();
}

/// As many at once as a crowd of callers is: each is served or told to come again.
#[test]
fn a_crowd_is_served_or_told_to_come_again() {
    const CROWD: usize = 300;
    let place = Place::new();
    let mut command = place.command(["serve"]);
    command.env("PMS_LIMITS_CONCURRENT", "4");
    let server = Server::spawn(command, &place);
    let token = admin_token(&place, &["POLICYMANAGER"]);
    let start = Arc::new(Barrier::new(CROWD));
    let head = format!(
        "GET {POLICY}/policies/policy-groups HTTP/1.1\r\nHost: pms\r\nAuthorization: Bearer {token}\r\n\r\n"
    );
    let callers: Vec<_> = (0..CROWD)
        .map(|_| {
            let mut socket = Socket::connect(&server);
            let (start, head) = (Arc::clone(&start), head.clone());
            thread::spawn(move || {
                start.wait();
                socket.send(&head);
                socket.answer().0
            })
        })
        .collect();
    let statuses: Vec<u16> = callers.into_iter().map(|caller| caller.join().unwrap()).collect();
    assert!(statuses.iter().all(|status| matches!(status, 200 | 503)), "{statuses:?}");
    assert!(statuses.contains(&200), "{statuses:?}");
    server.stop();
}
