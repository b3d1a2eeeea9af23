//! What every call leaves behind: entries in the audit trail and events.

use crate::{
    registration::registration,
    stage::{ACME, ADMIN, Answer, MARA, PARTNER, PAULA, POLICY, RESIDENT, Stage, UMBRELLA, v1},
};
use axum::http::Method;
use pms_core::domain::audit::{AuditEntry, AuditOutcome};
use pms_testkit::{
    pki::{KeyChoice, Pki, Template},
    world::{clock::noon, pms::AUTH_DOCUMENT},
};
use serde_json::{Value, json};

/// What one call left: entries as `eventId reference`, and the kinds of its events.
struct Left {
    entries: Vec<AuditEntry>,
    events: Vec<&'static str>,
}

/// Makes a call and tells what it left.
async fn traced(stage: &Stage, call: impl Future<Output = Answer>) -> (Answer, Left) {
    let (entries, events) = (stage.world.audit().len(), stage.world.events().len());
    let answer = call.await;
    let left = Left {
        entries: stage.world.audit().split_off(entries),
        events: stage.world.events().iter().skip(events).map(pms_core::domain::event::Event::kind).collect(),
    };
    (answer, left)
}

/// An accepted command: one entry of success with the id of the request, and these events.
async fn accepted(stage: &Stage, call: impl Future<Output = Answer>, id: &str, events: &[&str]) -> Value {
    let (answer, left) = traced(stage, call).await;
    assert!(answer.status.is_success() && answer.told().starts_with("200"), "{}", answer.told());
    let [entry] = left.entries.as_slice() else { panic!("{id}: {:?}", left.entries) };
    assert_eq!((entry.outcome, entry.event_id()), (AuditOutcome::Success, id));
    assert_eq!(entry.request_id.as_deref(), Some(answer.header("x-request-id")));
    assert_eq!(left.events, events, "{id}");
    answer.json()["response"].clone()
}

/// A refused command: one entry of failure with the id of the request, and no event.
async fn refused(stage: &Stage, call: impl Future<Output = Answer>, told: &str, id: &str) {
    let (answer, left) = traced(stage, call).await;
    assert_eq!(answer.told(), told);
    let [entry] = left.entries.as_slice() else { panic!("{told} {id}: {:?}", left.entries) };
    assert_eq!((entry.outcome, entry.event_id()), (AuditOutcome::Failure, id), "{told}");
    assert_eq!(entry.request_id.as_deref(), Some(answer.header("x-request-id")));
    assert!(!entry.description.is_empty() && !entry.description.contains('@'));
    assert_eq!(left.events, Vec::<&str>::new());
}

/// A call that leaves nothing.
async fn traceless(stage: &Stage, call: impl Future<Output = Answer>) {
    let (answer, left) = traced(stage, call).await;
    assert!(left.entries.is_empty() && left.events.is_empty(), "{}: {:?}", answer.told(), left.entries);
}

fn draft() -> Value {
    let document: Value = serde_json::from_str(AUTH_DOCUMENT).unwrap();
    json!({
        "policyGroupName": "Banks", "policyType": "Auth", "name": "kyc", "desc": "d", "version": "1",
        "policies": document,
    })
}

fn text(value: &Value) -> String {
    value.as_str().unwrap().to_owned()
}

const KEYS: &str = "/v1/partnermanager/partners/acme/generate/apikey";

#[tokio::test]
async fn each_accepted_command_of_the_flow_leaves_one_entry_and_one_event_for_each_object() {
    let stage = Stage::default();
    let pki = Pki::new(noon());
    let ca = |name: &str| Template::ca(name).key(KeyChoice::P256);
    let root = pki.make(ca("Root"), None);
    let issuing = pki.make(ca("Issuing CA"), Some(&root));
    let bundle =
        json!({ "certificateData": format!("{}{}", root.pem(), issuing.pem()), "partnerDomain": "AUTH" });
    let upload_ca = format!("{PARTNER}/partners/certificate/ca/upload");
    let two = ["anchor_admitted", "anchor_admitted"];
    accepted(&stage, stage.post(ADMIN, upload_ca, bundle), "PMS_PRT_202", &two).await;

    let policies = format!("{POLICY}/policies");
    let group = stage.post(PAULA, format!("{policies}/group/new"), json!({ "name": "Banks", "desc": "d" }));
    let group = text(&accepted(&stage, group, "PMS_PRT_215", &["policy_group_created"]).await["id"]);
    let policy = stage.post(PAULA, &policies, draft());
    let policy = text(&accepted(&stage, policy, "PMS_PRT_237", &["policy_drafted"]).await["id"]);
    let edit = stage.put(PAULA, format!("{policies}/{policy}"), draft());
    accepted(&stage, edit, "PMS_PRT_283", &["policy_edited"]).await;
    let publish = stage.post(PAULA, format!("{policies}/{policy}/group/{group}/publish"), Value::Null);
    accepted(&stage, publish, "PMS_PRT_257", &["policy_published"]).await;

    let register = stage.post(ACME, format!("{PARTNER}/partners"), registration("acme"));
    accepted(&stage, register, "PMS_PRT_201", &["partner_registered"]).await;
    let consent = stage.raw(Method::POST, ACME, format!("{PARTNER}/users/user-consent"), "");
    accepted(&stage, consent, "PMS_EXT_201", &["consent_given"]).await;
    let leaf = pki.leaf(&issuing, "acme Ltd").pem();
    let body = json!({ "partnerId": "acme", "certificateData": leaf, "partnerDomain": "AUTH" });
    let upload = stage.post(ACME, format!("{PARTNER}/partners/certificate/upload"), body);
    accepted(&stage, upload, "PMS_PRT_203", &["partner_certified"]).await;

    let wish = json!({ "policyName": "kyc", "useCaseDescription": "u" });
    let ask = stage.post(ACME, format!("{PARTNER}/partners/acme/policy/map"), wish);
    let link = text(&accepted(&stage, ask, "PMS_PRT_204", &["link_requested"]).await["mappingkey"]);
    let decide =
        stage.put(MARA, format!("{PARTNER}/partners/policy/{link}"), json!({ "status": "Approved" }));
    accepted(&stage, decide, "PMS_PRT_281", &["link_approved"]).await;
    let make = stage.patch(ACME, KEYS, json!({ "policyName": "kyc", "label": "shop" }));
    let key = text(&accepted(&stage, make, "PMS_PRT_279", &["api_key_issued"]).await["apiKey"]);
    let path = format!("{PARTNER}/partners/acme/policy/{policy}/apiKey/status");
    let off = stage.patch(ACME, &path, json!({ "label": "shop", "status": "De-Active" }));
    accepted(&stage, off, "PMS_PRT_299", &["api_key_deactivated"]).await;
    let on = stage.patch(ACME, &path, json!({ "label": "shop", "status": "Active" }));
    accepted(&stage, on, "PMS_PRT_299", &["api_key_activated"]).await;
    let still_on = stage.patch(ACME, &path, json!({ "label": "shop", "status": "Active" }));
    accepted(&stage, still_on, "PMS_PRT_299", &[]).await;

    let trail = format!("{:?}{:?}", stage.world.audit(), stage.world.events());
    assert!(!trail.contains(&key) && !trail.contains("@example.org"));
}

#[tokio::test]
async fn each_refused_command_leaves_one_entry_and_nothing_else() {
    let stage = Stage::default();
    let policy = stage.granted().await;
    let requests = stage.get(ADMIN, format!("{PARTNER}/partner-policy-requests")).await.response();
    let link = text(&requests["data"][0]["id"]);
    let policies = format!("{POLICY}/policies");
    let partners = format!("{PARTNER}/partners");
    let decide = format!("{partners}/policy/{link}");
    let switch = format!("{partners}/acme/policy/{policy}/apiKey/status");
    let at = |time: &str, inner: Value| {
        let mut body = v1(inner);
        body["requesttime"] = json!(time);
        body.to_string()
    };
    let old = "2026-03-09T12:00:00.000Z";
    let group = json!({ "name": "Banks", "desc": "d" });
    let mut no_document = draft();
    no_document["policies"] = Value::Null;
    let with = |name: &str, value: &str| {
        let mut body = registration("umbrella");
        body[name] = json!(value);
        body
    };
    let new_group = format!("{policies}/group/new");
    let map = format!("{partners}/acme/policy/map");
    let asked = || json!({ "policyName": "kyc", "useCaseDescription": "u" });
    let key = json!({ "policyName": "kyc", "label": "shop" });
    let word = |word: &str| json!({ "label": "shop", "status": word });
    let not_a_ca = json!({ "certificateData": "x", "partnerDomain": "AUTH" });
    for (method, token, path, body, told, id) in [
        (Method::POST, ACME, &new_group, v1(group.clone()).to_string(), "403 KER-ATH-403", "PMS_PRT_415"),
        (Method::POST, PAULA, &new_group, v1(group.clone()).to_string(), "200 PMS_POL_014", "PMS_PRT_415"),
        (Method::POST, PAULA, &new_group, at(old, group), "200 PMS_REQUEST_ERROR_006", "PMS_PRT_415"),
        (Method::POST, PAULA, &policies, v1(draft()).to_string(), "200 PMS_POL_009", "PMS_PRT_437"),
        (Method::POST, PAULA, &policies, v1(no_document).to_string(), "200 PMS_COR_003", "PMS_PRT_437"),
        (
            Method::POST,
            ACME,
            &partners,
            v1(with("emailId", "a@b.org")).to_string(),
            "200 PMS_PRT_055",
            "PMS_PRT_401",
        ),
        (
            Method::POST,
            ADMIN,
            &partners,
            v1(with("emailId", "wrong")).to_string(),
            "200 PMS_PRT_012",
            "PMS_PRT_401",
        ),
        (
            Method::POST,
            ADMIN,
            &partners,
            v1(with("partnerId", "a b")).to_string(),
            "200 PMS_PRT_066",
            "PMS_PRT_401",
        ),
        (
            Method::POST,
            ADMIN,
            &partners,
            v1(with("partnerType", "x")).to_string(),
            "200 PMS_PRT_010",
            "PMS_PRT_401",
        ),
        (Method::POST, UMBRELLA, &map, v1(asked()).to_string(), "200 PMS_PRT_055", "PMS_PRT_404"),
        (Method::POST, ACME, &map, v1(asked()).to_string(), "200 PMS_PRT_060", "PMS_PRT_404"),
        (Method::PUT, ACME, &decide, "nonsense".to_owned(), "403 KER-ATH-403", "PMS_PRT_781"),
        (
            Method::PUT,
            ADMIN,
            &decide,
            v1(json!({"status": "Approved"})).to_string(),
            "200 PMS_PM_034",
            "PMS_PRT_781",
        ),
        (
            Method::PUT,
            ADMIN,
            &decide,
            v1(json!({"status": "Maybe"})).to_string(),
            "200 PMS_PM_034",
            "PMS_PRT_781",
        ),
        (
            Method::PATCH,
            ADMIN,
            &KEYS.to_owned(),
            v1(key.clone()).to_string(),
            "403 KER-ATH-403",
            "PMS_PRT_779",
        ),
        (Method::PATCH, ACME, &KEYS.to_owned(), at(old, key), "200 PMS_REQUEST_ERROR_006", "PMS_PRT_779"),
        (Method::PATCH, ACME, &switch, v1(word("Active")).to_string(), "200 PMS_PRT_111", "PMS_PRT_799"),
        (Method::PATCH, ACME, &switch, v1(word("Maybe")).to_string(), "200 PMS_PRT_111", "PMS_PRT_799"),
        (
            Method::POST,
            ADMIN,
            &format!("{partners}/certificate/ca/upload"),
            v1(not_a_ca).to_string(),
            "200 KER-KMS-013",
            "PMS_PRT_402",
        ),
        (
            Method::POST,
            RESIDENT,
            &format!("{PARTNER}/users/user-consent"),
            String::new(),
            "403 KER-ATH-403",
            "PMS_EXT_401",
        ),
    ] {
        refused(&stage, stage.raw(method, token, path, body), told, id).await;
    }
}

#[tokio::test]
async fn reads_and_requests_that_cannot_be_read_leave_nothing() {
    let stage = Stage::default();
    let policy = stage.granted().await;
    for path in [
        format!("{POLICY}/policies/v2"),
        format!("{POLICY}/policies/{policy}"),
        format!("{POLICY}/policies/policy-groups"),
        format!("{PARTNER}/admin-partners"),
        format!("{PARTNER}/admin-partners/nobody"),
        format!("{PARTNER}/partner-policy-requests"),
        format!("{PARTNER}/partner-api-keys"),
        format!("{PARTNER}/trust-chain-certificates"),
        format!("{PARTNER}/system-config"),
        format!("{PARTNER}/users/user-consent"),
    ] {
        for token in [ADMIN, RESIDENT] {
            traceless(&stage, stage.get(token, &path)).await;
        }
    }
    let email = json!({ "emailId": "acme@example.org" });
    traceless(&stage, stage.put(RESIDENT, format!("{PARTNER}/partners/email/verify"), email)).await;
    traceless(&stage, stage.raw(Method::PATCH, ACME, KEYS, "nonsense")).await;
    traceless(&stage, stage.patch(ACME, KEYS, json!({ "label": "x".repeat(99) }))).await;
    traceless(&stage, stage.post("", format!("{PARTNER}/partners"), registration("acme"))).await;
}

#[tokio::test]
async fn accounts_and_sign_ins_leave_entries_without_addresses() {
    let stage = Stage::default();
    let account =
        json!({ "name": "ann", "email": "ann@example.org", "roles": [], "password": "correct horse" });
    let add = |token| stage.raw(Method::POST, token, "/api/v1/accounts", account.to_string());
    let (answer, left) = traced(&stage, add(ADMIN)).await;
    assert_eq!((answer.status.as_u16(), left.entries.len(), left.events), (200, 1, vec!["account_added"]));
    let (answer, left) = traced(&stage, add(ACME)).await;
    assert_eq!((answer.status.as_u16(), left.entries.len(), left.events.len()), (403, 1, 0));
    for (password, status) in [("correct horse", 200), ("wrong horse", 401)] {
        let body = json!({ "name": "ann@example.org", "password": password }).to_string();
        let (answer, left) = traced(&stage, stage.raw(Method::POST, ADMIN, "/api/v1/sign-in", body)).await;
        assert_eq!((answer.status.as_u16(), left.entries.len(), left.events.len()), (status, 1, 0));
        assert_eq!(left.entries[0].request_id.as_deref(), Some(answer.header("x-request-id")));
        assert!(!format!("{:?}", left.entries).contains('@'));
    }
}
