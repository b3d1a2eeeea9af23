//! One's own profile, and what is kept with the account.

use crate::stage::{PASSWORD, Stage};
use axum::http::StatusCode;
use pms_core::access::Role;

#[tokio::test]
async fn everybody_sees_who_he_is_here() {
    let stage = Stage::default();
    stage.world.group("Banks").await;
    stage.world.registered("acme", "Banks").await;
    let page = stage.partner("acme").await.get("/ui/profile").await;
    for said in ["acme Ltd", "acme@ example.org", "Authentication", "You accepted version 1 : Today"] {
        assert!(page.words().contains(said), "{said}: {}", page.words());
    }
    let page = stage.admin().await.get("/ui/profile").await;
    assert!(page.words().contains("Partner administrator"), "{}", page.words());
    assert!(!page.words().contains("Terms"), "they are not asked of administrators");
}

#[tokio::test]
async fn language_and_look_are_kept_with_the_account_and_come_along_to_another_browser() {
    let stage = Stage::default();
    let mut admin = stage.admin().await;
    admin.post_from("/ui/profile", "/ui/language", &[("language", "ar"), ("to", "/ui/profile")]).await;
    let look = [
        ("theme", "dark"),
        ("density", "compact"),
        ("ornament", "plain"),
        ("clock", "utc"),
        ("letters", "no-letters"),
        ("to", "/ui/profile"),
    ];
    let done = admin.post_from("/ui/profile", "/ui/appearance", &look).await;
    assert_eq!(done.location().as_deref(), Some("/ui/profile"));

    let mut other = stage.browser();
    other.log_in("admin", PASSWORD).await;
    let page = other.get("/ui/profile").await;
    let root = "<html lang=\"ar\" dir=\"rtl\" data-theme=\"dark\" data-density=\"compact\" data-ornament=\"off\" \
                data-shortcuts=\"off\">";
    assert!(page.text.contains(root), "{}", page.text);
    assert!(page.text.contains("value=\"utc\" checked"));
}

#[tokio::test]
async fn what_was_picked_in_a_browser_stays_there_at_log_in() {
    let stage = Stage::default();
    let mut admin = stage.admin().await;
    admin.post_from("/ui/profile", "/ui/language", &[("language", "ar"), ("to", "/ui/profile")]).await;
    let mut other = stage.browser();
    other.post_from("/ui/log-in", "/ui/language", &[("language", "fr"), ("to", "/ui/log-in")]).await;
    other.log_in("admin", PASSWORD).await;
    assert!(other.get("/ui/profile").await.text.contains("<html lang=\"fr\""));
}

#[tokio::test]
async fn a_profile_is_for_those_who_are_logged_in() {
    let stage = Stage::default();
    let page = stage.browser().get("/ui/profile").await;
    assert_eq!(page.location().as_deref(), Some("/ui/log-in?to=%2Fui%2Fprofile"));
    let mut nobody = stage.logged_in("guest", &[Role::Resident]).await;
    assert_eq!(nobody.get("/ui/profile").await.status, StatusCode::OK);
}
