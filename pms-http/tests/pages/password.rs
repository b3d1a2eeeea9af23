//! One's own password.

use crate::stage::{PASSWORD, Stage};
use axum::http::StatusCode;
use chrono::TimeDelta;
use pms_core::{
    access::{Actor, Role},
    domain::account::{MustChange, Password},
};
use pms_testkit::build::text;

const NEW: &str = "another horse, same staple";

async fn one_time(stage: &Stage, name: &str) {
    let (user, password) = (text(name), Password::new(PASSWORD).unwrap());
    let actor = Actor::service("cli");
    stage.world.pms.set_password(&actor, &user, &password, MustChange::AtNextLogIn).await.unwrap();
}

#[tokio::test]
async fn a_one_time_password_is_changed_before_anything_else() {
    let stage = Stage::default();
    stage.account("admin", &[Role::PartnerAdmin]).await;
    one_time(&stage, "admin").await;
    let mut browser = stage.browser();
    browser.log_in("admin", PASSWORD).await;
    let away = browser.get("/ui/groups/new").await.location().unwrap();
    assert_eq!(away, "/ui/password?to=%2Fui%2Fgroups%2Fnew");
    assert!(browser.get("/ui/profile").await.location().unwrap().starts_with("/ui/password"));
    let page = browser.get(&away).await;
    assert!(page.words().contains("Somebody else made the password"), "{}", page.words());
    let fields = [
        ("old_password", PASSWORD),
        ("new_password", NEW),
        ("repeated_password", NEW),
        ("to", &*page.hidden("/ui/password", "to")),
    ];
    let done = browser.post("/ui/password", &fields).await;
    assert_eq!(done.location().as_deref(), Some("/ui/groups/new"), "{}", done.text);
    let page = browser.get("/ui/groups/new").await;
    assert!(page.words().contains("The password is changed"), "{}", page.words());
}

#[tokio::test]
async fn a_changed_password_ends_every_other_session() {
    let stage = Stage::default();
    let mut here = stage.admin().await;
    let mut elsewhere = stage.browser();
    elsewhere.log_in("admin", PASSWORD).await;
    stage.world.clock.advance(TimeDelta::seconds(5));
    let fields = [("old_password", PASSWORD), ("new_password", NEW), ("repeated_password", NEW)];
    assert_eq!(here.post("/ui/password", &fields).await.location().as_deref(), Some("/ui/profile"));
    assert_eq!(here.get("/ui/profile").await.status, StatusCode::OK);
    let away = elsewhere.get("/ui/profile").await.location().unwrap();
    assert!(away.starts_with("/ui/log-in"), "{away}");
    elsewhere.log_in("admin", NEW).await;
}

#[tokio::test]
async fn what_is_wrong_with_a_password_is_said_and_no_password_is_sent_back() {
    let stage = Stage::default();
    let mut admin = stage.admin().await;
    let cases = [
        (("", NEW, NEW), "Enter the password that you logged in with"),
        ((PASSWORD, "short", "short"), "Use at least 8 characters"),
        ((PASSWORD, NEW, "something else"), "The two entries differ"),
        (("wrong horse", NEW, NEW), "This is not your present password"),
        ((PASSWORD, PASSWORD, PASSWORD), "The new password is the present one"),
    ];
    for ((old, new, repeated), why) in cases {
        let fields = [("old_password", old), ("new_password", new), ("repeated_password", repeated)];
        let page = admin.post("/ui/password", &fields).await;
        assert!([422, 409].contains(&page.status.as_u16()), "{why}");
        assert!(page.words().contains(why), "{why}: {}", page.words());
        for secret in [PASSWORD, NEW, "wrong horse"] {
            assert!(!page.text.contains(secret), "{why}");
        }
    }
}
