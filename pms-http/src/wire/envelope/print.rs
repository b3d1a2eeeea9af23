//! From what a handler answered to the bytes on the wire.

use crate::wire::{
    envelope::{
        echo::Echo,
        heading::Heading,
        refusal::{Kind, Refusal},
        reply::Reply,
        response::{Fault, V1Response, V2Response},
    },
    error::WireError,
    problem::{self, Problem},
    service::Service,
    time::{DateLocal, DateZ},
};
use axum::{
    body::Body,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use chrono::{DateTime, Utc};
use serde_json::value::RawValue;

/// An answer on its way out, carried in the extensions of a response whose body is still empty. The frame
/// prints it.
#[derive(Clone)]
pub enum Draft {
    /// Carried out.
    Reply(Reply),
    /// Not carried out.
    Refusal(Refusal),
}

/// Where and when an answer is printed.
#[derive(Clone, Copy, Debug)]
pub struct Place<'a> {
    /// The path of the request.
    pub path: &'a str,
    /// Id and version of the request's body, if one was read.
    pub echo: Option<&'a Echo>,
    /// The present time.
    pub now: DateTime<Utc>,
}

/// An answer as it is sent.
pub struct Printed {
    /// The HTTP status.
    pub status: StatusCode,
    /// The media type of the body.
    pub media_type: &'static str,
    /// The body.
    pub body: Vec<u8>,
}

impl Draft {
    /// The code of the first error, where there is one.
    pub fn code(&self) -> Option<&'static str> {
        match self {
            Self::Reply(_) => None,
            Self::Refusal(refusal) => refusal.code(),
        }
    }

    /// The bytes of the answer.
    pub fn print(&self, place: Place<'_>) -> Printed {
        match self {
            Self::Reply(reply) => envelope(reply.heading, StatusCode::OK, Some(&reply.response), &[], place),
            Self::Refusal(refusal) => match &refusal.0 {
                Kind::Envelope { heading, errors } => {
                    envelope(*heading, refusal.status(), None, errors, place)
                }
                Kind::Problem(problem) => document(problem, place.path),
            },
        }
    }
}

impl IntoResponse for Reply {
    fn into_response(self) -> Response {
        unprinted(StatusCode::OK, Draft::Reply(self))
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        unprinted(self.status(), Draft::Refusal(self))
    }
}

fn unprinted(status: StatusCode, draft: Draft) -> Response {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = status;
    response.extensions_mut().insert(draft);
    response
}

fn envelope(
    heading: Heading,
    status: StatusCode,
    response: Option<&RawValue>,
    errors: &[WireError],
    place: Place<'_>,
) -> Printed {
    let service = Service::of_path(place.path);
    let (id, version) = heading.marks(service, place.echo);
    let metadata = None;
    let errors =
        errors.iter().map(|error| Fault { error_code: error.code(), message: error.message() }).collect();
    let body = match heading {
        Heading::V2(_) => {
            let response_time = DateZ(place.now).to_string();
            serde_json::to_vec(&V2Response { id, version, response_time, metadata, response, errors })
        }
        Heading::Null
        | Heading::Echo
        | Heading::Constant(_)
        | Heading::Rule
        | Heading::Early
        | Heading::Field => {
            let responsetime = match heading {
                Heading::Field => DateLocal(place.now).to_string(),
                _ => DateZ(place.now).to_string(),
            };
            serde_json::to_vec(&V1Response { id, version, responsetime, metadata, response, errors })
        }
    };
    written(status, "application/json", body)
}

fn document(problem: &Problem, path: &str) -> Printed {
    written(problem.status(), problem::MEDIA_TYPE, serde_json::to_vec(&problem.document(path)))
}

/// Texts and finished JSON can always be written; an empty body with 500 stands for the case that cannot be.
fn written(status: StatusCode, media_type: &'static str, body: serde_json::Result<Vec<u8>>) -> Printed {
    match body {
        Ok(body) => Printed { status, media_type, body },
        Err(_) => Printed { status: StatusCode::INTERNAL_SERVER_ERROR, media_type, body: Vec::new() },
    }
}
