//! What a token says, and the rules about it that need no key.

use chrono::{DateTime, TimeDelta, Utc};
use pms_core::access::{Bearer, Role};
use pms_core::domain::{
    id::UserId,
    partner::{contact::Email, kind::PartnerKind},
};
use serde::Deserialize;
use serde::de::IgnoredAny;

use super::{LEEWAY, Refusal, TokenRules};

/// The claims that are read (`integrations.md` 7.3, 7.4). Times are whole seconds since 1970, UTC. A claim
/// without `Option` must be there.
#[derive(Deserialize)]
pub(super) struct Claims {
    iss: String,
    /// Kept out of every decision: names decide, as in MOSIP's rows. It must be there all the same.
    #[serde(rename = "sub")]
    _sub: String,
    exp: i64,
    iat: i64,
    nbf: Option<i64>,
    aud: Option<Audience>,
    azp: Option<String>,
    typ: Option<String>,
    at_hash: Option<IgnoredAny>,
    c_hash: Option<IgnoredAny>,
    preferred_username: String,
    email: Option<String>,
    #[serde(rename = "partnerType")]
    partner_type: Option<String>,
    realm_access: Option<RealmAccess>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Audience {
    One(String),
    Many(Vec<String>),
}

#[derive(Deserialize)]
struct RealmAccess {
    #[serde(default)]
    roles: Vec<String>,
}

impl Claims {
    /// Issuer, audience, and that it is an access token.
    pub(super) fn refuse_unless_meant(&self, rules: &TokenRules) -> Result<(), Refusal> {
        if self.iss != rules.issuer {
            return Err(Refusal::Issuer);
        }
        let in_aud = match &self.aud {
            Some(Audience::One(one)) => rules.audiences.contains(one),
            Some(Audience::Many(many)) => many.iter().any(|one| rules.audiences.contains(one)),
            None => false,
        };
        if !in_aud && !self.azp.as_ref().is_some_and(|azp| rules.audiences.contains(azp)) {
            return Err(Refusal::Audience);
        }
        let kinds = ["Bearer", "JWT", "at+jwt"];
        let is_access = self.typ.as_ref().is_none_or(|typ| kinds.iter().any(|k| k.eq_ignore_ascii_case(typ)));
        // OpenID Connect Core 3.1.3.6 and 3.3.2.11: hashes that only ID tokens carry.
        if !is_access || self.at_hash.is_some() || self.c_hash.is_some() {
            return Err(Refusal::Kind);
        }
        Ok(())
    }

    /// Valid while `nbf, iat <= now < exp` (RFC 7519 section 4.1.4), each with the leeway.
    pub(super) fn refuse_unless_timely(&self, now: DateTime<Utc>) -> Result<(), Refusal> {
        let leeway = TimeDelta::seconds(LEEWAY);
        let time = |seconds| DateTime::from_timestamp(seconds, 0).ok_or(Refusal::Malformed);
        if now - leeway >= time(self.exp)? {
            return Err(Refusal::Expired);
        }
        for begin in [Some(self.iat), self.nbf].into_iter().flatten() {
            if now + leeway < time(begin)? {
                return Err(Refusal::Early);
            }
        }
        Ok(())
    }

    /// When it was signed.
    pub(super) fn issued(&self) -> Result<DateTime<Utc>, Refusal> {
        DateTime::from_timestamp(self.iat, 0).ok_or(Refusal::Malformed)
    }

    /// Its bearer. Roles come from `realm_access` alone; names that mean nothing here are dropped.
    pub(super) fn bearer(self) -> Result<Bearer, Refusal> {
        let roles = self.realm_access.map(|access| access.roles).unwrap_or_default();
        Ok(Bearer {
            user: UserId::try_from(self.preferred_username).map_err(|_| Refusal::User)?,
            roles: roles.iter().filter_map(|name| Role::from_name(name)).collect(),
            email: self.email.and_then(|email| Email::try_from(email.as_str()).ok()),
            partner_kind: self
                .partner_type
                .map(|code| code.trim().to_owned())
                .filter(|code| !code.is_empty())
                .map(|code| PartnerKind::from_code(&code)),
        })
    }
}
