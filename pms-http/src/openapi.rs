//! The document of the whole surface, made of the routes themselves.
//!
//! A handler carries `#[utoipa::path]` and is added with `routes!`, so that no route is served and left out.
//! Groups are nested under the base of their service, which makes the paths the full ones (decision 22).

use axum::{Json, Router, routing::get};
use std::sync::Arc;
use utoipa::{
    Modify, OpenApi,
    openapi::{
        OpenApi as Document, PathItem,
        security::{ApiKey, ApiKeyValue, HttpAuthScheme, HttpBuilder, SecurityScheme},
    },
};
use utoipa_axum::router::OpenApiRouter;

/// Where the document is served.
pub const PATH: &str = "/openapi.json";

#[derive(OpenApi)]
#[openapi(
    info(
        title = "Partner Management System",
        description = "MOSIP's partner and policy management services, and our own endpoints beside them."
    ),
    security(("bearer" = []), ("cookie" = [])),
    modifiers(&Tokens),
    tags((name = "operations", description = "Health, numbers and documents; no token is needed."))
)]
struct Surface;

struct Tokens;

impl Modify for Tokens {
    fn modify(&self, document: &mut Document) {
        let bearer = HttpBuilder::new().scheme(HttpAuthScheme::Bearer).bearer_format("JWT").build();
        let cookie = ApiKey::Cookie(ApiKeyValue::new("Authorization"));
        let components = document.components.get_or_insert_default();
        components.add_security_scheme("bearer", SecurityScheme::Http(bearer));
        components.add_security_scheme("cookie", SecurityScheme::ApiKey(cookie));
    }
}

/// An empty collection of routes with the head of the document.
pub fn surface() -> OpenApiRouter {
    OpenApiRouter::with_openapi(Surface::openapi())
}

/// Gives every operation an id of its own, made of its method and path: tools that generate clients take them for
/// names, and handlers of several groups bear the same one.
pub(crate) fn name_operations(document: &mut Document) {
    for (path, item) in &mut document.paths.paths {
        let words = path.split(['/', '-', '.']).map(|word| word.trim_matches(['{', '}']));
        let path = words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join("_");
        let PathItem { get, put, post, delete, options, head, patch, trace, .. } = item;
        for (method, operation) in [
            ("get", get),
            ("put", put),
            ("post", post),
            ("delete", delete),
            ("options", options),
            ("head", head),
            ("patch", patch),
            ("trace", trace),
        ] {
            if let Some(operation) = operation {
                operation.operation_id = Some(format!("{method}_{path}"));
            }
        }
    }
}

/// The route of the finished document.
pub(crate) fn route(document: &Document) -> Router {
    let served = Arc::new(document.clone());
    let answer = move || {
        let served = Arc::clone(&served);
        async move { Json(Document::clone(&served)) }
    };
    Router::new().route(PATH, get(answer))
}
