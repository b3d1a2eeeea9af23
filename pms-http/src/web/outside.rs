//! Answers of the frame, told to people: a body that is too large, a server that is too busy, a page that broke.

use super::{said::Said, site::Site, visitor::Visitor};
use axum::{
    extract::{Request, State},
    http::{HeaderValue, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use std::sync::Arc;

/// To be laid around the whole router: an answer under `/ui` that is no page becomes one, with the same status and
/// the same headers that matter.
pub async fn for_people(State(site): State<Arc<Site>>, request: Request, next: Next) -> Response {
    let path = request.uri().path();
    let is_page = path == "/ui" || path.starts_with("/ui/");
    if !is_page {
        return next.run(request).await;
    }
    let (parts, body) = request.into_parts();
    let seen = parts.clone();
    let answer = next.run(Request::from_parts(parts, body)).await;
    let status = answer.status();
    if is_made_for_people(&answer) || !(status.is_client_error() || status.is_server_error()) {
        return answer;
    }
    let mut seen = seen;
    let id = answer.headers().get("x-request-id").and_then(|value| value.to_str().ok());
    seen.extensions.insert(crate::wire::call::Call::outside(id.unwrap_or_default(), &site.doors.now));
    let Ok(visitor) = Visitor::of(&site, &seen).await else { return answer };
    let mut page = visitor.failure(status, &said(status)).await.into_response();
    for name in [header::RETRY_AFTER, header::ALLOW, header::HeaderName::from_static("x-request-id")] {
        if let Some(value) = answer.headers().get(&name) {
            page.headers_mut().insert(name, value.clone());
        }
    }
    page.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    page.headers_mut().insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    page
}

fn is_made_for_people(answer: &Response) -> bool {
    let kind = answer.headers().get(header::CONTENT_TYPE).map(HeaderValue::as_bytes);
    kind.is_some_and(|kind| kind.starts_with(b"text/html"))
}

fn said(status: StatusCode) -> Said {
    match status {
        StatusCode::PAYLOAD_TOO_LARGE => Said::new("error-too-large"),
        StatusCode::SERVICE_UNAVAILABLE | StatusCode::TOO_MANY_REQUESTS => Said::new("error-unavailable"),
        StatusCode::METHOD_NOT_ALLOWED | StatusCode::NOT_FOUND => Said::new("error-no-page"),
        status if status.is_server_error() => Said::new("error-internal").code("PMS_PRT_500"),
        _ => Said::new("error-form"),
    }
}
