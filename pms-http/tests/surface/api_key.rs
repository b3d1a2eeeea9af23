//! API keys: P27 and M09 of `partner-api.md`.

use crate::stage::{ACME, ADMIN, MARA, PARTNER, PAULA, Stage, UMBRELLA, v1};
use axum::http::Method;
use chrono::Days;
use pms_core::domain::{id::PartnerId, partner::PartnerState};
use pms_testkit::world::clock::noon;
use serde_json::{Value, json};

fn generate(partner: &str) -> String {
    format!("{PARTNER}/partners/{partner}/generate/apikey")
}

fn switch(partner: &str, policy: &str) -> String {
    format!("{PARTNER}/partners/{partner}/policy/{policy}/apiKey/status")
}

fn key(label: &str) -> Value {
    json!({ "policyName": "kyc", "label": label })
}

fn to(status: &str) -> Value {
    json!({ "label": "shop", "status": status })
}

#[tokio::test]
async fn a_key_is_shown_once_and_switched_by_its_label() {
    let stage = Stage::default();
    let policy = stage.granted().await;
    let made = stage.patch(ACME, generate("acme"), key("  shop ")).await;
    let mut shown = made.shown();
    let text = made.response()["apiKey"].as_str().unwrap().to_owned();
    assert!(text.len() == 31 && text.bytes().all(|byte| byte.is_ascii_alphanumeric()));
    shown["response"]["apiKey"] = json!("[key]");
    insta::assert_json_snapshot!("api_key_made", shown);
    let off = stage.patch(ACME, switch("acme", &policy), to("DE-ACTIVE")).await;
    insta::assert_json_snapshot!("api_key_off", off.shown());
    assert_eq!(stage.patch(ACME, switch("acme", &policy), to("De-Active")).await.told(), "200 PMS_PMS_022");
    let on = stage.patch(MARA, switch("acme", &policy), to("active")).await;
    assert_eq!(on.response(), "The API key is active.");
    for path in ["/partner-api-keys", "/partner-api-keys/v2", "/v2/partner-api-keys"] {
        let list = String::from_utf8(stage.get(ADMIN, format!("{PARTNER}{path}")).await.bytes).unwrap();
        assert!(list.contains("shop") && !list.contains(&text));
    }
}

#[tokio::test]
async fn only_the_partner_itself_makes_keys() {
    let stage = Stage::default();
    stage.granted().await;
    for (token, partner, told) in [
        (ADMIN, "acme", "403 KER-ATH-403"),
        (PAULA, "acme", "403 KER-ATH-403"),
        (UMBRELLA, "acme", "200 PMS_PRT_055"),
        (ACME, "nobody", "200 PMS_PMP_005"),
    ] {
        assert_eq!(stage.patch(token, generate(partner), key("shop")).await.told(), told, "{token}");
    }
}

#[tokio::test]
async fn each_broken_rule_of_a_new_key_has_its_code() {
    let stage = Stage::default();
    stage.granted().await;
    stage.world.policy("Banks", "age").await;
    assert_eq!(stage.patch(ACME, generate("acme"), key("shop")).await.told(), "200");
    for (body, told) in [
        (json!({ "policyName": "nothing", "label": "b" }), "200 PMS_PMP_014"),
        (json!({ "policyName": "age", "label": "b" }), "200 PMS_PRT_109"),
        (key("shop"), "200 PMS_PRT_110"),
        (key(&"x".repeat(37)), "400 PMS_COR_001"),
        (key(" "), "400 PMS_COR_001"),
    ] {
        assert_eq!(stage.patch(ACME, generate("acme"), body.clone()).await.told(), told, "{body}");
    }
    let mut late = v1(key("b"));
    late["requesttime"] = json!("2026-03-09T12:00:00.000Z");
    let answer = stage.raw(Method::PATCH, ACME, generate("nobody"), late.to_string()).await;
    assert_eq!(answer.told(), "200 PMS_REQUEST_ERROR_006");
    late["requesttime"] = Value::Null;
    late["request"]["label"] = Value::Null;
    let answer = stage.raw(Method::PATCH, ACME, generate("nobody"), late.to_string()).await;
    assert_eq!(answer.told(), "400 PMS_COR_001");
    stage
        .world
        .change_partner(&PartnerId::try_from("acme").unwrap(), |row| row.state = PartnerState::Deactivated)
        .await;
    assert_eq!(stage.patch(ACME, generate("acme"), key("b")).await.told(), "200 PMS_PMP_016");
}

#[tokio::test]
async fn keys_are_switched_by_their_owner_and_by_managers() {
    let stage = Stage::default();
    let policy = stage.granted().await;
    stage.patch(ACME, generate("acme"), key("shop")).await;
    assert_eq!(stage.patch(PAULA, switch("acme", &policy), json!({})).await.told(), "403 KER-ATH-403");
    let foreign = stage.patch(UMBRELLA, switch("acme", &policy), to("De-Active")).await;
    assert_eq!(foreign.told(), "200 PMS_PRT_055");
    assert_eq!(stage.patch(ADMIN, switch("acme", &policy), to("De-Active")).await.told(), "200");
}

#[tokio::test]
async fn each_broken_rule_of_a_switch_has_its_code_and_the_word_comes_last() {
    let stage = Stage::default();
    let policy = stage.granted().await;
    stage.patch(ACME, generate("acme"), key("shop")).await;
    let unknown = json!({ "label": "other", "status": "Active" });
    assert_eq!(stage.patch(ACME, switch("acme", &policy), unknown).await.told(), "200 PMS_PRT_111");
    assert_eq!(stage.patch(ACME, switch("acme", "nothing"), to("Perhaps")).await.told(), "200 PMS_PRT_111");
    assert_eq!(stage.patch(ACME, switch("nobody", &policy), to("Active")).await.told(), "200 PMS_PRT_111");
    assert_eq!(stage.patch(UMBRELLA, switch("acme", &policy), to("Perhaps")).await.told(), "200 PMS_PRT_055");
    assert_eq!(stage.patch(ACME, switch("acme", &policy), to("Perhaps")).await.told(), "200 PMS_PM_058");
    stage
        .world
        .change_partner(&PartnerId::try_from("acme").unwrap(), |row| row.state = PartnerState::Deactivated)
        .await;
    assert_eq!(stage.patch(ACME, switch("acme", &policy), to("De-Active")).await.told(), "200 PMS_PMP_016");
    assert_eq!(stage.patch(ACME, switch("acme", &policy), to("Perhaps")).await.told(), "200 PMS_PMP_016");
    assert_eq!(stage.patch(ADMIN, switch("acme", &policy), to("De-Active")).await.told(), "200");
}

#[tokio::test]
async fn an_expired_key_stays_off() {
    let stage = Stage::default();
    let policy = stage.granted().await;
    stage.patch(ACME, generate("acme"), key("shop")).await;
    stage.patch(ACME, switch("acme", &policy), to("De-Active")).await;
    stage.world.clock.set(noon() + Days::new(36_500));
    let answer = stage.patch(ADMIN, switch("acme", &policy), to("Active")).await;
    assert_eq!(answer.told(), "200 PMS_PMS_022");
    assert!(answer.message().contains("expired"));
}
