//! Requests for policies: P26 and M08 of `partner-api.md`.

use crate::{
    registration::registration,
    stage::{ACME, ADMIN, MARA, PARTNER, PAULA, Stage, UMBRELLA, v1},
};
use axum::http::Method;
use chrono::Days;
use pms_core::domain::{
    id::PartnerId,
    partner::PartnerState,
    policy::{Policy, PolicyState, group::GroupState},
};
use pms_testkit::world::clock::noon;
use serde_json::{Value, json};

fn ask(partner: &str) -> String {
    format!("{PARTNER}/partners/{partner}/policy/map")
}

fn decide(id: &str) -> String {
    format!("{PARTNER}/partners/policy/{id}")
}

fn wish(policy: &str) -> Value {
    json!({ "policyName": policy, "useCaseDescription": "to open accounts" })
}

/// The group `Banks` with the policy `kyc` in force, and the active partner `acme`.
async fn stage() -> (Stage, Policy) {
    let stage = Stage::default();
    stage.world.group("Banks").await;
    let policy = stage.world.policy("Banks", "kyc").await;
    stage.world.partner("acme", "Banks").await;
    (stage, policy)
}

async fn set_group(stage: &Stage, policy: &Policy, to: GroupState) {
    stage.world.change_group(&policy.group, |row| row.state = to).await;
}

#[tokio::test]
async fn a_partner_asks_and_a_partner_manager_decides() {
    let (stage, _) = stage().await;
    let asked = stage.post(ACME, ask("acme"), wish("kyc")).await;
    insta::assert_json_snapshot!("policy_requested", asked.shown());
    let id = asked.response()["mappingkey"].as_str().unwrap().to_owned();
    let decided = stage.put(MARA, decide(&id), json!({ "status": "APPROVED" })).await;
    insta::assert_json_snapshot!("request_approved", decided.shown());
    assert_eq!(stage.put(ADMIN, decide(&id), json!({ "status": "Rejected" })).await.told(), "200 PMS_PM_034");
    assert_eq!(stage.post(ACME, ask("acme"), wish("kyc")).await.told(), "200 PMS_PRT_060");
}

#[tokio::test]
async fn a_rejected_request_is_not_decided_again_and_does_not_hinder_a_new_one() {
    let (stage, _) = stage().await;
    let link = stage.world.link("acme", "kyc").await;
    assert_eq!(stage.post(ACME, ask("acme"), wish("kyc")).await.told(), "200 PMS_PRT_053");
    let rejected = stage.put(ADMIN, decide(link.id.as_str()), json!({ "status": "rejected" })).await;
    assert_eq!(rejected.response(), "The request is rejected.");
    let again = stage.put(ADMIN, decide(link.id.as_str()), json!({ "status": "Approved" })).await;
    assert_eq!(again.told(), "200 PMS_PM_035");
    assert_eq!(stage.post(ACME, ask("acme"), wish("kyc")).await.told(), "200");
}

#[tokio::test]
async fn roles_and_owners_are_checked() {
    let (stage, _) = stage().await;
    assert_eq!(stage.post(PAULA, ask("acme"), json!({})).await.told(), "403 KER-ATH-403");
    let foreign = stage.post(UMBRELLA, ask("acme"), wish("kyc")).await;
    insta::assert_json_snapshot!("request_for_another_partner", foreign.shown());
    assert_eq!(stage.post(UMBRELLA, ask("nobody"), wish("kyc")).await.told(), "200 PMS_PRT_005");
    let link = stage.world.link("acme", "kyc").await;
    let own = stage.put(ACME, decide(link.id.as_str()), json!({ "status": "Approved" })).await;
    assert_eq!(own.told(), "403 KER-ATH-403");
}

#[tokio::test]
async fn each_broken_rule_of_a_request_has_its_code() {
    let (stage, policy) = stage().await;
    stage.world.group("Shops").await;
    stage.world.policy("Shops", "loyalty").await;
    stage.world.draft("Banks", "draft").await;
    stage.world.registered("umbrella", "Banks").await;
    for (token, partner, wanted, told) in [
        (UMBRELLA, "umbrella", "kyc", "200 PMS_PMP_016"),
        (ACME, "acme", "nothing", "200 PMS_PRT_073"),
        (ACME, "acme", "draft", "200 PMS_PRT_073"),
        (ACME, "acme", "loyalty", "200 PMS_PRT_098"),
        (ACME, "acme", " ", "400 PMS_COR_001"),
    ] {
        assert_eq!(stage.post(token, ask(partner), wish(wanted)).await.told(), told, "{wanted}");
    }
    set_group(&stage, &policy, GroupState::Inactive).await;
    assert_eq!(stage.post(ACME, ask("acme"), wish("kyc")).await.told(), "200 PMS_PMP_023");
    stage.world.change_policy(&policy.id, |row| row.valid_to = noon()).await;
    assert_eq!(stage.post(ACME, ask("acme"), wish("kyc")).await.told(), "200 PMS_PMP_018");
    let long = json!({ "policyName": "kyc", "useCaseDescription": "x".repeat(4001) });
    assert_eq!(stage.post(ACME, ask("acme"), long).await.told(), "400 PMS_COR_001");
}

#[tokio::test]
async fn an_approval_needs_everything_sound_and_a_rejection_nothing() {
    let (stage, policy) = stage().await;
    let link = stage.world.link("acme", "kyc").await;
    let path = decide(link.id.as_str());
    let approve = || json!({ "status": "Approved" });
    set_group(&stage, &policy, GroupState::Inactive).await;
    assert_eq!(stage.put(ADMIN, &path, approve()).await.told(), "200 PMS_PMP_023");
    set_group(&stage, &policy, GroupState::Active).await;
    stage.world.change_policy(&policy.id, |row| row.valid_to = noon() - Days::new(1)).await;
    assert_eq!(stage.put(ADMIN, &path, approve()).await.told(), "200 PMS_PMP_018");
    stage.world.change_policy(&policy.id, |row| row.state = PolicyState::Deactivated).await;
    assert_eq!(stage.put(ADMIN, &path, approve()).await.told(), "200 PMS_PMP_019");
    stage.world.change_partner(&link.partner, |row| row.state = PartnerState::Deactivated).await;
    assert_eq!(stage.put(ADMIN, &path, approve()).await.told(), "200 PMS_PMP_016");
    assert_eq!(stage.put(ADMIN, &path, json!({ "status": "Rejected" })).await.told(), "200");
}

#[tokio::test]
async fn some_types_of_partners_need_extractors_before_an_approval() {
    const CREDENTIAL: &str = "cred.CREDENTIAL_PARTNER";
    let (stage, policy) = stage().await;
    let mut body = registration("cred");
    body["partnerType"] = json!("Credential_Partner");
    let registered = stage.post(CREDENTIAL, format!("{PARTNER}/partners"), body).await;
    assert_eq!(registered.told(), "200");
    let cred = PartnerId::try_from("cred").unwrap();
    stage.world.change_partner(&cred, |row| row.state = PartnerState::Active).await;
    let asked = stage.post(CREDENTIAL, ask("cred"), wish("kyc")).await.response();
    let path = decide(asked["mappingkey"].as_str().unwrap());
    let approve = || json!({ "status": "Approved" });
    assert_eq!(stage.put(ADMIN, &path, approve()).await.told(), "200 PMS_PM_051");
    stage.world.store.put_extractors(&cred, &policy.id).await.unwrap();
    assert_eq!(stage.put(ADMIN, &path, approve()).await.told(), "200");
}

#[tokio::test]
async fn a_decision_is_checked_in_the_order_of_the_specification() {
    let (stage, _) = stage().await;
    let open = stage.world.link("acme", "kyc").await;
    let mut body = v1(json!({ "status": " " }));
    body["requesttime"] = Value::Null;
    let send = async |id: &str, body: &Value| {
        stage.raw(Method::PUT, ADMIN, decide(id), body.to_string()).await.told()
    };
    assert_eq!(send("unknown", &body).await, "400 PMS_COR_001");
    body["request"]["status"] = json!("Maybe");
    assert_eq!(send("unknown", &body).await, "200 PMS_REQUEST_ERROR_004");
    body["requesttime"] = json!("2026-03-09T12:00:00.000Z");
    assert_eq!(send("unknown", &body).await, "200 PMS_REQUEST_ERROR_006");
    let body = v1(json!({ "status": "Maybe" }));
    assert_eq!(send("unknown", &body).await, "200 PMS_PMP_007");
    assert_eq!(send(open.id.as_str(), &body).await, "200 PMS_PM_045");
    stage.world.approve(&open.id).await;
    assert_eq!(send(open.id.as_str(), &body).await, "200 PMS_PM_034");
}

#[tokio::test]
async fn a_word_of_any_length_is_no_decision() {
    let (stage, _) = stage().await;
    let open = stage.world.link("acme", "kyc").await;
    let long = json!({ "status": "x".repeat(4000) });
    let told = stage.put(ADMIN, decide(open.id.as_str()), long.clone()).await.told();
    assert_eq!(told, stage.put(ADMIN, decide("unknown"), long).await.told(), "the request is not looked at");
}
