//! The log-in page, also for somebody whose session has ended.

use super::{
    fields::Fields,
    form::FormView,
    kept,
    section::Section,
    visitor::{KEPT, Visitor},
};
use axum::{http::StatusCode, response::Response};
use serde::Serialize;

/// The log-in as it is shown.
#[derive(Serialize)]
struct LogIn {
    form: FormView,
    to: String,
    kept: String,
    because: Because,
}

/// Why somebody is asked to log in.
#[derive(Clone, Copy, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Because {
    /// To begin.
    Start,
    /// The page that he opened needs it.
    SessionEnded,
    /// His form came after the session had ended, and is kept.
    FormKept,
}

/// The log-in for somebody whose form came after his session had ended. What he typed goes with it, sealed.
pub(super) async fn session_ended(visitor: &Visitor, user: &str, fields: &Fields) -> Response {
    let at = visitor.address.without(KEPT);
    let kept = kept::seal(visitor, user, &at, fields);
    show(visitor, StatusCode::UNAUTHORIZED, FormView::default(), at.as_str(), &kept, Because::FormKept).await
}

/// The page, with what was typed, where it leads and what is kept.
pub(super) async fn show(
    visitor: &Visitor,
    status: StatusCode,
    form: FormView,
    to: &str,
    kept: &str,
    because: Because,
) -> Response {
    let page = LogIn { form, to: to.to_owned(), kept: kept.to_owned(), because };
    visitor.show_as(status, "door/log_in.html", Section::None, &page).await
}
