//! The members of an answer. Every one is always there (`partner-api.md` 1.1).

use serde::Serialize;
use utoipa::ToSchema;

/// An answer of the first generation.
#[derive(Debug, Serialize, ToSchema)]
pub struct V1Response<T> {
    /// Of the request, a constant, or null.
    pub id: Option<String>,
    /// Of the request, a constant, or null.
    pub version: Option<String>,
    /// When the answer was made, as `2025-07-01T10:20:30.123Z`.
    pub responsetime: String,
    /// Always null.
    #[schema(value_type = Option<Object>)]
    pub metadata: Option<()>,
    /// The answer; null when `errors` has elements.
    pub response: Option<T>,
    /// What is wrong; empty when nothing is.
    pub errors: Vec<Fault>,
}

/// An answer of the second generation.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct V2Response<T> {
    /// The id of the endpoint.
    pub id: Option<String>,
    /// `1.0`
    pub version: Option<String>,
    /// When the answer was made, as `2025-07-01T10:20:30.123Z`.
    pub response_time: String,
    /// Always null.
    #[schema(value_type = Option<Object>)]
    pub metadata: Option<()>,
    /// The answer; null when `errors` has elements.
    pub response: Option<T>,
    /// What is wrong; empty when nothing is.
    pub errors: Vec<Fault>,
}

/// One error.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Fault {
    /// The code; clients decide by it.
    pub error_code: &'static str,
    /// What is wrong and what to do.
    pub message: String,
}
