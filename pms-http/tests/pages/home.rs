//! A partner's first page and its check list.

use crate::{
    browser::Page,
    stage::{PASSWORD, Stage},
};
use axum::http::StatusCode;
use pms_core::{
    access::Role,
    domain::{link::Decision, partner::PartnerState},
};
use pms_testkit::{build::text, world::actor};

/// The words of a step: its line of the check list.
fn step(page: &Page, title: &str) -> String {
    let words = page.words();
    let from = words.find(title).unwrap_or_else(|| panic!("no step {title}: {words}"));
    words.get(from..).unwrap().chars().take(260).collect()
}

#[tokio::test]
async fn a_user_without_a_partner_is_led_to_its_registration() {
    let stage = Stage::default();
    let mut acme = stage.partner("acme").await;
    for path in ["/ui/home", "/ui/requests", "/ui/keys", "/ui/organisation", "/ui/requests/new"] {
        assert_eq!(acme.get(path).await.location().as_deref(), Some("/ui/register"), "{path}");
    }
}

#[tokio::test]
async fn who_is_no_partner_begins_elsewhere() {
    let stage = Stage::default();
    assert_eq!(stage.admin().await.get("/ui/home").await.location().as_deref(), Some("/ui/dashboard"));
}

#[tokio::test]
async fn the_check_list_leads_from_the_registration_to_the_first_key() {
    let stage = Stage::default();
    stage.world.group("Banks").await;
    stage.world.policy("Banks", "kyc").await;
    let partner = stage.world.registered("acme", "Banks").await;
    let mut acme = stage.partner("acme").await;

    let page = acme.get("/ui/home").await;
    assert_eq!(page.heading(), "acme Ltd Setting up");
    assert!(page.words().contains("2 of 7 done"), "{}", page.words());
    assert!(step(&page, "The certificate authority is trusted").contains("Blocked because the trust store"));

    let authority = stage.world.authority("AUTH").await;
    let page = acme.get("/ui/home").await;
    assert!(page.main().contains("href=\"/ui/certificate\""));
    assert!(step(&page, "Upload a certificate").contains("Your turn"), "{}", page.words());
    assert!(step(&page, "Request a policy").contains("Blocked because no certificate"));

    stage.world.certify(&partner.id, &authority.certify("acme")).await;
    let page = acme.get("/ui/home").await;
    assert_eq!(page.heading(), "acme Ltd Active");
    assert!(page.words().contains("4 of 7 done"), "{}", page.words());
    assert_eq!(page.main().matches("class=\"btn first\"").count(), 1, "one filled button");
    assert!(page.main().contains("class=\"btn first\" href=\"/ui/requests/new\""));

    let link = stage.world.link("acme", "kyc").await;
    stage.world.clock.advance(chrono::TimeDelta::days(3));
    acme.log_in("acme", PASSWORD).await;
    let page = acme.get("/ui/home").await;
    assert!(
        step(&page, "Approval").contains("decides about kyc. See the requests Waiting for 3 days"),
        "{}",
        page.words()
    );

    stage.world.approve(&link.id).await;
    let page = acme.get("/ui/home").await;
    assert!(step(&page, "Make an API key").contains("Your turn"), "{}", page.words());
    let fields = [("policy", "kyc"), ("name", "shop")];
    acme.post("/ui/keys/new", &fields).await;
    assert!(acme.get("/ui/home").await.words().contains("7 of 7 done"));
}

#[tokio::test]
async fn a_rejection_says_why_and_lets_one_ask_again() {
    let stage = Stage::default();
    stage.world.group("Banks").await;
    stage.world.policy("Banks", "kyc").await;
    stage.world.partner("acme", "Banks").await;
    let link = stage.world.link("acme", "kyc").await;
    let reason = Some(text("say <b>who</b> it is for"));
    stage.world.pms.decide_link(&actor::admin(), &link.id, Decision::Reject, reason).await.unwrap();
    let page = stage.partner("acme").await.get("/ui/home").await;
    assert!(
        step(&page, "Approval").contains("The request for kyc was rejected. say <b>who</b> it is for"),
        "{}",
        page.words()
    );
    assert!(step(&page, "Request a policy").contains("Your last request was rejected"));
    assert!(page.text.contains("say &lt;b&gt;who&lt;/b&gt; it is for"));
}

#[tokio::test]
async fn a_deactivated_partner_sees_that_nothing_is_left_to_do() {
    let stage = Stage::default();
    stage.world.group("Banks").await;
    let partner = stage.world.partner("acme", "Banks").await;
    stage.world.change_partner(&partner.id, |partner| partner.state = PartnerState::Deactivated).await;
    let page = stage.partner("acme").await.get("/ui/home").await;
    assert_eq!(page.heading(), "acme Ltd Deactivated");
    assert!(page.words().contains("Blocked because the organisation is deactivated"));
    assert!(!page.words().contains("Your turn"), "{}", page.words());
}

#[tokio::test]
async fn what_a_type_does_not_do_is_neither_a_step_nor_a_section() {
    let stage = Stage::default();
    let mut device = stage.logged_in("cam", &[Role::DeviceProvider]).await;
    device.post("/ui/terms", &[("accept", "yes"), ("version", "1"), ("language", "en")]).await;
    let fields = [("organisation", "Cam"), ("phone", "1"), ("address", "x"), ("language", "eng")];
    let done = device.post("/ui/register", &fields).await;
    assert_eq!(done.location().as_deref(), Some("/ui/home"), "{}", done.text);
    let page = device.get("/ui/home").await;
    assert!(!page.words().contains("API key") && page.words().contains("2 of 4 done"), "{}", page.words());
    assert!(!page.text.contains("href=\"/ui/keys\"") && page.text.contains("href=\"/ui/certificate\""));
    assert_eq!(device.get("/ui/keys").await.status, StatusCode::FORBIDDEN);
}
