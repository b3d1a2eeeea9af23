//! What only a socket shows: the limit of the head, the graceful stop.

use crate::stage::Stage;
use pms_http::serve::{Stopped, serve};
use std::{
    net::{Ipv4Addr, SocketAddr},
    time::Duration,
};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
    sync::oneshot,
    task::JoinHandle,
};

struct Server {
    address: SocketAddr,
    stop: oneshot::Sender<()>,
    running: JoinHandle<Stopped>,
}

async fn start(stage: &Stage) -> Server {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.unwrap();
    let address = listener.local_addr().unwrap();
    let (stop, told) = oneshot::channel();
    let (router, config) = (stage.router(), stage.config.clone());
    let running = tokio::spawn(async move {
        serve(listener, router, &config, async {
            let _told = told.await;
        })
        .await
    });
    Server { address, stop, running }
}

async fn ask(address: SocketAddr, request: &[u8]) -> TcpStream {
    let mut stream = TcpStream::connect(address).await.unwrap();
    stream.write_all(request).await.unwrap();
    stream
}

async fn rest(mut stream: TcpStream) -> String {
    let mut text = Vec::new();
    stream.read_to_end(&mut text).await.unwrap();
    String::from_utf8(text).unwrap()
}

fn with_header(size: usize) -> Vec<u8> {
    let value = "x".repeat(size);
    format!("GET /health/live HTTP/1.1\r\nhost: x\r\nconnection: close\r\nx-large: {value}\r\n\r\n")
        .into_bytes()
}

const WAITS: &[u8] =
    b"GET /v1/partnermanager/waits HTTP/1.1\r\nhost: x\r\nauthorization: Bearer good\r\n\r\n";

#[tokio::test]
async fn headers_over_the_limit_are_431_and_under_it_are_read() {
    let server = start(&Stage::default()).await;
    let under = rest(ask(server.address, &with_header(60 * 1024)).await).await;
    assert!(under.starts_with("HTTP/1.1 200"), "{under}");
    let over = rest(ask(server.address, &with_header(65 * 1024)).await).await;
    assert!(over.starts_with("HTTP/1.1 431"), "{over}");
}

#[tokio::test]
async fn a_body_over_the_limit_is_seen_as_413_and_the_connection_stays_good() {
    let server = start(&Stage::default()).await;
    let size = 2 * 1024 * 1024;
    let mut request = format!(
        "POST /v1/policymanager/publish HTTP/1.1\r\nhost: x\r\nauthorization: Bearer good\r\n\
         content-length: {size}\r\n\r\n"
    )
    .into_bytes();
    request.resize(request.len() + size, b' ');
    request.extend_from_slice(&with_header(1));
    let text = rest(ask(server.address, &request).await).await;
    assert!(text.starts_with("HTTP/1.1 413"), "{text}");
    assert!(text.contains("HTTP/1.1 200"), "{text}");
}

#[tokio::test]
async fn a_stop_lets_a_running_request_finish_and_takes_no_new_one() {
    let stage = Stage::default();
    let server = start(&stage).await;
    let running = ask(server.address, WAITS).await;
    let idle = TcpStream::connect(server.address).await.unwrap();
    stage.door.bell.notified().await;
    server.stop.send(()).unwrap();
    assert_eq!(rest(idle).await, "", "an idle connection is closed");
    assert!(TcpStream::connect(server.address).await.is_err());
    stage.door.open.notify_one();
    let text = rest(running).await;
    assert!(text.starts_with("HTTP/1.1 200") && text.contains("\"through\""), "{text}");
    assert_eq!(server.running.await.unwrap(), Stopped::Clean);
}

#[tokio::test]
async fn a_stop_cuts_what_does_not_finish_in_time() {
    let mut stage = Stage::default();
    stage.config.drain_time = Duration::from_millis(5);
    let server = start(&stage).await;
    let running = ask(server.address, WAITS).await;
    stage.door.bell.notified().await;
    server.stop.send(()).unwrap();
    assert_eq!(server.running.await.unwrap(), Stopped::Cut { connections: 1 });
    assert_eq!(rest(running).await, "");
}

#[tokio::test]
async fn a_connection_that_sends_no_request_is_closed_after_the_time_for_a_head() {
    let mut stage = Stage::default();
    stage.config.header_time = Duration::from_millis(5);
    let server = start(&stage).await;
    let silent = TcpStream::connect(server.address).await.unwrap();
    assert!(!rest(silent).await.contains("200"));
    let slow = ask(server.address, b"GET /health/live HTTP/1.1\r\nx-half: ").await;
    assert!(!rest(slow).await.contains("200"));
    let kept = ask(server.address, b"GET /health/live HTTP/1.1\r\nhost: x\r\n\r\n").await;
    assert!(rest(kept).await.starts_with("HTTP/1.1 200"), "answered, and closed when nothing followed");
}
