//! Keys that issue certificates, made and used in this process.

use std::fmt;

use aws_lc_rs::encoding::AsDer;
use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::rsa::KeySize;
use aws_lc_rs::signature::{
    ECDSA_P256_SHA256_ASN1_SIGNING, EcdsaKeyPair, KeyPair, RSA_PKCS1_SHA256, RsaKeyPair,
};
use pms_core::cert::SignatureAlgorithm;
use pms_core::cert::profile::{IssuerKey, SignError};
use thiserror::Error;
use zeroize::Zeroizing;

/// A key was not made or not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum KeyError {
    /// The library did not make a key.
    #[error("a key could not be made")]
    NotMade,
    /// The bytes are not a key of a kind that is used here.
    #[error("the stored key is neither RSA nor P-256 in PKCS#8, or is damaged")]
    Unreadable,
}

/// An issuing key in memory: RSA 2048 bits (with SHA-256, PKCS#1 v1.5) or P-256 (with SHA-256).
pub struct LocalKey {
    pair: Pair,
    spki: Vec<u8>,
}

enum Pair {
    Rsa(RsaKeyPair),
    P256(EcdsaKeyPair),
}

impl LocalKey {
    /// Makes an RSA key of 2048 bits, as MOSIP's ROOT and PMS keys are (takes a good part of a second).
    pub fn generate_rsa() -> Result<Self, KeyError> {
        let pair = RsaKeyPair::generate(KeySize::Rsa2048).map_err(|_| KeyError::NotMade)?;
        Self::of(Pair::Rsa(pair)).ok_or(KeyError::NotMade)
    }

    /// Makes a P-256 key.
    pub fn generate_p256() -> Result<Self, KeyError> {
        let pair = EcdsaKeyPair::generate(&ECDSA_P256_SHA256_ASN1_SIGNING).map_err(|_| KeyError::NotMade)?;
        Self::of(Pair::P256(pair)).ok_or(KeyError::NotMade)
    }

    /// Reads a key that [`LocalKey::to_pkcs8`] wrote.
    pub fn from_pkcs8(bytes: &[u8]) -> Result<Self, KeyError> {
        let pair = match RsaKeyPair::from_pkcs8(bytes) {
            Ok(pair) => Pair::Rsa(pair),
            Err(_) => EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_ASN1_SIGNING, bytes)
                .map(Pair::P256)
                .map_err(|_| KeyError::Unreadable)?,
        };
        Self::of(pair).ok_or(KeyError::Unreadable)
    }

    /// The private key in PKCS#8, for sealing; wiped when dropped.
    pub fn to_pkcs8(&self) -> Result<Zeroizing<Vec<u8>>, KeyError> {
        match &self.pair {
            Pair::Rsa(pair) => pair
                .as_der()
                .map(|der| Zeroizing::new(der.as_ref().to_vec()))
                .map_err(|_| KeyError::Unreadable),
            Pair::P256(pair) => pair
                .to_pkcs8v1()
                .map(|der| Zeroizing::new(der.as_ref().to_vec()))
                .map_err(|_| KeyError::Unreadable),
        }
    }

    fn of(pair: Pair) -> Option<Self> {
        let spki = match &pair {
            Pair::Rsa(pair) => pair.public_key().as_der().ok()?.as_ref().to_vec(),
            Pair::P256(pair) => pair.public_key().as_der().ok()?.as_ref().to_vec(),
        };
        Some(Self { pair, spki })
    }
}

impl IssuerKey for LocalKey {
    fn spki_der(&self) -> &[u8] {
        &self.spki
    }

    fn algorithm(&self) -> SignatureAlgorithm {
        match &self.pair {
            Pair::Rsa(_) => SignatureAlgorithm::RsaSha256,
            Pair::P256(_) => SignatureAlgorithm::EcdsaSha256,
        }
    }

    fn sign(&self, tbs: &[u8]) -> Result<Vec<u8>, SignError> {
        let random = SystemRandom::new();
        match &self.pair {
            Pair::Rsa(pair) => {
                let mut signature = vec![0; pair.public_modulus_len()];
                pair.sign(&RSA_PKCS1_SHA256, &random, tbs, &mut signature).map_err(|_| SignError)?;
                Ok(signature)
            }
            Pair::P256(pair) => {
                pair.sign(&random, tbs).map(|signature| signature.as_ref().to_vec()).map_err(|_| SignError)
            }
        }
    }
}

/// Nothing of the key.
impl fmt::Debug for LocalKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("LocalKey(***)")
    }
}

#[cfg(test)]
mod tests {
    use super::{KeyError, LocalKey};
    use crate::crypto::AwsLc;
    use pms_core::cert::profile::IssuerKey;
    use pms_core::cert::signature::RustCrypto;
    use pms_core::cert::{PublicKey, SignatureCheck};

    #[test]
    fn what_a_key_signs_verifies_with_both_providers_and_after_a_round_through_pkcs8() {
        for key in [LocalKey::generate_rsa().unwrap(), LocalKey::generate_p256().unwrap()] {
            let again = LocalKey::from_pkcs8(&key.to_pkcs8().unwrap()).unwrap();
            assert_eq!(again.spki_der(), key.spki_der());
            let signature = again.sign(b"message").unwrap();
            let public = PublicKey::from_spki(key.spki_der()).unwrap();
            let providers: [&dyn SignatureCheck; 2] = [&AwsLc, &RustCrypto];
            for check in providers {
                assert!(check.accepts_key(&public));
                assert_eq!(check.verify(key.algorithm(), &public, b"message", &signature), Ok(()));
                assert!(check.verify(key.algorithm(), &public, b"massage", &signature).is_err());
            }
        }
    }

    #[test]
    fn a_key_is_never_shown() {
        assert_eq!(format!("{:?}", LocalKey::generate_p256().unwrap()), "LocalKey(***)");
    }

    #[test]
    fn damaged_bytes_are_not_a_key() {
        assert_eq!(LocalKey::from_pkcs8(b"damaged").unwrap_err(), KeyError::Unreadable);
    }
}
