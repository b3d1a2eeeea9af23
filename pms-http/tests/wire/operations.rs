//! Health, numbers, document.

use crate::stage::{Stage, get, send};
use axum::{
    body::Body,
    http::{Request, StatusCode},
};
use pms_http::{
    health::Trouble,
    metrics::{Delivery, Outcome, Verdict},
};
use serde_json::json;
use std::time::Duration;

fn open(path: &str) -> Request<Body> {
    Request::get(path).body(Body::empty()).unwrap()
}

#[tokio::test]
async fn health_needs_no_token_and_readiness_names_what_is_not_ready() {
    let live = send(Stage::default().router(), open("/health/live")).await;
    assert_eq!((live.status, live.json()), (StatusCode::OK, json!({"status": "ready", "troubles": []})));
    let ready = send(Stage::default().router(), open("/health/ready")).await;
    assert_eq!(ready.status, StatusCode::OK);
    let troubles = vec![Trouble { what: "key-file", remedy: "put the key file of this store back" }];
    let lacking = send(Stage { troubles, ..Stage::default() }.router(), open("/health/ready")).await;
    assert_eq!(lacking.status, StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(
        lacking.json(),
        json!({"status": "not-ready",
               "troubles": [{"what": "key-file", "remedy": "put the key file of this store back"}]})
    );
}

#[tokio::test]
async fn the_numbers_name_routes_by_template_and_never_what_a_caller_sent() {
    let stage = Stage::default();
    let router = stage.router();
    for path in ["/v1/partnermanager/named/secret-name", "/v1/partnermanager/secret-path", "/secret-path"] {
        send(router.clone(), crate::stage::signed(axum::http::Method::GET, path, Body::empty())).await;
    }
    stage.metrics.outcome("decide-link", Outcome::Refused);
    stage.metrics.judged(Verdict::Accepted, Duration::from_millis(2));
    stage.metrics.store_conflict();
    stage.metrics.delivery("file", Delivery::Delivered);
    let answer = send(router, open("/metrics")).await;
    assert_eq!(answer.status, StatusCode::OK);
    assert!(answer.header("content-type").starts_with("application/openmetrics-text"));
    let text = String::from_utf8(answer.bytes).unwrap();
    for line in [
        r#"pms_http_requests_total{route="/v1/partnermanager/named/{name}",status="2xx"} 1"#,
        r#"pms_http_requests_total{route="other",status="4xx"} 2"#,
        r#"pms_http_request_duration_seconds_count{route="other"} 2"#,
        r#"pms_actions_total{action="decide-link",outcome="refused"} 1"#,
        r#"pms_judge_verdicts_total{verdict="accepted"} 1"#,
        "pms_judge_seconds_count 1",
        "pms_store_conflicts_total 1",
        "pms_outbox_depth 5",
        "pms_outbox_oldest_seconds 9.0",
        r#"pms_outbox_deliveries_total{sink="file",result="delivered"} 1"#,
    ] {
        assert!(text.lines().any(|seen| seen == line), "{line} is not in\n{text}");
    }
    assert!(!text.contains("secret"));
}

#[tokio::test]
async fn the_document_is_of_version_3_1_and_names_the_paths_as_served() {
    let document = get("/openapi.json").await.json();
    assert_eq!(document["openapi"], "3.1.0");
    let paths = document["paths"].as_object().unwrap();
    for path in
        ["/health/live", "/health/ready", "/metrics", "/v1/partnermanager/groups", "/v1/policymanager/groups"]
    {
        assert!(paths.contains_key(path), "{path}");
    }
    let answer =
        &paths["/v1/partnermanager/groups"]["post"]["responses"]["200"]["content"]["application/json"];
    let name = answer["schema"]["$ref"].as_str().unwrap().rsplit('/').next().unwrap();
    let members = document["components"]["schemas"][name]["properties"].as_object().unwrap();
    let mut names: Vec<_> = members.keys().map(String::as_str).collect();
    names.sort_unstable();
    assert_eq!(names, ["errors", "id", "metadata", "response", "responsetime", "version"]);
    assert!(document["components"]["securitySchemes"]["bearer"].is_object());
}
