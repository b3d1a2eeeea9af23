//! The caller's own partners: P17 and P25 of `partner-api.md`.

use crate::stage::{ACME, ADMIN, PARTNER, PAULA, RESIDENT, Stage, UMBRELLA};
use serde_json::json;

fn list(query: &str) -> String {
    format!("{PARTNER}/partners/v3{query}")
}

#[tokio::test]
async fn partners_are_listed_by_status_type_and_group() {
    let stage = Stage::default();
    stage.world.group("Banks").await;
    stage.world.partner("acme", "Banks").await;
    let with_group = stage.get(ACME, list("?status=approved&policyGroupAvailable=true")).await;
    insta::assert_json_snapshot!("own_partners_with_group", with_group.shown());
    insta::assert_json_snapshot!("own_partners", stage.get(ACME, list("?status=approved")).await.shown());
    for (query, count) in [
        ("?status=InProgress", 0),
        ("?status=Approved", 0),
        ("?status=", 0),
        ("?status=approved&policyGroupAvailable=false", 0),
        ("?status=approved&partnerType=Auth_Partner", 1),
        ("?status=approved&partnerType=auth_partner", 0),
    ] {
        let rows = stage.get(ACME, list(query)).await.response();
        assert_eq!(rows.as_array().unwrap().len(), count, "{query}");
    }
}

#[tokio::test]
async fn who_has_no_partner_or_no_role_is_refused() {
    let stage = Stage::default();
    stage.world.group("Banks").await;
    stage.world.partner("acme", "Banks").await;
    insta::assert_json_snapshot!(stage.get(UMBRELLA, list("?status=approved")).await.shown());
    assert_eq!(stage.get(PAULA, list("?status=approved")).await.told(), "403 KER-ATH-403");
    assert_eq!(stage.get(ADMIN, list("?status=approved")).await.response(), json!([]));
}

#[tokio::test]
async fn the_status_is_needed_and_flags_are_flags() {
    let stage = Stage::default();
    for query in ["", "?policyGroupAvailable=true", "?status=approved&policyGroupAvailable=maybe"] {
        let answer = stage.get(ACME, list(query)).await;
        assert_eq!(answer.told(), "400 problem", "{query}");
    }
    insta::assert_json_snapshot!(stage.get(ACME, list("")).await.shown());
}

#[tokio::test]
async fn anybody_asks_for_his_own_address_and_an_administrator_for_every() {
    let stage = Stage::default();
    stage.world.group("Banks").await;
    stage.world.partner("acme", "Banks").await;
    let path = format!("{PARTNER}/partners/email/verify");
    let own = stage.put(ACME, &path, json!({ "emailId": "ACME@example.org" })).await;
    insta::assert_json_snapshot!("own_address", own.shown());
    let foreign = stage.put(RESIDENT, &path, json!({ "emailId": "acme@example.org" })).await;
    assert_eq!(foreign.told(), "200 PMS_PRT_055");
    let of_admin = stage.put(ADMIN, &path, json!({ "emailId": "nobody@example.org" })).await;
    assert_eq!(of_admin.response()["emailExists"], json!(false));
    let wrong = stage.put(ACME, &path, json!({ "emailId": "nonsense" })).await;
    assert_eq!(wrong.told(), "200 PMS_PRT_012");
    assert!(!wrong.message().contains("nonsense"), "an address is not repeated");
    assert_eq!(stage.put(ACME, &path, json!({ "emailId": null })).await.told(), "400 PMS_COR_001");
}
