//! Signature checking with aws-lc-rs: about five times as fast as pure Rust (decision 8).

use aws_lc_rs::signature::{self as lc, ParsedPublicKey, UnparsedPublicKey, VerificationAlgorithm};
use pms_core::cert::{BadSignature, KeyKind, PublicKey, SignatureAlgorithm, SignatureCheck};

/// The provider of the server.
#[derive(Debug, Clone, Copy, Default)]
pub struct AwsLc;

impl SignatureCheck for AwsLc {
    fn verify(
        &self,
        algorithm: SignatureAlgorithm,
        key: &PublicKey,
        message: &[u8],
        signature: &[u8],
    ) -> Result<(), BadSignature> {
        if !algorithm.fits(key.kind()) || key.has_small_order() {
            return Err(BadSignature);
        }
        UnparsedPublicKey::new(verification(algorithm), key.bits())
            .verify(message, signature)
            .map_err(|_| BadSignature)
    }

    fn accepts_key(&self, key: &PublicKey) -> bool {
        let algorithm = match key.kind() {
            KeyKind::Rsa { .. } => SignatureAlgorithm::RsaSha256,
            KeyKind::P256 => SignatureAlgorithm::EcdsaSha256,
            KeyKind::P384 => SignatureAlgorithm::EcdsaSha384,
            KeyKind::Ed25519 => SignatureAlgorithm::Ed25519,
            KeyKind::P521 | KeyKind::Other(_) => return false,
        };
        !key.has_small_order() && ParsedPublicKey::new(verification(algorithm), key.bits()).is_ok()
    }
}

fn verification(algorithm: SignatureAlgorithm) -> &'static dyn VerificationAlgorithm {
    match algorithm {
        SignatureAlgorithm::RsaSha256 => &lc::RSA_PKCS1_2048_8192_SHA256,
        SignatureAlgorithm::RsaSha384 => &lc::RSA_PKCS1_2048_8192_SHA384,
        SignatureAlgorithm::RsaSha512 => &lc::RSA_PKCS1_2048_8192_SHA512,
        SignatureAlgorithm::PssSha256 => &lc::RSA_PSS_2048_8192_SHA256,
        SignatureAlgorithm::PssSha384 => &lc::RSA_PSS_2048_8192_SHA384,
        SignatureAlgorithm::PssSha512 => &lc::RSA_PSS_2048_8192_SHA512,
        SignatureAlgorithm::EcdsaSha256 => &lc::ECDSA_P256_SHA256_ASN1,
        SignatureAlgorithm::EcdsaSha384 => &lc::ECDSA_P384_SHA384_ASN1,
        SignatureAlgorithm::Ed25519 => &lc::ED25519,
    }
}
