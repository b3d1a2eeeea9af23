//! No file of the data folder and no log line shows personal data, a key, a password or a token in clear.

use reqwest::Method;
use serde_json::{Value, json};
use std::fs;

use crate::{
    accounts::one_time_password,
    client::{Client, PARTNER, POLICY},
    process::{Place, Server},
};

const EMAIL: &str = "Grace.Hopper@navy.example.org";
const PHONE: &str = "+1-202-555-0147";
const ADDRESS: &str = "1701 Quiet Harbour Road, Arlington";
const PASSWORD: &str = "nanoseconds of wire";

/// What the flow keeps secret, by what it is.
type Secrets = Vec<(&'static str, String)>;

#[tokio::test]
async fn after_the_flow_nothing_secret_is_in_a_file_of_the_data_folder_or_in_the_log() {
    let place = Place::new();
    let mut command = place.command(["serve"]);
    command.env("PMS_LOG", "trace");
    let server = Server::spawn(command, &place);
    let one_time = one_time_password(&server);
    let mut secrets: Secrets = vec![
        ("e-mail", EMAIL.to_owned()),
        ("phone", PHONE.to_owned()),
        ("address", ADDRESS.to_owned()),
        ("password", PASSWORD.to_owned()),
        ("e-mail of the demo", "@example.org".to_owned()),
        ("phone of the demo", "+1 555 0100".to_owned()),
        ("address of the demo", "1 Demo Street".to_owned()),
        ("one-time password", one_time.clone()),
    ];
    let demo = ["demo", "--server", &server.address, "--admin", "admin", "--password-stdin"];
    let demo = place.run(demo, format!("{one_time}\n").as_bytes());
    let mut told = demo.err();
    told.push_str(&demo.done());
    told.push_str(&walk(&place, &server, &mut secrets).await);
    // While it runs, with the journal in place, and after it.
    search(&place, &secrets);
    let printed = server.stop();
    assert_eq!(printed, Vec::<String>::new());
    search(&place, &secrets);
    for (what, secret) in secrets.iter().filter(|(what, _)| *what != "token of the command") {
        assert!(!told.contains(secret), "the {what} is in what the commands print");
    }
}

/// The flow with what the test knows: an account with personal data, its partner, a key; gives what the commands
/// printed.
async fn walk(place: &Place, server: &Server, secrets: &mut Secrets) -> String {
    let account = [
        "user",
        "add",
        "grace",
        "--email",
        EMAIL,
        "--phone",
        PHONE,
        "--address",
        ADDRESS,
        "--role",
        "PARTNER_ADMIN",
        "--role",
        "POLICYMANAGER",
        "--role",
        "AUTH_PARTNER",
        "--password-stdin",
    ];
    let added = place.run(account, format!("{PASSWORD}\n").as_bytes());
    let mut told = added.err();
    told.push_str(&added.done());
    let by_command = place.run(["user", "token", "grace"], b"").done().trim().to_owned();
    let stranger = Client::new(&server.address, "");
    let mistyped = json!({ "name": EMAIL, "password": format!("{PASSWORD} mistyped") });
    assert_eq!(stranger.plain("/api/v1/sign-in", &mistyped).await.unwrap().status, 401);
    let signing_in = json!({ "name": EMAIL, "password": PASSWORD });
    let signed_in = stranger.plain("/api/v1/sign-in", &signing_in).await.unwrap();
    let token = signed_in.body["token"].as_str().unwrap().to_owned();
    let client = Client::new(&server.address, &token);
    secrets.push(("token of the command", by_command));
    secrets.push(("token", token));
    secrets.push(("API key", make_key(&client).await));
    for path in
        [format!("{PARTNER}/partners/no-such"), format!("{PARTNER}/partner-api-keys/v2?pageNo=0&pageSize=8")]
    {
        client.get(&path).await.unwrap();
    }
    // Refusals have texts too.
    let again = register(&client).await;
    assert!(again.code().is_some(), "{again:?}");
    told
}

async fn register(client: &Client) -> crate::client::Answer {
    let registration = json!({
        "partnerId": "grace", "policyGroup": "Quiet group", "organizationName": "Quiet Bank", "address": ADDRESS,
        "contactNumber": PHONE, "emailId": EMAIL, "partnerType": "Auth_Partner", "langCode": "eng"
    });
    client.call("secret-1", Method::POST, &format!("{PARTNER}/partners"), &registration).await.unwrap()
}

/// A key of an active partner with this address, and its text.
async fn make_key(client: &Client) -> String {
    let done = async |method, path: String, body: Value| {
        let answer = client.call("secret-2", method, &path, &body).await.unwrap();
        answer.response().unwrap_or_else(|| panic!("{path}: {answer:?}")).clone()
    };
    let text = |value: &Value, name: &str| value[name].as_str().unwrap().to_owned();
    let group = json!({ "name": "Quiet group", "desc": "of the test" });
    let group = done(Method::POST, format!("{POLICY}/policies/group/new"), group).await;
    let policy = json!({
        "name": "Quiet policy", "desc": "x", "policyType": "Auth", "version": "1.0", "policyGroupName": "Quiet group",
        "policies": {
            "authTokenType": "policy", "allowedAuthTypes": [{ "authType": "otp", "mandatory": false }],
            "allowedKycAttributes": []
        }
    });
    let policy = done(Method::POST, format!("{POLICY}/policies"), policy).await;
    let publish = format!("{POLICY}/policies/{}/group/{}/publish", text(&policy, "id"), text(&group, "id"));
    done(Method::POST, publish, Value::Null).await;
    let registered = register(client).await;
    assert!(registered.response().is_some(), "{registered:?}");
    for pem in crate::papers::chain("Quiet Bank").into_iter().enumerate() {
        let (path, body) = match pem {
            (2, pem) => (
                "certificate/upload",
                json!({ "partnerId": "grace", "certificateData": pem, "partnerDomain": "AUTH" }),
            ),
            (_, pem) => ("certificate/ca/upload", json!({ "certificateData": pem, "partnerDomain": "AUTH" })),
        };
        done(Method::POST, format!("{PARTNER}/partners/{path}"), body).await;
    }
    let ask = json!({ "policyName": "Quiet policy", "useCaseDescription": "to be quiet" });
    let link = done(Method::POST, format!("{PARTNER}/partners/grace/policy/map"), ask).await;
    let approve = json!({ "status": "Approved" });
    done(Method::PUT, format!("{PARTNER}/partners/policy/{}", text(&link, "mappingkey")), approve).await;
    let ask = json!({ "policyName": "Quiet policy", "label": "quiet" });
    let key = done(Method::PATCH, format!("{PARTNER}/partners/grace/generate/apikey"), ask).await;
    text(&key, "apiKey")
}

/// Looks for each secret, without regard to case, in UTF-8 and in both orders of UTF-16.
fn search(place: &Place, secrets: &Secrets) {
    let log = place.log();
    assert!(log.contains("generate/apikey") && log.contains("answered"), "the log tells of the flow:\n{log}");
    let mut haystacks = vec![("the log".to_owned(), log.into_bytes())];
    for entry in fs::read_dir(place.data()).unwrap() {
        let path = entry.unwrap().path();
        haystacks.push((path.display().to_string(), fs::read(&path).unwrap()));
    }
    for name in ["pms.db", "events.jsonl"] {
        assert!(haystacks.iter().any(|(path, bytes)| path.ends_with(name) && !bytes.is_empty()), "{name}");
    }
    let key = fs::read_to_string(place.data().join("vault.key")).unwrap();
    let master = key.lines().nth(1).unwrap().to_owned();
    for (path, bytes) in &mut haystacks {
        bytes.make_ascii_lowercase();
        for (what, secret) in secrets {
            assert!(!holds(bytes, secret), "{path} shows the {what}");
        }
        assert!(path.ends_with("vault.key") || !holds(bytes, &master), "{path} shows the master key");
    }
}

fn holds(bytes: &[u8], secret: &str) -> bool {
    let secret = secret.to_ascii_lowercase();
    let little: Vec<u8> = secret.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let big: Vec<u8> = secret.encode_utf16().flat_map(u16::to_be_bytes).collect();
    [secret.as_bytes(), &little, &big].iter().any(|needle| find(bytes, needle))
}

/// Whether the bytes hold the needle: candidates by the first byte only, because logs are long.
fn find(bytes: &[u8], needle: &[u8]) -> bool {
    let mut from = 0;
    while let Some(at) = bytes[from..].iter().position(|byte| *byte == needle[0]) {
        if bytes[from + at..].starts_with(needle) {
            return true;
        }
        from += at + 1;
    }
    false
}
