//! Which id and version stand at the head of an answer, and in which generation.

use crate::wire::{envelope::echo::Echo, service::Service};

/// The version in every answer whose id is a constant.
const VERSION: &str = "1.0";

/// The id of V1 errors that the partner service raises.
const PARTNER_ERRORS: &str = "mosip.partnermanagement";

/// What stands at the head of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heading {
    /// V1, id and version null.
    Null,
    /// V1, id and version of the request; null where it has none.
    Echo,
    /// V1, a constant id, version `1.0`.
    Constant(&'static str),
    /// V1, an error raised by a rule. Partner service: `mosip.partnermanagement`; policy service: those of
    /// the request, a missing one empty, null without a body.
    Rule,
    /// V1, an error raised before the service is asked: time of the request, input characters, feature
    /// flags. Partner service: `mosip.partnermanagement`; policy service: null.
    Early,
    /// V1, a field at fault. Partner service: null, and the time has no `Z` (`partner-api.md` 1.6); policy
    /// service: id and version of the request (`policy-api.md` 1.4).
    Field,
    /// V2 with the id of the endpoint, version `1.0`.
    V2(&'static str),
}

/// Id and version as printed.
pub(super) type Marks = (Option<String>, Option<String>);

impl Heading {
    pub(super) fn marks(self, service: Option<Service>, echo: Option<&Echo>) -> Marks {
        match (self, service) {
            (Self::Null, _)
            | (Self::Early, Some(Service::Policy))
            | (Self::Field, Some(Service::Partner) | None) => (None, None),
            (Self::Echo, _) | (Self::Field, Some(Service::Policy)) => {
                echo.map_or((None, None), |echo| (echo.id.clone(), echo.version.clone()))
            }
            (Self::Rule, Some(Service::Policy)) => echo.map_or((None, None), |echo| {
                (Some(echo.id.clone().unwrap_or_default()), Some(echo.version.clone().unwrap_or_default()))
            }),
            (Self::Rule | Self::Early, Some(Service::Partner) | None) => constant(PARTNER_ERRORS),
            (Self::Constant(id) | Self::V2(id), _) => constant(id),
        }
    }
}

fn constant(id: &str) -> Marks {
    (Some(id.to_owned()), Some(VERSION.to_owned()))
}
