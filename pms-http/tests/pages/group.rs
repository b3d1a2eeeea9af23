//! Policy groups.

use crate::stage::Stage;
use axum::http::StatusCode;

#[tokio::test]
async fn a_policy_manager_makes_a_group() {
    let stage = Stage::default();
    let mut manager = stage.manager().await;
    let made = manager.post("/ui/groups/new", &[("name", "Banks"), ("description", "for banks")]).await;
    let group = made.location().unwrap();
    assert!(group.starts_with("/ui/groups/"), "{group}");
    assert!(manager.get(&group).await.words().contains("Banks is made"));
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

#[tokio::test]
async fn the_list_of_groups_is_narrowed_by_its_address() {
    let stage = Stage::default();
    for name in ["Banks", "Shops"] {
        stage.world.group(name).await;
    }
    let mut manager = stage.manager().await;
    let words = manager.get("/ui/groups?sort=name").await.words();
    assert!(words.contains("1 to 2 of 2 policy groups") && words.contains("By name"), "{words}");
    let page = manager.get("/ui/groups?name=SHO&description=test&state=active").await;
    let words = page.words();
    assert!(words.contains("1 to 1 of 1 policy group") && words.contains("Name: SHO"), "{words}");
    assert!(manager.get("/ui/groups?state=deactivated").await.words().contains("No policy group fits"));
}

#[tokio::test]
async fn a_group_shows_its_policies_and_how_many_partners_it_has() {
    let stage = Stage::default();
    let group = stage.world.group("Banks").await;
    stage.world.draft("Banks", "login").await;
    stage.world.policy("Banks", "kyc").await;
    stage.world.partner("acme", "Banks").await;
    let at = format!("/ui/groups/{}", group.id);
    let mut manager = stage.manager().await;
    let page = manager.get(&at).await;
    assert_eq!(page.heading(), "Banks Active");
    let words = page.words();
    for wanted in ["login", "kyc", "1 published", "1 draft", "0 deactivated", "1 active partner"] {
        assert!(words.contains(wanted), "{wanted}: {words}");
    }
    assert!(!page.text.contains("/ui/partners?group"), "a policy manager cannot list partners");
    assert!(stage.admin().await.get(&at).await.text.contains("/ui/partners?group"));
    let page = manager.get("/ui/groups/nothing").await;
    assert_eq!(page.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_group_ends_when_it_holds_nothing_in_force_and_no_draft() {
    let stage = Stage::default();
    let group = stage.world.group("Banks").await;
    let mut manager = stage.manager().await;
    let end = format!("/ui/groups/{}/deactivate", group.id);
    let free = manager.get(&end).await;
    stage.world.draft("Banks", "login").await;
    let policy = stage.world.policy("Banks", "kyc").await;
    let refused = manager.submit(&free, &end, &[]).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    let words = refused.words();
    for wanted in ["It holds policies in force and drafts.", "1 published policy", "kyc", "1 draft", "login"]
    {
        assert!(words.contains(wanted), "{wanted}: {words}");
    }
    assert!(refused.text.contains(&format!("href=\"/ui/policies/{}\"", policy.id)));

    let empty = stage.world.group("Shops").await;
    let at = format!("/ui/groups/{}", empty.id);
    let done = manager.post(&format!("{at}/deactivate"), &[]).await;
    assert_eq!(done.location(), Some(at.clone()));
    let page = manager.get(&at).await;
    assert!(page.words().contains("Shops is deactivated.") && page.heading() == "Shops Deactivated");
    assert_eq!(manager.get(&format!("{at}/deactivate")).await.status, StatusCode::CONFLICT);
}
