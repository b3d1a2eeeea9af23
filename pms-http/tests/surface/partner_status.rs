//! Switching partners off: M02 of `partner-api.md`.

use crate::stage::{ACME, ADMIN, MARA, PARTNER, PAULA, Stage};
use pms_core::domain::audit::AuditOutcome;
use serde_json::{Value, json};

fn one(id: &str) -> String {
    format!("{PARTNER}/partners/{id}")
}

fn status(word: &str) -> Value {
    json!({ "status": word })
}

/// The active partner `acme` with a key for `kyc` and a waiting request for `login`; `umbrella` is in progress.
async fn stage() -> Stage {
    let stage = Stage::default();
    stage.world.granted().await;
    stage.world.policy("Banks", "login").await;
    stage.world.link("acme", "login").await;
    stage.world.registered("umbrella", "Banks").await;
    let key = json!({ "policyName": "kyc", "label": "shop" });
    let made = stage.patch(ACME, format!("{PARTNER}/partners/acme/generate/apikey"), key).await;
    assert_eq!(made.told(), "200");
    stage
}

#[tokio::test]
async fn a_partner_goes_with_its_keys_and_waiting_requests_under_one_entry() {
    let stage = stage().await;
    let (entries, events) = (stage.world.audit().len(), stage.world.events().len());
    let answer = stage.patch(MARA, one("acme"), status("de-ACTIVE")).await;
    insta::assert_json_snapshot!("partner_deactivated", answer.shown());
    let happened: Vec<_> =
        stage.world.events().iter().skip(events).map(pms_core::domain::event::Event::kind).collect();
    assert_eq!(happened, ["partner_deactivated", "api_key_deactivated", "link_rejected"]);
    let left = stage.world.audit().split_off(entries);
    let [entry] = left.as_slice() else { panic!("{left:?}") };
    assert_eq!((entry.outcome, entry.event_id()), (AuditOutcome::Success, "PMS_PRT_289"));
    assert_eq!(entry.reference.as_deref(), Some("acme"));
    let keys = stage.get(ADMIN, format!("{PARTNER}/partner-api-keys/v2")).await.response();
    assert_eq!(keys["data"][0]["status"], "deactivated");
    let requests = stage.get(ADMIN, format!("{PARTNER}/partner-policy-requests?status=rejected")).await;
    assert_eq!(requests.response()["data"][0]["policyName"], "login");
    for word in ["De-Active", "Active", "Maybe"] {
        assert_eq!(stage.patch(ADMIN, one("acme"), status(word)).await.told(), "200 PMS_PM_063", "{word}");
    }
}

#[tokio::test]
async fn active_and_in_progress_partners_answer_as_the_specification_says() {
    let stage = stage().await;
    let events = stage.world.events().len();
    for (id, word, told) in [
        ("acme", "ACTIVE", "200"),
        ("acme", "Maybe", "200 PMS_PM_058"),
        ("umbrella", "Active", "200 PMS_PRT_108"),
        ("umbrella", "De-Active", "200 PMS_PMP_016"),
        ("umbrella", "Maybe", "200 PMS_PM_058"),
        ("nobody", "De-Active", "200 PMS_PMP_005"),
        ("nobody", "Active", "200 PMS_PMP_005"),
        ("nobody", "Maybe", "200 PMS_PMP_005"),
        ("acme", " ", "400 PMS_COR_001"),
    ] {
        assert_eq!(stage.patch(ADMIN, one(id), status(word)).await.told(), told, "{id} {word}");
    }
    assert_eq!(stage.world.events().len(), events, "nothing has changed");
    let tried: Vec<_> =
        stage.world.audit().iter().rev().take(8).map(pms_core::domain::audit::AuditEntry::event_id).collect();
    assert_eq!(tried.iter().filter(|id| **id == "PMS_PRT_789").count(), 7);
}

#[tokio::test]
async fn only_administrators_and_partner_managers_switch_partners_off() {
    let stage = stage().await;
    for token in [ACME, PAULA] {
        assert_eq!(stage.patch(token, one("acme"), status("De-Active")).await.told(), "403 KER-ATH-403");
    }
}

#[tokio::test]
async fn nobody_switches_a_key_of_a_deactivated_partner_on() {
    let stage = stage().await;
    stage.patch(ADMIN, one("acme"), status("De-Active")).await;
    let policy = stage.world.events().iter().find_map(|event| match event {
        pms_core::domain::event::Event::ApiKeyIssued { policy, .. } => Some(policy.clone()),
        _ => None,
    });
    let path = format!("{PARTNER}/partners/acme/policy/{}/apiKey/status", policy.unwrap());
    for (token, told) in [(ADMIN, "200 PMS_PMP_016"), (ACME, "200 PMS_PMP_016")] {
        let on = json!({ "label": "shop", "status": "Active" });
        assert_eq!(stage.patch(token, &path, on).await.told(), told, "{token}");
    }
}
