//! Input that nobody sends by mistake.

use crate::stage::{get, post};
use axum::http::StatusCode;
use serde_json::{Value, json};

const PATH: &str = "/v1/partnermanager/groups";

#[tokio::test]
async fn malformed_json_is_a_problem_document_that_says_where() {
    for body in ["", "{", "nonsense", "{\"request\": {\"name\": \"a\"}} x", "[]", "5", "null", "\u{feff}{}"] {
        let answer = post(PATH, body).await;
        assert!(answer.status == StatusCode::BAD_REQUEST && answer.is_problem(), "{body}");
    }
    let answer = post(PATH, "{\n  \"id\": }").await;
    assert!(answer.json()["detail"].as_str().unwrap().contains("line 2"));
}

#[tokio::test]
async fn fifty_thousand_brackets_are_malformed() {
    for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
        let deep = format!("{}1{}", open.repeat(50_000), close.repeat(50_000));
        for body in [
            deep.clone(),
            format!("{{\"request\":{deep}}}"),
            format!("{{\"ignored\":{deep},\"request\":{{}}}}"),
        ] {
            let answer = post(PATH, body).await;
            assert!(answer.status == StatusCode::BAD_REQUEST && answer.is_problem());
        }
    }
}

#[tokio::test]
async fn lone_surrogates_and_broken_utf8_are_malformed_wherever_they_stand() {
    for body in [
        r#"{"request": {"name": "\ud800", "desc": "d"}}"#,
        r#"{"request": {"name": "a", "desc": "\udc00\ud800"}}"#,
        r#"{"ignored": "\ud800", "request": {"name": "a", "desc": "d"}}"#,
    ] {
        let answer = post(PATH, body).await;
        assert!(answer.status == StatusCode::BAD_REQUEST && answer.is_problem(), "{body}");
    }
    let bytes = b"{\"request\": {\"name\": \"\xff\xfe\", \"desc\": \"d\"}}".to_vec();
    assert!(post(PATH, bytes).await.is_problem());
}

#[tokio::test]
async fn a_wrong_json_type_is_malformed_and_names_the_member() {
    let cases = [
        (json!({"request": {"name": 5, "desc": "d"}}), "request.name"),
        (json!({"request": {"name": "a", "desc": ["d"]}}), "request.desc"),
        (json!({"request": {"name": "a", "desc": "d", "active": "yes"}}), "request.active"),
        (json!({"request": []}), "request"),
        (json!({"request": "text"}), "request"),
        (json!({"id": 5, "request": {}}), "id"),
        (json!({"version": {}, "request": {}}), "version"),
    ];
    for (body, field) in cases {
        let answer = post(PATH, body.to_string()).await;
        assert!(answer.status == StatusCode::BAD_REQUEST && answer.is_problem(), "{body}");
        assert_eq!(answer.json()["field"], field);
    }
}

#[tokio::test]
async fn control_characters_are_refused_in_every_field_with_its_path() {
    let cases = [
        (json!({"request": {"name": "a\0b", "desc": "d"}}), "request.name"),
        (json!({"request": {"name": "a", "desc": "\u{1b}[31m"}}), "request.desc"),
        (
            json!({"request": {"name": "a", "desc": "d", "unknown": {"deep": ["x", "\u{7f}"]}}}),
            "request.unknown.deep[1]",
        ),
        (json!({"id": "\u{85}", "request": {}}), "id"),
        (json!({"request": {"a\0": 1}}), "request.(a member's name)"),
    ];
    for (body, path) in cases {
        let answer = post(PATH, body.to_string()).await;
        assert_eq!(
            (answer.status, answer.codes()),
            (StatusCode::BAD_REQUEST, vec!["PMS_COR_001".to_owned()])
        );
        assert!(answer.json()["errors"][0]["message"].as_str().unwrap().ends_with(path), "{path}");
    }
}

#[tokio::test]
async fn tabs_and_line_ends_right_to_left_and_combining_text_are_kept() {
    for desc in ["a\tb\r\nc", "سلام", "e\u{301}e\u{301}", "👩‍👩‍👧", "\u{202e}abc"] {
        let body = json!({"requesttime": "2026-03-01T00:00:00.000Z", "request": {"name": "a", "desc": desc}});
        let answer = post(PATH, body.to_string()).await;
        assert_eq!(answer.status, StatusCode::OK, "{desc}");
        assert_eq!(answer.json()["response"]["desc"], desc);
    }
}

#[tokio::test]
async fn control_characters_in_the_address_are_refused() {
    let query = get("/v1/partnermanager/list?name=a%00b").await;
    assert_eq!((query.status, query.codes()), (StatusCode::BAD_REQUEST, vec!["PMS_COR_001".to_owned()]));
    let path = get("/v1/partnermanager/named/a%00b").await;
    assert_eq!((path.status, path.codes()), (StatusCode::BAD_REQUEST, vec!["PMS_COR_001".to_owned()]));
    assert_eq!(get("/v1/partnermanager/named/Gesundheit%20%C3%B6").await.json()["response"], "Gesundheit ö");
}

#[tokio::test]
async fn what_the_framework_refuses_is_a_problem_document_too() {
    let answer = get("/v1/partnermanager/named/%ff").await;
    assert!(answer.status == StatusCode::BAD_REQUEST && answer.is_problem());
    assert_ne!(answer.json()["detail"], Value::Null);
}

#[tokio::test]
async fn a_panic_is_500_with_a_stable_code_and_none_of_its_text() {
    let answer = get("/v1/partnermanager/broken").await;
    let json = answer.json();
    assert_eq!(
        (answer.status, answer.codes()),
        (StatusCode::INTERNAL_SERVER_ERROR, vec!["PMS_PRT_500".to_owned()])
    );
    assert_eq!((&json["id"], &json["response"]), (&Value::Null, &Value::Null));
    let own = get("/api/v1/broken").await;
    assert!(own.status == StatusCode::INTERNAL_SERVER_ERROR && own.is_problem());
    for answer in [answer, own] {
        assert!(!String::from_utf8(answer.bytes).unwrap().contains("secret"));
    }
}
