//! Partners as administrators see them: all, one with everything about it, what happened to it, its end.

mod deactivation;
mod list;
mod one;
mod timeline;

use super::site::Site;
use axum::{Router, routing::get};
use std::sync::Arc;

pub(super) fn routes() -> Router<Arc<Site>> {
    Router::new()
        .route("/ui/partners", get(list::show))
        .route("/ui/partners/{id}", get(one::show))
        .route("/ui/partners/{id}/deactivate", get(deactivation::ask).post(deactivation::deactivate))
        .route("/ui/partners/{id}/timeline", get(timeline::show))
}
