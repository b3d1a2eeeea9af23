//! Why a request is not carried out, before it is printed.

use crate::wire::{
    envelope::heading::Heading,
    error::{WireError, soft},
    fields::FieldErrors,
    problem::Problem,
};
use axum::http::StatusCode;

/// Why a request is not carried out: errors in an envelope, or a problem document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal(pub(super) Kind);

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Envelope { heading: Heading, errors: Vec<WireError> },
    Problem(Problem),
}

impl Refusal {
    /// One error in an envelope.
    pub fn new(heading: Heading, error: WireError) -> Self {
        Self(Kind::Envelope { heading, errors: vec![error] })
    }

    /// A rule of a V2 endpoint that is checked before the service is asked and therefore answers in V1:
    /// feature flags, input characters, the form of ids (`partner-api.md` 1.2).
    pub fn early(code: &'static str) -> Self {
        Self::new(Heading::Early, soft(code))
    }

    /// An error that belongs to no endpoint: 401, 413, 500, 503. Under `/v1/` a V1 envelope with null id and
    /// version, elsewhere a problem document.
    pub fn outside(path: &str, error: WireError) -> Self {
        if is_compatible(path) { Self::new(Heading::Null, error) } else { Problem::of(&error).into() }
    }

    /// With further errors of the same request; the first still decides status and code. A problem document
    /// says one thing and stays as it is.
    #[must_use]
    pub fn and(mut self, further: impl IntoIterator<Item = WireError>) -> Self {
        match &mut self.0 {
            Kind::Envelope { errors, .. } => errors.extend(further),
            Kind::Problem(_) => {}
        }
        self
    }

    /// The HTTP status.
    pub fn status(&self) -> StatusCode {
        match &self.0 {
            Kind::Envelope { errors, .. } => errors.first().map_or(StatusCode::OK, WireError::status),
            Kind::Problem(problem) => problem.status(),
        }
    }

    /// The code of the first error, where it has one.
    pub fn code(&self) -> Option<&'static str> {
        match &self.0 {
            Kind::Envelope { errors, .. } => errors.first().map(WireError::code),
            Kind::Problem(problem) => problem.code(),
        }
    }
}

/// Whether a path lies on MOSIP's surface.
fn is_compatible(path: &str) -> bool {
    path == "/v1" || path.starts_with("/v1/")
}

impl From<Problem> for Refusal {
    fn from(problem: Problem) -> Self {
        Self(Kind::Problem(problem))
    }
}

impl From<FieldErrors> for Refusal {
    fn from(errors: FieldErrors) -> Self {
        Self(Kind::Envelope { heading: Heading::Field, errors: errors.into_errors() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wire::error::{field, hard};

    #[test]
    fn the_first_of_several_errors_decides_status_and_code() {
        let both = Refusal::new(Heading::Rule, soft("PMS_PV_006")).and([field("request.x", "is wrong")]);
        assert_eq!((both.status(), both.code()), (StatusCode::OK, Some("PMS_PV_006")));
    }

    #[test]
    fn an_error_outside_of_every_endpoint_is_an_envelope_under_v1_and_a_problem_elsewhere() {
        let error = || hard("PMS_PRT_500", StatusCode::SERVICE_UNAVAILABLE);
        assert_eq!(Refusal::outside("/v1/x", error()), Refusal::new(Heading::Null, error()));
        assert_eq!(Refusal::outside("/v10", error()), Problem::of(&error()).into());
    }
}
