//! Tokens and passwords.

use async_trait::async_trait;
use chrono::{DateTime, Utc};
use std::collections::BTreeSet;
use std::error::Error;
use thiserror::Error;
use zeroize::Zeroizing;

use crate::access::Actor;
use crate::domain::{
    account::{Password, PasswordHash, Profile},
    id::UserId,
    role::Role,
};

/// Why a token is not accepted. Callers learn only that it is not (`KER-ATH-401`).
#[derive(Debug, Error)]
pub enum TokenError {
    /// Malformed, badly signed, of another issuer or audience, or expired.
    #[error("the token is not valid")]
    Invalid,
    /// The keys to check it with cannot be had.
    #[error("tokens cannot be checked")]
    Unavailable(#[source] Box<dyn Error + Send + Sync>),
}

/// Checks access tokens of an issuer: issuer, audience, algorithm, signature, times (`integrations.md` 7.3).
#[async_trait]
pub trait TokenCheck: Send + Sync {
    /// Who bears this token at `now`.
    async fn check(&self, token: &str, now: DateTime<Utc>) -> Result<Actor, TokenError>;
}

/// What a token of the built-in identity says (`integrations.md` 7.4, decision 17).
#[derive(Clone, Debug)]
pub struct TokenFacts {
    /// `preferred_username`.
    pub user: UserId,
    /// `sub`.
    pub subject: String,
    /// `jti`.
    pub token_id: String,
    /// `email`, in clear: the token goes to its owner.
    pub email: Option<Zeroizing<String>>,
    /// `phoneNumber`.
    pub phone: Option<Zeroizing<String>>,
    /// `addressTest` (sic).
    pub address: Option<Zeroizing<String>>,
    /// Name, organisation, partner type, languages.
    pub profile: Profile,
    /// `realm_access.roles`.
    pub roles: BTreeSet<Role>,
    /// `iat`, `nbf`.
    pub issued: DateTime<Utc>,
    /// `exp`.
    pub until: DateTime<Utc>,
}

/// An access token. It has no `Debug` text.
#[derive(Clone)]
pub struct AccessToken(Zeroizing<String>);

impl AccessToken {
    /// Wraps a signed token.
    pub fn new(text: String) -> Self {
        Self(Zeroizing::new(text))
    }

    /// The token. Named so that its uses are easy to find.
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for AccessToken {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("AccessToken(***)")
    }
}

/// Signs access tokens: the issuing half of the built-in identity.
#[async_trait]
pub trait TokenIssuer: Send + Sync {
    /// Signs a token.
    async fn issue(&self, facts: &TokenFacts) -> Result<AccessToken, TokenError>;
}

/// Hashing of passwords; slow on purpose, so it must not run on a thread that serves others.
#[async_trait]
pub trait Passwords: Send + Sync {
    /// A fresh hash.
    async fn hash(&self, password: &Password) -> Result<PasswordHash, TokenError>;
    /// Whether a password is the one of this hash. Without a hash as much time is spent on a fixed one, so
    /// that nobody learns from the time whether a name exists.
    async fn fits(&self, password: &str, hash: Option<&PasswordHash>) -> Result<bool, TokenError>;
}
