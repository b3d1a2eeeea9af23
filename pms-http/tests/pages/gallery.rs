//! The page that shows every component.

use crate::stage::Stage;
use axum::http::StatusCode;
use pms_http::web::SiteConfig;
use pms_testkit::world::pms::World;
use std::collections::BTreeSet;

#[tokio::test]
async fn every_component_is_written_in_every_language() {
    let stage = Stage::default();
    for language in ["en", "ar", "fr"] {
        let mut browser = stage.browser();
        browser.languages = language.to_owned();
        let page = browser.get("/ui/_gallery").await;
        assert_eq!(page.status, StatusCode::OK, "{language}");
        let ids: Vec<&str> =
            page.text.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "{language}: {ids:?}");
        for named in ["href=\"#", "for=\"", "aria-labelledby=\"", "aria-describedby=\""] {
            for target in page.text.split(named).skip(1).filter_map(|rest| rest.split('"').next()) {
                for target in target.split(' ') {
                    assert!(ids.contains(&target), "{language}: {named}{target} leads nowhere");
                }
            }
        }
    }
}

#[tokio::test]
async fn states_agree_with_what_is_in_them() {
    let stage = Stage::default();
    let mut browser = stage.browser();
    browser.languages = "fr".to_owned();
    let page = browser.get("/ui/_gallery").await;
    assert!(page.text.contains(">Désactivé<") && page.text.contains(">Désactivée<"));
}

#[tokio::test]
async fn the_gallery_is_no_page_of_a_registry() {
    let stage = Stage::with(World::default(), SiteConfig::default());
    assert_eq!(stage.browser().get("/ui/_gallery").await.status, StatusCode::NOT_FOUND);
}
