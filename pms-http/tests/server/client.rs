//! Calls of the flow over HTTP, each with a request id of its own.

use pms_adapters::system::SystemClock;
use pms_core::port::system::Clock;
use reqwest::{Method, RequestBuilder, header::HeaderMap};
use serde_json::{Value, json};
use std::{
    sync::atomic::{AtomicU64, Ordering},
    time::Duration,
};

/// The paths of MOSIP's two services.
pub(crate) const PARTNER: &str = "/v1/partnermanager";
/// See [`PARTNER`].
pub(crate) const POLICY: &str = "/v1/policymanager";

/// Someone who calls a server.
#[derive(Clone)]
pub(crate) struct Client {
    http: reqwest::Client,
    base: String,
    token: String,
}

/// What a call was answered.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Value,
}

impl Client {
    pub(crate) fn new(base: &str, token: &str) -> Self {
        let http = reqwest::Client::builder().timeout(Duration::from_mins(1)).build().unwrap();
        Self { http, base: base.to_owned(), token: token.to_owned() }
    }

    fn request(&self, method: Method, path: &str) -> RequestBuilder {
        self.http.request(method, format!("{}{path}", self.base)).bearer_auth(&self.token)
    }

    /// A call without a body.
    pub(crate) async fn get(&self, path: &str) -> Result<Answer, reqwest::Error> {
        answer(self.request(Method::GET, path)).await
    }

    /// A call in the V1 envelope; `id` is the request's.
    pub(crate) async fn call(
        &self,
        id: &str,
        method: Method,
        path: &str,
        request: &Value,
    ) -> Result<Answer, reqwest::Error> {
        let now = SystemClock.now().format("%Y-%m-%dT%H:%M:%S%.3fZ").to_string();
        let body = json!({ "id": "test", "version": "1.0", "requesttime": now, "request": request });
        answer(self.request(method, path).header("X-Request-Id", id).json(&body)).await
    }

    /// A plain JSON body, for our own endpoints.
    pub(crate) async fn plain(&self, path: &str, body: &Value) -> Result<Answer, reqwest::Error> {
        answer(self.request(Method::POST, path).json(body)).await
    }
}

async fn answer(request: RequestBuilder) -> Result<Answer, reqwest::Error> {
    let response = request.send().await?;
    let (status, headers) = (response.status().as_u16(), response.headers().clone());
    let text = response.text().await?;
    let body = serde_json::from_str(&text).unwrap_or(Value::String(text));
    Ok(Answer { status, headers, body })
}

impl Answer {
    /// The response of an envelope without an error.
    pub(crate) fn response(&self) -> Option<&Value> {
        let refused = self.body.pointer("/errors/0").is_some();
        self.body.get("response").filter(|response| self.status == 200 && !refused && !response.is_null())
    }

    /// The code of the first error.
    pub(crate) fn code(&self) -> Option<&str> {
        self.body.pointer("/errors/0/errorCode").and_then(Value::as_str)
    }
}

/// A number that no other call of this process gets.
pub(crate) fn fresh() -> u64 {
    static NEXT: AtomicU64 = AtomicU64::new(0);
    NEXT.fetch_add(1, Ordering::Relaxed)
}
