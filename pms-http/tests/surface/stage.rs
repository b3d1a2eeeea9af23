//! The router around a system on doubles, and callers that are named by their tokens.

use async_trait::async_trait;
use axum::{
    Router,
    body::Body,
    http::{HeaderMap, Method, Request, StatusCode},
};
use chrono::{DateTime, Utc};
use http_body_util::BodyExt;
use pms_core::{
    access::{Actor, Role},
    port::{
        identity::{TokenCheck, TokenError},
        system::Clock,
    },
};
use pms_http::{
    Frame, HttpConfig,
    auth::Bearer,
    endpoints,
    health::{Readiness, Trouble},
    metrics::{Metrics, Scrape},
    wire::call::Now,
};
use pms_testkit::world::{actor, clock::FixedClock, pms::World};
use serde_json::{Value, json};
use std::sync::{
    Arc,
    atomic::{AtomicU32, Ordering},
};
use tower::ServiceExt;
use utoipa::openapi::OpenApi;

/// An administrator.
pub(crate) const ADMIN: &str = "admin.PARTNER_ADMIN";
/// A policy manager.
pub(crate) const PAULA: &str = "paula.POLICYMANAGER";
/// A partner manager.
pub(crate) const MARA: &str = "mara.PARTNERMANAGER";
/// The user of the authentication partner `acme`.
pub(crate) const ACME: &str = "acme.AUTH_PARTNER";
/// The user of another authentication partner.
pub(crate) const UMBRELLA: &str = "umbrella.AUTH_PARTNER";
/// Somebody with a role that may do nothing here.
pub(crate) const RESIDENT: &str = "rita.RESIDENT";

/// The base of the partner service.
pub(crate) const PARTNER: &str = "/v1/partnermanager";
/// The base of the policy service.
pub(crate) const POLICY: &str = "/v1/policymanager";

/// The time of the stage's clock as requests send it.
pub(crate) const TODAY: &str = "2026-03-10T12:00:00.000Z";

/// Knows tokens of the form `user.ROLE~ROLE`; the user's address is `user@example.org`.
struct Named;

#[async_trait]
impl TokenCheck for Named {
    async fn check(&self, token: &str, _now: DateTime<Utc>) -> Result<Actor, TokenError> {
        let (user, roles) = token.split_once('.').ok_or(TokenError::Invalid)?;
        let roles: Vec<Role> = roles.split('~').filter_map(Role::from_name).collect();
        Ok(actor::bearer(user, &roles))
    }
}

struct Quiet;

#[async_trait]
impl Readiness for Quiet {
    async fn check(&self) -> Vec<Trouble> {
        Vec::new()
    }
}

#[async_trait]
impl Scrape for Quiet {
    async fn refresh(&self, _metrics: &Metrics) {}
}

pub(crate) struct Stage {
    pub(crate) world: World,
    router: Router,
    pub(crate) document: OpenApi,
}

impl Default for Stage {
    fn default() -> Self {
        Self::on(World::default())
    }
}

impl Stage {
    /// The surface around this system.
    pub(crate) fn on(world: World) -> Self {
        let clock: FixedClock = world.clock.clone();
        let now: Now = Arc::new(move || clock.now());
        let count = AtomicU32::new(1);
        let frame = Frame {
            config: HttpConfig::default(),
            now: Arc::clone(&now),
            new_request_id: Arc::new(move || format!("request-{}", count.fetch_add(1, Ordering::Relaxed))),
            authenticate: Arc::new(Bearer::new(Arc::new(Named), now)),
            readiness: Arc::new(Quiet),
            scrape: Arc::new(Quiet),
            metrics: Metrics::new(),
        };
        let (router, document) = frame.with_document(endpoints(world.pms.clone()));
        Self { world, router, document }
    }

    pub(crate) async fn send(&self, request: Request<Body>) -> Answer {
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let bytes = body.collect().await.unwrap().to_bytes().to_vec();
        Answer { status: parts.status, headers: parts.headers, bytes }
    }

    pub(crate) async fn get(&self, token: &str, path: impl AsRef<str>) -> Answer {
        self.send(request(Method::GET, token, path.as_ref(), Body::empty())).await
    }

    /// A call with a V1 envelope around `inner`, sent today.
    pub(crate) async fn call(
        &self,
        method: Method,
        token: &str,
        path: impl AsRef<str>,
        inner: Value,
    ) -> Answer {
        self.raw(method, token, path, v1(inner).to_string()).await
    }

    pub(crate) async fn post(&self, token: &str, path: impl AsRef<str>, inner: Value) -> Answer {
        self.call(Method::POST, token, path, inner).await
    }

    pub(crate) async fn put(&self, token: &str, path: impl AsRef<str>, inner: Value) -> Answer {
        self.call(Method::PUT, token, path, inner).await
    }

    pub(crate) async fn patch(&self, token: &str, path: impl AsRef<str>, inner: Value) -> Answer {
        self.call(Method::PATCH, token, path, inner).await
    }

    /// A call with this body as it is.
    pub(crate) async fn raw(
        &self,
        method: Method,
        token: &str,
        path: impl AsRef<str>,
        body: impl Into<Body>,
    ) -> Answer {
        self.send(request(method, token, path.as_ref(), body)).await
    }

    /// Makes the partner `acme` of the group `Banks` with the policy `kyc` approved; gives the policy's id.
    pub(crate) async fn granted(&self) -> String {
        self.world.granted().await.1.into()
    }
}

/// An envelope of the first generation, sent today.
pub(crate) fn v1(inner: Value) -> Value {
    let mut body = json!({ "id": "string", "version": "1.0", "requesttime": TODAY, "metadata": {} });
    body["request"] = inner;
    body
}

/// A request with a token and a JSON body.
pub(crate) fn request(method: Method, token: &str, path: &str, body: impl Into<Body>) -> Request<Body> {
    let bare = Request::builder().method(method).uri(path).header("content-type", "application/json");
    bare.header("authorization", format!("Bearer {token}")).body(body.into()).unwrap()
}

/// An answer, read whole.
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) bytes: Vec<u8>,
}

impl Answer {
    pub(crate) fn json(&self) -> Value {
        serde_json::from_slice(&self.bytes)
            .unwrap_or_else(|_| panic!("not JSON: {}", String::from_utf8_lossy(&self.bytes)))
    }

    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    pub(crate) fn is_problem(&self) -> bool {
        self.header("content-type") == "application/problem+json"
    }

    /// The codes in `errors`, in order.
    pub(crate) fn codes(&self) -> Vec<String> {
        let json = self.json();
        let errors = json["errors"].as_array().cloned().unwrap_or_default();
        errors.iter().map(|error| error["errorCode"].as_str().unwrap_or("null").to_owned()).collect()
    }

    /// `200 PMS_PRT_005`: what clients decide by.
    pub(crate) fn told(&self) -> String {
        let code = if self.is_problem() { "problem".to_owned() } else { self.codes().join(" ") };
        format!("{} {code}", self.status.as_u16()).trim_end().to_owned()
    }

    /// The member `response` of a good answer.
    pub(crate) fn response(&self) -> Value {
        let json = self.json();
        assert_eq!((self.told().as_str(), &json["errors"]), ("200", &json!([])), "{json}");
        json["response"].clone()
    }

    /// The body for a snapshot: ids and texts of certificates differ from run to run.
    pub(crate) fn shown(&self) -> Value {
        redacted(self.json())
    }

    /// The message of the first error.
    pub(crate) fn message(&self) -> String {
        self.json()["errors"][0]["message"].as_str().unwrap_or_default().to_owned()
    }
}

fn redacted(value: Value) -> Value {
    match value {
        Value::String(text) if is_uuid(&text) => "[id]".into(),
        Value::String(text) if text.starts_with("-----BEGIN CERTIFICATE-----") => "[certificate]".into(),
        Value::String(text) if text.starts_with("-----BEGIN PKCS7-----") => "[p7b]".into(),
        Value::Array(elements) => elements.into_iter().map(redacted).collect(),
        Value::Object(members) => members.into_iter().map(|(name, value)| (name, redacted(value))).collect(),
        plain => plain,
    }
}

fn is_uuid(text: &str) -> bool {
    let groups: Vec<usize> = text.split('-').map(str::len).collect();
    groups == [8, 4, 4, 4, 12]
}
