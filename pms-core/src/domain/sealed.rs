//! Values that are kept sealed (encrypted and authenticated) and values that are found by a keyed hash.
//!
//! Sealing is the [`crate::port::vault::Vault`]'s work; these types only carry its results, so a rule can
//! compare and store them without ever seeing a clear text (decision 5).

use serde::{Deserialize, Serialize};

/// Cipher text in the vault's own text form. It says nothing about the clear text but its length.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Sealed(String);

impl Sealed {
    /// Wraps what a vault made or a store holds.
    pub fn from_text(text: String) -> Self {
        Self(text)
    }

    /// The stored form.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for Sealed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Sealed(…)")
    }
}

/// HMAC-SHA-256 of a normalised value in lower-case hex (64 characters): equal values have equal keys, and
/// nobody without the server's key can compute one.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct LookUpKey(String);

impl LookUpKey {
    /// Wraps what a vault computed or a store holds.
    pub fn from_text(text: String) -> Self {
        Self(text)
    }

    /// The hex text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}
