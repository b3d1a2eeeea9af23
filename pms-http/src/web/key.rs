//! A partner's own API keys.

mod end;
mod list;
mod new;
mod once;

use super::{address::encoded, site::Site};
use axum::{
    Router,
    routing::{get, post},
};
use pms_core::{domain::id::PolicyId, port::queries::ApiKeyRow};
use std::sync::Arc;

pub(super) fn routes() -> Router<Arc<Site>> {
    Router::new()
        .route("/ui/keys", get(list::show))
        .route("/ui/keys/new", get(new::ask).post(new::make))
        .route("/ui/keys/download", post(once::download).get(once::gone))
        .route("/ui/keys/deactivate", get(end::ask).post(end::deactivate))
}

/// The address at which a key is deactivated.
fn deactivation(row: &ApiKeyRow) -> String {
    deactivation_of(&row.policy, &row.label)
}

fn deactivation_of(policy: &PolicyId, label: &str) -> String {
    format!("/ui/keys/deactivate?policy={}&name={}", encoded(policy.as_str()), encoded(label))
}
