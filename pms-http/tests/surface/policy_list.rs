//! The list of policies: `policy-api.md` 2.18.

use crate::stage::{ACME, PAULA, POLICY, Stage};
use serde_json::json;

fn list(query: &str) -> String {
    format!("{POLICY}/policies/v2{query}")
}

#[tokio::test]
async fn a_page_has_drafts_and_published_policies_newest_first() {
    let stage = Stage::default();
    stage.world.group("Banks").await;
    stage.world.draft("Banks", "draft").await;
    stage.world.clock.advance(chrono::TimeDelta::milliseconds(1500));
    stage.world.policy("Banks", "kyc").await;
    insta::assert_json_snapshot!("policy_page", stage.get(PAULA, list("")).await.shown());
    assert_eq!(stage.get(ACME, list("")).await.told(), "403 KER-ATH-403");
}

#[tokio::test]
async fn filters_and_pages_do_what_they_say() {
    let stage = Stage::default();
    stage.world.group("Banks").await;
    stage.world.draft("Banks", "Draft_1").await;
    stage.world.clock.advance(chrono::TimeDelta::seconds(1));
    stage.world.policy("Banks", "kyc").await;
    for (query, names) in [
        ("?status=draft", json!(["Draft_1"])),
        ("?status=activated", json!(["kyc"])),
        ("?status=deactivated", json!([])),
        ("?status=Draft", json!([])),
        ("?policyName=DRAFT_", json!(["Draft_1"])),
        ("?policyName=D%20t", json!([])),
        ("?policyType=auth&policyGroupName=bank", json!(["kyc", "Draft_1"])),
        ("?sortFieldName=policyName&sortType=ASC", json!(["Draft_1", "kyc"])),
        ("?sortFieldName=policyName&sortType=desc&pageNo=1&pageSize=1", json!(["Draft_1"])),
        ("?sortFieldName=policyName", json!(["kyc", "Draft_1"])),
        ("?pageNo=7", json!([])),
        ("?unknown=1", json!(["kyc", "Draft_1"])),
    ] {
        let page = stage.get(PAULA, list(query)).await.response();
        let rows = page["data"].as_array().unwrap().iter().map(|row| row["policyName"].clone());
        assert_eq!(serde_json::Value::Array(rows.collect()), names, "{query}");
    }
    let beyond = stage.get(PAULA, list("?pageNo=7&pageSize=500")).await.response();
    assert_eq!(beyond, json!({"pageNo": 7, "pageSize": 100, "totalResults": 2, "data": []}));
}

#[tokio::test]
async fn each_bad_parameter_has_its_code() {
    let stage = Stage::default();
    for (query, told) in [
        ("?sortFieldName=policyType&sortType=asc", "200 PMS_PRT_357"),
        ("?sortFieldName=policyName&sortType=up", "200 PMS_PRT_358"),
        ("?pageNo=-1", "200 PMS_PRT_360"),
        ("?pageSize=0", "200 PMS_PRT_361"),
        ("?pageNo=abc", "400 problem"),
        ("?policyName=100%25", "200 PMS_REQUEST_ERROR_007"),
        ("?policyId=%00", "400 PMS_COR_001"),
    ] {
        assert_eq!(stage.get(PAULA, list(query)).await.told(), told, "{query}");
    }
    let of_service = stage.get(PAULA, list("?pageNo=-1")).await.json();
    assert_eq!(of_service["id"], "mosip.pms.policies.get");
    let before_it = stage.get(PAULA, list("?policyName=*")).await.json();
    assert!(before_it.get("responsetime").is_some() && before_it["id"].is_null());
}
