//! One request as seen by its handler: its id and the clock.

use crate::wire::{envelope::Refusal, error};
use axum::{
    extract::FromRequestParts,
    http::{HeaderValue, request::Parts},
};
use chrono::{DateTime, Utc};
use std::{fmt, sync::Arc};

/// Tells the present time.
pub type Now = Arc<dyn Fn() -> DateTime<Utc> + Send + Sync>;

/// The id of one request: in its answer, in the log, in the audit. 1 to 64 characters of
/// `A–Z a–z 0–9 . _ -`, so that it can stand anywhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RequestId(Arc<str>);

impl RequestId {
    /// The most characters.
    pub const MAX: usize = 64;

    /// An id of this text, if it is one.
    pub fn read(text: &str) -> Option<Self> {
        let allowed = |byte: u8| byte.is_ascii_alphanumeric() || b"._-".contains(&byte);
        let fits = (1..=Self::MAX).contains(&text.len()) && text.bytes().all(allowed);
        fits.then(|| Self(text.into()))
    }

    /// An id of what a generator made; what it may not contain is left out.
    pub(crate) fn made(text: &str) -> Self {
        let allowed = |c: &char| c.is_ascii_alphanumeric() || "._-".contains(*c);
        let kept: String = text.chars().filter(allowed).take(Self::MAX).collect();
        Self(kept.into())
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// As a header.
    pub(crate) fn header(&self) -> Option<HeaderValue> {
        HeaderValue::from_str(&self.0).ok()
    }
}

impl fmt::Display for RequestId {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str(&self.0)
    }
}

/// One request as its handler sees it. An extractor; put into every request by the frame.
#[derive(Clone)]
pub struct Call {
    id: RequestId,
    now: Now,
}

impl Call {
    pub(crate) fn new(id: RequestId, now: Now) -> Self {
        Self { id, now }
    }

    /// A call for an answer that the frame has made already.
    pub(crate) fn outside(id: &str, now: &Now) -> Self {
        Self { id: RequestId::made(id), now: Arc::clone(now) }
    }

    /// The id of the request.
    pub fn request_id(&self) -> &RequestId {
        &self.id
    }

    /// The present time.
    pub fn now(&self) -> DateTime<Utc> {
        (self.now)()
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Call {
    type Rejection = Refusal;

    /// Without the frame there is no call: 500.
    async fn from_request_parts(parts: &mut Parts, _state: &S) -> Result<Self, Refusal> {
        let call = parts.extensions.get::<Self>().cloned();
        call.ok_or_else(|| Refusal::outside(parts.uri.path(), error::internal()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_request_id_from_outside_is_short_and_plain() {
        assert!(RequestId::read("a-B_9.z").is_some() && RequestId::read(&"a".repeat(64)).is_some());
        for wrong in ["", "a b", "a\n", "é", "a/b", "a\"b"] {
            assert_eq!(RequestId::read(wrong), None, "{wrong}");
        }
        assert_eq!(RequestId::read(&"a".repeat(65)), None);
    }

    #[test]
    fn what_a_generator_makes_is_cut_to_the_same_form() {
        assert_eq!(RequestId::made("a b\n{1}").as_str(), "ab1");
    }
}
