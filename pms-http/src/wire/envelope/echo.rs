//! What of a request's envelope comes back in the answer.

use std::sync::{Arc, OnceLock};

/// `id` and `version` of a request, where they were texts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Echo {
    /// The member `id`.
    pub id: Option<String>,
    /// The member `version`.
    pub version: Option<String>,
}

/// Where the reader of a body leaves the echo for the printer of the answer. One per request, carried in
/// its extensions.
#[derive(Clone, Debug, Default)]
pub struct EchoSlot(Arc<OnceLock<Echo>>);

impl EchoSlot {
    /// Leaves the echo; only the first counts.
    pub(crate) fn fill(&self, echo: Echo) {
        let _already_filled = self.0.set(echo);
    }

    /// The echo, if a body was read.
    pub fn get(&self) -> Option<&Echo> {
        self.0.get()
    }
}
