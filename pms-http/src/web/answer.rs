//! What the handlers of pages answer: a page, or one that says why there is no other.

use axum::response::{IntoResponse, Response};

/// A page that says why there is no other. It stands for the answer, so that handlers can use `?`.
#[derive(Debug)]
pub(super) struct Failure(Box<Response>);

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        *self.0
    }
}

impl From<Response> for Failure {
    fn from(response: Response) -> Self {
        Self(Box::new(response))
    }
}

/// What a page's handler answers.
pub(super) type Answer = Result<Response, Failure>;
