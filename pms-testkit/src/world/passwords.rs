//! Passwords that are not hashed, so that tests are fast.

use async_trait::async_trait;
use base64::{Engine, engine::general_purpose::STANDARD_NO_PAD};
use pms_core::domain::account::{Password, PasswordHash};
use pms_core::port::identity::{Passwords, TokenError};

/// Keeps the password as it is, in a text that looks like a PHC string.
#[derive(Clone, Copy, Debug, Default)]
pub struct PlainPasswords;

#[async_trait]
impl Passwords for PlainPasswords {
    async fn hash(&self, password: &Password) -> Result<PasswordHash, TokenError> {
        Ok(plain_hash(password.reveal()))
    }

    async fn fits(&self, password: &str, hash: Option<&PasswordHash>) -> Result<bool, TokenError> {
        Ok(hash.is_some_and(|hash| *hash == plain_hash(password)))
    }
}

/// What [`PlainPasswords`] makes of a password.
pub fn plain_hash(password: &str) -> PasswordHash {
    PasswordHash::from_phc(format!("$plain${}", STANDARD_NO_PAD.encode(password)))
}
