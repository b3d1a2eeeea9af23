//! Callers proved by an access token of the identity provider.

use crate::{
    auth::{Authenticate, Token, Unproved},
    wire::call::Now,
};
use async_trait::async_trait;
use pms_core::{
    access::Actor,
    port::identity::{TokenCheck, TokenError},
};
use std::sync::Arc;

/// Asks a [`TokenCheck`] who bears a token.
pub struct Bearer {
    check: Arc<dyn TokenCheck>,
    now: Now,
}

impl Bearer {
    /// A prover on a token check and a clock.
    pub fn new(check: Arc<dyn TokenCheck>, now: Now) -> Self {
        Self { check, now }
    }
}

#[async_trait]
impl Authenticate for Bearer {
    type Actor = Actor;

    async fn actor(&self, token: &Token, request_id: &str) -> Result<Actor, Unproved> {
        match self.check.check(token.reveal(), (self.now)()).await {
            Ok(actor) => Ok(actor.in_request(request_id)),
            Err(TokenError::Invalid) => Err(Unproved::Refused),
            Err(TokenError::Unavailable(source)) => {
                tracing::error!(error = source.as_ref(), "tokens cannot be checked");
                Err(Unproved::Unavailable)
            }
        }
    }

    fn log_name(&self, actor: &Actor) -> String {
        let name = actor.user().as_str();
        if name.contains('@') { "(an address)".to_owned() } else { name.to_owned() }
    }
}
