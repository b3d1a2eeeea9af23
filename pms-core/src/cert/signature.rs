//! Checking signatures: the port, and the provider in pure Rust.

#[cfg(feature = "rustcrypto")]
mod rust_crypto;

use thiserror::Error;

#[cfg(feature = "rustcrypto")]
pub use rust_crypto::RustCrypto;

use super::algorithm::{SignatureAlgorithm, SignatureScheme};
use super::certificate::Certificate;
use super::key::PublicKey;

/// The signature does not fit, or the key cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("the signature does not verify")]
pub struct BadSignature;

/// Checks signatures. Which algorithms are *allowed* is decided before; an implementation verifies those of
/// [`SignatureAlgorithm`] and refuses everything else.
pub trait SignatureCheck: Send + Sync {
    /// Verifies a signature over a message. MUST fail when the algorithm does not fit the kind of key.
    fn verify(
        &self,
        algorithm: SignatureAlgorithm,
        key: &PublicKey,
        message: &[u8],
        signature: &[u8],
    ) -> Result<(), BadSignature>;

    /// Whether the key is one that signatures could be checked with: a point on its curve, sound RSA numbers.
    fn accepts_key(&self, key: &PublicKey) -> bool;
}

/// Verifies that the holder of a key signed a certificate.
pub(crate) fn is_signed_by(certificate: &Certificate, key: &PublicKey, check: &dyn SignatureCheck) -> bool {
    match certificate.signature_scheme() {
        SignatureScheme::Known(algorithm) => {
            algorithm.fits(key.kind())
                && check.verify(algorithm, key, certificate.tbs(), certificate.signature()).is_ok()
        }
        SignatureScheme::Other(_) => false,
    }
}
