//! One error as the wire names it: a code, a status, words.

use crate::wire::messages;
use axum::http::StatusCode;
use std::borrow::Cow;

/// An error with its wire code. Made by [`soft`], [`hard`] or [`field`]; the table of codes decides which.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WireError {
    code: &'static str,
    status: StatusCode,
    words: Option<Cow<'static, str>>,
    detail: Option<String>,
}

/// A rule that was broken: HTTP 200 with `errors`, as MOSIP's clients expect (decision 19).
pub const fn soft(code: &'static str) -> WireError {
    hard(code, StatusCode::OK)
}

/// An error with a status of its own: 400, 401, 403, 413, 429, 503 and no others.
pub const fn hard(code: &'static str, status: StatusCode) -> WireError {
    WireError { code, status, words: None, detail: None }
}

/// A field of the request that breaks its constraint: HTTP 400 and `PMS_COR_001` (`partner-api.md` 1.6).
/// `path` names the field as `request.partnerId`, `words` say the rule and the remedy.
pub fn field(path: impl Into<String>, words: impl Into<Cow<'static, str>>) -> WireError {
    hard("PMS_COR_001", StatusCode::BAD_REQUEST).saying(words).about(path)
}

/// The body has more bytes than the limit: 413 (decision 19).
pub fn too_large() -> WireError {
    hard("PMS_COR_001", StatusCode::PAYLOAD_TOO_LARGE).saying("the body is too large; send less")
}

/// The server has too much to do, or something that it needs does not answer: 503 (decision 19).
pub const fn unavailable() -> WireError {
    hard("PMS_PRT_500", StatusCode::SERVICE_UNAVAILABLE)
}

/// A fault of ours: 500 with a stable code and no text of the fault.
pub const fn internal() -> WireError {
    hard("PMS_PRT_500", StatusCode::INTERNAL_SERVER_ERROR)
}

impl WireError {
    /// With other words than the code's own, for a code that stands for several things.
    #[must_use]
    pub fn saying(mut self, words: impl Into<Cow<'static, str>>) -> Self {
        self.words = Some(words.into());
        self
    }

    /// With what it is about at the end of the message: a field, a name, a place. Never a secret, an address
    /// or a text of an inner error.
    #[must_use]
    pub fn about(mut self, detail: impl Into<String>) -> Self {
        self.detail = Some(detail.into());
        self
    }

    /// The code.
    pub const fn code(&self) -> &'static str {
        self.code
    }

    /// The HTTP status.
    pub const fn status(&self) -> StatusCode {
        self.status
    }

    /// What it is about: the field's path, where the error is one of a field.
    pub fn detail(&self) -> Option<&str> {
        self.detail.as_deref()
    }

    /// What is wrong, what to do, and at the end what it is about.
    pub fn message(&self) -> String {
        let words = self.words.clone().unwrap_or_else(|| {
            let known = messages::message(self.code);
            Cow::Owned(format!("{}; {}", known.text, known.remedy))
        });
        match &self.detail {
            Some(detail) => format!("{words}: {detail}"),
            None => words.into_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_says_the_fault_the_remedy_and_the_thing() {
        assert_eq!(
            soft("PMS_POL_014").about("Health").message(),
            "a policy group of this name exists; choose another name: Health"
        );
        assert_eq!(
            soft("PMS_PRT_108").saying("no certificate yet; upload one").message(),
            "no certificate yet; upload one"
        );
    }

    #[test]
    fn a_broken_rule_is_ok_for_http_and_a_field_is_not() {
        assert_eq!(soft("PMS_PRT_005").status(), StatusCode::OK);
        assert_eq!(field("request.name", "must not be empty").status(), StatusCode::BAD_REQUEST);
    }
}
