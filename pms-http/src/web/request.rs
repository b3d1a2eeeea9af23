//! A partner's own requests for policies.

mod list;
mod new;
mod one;

use super::{address::encoded, site::Site};
use axum::{Router, routing::get};
use pms_core::domain::id::LinkId;
use std::sync::Arc;

pub(super) fn routes() -> Router<Arc<Site>> {
    Router::new()
        .route("/ui/requests", get(list::show))
        .route("/ui/requests/new", get(new::ask).post(new::request))
        .route("/ui/requests/{id}", get(one::show))
}

/// The address of a request's page.
fn address(id: &LinkId) -> String {
    format!("/ui/requests/{}", encoded(id.as_str()))
}
