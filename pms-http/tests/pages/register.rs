//! A user registers his partner.

use crate::stage::Stage;
use axum::http::StatusCode;
use pms_core::access::Role;

const FIELDS: [(&str, &str); 5] = [
    ("organisation", "Acme Bank"),
    ("phone", "+999 555 0142"),
    ("address", "1 Long Street\nTown"),
    ("group", "Banks"),
    ("language", "fra"),
];

#[tokio::test]
async fn a_user_registers_the_partner_of_his_own_name_address_and_type() {
    let stage = Stage::default();
    stage.world.group("Banks").await;
    let mut acme = stage.partner("acme").await;
    let page = acme.get("/ui/register").await;
    assert_eq!(page.heading(), "Register your organisation");
    assert!(page.text.contains("value=\"acme@example.org\"") && page.text.contains("readonly"));
    assert!(page.words().contains("Type of partner Authentication"), "{}", page.words());
    assert!(page.words().contains("Banks of a test"), "groups with what they are for: {}", page.words());

    let mut fields = FIELDS.to_vec();
    fields.push(("email", "somebody@else.example"));
    let done = acme.post("/ui/register", &fields).await;
    assert_eq!(done.location().as_deref(), Some("/ui/home"), "{}", done.text);
    let page = acme.get("/ui/organisation").await;
    for said in ["acme@ example.org", "Acme Bank", "+999 555 0142", "1 Long Street", "Banks", "Français"] {
        assert!(page.words().contains(said), "{said}: {}", page.words());
    }
    assert_eq!(acme.get("/ui/register").await.location().as_deref(), Some("/ui/home"));
}

#[tokio::test]
async fn every_fault_is_told_at_once_and_what_was_typed_stays() {
    let stage = Stage::default();
    stage.world.group("Banks").await;
    let mut acme = stage.partner("acme").await;
    let page =
        acme.post("/ui/register", &[("organisation", "<script>"), ("phone", "12345678901234567")]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.words().contains("There are 4 mistakes"), "{}", page.words());
    for said in
        ["Use at most 16 characters", "Enter the address", "Choose a policy group", "Choose a language"]
    {
        assert!(page.words().contains(said), "{said}");
    }
    assert!(page.text.contains("value=\"&lt;script&gt;\""));
    assert!(page.text.contains("<title>Error: Register your organisation"));
}

#[tokio::test]
async fn a_group_that_is_gone_meanwhile_is_a_refusal_in_the_form() {
    let stage = Stage::default();
    stage.world.group("Banks").await;
    let mut acme = stage.partner("acme").await;
    let mut fields = FIELDS.to_vec();
    fields.retain(|(name, _)| *name != "group");
    fields.push(("group", "Gone"));
    let page = acme.post("/ui/register", &fields).await;
    assert_eq!(page.status, StatusCode::CONFLICT);
    assert!(page.words().contains("not in use any more"), "{}", page.words());
    assert!(page.text.contains("Acme Bank"));
}

#[tokio::test]
async fn who_cannot_register_is_told_why_and_gets_no_form() {
    let stage = Stage::default();
    for (name, role, why) in [
        ("face", Role::AbisPartner, "The registry itself registers partners of your type"),
        ("acme", Role::AuthPartner, "No policy group is in use yet"),
    ] {
        stage.accept_terms(name).await;
        let mut browser = stage.logged_in(name, &[role]).await;
        let page = browser.get("/ui/register").await;
        assert!(page.words().contains(why), "{}", page.words());
        assert!(!page.main().contains("<form"));
        let token = page.token();
        let refused = browser.post_bare("/ui/register", &[("_token", &token), ("organisation", "x")]).await;
        assert_eq!(refused.status, StatusCode::CONFLICT);
    }
}

#[tokio::test]
async fn an_address_that_is_a_partners_already_is_told_before_anything_is_typed() {
    let stage = Stage::default();
    stage.world.group("Banks").await;
    stage.world.registered("acme", "Banks").await;
    let partner = pms_core::domain::id::PartnerId::try_from("acme").unwrap();
    stage.world.change_partner(&partner, |partner| partner.user = "other".try_into().unwrap()).await;
    let page = stage.partner("acme").await.get("/ui/register").await;
    assert!(page.words().contains("belongs to a partner already"), "{}", page.words());
}

#[tokio::test]
async fn administrators_have_nothing_to_register() {
    let stage = Stage::default();
    assert_eq!(stage.admin().await.get("/ui/register").await.location().as_deref(), Some("/ui/dashboard"));
}
