//! The trust store: root and intermediate certificates, by trust domain.

mod list;
mod one;
mod upload;

use super::site::Site;
use axum::{Router, routing::get};
use std::sync::Arc;

pub(super) fn routes() -> Router<Arc<Site>> {
    Router::new()
        .route("/ui/trust", get(list::show))
        .route("/ui/trust/upload", get(upload::ask).post(upload::post))
        .route("/ui/trust/{id}", get(one::show))
        .route("/ui/trust/{id}/certificate.pem", get(one::certificate))
        .route("/ui/trust/{id}/chain.p7b", get(one::chain))
}
