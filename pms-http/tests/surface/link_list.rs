//! The list of requests: M12 of `partner-api.md`.

use crate::stage::{ACME, ADMIN, PARTNER, PAULA, Stage, UMBRELLA};
use serde_json::{Value, json};

fn list(query: &str) -> String {
    format!("{PARTNER}/partner-policy-requests{query}")
}

async fn stage() -> Stage {
    let stage = Stage::default();
    stage.granted().await;
    stage.world.policy("Banks", "age").await;
    stage.world.partner("umbrella", "Banks").await;
    stage.world.clock.advance(chrono::TimeDelta::seconds(1));
    stage.world.link("umbrella", "age").await;
    stage
}

#[tokio::test]
async fn an_administrator_sees_all_requests_and_a_partner_its_own() {
    let stage = stage().await;
    insta::assert_json_snapshot!("all_requests", stage.get(ADMIN, list("")).await.shown());
    let own = stage.get(ACME, list("?partnerId=umbrella")).await.response();
    assert_eq!(own["totalResults"], 0);
    let own = stage.get(ACME, list("")).await.response();
    assert_eq!((&own["totalResults"], &own["data"][0]["partnerId"]), (&json!(1), &json!("acme")));
}

#[tokio::test]
async fn who_has_no_partner_or_no_role_is_refused() {
    let stage = Stage::default();
    insta::assert_json_snapshot!(stage.get(UMBRELLA, list("")).await.shown());
    assert_eq!(stage.get(PAULA, list("")).await.told(), "403 KER-ATH-403");
}

#[tokio::test]
async fn filters_and_sorts_do_what_they_say() {
    let stage = stage().await;
    for (query, partners) in [
        ("?status=approved", json!(["acme"])),
        ("?status=InProgress", json!(["umbrella"])),
        ("?status=inprogress", json!([])),
        ("?policyName=AG", json!(["umbrella"])),
        ("?orgName=acme%20ltd", json!(["acme"])),
        ("?partnerComment=to%20open%25", json!([])),
        ("?partnerComment=ACCOUNTS&partnerType=auth", json!(["umbrella", "acme"])),
        ("?policyGroupName=none", json!([])),
        ("?sortFieldName=partnerId&sortType=asc&pageNo=0&pageSize=1", json!(["acme"])),
        ("?sortFieldName=partnerId&sortType=desc&pageNo=0&pageSize=1", json!(["umbrella"])),
        ("", json!(["umbrella", "acme"])),
    ] {
        let page = stage.get(ADMIN, list(query)).await.response();
        let rows = page["data"].as_array().unwrap().iter().map(|row| row["partnerId"].clone());
        assert_eq!(Value::Array(rows.collect()), partners, "{query}");
    }
}

#[tokio::test]
async fn each_bad_parameter_has_its_code_in_the_order_of_the_specification() {
    let stage = stage().await;
    for (query, told) in [
        ("?orgName=*&sortType=", "200 PMS_REQUEST_ERROR_007"),
        ("?sortType=&pageNo=1", "200 PMS_PS_ERROR_007"),
        ("?pageNo=1", "200 PMS_PS_ERROR_006"),
        ("?sortFieldName=x&sortType=x", "200 PMS_PS_ERROR_008"),
        ("?sortFieldName=x&sortType=x&pageNo=-1&pageSize=0", "200 PMS_PRT_357"),
        ("?sortFieldName=partnerId&sortType=x&pageNo=-1&pageSize=0", "200 PMS_PRT_358"),
        ("?pageNo=-1&pageSize=0", "200 PMS_PRT_360"),
        ("?pageNo=0&pageSize=0", "200 PMS_PRT_361"),
        ("?pageNo=0&pageSize=1&pageNo=0", "400 problem"),
    ] {
        assert_eq!(stage.get(ADMIN, list(query)).await.told(), told, "{query}");
    }
}
