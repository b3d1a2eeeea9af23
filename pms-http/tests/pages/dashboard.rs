//! The dashboard and the search.

use crate::stage::Stage;
use axum::http::StatusCode;
use chrono::TimeDelta;
use pms_core::app::api_key::KeyAsk;
use pms_testkit::{build::text, world::actor};

async fn stage() -> Stage {
    let stage = Stage::default();
    let world = &stage.world;
    world.granted().await;
    world.policy("Banks", "login").await;
    world.draft("Banks", "later").await;
    world.link("acme", "login").await;
    let authority = world.authority("AUTH").await;
    world.certify(&text("acme"), &authority.certify("acme")).await;
    stage
}

#[tokio::test]
async fn an_administrator_sees_what_needs_him_and_everything_there_is() {
    let stage = stage().await;
    let mut admin = stage.admin().await;
    let page = admin.open("/ui").await;
    assert_eq!((page.status, page.heading().as_str()), (StatusCode::OK, "Dashboard"));
    let words = page.words();
    for part in [
        "1 Policy links",
        "Oldest waits less than a minute",
        "0 Expire within 30 days",
        "1 partner, 0 without certificate",
        "1 root, 1 intermediate",
        "2 published, 1 draft",
        "1 in use",
        "1 approved",
    ] {
        assert!(words.contains(part), "{part}: {words}");
    }
    assert!(page.text.contains("Trust store<span class=\"n\">2"), "the index counts too");
    assert!(page.text.contains("Approvals<span class=\"n due\">1"), "and marks what waits");
}

#[tokio::test]
async fn what_ends_soon_is_named_soonest_first() {
    let stage = stage().await;
    let signed = stage.world.pms.signed_certificate(&actor::admin(), &text("acme")).await;
    stage.world.clock.set(signed.unwrap().signed.not_after() - TimeDelta::days(3));
    let page = stage.admin().await.get("/ui/dashboard").await;
    assert!(page.words().contains("Next: in 3 days"), "{}", page.words());
    assert!(page.main().contains("class=\"soon\"") && page.words().contains("Certificate of acme"));
}

#[tokio::test]
async fn a_key_that_ends_soon_stands_under_its_organisation() {
    let stage = stage().await;
    let ask = KeyAsk { partner: text("acme"), policy: text("kyc"), label: text("branch") };
    let acme = actor::auth_partner("acme");
    let made = stage.world.pms.generate_api_key(&acme, &ask).await.unwrap();
    stage.world.clock.set(made.key.valid_to.unwrap() - TimeDelta::days(3));
    let words = stage.admin().await.get("/ui/dashboard").await.words();
    assert!(words.contains("acme Ltd API key branch of acme"), "{words}");
}

#[tokio::test]
async fn a_policy_manager_sees_only_what_he_may_use() {
    let stage = stage().await;
    let page = stage.manager().await.open("/ui").await;
    let words = page.words();
    assert!(words.contains("2 published, 1 draft") && words.contains("1 in use"), "{words}");
    assert!(
        !words.contains("partner,") && !words.contains("Needs you") && !words.contains("root"),
        "{words}"
    );
}

#[tokio::test]
async fn a_partner_has_another_first_page() {
    let stage = stage().await;
    let page = stage.partner("acme").await.get("/ui/dashboard").await;
    assert_eq!(page.location().as_deref(), Some("/ui/home"));
}

#[tokio::test]
async fn partners_policies_and_certificates_are_found_by_what_one_has_of_them() {
    let stage = stage().await;
    let mut admin = stage.admin().await;
    let page = admin.get("/ui/search?find=acm").await;
    assert!(page.main().contains("href=\"/ui/partners/acme\""), "{}", page.words());
    let page = admin.get("/ui/search?find=log").await;
    assert!(page.words().contains("Policies") && page.words().contains("login"), "{}", page.words());
    let page = admin.get("/ui/search?find=trust+issuing").await;
    assert!(page.words().contains("Trust store"), "{}", page.words());
    // What only contains it is a list's to find: a search of everything goes by beginnings.
    let page = admin.get("/ui/search?find=cm%C3%A9").await;
    assert!(page.words().contains("Nothing found for cm\u{e9}"), "{}", page.words());
    for list in ["/ui/partners?find=cm%C3%A9", "/ui/policies?name=cm%C3%A9"] {
        assert!(page.main().contains(&format!("href=\"{list}\"")), "{list} in {}", page.main());
    }
    let page = admin.get("/ui/search?find=%3Cscript%3E").await;
    assert!(page.words().contains("Nothing found for <script>"), "{}", page.words());
    assert!(!page.text.contains("<script>"));
    let page = admin.get("/ui/search").await;
    assert!(page.words().contains("Type what you have"), "{}", page.words());
    let page = stage.manager().await.get("/ui/search?find=acm").await;
    assert!(page.words().contains("Nothing found for acm"), "{}", page.words());
    assert!(!page.main().contains("/ui/partners"), "{}", page.main());
    assert_eq!(stage.partner("acme").await.get("/ui/search?find=a").await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn every_page_of_administrators_can_be_written_in_every_language() {
    let stage = stage().await;
    stage.world.registered("umbrella", "Banks").await;
    let mut admin = stage.admin().await;
    for language in ["ar", "fr"] {
        admin.languages = language.to_owned();
        for path in [
            "/ui/dashboard",
            "/ui/partners",
            "/ui/partners/acme",
            "/ui/partners/acme/deactivate",
            "/ui/partners/acme/timeline",
            "/ui/approvals",
            "/ui/approvals?show=approved",
            "/ui/search?find=a",
        ] {
            let page = admin.get(path).await;
            assert_eq!(page.status, StatusCode::OK, "{language} {path}");
            assert!(page.text.contains(&format!("<html lang=\"{language}\"")), "{path}");
        }
    }
}
