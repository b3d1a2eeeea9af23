//! Every component in every state, for whoever changes the look. The samples stand in its templates.

use super::{answer::Answer, section::Section, site::Site, visitor::Visitor};
use axum::{Router, http::StatusCode, routing::get};
use std::sync::Arc;

pub(super) fn routes() -> Router<Arc<Site>> {
    Router::new().route("/ui/_gallery", get(gallery))
}

/// Not there unless `pages.development` says so: it is no page of a registry.
async fn gallery(visitor: Visitor) -> Answer {
    if !visitor.site.config.development {
        return Err(visitor.fail(StatusCode::NOT_FOUND, "error-no-page").await);
    }
    Ok(visitor.show("gallery.html", Section::None, &()).await)
}
