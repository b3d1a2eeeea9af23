//! A router with a few endpoints of each kind, a fixed clock, counted request ids and two known tokens.

use async_trait::async_trait;
use axum::{
    Router,
    body::Body,
    extract::{Path, State},
    http::{HeaderMap, Method, Request, StatusCode},
};
use chrono::{DateTime, Utc};
use http_body_util::BodyExt;
use pms_core::domain::page::Page;
use pms_http::{
    Frame, HttpConfig,
    auth::{Authenticate, Caller, Token, Unproved},
    health::{Readiness, Trouble},
    metrics::{Metrics, Scrape},
    wire::{
        call::Call,
        envelope::{Form, Refusal, Reply, V1, V1Request, V1Response, V2, V2Request, V2Response},
        error::{hard, soft},
        fields::{FieldErrors, Fields},
        page::{HalfASort, ListRules, PageAnswer, Unpaged},
        path,
        query::Params,
        time::{DateOffset, envelope_time},
    },
};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::{
    sync::{
        Arc,
        atomic::{AtomicU32, Ordering},
    },
    time::Duration,
};
use tokio::sync::Notify;
use tower::ServiceExt;
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

/// The caller of the token `good`.
#[derive(Clone)]
pub(crate) struct Ann;

/// A door that the test opens, and a bell that rings when somebody waits before it.
#[derive(Clone, Default)]
pub(crate) struct Door {
    pub(crate) bell: Arc<Notify>,
    pub(crate) open: Arc<Notify>,
}

#[derive(Deserialize, Serialize, ToSchema)]
pub(crate) struct NewGroup {
    name: Option<String>,
    desc: Option<String>,
    active: Option<bool>,
}

impl NewGroup {
    fn parse(self) -> Result<(String, String), FieldErrors> {
        let mut fields = Fields::of_request();
        let name = fields.name("name", self.name.as_deref(), 8);
        let desc = fields.text("desc", self.desc.as_deref(), 16);
        fields.done(|| Some((name?, desc?)))
    }
}

#[derive(Serialize, ToSchema)]
struct Group {
    name: String,
    desc: String,
    up_by: Option<String>,
    made: DateOffset,
}

const CREATE: Form = Form::V1Echo;

#[utoipa::path(
    post, path = "/groups", tag = "stage", request_body = V1Request<NewGroup>,
    responses((status = 200, body = V1Response<Group>))
)]
async fn create(call: Call, _caller: Caller<Ann>, letter: V1<NewGroup>) -> Result<Reply, Refusal> {
    let (head, body) = letter.open()?;
    let (name, desc) = body.parse()?;
    head.sent_today(call.now())?;
    if name == "taken" {
        return Err(CREATE.refuse(soft("PMS_POL_014").about(name)));
    }
    CREATE.reply(&Group { name, desc, up_by: None, made: DateOffset(call.now()) })
}

/// The role is missing, whatever the body is.
async fn forbidden(_caller: Caller<Ann>, _letter: V1<NewGroup>) -> Result<Reply, Refusal> {
    Err(CREATE.refuse(hard("KER-ATH-403", StatusCode::FORBIDDEN)))
}

const SEEN: Form = Form::V2("mosip.pms.stage.put");

#[utoipa::path(
    put, path = "/seen", tag = "stage", request_body = V2Request<NewGroup>,
    responses((status = 200, body = V2Response<String>))
)]
async fn seen(call: Call, letter: V2<NewGroup>) -> Result<Reply, Refusal> {
    let (head, body) = letter.open()?;
    head.addressed(SEEN, call.now())?;
    let (name, _) = body.parse()?;
    if name == "gone" {
        return Err(SEEN.refuse(soft("PMS_PRT_005")));
    }
    SEEN.reply(&name)
}

const LIST: Form = Form::V2("mosip.pms.stage.get");
const LIST_RULES: ListRules<u8> =
    ListRules { sort_by: &[("name", 1)], unpaged: Unpaged::Everything, half_a_sort: HalfASort::Refused };

#[utoipa::path(get, path = "/list", tag = "stage", responses((status = 200, body = V2Response<PageAnswer<u8>>)))]
async fn list(params: Params) -> Result<Reply, Refusal> {
    let query = params.open()?;
    query.filter("name")?;
    query.expiry_period()?;
    let listing = LIST_RULES.read(&query, LIST)?;
    LIST.reply(&PageAnswer::of(listing.window, Page { rows: vec![7_u8], total: 3 }, |row| row))
}

/// A call without a body: what is sent is ignored.
async fn publish() -> Result<Reply, Refusal> {
    Form::V1Null.reply("published")
}

async fn named(Path(name): Path<String>) -> Result<Reply, Refusal> {
    Form::V1Null.reply(&path::value("name", name)?)
}

async fn broken() -> Result<Reply, Refusal> {
    panic!("the secret of the handler")
}

async fn forever() -> Result<Reply, Refusal> {
    std::future::pending().await
}

async fn waits(State(door): State<Door>) -> Result<Reply, Refusal> {
    door.bell.notify_one();
    door.open.notified().await;
    Form::V1Null.reply("through")
}

fn endpoints(door: Door) -> OpenApiRouter {
    use axum::routing::{get, post};
    let both = || {
        OpenApiRouter::new()
            .routes(routes!(create))
            .routes(routes!(seen))
            .routes(routes!(list))
            .route("/forbidden", post(forbidden))
            .route("/publish", post(publish))
            .route("/named/{name}", get(named))
            .route("/broken", get(broken))
            .route("/forever", get(forever))
    };
    OpenApiRouter::new()
        .nest("/v1/partnermanager", both().route("/waits", get(waits).with_state(door)))
        .nest("/v1/policymanager", both())
        .route("/api/v1/broken", get(broken))
}

struct Tokens;

#[async_trait]
impl Authenticate for Tokens {
    type Actor = Ann;

    async fn actor(&self, token: &Token, _request_id: &str) -> Result<Ann, Unproved> {
        match token.reveal() {
            "good" => Ok(Ann),
            "down" => Err(Unproved::Unavailable),
            _ => Err(Unproved::Refused),
        }
    }

    fn log_name(&self, _actor: &Ann) -> String {
        "ann".to_owned()
    }
}

struct World(Vec<Trouble>);

#[async_trait]
impl Readiness for World {
    async fn check(&self) -> Vec<Trouble> {
        self.0.clone()
    }
}

#[async_trait]
impl Scrape for World {
    async fn refresh(&self, metrics: &Metrics) {
        metrics.outbox(5, Duration::from_secs(9));
    }
}

pub(crate) fn noon() -> DateTime<Utc> {
    envelope_time("2026-03-01T12:00:00.000Z").unwrap()
}

pub(crate) struct Stage {
    pub(crate) config: HttpConfig,
    pub(crate) metrics: Metrics,
    pub(crate) troubles: Vec<Trouble>,
    pub(crate) door: Door,
}

impl Default for Stage {
    fn default() -> Self {
        Self {
            config: HttpConfig::default(),
            metrics: Metrics::new(),
            troubles: Vec::new(),
            door: Door::default(),
        }
    }
}

impl Stage {
    pub(crate) fn router(&self) -> Router {
        let count = AtomicU32::new(0);
        Frame {
            config: self.config.clone(),
            now: Arc::new(noon),
            new_request_id: Arc::new(move || format!("made-{}", count.fetch_add(1, Ordering::Relaxed))),
            authenticate: Arc::new(Tokens),
            readiness: Arc::new(World(self.troubles.clone())),
            scrape: Arc::new(World(Vec::new())),
            metrics: self.metrics.clone(),
        }
        .around(endpoints(self.door.clone()))
    }
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

    /// The codes in `errors`, in order.
    pub(crate) fn codes(&self) -> Vec<String> {
        let json = self.json();
        let errors = json.get("errors").and_then(Value::as_array).cloned().unwrap_or_default();
        errors
            .iter()
            .map(|error| error.get("errorCode").and_then(Value::as_str).unwrap_or("null").to_owned())
            .collect()
    }

    pub(crate) fn is_problem(&self) -> bool {
        self.header("content-type") == "application/problem+json"
    }
}

pub(crate) async fn send(router: Router, request: Request<Body>) -> Answer {
    let response = router.oneshot(request).await.unwrap();
    let (parts, body) = response.into_parts();
    let bytes = body.collect().await.unwrap().to_bytes().to_vec();
    Answer { status: parts.status, headers: parts.headers, bytes }
}

/// A request of the known caller.
pub(crate) fn signed(method: Method, path: &str, body: impl Into<Body>) -> Request<Body> {
    let request = Request::builder().method(method).uri(path).header("authorization", "Bearer good");
    request.header("content-type", "application/json").body(body.into()).unwrap()
}

pub(crate) async fn get(path: &str) -> Answer {
    send(Stage::default().router(), signed(Method::GET, path, Body::empty())).await
}

pub(crate) async fn post(path: &str, body: impl Into<Body>) -> Answer {
    send(Stage::default().router(), signed(Method::POST, path, body)).await
}
