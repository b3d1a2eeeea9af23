//! Policy groups.

use crate::stage::Stage;
use axum::http::StatusCode;

#[tokio::test]
async fn a_policy_manager_makes_a_group() {
    let stage = Stage::default();
    let mut manager = stage.manager().await;
    let made = manager.post("/ui/groups/new", &[("name", "Banks"), ("description", "for banks")]).await;
    assert_eq!(made.location().as_deref(), Some("/ui/groups"));
    assert!(manager.get("/ui/groups").await.words().contains("Banks is made"));
}

#[tokio::test]
async fn what_is_wrong_is_said_at_the_field_and_what_was_typed_stays() {
    let stage = Stage::default();
    let mut manager = stage.manager().await;
    let long = "x".repeat(129);
    let page =
        manager.post("/ui/groups/new", &[("name", &long), ("description", "<b>for</b> \"banks\"")]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.words().contains("There is 1 mistake Use at most 128 characters"), "{}", page.words());
    assert!(page.text.contains("&lt;b&gt;for&lt;/b&gt; &quot;banks&quot;") && page.text.contains(&long));
    assert!(page.text.contains("<title>Error: Make a policy group"));
}

#[tokio::test]
async fn a_taken_name_is_a_refusal_in_the_form() {
    let stage = Stage::default();
    stage.world.group("Banks").await;
    let page = stage.manager().await.post("/ui/groups/new", &[("name", "banks"), ("description", "x")]).await;
    assert_eq!(page.status, StatusCode::CONFLICT);
    assert!(page.words().contains("There is a group of this name already"), "{}", page.words());
}

#[tokio::test]
async fn who_has_no_role_for_it_is_told_so() {
    let stage = Stage::default();
    let page = stage.partner("acme").await.get("/ui/groups/new").await;
    assert_eq!((page.status, page.heading().as_str()), (StatusCode::FORBIDDEN, "This is not yours to do"));
}
