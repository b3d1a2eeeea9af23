//! The check of access tokens, the same for every issuer (`integrations.md` 7.3, 9.3; decision 12).

mod claims;
mod key_set;

use async_trait::async_trait;
use chrono::{DateTime, Utc};
use jsonwebtoken::{Header, Validation, decode, decode_header};
use pms_core::access::Actor;
use pms_core::port::identity::{TokenCheck, TokenError};
use std::collections::BTreeSet;
use thiserror::Error;

use claims::Claims;
pub use key_set::{KeySet, KeySetError};

/// The audience of tokens for this system, `aud` or `azp`.
pub const CLIENT: &str = "mosip-pms-client";

/// How far the clocks of issuer and server may differ, in seconds.
pub const LEEWAY: i64 = 60;

/// The longest token that is looked at, in bytes.
pub const TOKEN_MAX: usize = 16 * 1024;

/// Whose tokens are accepted, and made for whom.
#[derive(Clone, Debug)]
pub struct TokenRules {
    /// `iss`, exactly.
    pub issuer: String,
    /// One of these must be in `aud`, or be the `azp`.
    pub audiences: BTreeSet<String>,
}

impl TokenRules {
    /// Tokens of an issuer for [`CLIENT`].
    pub fn of_issuer(issuer: impl Into<String>) -> Self {
        Self { issuer: issuer.into(), audiences: BTreeSet::from([CLIENT.to_owned()]) }
    }
}

/// Checks tokens of one issuer with keys held in memory. The key names the algorithm, never the token.
pub struct JwtCheck {
    rules: TokenRules,
    keys: KeySet,
}

/// Why a token is refused: for the log, not for its bearer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum Refusal {
    /// More than [`TOKEN_MAX`] bytes.
    #[error("longer than {TOKEN_MAX} bytes")]
    TooLong,
    /// Not a signed token, its header is not understood, or a claim is missing or has the wrong type.
    #[error("malformed, or a claim is missing")]
    Malformed,
    /// The header asks for an extension (RFC 7515 section 4.1.11); none is understood.
    #[error("needs an unknown extension")]
    Critical,
    /// No key of this id.
    #[error("signed with an unknown key")]
    UnknownKey,
    /// Another algorithm than the key's.
    #[error("signed with another algorithm than the key's")]
    Algorithm,
    /// The signature is wrong.
    #[error("badly signed")]
    Signature,
    /// Another issuer.
    #[error("of another issuer")]
    Issuer,
    /// Made for somebody else.
    #[error("made for another client")]
    Audience,
    /// An ID token, a refresh token or something else that is no access token.
    #[error("not an access token")]
    Kind,
    /// `exp` is past.
    #[error("expired")]
    Expired,
    /// `nbf` or `iat` is to come.
    #[error("not valid yet")]
    Early,
    /// `preferred_username` is not a user's name.
    #[error("its user name cannot be one")]
    User,
}

impl JwtCheck {
    /// A check.
    pub fn new(rules: TokenRules, keys: KeySet) -> Self {
        Self { rules, keys }
    }

    /// Who bears this token at `now`, or why nobody does.
    pub fn bearer(&self, token: &str, now: DateTime<Utc>) -> Result<Actor, Refusal> {
        if token.len() > TOKEN_MAX {
            return Err(Refusal::TooLong);
        }
        let claims = self.verified(token)?;
        claims.refuse_unless_meant(&self.rules)?;
        claims.refuse_unless_timely(now)?;
        let issued = claims.issued()?;
        Ok(Actor::bearer(claims.bearer()?).with_issued(issued))
    }

    /// The claims of a token that is signed with one of the keys; nothing else of it is checked yet.
    fn verified(&self, token: &str) -> Result<Claims, Refusal> {
        let header = decode_header(token).map_err(|_| Refusal::Malformed)?;
        refuse_header(&header)?;
        let kid = header.kid.as_deref().ok_or(Refusal::UnknownKey)?;
        let key = self.keys.get(kid).ok_or(Refusal::UnknownKey)?;
        if header.alg != key.algorithm {
            return Err(Refusal::Algorithm);
        }
        match decode::<Claims>(token, &key.key, &signature_only(key.algorithm)) {
            Ok(token) => Ok(token.claims),
            Err(error) if is_about_claims(&error) => Err(Refusal::Malformed),
            Err(_) => Err(Refusal::Signature),
        }
    }
}

/// The library's own checks read the system's clock and pass what is absent; [`claims`] has ours.
fn signature_only(algorithm: jsonwebtoken::Algorithm) -> Validation {
    let mut validation = Validation::new(algorithm);
    validation.required_spec_claims.clear();
    validation.validate_exp = false;
    validation.validate_nbf = false;
    validation.validate_aud = false;
    validation
}

fn is_about_claims(error: &jsonwebtoken::errors::Error) -> bool {
    use jsonwebtoken::errors::ErrorKind;
    matches!(error.kind(), ErrorKind::Json(_) | ErrorKind::Utf8(_) | ErrorKind::Base64(_))
}

/// A key that comes with the token proves nothing, so `jwk`, `jku`, `x5c` and `x5u` are not looked at.
fn refuse_header(header: &Header) -> Result<(), Refusal> {
    if header.crit.is_some() || header.enc.is_some() || header.zip.is_some() {
        return Err(Refusal::Critical);
    }
    let kinds = ["JWT", "at+jwt", "application/at+jwt"];
    match &header.typ {
        Some(typ) if !kinds.iter().any(|kind| kind.eq_ignore_ascii_case(typ)) => Err(Refusal::Kind),
        _ => Ok(()),
    }
}

#[async_trait]
impl TokenCheck for JwtCheck {
    async fn check(&self, token: &str, now: DateTime<Utc>) -> Result<Actor, TokenError> {
        self.bearer(token, now).map_err(|refusal| {
            tracing::debug!(%refusal, "a token was refused");
            TokenError::Invalid
        })
    }
}
