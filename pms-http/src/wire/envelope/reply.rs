//! A good answer before it is printed.

use crate::wire::envelope::heading::Heading;
use serde_json::value::RawValue;

/// The response of a handler, already JSON, without the envelope around it. Has no `Debug`: it may hold a
/// key that is shown once.
#[derive(Clone)]
pub struct Reply {
    pub(super) heading: Heading,
    pub(super) response: Box<RawValue>,
}
