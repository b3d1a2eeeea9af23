//! The gate before the handlers: who has no good token does not come in.

use crate::{
    auth::{
        forgery::Rule,
        token::{Credentials, Token},
        zone::Zone,
    },
    body,
    wire::{
        call::Call,
        envelope::Refusal,
        error::{self, WireError, hard},
    },
};
use async_trait::async_trait;
use axum::{
    body::Body,
    extract::{FromRequestParts, Request, State},
    http::{StatusCode, request::Parts},
    middleware::Next,
    response::{IntoResponse, Response},
};
use std::sync::Arc;
use thiserror::Error;

/// How much of a refused caller's body is read and thrown away, so that he sees the answer and not a reset
/// connection.
const THROWN_AWAY: usize = 4 * 1024 * 1024;

/// Tells who a token belongs to. Given by the program that builds the router.
#[async_trait]
pub trait Authenticate: Send + Sync + 'static {
    /// Who calls, as the use cases know him.
    type Actor: Clone + Send + Sync + 'static;

    /// The bearer of a token, within the request of this id. MUST check signature, issuer, audience and
    /// expiry, and MUST answer within a bounded time.
    async fn actor(&self, token: &Token, request_id: &str) -> Result<Self::Actor, Unproved>;

    /// What the log calls the caller. MUST NOT be an address, also where user names are addresses.
    fn log_name(&self, actor: &Self::Actor) -> String;
}

/// Why a token names no caller.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum Unproved {
    /// The token is not good: 401.
    #[error("the token is not good")]
    Refused,
    /// Nobody could say: 503.
    #[error("the token cannot be checked at the moment")]
    Unavailable,
}

/// The caller of a guarded path.
#[derive(Clone, Debug)]
pub struct Caller<A>(pub A);

impl<S: Send + Sync, A: Clone + Send + Sync + 'static> FromRequestParts<S> for Caller<A> {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, _state: &S) -> Result<Self, Refusal> {
        let caller = parts.extensions.get::<Self>().cloned();
        caller.ok_or_else(|| Refusal::outside(parts.uri.path(), unauthenticated()))
    }
}

/// What the gate needs.
pub struct Gate<A> {
    /// Who checks tokens.
    pub authenticate: Arc<dyn Authenticate<Actor = A>>,
    /// The rule against forged writes.
    pub rule: Rule,
}

/// Lets a request through to a guarded path with its [`Caller`], or answers 401, 403 or 503.
pub async fn guard<A: Clone + Send + Sync + 'static>(
    State(gate): State<Arc<Gate<A>>>,
    call: Call,
    request: Request,
    next: Next,
) -> Response {
    if !Zone::of(request.uri().path()).is_guarded() {
        return next.run(request).await;
    }
    let (mut parts, body) = request.into_parts();
    match gate.admit(&parts, &call).await {
        Ok(caller) => {
            parts.extensions.insert(caller);
            next.run(Request::from_parts(parts, body)).await
        }
        Err(error) => refuse(&parts, body, error).await,
    }
}

impl<A: Clone + Send + Sync + 'static> Gate<A> {
    async fn admit(&self, parts: &Parts, call: &Call) -> Result<Caller<A>, WireError> {
        let token = match Credentials::of(&parts.headers) {
            Credentials::One(token) => token,
            Credentials::None | Credentials::Unclear => return Err(unauthenticated()),
        };
        self.rule.check(&parts.method, &parts.headers).map_err(|forgery| {
            tracing::warn!(reason = %forgery, "write refused");
            hard("KER-ATH-403", StatusCode::FORBIDDEN)
                .saying("the write does not come from a page of this server; reload the page and try again")
        })?;
        match self.authenticate.actor(&token, call.request_id().as_str()).await {
            Ok(actor) => {
                tracing::Span::current().record("actor", self.authenticate.log_name(&actor));
                Ok(Caller(actor))
            }
            Err(Unproved::Refused) => Err(unauthenticated()),
            Err(Unproved::Unavailable) => Err(error::unavailable()),
        }
    }
}

async fn refuse(parts: &Parts, body: Body, error: WireError) -> Response {
    body::discard(body, THROWN_AWAY).await;
    Refusal::outside(parts.uri.path(), error).into_response()
}

fn unauthenticated() -> WireError {
    hard("KER-ATH-401", StatusCode::UNAUTHORIZED)
}
