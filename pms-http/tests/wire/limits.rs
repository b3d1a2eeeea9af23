//! How large, how long, how many.

use crate::stage::{Stage, get, post, send, signed};
use axum::{
    body::Body,
    http::{Method, StatusCode},
};
use std::time::Duration;

const GROUPS: &str = "/v1/partnermanager/groups";

#[tokio::test]
async fn a_body_of_the_limit_is_read_and_one_byte_more_is_413() {
    let mut stage = Stage::default();
    stage.config.body_limit = 100;
    let padded = |size: usize| format!("{:<size$}", r#"{"request": {}}"#);
    let at = send(stage.router(), signed(Method::POST, GROUPS, padded(100))).await;
    assert_eq!(at.status, StatusCode::BAD_REQUEST, "read, and its fields are missing");
    let over = send(stage.router(), signed(Method::POST, GROUPS, padded(101))).await;
    assert_eq!((over.status, over.codes()), (StatusCode::PAYLOAD_TOO_LARGE, vec!["PMS_COR_001".to_owned()]));
}

#[tokio::test]
async fn a_limit_above_that_of_the_http_library_holds_too() {
    let mut stage = Stage::default();
    stage.config.body_limit = 4 * 1024 * 1024;
    let body = format!(r#"{{"request": {{}}{}}}"#, " ".repeat(3 * 1024 * 1024));
    let read = send(stage.router(), signed(Method::POST, GROUPS, body)).await;
    assert_eq!(read.status, StatusCode::BAD_REQUEST, "read, and its fields are missing");
}

#[tokio::test]
async fn two_mebibytes_are_413_also_where_the_body_is_ignored() {
    let body = vec![b' '; 2 * 1024 * 1024];
    for path in [GROUPS, "/v1/policymanager/publish"] {
        let answer = post(path, body.clone()).await;
        assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE, "{path}");
        assert!(answer.json().get("responsetime").is_some());
    }
}

#[tokio::test]
async fn a_request_that_takes_too_long_is_503_with_retry_after() {
    let mut stage = Stage::default();
    stage.config.request_time = Duration::from_millis(5);
    let request = signed(Method::GET, "/v1/partnermanager/forever", Body::empty());
    let answer = send(stage.router(), request).await;
    assert_eq!(
        (answer.status, answer.codes()),
        (StatusCode::SERVICE_UNAVAILABLE, vec!["PMS_PRT_500".to_owned()])
    );
    assert_eq!(answer.header("retry-after"), "1");
}

#[tokio::test]
async fn one_request_more_than_there_are_places_is_503_and_health_still_answers() {
    let mut stage = Stage::default();
    stage.config.requests_at_once = 1;
    let router = stage.router();
    let waits = || signed(Method::GET, "/v1/partnermanager/waits", Body::empty());
    let first = tokio::spawn(send(router.clone(), waits()));
    stage.door.bell.notified().await;
    let second = send(router.clone(), waits()).await;
    assert_eq!(
        (second.status, second.codes()),
        (StatusCode::SERVICE_UNAVAILABLE, vec!["PMS_PRT_500".to_owned()])
    );
    assert_eq!(second.header("retry-after"), "1");
    let health = send(router.clone(), signed(Method::GET, "/health/live", Body::empty())).await;
    assert_eq!(health.status, StatusCode::OK);
    stage.door.open.notify_one();
    assert_eq!(first.await.unwrap().status, StatusCode::OK);
    let list = send(router, signed(Method::GET, "/v1/partnermanager/list", Body::empty())).await;
    assert_eq!(list.status, StatusCode::OK, "the place is free again");
}

#[tokio::test]
async fn a_plain_request_id_comes_back_and_any_other_is_replaced() {
    let with = |id: &'static str| async move {
        let mut request = signed(Method::GET, "/v1/partnermanager/list", Body::empty());
        request.headers_mut().insert("x-request-id", id.parse().unwrap());
        send(Stage::default().router(), request).await.header("x-request-id").to_owned()
    };
    assert_eq!(with("trace-1.A_b").await, "trace-1.A_b");
    assert_eq!(with("a b").await, "made-0");
    assert_eq!(with("<script>").await, "made-0");
    assert_eq!(get("/nothing").await.header("x-request-id"), "made-0");
}

#[tokio::test]
async fn every_answer_has_the_headers_of_data() {
    for path in
        ["/v1/partnermanager/list", "/v1/partnermanager/nothing", "/health/live", "/openapi.json", "/metrics"]
    {
        let answer = get(path).await;
        assert_eq!(answer.header("x-content-type-options"), "nosniff", "{path}");
        assert_eq!(answer.header("cache-control"), "no-store", "{path}");
        assert!(answer.header("content-security-policy").contains("default-src 'none'"), "{path}");
    }
}

#[tokio::test]
async fn a_head_request_has_no_body() {
    let request = signed(Method::HEAD, "/v1/partnermanager/list", Body::empty());
    let answer = send(Stage::default().router(), request).await;
    assert_eq!((answer.status, answer.bytes.len()), (StatusCode::OK, 0));
}
