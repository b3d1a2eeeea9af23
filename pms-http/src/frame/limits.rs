//! The limits of every request: how many at once, how large, how long.

use crate::{
    body::{self, BodyError},
    config::HttpConfig,
    wire::{
        envelope::Refusal,
        error::{self, WireError},
        problem::Problem,
    },
};
use axum::{
    body::Body,
    extract::{Request, State},
    middleware::Next,
    response::{IntoResponse, Response},
};
use std::{sync::Arc, time::Duration};
use tokio::{sync::Semaphore, time::timeout};

pub(super) struct Limits {
    body_limit: usize,
    request_time: Duration,
    places: Semaphore,
}

impl Limits {
    pub(super) fn new(config: &HttpConfig) -> Self {
        Self {
            body_limit: config.body_limit,
            request_time: config.request_time,
            places: Semaphore::new(config.requests_at_once),
        }
    }
}

/// A request more than there are places is answered with 503 and not queued: a queue would only hide that
/// the server is too slow.
pub(super) async fn count(State(limits): State<Arc<Limits>>, request: Request, next: Next) -> Response {
    match limits.places.try_acquire() {
        Ok(_place) => next.run(request).await,
        Err(_) => refuse(request.uri().path(), error::unavailable()),
    }
}

/// Drops a request that takes too long; what it had begun in the store is rolled back by the drop.
pub(super) async fn time(State(limits): State<Arc<Limits>>, request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    match timeout(limits.request_time, next.run(request)).await {
        Ok(response) => response,
        Err(_) => refuse(&path, error::unavailable()),
    }
}

/// Takes the body before the handler runs, so that the limit holds for every handler alike, also for those
/// that ignore the body.
pub(super) async fn take_body(State(limits): State<Arc<Limits>>, request: Request, next: Next) -> Response {
    let (parts, body) = request.into_parts();
    match body::take(body, limits.body_limit).await {
        Ok(bytes) => next.run(Request::from_parts(parts, Body::from(bytes))).await,
        Err(BodyError::TooLarge) => refuse(parts.uri.path(), error::too_large()),
        Err(BodyError::Broken) => {
            Refusal::from(Problem::malformed("the body did not arrive; send it again")).into_response()
        }
    }
}

fn refuse(path: &str, error: WireError) -> Response {
    Refusal::outside(path, error).into_response()
}
