//! Partners, for administrators.

use crate::{browser::Browser, stage::Stage};
use axum::http::StatusCode;
use pms_core::{
    app::api_key::KeyAsk,
    domain::{link::LinkState, name::Reason, page::Window, partner::PartnerState},
    port::queries::LinkFilter,
};
use pms_testkit::{build::text, world::actor};

/// `acme` is active, certified and granted `kyc`, has the key `till` and waits for `login`; `umbrella` has nothing.
async fn stage() -> Stage {
    let stage = Stage::default();
    let world = &stage.world;
    world.granted().await;
    world.policy("Banks", "login").await;
    let authority = world.authority("AUTH").await;
    world.certify(&text("acme"), &authority.certify("acme")).await;
    let ask = KeyAsk { partner: text("acme"), policy: text("kyc"), label: text("till") };
    world.pms.generate_api_key(&actor::auth_partner("acme"), &ask).await.unwrap();
    world.link("acme", "login").await;
    world.registered("umbrella", "Banks").await;
    stage
}

#[tokio::test]
async fn the_list_is_filtered_sorted_and_paged_by_its_address() {
    let stage = stage().await;
    let mut admin = stage.admin().await;
    let all = admin.get("/ui/partners").await;
    assert_eq!((all.status, all.heading().as_str()), (StatusCode::OK, "Partners"));
    let words = all.words();
    assert!(words.contains("1 to 2 of 2 partners") && words.contains("acme Ltd acme"), "{words}");
    assert!(words.contains("Certificate missing") && words.contains("Setting up"), "{words}");
    for (address, found) in [
        ("find=ACM", "acme"),
        ("find=umbrella%40example.org", "umbrella"),
        ("state=setting-up", "umbrella"),
        ("certificate=none", "umbrella"),
        ("certificate=valid&type=Auth_Partner", "acme"),
    ] {
        let page = admin.get(&format!("/ui/partners?{address}")).await;
        let words = page.words();
        assert!(words.contains("1 to 1 of 1 partner"), "{address} {words}");
        assert!(page.main().contains(&format!("href=\"/ui/partners/{found}\"")), "{address} {words}");
    }
    let sorted = admin.get("/ui/partners?sort=certificate&dir=asc").await;
    assert!(sorted.main().contains("aria-sort=\"ascending\""));
    assert!(sorted.words().contains("Earliest certificate expiry first"), "{}", sorted.words());
    let none = admin.get("/ui/partners?find=nobody&state=active").await;
    assert!(none.words().contains("No partner fits these filters"), "{}", none.words());
    assert!(none.words().contains("“nobody” remove Clear all"), "{}", none.words());
}

#[tokio::test]
async fn a_list_can_be_filtered_by_a_group_that_is_not_offered() {
    let stage = stage().await;
    let world = &stage.world;
    let old = world.group("Old").await;
    world.registered("initech", "Old").await;
    world.pms.deactivate_policy_group(&actor::policy_manager(), &old.id).await.unwrap();
    let page = stage.admin().await.get(&format!("/ui/partners?group={}", old.id)).await;
    let words = page.words();
    assert!(words.contains("1 to 1 of 1 partner") && words.contains("initech"), "{words}");
    assert!(page.main().contains(&format!("value=\"{}\" selected>Old", old.id)), "{}", page.main());
}

#[tokio::test]
async fn a_list_without_partners_says_when_there_will_be_some() {
    let page = Stage::default().admin().await.get("/ui/partners").await;
    assert!(page.words().contains("No partner yet A partner appears here"), "{}", page.words());
}

#[tokio::test]
async fn a_partners_page_has_everything_about_it() {
    let stage = stage().await;
    let mut admin = stage.admin().await;
    let page = admin.get("/ui/partners/acme").await;
    assert_eq!(page.heading(), "acme Ltd Active");
    let words = page.words();
    for part in [
        "acme@ example.org",
        "+1 555 0100",
        "1 Long Street",
        "Original Valid",
        "Registry-signed Valid",
        "login",
        "Waiting",
        "till",
        "acme made the API key till",
        "acme requested login",
        "admin approved kyc",
        "Waiting to Approved",
    ] {
        assert!(words.contains(part), "{part}: {words}");
    }
    for href in ["/ui/partners/acme/certificate/original.pem", "/ui/partners/acme/deactivate"] {
        assert!(page.main().contains(href), "{href}");
    }
    let bare = admin.get("/ui/partners/umbrella").await;
    assert!(!bare.main().contains("/deactivate"), "what is not active cannot be deactivated");
    assert!(bare.words().contains("No certificate yet"), "{}", bare.words());
    let told = admin.get("/ui/partners/acme/timeline?rows=25").await;
    assert!(told.words().contains("1 to 6 of 6 entries"), "{}", told.words());
}

#[tokio::test]
async fn an_unknown_partner_is_not_found_and_other_roles_are_refused() {
    let stage = stage().await;
    let mut admin = stage.admin().await;
    for path in ["/ui/partners/nobody", "/ui/partners/nobody/deactivate", "/ui/partners/nobody/timeline"] {
        let page = admin.get(path).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{path}");
        assert!(page.words().contains("There is no nobody, or it is not yours to see"), "{}", page.words());
    }
    for mut other in [stage.manager().await, stage.partner("acme").await] {
        for path in ["/ui/partners", "/ui/partners/acme", "/ui/partners/acme/deactivate"] {
            assert_eq!(other.get(path).await.status, StatusCode::FORBIDDEN, "{path}");
        }
    }
}

async fn deactivate(admin: &mut Browser, fields: &[(&str, &str)]) -> crate::browser::Page {
    admin.post("/ui/partners/acme/deactivate", fields).await
}

#[tokio::test]
async fn what_goes_with_a_partner_is_shown_before_and_goes_then() {
    let stage = stage().await;
    let mut admin = stage.admin().await;
    let ask = admin.get("/ui/partners/acme/deactivate").await;
    assert_eq!(ask.heading(), "Deactivate acme Ltd ?");
    let words = ask.words();
    assert!(words.contains("1 API key till .") && words.contains("1 Waiting request login ."), "{words}");
    assert!(words.contains("Type acme to confirm"), "{words}");
    let done = deactivate(&mut admin, &[("reason", "contract ended"), ("word", " acme ")]).await;
    assert_eq!(done.location().as_deref(), Some("/ui/partners/acme"), "{}", done.text);
    let page = admin.get("/ui/partners/acme").await;
    assert_eq!(page.heading(), "acme Ltd Deactivated");
    let words = page.words();
    assert!(
        words.contains("acme Ltd is deactivated. 1 API key is switched off; 1 waiting request is rejected."),
        "{words}"
    );
    assert!(words.contains("Reason: contract ended"), "{words}");
    let reason: Reason = text("contract ended");
    let rejected = LinkFilter { state: Some(LinkState::Rejected), ..LinkFilter::default() };
    let links = stage.world.pms.links(&actor::admin(), rejected, None, Window::All).await.unwrap();
    assert_eq!(links.rows[0].reason.as_deref(), Some(reason.as_str()));
    let again = admin.get("/ui/partners/acme/deactivate").await;
    assert_eq!(again.status, StatusCode::CONFLICT);
    assert!(again.words().contains("deactivated already"), "{}", again.words());
}

#[tokio::test]
async fn a_deactivation_wants_a_reason_and_the_id_and_keeps_what_was_typed() {
    let stage = stage().await;
    let mut admin = stage.admin().await;
    let page = deactivate(&mut admin, &[("reason", " "), ("word", "acme")]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.words().contains("Not deactivated yet Give a reason"), "{}", page.words());
    assert!(page.text.contains("value=\"acme\"") && page.text.contains("<title>Error: Deactivate"));
    for word in [&[("reason", "<b>over</b>"), ("word", "ACME")][..], &[("reason", "<b>over</b>")]] {
        let page = deactivate(&mut admin, word).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.words().contains("Type acme exactly as it stands here"), "{}", page.words());
        assert!(page.text.contains("&lt;b&gt;over&lt;/b&gt;"));
    }
    let partner = stage.world.pms.partner_details(&actor::admin(), &text("acme")).await.unwrap().partner;
    assert_eq!(partner.state, PartnerState::Active);
}

#[tokio::test]
async fn an_administrator_sees_a_partners_check_list_without_its_links() {
    let stage = stage().await;
    let mut admin = stage.admin().await;
    let page = admin.get("/ui/partners/umbrella").await;
    let words = page.words();
    assert!(words.contains("What next 1 of 7 done"), "{words}");
    assert!(words.contains("Upload a certificate The partner’s turn"), "{words}");
    assert!(!page.main().contains("href=\"/ui/certificate\""));
    stage.accept_terms("acme").await;
    let done = admin.get("/ui/partners/acme").await;
    assert!(!done.words().contains("What next"), "{}", done.words());
}
