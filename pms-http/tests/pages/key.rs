//! A partner's own API keys.

use crate::{browser::Browser, stage::Stage};
use axum::http::StatusCode;

async fn stage() -> (Stage, Browser) {
    let stage = Stage::default();
    stage.world.granted().await;
    let acme = stage.partner("acme").await;
    (stage, acme)
}

const SHOP: [(&str, &str); 2] = [("policy", "kyc"), ("name", "shop")];

#[tokio::test]
async fn a_key_is_shown_on_the_answer_and_never_again() {
    let (_stage, mut acme) = stage().await;
    let page = acme.post("/ui/keys/new", &SHOP).await;
    assert_eq!((page.status, page.heading().as_str()), (StatusCode::OK, "The key is made"));
    assert_eq!(page.header("cache-control"), "no-store");
    let secret = page.hidden("/ui/keys/download", "secret");
    assert_eq!(secret.len(), 31);
    let again = acme.post("/ui/keys/new", &SHOP).await;
    assert_eq!(again.status, StatusCode::CONFLICT);
    assert!(again.words().contains("No second one was made"), "{}", again.words());
    assert!(again.words().contains("cannot be shown again"));
    let list = acme.get("/ui/keys").await;
    assert!(list.words().contains("1 active, 0 ended"), "{}", list.words());
    let tail = secret.get(27..).unwrap();
    assert!(list.words().contains(&format!("…{tail}")));
    for page in [&again, &list] {
        assert!(!page.text.contains(&secret));
    }
}

#[tokio::test]
async fn the_key_comes_as_a_file_and_nothing_else_does() {
    let (_stage, mut acme) = stage().await;
    let made = acme.post("/ui/keys/new", &SHOP).await;
    let (secret, token) = (made.hidden("/ui/keys/download", "secret"), made.token());
    let file = acme.post_bare("/ui/keys/download", &[("_token", &token), ("secret", &secret)]).await;
    assert_eq!(file.text, format!("{secret}\n"));
    assert!(file.header("content-disposition").starts_with("attachment"));
    assert_eq!(file.header("cache-control"), "no-store");
    let evil = acme
        .post_bare("/ui/keys/download", &[("_token", &token), ("secret", "<script>alert(1)</script>xxxxx")])
        .await;
    assert_eq!(evil.location().as_deref(), Some("/ui/keys"));
    assert_eq!(acme.get("/ui/keys/download").await.location().as_deref(), Some("/ui/keys"));
    assert_eq!(
        acme.post_bare("/ui/keys/download", &[("secret", &secret)]).await.status,
        StatusCode::FORBIDDEN
    );
}

#[tokio::test]
async fn a_key_is_deactivated_when_its_name_is_typed() {
    let (_stage, mut acme) = stage().await;
    acme.post("/ui/keys/new", &[("policy", "kyc"), ("name", "<b>shop</b> & Co")]).await;
    let list = acme.get("/ui/keys").await;
    assert!(list.text.contains("&lt;b&gt;shop&lt;/b&gt; &amp; Co"));
    let at = list.main().split("href=\"/ui/keys/deactivate").nth(1).unwrap().split('"').next().unwrap();
    let at = format!("/ui/keys/deactivate{}", at.replace("&amp;", "&"));
    let page = acme.get(&at).await;
    assert_eq!(page.heading(), "Deactivate <b>shop</b> & Co ?");
    let wrong = acme.post(&at, &[("word", "shop")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.words().contains("Not deactivated yet"), "{}", wrong.words());
    let done = acme.post(&at, &[("word", "<b>shop</b> & Co")]).await;
    assert_eq!(done.location().as_deref(), Some("/ui/keys"), "{}", done.text);
    let list = acme.get("/ui/keys").await;
    assert!(list.words().contains("0 active, 1 ended"), "{}", list.words());
    assert!(!list.main().contains("href=\"/ui/keys/deactivate"));
    let again = acme.post(&at, &[("word", "<b>shop</b> & Co")]).await;
    assert_eq!(again.status, StatusCode::CONFLICT);
    assert!(again.words().contains("deactivated already"), "{}", again.words());
}

#[tokio::test]
async fn another_partners_key_is_not_found() {
    let (stage, mut acme) = stage().await;
    acme.post("/ui/keys/new", &SHOP).await;
    let list = acme.get("/ui/keys").await;
    let at = list.main().split("href=\"/ui/keys/deactivate").nth(1).unwrap().split('"').next().unwrap();
    let at = format!("/ui/keys/deactivate{}", at.replace("&amp;", "&"));
    stage.world.partner("other", "Banks").await;
    let mut other = stage.partner("other").await;
    assert_eq!(other.get(&at).await.status, StatusCode::NOT_FOUND);
    let token = other.get("/ui/keys").await.token();
    let page = other.post_bare(&at, &[("_token", &token), ("word", "shop")]).await;
    assert_eq!(page.status, StatusCode::NOT_FOUND);
    assert!(!other.get("/ui/keys").await.words().contains("shop"));
    assert!(acme.get("/ui/keys").await.words().contains("1 active"));
}

#[tokio::test]
async fn without_an_approved_policy_there_is_no_key_and_the_page_says_why() {
    let stage = Stage::default();
    stage.world.group("Banks").await;
    stage.world.policy("Banks", "kyc").await;
    stage.world.partner("acme", "Banks").await;
    let mut acme = stage.partner("acme").await;
    for path in ["/ui/keys", "/ui/keys/new"] {
        assert!(acme.get(path).await.words().contains("because no policy is approved"), "{path}");
    }
    let token = acme.get("/ui/keys/new").await.token();
    let page = acme.post_bare("/ui/keys/new", &[("_token", &token), ("policy", "kyc"), ("name", "x")]).await;
    assert_eq!(page.status, StatusCode::CONFLICT);
}

#[tokio::test]
async fn keys_are_sorted_by_the_address() {
    let (_stage, mut acme) = stage().await;
    for name in ["beta", "Alpha", "gamma"] {
        acme.post("/ui/keys/new", &[("policy", "kyc"), ("name", name)]).await;
    }
    let words = acme.get("/ui/keys?sort=name&dir=asc").await.words();
    let place = |name: &str| words.find(name).unwrap();
    assert!(place("Alpha") < place("beta") && place("beta") < place("gamma"), "{words}");
}
