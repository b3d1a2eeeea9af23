//! Reading a request's envelope.
//!
//! The extractors never refuse: what is wrong with the body is said when the handler opens it, so that the
//! caller's role is checked before the body (`partner-api.md` 1.4, order of checks).

use crate::wire::{
    envelope::{
        echo::{Echo, EchoSlot},
        form::Form,
        heading::Heading,
        moment,
        refusal::Refusal,
    },
    fields::{self, FieldErrors, FieldFault},
    problem::Problem,
    time,
};
use axum::{
    body::Bytes,
    extract::{FromRequest, Request},
    http::{HeaderMap, header},
};
use chrono::{DateTime, Utc};
use pms_core::domain::text::{self, TextFault};
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};
use std::{convert::Infallible, marker::PhantomData};

/// The most places with control characters that one answer names.
const NAMED_FAULTS: usize = 16;

/// A request in an envelope of the first generation, not opened yet.
pub struct V1<T>(Letter, PhantomData<fn() -> T>);

/// A request in an envelope of the second generation, not opened yet.
pub struct V2<T>(Letter, PhantomData<fn() -> T>);

/// What stands beside the member `request`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// The member `id`.
    pub id: Option<String>,
    /// The member `version`.
    pub version: Option<String>,
    /// `requesttime` or `requestTime`; a blank one is missing.
    pub time: Option<DateTime<Utc>>,
}

impl<T: DeserializeOwned> V1<T> {
    /// The head and the body.
    pub fn open(self) -> Result<(Head, T), Refusal> {
        self.0.open("requesttime")
    }
}

impl<T: DeserializeOwned> V2<T> {
    /// The head and the body. The head is still to be checked with [`Head::addressed`].
    pub fn open(self) -> Result<(Head, T), Refusal> {
        self.0.open("requestTime")
    }
}

impl Head {
    /// Refuses with `PMS_REQUEST_ERROR_004` or `006` unless the request was sent today (V1 calls that check
    /// it: P01, P27, M08 and the creation of a policy group).
    pub fn sent_today(&self, now: DateTime<Utc>) -> Result<(), Refusal> {
        moment::sent_today(self.time, now).map_err(|error| Refusal::new(Heading::Early, error))
    }

    /// The checks of the second generation: id (`002`), time (`004`, `006`), version (`003`), answered in the
    /// form of the endpoint. In a V1 form nothing is checked.
    pub fn addressed(&self, form: Form, now: DateTime<Utc>) -> Result<(), Refusal> {
        match form {
            Form::V2(wanted) => {
                moment::addressed(wanted, self.id.as_deref(), self.version.as_deref(), self.time, now)
                    .map_err(|error| form.refuse(error))
            }
            Form::V1Echo | Form::V1Null | Form::V1(_) => Ok(()),
        }
    }
}

impl<S: Send + Sync, T> FromRequest<S> for V1<T> {
    type Rejection = Infallible;

    async fn from_request(request: Request, state: &S) -> Result<Self, Infallible> {
        Ok(Self(Letter::receive(request, state).await, PhantomData))
    }
}

impl<S: Send + Sync, T> FromRequest<S> for V2<T> {
    type Rejection = Infallible;

    async fn from_request(request: Request, state: &S) -> Result<Self, Infallible> {
        Ok(Self(Letter::receive(request, state).await, PhantomData))
    }
}

/// The body as JSON, or why it is none.
struct Letter(Result<Map<String, Value>, Refusal>);

impl Letter {
    async fn receive<S: Send + Sync>(request: Request, state: &S) -> Self {
        let slot = request.extensions().get::<EchoSlot>().cloned();
        let json = is_json(request.headers());
        let read = match Bytes::from_request(request, state).await {
            Ok(_) if !json => Err(Problem::wrong_media_type().into()),
            Ok(bytes) => object(&bytes),
            Err(_) => Err(Problem::malformed("the body did not arrive; send it again").into()),
        };
        if let (Some(slot), Ok(members)) = (slot, &read) {
            let text = |name: &str| members.get(name).and_then(Value::as_str).map(str::to_owned);
            slot.fill(Echo { id: text("id"), version: text("version") });
        }
        Self(read)
    }

    fn open<T: DeserializeOwned>(self, time_member: &str) -> Result<(Head, T), Refusal> {
        let mut members = self.0?;
        let mut dirty = Vec::new();
        controls_within(&members, "", &mut dirty);
        if let Some(errors) = FieldErrors::each(dirty, &FieldFault::from(TextFault::Control)) {
            return Err(errors.into());
        }
        let id = text_member(&mut members, "id")?;
        let version = text_member(&mut members, "version")?;
        let time = match text_member(&mut members, time_member)?.filter(|text| !text.trim().is_empty()) {
            None => None,
            Some(text) => Some(time::envelope_time(&text).ok_or_else(|| {
                Problem::malformed("a time is not of the form 2025-07-01T10:20:30.123Z").about(time_member)
            })?),
        };
        let request = match members.remove("request") {
            None | Some(Value::Null) => return Err(FieldErrors::one("request", fields::missing()).into()),
            Some(request) => request,
        };
        Ok((Head { id, version, time }, body(&request)?))
    }
}

/// `application/json`, or a type that ends in `+json`, with any parameters.
fn is_json(headers: &HeaderMap) -> bool {
    let Some(value) = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()) else {
        return false;
    };
    let essence = value.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    essence == "application/json" || (essence.starts_with("application/") && essence.ends_with("+json"))
}

/// Through a [`Value`] and not straight into the target: members that a target ignores are then checked as
/// strictly as the others, with their depth, their UTF-8 and their surrogates.
fn object(bytes: &[u8]) -> Result<Map<String, Value>, Refusal> {
    match serde_json::from_slice(bytes) {
        Ok(Value::Object(members)) => Ok(members),
        Ok(_) => Err(Problem::malformed("the body must be a JSON object with the member request").into()),
        Err(error) => Err(Problem::malformed(format!(
            "the body is not readable as JSON at line {}, column {}; correct it",
            error.line(),
            error.column()
        ))
        .into()),
    }
}

fn text_member(members: &mut Map<String, Value>, name: &str) -> Result<Option<String>, Refusal> {
    match members.remove(name) {
        None | Some(Value::Null) => Ok(None),
        Some(Value::String(text)) => Ok(Some(text)),
        Some(_) => Err(wrong_type(name)),
    }
}

fn body<T: DeserializeOwned>(request: &Value) -> Result<T, Refusal> {
    let Value::Object(members) = request else {
        return Err(wrong_type("request"));
    };
    match T::deserialize(request) {
        Ok(body) => Ok(body),
        Err(_) => Err(wrong_type(&culprit::<T>(members))),
    }
}

/// The first member that makes the body unreadable when it stands alone; bodies have optional members only.
fn culprit<T: DeserializeOwned>(members: &Map<String, Value>) -> String {
    let alone = |(name, value): (&String, &Value)| {
        let single: Map<String, Value> = [(name.clone(), value.clone())].into_iter().collect();
        T::deserialize(Value::Object(single)).is_err().then(|| format!("request.{name}"))
    };
    members.iter().find_map(alone).unwrap_or_else(|| "request".to_owned())
}

fn wrong_type(path: &str) -> Refusal {
    Problem::malformed(format!("the member {path} has the wrong JSON type; see /openapi.json"))
        .about(path)
        .into()
}

/// Collects the paths of texts with control characters that no text may have (decision 24).
fn controls(value: &Value, path: &str, found: &mut Vec<String>) {
    if found.len() >= NAMED_FAULTS {
        return;
    }
    match value {
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
        Value::String(text) => {
            if text.chars().any(text::is_refused_control) {
                found.push(path.to_owned());
            }
        }
        Value::Array(elements) => {
            for (place, element) in elements.iter().enumerate() {
                controls(element, &format!("{path}[{place}]"), found);
            }
        }
        Value::Object(members) => controls_within(members, &format!("{path}."), found),
    }
}

/// As [`controls`], for each member and its name.
fn controls_within(members: &Map<String, Value>, prefix: &str, found: &mut Vec<String>) {
    for (name, member) in members {
        if name.chars().any(text::is_refused_control) {
            found.push(format!("{prefix}(a member's name)"));
        } else {
            controls(member, &format!("{prefix}{name}"), found);
        }
    }
}
