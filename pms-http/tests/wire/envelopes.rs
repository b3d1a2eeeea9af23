//! The two envelopes: heads, members, field faults, times.

use crate::stage::{Stage, get, post, send, signed};
use axum::{
    body::Body,
    http::{Method, StatusCode},
};
use serde_json::{Value, json};

const PARTNER: &str = "/v1/partnermanager/groups";
const POLICY: &str = "/v1/policymanager/groups";
const SEEN: &str = "/v1/partnermanager/seen";
const TODAY: &str = "2026-03-01T00:00:00.000Z";

fn group(name: &str) -> Value {
    json!({"id": "an id", "version": "9", "requesttime": TODAY, "metadata": {"x": 1}, "other": 1,
           "request": {"name": name, "desc": " Some text ", "unknown": true}})
}

async fn put(body: &Value) -> crate::stage::Answer {
    send(Stage::default().router(), signed(Method::PUT, SEEN, body.to_string())).await
}

#[tokio::test]
async fn a_good_answer_of_the_first_generation_echoes_id_and_version_and_has_every_member() {
    let answer = post(PARTNER, group("  Health   care ").to_string().replace("care", "c")).await;
    assert_eq!(answer.status, StatusCode::OK);
    assert_eq!(
        answer.json(),
        json!({"id": "an id", "version": "9", "responsetime": "2026-03-01T12:00:00.000Z", "metadata": null,
               "response": {"name": "Health c", "desc": "Some text", "up_by": null,
                            "made": "2026-03-01T12:00:00.000+00:00"},
               "errors": []})
    );
}

#[tokio::test]
async fn members_stand_in_the_order_of_the_specification() {
    let text = String::from_utf8(post(PARTNER, group("a").to_string()).await.bytes).unwrap();
    let places: Vec<_> =
        ["\"id\"", "\"version\"", "\"responsetime\"", "\"metadata\"", "\"response\"", "\"errors\""]
            .iter()
            .map(|name| text.find(name).unwrap())
            .collect();
    assert!(places.is_sorted());
}

#[tokio::test]
async fn a_broken_rule_is_200_with_the_heads_of_its_service() {
    let partner = post(PARTNER, group("taken").to_string()).await;
    assert_eq!(partner.status, StatusCode::OK);
    assert_eq!(
        partner.json(),
        json!({"id": "mosip.partnermanagement", "version": "1.0", "responsetime": "2026-03-01T12:00:00.000Z",
               "metadata": null, "response": null,
               "errors": [{"errorCode": "PMS_POL_014",
                           "message": "a policy group of this name exists; choose another name: taken"}]})
    );
    let policy = post(POLICY, group("taken").to_string()).await.json();
    assert_eq!((&policy["id"], &policy["version"]), (&json!("an id"), &json!("9")));
    let mut without = group("taken");
    without.as_object_mut().unwrap().remove("id");
    let policy = post(POLICY, without.to_string()).await.json();
    assert_eq!((&policy["id"], &policy["version"]), (&json!(""), &json!("9")));
}

#[tokio::test]
async fn all_fields_at_fault_are_named_in_one_answer() {
    let body = json!({"id": "an id", "version": "9", "request": {"name": "123456789", "desc": "  "}});
    let answer = post(PARTNER, body.to_string()).await;
    assert_eq!(answer.status, StatusCode::BAD_REQUEST);
    let json = answer.json();
    assert_eq!(answer.codes(), ["PMS_COR_001", "PMS_COR_001"]);
    assert_eq!(json["errors"][0]["message"], "must have at most 8 characters; shorten it: request.name");
    assert_eq!(json["errors"][1]["message"], "must not be missing or blank; fill it in: request.desc");
    assert_eq!(json["responsetime"], "2026-03-01T12:00:00.000");
    assert_eq!(
        (&json["id"], &json["version"], &json["response"]),
        (&Value::Null, &Value::Null, &Value::Null)
    );
    let policy = post(POLICY, body.to_string()).await.json();
    assert_eq!(policy["id"], "an id");
}

#[tokio::test]
async fn a_missing_or_null_request_is_a_field_at_fault() {
    for body in [json!({"id": "x"}), json!({"request": null})] {
        let answer = post(PARTNER, body.to_string()).await;
        assert_eq!(
            (answer.status, answer.codes()),
            (StatusCode::BAD_REQUEST, vec!["PMS_COR_001".to_owned()])
        );
        assert!(answer.json()["errors"][0]["message"].as_str().unwrap().ends_with(": request"));
    }
}

#[tokio::test]
async fn the_time_of_a_request_is_there_and_of_today() {
    let with = |time: Value| {
        let mut body = group("a");
        body["requesttime"] = time;
        post(PARTNER, body.to_string())
    };
    for (time, code) in [
        (Value::Null, "PMS_REQUEST_ERROR_004"),
        (json!("  "), "PMS_REQUEST_ERROR_004"),
        (json!("2026-02-28T23:59:59.999Z"), "PMS_REQUEST_ERROR_006"),
        (json!("2026-03-02T00:00:00.000Z"), "PMS_REQUEST_ERROR_006"),
    ] {
        let answer = with(time).await;
        assert_eq!((answer.status, answer.codes()), (StatusCode::OK, vec![code.to_owned()]));
        assert_eq!(answer.json()["id"], "mosip.partnermanagement");
    }
    for malformed in [json!("2026-03-01T12:00:00Z"), json!("string"), json!(5)] {
        let answer = with(malformed).await;
        assert!(answer.status == StatusCode::BAD_REQUEST && answer.is_problem());
        assert_eq!(answer.json()["field"], "requesttime");
    }
}

#[tokio::test]
async fn field_faults_come_before_the_time() {
    let answer = post(PARTNER, json!({"request": {}}).to_string()).await;
    assert_eq!(answer.status, StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn the_second_generation_checks_its_head_and_answers_in_its_own_form() {
    let body = |id: &str, version: &str, time: &str, name: &str| json!({"id": id, "version": version, "requestTime": time, "request": {"name": name, "desc": "d"}});
    let id = "mosip.pms.stage.put";
    let good = put(&body(id, "1.0", TODAY, "a")).await;
    assert_eq!(
        good.json(),
        json!({"id": id, "version": "1.0", "responseTime": "2026-03-01T12:00:00.000Z", "metadata": null,
               "response": "a", "errors": []})
    );
    for (wrong, code) in [
        (body("x", "x", "", "a"), "PMS_REQUEST_ERROR_002"),
        (body(id, "x", "", "a"), "PMS_REQUEST_ERROR_004"),
        (body(id, "x", "2025-03-01T00:00:00.000Z", "a"), "PMS_REQUEST_ERROR_006"),
        (body(id, "x", TODAY, "a"), "PMS_REQUEST_ERROR_003"),
        (body(id, "1.0", TODAY, "gone"), "PMS_PRT_005"),
    ] {
        let answer = put(&wrong).await;
        let json = answer.json();
        assert_eq!((answer.status, answer.codes()), (StatusCode::OK, vec![code.to_owned()]));
        assert_eq!((&json["id"], &json["version"]), (&json!(id), &json!("1.0")));
        assert!(json.get("responseTime").is_some() && json.get("responsetime").is_none());
    }
    let missing = put(&json!({"id": id})).await;
    assert_eq!((missing.status, missing.codes()), (StatusCode::BAD_REQUEST, vec!["PMS_COR_001".to_owned()]));
    assert!(missing.json().get("responsetime").is_some(), "field faults always come in the first generation");
}

#[tokio::test]
async fn a_call_without_a_body_ignores_body_and_content_type() {
    let mut request = signed(Method::POST, "/v1/policymanager/publish", "{not json");
    request.headers_mut().insert("content-type", "text/plain".parse().unwrap());
    let answer = send(Stage::default().router(), request).await;
    let json = answer.json();
    assert_eq!(answer.status, StatusCode::OK);
    assert_eq!(
        (&json["id"], &json["version"], &json["response"]),
        (&Value::Null, &Value::Null, &json!("published"))
    );
}

#[tokio::test]
async fn a_body_that_is_not_json_by_its_type_is_415() {
    for content_type in
        ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data", "application/jsonx"]
    {
        let mut request = signed(Method::POST, PARTNER, group("a").to_string());
        request.headers_mut().insert("content-type", content_type.parse().unwrap());
        let answer = send(Stage::default().router(), request).await;
        assert!(answer.status == StatusCode::UNSUPPORTED_MEDIA_TYPE && answer.is_problem(), "{content_type}");
    }
    let mut request = signed(Method::POST, PARTNER, group("a").to_string());
    request.headers_mut().insert("content-type", "Application/JSON; charset=UTF-8".parse().unwrap());
    assert_eq!(send(Stage::default().router(), request).await.status, StatusCode::OK);
}

#[tokio::test]
async fn a_missing_role_is_said_before_the_body_is_judged_and_echoes_its_head() {
    let path = "/v1/partnermanager/forbidden";
    let answer = post(path, json!({"id": "x", "version": "y", "request": 5}).to_string()).await;
    let json = answer.json();
    assert_eq!((answer.status, answer.codes()), (StatusCode::FORBIDDEN, vec!["KER-ATH-403".to_owned()]));
    assert_eq!((&json["id"], &json["version"]), (&json!("x"), &json!("y")));
    let unreadable = post(path, "{").await;
    assert_eq!((unreadable.status, &unreadable.json()["id"]), (StatusCode::FORBIDDEN, &Value::Null));
}

#[tokio::test]
async fn unknown_paths_and_wrong_methods_are_problem_documents() {
    let unknown = get("/v1/partnermanager/nothing").await;
    assert!(unknown.status == StatusCode::NOT_FOUND && unknown.is_problem());
    let json = unknown.json();
    assert_eq!(
        (&json["type"], &json["title"], &json["status"], &json["instance"]),
        (&json!("about:blank"), &json!("Not Found"), &json!(404), &json!("/v1/partnermanager/nothing"))
    );
    let method = send(Stage::default().router(), signed(Method::DELETE, PARTNER, Body::empty())).await;
    assert!(method.status == StatusCode::METHOD_NOT_ALLOWED && method.is_problem());
    assert_eq!(method.header("allow"), "POST");
    assert_eq!(get("/v1/partnermanager/list/").await.status, StatusCode::NOT_FOUND);
    assert_eq!(get("/nothing").await.status, StatusCode::NOT_FOUND);
}
