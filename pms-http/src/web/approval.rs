//! Approvals: the requests of partners for policies, and the decisions on them.

mod decide;
mod inbox;
mod one;
mod outcome;
mod row;

use super::site::Site;
use axum::{Router, routing::get};
use pms_core::domain::link::Decision;
use std::sync::Arc;

pub(super) fn routes() -> Router<Arc<Site>> {
    Router::new()
        .route("/ui/approvals", get(inbox::show))
        .route("/ui/approvals/decide", get(decide::ask).post(decide::decide))
        .route("/ui/approvals/{id}", get(one::show).post(one::decide))
}

/// What a pressed button says.
fn decision(word: &str) -> Option<Decision> {
    [Decision::Approve, Decision::Reject].into_iter().find(|decision| word_of(*decision) == word)
}

fn word_of(decision: Decision) -> &'static str {
    match decision {
        Decision::Approve => "approve",
        Decision::Reject => "reject",
    }
}
