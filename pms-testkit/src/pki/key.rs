//! Throw-away keys.

use std::fmt;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, LazyLock};

use pms_core::cert::SignatureAlgorithm;
use pms_core::cert::profile::{IssuerKey, SignError};
use rcgen::{KeyPair, PublicKeyData, SigningKey};

/// A kind of key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeyChoice {
    /// RSA 2048 bits. A process has few of them, handed out in turn, because making one is slow.
    Rsa2048,
    /// A fresh P-256 key.
    P256,
    /// A fresh P-384 key.
    P384,
    /// A fresh Ed25519 key.
    Ed25519,
}

/// A private key of the test PKI; it is an issuing key as well.
#[derive(Clone)]
pub struct Key {
    pair: Arc<KeyPair>,
    spki: Arc<Vec<u8>>,
    algorithm: SignatureAlgorithm,
}

/// Keys that the RSA pool holds.
const POOL: usize = 6;

impl Key {
    /// A key of this kind.
    pub fn make(choice: KeyChoice) -> Self {
        match choice {
            KeyChoice::Rsa2048 => from_the_pool(),
            KeyChoice::P256 => Self::fresh(&rcgen::PKCS_ECDSA_P256_SHA256, SignatureAlgorithm::EcdsaSha256),
            KeyChoice::P384 => Self::fresh(&rcgen::PKCS_ECDSA_P384_SHA384, SignatureAlgorithm::EcdsaSha384),
            KeyChoice::Ed25519 => Self::fresh(&rcgen::PKCS_ED25519, SignatureAlgorithm::Ed25519),
        }
    }

    /// A key of this kind that is none of these.
    pub(super) fn other_than(taken: &[Self], choice: KeyChoice) -> Self {
        let free = |key: &Self| taken.iter().all(|other| other.spki != key.spki);
        (0..POOL).map(|_| Self::make(choice)).find(free).unwrap_or_else(|| match choice {
            KeyChoice::Rsa2048 => rsa(),
            KeyChoice::P256 | KeyChoice::P384 | KeyChoice::Ed25519 => Self::make(choice),
        })
    }

    fn fresh(kind: &'static rcgen::SignatureAlgorithm, algorithm: SignatureAlgorithm) -> Self {
        let pair = KeyPair::generate_for(kind).expect("a key");
        let spki = Arc::new(pair.subject_public_key_info());
        Self { pair: Arc::new(pair), spki, algorithm }
    }

    /// PKCS#8 in PEM, for uploads that hold a private key by mistake.
    pub fn private_pem(&self) -> String {
        self.pair.serialize_pem()
    }
}

/// Two keys handed out one after another differ; the seventh is the first again.
fn from_the_pool() -> Key {
    static KEYS: [LazyLock<Key>; POOL] = [const { LazyLock::new(rsa) }; POOL];
    static NEXT: AtomicUsize = AtomicUsize::new(0);
    let place = NEXT.fetch_add(1, Ordering::Relaxed) % POOL;
    let key: &LazyLock<Key> = KEYS.get(place).expect("a place in the pool");
    (**key).clone()
}

fn rsa() -> Key {
    Key::fresh(&rcgen::PKCS_RSA_SHA256, SignatureAlgorithm::RsaSha256)
}

impl IssuerKey for Key {
    fn spki_der(&self) -> &[u8] {
        &self.spki
    }

    fn algorithm(&self) -> SignatureAlgorithm {
        self.algorithm
    }

    fn sign(&self, tbs: &[u8]) -> Result<Vec<u8>, SignError> {
        SigningKey::sign(&*self.pair, tbs).map_err(|_| SignError)
    }
}

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Key({:?}, ***)", self.algorithm)
    }
}
