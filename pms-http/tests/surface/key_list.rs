//! The list of API keys at its three addresses: M13 and M14 of `partner-api.md`.

use crate::stage::{ACME, ADMIN, MARA, PARTNER, Stage, UMBRELLA};
use chrono::Days;
use pms_testkit::world::clock::noon;
use serde_json::{Value, json};

const ADDRESSES: [&str; 3] = ["/partner-api-keys", "/partner-api-keys/v2", "/v2/partner-api-keys"];

fn list(query: &str) -> String {
    format!("{PARTNER}/partner-api-keys/v2{query}")
}

/// Two keys of `acme`, of which `shop` is on and `till` is off.
async fn stage() -> Stage {
    let stage = Stage::default();
    let policy = stage.granted().await;
    let generate = format!("{PARTNER}/partners/acme/generate/apikey");
    for label in ["shop", "till"] {
        stage.patch(ACME, &generate, json!({ "policyName": "kyc", "label": label })).await;
        stage.world.clock.advance(chrono::TimeDelta::seconds(1));
    }
    let switch = format!("{PARTNER}/partners/acme/policy/{policy}/apiKey/status");
    stage.patch(ACME, switch, json!({ "label": "till", "status": "De-Active" })).await;
    stage
}

#[tokio::test]
async fn the_same_list_is_at_all_three_addresses() {
    let stage = stage().await;
    let first = stage.get(ADMIN, list("")).await;
    insta::assert_json_snapshot!("all_api_keys", first.shown());
    for address in ADDRESSES {
        let answer = stage.get(ACME, format!("{PARTNER}{address}")).await;
        assert_eq!(answer.response(), first.response());
    }
}

#[tokio::test]
async fn others_see_nothing() {
    let stage = stage().await;
    for address in ADDRESSES {
        let path = format!("{PARTNER}{address}");
        assert_eq!(stage.get(MARA, &path).await.told(), "403 KER-ATH-403");
        assert_eq!(stage.get(UMBRELLA, &path).await.told(), "200 PMS_CERTIFICATE_ERROR_002");
    }
    stage.world.partner("umbrella", "Banks").await;
    assert_eq!(stage.get(UMBRELLA, list("")).await.response()["totalResults"], 0);
}

#[tokio::test]
async fn filters_sorts_and_periods_do_what_they_say() {
    let stage = stage().await;
    let labels = async |query: &str| {
        let page = stage.get(ADMIN, list(query)).await.response();
        Value::Array(page["data"].as_array().unwrap().iter().map(|row| row["apiKeyLabel"].clone()).collect())
    };
    for (query, wanted) in [
        ("?status=activated", json!(["shop"])),
        ("?status=deactivated", json!(["till"])),
        ("?status=Activated", json!([])),
        ("?apiKeyLabel=SH", json!(["shop"])),
        ("?policyName=kyc&policyGroupName=banks&orgName=acme&partnerId=ac", json!(["till", "shop"])),
        ("?sortFieldName=apiKeyLabel&sortType=asc&pageNo=0&pageSize=8", json!(["shop", "till"])),
        ("?sortFieldName=status&sortType=asc&pageNo=0&pageSize=8", json!(["shop", "till"])),
        ("?expiryPeriod=30", json!([])),
        ("?expiryPeriod=", json!(["till", "shop"])),
    ] {
        assert_eq!(labels(query).await, wanted, "{query}");
    }
    stage.world.clock.set(noon() + Days::new(36_490));
    assert_eq!(labels("?expiryPeriod=10").await, json!(["till", "shop"]));
    assert_eq!(labels("?expiryPeriod=9").await, json!([]));
    stage.world.clock.set(noon() + Days::new(36_500));
    let expired = stage.get(ADMIN, list("?apiKeyLabel=shop")).await.response();
    assert_eq!(expired["data"][0]["isApiKeyExpiredStatus"], true);
    assert_eq!(expired["data"][0]["status"], "deactivated");
}

#[tokio::test]
async fn each_bad_parameter_has_its_code_in_the_order_of_the_specification() {
    let stage = stage().await;
    for (query, told) in [
        ("?expiryPeriod=31&orgName=*", "400 PMS_COR_001"),
        ("?expiryPeriod=x", "400 problem"),
        ("?apiKeyLabel=*&sortType=asc", "200 PMS_REQUEST_ERROR_007"),
        ("?sortType=asc", "200 PMS_PS_ERROR_007"),
        ("?pageSize=8", "200 PMS_PS_ERROR_006"),
        ("?sortFieldName=apiKeyLabel&sortType=asc", "200 PMS_PS_ERROR_008"),
        ("?sortFieldName=apikeylabel&sortType=asc&pageNo=0&pageSize=8", "200 PMS_PRT_357"),
        ("?sortFieldName=apiKeyLabel&sortType=&pageNo=0&pageSize=8", "200 PMS_PRT_358"),
        ("?pageNo=-1&pageSize=8", "200 PMS_PRT_360"),
        ("?pageNo=1&pageSize=-8", "200 PMS_PRT_361"),
    ] {
        assert_eq!(stage.get(ADMIN, list(query)).await.told(), told, "{query}");
    }
}
