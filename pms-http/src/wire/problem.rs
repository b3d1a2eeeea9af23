//! Problem documents (RFC 9457): malformed requests, unknown paths, wrong methods, and every error of our
//! own endpoints.

use crate::wire::error::WireError;
use axum::http::StatusCode;
use serde::Serialize;
use std::borrow::Cow;
use utoipa::ToSchema;

/// The media type of a problem document.
pub const MEDIA_TYPE: &str = "application/problem+json";

/// A problem before it is printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    status: StatusCode,
    detail: Cow<'static, str>,
    code: Option<&'static str>,
    field: Option<String>,
}

/// A problem document as it is sent.
#[derive(Debug, Serialize, ToSchema)]
pub struct ProblemDocument<'a> {
    /// Always `about:blank`: the title is the status's own.
    #[serde(rename = "type")]
    kind: &'static str,
    /// The words of the status.
    title: &'static str,
    /// The HTTP status.
    status: u16,
    /// What is wrong and what to do.
    detail: &'a str,
    /// The path of the request.
    instance: &'a str,
    /// Our code, where there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    code: Option<&'static str>,
    /// The field or parameter, where it is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    field: Option<&'a str>,
}

impl Problem {
    /// A problem with the words of its cause and remedy.
    pub fn new(status: StatusCode, detail: impl Into<Cow<'static, str>>) -> Self {
        Self { status, detail: detail.into(), code: None, field: None }
    }

    /// 400: the request cannot be read.
    pub fn malformed(detail: impl Into<Cow<'static, str>>) -> Self {
        Self::new(StatusCode::BAD_REQUEST, detail)
    }

    /// 404.
    pub fn not_found() -> Self {
        Self::new(StatusCode::NOT_FOUND, "nothing answers at this path; see /openapi.json for the paths")
    }

    /// 405.
    pub fn wrong_method() -> Self {
        Self::new(StatusCode::METHOD_NOT_ALLOWED, "the path has other methods; the header Allow names them")
    }

    /// 415.
    pub fn wrong_media_type() -> Self {
        Self::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, "send the body as application/json")
    }

    /// The problem of a wire error, for paths that have no envelope. A broken rule, which the envelope
    /// answers with 200, is 422 here.
    pub fn of(error: &WireError) -> Self {
        let status = match error.status() {
            StatusCode::OK => StatusCode::UNPROCESSABLE_ENTITY,
            other => other,
        };
        Self {
            status,
            detail: error.message().into(),
            code: Some(error.code()),
            field: error.detail().map(str::to_owned),
        }
    }

    /// About one field or parameter.
    #[must_use]
    pub fn about(mut self, field: impl Into<String>) -> Self {
        self.field = Some(field.into());
        self
    }

    /// The HTTP status.
    pub const fn status(&self) -> StatusCode {
        self.status
    }

    /// The code, for the log.
    pub const fn code(&self) -> Option<&'static str> {
        self.code
    }

    /// As it is sent in answer to a request of this path.
    pub fn document<'a>(&'a self, path: &'a str) -> ProblemDocument<'a> {
        ProblemDocument {
            kind: "about:blank",
            title: self.status.canonical_reason().unwrap_or("Error"),
            status: self.status.as_u16(),
            detail: &self.detail,
            instance: path,
            code: self.code,
            field: self.field.as_deref(),
        }
    }
}
