//! Sealing of personal data and keys at rest (decision 5, `integrations.md` 9.6).

use thiserror::Error;
use zeroize::Zeroizing;

use crate::domain::sealed::{LookUpKey, Sealed};

/// Where a sealed value stands. It is authenticated with the value, so that a value moved to another place
/// does not open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place(String);

impl Place {
    /// `table/id/column` in our own words, e.g. `partner/acme/email`.
    pub fn new(what: &str, id: &str, part: &str) -> Self {
        Self(format!("{what}/{id}/{part}"))
    }

    /// The text that is authenticated.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// What a keyed hash is for. Hashes of one purpose say nothing about those of another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// E-mail addresses.
    Email,
    /// API keys.
    ApiKey,
    /// Names tried at log-in.
    LogInName,
}

impl Purpose {
    /// A stable word, part of what is hashed.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Email => "email",
            Self::ApiKey => "api-key",
            Self::LogInName => "log-in-name",
        }
    }
}

/// A value did not open: it was sealed with another key, moved, or damaged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("a sealed value does not open with this key")]
pub struct VaultError;

/// Seals and opens. Fast and local: no network, no waiting.
pub trait Vault: Send + Sync {
    /// Seals a text for a place. The same text twice gives two different values.
    fn seal(&self, place: &Place, clear: &str) -> Result<Sealed, VaultError>;
    /// Opens what was sealed for this place.
    fn open(&self, place: &Place, sealed: &Sealed) -> Result<Zeroizing<String>, VaultError>;
    /// The keyed hash of a text.
    fn look_up(&self, purpose: Purpose, clear: &str) -> LookUpKey;
}
