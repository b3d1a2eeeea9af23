//! Public keys of an issuer by id, each with the one algorithm that it is used with (RFC 7517).

use jsonwebtoken::jwk::{AlgorithmParameters, EllipticCurve, Jwk, KeyAlgorithm, KeyOperations, PublicKeyUse};
use jsonwebtoken::{Algorithm, DecodingKey};
use serde::Deserialize;
use serde_json::Value;
use std::collections::BTreeMap;
use thiserror::Error;

/// The text is not a JWK set.
#[derive(Debug, Error)]
#[error("not a JSON Web Key set")]
pub struct KeySetError(#[source] serde_json::Error);

/// A JWK set in memory. Only public keys for signatures of RS256, PS256, ES256 and `EdDSA` (Ed25519) are in it:
/// symmetric keys, keys for encryption, keys without an id and anything unknown are left out, and so are
/// both of two keys with one id.
#[derive(Clone, Default)]
pub struct KeySet {
    keys: BTreeMap<String, PinnedKey>,
}

/// A key and its algorithm.
#[derive(Clone)]
pub(super) struct PinnedKey {
    pub(super) algorithm: Algorithm,
    pub(super) key: DecodingKey,
}

#[derive(Deserialize)]
struct RawSet {
    keys: Vec<Value>,
}

impl KeySet {
    /// Reads a set. A key that cannot be used does not spoil the others.
    pub fn from_json(text: &str) -> Result<Self, KeySetError> {
        let raw: RawSet = serde_json::from_str(text).map_err(KeySetError)?;
        let jwks = raw.keys.into_iter().filter_map(|key| serde_json::from_value(key).ok());
        Ok(jwks.collect())
    }

    /// How many keys can be used.
    pub fn len(&self) -> usize {
        self.keys.len()
    }

    /// Whether none can be used.
    pub fn is_empty(&self) -> bool {
        self.keys.is_empty()
    }

    pub(super) fn get(&self, kid: &str) -> Option<&PinnedKey> {
        self.keys.get(kid)
    }
}

impl FromIterator<Jwk> for KeySet {
    fn from_iter<T: IntoIterator<Item = Jwk>>(jwks: T) -> Self {
        let mut found: BTreeMap<String, Vec<PinnedKey>> = BTreeMap::new();
        for (kid, key) in jwks.into_iter().filter_map(usable) {
            found.entry(kid).or_default().push(key);
        }
        let single = |(kid, mut keys): (String, Vec<PinnedKey>)| {
            let key = keys.pop()?;
            keys.is_empty().then_some((kid, key))
        };
        Self { keys: found.into_iter().filter_map(single).collect() }
    }
}

fn usable(jwk: Jwk) -> Option<(String, PinnedKey)> {
    let for_signatures = jwk.common.public_key_use.as_ref().is_none_or(|u| *u == PublicKeyUse::Signature);
    let verifies = jwk
        .common
        .key_operations
        .as_ref()
        .is_none_or(|operations| operations.contains(&KeyOperations::Verify));
    if !for_signatures || !verifies {
        return None;
    }
    let algorithm = algorithm(&jwk.algorithm, jwk.common.key_algorithm)?;
    let key = DecodingKey::from_jwk(&jwk).ok()?;
    Some((jwk.common.key_id?, PinnedKey { algorithm, key }))
}

/// The one algorithm of a key: by its kind, and its `alg` where it has one. aws-lc-rs refuses RSA keys under
/// 2048 bits when it verifies.
fn algorithm(kind: &AlgorithmParameters, named: Option<KeyAlgorithm>) -> Option<Algorithm> {
    match (kind, named) {
        (AlgorithmParameters::RSA(_), None | Some(KeyAlgorithm::RS256)) => Some(Algorithm::RS256),
        (AlgorithmParameters::RSA(_), Some(KeyAlgorithm::PS256)) => Some(Algorithm::PS256),
        (AlgorithmParameters::EllipticCurve(key), None | Some(KeyAlgorithm::ES256))
            if key.curve == EllipticCurve::P256 =>
        {
            Some(Algorithm::ES256)
        }
        (AlgorithmParameters::OctetKeyPair(key), None | Some(KeyAlgorithm::EdDSA))
            if key.curve == EllipticCurve::Ed25519 =>
        {
            Some(Algorithm::EdDSA)
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const EC: &str = r#""kty":"EC","crv":"P-256","x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU","y":"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0""#;

    fn set(keys: &[&str]) -> KeySet {
        KeySet::from_json(&format!(r#"{{"keys":[{}]}}"#, keys.join(","))).unwrap()
    }

    #[test]
    fn keys_that_sign_are_taken_and_others_left_out() {
        let with = |more: &str| format!("{{{EC}{more}}}");
        assert_eq!(set(&[&with(r#","kid":"a""#)]).len(), 1);
        assert_eq!(set(&[&with(r#","kid":"a","use":"sig","alg":"ES256""#)]).len(), 1);
        for odd in [
            with(""),
            with(r#","kid":"a","use":"enc""#),
            with(r#","kid":"a","alg":"ES384""#),
            with(r#","kid":"a","alg":"HS256""#),
            with(r#","kid":"a","key_ops":["sign"]"#),
            r#"{"kty":"oct","k":"c2VjcmV0","kid":"a"}"#.to_owned(),
            r#"{"kty":"oct","k":"c2VjcmV0","kid":"a","alg":"HS256"}"#.to_owned(),
            r#"{"kty":"EC","crv":"P-384","x":"AA","y":"AA","kid":"a"}"#.to_owned(),
            r#"{"kty":"new","kid":"a"}"#.to_owned(),
            "7".to_owned(),
        ] {
            assert!(set(&[&odd]).is_empty(), "{odd}");
            assert_eq!(set(&[&odd, &with(r#","kid":"b""#)]).len(), 1, "{odd} spoils another key");
        }
    }

    #[test]
    fn two_keys_with_one_id_are_none() {
        let key = format!(r#"{{{EC},"kid":"a"}}"#);
        assert!(set(&[&key, &key]).is_empty());
    }
}
