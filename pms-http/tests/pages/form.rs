//! Forms: only what a page of ours sent is taken.

use crate::stage::Stage;
use axum::http::StatusCode;
use pms_core::access::Role;

const GROUP: [(&str, &str); 2] = [("name", "Banks"), ("description", "for banks")];

#[tokio::test]
async fn a_form_without_a_token_or_with_one_of_another_session_is_refused_and_changes_nothing() {
    let stage = Stage::default();
    let mut admin = stage.admin().await;
    let mut other = stage.logged_in("other", &[Role::PartnerAdmin]).await;
    let others = other.get("/ui/groups/new").await.token();
    for token in ["", "v1.nonsense", others.as_str()] {
        let mut fields = GROUP.to_vec();
        fields.push(("_token", token));
        let page = admin.post_bare("/ui/groups/new", &fields).await;
        assert_eq!(page.status, StatusCode::FORBIDDEN);
        assert_eq!(page.heading(), "This form is too old");
    }
    assert!(stage.world.events().iter().all(|event| !format!("{event:?}").contains("Group")));
}

#[tokio::test]
async fn a_token_of_before_the_last_log_in_is_stale() {
    let stage = Stage::default();
    let mut admin = stage.admin().await;
    let old = admin.get("/ui/groups/new").await.token();
    admin.post_from("/ui/groups/new", "/ui/log-out", &[]).await;
    admin.log_in("admin", crate::stage::PASSWORD).await;
    let mut fields = GROUP.to_vec();
    fields.push(("_token", &old));
    assert_eq!(admin.post_bare("/ui/groups/new", &fields).await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn a_form_that_another_site_sends_is_refused_even_with_a_good_token() {
    let stage = Stage::default();
    let mut admin = stage.admin().await;
    for header in [("origin", "https://evil.example"), ("sec-fetch-site", "cross-site"), ("origin", "null")] {
        let token = admin.get("/ui/groups/new").await.token();
        let mut fields = GROUP.to_vec();
        fields.push(("_token", &token));
        let page = admin.post_with("/ui/groups/new", &fields, &[header]).await;
        assert_eq!(page.status, StatusCode::FORBIDDEN, "{header:?}");
    }
}

#[tokio::test]
async fn a_body_that_is_too_large_or_no_form_is_answered_by_a_page_that_helps() {
    let stage = Stage::default();
    let mut admin = stage.admin().await;
    let large = "x".repeat(2 * 1024 * 1024);
    let page = admin.post("/ui/groups/new", &[("name", &large)]).await;
    assert_eq!(page.status, StatusCode::PAYLOAD_TOO_LARGE);
    assert!(page.words().contains("larger than 1 MB"), "{}", page.words());
    assert!(page.header("content-security-policy").contains("frame-ancestors 'none'"));
    let page = admin.post_with("/ui/groups/new", &[], &[("content-type", "application/json")]).await;
    assert_eq!(page.status, StatusCode::BAD_REQUEST);
}
