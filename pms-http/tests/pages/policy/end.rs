//! The end of policies, and what happened to them.

use super::{at, stage};
use axum::http::StatusCode;

#[tokio::test]
async fn a_policy_that_is_used_names_who_uses_it_and_is_not_deactivated() {
    let (stage, mut manager, _, policy) = stage().await;
    stage.world.partner("acme", "Banks").await;
    let end = format!("{}/deactivate", at(&policy));
    let free = manager.get(&end).await;
    assert!(free.words().contains("No partner uses it or waits for it."), "{}", free.words());
    let link = stage.world.link("acme", "kyc").await;
    let refused = manager.submit(&free, &end, &[]).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    let words = refused.words();
    assert!(words.contains("Not deactivated A request for it waits.") && words.contains("acme"), "{words}");
    assert!(!refused.main().contains("btn final"), "{}", refused.main());
    let page = stage.admin().await.get(&end).await;
    assert!(page.words().contains("It cannot be deactivated yet"), "{}", page.words());
    assert!(page.text.contains(&format!("/ui/approvals/{}", link.id)), "{}", page.text);
}

#[tokio::test]
async fn a_policy_that_nobody_uses_is_deactivated_for_good() {
    let (_stage, mut manager, draft, policy) = stage().await;
    let end = format!("{}/deactivate", at(&policy));
    let done = manager.post(&end, &[]).await;
    assert_eq!(done.location(), Some(at(&policy)));
    let page = manager.get(&at(&policy)).await;
    assert_eq!(page.heading(), "kyc Deactivated");
    assert!(page.words().contains("kyc is deactivated."), "{}", page.words());
    let again = manager.get(&end).await;
    assert_eq!(again.status, StatusCode::CONFLICT);
    assert!(again.words().contains("It is deactivated already."), "{}", again.words());
    let of_draft = manager.get(&format!("{}/deactivate", at(&draft))).await;
    assert!(of_draft.words().contains("There is nothing to deactivate."), "{}", of_draft.words());
}

#[tokio::test]
async fn the_timeline_tells_what_happened() {
    let (_stage, mut manager, _, policy) = stage().await;
    let page = manager.get(&at(&policy)).await;
    assert!(
        page.words().contains("published the policy.") && page.words().contains("drafted the policy."),
        "{}",
        page.words()
    );
    let words = manager.get(&format!("{}/timeline", at(&policy))).await.words();
    assert!(words.contains("1 to 2 of 2 entries"), "{words}");
}
