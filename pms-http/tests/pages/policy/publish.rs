//! Comparing, publishing, cloning.

use super::{at, stage};
use axum::http::StatusCode;
use pms_core::domain::policy::{PolicyState, group::GroupState};
use pms_testkit::world::{
    actor,
    pms::{AUTH_DOCUMENT, draft_ask},
};

#[tokio::test]
async fn a_draft_is_published_after_a_look_at_it() {
    let (stage, mut manager, draft, _) = stage().await;
    stage.world.partner("acme", "Banks").await;
    let publish = format!("{}/publish", at(&draft));
    let page = manager.get(&publish).await;
    assert!(page.heading().starts_with("Publish login"), "{}", page.heading());
    let words = page.words();
    for wanted in
        ["1 Active partners", "There is no published policy of this name", "\"authTokenType\": \"policy\","]
    {
        assert!(words.contains(wanted), "{wanted}: {words}");
    }
    let done = manager.submit(&page, &publish, &[]).await;
    assert_eq!(done.location(), Some(at(&draft)));
    let page = manager.get(&at(&draft)).await;
    assert!(page.words().contains("login is published."), "{}", page.words());
    assert_eq!(page.heading(), "login Published");
    let again = manager.get(&publish).await;
    assert_eq!(again.status, StatusCode::CONFLICT);
    assert!(again.words().contains("It has been published before"), "{}", again.words());
}

#[tokio::test]
async fn a_draft_that_changed_after_the_look_is_not_published() {
    let (stage, mut manager, draft, _) = stage().await;
    let publish = format!("{}/publish", at(&draft));
    let page = manager.get(&publish).await;
    stage.world.pms.edit_policy(&actor::admin(), &draft.id, &draft_ask("Banks", "login")).await.unwrap();
    let refused = manager.submit(&page, &publish, &[]).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    assert!(refused.words().contains("admin has changed the draft"), "{}", refused.words());
    assert_eq!(manager.submit(&refused, &publish, &[]).await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn a_clone_is_compared_with_the_policy_of_its_name() {
    let (stage, mut manager, _, policy) = stage().await;
    let shops = stage.world.group("Shops").await;
    let clone = format!("{}/clone", at(&policy));
    let nowhere = manager.post(&clone, &[]).await;
    assert_eq!(nowhere.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(nowhere.words().contains("Choose a policy group"), "{}", nowhere.words());
    let made = manager.post(&clone, &[("group", shops.id.as_str())]).await;
    let one = made.location().unwrap();
    let words = manager.get(&one).await.words();
    assert!(words.contains("kyc is cloned into Shops.") && words.contains("Draft"), "{words}");
    let again = manager.post(&clone, &[("group", shops.id.as_str())]).await;
    assert_eq!(again.status, StatusCode::CONFLICT);
    assert!(again.words().contains("That group has a policy of this name already"), "{}", again.words());

    let same = manager.get(&format!("{one}/compare")).await.words();
    assert!(same.contains("Against kyc of Banks") && same.contains("The two say the same."), "{same}");
    let text = AUTH_DOCUMENT.replace("fullName", "email");
    assert_eq!(manager.save(&format!("{one}/edit"), &[("text", &text)]).await.status, StatusCode::SEE_OTHER);
    for page in ["compare", "publish", "edit"] {
        let words = manager.get(&format!("{one}/{page}")).await.words();
        for wanted in [
            "Against kyc of Banks",
            "1 line added, 1 removed",
            "− { \"attributeName\": \"fullName\" }",
            "+ { \"attributeName\": \"email\" }",
        ] {
            assert!(words.contains(wanted), "{page} {wanted}: {words}");
        }
    }
}

#[tokio::test]
async fn any_other_policy_can_be_compared_with() {
    let (stage, mut manager, draft, policy) = stage().await;
    let page = manager.get(&format!("{}/compare", at(&draft))).await;
    assert!(!page.words().contains("Against"), "{}", page.words());
    let link = format!("{}/compare?with={}", at(&draft), policy.id);
    assert!(page.text.contains(&link), "{}", page.text);
    let words = manager.get(&link).await.words();
    assert!(words.contains("Against kyc of Banks") && words.contains("Shown above"), "{words}");
    let words = manager.get(&format!("{}/compare?name=zzz", at(&draft))).await.words();
    assert!(words.contains("No other published policy of this kind fits."), "{words}");
    let page = manager.get(&format!("{}/compare?with=nothing", at(&draft))).await;
    assert_eq!(page.status, StatusCode::NOT_FOUND);
    drop(stage);
}

#[tokio::test]
async fn a_draft_of_a_deactivated_group_can_only_be_cloned() {
    let (stage, mut manager, draft, _) = stage().await;
    let shops = stage.world.group("Shops").await;
    stage.world.change_group(&draft.group, |group| group.state = GroupState::Inactive).await;
    let page = manager.get(&at(&draft)).await;
    assert!(
        page.words().contains("is deactivated, so this draft can be neither saved nor published"),
        "{}",
        page.words()
    );
    assert!(!page.text.contains(&format!("{}/edit\"", at(&draft))));
    let open = manager.get(&format!("{}/edit", at(&draft))).await;
    let refused = manager.submit(&open, &format!("{}/edit", at(&draft)), &[("do", "save")]).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    assert!(
        refused.words().contains("The policy group is deactivated. Nothing was saved."),
        "{}",
        refused.words()
    );
    let made = manager.post(&format!("{}/clone", at(&draft)), &[("group", shops.id.as_str())]).await;
    assert_eq!(made.status, StatusCode::SEE_OTHER);
    let found = stage.world.pms.policy(&actor::policy_manager(), &draft.id).await.unwrap().policy;
    assert_eq!(found.state, PolicyState::Draft);
}
