//! The end of policies and groups: `policy-api.md` 2.19 and 2.20.

use crate::stage::{ACME, ADMIN, PAULA, POLICY, Stage, TODAY};
use axum::http::Method;
use serde_json::{Value, json};

fn v2(id: &str, inner: &Value) -> Value {
    json!({ "id": id, "version": "1.0", "requestTime": TODAY, "metadata": {}, "request": inner })
}

fn of_policy() -> Value {
    v2("mosip.pms.deactivate.policy.patch", &json!({ "status": "De-Activate" }))
}

fn of_group() -> Value {
    v2("mosip.pms.deactivate.policy.group.patch", &json!({ "status": "De-Activate" }))
}

async fn patch(stage: &Stage, token: &str, path: &str, body: &Value) -> String {
    stage.raw(Method::PATCH, token, path, body.to_string()).await.told()
}

#[tokio::test]
async fn a_policy_and_then_its_group_are_deactivated() {
    let stage = Stage::default();
    let group = stage.world.group("Banks").await;
    let policy = stage.world.policy("Banks", "kyc").await;
    let (of_the_policy, of_the_group) =
        (format!("{POLICY}/policies/{}", policy.id), format!("{POLICY}/policies/group/{}", group.id));
    assert_eq!(patch(&stage, PAULA, &of_the_group, &of_group()).await, "200 PMS_POL_056");
    let ended = stage.raw(Method::PATCH, PAULA, &of_the_policy, of_policy().to_string()).await;
    assert_eq!(ended.json()["response"], json!({ "policyId": policy.id.as_str(), "isActive": false }));
    assert_eq!(patch(&stage, PAULA, &of_the_policy, &of_policy()).await, "200 PMS_POL_062");
    let ended = stage.raw(Method::PATCH, ADMIN, &of_the_group, of_group().to_string()).await;
    assert_eq!(ended.json()["response"], json!({ "policyGroupId": group.id.as_str(), "isActive": false }));
    assert_eq!(patch(&stage, PAULA, &of_the_group, &of_group()).await, "200 PMS_POL_067");
}

#[tokio::test]
async fn the_envelope_and_the_word_are_checked_before_the_object() {
    let stage = Stage::default();
    let path = format!("{POLICY}/policies/nothing");
    let mut cases = vec![(of_policy(), "200 PMS_POL_065")];
    for (member, value, told) in [
        ("id", json!("other"), "200 PMS_REQUEST_ERROR_002"),
        ("version", json!("2.0"), "200 PMS_REQUEST_ERROR_003"),
        ("requestTime", Value::Null, "200 PMS_REQUEST_ERROR_004"),
        ("requestTime", json!("2026-03-09T12:00:00.000Z"), "200 PMS_REQUEST_ERROR_006"),
        ("request", json!({ "status": "de-activate" }), "200 PMS_POL_073"),
        ("request", json!({}), "200 PMS_POL_073"),
    ] {
        let mut body = of_policy();
        body[member] = value;
        cases.push((body, told));
    }
    for (body, told) in cases {
        assert_eq!(patch(&stage, PAULA, &path, &body).await, told, "{body}");
    }
    assert_eq!(patch(&stage, ACME, &path, &of_policy()).await, "403 KER-ATH-403");
    let group = format!("{POLICY}/policies/group/nothing");
    assert_eq!(patch(&stage, PAULA, &group, &of_group()).await, "200 PMS_POL_068");
}

#[tokio::test]
async fn what_is_no_envelope_is_refused() {
    let stage = Stage::default();
    for path in [format!("{POLICY}/policies/x"), format!("{POLICY}/policies/group/x")] {
        for body in ["", "{", "[]", "null", "{\"request\":[]}", "{\"request\":{\"status\":5}}"] {
            let answer = stage.raw(Method::PATCH, PAULA, &path, body.to_owned()).await;
            assert_eq!(answer.told(), "400 problem", "{body}");
        }
        assert_eq!(patch(&stage, PAULA, &path, &json!({ "request": null })).await, "400 PMS_COR_001");
    }
}
