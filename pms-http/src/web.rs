//! The pages under `/ui`: server-rendered, complete without script, on the same use cases as the endpoints.
//!
//! - [`language`]: catalogues, figures, markup of messages.
//! - [`engine`]: templates with what they may call.
//! - `visitor`, `posted`, `show`: from a request to who asks, and from a context to an answer.
//! - one file or room a section: handlers that ask one use case and fill one context.

mod address;
mod answer;
mod approval;
mod asset;
mod attachment;
mod certificate;
mod cookie;
mod dashboard;
mod door;
mod duty;
pub mod engine;
mod failure;
mod fields;
pub mod finding;
mod form;
mod gallery;
mod group;
mod group_choice;
mod home;
mod kept;
mod key;
mod kind;
pub mod language;
mod languages;
mod list_head;
mod listing;
mod log_in;
mod look;
mod note;
mod organisation;
mod outside;
mod partner;
mod password;
mod policy;
mod posted;
mod preference;
mod profile;
mod proof;
mod refusal;
mod register;
mod request;
mod role;
pub mod said;
mod search;
mod section;
mod show;
mod site;
mod state;
mod terms;
mod terms_file;
mod timeline;
mod trust;
mod visitor;

pub use asset::Assets;
pub use language::CatalogueFault;
pub use outside::for_people;
pub use site::{Doors, Site, SiteConfig, SiteFault};
pub use terms_file::TermsFault;

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
        .merge(certificate::routes())
        .merge(dashboard::routes())
        .merge(door::routes())
        .merge(gallery::routes())
        .merge(group::routes())
        .merge(home::routes())
        .merge(key::routes())
        .merge(languages::routes())
        .merge(organisation::routes())
        .merge(partner::routes())
        .merge(password::routes())
        .merge(policy::routes())
        .merge(preference::routes())
        .merge(profile::routes())
        .merge(register::routes())
        .merge(request::routes())
        .merge(search::routes())
        .merge(terms::routes())
        .merge(trust::routes())
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
