//! The partner management system over HTTP.
//!
//! The library serves the routes of both MOSIP services and our own beside them; it knows the use cases of
//! `pms-core` and no database, no identity provider and no certificate desk. A service that embeds it takes
//! the router and keeps its own adapters.
//!
//! - [`wire`]: the JSON shapes: envelopes, field checks, codes and texts, dates, pages.
//! - [`auth`]: from a request to the caller's token, and the cookie rule.
//! - [`frame`]: what surrounds every handler: request id, limits, time, panics, the printing of answers.
//! - [`health`], [`metrics`], [`openapi`]: what operators and tools read.
//! - [`serve`]: the sockets.
//! - `rest`, `own`: the endpoints, MOSIP's and ours.
//! - [`web`]: the pages for people.

pub mod auth;
mod body;
pub mod config;
pub mod frame;
pub mod health;
pub mod metrics;
pub mod openapi;
mod own;
mod rest;
pub mod serve;
pub mod web;
pub mod wire;

pub use config::HttpConfig;
pub use frame::Frame;

use pms_core::app::Pms;
use utoipa_axum::router::OpenApiRouter;

/// All endpoints: MOSIP's two services under their own paths, and ours under `/api/v1`. To be put into a
/// [`Frame`].
pub fn endpoints(pms: Pms) -> OpenApiRouter {
    rest::routes(pms.clone()).merge(own::routes(pms))
}
