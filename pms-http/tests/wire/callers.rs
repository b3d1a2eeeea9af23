//! Who may come in at all.

use crate::stage::{Answer, Stage, post, send};
use axum::{
    body::Body,
    http::{Method, Request, StatusCode},
};
use serde_json::{Value, json};

async fn with(method: Method, path: &str, headers: &[(&str, &str)]) -> Answer {
    let mut request = Request::builder().method(method).uri(path);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    send(Stage::default().router(), request.body(Body::empty()).unwrap()).await
}

const PUBLISH: &str = "/v1/policymanager/publish";

#[tokio::test]
async fn without_a_token_every_path_of_mosips_surface_is_401_in_the_body_of_401() {
    for path in [
        "/v1/partnermanager/list",
        "/v1/partnermanager/nothing",
        "/v1/other",
        "/v1",
        "/v1/partnermanager/groups",
    ] {
        let answer = with(Method::GET, path, &[]).await;
        assert_eq!(answer.status, StatusCode::UNAUTHORIZED, "{path}");
        assert_eq!(answer.header("www-authenticate"), "Bearer");
        let mut json = answer.json();
        json["errors"][0]["message"].take();
        assert_eq!(
            json,
            json!({"id": null, "version": null, "responsetime": "2026-03-01T12:00:00.000Z", "metadata": null,
                   "response": null, "errors": [{"errorCode": "KER-ATH-401", "message": null}]})
        );
    }
}

#[tokio::test]
async fn our_own_surface_is_401_as_a_problem_and_log_in_paths_are_open() {
    let own = with(Method::GET, "/api/v1/anything", &[]).await;
    assert!(own.status == StatusCode::UNAUTHORIZED && own.is_problem());
    assert_eq!(own.json()["code"], "KER-ATH-401");
    let login = with(Method::GET, "/v1/partnermanager/login/aHR0cA", &[]).await;
    assert_eq!(login.status, StatusCode::NOT_FOUND, "no handler yet, and no token asked for");
}

#[tokio::test]
async fn bearer_and_cookie_are_both_good_and_differing_ones_are_not() {
    let bearer = ("authorization", "Bearer good");
    let cookie = ("cookie", "lang=eng; Authorization=good");
    for headers in [&[bearer][..], &[cookie], &[bearer, cookie]] {
        assert_eq!(with(Method::POST, PUBLISH, headers).await.status, StatusCode::OK);
    }
    for headers in [
        &[bearer, ("cookie", "Authorization=other")][..],
        &[("authorization", "Bearer bad")],
        &[("cookie", "MyAuthorization=good")],
    ] {
        assert_eq!(
            with(Method::POST, PUBLISH, headers).await.status,
            StatusCode::UNAUTHORIZED,
            "{headers:?}"
        );
    }
}

#[tokio::test]
async fn a_token_that_nobody_can_check_is_503_and_not_401() {
    let answer = with(Method::POST, PUBLISH, &[("authorization", "Bearer down")]).await;
    assert_eq!(
        (answer.status, answer.codes()),
        (StatusCode::SERVICE_UNAVAILABLE, vec!["PMS_PRT_500".to_owned()])
    );
    assert_eq!(answer.header("retry-after"), "1");
}

#[tokio::test]
async fn a_write_with_the_cookie_from_another_site_is_403_and_a_read_is_not() {
    let cookie = ("cookie", "Authorization=good");
    let evil = ("origin", "https://evil.example");
    let answer = with(Method::POST, PUBLISH, &[cookie, evil]).await;
    assert_eq!((answer.status, answer.codes()), (StatusCode::FORBIDDEN, vec!["KER-ATH-403".to_owned()]));
    assert_eq!(answer.json()["id"], Value::Null);
    assert_eq!(with(Method::GET, "/v1/partnermanager/list", &[cookie, evil]).await.status, StatusCode::OK);
    let own = ("origin", "http://127.0.0.1:8080");
    let host = ("host", "127.0.0.1:8080");
    assert_eq!(with(Method::POST, PUBLISH, &[cookie, own, host]).await.status, StatusCode::OK);
}

#[tokio::test]
async fn a_browser_with_the_xsrf_cookie_proves_that_the_page_sent_the_write() {
    let cookie = ("cookie", "Authorization=good; XSRF-TOKEN=t");
    assert_eq!(with(Method::POST, PUBLISH, &[cookie]).await.status, StatusCode::FORBIDDEN);
    assert_eq!(with(Method::POST, PUBLISH, &[cookie, ("x-xsrf-token", "t")]).await.status, StatusCode::OK);
}

#[tokio::test]
async fn a_caller_without_a_token_and_with_a_large_body_is_401_and_not_413() {
    let request = Request::post(PUBLISH).body(Body::from(vec![b'x'; 2 * 1024 * 1024])).unwrap();
    assert_eq!(send(Stage::default().router(), request).await.status, StatusCode::UNAUTHORIZED);
    assert_eq!(post(PUBLISH, vec![b'x'; 2 * 1024 * 1024]).await.status, StatusCode::PAYLOAD_TOO_LARGE);
}
