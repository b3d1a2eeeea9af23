//! Tokens that must not be accepted, made with the issuer's own key where the fault is elsewhere.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use chrono::{DateTime, TimeDelta, Utc};
use jsonwebtoken::jwk::Jwk;
use jsonwebtoken::{Algorithm, EncodingKey};
use pms_adapters::identity::token::{JwtCheck, KeySet, Refusal, TOKEN_MAX, TokenRules};
use pms_core::access::{Actor, Role};
use pms_testkit::world::clock::noon;
use serde_json::{Value, json};
use std::collections::BTreeSet;

const ISSUER: &str = "https://idp.example.org/realms/mosip";

/// An issuer whose key the test holds, and the check that trusts it.
struct Issuer {
    key: EncodingKey,
    public: Jwk,
    check: JwtCheck,
}

impl Issuer {
    fn new() -> Self {
        let pkcs8 =
            EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, &SystemRandom::new()).unwrap();
        let key = EncodingKey::from_ec_der(pkcs8.as_ref());
        let mut public = Jwk::from_encoding_key(&key, Algorithm::ES256).unwrap();
        public.common.key_id = Some("k1".to_owned());
        let set = KeySet::from_json(&json!({ "keys": [public] }).to_string()).unwrap();
        Self { key, public, check: JwtCheck::new(TokenRules::of_issuer(ISSUER), set) }
    }

    fn sign_text(&self, header: &Value, payload: &str) -> String {
        let message = format!("{}.{}", encode(header.to_string()), encode(payload));
        let signature = jsonwebtoken::crypto::sign(message.as_bytes(), &self.key, Algorithm::ES256).unwrap();
        format!("{message}.{signature}")
    }

    fn sign(&self, claims: &Value) -> String {
        self.sign_text(&header(), &claims.to_string())
    }

    fn try_token(&self, token: &str) -> Result<Actor, Refusal> {
        self.check.bearer(token, noon())
    }

    /// The outcome for claims that differ from good ones by `change`; `null` removes a claim.
    fn with(&self, change: &Value) -> Result<Actor, Refusal> {
        self.at(noon(), change)
    }

    fn at(&self, now: DateTime<Utc>, change: &Value) -> Result<Actor, Refusal> {
        let mut claims = good();
        for (name, value) in change.as_object().unwrap() {
            if value.is_null() {
                claims.as_object_mut().unwrap().remove(name);
            } else {
                claims[name] = value.clone();
            }
        }
        self.check.bearer(&self.sign(&claims), now)
    }
}

fn encode(bytes: impl AsRef<[u8]>) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}

fn header() -> Value {
    json!({ "alg": "ES256", "typ": "JWT", "kid": "k1" })
}

fn good() -> Value {
    json!({
        "iss": ISSUER, "aud": "account", "azp": "mosip-pms-client", "typ": "Bearer", "sub": "s-1",
        "iat": noon().timestamp(), "exp": noon().timestamp() + 300, "preferred_username": "acme",
        "realm_access": { "roles": ["AUTH_PARTNER"] }
    })
}

fn refused(result: Result<Actor, Refusal>) -> Refusal {
    result.err().unwrap()
}

#[test]
fn a_good_token_is_accepted() {
    let actor = Issuer::new().with(&json!({})).unwrap();
    assert_eq!(actor.user().as_str(), "acme");
    assert!(actor.has(Role::AuthPartner));
}

#[test]
fn a_token_without_a_signature_is_refused() {
    let issuer = Issuer::new();
    for alg in ["none", "None", "NONE", "nOnE", ""] {
        let unsigned = |end: &str| {
            let header = json!({ "alg": alg, "typ": "JWT", "kid": "k1" });
            format!("{}.{}{end}", encode(header.to_string()), encode(good().to_string()))
        };
        for token in [unsigned("."), unsigned(""), unsigned(".AA")] {
            assert_eq!(refused(issuer.try_token(&token)), Refusal::Malformed, "{alg}");
        }
    }
    let signed = issuer.sign(&good());
    let (message, _) = signed.rsplit_once('.').unwrap();
    assert_eq!(refused(issuer.try_token(&format!("{message}."))), Refusal::Signature);
}

#[test]
fn the_public_key_is_no_shared_secret() {
    let issuer = Issuer::new();
    let header = json!({ "alg": "HS256", "typ": "JWT", "kid": "k1" });
    let message = format!("{}.{}", encode(header.to_string()), encode(good().to_string()));
    let set = serde_json::to_value(&issuer.public).unwrap();
    let point: Vec<u8> = [vec![4], bytes_of(&set["x"]), bytes_of(&set["y"])].concat();
    for secret in [point, set.to_string().into_bytes(), Vec::new()] {
        let key = EncodingKey::from_secret(&secret);
        let signature = jsonwebtoken::crypto::sign(message.as_bytes(), &key, Algorithm::HS256).unwrap();
        assert_eq!(refused(issuer.try_token(&format!("{message}.{signature}"))), Refusal::Algorithm);
    }
}

fn bytes_of(text: &Value) -> Vec<u8> {
    URL_SAFE_NO_PAD.decode(text.as_str().unwrap()).unwrap()
}

#[test]
fn the_key_names_the_algorithm_and_not_the_token() {
    let issuer = Issuer::new();
    for alg in ["ES384", "RS256", "PS256", "EdDSA", "HS512"] {
        let token = issuer.sign_text(&json!({ "alg": alg, "kid": "k1" }), &good().to_string());
        assert_eq!(refused(issuer.try_token(&token)), Refusal::Algorithm, "{alg}");
    }
}

#[test]
fn only_keys_of_the_set_count_and_never_one_that_comes_with_the_token() {
    let (issuer, thief) = (Issuer::new(), Issuer::new());
    for header in [
        json!({ "alg": "ES256" }),
        json!({ "alg": "ES256", "kid": "k2" }),
        json!({ "alg": "ES256", "kid": "../../k1" }),
        json!({ "alg": "ES256", "kid": "" }),
    ] {
        assert_eq!(
            refused(issuer.try_token(&issuer.sign_text(&header, &good().to_string()))),
            Refusal::UnknownKey
        );
    }
    let own_key =
        json!({ "alg": "ES256", "kid": "k1", "jwk": thief.public, "jku": "https://thief.example.org/jwks" });
    assert_eq!(
        refused(issuer.try_token(&thief.sign_text(&own_key, &good().to_string()))),
        Refusal::Signature
    );
    assert_eq!(refused(issuer.try_token(&thief.sign(&good()))), Refusal::Signature);
}

#[test]
fn no_part_of_a_token_can_be_changed() {
    let issuer = Issuer::new();
    let token = issuer.sign(&good());
    let parts: Vec<_> = token.split('.').collect();
    let mut admin = good();
    admin["realm_access"]["roles"] = json!(["PARTNER_ADMIN"]);
    let forged = format!("{}.{}.{}", parts[0], encode(admin.to_string()), parts[2]);
    assert_eq!(refused(issuer.try_token(&forged)), Refusal::Signature);
    let retyped = encode(json!({ "alg": "ES256", "kid": "k1" }).to_string());
    assert_eq!(
        refused(issuer.try_token(&format!("{retyped}.{}.{}", parts[1], parts[2]))),
        Refusal::Signature
    );
    let mut signature = URL_SAFE_NO_PAD.decode(parts[2]).unwrap();
    signature[0] ^= 1;
    let forged = format!("{}.{}.{}", parts[0], parts[1], encode(&signature));
    assert_eq!(refused(issuer.try_token(&forged)), Refusal::Signature);
    let zeros = format!("{}.{}.{}", parts[0], parts[1], encode([0; 64]));
    assert_eq!(refused(issuer.try_token(&zeros)), Refusal::Signature);
}

#[test]
fn a_token_that_asks_for_an_extension_is_refused() {
    let issuer = Issuer::new();
    for more in [json!({ "crit": ["b64"], "b64": false }), json!({ "crit": [] }), json!({ "zip": "DEF" })] {
        let mut header = header();
        header.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        assert_eq!(
            refused(issuer.try_token(&issuer.sign_text(&header, &good().to_string()))),
            Refusal::Critical
        );
    }
}

#[test]
fn the_issuer_is_compared_exactly() {
    let issuer = Issuer::new();
    for other in [
        "https://idp.example.org/realms/other",
        "https://idp.example.org/realms/mosip/",
        "http://idp.example.org/realms/mosip",
        "https://IDP.example.org/realms/mosip",
        "",
    ] {
        assert_eq!(refused(issuer.with(&json!({ "iss": other }))), Refusal::Issuer, "{other}");
    }
    assert_eq!(refused(issuer.with(&json!({ "iss": [ISSUER] }))), Refusal::Malformed);
}

#[test]
fn a_token_must_be_made_for_this_client() {
    let issuer = Issuer::new();
    for meant in [
        json!({ "aud": "mosip-pms-client", "azp": "other" }),
        json!({ "aud": ["other", "mosip-pms-client"], "azp": null }),
        json!({ "aud": null }),
        json!({ "aud": [] }),
    ] {
        assert!(issuer.with(&meant).is_ok(), "{meant}");
    }
    for other in [
        json!({ "azp": "mosip-resident-client" }),
        json!({ "azp": "MOSIP-PMS-CLIENT" }),
        json!({ "aud": null, "azp": null }),
        json!({ "aud": [], "azp": null }),
        json!({ "aud": ["a", "b"], "azp": "mosip-pms-client2" }),
    ] {
        assert_eq!(refused(issuer.with(&other)), Refusal::Audience, "{other}");
    }
}

#[test]
fn a_token_lives_from_its_begin_to_its_end_give_or_take_a_minute() {
    let issuer = Issuer::new();
    let (begin, end) = (noon(), noon() + TimeDelta::seconds(300));
    let at = |now, change: Value| issuer.at(now, &change).map(|actor| actor.user().as_str().to_owned());
    let second = TimeDelta::seconds(1);
    let leeway = TimeDelta::seconds(60);
    assert!(at(end + leeway - second, json!({})).is_ok());
    assert_eq!(at(end + leeway, json!({})), Err(Refusal::Expired));
    assert_eq!(at(end + leeway + second, json!({})), Err(Refusal::Expired));
    assert!(at(begin - leeway, json!({})).is_ok());
    assert_eq!(at(begin - leeway - second, json!({})), Err(Refusal::Early), "issued in the future");
    let nbf = json!({ "nbf": noon().timestamp() + 120 });
    assert_eq!(at(begin, nbf.clone()), Err(Refusal::Early));
    assert_eq!(at(begin + leeway - second, nbf.clone()), Err(Refusal::Early));
    assert!(at(begin + leeway, nbf).is_ok());
}

#[test]
fn times_that_no_calendar_knows_are_refused() {
    let issuer = Issuer::new();
    for bad in [
        json!({ "exp": i64::MAX }),
        json!({ "iat": i64::MIN }),
        json!({ "nbf": i64::MAX }),
        json!({ "exp": "1773144300" }),
        json!({ "exp": 1.5e300 }),
    ] {
        assert_eq!(refused(issuer.with(&bad)), Refusal::Malformed, "{bad}");
    }
}

#[test]
fn only_access_tokens_are_accepted() {
    let issuer = Issuer::new();
    for typ in [json!("Bearer"), json!("JWT"), json!("at+jwt"), Value::Null] {
        assert!(issuer.with(&json!({ "typ": typ })).is_ok(), "{typ}");
    }
    for other in [
        json!({ "typ": "ID" }),
        json!({ "typ": "Refresh" }),
        json!({ "typ": "Offline" }),
        json!({ "typ": "" }),
        json!({ "typ": null, "at_hash": "x" }),
        json!({ "typ": null, "c_hash": "x" }),
    ] {
        assert_eq!(refused(issuer.with(&other)), Refusal::Kind, "{other}");
    }
    for typ in ["id+jwt", "logout+jwt", "dpop+jwt"] {
        let token =
            issuer.sign_text(&json!({ "alg": "ES256", "kid": "k1", "typ": typ }), &good().to_string());
        assert_eq!(refused(issuer.try_token(&token)), Refusal::Kind, "{typ}");
    }
}

#[test]
fn claims_that_must_be_there_must_be_there() {
    let issuer = Issuer::new();
    for name in ["iss", "sub", "exp", "iat", "preferred_username"] {
        assert_eq!(refused(issuer.with(&json!({ name: null }))), Refusal::Malformed, "{name}");
    }
    let twice = good().to_string().replacen('{', r#"{"preferred_username":"admin","#, 1);
    assert_eq!(refused(issuer.try_token(&issuer.sign_text(&header(), &twice))), Refusal::Malformed);
}

#[test]
fn a_name_that_is_no_user_is_refused() {
    let issuer = Issuer::new();
    for bad in ["", "a b", "a/b", "a\u{0}b", &"x".repeat(257)] {
        assert_eq!(refused(issuer.with(&json!({ "preferred_username": bad }))), Refusal::User, "{bad:?}");
    }
}

#[test]
fn roles_come_from_one_claim_and_unknown_ones_carry_nothing() {
    let issuer = Issuer::new();
    let roles = |change: Value| issuer.with(&change).unwrap().roles().clone();
    let many =
        json!(["AUTH_PARTNER", "partner_admin", "ROLE_PARTNER_ADMIN", "offline_access", "PARTNER_ADMIN "]);
    assert_eq!(roles(json!({ "realm_access": { "roles": many } })), BTreeSet::from([Role::AuthPartner]));
    for none in [
        json!({ "realm_access": null, "roles": "PARTNER_ADMIN" }),
        json!({ "realm_access": {}, "resource_access": { "mosip-pms-client": { "roles": ["PARTNER_ADMIN"] } } }),
        json!({ "realm_access": { "roles": [] }, "scope": "PARTNER_ADMIN" }),
    ] {
        assert!(roles(none.clone()).is_empty(), "{none}");
    }
}

#[test]
fn an_email_that_is_none_and_an_empty_type_are_nothing() {
    let issuer = Issuer::new();
    let actor = issuer.with(&json!({ "email": "not an address", "partnerType": " " })).unwrap();
    assert!(actor.email().is_none());
    assert_eq!(actor.partner_kind().unwrap().code(), "Auth_Partner", "the type of the role");
}

#[test]
fn a_token_that_is_too_long_is_not_even_looked_at() {
    let issuer = Issuer::new();
    let mut claims = good();
    claims["padding"] = json!("x".repeat(TOKEN_MAX));
    assert_eq!(refused(issuer.try_token(&issuer.sign(&claims))), Refusal::TooLong);
    claims["padding"] = json!("x".repeat(TOKEN_MAX / 2));
    assert!(issuer.try_token(&issuer.sign(&claims)).is_ok());
}

#[test]
fn what_is_no_token_is_refused_without_a_crash() {
    let issuer = Issuer::new();
    let token = issuer.sign(&good());
    let nested = format!("{}.{}.AA", encode(header().to_string()), encode("[".repeat(8_000)));
    let long = ".".repeat(TOKEN_MAX);
    for odd in [
        "",
        ".",
        "..",
        "...",
        "a.b.c",
        "é.é.é",
        "\0",
        &long,
        &nested,
        &format!("{token}.x"),
        &format!(" {token}"),
    ] {
        assert!(issuer.try_token(odd).is_err());
    }
    for cut in 0..token.len() {
        assert!(issuer.try_token(&token[..cut]).is_err());
    }
}
