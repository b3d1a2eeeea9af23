//! The steps of the flow.

use reqwest::Method;
use serde_json::{Value, json};

use pms_core::port::system::Ids;
use zeroize::Zeroizing;

use super::{
    Failure,
    client::{Client, PARTNER, POLICY, Person, text},
    papers::{self, Papers},
};

/// Those who take part.
struct People {
    admin: Person,
    policy_manager: Person,
    partner: Person,
}

/// Names of this run: a demo may run many times on one server.
struct Names {
    tag: String,
    group: String,
    policy: String,
    partner: String,
    organisation: String,
    email: String,
}

/// Walks the flow, one printed line a step.
pub(crate) async fn walk(client: &Client, admin: &str, password: &str) -> Result<(), Failure> {
    let names = Names::random();
    let people = sign_everybody_in(client, &names, admin, password).await?;
    let papers = papers::make(&names.organisation)?;
    fill_trust_store(client, &people, &papers).await?;
    publish_policy(client, &people, &names).await?;
    onboard(client, &people, &names, &papers).await?;
    link_and_key(client, &people, &names).await?;
    println!("Every step held.");
    Ok(())
}

fn say(step: &str) {
    println!("  {step}");
}

impl Names {
    fn random() -> Self {
        let tag = random_tag();
        Self {
            group: format!("Demo group {tag}"),
            policy: format!("Demo policy {tag}"),
            partner: format!("demo-{tag}"),
            organisation: format!("Demo Bank {tag}"),
            email: format!("demo-{tag}@example.org"),
            tag,
        }
    }
}

fn random_tag() -> String {
    let mut random = [0_u8; 5];
    pms_adapters::system::SystemIds.bytes(&mut random);
    random.iter().fold(String::new(), |text, byte| format!("{text}{byte:02x}"))
}

async fn sign_everybody_in(
    client: &Client,
    names: &Names,
    admin: &str,
    password: &str,
) -> Result<People, Failure> {
    let admin_person = client.sign_in(admin, password).await?;
    say(&format!("{admin} signs in as administrator"));
    let manager = format!("policies-{}", names.tag);
    let secret = Zeroizing::new(format!("{}{}", random_tag(), random_tag()));
    let account = |name: &str, email: &str, role: &str| {
        json!({
            "name": name, "email": email, "roles": [role], "password": secret.as_str(),
            "organisation": names.organisation, "firstName": "Demo", "lastName": "User"
        })
    };
    client
        .add_account(&admin_person, &account(&manager, &format!("{manager}@example.org"), "POLICYMANAGER"))
        .await?;
    client.add_account(&admin_person, &account(&names.partner, &names.email, "AUTH_PARTNER")).await?;
    say(&format!(
        "the administrator adds a policy manager, {manager}, and a partner user, {}",
        names.partner
    ));
    let policy_manager = client.sign_in(&manager, &secret).await?;
    let partner = client.sign_in(&names.partner, &secret).await?;
    Ok(People { admin: admin_person, policy_manager, partner })
}

async fn fill_trust_store(client: &Client, people: &People, papers: &Papers) -> Result<(), Failure> {
    let path = format!("{PARTNER}/partners/certificate/ca/upload");
    let upload = |pem: &str| json!({ "certificateData": pem, "partnerDomain": "AUTH" });
    for (what, pem, code) in [
        ("a torn certificate", papers.torn.as_str(), "KER-KMS-013"),
        ("an expired root", papers.expired_root.as_str(), "KER-PCM-004"),
        ("a certificate that is no CA", papers.not_a_ca.as_str(), "KER-PCM-001"),
    ] {
        let answer = client.call(&people.admin, Method::POST, &path, &upload(pem)).await?;
        let message = answer.refused(what, code)?;
        say(&format!("{what} is refused with {code}: {message}"));
    }
    for (what, pem) in [("a root CA", &papers.root), ("an intermediate CA", &papers.intermediate)] {
        client.call(&people.admin, Method::POST, &path, &upload(pem)).await?.done(what)?;
        say(&format!("the administrator uploads {what} for AUTH"));
    }
    Ok(())
}

async fn publish_policy(client: &Client, people: &People, names: &Names) -> Result<(), Failure> {
    let who = &people.policy_manager;
    let group = json!({ "name": names.group, "desc": "Banks of the demo" });
    let path = format!("{POLICY}/policies/group/new");
    let group = client.call(who, Method::POST, &path, &group).await?.done("policy group")?;
    let group_id = text(&group, "id")?;
    say(&format!("the policy manager makes the policy group {}", names.group));
    let draft = |desc: &str, attributes: Value| {
        json!({
            "name": names.policy, "desc": desc, "policyType": "Auth", "version": "1.0",
            "policyGroupName": names.group,
            "policies": {
                "authTokenType": "policy",
                "allowedAuthTypes": [{ "authType": "otp", "mandatory": false }],
                "allowedKycAttributes": attributes
            }
        })
    };
    let path = format!("{POLICY}/policies");
    let first = draft("First draft", json!([]));
    let policy = client.call(who, Method::POST, &path, &first).await?.done("draft")?;
    let policy_id = text(&policy, "id")?;
    let edited = draft("Opening of accounts", json!([{ "attributeName": "fullName" }]));
    let path = format!("{POLICY}/policies/{policy_id}");
    client.call(who, Method::PUT, &path, &edited).await?.done("edit")?;
    say(&format!("drafts and edits {}", names.policy));
    let path = format!("{POLICY}/policies/{policy_id}/group/{group_id}/publish");
    client.bare(who, Method::POST, &path).await?.done("publish")?;
    say("publishes it");
    Ok(())
}

async fn onboard(client: &Client, people: &People, names: &Names, papers: &Papers) -> Result<(), Failure> {
    let who = &people.partner;
    let registration = json!({
        "partnerId": names.partner, "policyGroup": names.group, "organizationName": names.organisation,
        "address": "1 Demo Street", "contactNumber": "+1 555 0100", "emailId": names.email,
        "partnerType": "Auth_Partner", "langCode": "eng"
    });
    let path = format!("{PARTNER}/partners");
    client.call(who, Method::POST, &path, &registration).await?.done("registration")?;
    say(&format!("{} registers as authentication partner of that group", names.organisation));
    let path = format!("{PARTNER}/users/user-consent");
    client.bare(who, Method::POST, &path).await?.done("consent")?;
    say("its user accepts the terms");
    let upload = json!({
        "partnerId": names.partner, "certificateData": papers.partner, "partnerDomain": "AUTH"
    });
    let path = format!("{PARTNER}/partners/certificate/upload");
    let uploaded = client.call(who, Method::POST, &path, &upload).await?.done("certificate")?;
    say(&format!(
        "uploads its certificate and gets the MOSIP-signed one, {}",
        text(&uploaded, "certificateId")?
    ));
    let path = format!("{PARTNER}/partners/{}/certificate-data", names.partner);
    let both = client.bare(who, Method::GET, &path).await?.done("download")?;
    let original = text(&both, "caSignedCertificateData")?;
    let signed = text(&both, "mosipSignedCertificateData")?;
    if original.trim() != papers.partner.trim()
        || signed.trim() != text(&uploaded, "signedCertificateData")?.trim()
    {
        return Err("the downloaded certificates are not the uploaded and the signed one".into());
    }
    say("downloads both, unchanged");
    Ok(())
}

async fn link_and_key(client: &Client, people: &People, names: &Names) -> Result<(), Failure> {
    let who = &people.partner;
    let ask = json!({ "policyName": names.policy, "useCaseDescription": "to open accounts" });
    let path = format!("{PARTNER}/partners/{}/policy/map", names.partner);
    let mapped = client.call(who, Method::POST, &path, &ask).await?.done("request")?;
    let link = text(&mapped, "mappingkey")?;
    say("asks for the policy");
    let path = format!("{PARTNER}/partners/policy/{link}");
    let approve = json!({ "status": "Approved" });
    client.call(&people.admin, Method::PUT, &path, &approve).await?.done("approval")?;
    say("the administrator approves");
    let again = client.call(&people.admin, Method::PUT, &path, &approve).await?;
    let message = again.refused("a second decision", "PMS_PM_034")?;
    say(&format!("a second decision is refused with PMS_PM_034: {message}"));
    let ask = json!({ "policyName": names.policy, "label": "counter" });
    let path = format!("{PARTNER}/partners/{}/generate/apikey", names.partner);
    let key = client.call(who, Method::PATCH, &path, &ask).await?.done("API key")?;
    let shown = text(&key, "apiKey")?.chars().count();
    say(&format!(
        "the partner makes an API key labelled counter; it is shown this once ({shown} characters)"
    ));
    let policy_id = text(&key, "policyId")?;
    check_listed(client, who, names, "activated").await?;
    say("lists it as activated");
    let off = json!({ "label": "counter", "status": "De-Active" });
    let path = format!("{PARTNER}/partners/{}/policy/{policy_id}/apiKey/status", names.partner);
    client.call(who, Method::PATCH, &path, &off).await?.done("deactivation")?;
    check_listed(client, who, names, "deactivated").await?;
    say("deactivates it, and the list says so");
    Ok(())
}

async fn check_listed(client: &Client, who: &Person, names: &Names, status: &str) -> Result<(), Failure> {
    let path = format!("{PARTNER}/partner-api-keys/v2?partnerId={}&pageNo=0&pageSize=8", names.partner);
    let list = client.bare(who, Method::GET, &path).await?.done("list of keys")?;
    let row = list.pointer("/data/0").ok_or("the list of keys is empty")?;
    if text(row, "apiKeyLabel")? == "counter" && text(row, "status")? == status {
        return Ok(());
    }
    Err(format!("the list does not show the key as {status}").into())
}
