//! The flow under load: clients that walk it again and again until the server is gone.

use pms_adapters::system::SystemClock;
use pms_core::port::system::Clock;
use pms_testkit::pki::{Entity, KeyChoice, Pki, Template};
use reqwest::Method;
use serde_json::{Value, json};
use std::sync::Arc;
use tokio::task::JoinHandle;

use crate::{
    client::{Client, PARTNER, POLICY, fresh},
    process::{Place, Server},
};

/// The group of all partners that ask for policies.
const GROUP: &str = "Crash group";

/// The password of all accounts.
const PASSWORD: &str = "correct horse battery";

/// What outlives the kills: a token, the papers, and what was answered.
pub(crate) struct World {
    boss: String,
    partners: Vec<String>,
    papers: Arc<Papers>,
    answered: Vec<Answered>,
}

/// A change that was answered with success: the id of its request and the event id of its audit entry.
#[derive(Clone, Debug)]
pub(crate) struct Answered {
    pub(crate) request: String,
    pub(crate) event: &'static str,
}

struct Papers {
    pki: Pki,
    issuer: Entity,
    /// One first certificate for each client's partner; renewals have its key.
    first: Vec<Entity>,
}

/// Running clients.
pub(crate) struct Load(Vec<JoinHandle<Vec<Answered>>>);

impl Load {
    /// What they were answered, when the last of them has met the end of the server.
    pub(crate) async fn answered(self) -> Vec<Answered> {
        let mut all = Vec::new();
        for client in self.0 {
            all.extend(client.await.unwrap());
        }
        all
    }
}

impl World {
    /// Makes an account, a token, a trust store, a group, and an active partner for each client.
    pub(crate) async fn furnish(place: &Place, server: &Server, clients: usize) -> Self {
        let account = ["user", "add", "boss", "--email", "boss@example.org", "--role", "PARTNER_ADMIN"];
        place.run(account.into_iter().chain(["--role", "POLICYMANAGER"]), b"").done();
        let boss = place.run(["user", "token", "boss", "--hours", "720"], b"").done().trim().to_owned();

        let pki = Pki::new(SystemClock.now());
        let root = pki.make(Template::ca("Crash Root").key(KeyChoice::P256), None);
        let issuer = pki.make(Template::ca("Crash Issuer").key(KeyChoice::P256), Some(&root));
        let first = (0..clients).map(|place| pki.leaf(&issuer, &organisation(place))).collect();
        let mut walker = Walker::new(server, [&boss, ""], Arc::new(Papers { pki, issuer, first }), 0);
        walker.admit(&root.pem()).await.unwrap();
        let issuer = walker.papers.issuer.pem();
        walker.admit(&issuer).await.unwrap();
        walker.group(GROUP).await.unwrap();
        let mut partners = Vec::new();
        for place in 0..clients {
            walker.account(&partner(place)).await.unwrap();
            let token = walker.sign_in(&partner(place)).await;
            walker.own = Client::new(&server.address, &token);
            walker.register(&partner(place), &organisation(place)).await.unwrap();
            walker.certify(place).await.unwrap();
            partners.push(token);
        }
        Self { boss, partners, papers: walker.papers, answered: walker.answered }
    }

    /// Sets clients to work on a server.
    pub(crate) fn load(&self, server: &Server) -> Load {
        let walk = |(place, own): (usize, &String)| {
            let mut walker = Walker::new(server, [&self.boss, own], Arc::clone(&self.papers), place);
            tokio::spawn(async move {
                while walker.walk().await.is_ok() {}
                walker.answered
            })
        };
        Load(self.partners.iter().enumerate().map(walk).collect())
    }

    /// One walk of the first client.
    pub(crate) async fn walk_once(&mut self, server: &Server) {
        let mut walker = Walker::new(server, [&self.boss, &self.partners[0]], Arc::clone(&self.papers), 0);
        walker.walk().await.unwrap();
        self.answered.extend(walker.answered);
    }

    pub(crate) fn note(&mut self, answered: Vec<Answered>) {
        self.answered.extend(answered);
    }

    /// Everything that was ever answered.
    pub(crate) fn answered(&self) -> &[Answered] {
        &self.answered
    }
}

fn partner(place: usize) -> String {
    format!("crash-partner-{place}")
}

fn organisation(place: usize) -> String {
    format!("Crash Bank {place}")
}

/// The server is gone.
#[derive(Debug)]
struct Gone;

/// One client: an administrator and policy manager, and the user of a partner.
struct Walker {
    boss: Client,
    own: Client,
    papers: Arc<Papers>,
    place: usize,
    answered: Vec<Answered>,
}

impl Walker {
    fn new(server: &Server, tokens: [&str; 2], papers: Arc<Papers>, place: usize) -> Self {
        let [boss, own] = tokens.map(|token| Client::new(&server.address, token));
        Self { boss, own, papers, place, answered: Vec::new() }
    }

    /// Every change of the flow once.
    async fn walk(&mut self) -> Result<(), Gone> {
        let number = fresh();
        let policy = format!("Policy {number}");
        self.group(&format!("Group {number}")).await?;
        self.register(&format!("walker-{number}"), &format!("Walker {number}")).await?;
        self.consent().await?;
        self.certify(self.place).await?;
        let id = self.draft(&policy).await?;
        self.edit(&id, &policy).await?;
        self.publish(&id).await?;
        let link = self.ask(&policy).await?;
        let word = if number % 4 == 3 { "Rejected" } else { "Approved" };
        self.decide(&link, word).await?;
        if word == "Approved" {
            self.key(&policy, number).await?;
            self.switch(&id, number, "De-Active").await?;
            self.switch(&id, number, "Active").await?;
        }
        self.account(&format!("user-{number}")).await?;
        Ok(())
    }

    /// A change in the V1 envelope, which must be answered with success while the server lives.
    async fn change(
        &mut self,
        who: &Client,
        event: &'static str,
        method: Method,
        path: &str,
        body: &Value,
    ) -> Result<Value, Gone> {
        let request = format!("crash-{}", fresh());
        let answer = who.call(&request, method, path, body).await.map_err(|_| Gone)?;
        assert_eq!(answer.headers["x-request-id"], request.as_str());
        let Some(response) = answer.response() else {
            panic!("{path} was answered with {} {:?}: {}", answer.status, answer.code(), answer.body)
        };
        self.answered.push(Answered { request, event });
        Ok(response.clone())
    }

    async fn admit(&mut self, pem: &str) -> Result<Value, Gone> {
        let body = json!({ "certificateData": pem, "partnerDomain": "AUTH" });
        let path = format!("{PARTNER}/partners/certificate/ca/upload");
        self.change(&self.boss.clone(), "PMS_PRT_202", Method::POST, &path, &body).await
    }

    async fn group(&mut self, name: &str) -> Result<Value, Gone> {
        let body = json!({ "name": name, "desc": "of the crash test" });
        let path = format!("{POLICY}/policies/group/new");
        self.change(&self.boss.clone(), "PMS_PRT_215", Method::POST, &path, &body).await
    }

    /// Our own endpoint: no envelope.
    async fn account(&mut self, name: &str) -> Result<(), Gone> {
        let account = json!({
            "name": name, "email": format!("{name}@example.org"), "roles": ["AUTH_PARTNER"], "password": PASSWORD
        });
        let answer = self.boss.plain("/api/v1/accounts", &account).await.map_err(|_| Gone)?;
        assert_eq!(answer.status, 200, "{answer:?}");
        Ok(())
    }

    async fn sign_in(&self, name: &str) -> String {
        let body = json!({ "name": name, "password": PASSWORD });
        text(&self.boss.plain("/api/v1/sign-in", &body).await.unwrap().body, "token")
    }

    async fn register(&mut self, id: &str, organisation: &str) -> Result<Value, Gone> {
        let body = json!({
            "partnerId": id, "policyGroup": GROUP, "organizationName": organisation,
            "address": "1 Crash Street", "contactNumber": "5550100", "emailId": format!("{id}@example.org"),
            "partnerType": "Auth_Partner", "langCode": "eng"
        });
        self.change(&self.boss.clone(), "PMS_PRT_201", Method::POST, &format!("{PARTNER}/partners"), &body)
            .await
    }

    async fn consent(&mut self) -> Result<Value, Gone> {
        let path = format!("{PARTNER}/users/user-consent");
        self.change(&self.boss.clone(), "PMS_EXT_201", Method::POST, &path, &Value::Null).await
    }

    /// A new certificate with the key of the partner's first one.
    async fn certify(&mut self, place: usize) -> Result<Value, Gone> {
        let papers = &self.papers;
        let template = Template::leaf(&organisation(place)).same_key(&papers.first[place]);
        let certificate = papers.pki.make(template, Some(&papers.issuer)).pem();
        let body = json!({
            "partnerId": partner(place), "certificateData": certificate, "partnerDomain": "AUTH"
        });
        let path = format!("{PARTNER}/partners/certificate/upload");
        self.change(&self.own.clone(), "PMS_PRT_203", Method::POST, &path, &body).await
    }

    async fn draft(&mut self, name: &str) -> Result<String, Gone> {
        let path = format!("{POLICY}/policies");
        let policy = self
            .change(&self.boss.clone(), "PMS_PRT_237", Method::POST, &path, &document(name, "first"))
            .await?;
        Ok(text(&policy, "id"))
    }

    async fn edit(&mut self, id: &str, name: &str) -> Result<Value, Gone> {
        let path = format!("{POLICY}/policies/{id}");
        self.change(&self.boss.clone(), "PMS_PRT_283", Method::PUT, &path, &document(name, "second")).await
    }

    async fn publish(&mut self, id: &str) -> Result<Value, Gone> {
        let policy = self.boss.get(&format!("{POLICY}/policies/{id}")).await.map_err(|_| Gone)?;
        let group = text(policy.response().unwrap_or_else(|| panic!("{policy:?}")), "policyGroupId");
        let path = format!("{POLICY}/policies/{id}/group/{group}/publish");
        self.change(&self.boss.clone(), "PMS_PRT_257", Method::POST, &path, &Value::Null).await
    }

    async fn ask(&mut self, policy: &str) -> Result<String, Gone> {
        let body = json!({ "policyName": policy, "useCaseDescription": "to be killed" });
        let path = format!("{PARTNER}/partners/{}/policy/map", partner(self.place));
        Ok(text(
            &self.change(&self.own.clone(), "PMS_PRT_204", Method::POST, &path, &body).await?,
            "mappingkey",
        ))
    }

    async fn decide(&mut self, link: &str, word: &str) -> Result<Value, Gone> {
        let path = format!("{PARTNER}/partners/policy/{link}");
        self.change(&self.boss.clone(), "PMS_PRT_281", Method::PUT, &path, &json!({ "status": word })).await
    }

    async fn key(&mut self, policy: &str, number: u64) -> Result<Value, Gone> {
        let body = json!({ "policyName": policy, "label": format!("key {number}") });
        let path = format!("{PARTNER}/partners/{}/generate/apikey", partner(self.place));
        self.change(&self.own.clone(), "PMS_PRT_279", Method::PATCH, &path, &body).await
    }

    async fn switch(&mut self, policy: &str, number: u64, status: &str) -> Result<Value, Gone> {
        let body = json!({ "label": format!("key {number}"), "status": status });
        let path = format!("{PARTNER}/partners/{}/policy/{policy}/apiKey/status", partner(self.place));
        self.change(&self.own.clone(), "PMS_PRT_299", Method::PATCH, &path, &body).await
    }
}

fn document(name: &str, description: &str) -> Value {
    json!({
        "name": name, "desc": description, "policyType": "Auth", "version": "1.0", "policyGroupName": GROUP,
        "policies": {
            "authTokenType": "policy",
            "allowedAuthTypes": [{ "authType": "otp", "mandatory": false }],
            "allowedKycAttributes": [{ "attributeName": "fullName" }]
        }
    })
}

fn text(value: &Value, name: &str) -> String {
    value[name].as_str().unwrap_or_else(|| panic!("no {name} in {value}")).to_owned()
}
