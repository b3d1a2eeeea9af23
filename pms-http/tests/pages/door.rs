//! Log in and log out.

use crate::stage::{PASSWORD, Stage};
use axum::http::StatusCode;
use pms_core::access::Role;

#[tokio::test]
async fn a_deep_link_leads_to_the_log_in_and_then_to_the_same_place() {
    let stage = Stage::default();
    stage.account("admin", &[Role::PartnerAdmin]).await;
    let mut browser = stage.browser();
    let away = browser.get("/ui/groups/new?x=1").await;
    assert_eq!(away.location().as_deref(), Some("/ui/log-in?to=%2Fui%2Fgroups%2Fnew%3Fx%3D1"));
    let door = browser.get(&away.location().unwrap()).await;
    let fields = [
        ("_token", &*door.token_for("/ui/log-in")),
        ("name", "admin"),
        ("password", PASSWORD),
        ("to", &*door.hidden("/ui/log-in", "to")),
    ];
    let back = browser.post_bare("/ui/log-in", &fields).await;
    assert_eq!(back.location().as_deref(), Some("/ui/groups/new?x=1"));
    assert_eq!(browser.get("/ui/groups/new?x=1").await.heading(), "Make a policy group");
}

#[tokio::test]
async fn no_log_in_leads_to_another_site() {
    let stage = Stage::default();
    stage.account("admin", &[Role::PartnerAdmin]).await;
    for evil in [
        "https://evil.example",
        "//evil.example",
        "/ui//evil.example",
        "/ui/../v1",
        "/ui\\@evil.example",
        "javascript:alert(1)",
    ] {
        let mut browser = stage.browser();
        let page =
            browser.get(&format!("/ui/log-in?to={}", evil.replace('\\', "%5C").replace(':', "%3A"))).await;
        assert_eq!(page.hidden("/ui/log-in", "to"), "/ui", "{evil}");
        let fields = [
            ("_token", &*page.token_for("/ui/log-in")),
            ("name", "admin"),
            ("password", PASSWORD),
            ("to", evil),
        ];
        let answer = browser.post_bare("/ui/log-in", &fields).await;
        assert_eq!(answer.location().as_deref(), Some("/ui"), "{evil}");
    }
}

#[tokio::test]
async fn a_wrong_password_says_so_keeps_the_name_and_blocks_after_five() {
    let stage = Stage::default();
    stage.account("admin", &[Role::PartnerAdmin]).await;
    let mut browser = stage.browser();
    for _ in 0..5 {
        let page = browser.post("/ui/log-in", &[("name", "admin"), ("password", "wrong horse")]).await;
        assert_eq!(page.status, StatusCode::UNAUTHORIZED);
        assert!(page.words().contains("The name or the password is wrong"), "{}", page.words());
        assert!(page.text.contains("value=\"admin\"") && !page.text.contains("wrong horse"));
    }
    let page = browser.post("/ui/log-in", &[("name", "admin"), ("password", PASSWORD)]).await;
    assert_eq!(page.status, StatusCode::TOO_MANY_REQUESTS);
    assert!(page.words().contains("Wait 15 minutes"), "{}", page.words());
}

#[tokio::test]
async fn log_out_is_a_form_and_ends_the_session() {
    let stage = Stage::default();
    let mut browser = stage.admin().await;
    assert_eq!(browser.get("/ui/log-out").await.status, StatusCode::METHOD_NOT_ALLOWED);
    let out = browser.post_from("/ui/groups/new", "/ui/log-out", &[]).await;
    assert_eq!(out.location().as_deref(), Some("/ui/log-in"));
    assert!(!browser.cookies.contains_key("Authorization"));
    assert!(browser.get("/ui/log-in").await.words().contains("You are logged out"));
    assert!(browser.get("/ui/groups/new").await.location().unwrap().starts_with("/ui/log-in"));
}

#[tokio::test]
async fn the_sessions_cookie_is_mosips_and_no_script_sees_it() {
    let stage = Stage::default();
    stage.account("admin", &[Role::PartnerAdmin]).await;
    let mut browser = stage.browser();
    let answer = browser.log_in("admin", PASSWORD).await;
    let lines: Vec<&str> = answer.headers.get_all("set-cookie").iter().map(|v| v.to_str().unwrap()).collect();
    let session = lines.iter().find(|line| line.starts_with("Authorization=")).unwrap();
    assert!(session.contains("HttpOnly") && session.contains("SameSite=Lax") && session.contains("Path=/"));
    assert!(!session.contains("Secure"), "on plain http");
}
