//! Signature checking with `RustCrypto`. Verification only: no private operation goes through these crates (decision 8).

use rsa::pkcs1::DecodeRsaPublicKey;
use rsa::{pkcs1v15, pss};
use sha2::{Sha256, Sha384, Sha512};
use signature::Verifier;

use super::{BadSignature, SignatureCheck};
use crate::cert::algorithm::SignatureAlgorithm;
use crate::cert::key::{KeyKind, PublicKey};

/// Pure Rust provider.
#[derive(Debug, Clone, Copy, Default)]
pub struct RustCrypto;

impl SignatureCheck for RustCrypto {
    fn verify(
        &self,
        algorithm: SignatureAlgorithm,
        key: &PublicKey,
        message: &[u8],
        signature: &[u8],
    ) -> Result<(), BadSignature> {
        if !algorithm.fits(key.kind()) {
            return Err(BadSignature);
        }
        match algorithm {
            SignatureAlgorithm::RsaSha256 => {
                pkcs1(&pkcs1v15::VerifyingKey::<Sha256>::new(rsa_key(key)?), message, signature)
            }
            SignatureAlgorithm::RsaSha384 => {
                pkcs1(&pkcs1v15::VerifyingKey::<Sha384>::new(rsa_key(key)?), message, signature)
            }
            SignatureAlgorithm::RsaSha512 => {
                pkcs1(&pkcs1v15::VerifyingKey::<Sha512>::new(rsa_key(key)?), message, signature)
            }
            SignatureAlgorithm::PssSha256 => {
                probabilistic(&pss::VerifyingKey::<Sha256>::new(rsa_key(key)?), message, signature)
            }
            SignatureAlgorithm::PssSha384 => {
                probabilistic(&pss::VerifyingKey::<Sha384>::new(rsa_key(key)?), message, signature)
            }
            SignatureAlgorithm::PssSha512 => {
                probabilistic(&pss::VerifyingKey::<Sha512>::new(rsa_key(key)?), message, signature)
            }
            SignatureAlgorithm::EcdsaSha256 => {
                let key = p256::ecdsa::VerifyingKey::from_sec1_bytes(key.bits()).map_err(refuse)?;
                let signature = p256::ecdsa::DerSignature::try_from(signature).map_err(refuse)?;
                key.verify(message, &signature).map_err(refuse)
            }
            SignatureAlgorithm::EcdsaSha384 => {
                let key = p384::ecdsa::VerifyingKey::from_sec1_bytes(key.bits()).map_err(refuse)?;
                let signature = p384::ecdsa::DerSignature::try_from(signature).map_err(refuse)?;
                key.verify(message, &signature).map_err(refuse)
            }
            SignatureAlgorithm::Ed25519 => {
                let key = ed25519_key(key)?;
                let signature = ed25519_dalek::Signature::from_slice(signature).map_err(refuse)?;
                key.verify_strict(message, &signature).map_err(refuse)
            }
        }
    }

    fn accepts_key(&self, key: &PublicKey) -> bool {
        match key.kind() {
            KeyKind::Rsa { .. } => rsa_key(key).is_ok(),
            KeyKind::P256 => p256::ecdsa::VerifyingKey::from_sec1_bytes(key.bits()).is_ok(),
            KeyKind::P384 => p384::ecdsa::VerifyingKey::from_sec1_bytes(key.bits()).is_ok(),
            KeyKind::Ed25519 => ed25519_key(key).is_ok_and(|key| !key.is_weak()),
            KeyKind::P521 | KeyKind::Other(_) => false,
        }
    }
}

fn rsa_key(key: &PublicKey) -> Result<rsa::PublicKey, BadSignature> {
    rsa::PublicKey::from_pkcs1_der(key.bits()).map_err(refuse)
}

fn ed25519_key(key: &PublicKey) -> Result<ed25519_dalek::VerifyingKey, BadSignature> {
    let bytes = <&[u8; 32]>::try_from(key.bits()).map_err(refuse)?;
    ed25519_dalek::VerifyingKey::from_bytes(bytes).map_err(refuse)
}

fn pkcs1(
    key: &impl Verifier<pkcs1v15::Signature>,
    message: &[u8],
    signature: &[u8],
) -> Result<(), BadSignature> {
    let signature = pkcs1v15::Signature::try_from(signature).map_err(refuse)?;
    key.verify(message, &signature).map_err(refuse)
}

fn probabilistic(
    key: &impl Verifier<pss::Signature>,
    message: &[u8],
    signature: &[u8],
) -> Result<(), BadSignature> {
    let signature = pss::Signature::try_from(signature).map_err(refuse)?;
    key.verify(message, &signature).map_err(refuse)
}

/// Why a signature does not verify is of no use to the caller and some to an attacker.
fn refuse<E>(_: E) -> BadSignature {
    BadSignature
}
