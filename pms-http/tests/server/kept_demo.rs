//! `demo --keep`: a server with data to look at.

use serde_json::{Value, json};

use crate::{
    client::{Client, PARTNER},
    process::{Place, Server},
};

/// The password that the demo prints.
fn password(server: &Server) -> &str {
    let line = server.greeting.iter().find_map(|line| line.strip_prefix("Password of everybody: "));
    line.unwrap_or_else(|| panic!("no password in {:?}", server.greeting))
}

async fn token(server: &Server, name: &str) -> String {
    let ask = json!({ "name": name, "password": password(server) });
    let answer = Client::new(&server.address, "").plain("/api/v1/sign-in", &ask).await.unwrap();
    let token = answer.body.get("token").and_then(Value::as_str);
    token.unwrap_or_else(|| panic!("{name}: {answer:?}")).to_owned()
}

async fn signed_in(server: &Server, name: &str) -> Client {
    Client::new(&server.address, &token(server, name).await)
}

/// The path of the page that somebody's browser shows first.
async fn first_page(server: &Server, name: &str) -> String {
    let request = reqwest::Client::new().get(format!("{}/ui", server.address));
    let cookie = format!("Authorization={}", token(server, name).await);
    let page = request.header("cookie", cookie).send().await.unwrap();
    page.url().path().to_owned()
}

async fn rows(client: &Client, path: &str) -> Vec<Value> {
    let answer = client.get(&format!("{PARTNER}{path}")).await.unwrap();
    let response = answer.response().unwrap_or_else(|| panic!("{path}: {answer:?}"));
    response.get("data").unwrap_or(response).as_array().unwrap().clone()
}

fn count(rows: &[Value], member: &str, word: &str) -> usize {
    rows.iter().filter(|row| row[member] == word).count()
}

#[tokio::test]
async fn the_kept_demo_has_something_to_show_and_everybody_whom_it_names_can_sign_in() {
    let place = Place::new();
    let data = place.beside("looked-at");
    let arguments = ["demo", "--keep", "--listen", "127.0.0.1:0", "--data", data.to_str().unwrap()];
    let server = Server::spawn(place.command(arguments), &place);
    assert!(!place.data().exists(), "the installation is not touched");

    let admin = signed_in(&server, "admin").await;
    let partners = rows(&admin, "/admin-partners?pageNo=0&pageSize=100").await;
    assert!(partners.len() >= 30, "{} partners", partners.len());
    // MOSIP's status of a deactivated partner is still `approved`: `isActive` tells it from an active one.
    for (status, active) in [("approved", true), ("InProgress", false), ("approved", false)] {
        let found = partners.iter().any(|row| row["status"] == status && row["isActive"] == active);
        assert!(found, "{status}, active {active}, in {partners:?}");
    }
    let requests = rows(&admin, "/partner-policy-requests?pageNo=0&pageSize=100").await;
    assert!(count(&requests, "status", "InProgress") >= 5, "{requests:?}");
    for status in ["approved", "rejected"] {
        assert!(count(&requests, "status", status) > 0, "{status} in {requests:?}");
    }
    let keys = rows(&admin, "/partner-api-keys/v2?pageNo=0&pageSize=100").await;
    assert!(keys.len() >= 10, "{keys:?}");

    let people: Vec<&str> = server
        .greeting
        .iter()
        .filter_map(|line| line.strip_prefix("  ")?.split_whitespace().next())
        .collect();
    assert!(people.contains(&"policies") && people.len() >= 6, "{people:?}");
    for name in people {
        let first = match name {
            "admin" | "policies" => "/ui/dashboard",
            "newcomer" => "/ui/terms",
            _ => "/ui/home",
        };
        assert_eq!(first_page(&server, name).await, first, "{name}");
    }
    let partner = signed_in(&server, "riverbank").await;
    let ending = rows(&partner, "/partners/partner-certificates-details?expiryPeriod=30").await;
    assert!(!ending.is_empty(), "a certificate ends within thirty days");
    server.stop();

    let again = place.run(arguments, b"");
    assert_eq!(again.code(), Some(1));
    assert!(again.err().contains("needs a new one"), "{}", again.err());
}

#[test]
fn the_kept_demo_is_for_this_machine_only() {
    let place = Place::new();
    let refused = place.run(["demo", "--keep", "--listen", "0.0.0.0:0"], b"");
    assert_eq!(refused.code(), Some(1));
    assert!(refused.err().contains("loopback"), "{}", refused.err());
}
