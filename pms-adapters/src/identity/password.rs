//! Hashing of passwords with argon2id.

use argon2::password_hash::{self, PasswordHasher, PasswordVerifier, phc};
use argon2::{Algorithm, Argon2, Params, Version};
use async_trait::async_trait;
use pms_core::domain::account::{Password, PasswordHash};
use pms_core::port::identity::{Passwords, TokenError};
use std::sync::Arc;
use tokio::sync::Semaphore;
use tokio::task;
use zeroize::Zeroizing;

/// How many hashes are computed at once: each takes 19 MiB and a core for tens of milliseconds.
const AT_ONCE: usize = 2;

/// A hash of the same cost as a real one and of no password: its last part is not argon2's result but zeros.
const OF_NOBODY: &str =
    "$argon2id$v=19$m=19456,t=2,p=1$cG1zLXVua25vd24tbmFtZQ$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

/// Argon2id (RFC 9106) with 19 MiB, two passes and one lane, OWASP's first choice for it. A stored hash is
/// checked with the cost that it names. The work is done on threads that serve nobody else, two at once.
#[derive(Clone)]
pub struct LocalPasswords {
    turns: Arc<Semaphore>,
}

impl Default for LocalPasswords {
    fn default() -> Self {
        Self { turns: Arc::new(Semaphore::new(AT_ONCE)) }
    }
}

impl LocalPasswords {
    /// A hasher; all clones share the limit.
    pub fn new() -> Self {
        Self::default()
    }

    /// Waits for a turn and computes. A caller who gives up meanwhile does not give up the turn: the work goes
    /// on and counts until it ends.
    async fn compute<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Argon2<'_>) -> password_hash::Result<T> + Send + 'static,
    ) -> Result<T, TokenError> {
        let turn = Arc::clone(&self.turns)
            .acquire_owned()
            .await
            .map_err(|error| TokenError::Unavailable(error.into()))?;
        task::spawn_blocking(move || {
            let _turn = turn;
            work(&Argon2::new(Algorithm::Argon2id, Version::V0x13, Params::DEFAULT))
        })
        .await
        .map_err(|error| TokenError::Unavailable(error.into()))?
        .map_err(|error| TokenError::Unavailable(error.into()))
    }
}

#[async_trait]
impl Passwords for LocalPasswords {
    async fn hash(&self, password: &Password) -> Result<PasswordHash, TokenError> {
        let password = Zeroizing::new(password.reveal().to_owned());
        let hash = self.compute(move |argon2| argon2.hash_password(password.as_bytes())).await?;
        Ok(PasswordHash::from_phc(hash.to_string()))
    }

    async fn fits(&self, password: &str, hash: Option<&PasswordHash>) -> Result<bool, TokenError> {
        let is_known = hash.is_some();
        let password = Zeroizing::new(password.to_owned());
        let hash = hash.map_or(OF_NOBODY, PasswordHash::as_str).to_owned();
        let fits = self
            .compute(move |argon2| {
                match argon2.verify_password(password.as_bytes(), &phc::PasswordHash::new(&hash)?) {
                    Ok(()) => Ok(true),
                    Err(password_hash::Error::PasswordInvalid) => Ok(false),
                    Err(error) => Err(error),
                }
            })
            .await?;
        Ok(fits && is_known)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hash_of_nobody_costs_what_a_real_one_costs() {
        let nobody = phc::PasswordHash::new(OF_NOBODY).unwrap();
        let params = Params::try_from(&nobody).unwrap();
        let real = Params::DEFAULT;
        assert_eq!(
            (params.m_cost(), params.t_cost(), params.p_cost()),
            (real.m_cost(), real.t_cost(), real.p_cost())
        );
        assert_eq!(nobody.hash.unwrap().len(), Params::DEFAULT_OUTPUT_LEN);
        assert!((real.m_cost(), real.t_cost()) >= (19_456, 2));
    }
}
