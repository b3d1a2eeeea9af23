//! A partner's own requests.

use crate::{browser::Browser, stage::Stage};
use axum::http::StatusCode;
use pms_core::{access::Role, domain::link::Decision};
use pms_testkit::{build::text, world::actor};

/// An active partner in a group with two policies.
async fn stage() -> (Stage, Browser) {
    let stage = Stage::default();
    stage.world.group("Banks").await;
    stage.world.policy("Banks", "kyc").await;
    stage.world.policy("Banks", "otp").await;
    stage.world.partner("acme", "Banks").await;
    let acme = stage.partner("acme").await;
    (stage, acme)
}

#[tokio::test]
async fn a_partner_asks_for_a_policy_and_sees_its_request() {
    let (_stage, mut acme) = stage().await;
    let page = acme.get("/ui/requests").await;
    assert!(page.words().contains("No request yet"), "{}", page.words());
    let form = acme.get("/ui/requests/new").await;
    assert!(form.words().contains("kyc of a test otp of a test"), "{}", form.words());
    let done = acme.post("/ui/requests/new", &[("policy", "kyc"), ("use", "opening <b>accounts</b>")]).await;
    assert_eq!(done.location().as_deref(), Some("/ui/requests"));
    let page = acme.get("/ui/requests").await;
    assert!(page.words().contains("kyc is requested"), "{}", page.words());
    assert!(page.words().contains("Waiting"), "{}", page.words());
    let at = page
        .main()
        .split("href=\"/ui/requests/")
        .find(|rest| !rest.starts_with("new") && !rest.starts_with('<'))
        .unwrap()
        .split('"')
        .next()
        .unwrap()
        .to_owned();
    let one = acme.get(&format!("/ui/requests/{at}")).await;
    assert_eq!(one.heading(), "kyc Waiting");
    assert!(one.text.contains("opening &lt;b&gt;accounts&lt;/b&gt;"));
    let form = acme.get("/ui/requests/new").await;
    assert!(!form.main().contains("value=\"kyc\"") && form.main().contains("value=\"otp\""));
}

#[tokio::test]
async fn what_is_missing_is_told_and_a_second_request_is_refused_in_the_form() {
    let (stage, mut acme) = stage().await;
    let page = acme.post("/ui/requests/new", &[("use", "")]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.words().contains("Choose a policy Say what you need"), "{}", page.words());
    stage.world.link("acme", "kyc").await;
    let page = acme.post("/ui/requests/new", &[("policy", "kyc"), ("use", "again")]).await;
    assert_eq!(page.status, StatusCode::CONFLICT);
    assert!(page.words().contains("You have requested this policy already"), "{}", page.words());
    assert!(page.text.contains("again</textarea>"));
}

#[tokio::test]
async fn a_rejected_request_shows_its_reason_and_can_be_made_again() {
    let (stage, mut acme) = stage().await;
    let link = stage.world.link("acme", "kyc").await;
    let reason = Some(text("say\nwho"));
    stage.world.pms.decide_link(&actor::admin(), &link.id, Decision::Reject, reason).await.unwrap();
    let list = acme.get("/ui/requests?state=rejected").await;
    assert!(
        list.words().contains("say who") && list.words().contains("1 to 1 of 1 request"),
        "{}",
        list.words()
    );
    let page = acme.get(&format!("/ui/requests/{}", link.id)).await;
    assert!(page.words().contains("Reason say who"), "{}", page.words());
    assert!(page.main().contains("href=\"/ui/requests/new?policy=kyc\""));
    let form = acme.get("/ui/requests/new?policy=kyc").await;
    assert!(form.main().contains("value=\"kyc\" id=\"f-policy\" checked"), "{}", form.main());
    let none = acme.get("/ui/requests?state=approved").await;
    assert!(none.words().contains("No request is like this"), "{}", none.words());
}

#[tokio::test]
async fn another_partners_request_is_not_found() {
    let (stage, mut acme) = stage().await;
    stage.world.partner("other", "Banks").await;
    let link = stage.world.link("other", "kyc").await;
    for path in [format!("/ui/requests/{}", link.id), "/ui/requests/nothing".to_owned()] {
        let page = acme.get(&path).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{path}");
        assert_eq!(page.heading(), "We cannot find this");
    }
    assert!(!acme.get("/ui/requests").await.words().contains("kyc"));
}

#[tokio::test]
async fn a_partner_without_a_certificate_is_told_what_comes_first() {
    let stage = Stage::default();
    stage.world.group("Banks").await;
    stage.world.registered("acme", "Banks").await;
    let mut acme = stage.partner("acme").await;
    assert!(acme.get("/ui/requests").await.words().contains("because your organisation is not active"));
    let page = acme.get("/ui/requests/new").await;
    assert!(page.words().contains("Upload a certificate first"), "{}", page.words());
    assert!(!page.main().contains("<form"));
}

#[tokio::test]
async fn who_may_not_ask_is_refused() {
    let stage = Stage::default();
    for mut browser in [stage.manager().await, stage.logged_in("cam", &[Role::FtmProvider]).await] {
        if browser.get("/ui/requests").await.location().is_some() {
            browser.post("/ui/terms", &[("accept", "yes"), ("version", "1"), ("language", "en")]).await;
        }
        assert_eq!(browser.get("/ui/requests").await.status, StatusCode::FORBIDDEN);
        assert_eq!(browser.get("/ui/requests/new").await.status, StatusCode::FORBIDDEN);
    }
}
