//! What the demo needs of HTTP: calls with a token, and the two envelopes.

use pms_adapters::system::SystemClock;
use pms_core::port::system::Clock;
use pms_http::wire::time::DateZ;
use serde_json::{Value, json};
use std::time::Duration;

use super::Failure;

/// The two paths of MOSIP's services.
pub(crate) const PARTNER: &str = "/v1/partnermanager";
/// See [`PARTNER`].
pub(crate) const POLICY: &str = "/v1/policymanager";

/// A client of one server.
pub(crate) struct Client {
    http: reqwest::Client,
    base: String,
}

/// Someone who is signed in.
pub(crate) struct Person {
    token: String,
}

/// What a call answered: the response, or the code and message of the first error.
pub(crate) enum Answer {
    /// `response`.
    Done(Value),
    /// `errors[0]`.
    Refused {
        /// `errorCode`.
        code: String,
        /// `message`.
        message: String,
    },
}

impl Client {
    /// A client for a server's address.
    pub(crate) fn new(base: &str) -> Result<Self, Failure> {
        let http = reqwest::Client::builder().timeout(Duration::from_mins(1)).build()?;
        Ok(Self { http, base: base.trim_end_matches('/').to_owned() })
    }

    /// Signs in with a name and a password.
    pub(crate) async fn sign_in(&self, name: &str, password: &str) -> Result<Person, Failure> {
        let body = json!({ "name": name, "password": password });
        let answer = self.own("/api/v1/sign-in", None, &body).await?;
        let token = answer.get("token").and_then(Value::as_str).ok_or("the sign-in gave no token")?;
        Ok(Person { token: token.to_owned() })
    }

    /// Adds an account as an administrator.
    pub(crate) async fn add_account(&self, admin: &Person, account: &Value) -> Result<(), Failure> {
        self.own("/api/v1/accounts", Some(admin), account).await.map(|_| ())
    }

    async fn own(&self, path: &str, person: Option<&Person>, body: &Value) -> Result<Value, Failure> {
        let mut request = self.http.post(format!("{}{path}", self.base)).json(body);
        if let Some(person) = person {
            request = request.bearer_auth(&person.token);
        }
        let answer = request.send().await?;
        let status = answer.status();
        let value: Value = answer.json().await?;
        if status.is_success() {
            return Ok(value);
        }
        let why = value.get("detail").and_then(Value::as_str).unwrap_or("no reason given");
        Err(format!("{path} answered {status}: {why}").into())
    }

    /// A call in the V1 envelope.
    pub(crate) async fn call(
        &self,
        person: &Person,
        method: reqwest::Method,
        path: &str,
        request: &Value,
    ) -> Result<Answer, Failure> {
        let now = Self::now();
        let body = json!({ "id": "demo", "version": "1.0", "requesttime": now, "request": request });
        let sent = self.http.request(method, format!("{}{path}", self.base)).json(&body);
        answer(sent.bearer_auth(&person.token).send().await?).await
    }

    /// A call without a body.
    pub(crate) async fn bare(
        &self,
        person: &Person,
        method: reqwest::Method,
        path: &str,
    ) -> Result<Answer, Failure> {
        let sent = self.http.request(method, format!("{}{path}", self.base));
        answer(sent.bearer_auth(&person.token).send().await?).await
    }

    /// The present time, as envelopes write it.
    fn now() -> String {
        DateZ(SystemClock.now()).to_string()
    }
}

async fn answer(response: reqwest::Response) -> Result<Answer, Failure> {
    let status = response.status();
    let value: Value = response.json().await?;
    let first = value.pointer("/errors/0");
    match (first, value.get("response")) {
        (Some(error), _) => {
            let text = |name| error.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
            Ok(Answer::Refused { code: text("errorCode"), message: text("message") })
        }
        (None, Some(response)) if status.is_success() => Ok(Answer::Done(response.clone())),
        (None, _) => Err(format!("the server answered {status} without an envelope").into()),
    }
}

impl Answer {
    /// The response; a refusal is an error.
    pub(crate) fn done(self, step: &str) -> Result<Value, Failure> {
        match self {
            Self::Done(value) => Ok(value),
            Self::Refused { code, message } => Err(format!("{step}: refused with {code}: {message}").into()),
        }
    }

    /// The message of a refusal with this code; anything else is an error.
    pub(crate) fn refused(self, step: &str, wanted: &str) -> Result<String, Failure> {
        match self {
            Self::Refused { code, message } if code == wanted => Ok(message),
            Self::Refused { code, message } => {
                Err(format!("{step}: refused with {code} in place of {wanted}: {message}").into())
            }
            Self::Done(_) => Err(format!("{step}: accepted, but should be refused with {wanted}").into()),
        }
    }
}

/// A text member of a response.
pub(crate) fn text(value: &Value, name: &str) -> Result<String, Failure> {
    let found = value.get(name).and_then(Value::as_str);
    found.map(str::to_owned).ok_or_else(|| format!("the answer has no text {name}").into())
}
