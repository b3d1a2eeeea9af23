//! Partners as an administrator sees them: M10 and M11 of `partner-api.md`.

use crate::stage::{ACME, ADMIN, MARA, PARTNER, Stage};
use serde_json::{Value, json};

fn one(id: &str) -> String {
    format!("{PARTNER}/admin-partners/{id}")
}

fn list(query: &str) -> String {
    format!("{PARTNER}/admin-partners{query}")
}

async fn stage() -> Stage {
    let stage = Stage::default();
    stage.world.group("Banks").await;
    stage.world.partner("acme", "Banks").await;
    stage.world.clock.advance(chrono::TimeDelta::milliseconds(250));
    stage.world.registered("umbrella", "Banks").await;
    stage
}

#[tokio::test]
async fn an_administrator_sees_a_partner_with_its_group_and_address() {
    let stage = stage().await;
    insta::assert_json_snapshot!("partner_details", stage.get(ADMIN, one("acme")).await.shown());
    assert_eq!(stage.get(ADMIN, one("umbrella")).await.response()["approvalStatus"], "InProgress");
}

#[tokio::test]
async fn an_unknown_partner_and_a_wrong_role_are_refused() {
    let stage = stage().await;
    insta::assert_json_snapshot!("unknown_partner", stage.get(ADMIN, one("nobody")).await.shown());
    for token in [ACME, MARA] {
        assert_eq!(stage.get(token, one("acme")).await.told(), "403 KER-ATH-403");
        assert_eq!(stage.get(token, list("")).await.told(), "403 KER-ATH-403");
    }
}

#[tokio::test]
async fn all_partners_are_listed_newest_first() {
    insta::assert_json_snapshot!("all_partners", stage().await.get(ADMIN, list("")).await.shown());
}

#[tokio::test]
async fn filters_and_sorts_do_what_they_say() {
    let stage = stage().await;
    for (query, partners) in [
        ("?isActive=true", json!(["acme"])),
        ("?isActive=false", json!(["umbrella"])),
        ("?emailAddress=ACME%40example.org", json!(["acme"])),
        ("?emailAddress=acme%40", json!([])),
        ("?certificateUploadStatus=not_uploaded", json!(["umbrella", "acme"])),
        ("?certificateUploadStatus=uploaded", json!([])),
        ("?certificateUploadStatus=perhaps", json!([])),
        ("?partnerId=CM&partnerType=AUTH", json!(["acme"])),
        ("?orgName=ltd&policyGroupName=ban", json!(["umbrella", "acme"])),
        ("?sortFieldName=partnerId&sortType=asc", json!(["acme", "umbrella"])),
        ("?sortFieldName=isActive&sortType=asc", json!(["acme", "umbrella"])),
        ("?pageNo=1&pageSize=1", json!(["acme"])),
        ("?pageNo=1", json!([])),
    ] {
        let page = stage.get(ADMIN, list(query)).await.response();
        let rows = page["data"].as_array().unwrap().iter().map(|row| row["partnerId"].clone());
        assert_eq!(Value::Array(rows.collect()), partners, "{query}");
    }
}

#[tokio::test]
async fn each_bad_parameter_has_its_code() {
    let stage = stage().await;
    for (query, told) in [
        ("?orgName=a%25&sortType=", "200 PMS_REQUEST_ERROR_007"),
        ("?emailAddress=a*%40b.org", "200 PMS_REQUEST_ERROR_007"),
        ("?sortType=", "200 PMS_PS_ERROR_007"),
        ("?sortFieldName=address&sortType=asc", "200 PMS_PRT_357"),
        ("?sortFieldName=partnerId&sortType=up", "200 PMS_PRT_358"),
        ("?pageNo=-1", "200 PMS_PRT_360"),
        ("?pageSize=0", "200 PMS_PRT_361"),
        ("?sortFieldName=emailAddress&sortType=asc", "200 KER_PRT_391"),
        ("?isActive=perhaps", "400 problem"),
    ] {
        assert_eq!(stage.get(ADMIN, list(query)).await.told(), told, "{query}");
    }
}
