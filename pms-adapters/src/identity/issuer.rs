//! The built-in token issuer: its name and key are made at first start and kept in the store, sealed.

mod claims;

use async_trait::async_trait;
use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair};
use base64::{Engine, engine::general_purpose::STANDARD};
use jsonwebtoken::jwk::{Jwk, PublicKeyUse, ThumbprintHash};
use jsonwebtoken::{Algorithm, EncodingKey, Header, encode};
use pms_core::port::identity::{AccessToken, TokenError, TokenFacts, TokenIssuer};
use pms_core::port::{store::Store, vault::Vault};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use crate::identity::token::{JwtCheck, KeySet, TokenRules};
use crate::vault::server_key::{self, ServerKeyError};

/// Where the store keeps it.
const NAME: &str = "token-issuer";

/// Signs tokens with ES256. Every server and command on a store has the same name and key, so a token that one
/// made is good at the others, before and after a restart (decision 12). It has no `Debug` text.
pub struct LocalIssuer {
    name: String,
    key: EncodingKey,
    public: Jwk,
    kid: String,
}

/// What the store keeps.
#[derive(Serialize, Deserialize, Zeroize, ZeroizeOnDrop)]
struct Kept {
    issuer: String,
    pkcs8: String,
}

impl LocalIssuer {
    /// The issuer of a store. `first_name` becomes its name for good when the store has none yet: the public
    /// address where one is set, the listening address otherwise. An end `/` is not part of it.
    pub async fn open(
        store: &dyn Store,
        vault: &dyn Vault,
        first_name: &str,
    ) -> Result<Self, ServerKeyError> {
        let kept = server_key::keep(store, vault, NAME, || async { make(first_name) }).await?;
        Self::from_kept(&kept).ok_or(ServerKeyError::Unusable(NAME))
    }

    fn from_kept(text: &str) -> Option<Self> {
        let kept: Kept = serde_json::from_str(text).ok()?;
        let key = EncodingKey::from_ec_der(&Zeroizing::new(STANDARD.decode(&kept.pkcs8).ok()?));
        let mut public = Jwk::from_encoding_key(&key, Algorithm::ES256).ok()?;
        // RFC 7638: the key's own hash, so that a key has one id wherever it is seen.
        let kid = public.thumbprint(ThumbprintHash::SHA256).ok()?;
        public.common.key_id = Some(kid.clone());
        public.common.public_key_use = Some(PublicKeyUse::Signature);
        Some(Self { name: kept.issuer.clone(), key, public, kid })
    }

    /// Its name, `iss` in its tokens.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The check of its own tokens, with its own key set in memory.
    pub fn check(&self) -> JwtCheck {
        let keys: KeySet = [self.public.clone()].into_iter().collect();
        JwtCheck::new(TokenRules::of_issuer(&self.name), keys)
    }

    /// Its public keys, for `/.well-known/jwks.json` (RFC 7517).
    pub fn jwks(&self) -> Value {
        json!({ "keys": [self.public] })
    }
}

fn make(first_name: &str) -> Result<Zeroizing<String>, ServerKeyError> {
    let not_made = |why: &'static str| ServerKeyError::NotMade { name: NAME, source: why.into() };
    let issuer = first_name.trim().trim_end_matches('/');
    if issuer.is_empty() {
        return Err(not_made("the issuer has no name"));
    }
    let pkcs8 = EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, &SystemRandom::new())
        .map_err(|_| not_made("the cryptographic library makes no key"))?;
    let kept = Kept { issuer: issuer.to_owned(), pkcs8: STANDARD.encode(pkcs8.as_ref()) };
    serde_json::to_string(&kept)
        .map(Zeroizing::new)
        .map_err(|error| ServerKeyError::NotMade { name: NAME, source: error.into() })
}

#[async_trait]
impl TokenIssuer for LocalIssuer {
    async fn issue(&self, facts: &TokenFacts) -> Result<AccessToken, TokenError> {
        let mut header = Header::new(Algorithm::ES256);
        header.kid = Some(self.kid.clone());
        encode(&header, &claims::Claims::of(&self.name, facts), &self.key)
            .map(AccessToken::new)
            .map_err(|error| TokenError::Unavailable(error.into()))
    }
}
