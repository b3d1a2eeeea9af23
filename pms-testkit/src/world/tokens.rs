//! Tokens that nobody signed.

use async_trait::async_trait;
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use chrono::{DateTime, Utc};
use pms_core::access::{Actor, Bearer};
use pms_core::domain::{id::UserId, partner::contact::Email, partner::kind::PartnerKind, role::Role};
use pms_core::port::identity::{AccessToken, TokenCheck, TokenError, TokenFacts, TokenIssuer};
use serde::{Deserialize, Serialize};

/// Issues and checks tokens that are open text: right claims and right times, no signature.
#[derive(Clone, Copy, Debug, Default)]
pub struct OpenTokens;

#[derive(Serialize, Deserialize)]
struct Claims {
    id: String,
    user: String,
    roles: Vec<String>,
    email: Option<String>,
    partner_type: Option<String>,
    from: i64,
    until: i64,
}

#[async_trait]
impl TokenIssuer for OpenTokens {
    async fn issue(&self, facts: &TokenFacts) -> Result<AccessToken, TokenError> {
        let claims = Claims {
            id: facts.token_id.clone(),
            user: facts.user.as_str().to_owned(),
            roles: facts.roles.iter().map(|role| role.name().to_owned()).collect(),
            email: facts.email.as_ref().map(|email| email.to_string()),
            partner_type: facts.profile.partner_type.as_ref().map(|text| text.as_str().to_owned()),
            from: facts.issued.timestamp(),
            until: facts.until.timestamp(),
        };
        let text = serde_json::to_vec(&claims).map_err(|_| TokenError::Invalid)?;
        Ok(AccessToken::new(format!("open.{}", URL_SAFE_NO_PAD.encode(text))))
    }
}

#[async_trait]
impl TokenCheck for OpenTokens {
    async fn check(&self, token: &str, now: DateTime<Utc>) -> Result<Actor, TokenError> {
        let claims = read(token).ok_or(TokenError::Invalid)?;
        if now.timestamp() < claims.from || now.timestamp() >= claims.until {
            return Err(TokenError::Invalid);
        }
        let actor = Actor::bearer(Bearer {
            user: UserId::try_from(claims.user).map_err(|_| TokenError::Invalid)?,
            roles: claims.roles.iter().filter_map(|name| Role::from_name(name)).collect(),
            email: claims.email.and_then(|text| Email::try_from(text.as_str()).ok()),
            partner_kind: claims.partner_type.map(|code| PartnerKind::from_code(&code)),
        });
        let issued = DateTime::from_timestamp(claims.from, 0).ok_or(TokenError::Invalid)?;
        Ok(actor.with_issued(issued))
    }
}

fn read(token: &str) -> Option<Claims> {
    let bytes = URL_SAFE_NO_PAD.decode(token.strip_prefix("open.")?).ok()?;
    serde_json::from_slice(&bytes).ok()
}
