//! The built-in issuer: its tokens, its key in the store.
#![expect(clippy::unwrap_used, reason = "tests")]

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use chrono::{DateTime, TimeDelta, Utc};
use pms_adapters::crypto::vault::LocalVault;
use pms_adapters::identity::LocalIssuer;
use pms_adapters::vault::server_key::ServerKeyError;
use pms_core::access::Role;
use pms_core::domain::account::{Locale, Profile, ProfileText};
use pms_core::domain::{id::UserId, partner::kind::PartnerKind};
use pms_core::port::identity::{TokenCheck, TokenError, TokenFacts, TokenIssuer};
use pms_core::port::store::Store;
use pms_testkit::memory::MemStore;
use pms_testkit::world::clock::noon;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use zeroize::Zeroizing;

const NAME: &str = "https://pms.example.org";

fn vault(of: u8) -> LocalVault {
    LocalVault::new(&[of; 32]).unwrap()
}

async fn issuer(store: &MemStore, first_name: &str) -> LocalIssuer {
    LocalIssuer::open(store, &vault(1), first_name).await.unwrap()
}

fn clear(text: &str) -> Zeroizing<String> {
    Zeroizing::new(text.to_owned())
}

fn text(text: &str) -> ProfileText {
    ProfileText::try_from(text).unwrap()
}

fn facts(issued: DateTime<Utc>) -> TokenFacts {
    TokenFacts {
        user: UserId::try_from("acme").unwrap(),
        subject: "11111111-2222-4333-8444-555555555555".to_owned(),
        token_id: "99999999-2222-4333-8444-555555555555".to_owned(),
        email: Some(clear("ann@acme.example.org")),
        phone: Some(clear("+1 555 0100")),
        address: Some(clear("1 Long Street")),
        profile: Profile {
            first_name: Some(text("Ann")),
            last_name: Some(text("Lee")),
            organisation: Some(text("Acme Ltd")),
            partner_type: Some(text("Auth_Partner")),
            language: Some(Locale::try_from("fra").unwrap()),
            locale: Some(Locale::try_from("fr-FR").unwrap()),
        },
        roles: BTreeSet::from([Role::AuthPartner, Role::PmsUser]),
        issued,
        until: issued + TimeDelta::hours(8),
    }
}

fn part(token: &str, at: usize) -> Value {
    let part = token.split('.').nth(at).unwrap();
    serde_json::from_slice(&URL_SAFE_NO_PAD.decode(part).unwrap()).unwrap()
}

#[tokio::test]
async fn a_token_carries_the_claims_that_mosip_reads() {
    let issuer = issuer(&MemStore::default(), NAME).await;
    let token = issuer.issue(&facts(noon())).await.unwrap();
    let iat = noon().timestamp();
    assert_eq!(
        part(token.reveal(), 1),
        json!({
            "iss": NAME, "aud": "mosip-pms-client", "azp": "mosip-pms-client", "typ": "Bearer",
            "sub": "11111111-2222-4333-8444-555555555555", "jti": "99999999-2222-4333-8444-555555555555",
            "iat": iat, "nbf": iat, "exp": iat + 8 * 3600,
            "preferred_username": "acme", "email": "ann@acme.example.org",
            "given_name": "Ann", "family_name": "Lee", "name": "Ann Lee",
            "organizationName": "Acme Ltd", "partnerType": "AUTH_PARTNER",
            "phoneNumber": "+1 555 0100", "addressTest": "1 Long Street",
            "langCode": "fra", "locale": "fr-FR",
            "realm_access": { "roles": ["AUTH_PARTNER", "PMS_USER"] }
        })
    );
    let header = part(token.reveal(), 0);
    assert_eq!((&header["alg"], &header["typ"]), (&json!("ES256"), &json!("JWT")));
    assert_eq!(header["kid"], issuer.jwks()["keys"][0]["kid"]);
}

#[tokio::test]
async fn what_is_not_known_of_a_person_is_not_in_the_token() {
    let issuer = issuer(&MemStore::default(), NAME).await;
    let bare =
        TokenFacts { email: None, phone: None, address: None, profile: Profile::default(), ..facts(noon()) };
    let claims = part(issuer.issue(&bare).await.unwrap().reveal(), 1);
    assert!(claims.as_object().unwrap().values().all(|value| !value.is_null()));
    assert!(claims.get("email").is_none() && claims.get("name").is_none());
}

#[tokio::test]
async fn a_token_proves_its_bearer() {
    let issuer = issuer(&MemStore::default(), NAME).await;
    let token = issuer.issue(&facts(noon())).await.unwrap();
    let actor = issuer.check().check(token.reveal(), noon()).await.unwrap();
    assert_eq!(actor.user().as_str(), "acme");
    assert_eq!(actor.roles(), &BTreeSet::from([Role::AuthPartner, Role::PmsUser]));
    assert_eq!(actor.email().unwrap().reveal(), "ann@acme.example.org");
    assert_eq!(actor.partner_kind(), Some(&PartnerKind::Auth));
}

#[tokio::test]
async fn a_token_is_good_at_every_server_of_the_store_and_after_a_restart() {
    let store = MemStore::default();
    let token = issuer(&store, NAME).await.issue(&facts(noon())).await.unwrap();
    let other = issuer(&store, "http://127.0.0.1:9999").await;
    assert_eq!(other.name(), NAME, "the first name stays");
    other.check().check(token.reveal(), noon()).await.unwrap();
}

#[tokio::test]
async fn a_token_of_another_installation_is_refused() {
    let token = issuer(&MemStore::default(), NAME).await.issue(&facts(noon())).await.unwrap();
    let other = issuer(&MemStore::default(), NAME).await;
    let result = other.check().check(token.reveal(), noon()).await;
    assert!(matches!(result, Err(TokenError::Invalid)));
}

#[tokio::test]
async fn the_key_stands_sealed_in_the_store() {
    let store = MemStore::default();
    let public = issuer(&store, NAME).await.jwks();
    let kept = store.read().await.unwrap().server_keys().get("token-issuer").await.unwrap().unwrap();
    assert!(kept.as_str().starts_with("v1."));
    assert!(!kept.as_str().contains(NAME));
    match LocalIssuer::open(&store, &vault(2), NAME).await {
        Err(ServerKeyError::Unusable(_)) => {}
        Ok(_) | Err(_) => panic!("another key file must not open it, nor make a second key"),
    }
    assert_eq!(issuer(&store, NAME).await.jwks(), public);
}

#[tokio::test]
async fn the_public_set_holds_one_key_for_signatures_and_nothing_private() {
    let set = issuer(&MemStore::default(), NAME).await.jwks();
    let key = set["keys"][0].as_object().unwrap();
    let names: BTreeSet<_> = key.keys().map(String::as_str).collect();
    assert_eq!(names, BTreeSet::from(["alg", "crv", "kid", "kty", "use", "x", "y"]));
    assert_eq!(
        (&key["alg"], &key["crv"], &key["kty"], &key["use"]),
        (&json!("ES256"), &json!("P-256"), &json!("EC"), &json!("sig"))
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn servers_that_start_together_share_one_issuer() {
    let store = MemStore::default();
    let starts: Vec<_> = (0..8)
        .map(|port| {
            let store = store.clone();
            tokio::spawn(async move { issuer(&store, &format!("http://127.0.0.1:{port}")).await.jwks() })
        })
        .collect();
    let mut sets = Vec::new();
    for start in starts {
        sets.push(start.await.unwrap());
    }
    assert!(sets.iter().all(|set| *set == sets[0]));
}

#[tokio::test]
async fn an_issuer_needs_a_name_and_loses_its_end_slash() {
    assert!(matches!(
        LocalIssuer::open(&MemStore::default(), &vault(1), " / ").await,
        Err(ServerKeyError::NotMade { .. })
    ));
    assert_eq!(issuer(&MemStore::default(), "https://pms.example.org/").await.name(), NAME);
}
