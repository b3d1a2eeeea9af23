//! Forms that were posted after the session had ended.

use crate::{
    browser::{Browser, Page},
    stage::{PASSWORD, Stage},
};
use axum::http::StatusCode;
use chrono::TimeDelta;
use pms_core::access::Role;
use pms_testkit::world::authority::Authority;

const TYPED: [(&str, &str); 2] = [("name", "Banks & \"Co\""), ("description", "<b>long</b> text")];

/// A form that an administrator posts after his session has ended: the log-in that is shown instead.
async fn too_late(stage: &Stage) -> (Browser, Page) {
    let mut admin = stage.admin().await;
    let token = admin.get("/ui/groups/new").await.token();
    stage.world.clock.advance(TimeDelta::hours(9));
    let mut fields = TYPED.to_vec();
    fields.push(("_token", &token));
    let door = admin.post_bare("/ui/groups/new", &fields).await;
    (admin, door)
}

async fn log_in(browser: &mut Browser, door: &Page, name: &str) -> Page {
    let fields = [
        ("_token", &*door.token()),
        ("name", name),
        ("password", PASSWORD),
        ("to", &*door.hidden("/ui/log-in", "to")),
        ("kept", &*door.hidden("/ui/log-in", "kept")),
    ];
    browser.post_bare("/ui/log-in", &fields).await
}

#[tokio::test]
async fn a_form_stands_as_it_was_after_the_log_in() {
    let stage = Stage::default();
    let (mut admin, door) = too_late(&stage).await;
    assert_eq!((door.status, door.heading().as_str()), (StatusCode::UNAUTHORIZED, "Log in"));
    assert!(
        door.words().contains("Your session has ended. What you typed is kept for 30 minutes"),
        "{}",
        door.words()
    );
    assert!(!door.text.contains("Banks"), "what was typed is sealed");
    let back = log_in(&mut admin, &door, "admin").await.location().unwrap();
    assert!(back.starts_with("/ui/groups/new?_kept="), "{back}");
    for _ in 0..2 {
        let page = admin.get(&back).await;
        assert!(page.text.contains("value=\"Banks &amp; &quot;Co&quot;\""), "{}", page.text);
        assert!(page.text.contains("&lt;b&gt;long&lt;/b&gt; text</textarea>"));
    }
    let done = admin.post(&back, &TYPED).await;
    assert!(done.location().unwrap().starts_with("/ui/groups/"), "{}", done.text);
}

#[tokio::test]
async fn the_editor_of_a_policy_stands_with_both_its_views() {
    let stage = Stage::default();
    stage.world.group("Banks").await;
    let draft = stage.world.draft("Banks", "login").await;
    let mut admin = stage.admin().await;
    let edit = format!("/ui/policies/{}/edit", draft.id);
    let page = admin.get(&edit).await;
    let mine = page.field("text").replace("fullName", "email") + "\n\n";
    stage.world.clock.advance(TimeDelta::hours(9));
    let door = admin.submit(&page, &edit, &[("do", "save"), ("text", &mine), ("token", "random")]).await;
    let back = log_in(&mut admin, &door, "admin").await.location().unwrap();
    let page = admin.get(&back).await;
    assert_eq!((page.field("text"), page.field("token")), (mine, "random".to_owned()));
    let saved = admin.submit(&page, &edit, &[("do", "save")]).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.words());
    let text = admin.get(&edit).await.field("text");
    assert!(text.contains("email") && text.contains("\"authTokenType\": \"random\""), "{text}");
}

#[tokio::test]
async fn a_wrong_password_in_between_loses_nothing() {
    let stage = Stage::default();
    let (mut admin, door) = too_late(&stage).await;
    let kept = door.hidden("/ui/log-in", "kept");
    let fields = [
        ("_token", &*door.token()),
        ("name", "admin"),
        ("password", "wrong"),
        ("to", "/ui/groups/new"),
        ("kept", &*kept),
    ];
    let again = admin.post_bare("/ui/log-in", &fields).await;
    assert_eq!(again.status, StatusCode::UNAUTHORIZED);
    let back = log_in(&mut admin, &again, "admin").await.location().unwrap();
    assert!(admin.get(&back).await.text.contains("Banks &amp;"));
}

#[tokio::test]
async fn another_user_gets_nothing_of_it() {
    let stage = Stage::default();
    let (mut browser, door) = too_late(&stage).await;
    stage.account("eve", &[Role::PartnerAdmin]).await;
    let to = log_in(&mut browser, &door, "eve").await.location().unwrap();
    assert_eq!(to, "/ui/groups/new");
    assert!(!browser.get(&to).await.text.contains("Banks"));

    let (mut admin, door) = too_late_again(&stage).await;
    let back = log_in(&mut admin, &door, "admin").await.location().unwrap();
    let mut eve = stage.browser();
    eve.log_in("eve", PASSWORD).await;
    assert!(!eve.get(&back).await.text.contains("Banks"), "not by the address either");
}

/// The same for an administrator whose account is there.
async fn too_late_again(stage: &Stage) -> (Browser, Page) {
    let mut admin = stage.browser();
    admin.log_in("admin", PASSWORD).await;
    let token = admin.get("/ui/groups/new").await.token();
    stage.world.clock.advance(TimeDelta::hours(9));
    let mut fields = TYPED.to_vec();
    fields.push(("_token", &token));
    let door = admin.post_bare("/ui/groups/new", &fields).await;
    (admin, door)
}

#[tokio::test]
async fn after_half_an_hour_it_is_gone() {
    let stage = Stage::default();
    let (mut admin, door) = too_late(&stage).await;
    stage.world.clock.advance(TimeDelta::minutes(31));
    let to = log_in(&mut admin, &door, "admin").await.location().unwrap();
    assert_eq!(to, "/ui/groups/new");
}

#[tokio::test]
async fn what_was_kept_for_one_page_does_not_stand_on_another() {
    let stage = Stage::default();
    let (mut admin, door) = too_late(&stage).await;
    let back = log_in(&mut admin, &door, "admin").await.location().unwrap();
    let id = back.split("_kept=").nth(1).unwrap();
    let page = admin.get(&format!("/ui/password?_kept={id}")).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(!page.text.contains("Banks"));
}

#[tokio::test]
async fn passwords_and_keys_are_never_kept() {
    let stage = Stage::default();
    stage.world.granted().await;
    let mut acme = stage.partner("acme").await;
    let made = acme.post("/ui/keys/new", &[("policy", "kyc"), ("name", "shop")]).await;
    let (secret, token) = (made.hidden("/ui/keys/download", "secret"), made.token());
    stage.world.clock.advance(TimeDelta::hours(9));
    let door = acme.post_bare("/ui/keys/download", &[("_token", &token), ("secret", &secret)]).await;
    assert_eq!(door.heading(), "Log in");
    let kept = door.hidden("/ui/log-in", "kept");
    let opened = stage.world.pms.open_note("kept-form", &kept).unwrap();
    assert!(!opened.contains(&secret));
}

#[tokio::test]
async fn a_certificate_is_kept_and_a_private_key_is_not() {
    let root = Authority::get().root.pem();
    let key = "-----BEGIN PRIVATE KEY-----\nMIGHAgEAMBMGByqGSM49AgEG\n-----END PRIVATE KEY-----";
    for (text, is_kept) in [(root.as_str(), true), (key, false)] {
        let stage = Stage::default();
        let mut admin = stage.admin().await;
        let token = admin.get("/ui/trust/upload").await.token();
        stage.world.clock.advance(TimeDelta::hours(9));
        let fields = [("_token", token.as_str()), ("domain", "FTM"), ("text", text)];
        let door = admin.post_bare("/ui/trust/upload", &fields).await;
        let back = log_in(&mut admin, &door, "admin").await.location().unwrap();
        let page = admin.get(&back).await;
        assert!(page.text.contains("value=\"FTM\" selected"), "{}", page.main());
        assert_eq!(page.text.contains(text.lines().nth(1).unwrap()), is_kept, "{}", page.main());
    }
}
