//! What surrounds every page: language, look, headers, assets.

use crate::stage::Stage;
use axum::http::StatusCode;

#[tokio::test]
async fn every_html_answer_has_a_strict_policy_and_is_not_stored() {
    let stage = Stage::default();
    let mut admin = stage.admin().await;
    for path in ["/ui/log-in", "/ui/groups/new", "/ui/nowhere"] {
        let page = admin.open(path).await;
        let policy = page.header("content-security-policy");
        assert!(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"), "{path}");
        assert!(!policy.contains("unsafe"), "{path}");
        assert_eq!(page.header("cache-control"), "no-store", "{path}");
        assert_eq!(page.header("referrer-policy"), "same-origin", "{path}");
    }
}

#[tokio::test]
async fn the_language_is_the_one_picked_else_the_best_of_the_browser() {
    let stage = Stage::default();
    let mut browser = stage.browser();
    browser.languages = "sw, ar-EG;q=0.9, fr;q=0.5".to_owned();
    let page = browser.get("/ui/log-in").await;
    assert!(page.text.contains("<html lang=\"ar\" dir=\"rtl\""), "{}", page.text);
    let back =
        browser.post_from("/ui/log-in", "/ui/language", &[("language", "fr"), ("to", "/ui/log-in")]).await;
    assert_eq!(back.location().as_deref(), Some("/ui/log-in"));
    assert!(browser.get("/ui/log-in").await.text.contains("<html lang=\"fr\" dir=\"ltr\""));
    browser.cookies.clear();
    browser.languages = "sw".to_owned();
    assert!(browser.get("/ui/log-in").await.text.contains("<html lang=\"en\""));
}

#[tokio::test]
async fn assets_are_named_by_their_content_and_kept_for_good() {
    let stage = Stage::default();
    let mut browser = stage.browser();
    let page = browser.get("/ui/log-in").await;
    let at =
        page.text.split("rel=\"stylesheet\" href=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let sheet = browser.get(&at).await;
    assert_eq!(sheet.status, StatusCode::OK);
    assert_eq!(sheet.header("content-type"), "text/css; charset=utf-8");
    assert!(sheet.header("cache-control").contains("immutable"));
    assert_eq!(browser.get("/ui/assets/pms-0000.css").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn an_unknown_page_says_so_and_shows_the_way_on() {
    let stage = Stage::default();
    let page = stage.admin().await.get("/ui/nowhere").await;
    assert_eq!((page.status, page.heading().as_str()), (StatusCode::NOT_FOUND, "We cannot find this page"));
    assert!(page.main().contains("href=\"/ui/dashboard\""));
}
