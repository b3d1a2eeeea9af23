//! The envelope of an endpoint: generation and ids. Each handler has one constant of it.

use crate::wire::{
    envelope::{heading::Heading, refusal::Refusal, reply::Reply},
    error::{self, WireError},
};
use axum::http::StatusCode;
use serde::Serialize;
use serde_json::value::to_raw_value;

/// The envelope in which an endpoint answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// V1 with id and version of the request.
    V1Echo,
    /// V1 with id and version null: calls without a body, and those that `partner-api.md` 2 marks so.
    V1Null,
    /// V1 with a constant id and version `1.0`.
    V1(&'static str),
    /// V2 with the endpoint's id and version `1.0`.
    V2(&'static str),
}

impl Form {
    /// A good answer. A value that cannot be written as JSON answers 500 `PMS_PRT_500`.
    pub fn reply<T: Serialize + ?Sized>(self, response: &T) -> Result<Reply, Refusal> {
        let heading = match self {
            Self::V1Echo => Heading::Echo,
            Self::V1Null => Heading::Null,
            Self::V1(id) => Heading::Constant(id),
            Self::V2(id) => Heading::V2(id),
        };
        match to_raw_value(response) {
            Ok(response) => Ok(Reply { heading, response }),
            Err(_) => Err(self.refuse(error::internal())),
        }
    }

    /// An error of the use case. A broken rule comes in the endpoint's own generation; a status of its own
    /// (403, 503 and the others of decision 19) always comes as V1.
    pub fn refuse(self, error: WireError) -> Refusal {
        let heading = match (error.status(), self) {
            (StatusCode::OK, Self::V2(id)) => Heading::V2(id),
            (StatusCode::OK, Self::V1Echo | Self::V1Null | Self::V1(_)) => Heading::Rule,
            (StatusCode::FORBIDDEN, _) => Heading::Echo,
            (StatusCode::BAD_REQUEST, _) => Heading::Field,
            _ => Heading::Null,
        };
        Refusal::new(heading, error)
    }
}
