//! What operators and their machines ask: health, metrics, keys, the document.

use serde_json::{Value, json};
use std::fs;

use crate::{
    accounts::one_time_password,
    client::{Answer, Client},
    process::{Place, Server},
};

fn troubles(answer: &Answer) -> Vec<&str> {
    let troubles = answer.body["troubles"].as_array().unwrap().iter();
    troubles.map(|trouble| trouble["what"].as_str().unwrap()).collect()
}

#[tokio::test]
async fn health_says_ready_and_names_what_is_lost() {
    let place = Place::new();
    let server = Server::start(&place);
    let client = Client::new(&server.address, "");
    let ready = client.get("/health/ready").await.unwrap();
    assert_eq!((ready.status, &ready.body), (200, &json!({ "status": "ready", "troubles": [] })));

    let (file, away) = (place.data().join("vault.key"), place.beside("away.key"));
    fs::rename(&file, &away).unwrap();
    let lost = client.get("/health/ready").await.unwrap();
    assert_eq!((lost.status, troubles(&lost)), (503, vec!["key-file"]));
    assert!(lost.body["troubles"][0]["remedy"].as_str().unwrap().contains("put back"));
    assert_eq!(client.get("/health/live").await.unwrap().status, 200);
    fs::rename(&away, &file).unwrap();
    assert_eq!(client.get("/health/ready").await.unwrap().status, 200);
}

/// The store is asked each time, so tables that are taken away are seen.
#[tokio::test]
async fn health_names_the_store_and_the_migrations() {
    use sqlx::Connection;
    let place = Place::new();
    let server = Server::start(&place);
    let client = Client::new(&server.address, "");
    let url = format!("sqlite:{}", place.data().join("pms.db").display());
    let mut database = sqlx::SqliteConnection::connect(&url).await.unwrap();
    let newest = "DELETE FROM schema_version WHERE version = (SELECT MAX(version) FROM schema_version)";
    sqlx::query("CREATE TABLE kept AS SELECT * FROM schema_version").execute(&mut database).await.unwrap();
    sqlx::query(newest).execute(&mut database).await.unwrap();
    let behind = client.get("/health/ready").await.unwrap();
    assert_eq!((behind.status, troubles(&behind)), (503, vec!["migrations"]));
    let back = "INSERT INTO schema_version SELECT * FROM kept WHERE version NOT IN
                    (SELECT version FROM schema_version)";
    sqlx::query(back).execute(&mut database).await.unwrap();
    assert_eq!(client.get("/health/ready").await.unwrap().status, 200);

    sqlx::query("ALTER TABLE server_key RENAME TO lost_key").execute(&mut database).await.unwrap();
    let broken = client.get("/health/ready").await.unwrap();
    assert_eq!((broken.status, troubles(&broken)), (503, vec!["store"]));
}

#[tokio::test]
async fn metrics_have_the_promised_families_and_nothing_that_a_caller_typed() {
    let place = Place::new();
    let server = Server::start(&place);
    let password = format!("{}\n", one_time_password(&server));
    let demo = ["demo", "--server", &server.address, "--admin", "admin", "--password-stdin"];
    place.run(demo, password.as_bytes()).done();
    let client = Client::new(&server.address, "typed-token");
    for path in [
        "/typed-path?typed=query",
        "/v1/partnermanager/partners/typed-id",
        "/v1/policymanager/policies/typed",
    ] {
        client.get(path).await.unwrap();
    }
    client
        .plain("/api/v1/sign-in", &json!({ "name": "typed-name", "password": "typed-password" }))
        .await
        .unwrap();

    let answer = client.get("/metrics").await.unwrap();
    let Value::String(text) = &answer.body else { panic!("{answer:?}") };
    for family in [
        "pms_http_requests",
        "pms_http_request_duration_seconds",
        "pms_actions",
        "pms_judge_seconds",
        "pms_judge_verdicts",
        "pms_store_conflicts",
        "pms_outbox_depth",
        "pms_outbox_oldest_seconds",
        "pms_outbox_deliveries",
    ] {
        assert!(text.contains(&format!("# TYPE {family} ")), "{family} in {text}");
    }
    for sample in [
        r#"pms_actions_total{action="generate_api_key",outcome="done"} 1"#,
        r#"pms_judge_verdicts_total{verdict="refused"}"#,
        r#"pms_outbox_deliveries_total{sink="file",result="delivered"}"#,
        r#"route="other",status="4xx""#,
    ] {
        assert!(text.contains(sample), "{sample} in {text}");
    }
    for word in ["typed", "demo", "Demo", "@"] {
        assert!(!text.contains(word), "{word} in {text}");
    }
    assert!(text.ends_with("# EOF\n"));
}

#[tokio::test]
async fn the_keys_and_the_document_are_public_and_whole() {
    let place = Place::new();
    let server = Server::start(&place);
    let client = Client::new(&server.address, "");
    let keys = client.get("/.well-known/jwks.json").await.unwrap();
    assert_eq!(keys.status, 200);
    let key = &keys.body["keys"][0];
    assert!(key["kid"].is_string() && key["alg"].is_string(), "{key}");
    for private in ["d", "p", "q", "k"] {
        assert!(key.get(private).is_none(), "{private} is private");
    }
    let document = client.get("/openapi.json").await.unwrap();
    assert!(document.body["openapi"].as_str().unwrap().starts_with("3.1"));
    for path in [
        "/v1/partnermanager/partners",
        "/v1/policymanager/policies/group/new",
        "/health/ready",
        "/metrics",
        "/api/v1/sign-in",
    ] {
        assert!(document.body["paths"][path].is_object(), "{path}");
    }
}
