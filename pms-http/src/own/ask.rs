//! A plain JSON body, strict in its members, and plain JSON answers.

use crate::wire::{envelope::Refusal, error, problem::Problem};
use axum::{
    Json,
    body::Bytes,
    extract::{FromRequest, Request},
    http::{StatusCode, header},
};
use pms_core::{
    access::Denied, app::account::AccountError, domain::text::TextFault, port::store::StoreError,
};
use serde::de::DeserializeOwned;

/// The body of one of our own endpoints.
pub(super) struct Ask<T>(pub(super) T);

impl<S: Send + Sync, T: DeserializeOwned> FromRequest<S> for Ask<T> {
    type Rejection = Refusal;

    async fn from_request(request: Request, state: &S) -> Result<Self, Refusal> {
        let kind = request.headers().get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
        let is_json = kind.is_some_and(|kind| {
            kind.split(';').next().is_some_and(|kind| kind.trim().eq_ignore_ascii_case("application/json"))
        });
        if !is_json {
            return Err(Problem::wrong_media_type().into());
        }
        let bytes = Bytes::from_request(request, state)
            .await
            .map_err(|_| Problem::malformed("the body did not arrive; send it again"))?;
        serde_json::from_slice(&bytes).map(Self).map_err(|error| {
            // serde's own words may quote the body, which may hold a password.
            let place = format!("line {}, column {}", error.line(), error.column());
            Problem::malformed(format!("the body does not fit at {place}; see /openapi.json")).into()
        })
    }
}

/// A field that does not have its form.
pub(super) fn field(name: &'static str) -> impl Fn(TextFault) -> Refusal {
    move |fault| Problem::new(StatusCode::UNPROCESSABLE_ENTITY, format!("{name} {fault}")).about(name).into()
}

/// The table of our own statuses for accounts.
pub(super) fn account(error: &AccountError) -> Refusal {
    let problem = |status, error: &AccountError| Problem::new(status, error.to_string());
    match error {
        AccountError::Denied(Denied::Role | Denied::NotOwner) => problem(StatusCode::FORBIDDEN, error),
        AccountError::NameTaken | AccountError::EmailTaken => problem(StatusCode::CONFLICT, error),
        AccountError::NotConnected | AccountError::NotFound => problem(StatusCode::NOT_FOUND, error),
        AccountError::BadLife | AccountError::SamePassword => {
            problem(StatusCode::UNPROCESSABLE_ENTITY, error)
        }
        AccountError::Blocked(_) => problem(StatusCode::TOO_MANY_REQUESTS, error),
        AccountError::WrongPassword => problem(StatusCode::UNAUTHORIZED, error),
        AccountError::Store(StoreError::Unavailable(_)) | AccountError::Token(_) => {
            Problem::of(&error::unavailable())
        }
        AccountError::Store(StoreError::Conflict | StoreError::Duplicate { .. }) => {
            problem(StatusCode::CONFLICT, error)
        }
        AccountError::Store(StoreError::Corrupt { .. }) | AccountError::Vault(_) => {
            Problem::of(&error::internal())
        }
    }
    .into()
}

/// A plain JSON answer.
pub(super) type Answer<T> = Result<Json<T>, Refusal>;
