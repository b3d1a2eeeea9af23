//! The outermost layer: gives a request its id, and prints, counts and logs its answer.

use crate::{
    frame::headers::{self, REQUEST_ID},
    metrics::{Metrics, OTHER_ROUTE, StatusClass},
    wire::{
        call::{Call, Now, RequestId},
        envelope::{Draft, EchoSlot, Place, Printed, Refusal},
        error,
        problem::Problem,
    },
};
use axum::{
    body::Body,
    extract::{MatchedPath, Request, State},
    http::{HeaderMap, HeaderValue, Method, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use std::{
    any::Any,
    sync::Arc,
    time::{Duration, Instant},
};
use tracing::{Instrument, Span, field::Empty};

/// What the printing of answers needs.
pub(super) struct Press {
    pub(super) now: Now,
    pub(super) new_request_id: Arc<dyn Fn() -> String + Send + Sync>,
    pub(super) metrics: Metrics,
    pub(super) retry_after: Duration,
}

/// Runs a request within its span and sends its answer on its way. The log has the template of the route and
/// not the path, because paths carry keys.
pub(super) async fn print(State(press): State<Arc<Press>>, mut request: Request, next: Next) -> Response {
    let started = Instant::now();
    let id = press.request_id(request.headers());
    let route = request.extensions().get::<MatchedPath>().map_or(OTHER_ROUTE, MatchedPath::as_str).to_owned();
    let span = span(&id, request.method(), &route);
    let path = request.uri().path().to_owned();
    let is_head = request.method() == Method::HEAD;
    let slot = EchoSlot::default();
    request.extensions_mut().insert(slot.clone());
    request.extensions_mut().insert(Call::new(id.clone(), Arc::clone(&press.now)));

    let mut response = next.run(request).instrument(span.clone()).await;
    let draft = response.extensions_mut().remove::<Draft>().or_else(|| foreign(&path, &response));
    let code = draft.as_ref().and_then(Draft::code);
    if let Some(draft) = draft {
        fill(
            &mut response,
            draft.print(Place { path: &path, echo: slot.get(), now: (press.now)() }),
            is_head,
        );
    }
    let status = response.status();
    headers::complete(response.headers_mut(), status, &id, press.retry_after);
    let took = started.elapsed();
    press.metrics.request(&route, StatusClass::of(status.as_u16()), took);
    span.in_scope(|| log(status, code, took));
    response
}

/// The bare answer to a panic, printed like every other that is not ours. The panic's text goes nowhere.
pub(super) fn of_panic(_cause: Box<dyn Any + Send + 'static>) -> Response {
    tracing::error!("a handler panicked");
    StatusCode::INTERNAL_SERVER_ERROR.into_response()
}

impl Press {
    /// The id that the caller gives, if it is plain, else one of ours.
    fn request_id(&self, headers: &HeaderMap) -> RequestId {
        let given = headers.get(REQUEST_ID).and_then(|value| value.to_str().ok()).and_then(RequestId::read);
        given.unwrap_or_else(|| RequestId::made(&(self.new_request_id)()))
    }
}

/// An error that no code of ours made: a panic, or an extractor of the framework that refused. It is answered
/// in our form; anything that is JSON is ours.
fn foreign(path: &str, response: &Response) -> Option<Draft> {
    let status = response.status();
    let media_type = response.headers().get(header::CONTENT_TYPE).map(HeaderValue::as_bytes);
    let is_text = media_type.is_none_or(|value| value.starts_with(b"text/plain"));
    if !is_text {
        return None;
    }
    let refusal = if status.is_server_error() {
        Refusal::outside(path, error::internal())
    } else if status.is_client_error() {
        Problem::new(status, "a part of the request cannot be read; see /openapi.json").into()
    } else {
        return None;
    };
    Some(Draft::Refusal(refusal))
}

fn fill(response: &mut Response, printed: Printed, is_head: bool) {
    let headers = response.headers_mut();
    headers.remove(header::CONTENT_LENGTH);
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(printed.media_type));
    *response.status_mut() = printed.status;
    *response.body_mut() = if is_head { Body::empty() } else { Body::from(printed.body) };
}

fn span(id: &RequestId, method: &Method, route: &str) -> Span {
    tracing::info_span!("request", request_id = %id, %method, route, actor = Empty, action = Empty)
}

fn log(status: StatusCode, code: Option<&'static str>, took: Duration) {
    let status = status.as_u16();
    let took_ms = u64::try_from(took.as_millis()).unwrap_or(u64::MAX);
    if status >= 500 {
        tracing::error!(status, code, took_ms, "answered");
    } else {
        tracing::info!(status, code, took_ms, "answered");
    }
}
