//! The claims of an access token (`integrations.md` 7.3, 7.4; decision 17).

use pms_core::domain::account::{Locale, ProfileText};
use pms_core::port::identity::TokenFacts;
use serde::Serialize;

use crate::identity::token::CLIENT;

/// In the order and with the names of a Keycloak token for MOSIP's client. What is not known is left out.
#[derive(Serialize)]
pub(super) struct Claims<'a> {
    exp: i64,
    iat: i64,
    nbf: i64,
    jti: &'a str,
    iss: &'a str,
    aud: &'static str,
    sub: &'a str,
    typ: &'static str,
    azp: &'static str,
    realm_access: RealmAccess,
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<String>,
    preferred_username: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    given_name: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    family_name: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    email: Option<&'a str>,
    #[serde(rename = "organizationName", skip_serializing_if = "Option::is_none")]
    organisation: Option<&'a str>,
    /// The code in capitals; whoever reads it compares without regard to case.
    #[serde(rename = "partnerType", skip_serializing_if = "Option::is_none")]
    partner_type: Option<String>,
    #[serde(rename = "phoneNumber", skip_serializing_if = "Option::is_none")]
    phone: Option<&'a str>,
    /// MOSIP's realm calls the address so.
    #[serde(rename = "addressTest", skip_serializing_if = "Option::is_none")]
    address: Option<&'a str>,
    #[serde(rename = "langCode", skip_serializing_if = "Option::is_none")]
    language: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    locale: Option<&'a str>,
}

#[derive(Serialize)]
struct RealmAccess {
    roles: Vec<&'static str>,
}

impl<'a> Claims<'a> {
    pub(super) fn of(issuer: &'a str, facts: &'a TokenFacts) -> Self {
        let profile = &facts.profile;
        let given_name = profile.first_name.as_ref().map(ProfileText::as_str);
        let family_name = profile.last_name.as_ref().map(ProfileText::as_str);
        let names: Vec<_> = [given_name, family_name].into_iter().flatten().collect();
        Self {
            exp: facts.until.timestamp(),
            iat: facts.issued.timestamp(),
            nbf: facts.issued.timestamp(),
            jti: &facts.token_id,
            iss: issuer,
            aud: CLIENT,
            sub: &facts.subject,
            typ: "Bearer",
            azp: CLIENT,
            realm_access: RealmAccess { roles: facts.roles.iter().map(|role| role.name()).collect() },
            name: (!names.is_empty()).then(|| names.join(" ")),
            preferred_username: facts.user.as_str(),
            given_name,
            family_name,
            email: facts.email.as_ref().map(|email| email.as_str()),
            organisation: profile.organisation.as_ref().map(ProfileText::as_str),
            partner_type: profile.partner_type.as_ref().map(|code| code.as_str().to_uppercase()),
            phone: facts.phone.as_ref().map(|phone| phone.as_str()),
            address: facts.address.as_ref().map(|address| address.as_str()),
            language: profile.language.as_ref().map(Locale::as_str),
            locale: profile.locale.as_ref().map(Locale::as_str),
        }
    }
}
