//! Answers to requests that no handler takes.

use crate::wire::{envelope::Refusal, problem::Problem};

/// 404: nothing answers at the path.
pub(super) async fn not_found() -> Refusal {
    Problem::not_found().into()
}

/// 405: the path has other methods.
pub(super) async fn wrong_method() -> Refusal {
    Problem::wrong_method().into()
}
