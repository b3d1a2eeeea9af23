//! The members of a request, as documented. Reading is done by the extractors, member by member, so that
//! each fault gets its own answer.

use serde::Serialize;
use utoipa::ToSchema;

/// A request of the first generation.
#[derive(Debug, Serialize, ToSchema)]
pub struct V1Request<T> {
    /// Not looked at; comes back in the answer of some calls.
    pub id: Option<String>,
    /// Not looked at; comes back in the answer of some calls.
    pub version: Option<String>,
    /// The present time in UTC, as `2025-07-01T10:20:30.123Z`; a few calls need it.
    pub requesttime: Option<String>,
    /// Ignored.
    #[schema(value_type = Option<Object>)]
    pub metadata: Option<()>,
    /// What is asked.
    pub request: T,
}

/// A request of the second generation.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct V2Request<T> {
    /// The id of the endpoint.
    pub id: Option<String>,
    /// `1.0`
    pub version: Option<String>,
    /// The present time in UTC, as `2025-07-01T10:20:30.123Z`.
    pub request_time: Option<String>,
    /// Ignored.
    #[schema(value_type = Option<Object>)]
    pub metadata: Option<()>,
    /// What is asked.
    pub request: T,
}
