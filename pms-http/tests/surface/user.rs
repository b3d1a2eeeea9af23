//! The caller himself: U02, U03 and U04 of `partner-api.md`.

use crate::stage::{ACME, ADMIN, MARA, PARTNER, PAULA, RESIDENT, Stage};
use axum::{
    body::Body,
    http::{Method, Request},
};

fn consent() -> String {
    format!("{PARTNER}/users/user-consent")
}

#[tokio::test]
async fn consent_is_given_without_a_body_and_seen_by_its_giver_alone() {
    let stage = Stage::default();
    insta::assert_json_snapshot!("no_consent_yet", stage.get(ACME, consent()).await.shown());
    let bare = Request::builder().method(Method::POST).uri(consent());
    let bare = bare.header("authorization", format!("Bearer {ACME}")).body(Body::empty()).unwrap();
    insta::assert_json_snapshot!("consent_given", stage.send(bare).await.shown());
    insta::assert_json_snapshot!("consent_seen", stage.get(ACME, consent()).await.shown());
    for token in [PAULA, ADMIN] {
        assert_eq!(stage.get(token, consent()).await.response()["consentGiven"], false);
    }
}

#[tokio::test]
async fn consent_needs_one_of_the_listed_roles() {
    let stage = Stage::default();
    for token in [MARA, RESIDENT] {
        assert_eq!(stage.get(token, consent()).await.told(), "403 KER-ATH-403");
        assert_eq!(stage.raw(Method::POST, token, consent(), "").await.told(), "403 KER-ATH-403");
    }
}

#[tokio::test]
async fn the_settings_are_texts_and_anybody_sees_them() {
    let stage = Stage::default();
    insta::assert_json_snapshot!(stage.get(RESIDENT, format!("{PARTNER}/system-config")).await.shown());
}
