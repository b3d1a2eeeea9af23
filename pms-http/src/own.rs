//! Our own JSON endpoints under `/api/v1` (decision 22): plain JSON, real statuses, problem documents.

mod account;
mod ask;
mod sign_in;

use pms_core::app::Pms;
use utoipa_axum::router::OpenApiRouter;

/// Where our own endpoints are.
pub(crate) const BASE: &str = "/api/v1";

/// All our own endpoints.
pub(crate) fn routes(pms: Pms) -> OpenApiRouter {
    let own = OpenApiRouter::new().merge(sign_in::routes()).merge(account::routes());
    OpenApiRouter::new().nest(BASE, own).with_state(pms)
}
