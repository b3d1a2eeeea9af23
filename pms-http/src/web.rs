//! The pages under `/ui`: server-rendered, complete without script, on the same use cases as the endpoints.
//!
//! - [`language`]: catalogues, figures, markup of messages.
//! - [`engine`]: templates with what they may call.
//! - `visitor`, `posted`, `show`: from a request to who asks, and from a context to an answer.
//! - one file or room a section: handlers that ask one use case and fill one context.

mod address;
mod approval;
mod asset;
mod cookie;
mod dashboard;
mod door;
pub mod engine;
mod failure;
mod fields;
pub mod finding;
mod form;
mod gallery;
mod group;
mod kind;
pub mod language;
mod listing;
mod look;
mod note;
mod outside;
mod partner;
mod posted;
mod preference;
mod proof;
mod refusal;
pub mod said;
mod search;
mod section;
mod show;
mod site;
mod state;
mod timeline;
mod visitor;

pub use asset::Assets;
pub use outside::for_people;
pub use site::{Doors, Site, SiteConfig};

use axum::{
    Router,
    extract::{Path, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
    routing::get,
};
use std::sync::Arc;
use tower_http::compression::CompressionLayer;
use visitor::{Visit, Visitor};

/// All pages. To be merged with the endpoints before they are put into a [`crate::Frame`].
pub fn pages(site: Arc<Site>) -> Router {
    Router::new()
        .route("/", get(|| async { Redirect::to("/ui") }))
        .route("/ui", get(start))
        .route("/ui/{*rest}", get(nowhere))
        .route("/ui/assets/{file}", get(asset))
        .merge(approval::routes())
        .merge(dashboard::routes())
        .merge(door::routes())
        .merge(gallery::routes())
        .merge(group::routes())
        .merge(partner::routes())
        .merge(preference::routes())
        .merge(search::routes())
        .with_state(site)
        .layer(CompressionLayer::new())
}

async fn start(visit: Visit) -> Response {
    Redirect::to(visit.start()).into_response()
}

async fn nowhere(visitor: Visitor) -> Response {
    visitor.fail(StatusCode::NOT_FOUND, "error-no-page").await.into_response()
}

async fn asset(State(site): State<Arc<Site>>, Path(file): Path<String>) -> Response {
    site.assets.serve(&file)
}
