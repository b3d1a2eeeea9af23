//! The terms: asked of partners' users before anything else.

use crate::stage::Stage;
use axum::http::StatusCode;
use pms_core::access::Role;
use pms_http::web::SiteConfig;
use pms_testkit::world::pms::World;

const ACCEPT: [(&str, &str); 4] =
    [("accept", "yes"), ("version", "1"), ("language", "en"), ("to", "/ui/keys?x=1")];

#[tokio::test]
async fn a_partners_user_accepts_the_terms_before_anything_else_and_then_goes_where_he_wanted() {
    let stage = Stage::default();
    let mut acme = stage.logged_in("acme", &[Role::AuthPartner]).await;
    let away = acme.get("/ui/keys?x=1").await.location().unwrap();
    assert_eq!(away, "/ui/terms?to=%2Fui%2Fkeys%3Fx%3D1");
    let page = acme.get(&away).await;
    assert_eq!(page.heading(), "Terms");
    for said in ["What is stored", "Why", "How long", "Who sees it"] {
        assert!(page.words().contains(said), "{said}");
    }
    let done = acme.post("/ui/terms", &ACCEPT).await;
    assert_eq!(done.location().as_deref(), Some("/ui/keys?x=1"));
    assert_eq!(acme.get("/ui/keys").await.location().as_deref(), Some("/ui/register"));
    let page = acme.get("/ui/terms").await;
    assert!(page.words().contains("You accepted version 1 : Today"), "{}", page.words());
    assert!(!page.main().contains("<form"), "nothing is left to accept");
}

#[tokio::test]
async fn what_is_not_ticked_is_not_accepted() {
    let stage = Stage::default();
    let mut acme = stage.logged_in("acme", &[Role::AuthPartner]).await;
    let page = acme.post("/ui/terms", &[("version", "1"), ("language", "en")]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.words().contains("Tick the box"), "{}", page.words());
    let page = acme.post("/ui/terms", &[("accept", "yes"), ("version", "0"), ("language", "en")]).await;
    assert!(page.words().contains("The terms have changed"), "{}", page.words());
    assert!(acme.get("/ui/home").await.location().unwrap().starts_with("/ui/terms"));
}

#[tokio::test]
async fn administrators_and_policy_managers_are_not_asked() {
    let stage = Stage::default();
    for (mut browser, path) in
        [(stage.admin().await, "/ui/languages"), (stage.manager().await, "/ui/groups/new")]
    {
        assert_eq!(browser.get(path).await.status, StatusCode::OK);
        assert!(!browser.get("/ui/terms").await.main().contains("<form"));
    }
}

#[tokio::test]
async fn log_out_and_the_choice_of_a_language_need_no_terms() {
    let stage = Stage::default();
    let mut acme = stage.logged_in("acme", &[Role::AuthPartner]).await;
    let to = [("language", "fr"), ("to", "/ui/terms")];
    assert_eq!(
        acme.post_from("/ui/terms", "/ui/language", &to).await.location().as_deref(),
        Some("/ui/terms")
    );
    assert!(acme.get("/ui/terms").await.words().contains("Combien de temps"));
    acme.post_from("/ui/terms", "/ui/log-out", &[]).await;
    assert!(!acme.cookies.contains_key("Authorization"));
}

#[tokio::test]
async fn a_new_version_asks_again_and_keeps_the_form_that_was_being_filled_in() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir(folder.path().join("terms")).unwrap();
    std::fs::write(folder.path().join("terms/2.en.txt"), "# New\n\nAll <b>new</b>.").unwrap();
    let world = World::default();
    world.group("Banks").await;
    let before = Stage::on(world.clone());
    let mut acme = before.partner("acme").await;
    let token = acme.get("/ui/register").await.token();
    let config = SiteConfig { folder: Some(folder.path().to_owned()), ..SiteConfig::default() };
    let after = Stage::with(world, config);
    let mut same = after.browser();
    same.cookies = acme.cookies.clone();
    let typed = [("_token", token.as_str()), ("organisation", "Acme <i>& Co</i>")];
    let away = same.post_bare("/ui/register", &typed).await.location().unwrap();
    assert!(away.starts_with("/ui/terms?to=%2Fui%2Fregister%3F_kept%3D"), "{away}");
    let page = same.get(&away).await;
    assert!(
        page.words().contains("The terms have changed since you accepted them (version 1 , Today )"),
        "{}",
        page.words()
    );
    assert!(page.text.contains("All &lt;b&gt;new&lt;/b&gt;."));
    let to = page.hidden("/ui/terms", "to");
    let fields = [("accept", "yes"), ("version", "2"), ("language", "en"), ("to", to.as_str())];
    let back = same.post("/ui/terms", &fields).await.location().unwrap();
    let page = same.get(&back).await;
    assert_eq!(page.heading(), "Register your organisation");
    assert!(page.text.contains("value=\"Acme &lt;i&gt;&amp; Co&lt;/i&gt;\""), "{}", page.text);
}
