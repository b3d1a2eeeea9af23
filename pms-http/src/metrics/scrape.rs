//! The endpoint that Prometheus asks.

use crate::{
    metrics::numbers::Metrics,
    wire::{
        envelope::Refusal,
        error,
        problem::{Problem, ProblemDocument},
    },
};
use async_trait::async_trait;
use axum::{
    extract::State,
    http::header,
    response::{IntoResponse, Response},
};
use std::sync::Arc;
use utoipa_axum::{router::OpenApiRouter, routes};

/// The media type of the text.
pub const MEDIA_TYPE: &str = "application/openmetrics-text; version=1.0.0; charset=utf-8";

/// Brings numbers up to date that are asked of the store when somebody looks: depth and age of the outbox.
#[async_trait]
pub trait Scrape: Send + Sync + 'static {
    /// Sets the numbers. MUST be quick; what cannot be asked stays as it was.
    async fn refresh(&self, metrics: &Metrics);
}

#[derive(Clone)]
struct Scraped {
    metrics: Metrics,
    scrape: Arc<dyn Scrape>,
}

/// The route `/metrics`.
pub fn routes(metrics: Metrics, scrape: Arc<dyn Scrape>) -> OpenApiRouter {
    OpenApiRouter::new().routes(routes!(metrics_text)).with_state(Scraped { metrics, scrape })
}

/// The numbers of this server as `OpenMetrics` text.
#[utoipa::path(
    get, path = "/metrics", tag = "operations", security(()),
    responses(
        (status = 200, description = "All numbers", body = String, content_type = MEDIA_TYPE),
        (status = 500, description = "The numbers cannot be written", body = ProblemDocument),
    )
)]
async fn metrics_text(State(scraped): State<Scraped>) -> Result<Response, Refusal> {
    scraped.scrape.refresh(&scraped.metrics).await;
    let text = scraped.metrics.text().map_err(|_| Problem::of(&error::internal()))?;
    Ok(([(header::CONTENT_TYPE, MEDIA_TYPE)], text).into_response())
}
