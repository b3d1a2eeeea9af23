//! Pages that say that something did not go, and what to do.

use super::{answer::Failure, said::Said, section::Section, visitor::Visitor};
use axum::http::StatusCode;
use serde::Serialize;

#[derive(Serialize)]
struct FailurePage<'a> {
    heading: String,
    said: &'a Said,
    code: Option<&'static str>,
    reference: String,
    at: String,
    is_logged_in: bool,
}

impl Visitor {
    /// A page of this status that says the message of a key; `KEY-title` is its heading.
    pub(super) async fn fail(&self, status: StatusCode, key: &'static str) -> Failure {
        self.failure(status, &Said::new(key)).await
    }

    /// There is no such thing, or it is not this person's: nobody learns which (`error-not-found`).
    pub(super) async fn not_found(&self, name: &str) -> Failure {
        self.failure(StatusCode::NOT_FOUND, &Said::new("error-not-found").with("name", name)).await
    }

    /// The role is missing.
    pub(super) async fn denied(&self) -> Failure {
        self.failure(StatusCode::FORBIDDEN, &Said::new("error-denied").code("KER-ATH-403")).await
    }

    /// The store or something else that is needed does not answer.
    pub(super) async fn unavailable(&self) -> Failure {
        self.failure(StatusCode::SERVICE_UNAVAILABLE, &Said::new("error-unavailable").code("PMS_PRT_500"))
            .await
    }

    /// A fault of ours.
    pub(super) async fn broken(&self) -> Failure {
        self.failure(StatusCode::INTERNAL_SERVER_ERROR, &Said::new("error-internal").code("PMS_PRT_500"))
            .await
    }

    /// A page of this status that says a sentence. The heading is the message of the same key and `-title`.
    pub(super) async fn failure(&self, status: StatusCode, said: &Said) -> Failure {
        let page = FailurePage {
            heading: if said.key().starts_with("error-") {
                format!("{}-title", said.key())
            } else {
                "error-refused-title".to_owned()
            },
            said,
            code: said.wire_code(),
            reference: self.call.request_id().as_str().to_owned(),
            at: self.call.now().to_rfc3339(),
            is_logged_in: self.session.is_some(),
        };
        self.show_as(status, "error.html", Section::None, &page).await.into()
    }
}
