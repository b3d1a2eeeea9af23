//! Our own endpoints for accounts and sign-in.

use crate::stage::{ACME, ADMIN, Stage};
use axum::{
    body::Body,
    http::{Method, Request},
};
use serde_json::{Value, json};

const ACCOUNTS: &str = "/api/v1/accounts";
const SIGN_IN: &str = "/api/v1/sign-in";

fn account() -> Value {
    json!({
        "name": "Ann", "email": "ann@example.org", "roles": ["AUTH_PARTNER"], "password": "correct horse",
        "organisation": "Acme Ltd", "partnerType": "AUTH_PARTNER",
    })
}

fn with(name: &str, value: Value) -> Value {
    let mut body = account();
    body[name] = value;
    body
}

async fn sign_in(stage: &Stage, body: Value) -> crate::stage::Answer {
    let request =
        Request::builder().method(Method::POST).uri(SIGN_IN).header("content-type", "application/json");
    stage.send(request.body(Body::from(body.to_string())).unwrap()).await
}

#[tokio::test]
async fn an_administrator_adds_an_account_that_signs_in_with_either_name() {
    let stage = Stage::default();
    let added = stage.raw(Method::POST, ADMIN, ACCOUNTS, account().to_string()).await;
    assert_eq!((added.status.as_u16(), added.json()), (200, json!({ "user": "Ann" })));
    for name in ["ann", "ANN@example.org"] {
        let mut signed_in =
            sign_in(&stage, json!({ "name": name, "password": "correct horse" })).await.json();
        assert!(signed_in["token"].as_str().unwrap().len() > 20);
        signed_in["token"] = json!("[token]");
        insta::assert_json_snapshot!("signed_in", signed_in);
    }
}

#[tokio::test]
async fn accounts_are_refused_with_a_status_and_a_field() {
    let stage = Stage::default();
    let add =
        async |token: &str, body: Value| stage.raw(Method::POST, token, ACCOUNTS, body.to_string()).await;
    assert_eq!(add(ADMIN, account()).await.status, 200);
    for (token, body, status, field) in [
        (ACME, account(), 403, Value::Null),
        (ACME, with("email", json!("nonsense")), 403, Value::Null),
        (ADMIN, with("email", json!("other@example.org")), 409, Value::Null),
        (ADMIN, with("name", json!("Bob")), 409, Value::Null),
        (ADMIN, with("roles", json!(["KING"])), 422, json!("roles")),
        (ADMIN, with("password", json!("short")), 422, json!("password")),
        (ADMIN, with("email", json!("nonsense")), 422, json!("email")),
        (ADMIN, with("firstName", json!("a\0b")), 422, json!("firstName")),
        (ADMIN, with("unknown", json!(1)), 400, Value::Null),
        (ADMIN, with("name", json!(5)), 400, Value::Null),
    ] {
        let answer = add(token, body.clone()).await;
        assert_eq!((answer.status.as_u16(), &answer.json()["field"]), (status, &field), "{body}");
        assert!(answer.is_problem() && !String::from_utf8(answer.bytes).unwrap().contains("horse"));
    }
}

#[tokio::test]
async fn five_wrong_passwords_block_a_name_whether_it_exists_or_not() {
    let stage = Stage::default();
    stage.raw(Method::POST, ADMIN, ACCOUNTS, account().to_string()).await;
    for name in ["ann", "nobody"] {
        let wrong = json!({ "name": name, "password": "wrong horse" });
        for _ in 0..5 {
            assert_eq!(sign_in(&stage, wrong.clone()).await.status, 401);
        }
        let blocked = sign_in(&stage, json!({ "name": name, "password": "correct horse" })).await;
        assert_eq!(blocked.status, 429);
        assert!(!blocked.header("retry-after").is_empty() && blocked.is_problem());
    }
    stage.world.clock.advance(chrono::TimeDelta::seconds(901));
    assert_eq!(sign_in(&stage, json!({ "name": "ann", "password": "correct horse" })).await.status, 200);
}

#[tokio::test]
async fn our_own_paths_answer_problems_with_the_path() {
    let stage = Stage::default();
    let bare = Request::builder().method(Method::POST).uri(ACCOUNTS).body(Body::empty()).unwrap();
    insta::assert_json_snapshot!("account_without_token", stage.send(bare).await.shown());
    let unsaid = Request::builder().method(Method::POST).uri(SIGN_IN).body(Body::from("{}")).unwrap();
    assert_eq!(stage.send(unsaid).await.status, 415);
}
