//! What surrounds every handler.
//!
//! From the outside in: the answer is printed, logged and counted; a panic becomes 500; time is limited; on
//! the guarded surface the number of requests is limited, the caller is proved, the body is taken; then the
//! route is found.

mod answer;
mod headers;
mod limits;
mod unrouted;

use crate::{
    auth::{self, Authenticate, Gate, Rule},
    config::HttpConfig,
    health::{self, Readiness},
    metrics::{self, Metrics, Scrape},
    openapi,
    wire::call::Now,
};
use answer::Press;
use axum::{Router, extract::DefaultBodyLimit, middleware};
use limits::Limits;
use std::sync::Arc;
use tower_http::catch_panic::CatchPanicLayer;
use utoipa::openapi::OpenApi;
use utoipa_axum::router::OpenApiRouter;

/// Makes the text of a request's id.
pub type NewRequestId = Arc<dyn Fn() -> String + Send + Sync>;

/// Everything that the frame needs of the program that builds the router.
pub struct Frame<A> {
    /// The settings.
    pub config: HttpConfig,
    /// The clock.
    pub now: Now,
    /// Makes ids for requests that bring none.
    pub new_request_id: NewRequestId,
    /// Who checks tokens.
    pub authenticate: Arc<dyn Authenticate<Actor = A>>,
    /// Who knows what is not ready.
    pub readiness: Arc<dyn Readiness>,
    /// Who brings numbers up to date.
    pub scrape: Arc<dyn Scrape>,
    /// Where requests are counted.
    pub metrics: Metrics,
}

impl<A: Clone + Send + Sync + 'static> Frame<A> {
    /// The whole router: the endpoints, with health, metrics and document beside them. Endpoints are nested
    /// under the base of their service already.
    pub fn around(self, endpoints: OpenApiRouter) -> Router {
        self.with_document(endpoints).0
    }

    /// As [`Self::around`], and the document that it serves.
    pub fn with_document(self, endpoints: OpenApiRouter) -> (Router, OpenApi) {
        let limits = Arc::new(Limits::new(&self.config));
        let press = Arc::new(Press {
            now: self.now,
            new_request_id: self.new_request_id,
            metrics: self.metrics.clone(),
            retry_after: self.config.retry_after,
        });
        let rule = Rule { public: self.config.public_origin, trusted: self.config.trusted_origins };
        let gate = Arc::new(Gate { authenticate: self.authenticate, rule });

        let operations = health::routes(self.readiness).merge(metrics::routes(self.metrics, self.scrape));
        let (guarded, mut document) = openapi::surface().merge(endpoints).split_for_parts();
        let (open, of_operations) = operations.split_for_parts();
        document.merge(of_operations);
        openapi::name_operations(&mut document);

        let guarded = guarded
            .fallback(unrouted::not_found)
            .method_not_allowed_fallback(unrouted::wrong_method)
            // `take_body` is the one limit of bodies; the library's own would cut ours at 2 MiB.
            .layer(DefaultBodyLimit::disable())
            .layer(middleware::from_fn_with_state(Arc::clone(&limits), limits::take_body))
            .layer(middleware::from_fn_with_state(gate, auth::guard::<A>))
            .layer(middleware::from_fn_with_state(Arc::clone(&limits), limits::count));
        let open = open.merge(openapi::route(&document)).method_not_allowed_fallback(unrouted::wrong_method);
        let router = guarded
            .merge(open)
            .layer(CatchPanicLayer::custom(answer::of_panic))
            .layer(middleware::from_fn_with_state(limits, limits::time))
            .layer(middleware::from_fn_with_state(press, answer::print));
        (router, document)
    }
}
