//! Registration: P01 of `partner-api.md`, and decision 23.

use crate::stage::{ACME, ADMIN, MARA, PARTNER, Stage, UMBRELLA, v1};
use axum::http::Method;
use pms_core::domain::policy::group::GroupState;
use serde_json::{Value, json};

fn partners() -> String {
    format!("{PARTNER}/partners")
}

pub(crate) fn registration(id: &str) -> Value {
    json!({
        "partnerId": id, "policyGroup": "Banks", "organizationName": format!("{id} Ltd"),
        "address": "1 Long Street", "contactNumber": "+1 555 0100",
        "emailId": format!("{}@example.org", id.to_lowercase()), "partnerType": "AUTH_PARTNER", "langCode": "eng",
    })
}

fn with(id: &str, changes: &[(&str, Value)]) -> Value {
    let mut body = registration(id);
    for (name, value) in changes {
        body[*name] = value.clone();
    }
    body
}

async fn stage() -> Stage {
    let stage = Stage::default();
    stage.world.group("Banks").await;
    stage
}

#[tokio::test]
async fn a_user_registers_himself_in_any_case_of_his_name() {
    let stage = stage().await;
    insta::assert_json_snapshot!(stage.post(ACME, partners(), registration("Acme")).await.shown());
}

#[tokio::test]
async fn an_administrator_registers_others_at_any_time() {
    let stage = stage().await;
    for (id, kind) in [("abis1", "ABIS_Partner"), ("device1", "Device_Provider"), ("misp1", "MISP_Partner")] {
        let body = with(id, &[("partnerType", json!(kind))]);
        let told = stage.post(ADMIN, partners(), body).await.told();
        assert!(told == "200" || told == "200 PMS_PRT_108", "{kind} {told}");
    }
    let seeded = with("root1", &[("partnerType", json!("Partner_Admin"))]);
    assert_eq!(stage.post(ADMIN, partners(), seeded).await.told(), "200 PMS_PRT_055");
}

#[tokio::test]
async fn nobody_else_registers_another_or_under_another_address_or_type() {
    let stage = stage().await;
    for body in [
        registration("umbrella"),
        with("acme", &[("emailId", json!("umbrella@example.org"))]),
        with("acme", &[("partnerType", json!("Device_Provider"))]),
        with("acme", &[("partnerType", json!("Partner_Admin"))]),
    ] {
        let answer = stage.post(ACME, partners(), body.clone()).await;
        assert_eq!(answer.told(), "200 PMS_PRT_055", "{body}");
        assert_eq!(answer.json()["id"], "mosip.partnermanagement");
    }
    assert_eq!(stage.post(MARA, partners(), registration("mara")).await.told(), "200 PMS_PRT_055");
}

#[tokio::test]
async fn each_broken_rule_has_its_code() {
    let stage = stage().await;
    let closed = stage.world.group("Closed").await;
    stage.world.change_group(&closed.id, |row| row.state = GroupState::Inactive).await;
    stage.world.registered("umbrella", "Banks").await;
    for (body, told) in [
        (with("x", &[("emailId", json!("nonsense"))]), "200 PMS_PRT_012"),
        (with("a b", &[("emailId", json!("ab@example.org"))]), "200 PMS_PRT_066"),
        (with(&"a".repeat(37), &[("emailId", json!("a@example.org"))]), "200 PMS_PRT_052"),
        (with("x", &[("emailId", json!("x@example.ORG"))]), "200 PMS_PRT_012"),
        (with("x", &[("emailId", json!("UMBRELLA@example.org"))]), "200 PMS_PRT_011"),
        (with("x", &[("langCode", json!("deu"))]), "200 PMS_PRT_056"),
        (with("umbrella", &[("emailId", json!("other@example.org"))]), "200 PMS_PRT_051"),
        (with("x", &[("partnerType", json!("Bakery"))]), "200 PMS_PRT_010"),
        (with("x", &[("policyGroup", Value::Null)]), "200 PMS_PRT_108"),
        (with("x", &[("policyGroup", json!("Nobody"))]), "200 PMS_PRT_002"),
        (with("x", &[("policyGroup", json!("Closed"))]), "200 PMS_PMP_023"),
        (with("v3", &[]), "400 PMS_COR_001"),
        (with("a/b", &[("emailId", json!("ab@example.org"))]), "400 PMS_COR_001"),
        (with("x", &[]), "200"),
    ] {
        assert_eq!(stage.post(ADMIN, partners(), body.clone()).await.told(), told, "{body}");
    }
    assert_eq!(stage.post(UMBRELLA, partners(), registration("umbrella")).await.told(), "200 PMS_PRT_055");
}

/// One body that breaks everything; each repair brings the next check of P01.
#[tokio::test]
async fn the_checks_come_in_the_order_of_the_specification() {
    let stage = stage().await;
    stage.world.registered("umbrella", "Banks").await;
    let mut body = v1(json!({
        "partnerId": "um brella", "policyGroup": "Nobody", "organizationName": "o".repeat(129),
        "address": "a".repeat(2001), "contactNumber": "1".repeat(17), "emailId": "nonsense", "partnerType": "Bakery",
        "langCode": "no language",
    }));
    body["requesttime"] = Value::Null;
    let step = |mut body: Value, member: &str, value: Value| {
        if member == "requesttime" {
            body[member] = value;
        } else {
            body["request"][member] = value;
        }
        body
    };
    for (member, value, told) in [
        ("contactNumber", json!("+1 555 0100"), "400 PMS_COR_001 PMS_COR_001"),
        ("address", json!("1 Long Street"), "400 PMS_COR_001"),
        ("organizationName", json!("Umbrella"), "200 PMS_REQUEST_ERROR_004"),
        ("requesttime", json!("2026-03-11T00:00:00.000Z"), "200 PMS_REQUEST_ERROR_006"),
        ("requesttime", json!("2026-03-10T00:00:00.000Z"), "200 PMS_PRT_012"),
        ("emailId", json!("umbrella@example.org"), "200 PMS_PRT_066"),
        ("partnerId", json!("u".repeat(37)), "200 PMS_PRT_052"),
        ("partnerId", json!("umbrella"), "200 PMS_PRT_011"),
        ("emailId", json!("free@example.org"), "200 PMS_PRT_056"),
        ("langCode", json!("deu"), "200 PMS_PRT_056"),
        ("langCode", json!(""), "200 PMS_PRT_051"),
        ("partnerId", json!("free"), "200 PMS_PRT_010"),
        ("partnerType", json!("Auth_Partner"), "200 PMS_PRT_002"),
        ("policyGroup", json!(""), "200 PMS_PRT_108"),
        ("policyGroup", json!("Banks"), "200"),
    ] {
        body = step(body, member, value);
        let answer = stage.raw(Method::POST, ADMIN, partners(), body.to_string()).await;
        assert_eq!(answer.told(), told, "after {member}");
    }
}

#[tokio::test]
async fn whoever_has_a_partner_is_told_so_before_his_body_is_judged() {
    let stage = stage().await;
    stage.world.registered("acme", "Banks").await;
    let body = with("a b", &[("emailId", json!("nonsense"))]);
    insta::assert_json_snapshot!(stage.post(ACME, partners(), body).await.shown());
}

#[tokio::test]
async fn every_missing_field_is_named() {
    let answer = stage().await.post(ACME, partners(), json!({})).await;
    insta::assert_json_snapshot!(answer.shown());
}

#[tokio::test]
async fn names_of_every_script_are_taken_and_trimmed() {
    let stage = stage().await;
    for (id, name) in
        [("a1", "  بنك   الأردن "), ("a2", "Ĝęśŭñdhëit 中文"), ("a3", "e\u{301}\u{202b}x"), ("a4", "👩‍👩‍👧")]
    {
        let told = stage.post(ADMIN, partners(), with(id, &[("organizationName", json!(name))])).await.told();
        assert_eq!(told, "200", "{name}");
    }
    let details = stage.get(ADMIN, format!("{PARTNER}/admin-partners/a1")).await.response();
    assert_eq!(details["organizationName"], "بنك الأردن");
}
