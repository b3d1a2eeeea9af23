//! The languages as administrators see them.

use crate::stage::Stage;
use axum::http::StatusCode;
use pms_http::web::SiteConfig;
use pms_testkit::world::pms::World;

#[tokio::test]
async fn an_administrator_sees_what_a_language_of_the_folder_lacks() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir(folder.path().join("locales")).unwrap();
    let file = "language-name = Kiswahili\nframe-home = Nyumbani\nframe-hmoe = Nyumbani\n";
    std::fs::write(folder.path().join("locales/sw.ftl"), file).unwrap();
    let config = SiteConfig { folder: Some(folder.path().to_owned()), ..SiteConfig::default() };
    let stage = Stage::with(World::default(), config);
    let page = stage.admin().await.get("/ui/languages").await;
    for said in
        ["English", "Français", "العربية", "Kiswahili", "Right to left", "frame-log-out", "frame-hmoe"]
    {
        assert!(page.words().contains(said), "{said}: {}", page.words());
    }
    assert!(page.words().contains("1 message is asked for by no page"), "{}", page.words());
    assert!(!page.text.contains("id=\"missing-fr\""), "nothing is missing there");
}

#[tokio::test]
async fn others_do_not() {
    let stage = Stage::default();
    assert_eq!(stage.manager().await.get("/ui/languages").await.status, StatusCode::FORBIDDEN);
}
