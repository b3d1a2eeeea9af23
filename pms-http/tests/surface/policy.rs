//! Policies: `policy-api.md` 2.3, 2.4, 2.5, 2.8 and 2.16.

use crate::stage::{ACME, ADMIN, PAULA, POLICY, RESIDENT, Stage};
use pms_core::domain::policy::group::{GroupState, PolicyGroup};
use pms_testkit::world::pms::AUTH_DOCUMENT;
use serde_json::{Value, json};

fn draft() -> Value {
    let document: Value = serde_json::from_str(AUTH_DOCUMENT).unwrap();
    json!({
        "policyGroupName": "Banks", "policyType": "auth", "name": "kyc", "desc": "who is it", "version": "1.1",
        "policies": document,
    })
}

fn with(name: &str, value: Value) -> Value {
    let mut body = draft();
    body[name] = value;
    body
}

fn one(id: &str) -> String {
    format!("{POLICY}/policies/{id}")
}

fn all() -> String {
    format!("{POLICY}/policies")
}

/// The group is switched off in the store: no endpoint does it yet.
async fn switch_off(stage: &Stage, group: &PolicyGroup) {
    stage.world.change_group(&group.id, |row| row.state = GroupState::Inactive).await;
}

#[tokio::test]
async fn a_draft_is_made_edited_published_and_read() {
    let stage = Stage::default();
    let group = stage.world.group("Banks").await;
    let made = stage.post(PAULA, all(), draft()).await;
    insta::assert_json_snapshot!("policy_drafted", made.shown());
    let id = made.response()["id"].as_str().unwrap().to_owned();
    insta::assert_json_snapshot!("policy_draft_read", stage.get(ADMIN, one(&id)).await.shown());
    let edited = stage.put(ADMIN, one(&id), with("desc", json!("who is it really"))).await;
    insta::assert_json_snapshot!("policy_edited", edited.shown());
    let publish = format!("{}/group/{}/publish", one(&id), group.id);
    let published = stage.post(PAULA, &publish, Value::Null).await;
    insta::assert_json_snapshot!("policy_published", published.shown());
    assert_eq!(stage.post(PAULA, &publish, Value::Null).await.told(), "200 PMS_POL_020");
    assert_eq!(stage.put(PAULA, one(&id), draft()).await.told(), "200 PMS_POL_055");
}

#[tokio::test]
async fn only_administrators_and_policy_managers_write_policies() {
    let stage = Stage::default();
    let group = stage.world.group("Banks").await;
    let policy = stage.world.draft("Banks", "kyc").await;
    let publish = format!("{}/group/{}/publish", one(policy.id.as_str()), group.id);
    for answer in [
        stage.post(ACME, all(), json!({})).await,
        stage.put(ACME, one(policy.id.as_str()), json!({})).await,
        stage.post(ACME, &publish, Value::Null).await,
        stage.get(ACME, one(policy.id.as_str())).await,
        stage.get(RESIDENT, format!("{POLICY}/policies/active/group/Banks")).await,
    ] {
        assert_eq!(answer.told(), "403 KER-ATH-403");
    }
}

#[tokio::test]
async fn each_broken_rule_of_a_new_draft_has_its_code() {
    let stage = Stage::default();
    stage.world.group("Banks").await;
    let closed = stage.world.group("Closed").await;
    switch_off(&stage, &closed).await;
    stage.world.draft("Banks", "taken").await;
    for (body, told) in [
        (with("policyType", json!("Loans")), "200 PMS_POL_023"),
        (with("policyGroupName", json!("Nobody")), "200 PMS_POL_019"),
        (with("policyGroupName", json!("Closed")), "200 PMS_POL_053"),
        (with("name", json!("taken")), "200 PMS_POL_009"),
        (with("policies", json!(null)), "200 PMS_COR_003"),
        (with("policies", json!([])), "400 PMS_COR_001"),
        (with("policies", json!({})), "200 PMS_PV_006 PMS_PV_006 PMS_PV_006"),
        (with("policyId", json!("a b")), "400 PMS_COR_001"),
        (with("policyId", json!("policy-groups")), "400 PMS_COR_001"),
        (with("version", json!("123456789")), "400 PMS_COR_001"),
        (draft(), "200"),
    ] {
        assert_eq!(stage.post(PAULA, all(), body.clone()).await.told(), told, "{body}");
    }
}

#[tokio::test]
async fn the_faults_of_a_document_are_told_all_and_in_their_order() {
    let stage = Stage::default();
    stage.world.group("Banks").await;
    let document = json!({ "authTokenType": "never", "allowedAuthTypes": [], "extra": 1 });
    let answer = stage.post(PAULA, all(), with("policies", document)).await;
    insta::assert_json_snapshot!(answer.shown());
}

#[tokio::test]
async fn each_kind_of_fault_of_a_document_has_its_code() {
    let stage = Stage::default();
    stage.world.group("Banks").await;
    let deep = serde_json::from_str(&format!("{}1{}", "[".repeat(40), "]".repeat(40))).unwrap();
    let sound: Value = serde_json::from_str(AUTH_DOCUMENT).unwrap();
    for (member, value, code) in [
        ("allowedAuthTypes", json!("otp"), "PMS_PV_007"),
        ("extra", json!(1), "PMS_PV_005"),
        ("authTokenType", Value::Null, "PMS_PV_007"),
        ("extra", deep, "PMS_POL_051"),
        ("kycLanguages", json!(["x".repeat(70_000)]), "PMS_COR_001"),
    ] {
        let mut document = sound.clone();
        document[member] = value;
        let answer = stage.post(PAULA, all(), with("policies", document)).await;
        let first = answer.codes().into_iter().next().unwrap_or_default();
        assert_eq!((answer.status.as_u16(), first.as_str()), (200, code), "{member} {}", answer.message());
        assert!(answer.message().len() < 400);
    }
}

#[tokio::test]
async fn the_checks_of_a_new_draft_come_in_the_order_of_the_specification() {
    let stage = Stage::default();
    stage.world.group("Banks").await;
    stage.world.draft("Banks", "taken").await;
    let mut body = with("policyType", json!("Loans"));
    body["policyGroupName"] = json!("Nobody");
    body["name"] = json!("taken");
    body["policies"] = json!({});
    for (repair, told) in [
        (("policyType", "Auth"), "200 PMS_POL_019"),
        (("policyGroupName", "Banks"), "200 PMS_POL_009"),
        (("name", "free"), "200 PMS_PV_006 PMS_PV_006 PMS_PV_006"),
    ] {
        body[repair.0] = json!(repair.1);
        assert_eq!(stage.post(PAULA, all(), body.clone()).await.told(), told, "{body}");
    }
}

#[tokio::test]
async fn each_broken_rule_of_an_edit_has_its_code() {
    let stage = Stage::default();
    stage.world.group("Banks").await;
    stage.world.group("Shops").await;
    stage.world.draft("Banks", "taken").await;
    let policy = stage.world.draft("Banks", "kyc").await;
    let id = policy.id.as_str();
    for (path, body, told) in [
        (one(id), with("policyGroupName", json!("Nobody")), "200 PMS_POL_019"),
        (one("unknown"), draft(), "200 PMS_POL_008"),
        (one(id), with("policyGroupName", json!("Shops")), "200 PMS_POL_015"),
        (one(id), with("name", json!("taken")), "200 PMS_POL_009"),
        (one(id), with("policies", json!({})), "200 PMS_PV_006 PMS_PV_006 PMS_PV_006"),
        (one(id), with("policies", json!(null)), "200 PMS_COR_003"),
        (one(id), draft(), "200"),
    ] {
        assert_eq!(stage.put(PAULA, path, body.clone()).await.told(), told, "{body}");
    }
}

#[tokio::test]
async fn each_broken_rule_of_a_publication_has_its_code() {
    let stage = Stage::default();
    let (banks, shops) = (stage.world.group("Banks").await, stage.world.group("Shops").await);
    let closed = stage.world.group("Closed").await;
    switch_off(&stage, &closed).await;
    let policy = stage.world.draft("Banks", "kyc").await;
    let path = |policy: &str, group: &str| format!("{}/group/{group}/publish", one(policy));
    for (path, told) in [
        (path(policy.id.as_str(), "unknown"), "200 PMS_POL_016"),
        (path(policy.id.as_str(), closed.id.as_str()), "200 PMS_POL_053"),
        (path("unknown", banks.id.as_str()), "200 PMS_POL_008"),
        (path(policy.id.as_str(), shops.id.as_str()), "200 PMS_POL_015"),
        (path(policy.id.as_str(), banks.id.as_str()), "200"),
    ] {
        let answer = stage.raw(axum::http::Method::POST, PAULA, &path, "not even JSON").await;
        assert_eq!(answer.told(), told, "{path}");
    }
}

#[tokio::test]
async fn an_unknown_policy_is_told_with_null_ids() {
    let answer = Stage::default().get(PAULA, one("unknown")).await;
    insta::assert_json_snapshot!(answer.shown());
}

#[tokio::test]
async fn partners_see_the_published_policies_of_a_group() {
    let stage = Stage::default();
    let path = |name: &str| format!("{POLICY}/policies/active/group/{name}");
    stage.world.group("Banks").await;
    let closed = stage.world.group("Closed").await;
    switch_off(&stage, &closed).await;
    assert_eq!(stage.get(ACME, path("Banks")).await.response(), json!([]));
    stage.world.draft("Banks", "draft").await;
    stage.world.policy("Banks", "kyc").await;
    stage.world.policy("Banks", "age").await;
    insta::assert_json_snapshot!(stage.get(ACME, path("Banks")).await.shown());
    assert_eq!(stage.get(ACME, path("Nobody")).await.told(), "200 PMS_POL_019");
    assert_eq!(stage.get(ACME, path("Closed")).await.told(), "200 PMS_POL_053");
}
