//! Whether the server lives and whether it can work.

use async_trait::async_trait;
use axum::{Json, extract::State, http::StatusCode};
use serde::Serialize;
use std::sync::Arc;
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

/// Finds out what the server lacks for its work: the store's answer, the newest migration, the key file.
#[async_trait]
pub trait Readiness: Send + Sync + 'static {
    /// What is not ready; nothing when all is. MUST answer within a bounded time.
    async fn check(&self) -> Vec<Trouble>;
}

/// One thing that is not ready.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct Trouble {
    /// What: `store`, `migrations`, `key-file`.
    pub what: &'static str,
    /// What an operator can do.
    pub remedy: &'static str,
}

/// The answer of both health calls.
#[derive(Debug, Serialize, ToSchema)]
pub struct Health {
    status: Status,
    /// What is not ready.
    troubles: Vec<Trouble>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
enum Status {
    Ready,
    NotReady,
}

/// The routes `/health/live` and `/health/ready`.
pub fn routes(readiness: Arc<dyn Readiness>) -> OpenApiRouter {
    OpenApiRouter::new().routes(routes!(live)).routes(routes!(ready)).with_state(readiness)
}

/// The process answers. Says nothing of the store: a restart would not mend it.
#[utoipa::path(
    get, path = "/health/live", tag = "operations", security(()),
    responses((status = 200, description = "The process answers", body = Health))
)]
async fn live() -> Json<Health> {
    Json(Health { status: Status::Ready, troubles: Vec::new() })
}

/// The server can work, or what it lacks.
#[utoipa::path(
    get, path = "/health/ready", tag = "operations", security(()),
    responses(
        (status = 200, description = "The server can work", body = Health),
        (status = 503, description = "It lacks what is named", body = Health),
    )
)]
async fn ready(State(readiness): State<Arc<dyn Readiness>>) -> (StatusCode, Json<Health>) {
    let troubles = readiness.check().await;
    let (code, status) = if troubles.is_empty() {
        (StatusCode::OK, Status::Ready)
    } else {
        (StatusCode::SERVICE_UNAVAILABLE, Status::NotReady)
    };
    (code, Json(Health { status, troubles }))
}
