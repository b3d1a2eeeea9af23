//! Policy groups: `policy-api.md` 2.1 and 2.17.

use crate::stage::{ACME, ADMIN, PAULA, POLICY, RESIDENT, Stage, TODAY, v1};
use axum::http::Method;
use serde_json::{Value, json};

const NEW: &str = "/v1/policymanager/policies/group/new";

fn banks() -> Value {
    json!({ "name": "Banks", "desc": "all banks" })
}

#[tokio::test]
async fn a_policy_manager_makes_a_group() {
    let stage = Stage::default();
    insta::assert_json_snapshot!(stage.post(PAULA, NEW, banks()).await.shown());
    assert_eq!(stage.post(ADMIN, NEW, json!({"name": "Shops", "desc": "d"})).await.told(), "200");
}

#[tokio::test]
async fn others_may_not_make_groups_whatever_they_send() {
    let stage = Stage::default();
    let refused = stage.post(ACME, NEW, json!({ "name": 5 })).await;
    insta::assert_json_snapshot!(refused.shown());
    assert_eq!(refused.told(), "403 KER-ATH-403");
}

#[tokio::test]
async fn a_second_group_of_a_name_is_refused_with_the_ids_of_the_request() {
    let stage = Stage::default();
    stage.post(PAULA, NEW, banks()).await;
    let again = stage.post(PAULA, NEW, json!({ "name": " Banks ", "desc": "others" })).await;
    insta::assert_json_snapshot!(again.shown());
}

#[tokio::test]
async fn fields_are_checked_before_the_time_and_all_are_named() {
    let stage = Stage::default();
    let mut bad = v1(json!({ "name": " ", "desc": null }));
    bad["requesttime"] = Value::Null;
    let answer = stage.raw(Method::POST, PAULA, NEW, bad.to_string()).await;
    insta::assert_json_snapshot!(answer.shown());
}

#[tokio::test]
async fn the_request_must_be_sent_today() {
    let stage = Stage::default();
    for (time, told) in [
        (Value::Null, "200 PMS_REQUEST_ERROR_004"),
        (json!(" "), "200 PMS_REQUEST_ERROR_004"),
        (json!("2026-03-09T23:59:59.999Z"), "200 PMS_REQUEST_ERROR_006"),
        (json!("2026-03-10"), "400 problem"),
        (json!(5), "400 problem"),
        (json!(TODAY), "200"),
    ] {
        let mut body = v1(banks());
        body["requesttime"] = time.clone();
        let answer = stage.raw(Method::POST, PAULA, NEW, body.to_string()).await;
        assert_eq!(answer.told(), told, "{time}");
        if told.contains("REQUEST_ERROR") {
            assert_eq!(answer.json()["id"], Value::Null, "the policy service has no id here");
        }
    }
}

#[tokio::test]
async fn the_groups_in_use_are_offered_to_partners_by_name() {
    let stage = Stage::default();
    let path = format!("{POLICY}/policies/policy-groups");
    insta::assert_json_snapshot!("no_group_is_in_use", stage.get(ACME, &path).await.shown());
    stage.world.group("Shops").await;
    stage.world.group("Banks").await;
    insta::assert_json_snapshot!("groups_in_use", stage.get(ACME, &path).await.shown());
    assert_eq!(stage.get(RESIDENT, &path).await.told(), "403 KER-ATH-403");
}
