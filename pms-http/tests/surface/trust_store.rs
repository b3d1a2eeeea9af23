//! The trust store: P12, M15 and M16 of `partner-api.md`, with the refusals of `certificates.md` C4.

use crate::stage::{ACME, ADMIN, Answer, MARA, PARTNER, PAULA, Stage};
use chrono::{Days, Months, TimeDelta};
use pms_testkit::{
    pki::{Entity, KeyChoice, Pki, Template},
    world::clock::noon,
};
use serde_json::{Value, json};

fn pki() -> Pki {
    Pki::new(noon())
}

/// CAs have keys of their own; the kit's RSA keys come from a small pool.
fn template(name: &str) -> Template {
    Template::ca(name).key(KeyChoice::P256)
}

fn ca(name: &str, issuer: Option<&Entity>) -> Entity {
    pki().make(template(name), issuer)
}

async fn upload(stage: &Stage, token: &str, text: &str, domain: &str) -> Answer {
    let body = json!({ "certificateData": text, "partnerDomain": domain });
    stage.post(token, format!("{PARTNER}/partners/certificate/ca/upload"), body).await
}

fn list(query: &str) -> String {
    format!("{PARTNER}/trust-chain-certificates{query}")
}

/// A root and an intermediate of AUTH in the store.
async fn stage() -> (Stage, Entity, Entity) {
    let stage = Stage::default();
    let root = ca("Root", None);
    let issuing = ca("Issuing CA", Some(&root));
    assert_eq!(upload(&stage, ADMIN, &root.pem(), "AUTH").await.told(), "200");
    stage.world.clock.advance(TimeDelta::seconds(1));
    assert_eq!(upload(&stage, MARA, &issuing.pem(), "auth").await.told(), "200");
    (stage, root, issuing)
}

#[tokio::test]
async fn a_root_and_an_intermediate_are_admitted_and_listed() {
    let (stage, ..) = stage().await;
    let third = ca("Another Root", None);
    insta::assert_json_snapshot!("ca_admitted", upload(&stage, ADMIN, &third.pem(), "DEVICE").await.shown());
    let mut page = stage.get(ADMIN, list("?sortFieldName=issuedTo&sortType=desc")).await.shown();
    for row in page["response"]["data"].as_array_mut().unwrap() {
        assert_eq!(row["certThumbprint"].as_str().unwrap().len(), 40);
        row["certThumbprint"] = json!("[thumbprint]");
    }
    insta::assert_json_snapshot!("trust_store_page", page);
}

#[tokio::test]
async fn several_certificates_in_one_text_are_admitted_all_or_none() {
    let stage = Stage::default();
    let root = ca("Root", None);
    let issuing = ca("Issuing CA", Some(&root));
    let expired = pki().make(template("Old CA").expired(), Some(&root));
    let broken = format!("{}{}{}", root.pem(), issuing.pem(), expired.pem());
    assert_eq!(upload(&stage, ADMIN, &broken, "AUTH").await.told(), "200 KER-PCM-004");
    assert_eq!(stage.get(ADMIN, list("")).await.response()["totalResults"], 0);
    let both = format!("{}{}", issuing.pem(), root.pem());
    assert_eq!(upload(&stage, ADMIN, &both, "AUTH").await.told(), "200");
    assert_eq!(stage.get(ADMIN, list("")).await.response()["totalResults"], 2);
}

#[tokio::test]
async fn others_neither_fill_nor_see_the_trust_store() {
    let (stage, root, _) = stage().await;
    for token in [ACME, PAULA] {
        assert_eq!(upload(&stage, token, &root.pem(), "AUTH").await.told(), "403 KER-ATH-403");
        assert_eq!(stage.get(token, list("")).await.told(), "403 KER-ATH-403");
        assert_eq!(stage.get(token, list("/x/certificateFile")).await.told(), "403 KER-ATH-403");
    }
    assert_eq!(stage.get(MARA, list("")).await.told(), "403 KER-ATH-403");
}

/// The table of C4 with decision 26; the message names what was seen and a remedy.
#[tokio::test]
async fn each_broken_rule_of_a_ca_certificate_has_its_code() {
    let (stage, root, _) = stage().await;
    let pki = pki();
    let root_of = |template: Template| pki.make(template, None).pem();
    let below = |template: Template| pki.make(template, Some(&root)).pem();
    let stranger = ca("Stranger", None);
    let no_room = pki.make(template("Narrow").path_length(0), Some(&root));
    let last_year = noon() + Months::new(11);
    for (what, text, domain, code) in [
        ("garbage", "nonsense".to_owned(), "AUTH", "KER-KMS-013"),
        ("private key", root.key().private_pem(), "AUTH", "KER-KMS-013"),
        ("key beside it", format!("{}{}", root.pem(), root.key().private_pem()), "AUTH", "KER-KMS-013"),
        ("damaged DER", root.pem().replace("MII", "AII"), "AUTH", "KER-KMS-013"),
        ("no such domain", root.pem(), "MOON", "KER-PCM-011"),
        ("already there", root.pem(), "AUTH", "KER-PCM-003"),
        ("not yet valid", root_of(template("R").not_yet_valid()), "AUTH", "KER-PMS-020"),
        ("expired", root_of(template("R").expired()), "AUTH", "KER-PCM-004"),
        ("ends too soon", root_of(template("R").valid(noon(), last_year)), "AUTH", "KER-PCM-017"),
        ("version 1", root_of(template("R").version(1)), "AUTH", "KER-PCM-007"),
        ("not a CA", root_of(template("R").not_a_ca()), "AUTH", "KER-PCM-001"),
        ("may not sign", below(template("R").usage(Some(0x80))), "AUTH", "KER-PCM-001"),
        ("SHA-1", root_of(template("R").sha1()), "AUTH", "KER-PCM-014"),
        ("damaged signature", root_of(template("R").damaged()), "AUTH", "KER-PCM-005"),
        ("unknown issuer", ca("Lost CA", Some(&stranger)).pem(), "AUTH", "KER-PCM-005"),
        ("root of another domain", ca("CA 2", Some(&root)).pem(), "FTM", "KER-PCM-005"),
    ] {
        let answer = upload(&stage, ADMIN, &text, domain).await;
        assert_eq!(answer.told(), format!("200 {code}"), "{what}: {}", answer.message());
        assert!(answer.message().len() > 20 && !answer.message().contains("PRIVATE"), "{what}");
    }
    assert_eq!(upload(&stage, ADMIN, &no_room.pem(), "AUTH").await.told(), "200");
    let too_deep = ca("Too deep", Some(&no_room));
    assert_eq!(upload(&stage, ADMIN, &too_deep.pem(), "AUTH").await.told(), "200 KER-PCM-001");
}

#[tokio::test]
async fn the_checks_of_a_ca_certificate_come_in_the_order_of_the_specification() {
    let stage = Stage::default();
    let pki = pki();
    let stranger = ca("Stranger", None);
    let worst = |template: Template| pki.make(template, Some(&stranger)).pem();
    let bad = || template("Worst").not_a_ca().sha1();
    for (text, domain, code) in [
        (worst(bad().expired().version(1)), "MOON", "KER-PCM-011"),
        (worst(bad().expired().version(1)), "AUTH", "KER-PCM-004"),
        (worst(bad().valid(noon(), noon() + Days::new(30)).version(1)), "AUTH", "KER-PCM-017"),
        (worst(bad().version(1)), "AUTH", "KER-PCM-007"),
        (worst(bad()), "AUTH", "KER-PCM-001"),
        (worst(template("Worst").sha1()), "AUTH", "KER-PCM-014"),
        (worst(template("Worst")), "AUTH", "KER-PCM-005"),
    ] {
        assert_eq!(upload(&stage, ADMIN, &text, domain).await.told(), format!("200 {code}"));
    }
}

#[tokio::test]
async fn a_bomb_of_pem_is_refused_without_being_read() {
    let stage = Stage::default();
    let root = ca("Root", None).pem();
    for bomb in [root.repeat(200), root.repeat(100), "-----BEGIN CERTIFICATE-----\n".repeat(9000)] {
        let answer = upload(&stage, ADMIN, &bomb, "AUTH").await;
        assert_eq!(answer.told(), "200 KER-KMS-013");
        assert!(answer.message().len() < 500);
    }
    assert_eq!(upload(&stage, ADMIN, &"x".repeat(1_000_000), "AUTH").await.told(), "200 KER-KMS-013");
    assert_eq!(upload(&stage, ADMIN, " \n ", "AUTH").await.told(), "400 PMS_COR_001");
}

#[tokio::test]
async fn the_trust_store_is_filtered_sorted_and_paged() {
    let (stage, ..) = stage().await;
    let names = async |query: &str| {
        let page = stage.get(ADMIN, list(query)).await.response();
        Value::Array(
            page["data"].as_array().unwrap().iter().map(|row| row["caCertificateType"].clone()).collect(),
        )
    };
    for (query, wanted) in [
        ("", json!(["INTERMEDIATE", "ROOT"])),
        ("?caCertificateType=ROOT", json!(["ROOT"])),
        ("?partnerDomain=DEVICE", json!([])),
        ("?issuedTo=issuing", json!(["INTERMEDIATE"])),
        ("?issuedBy=root&pageSize=1", json!(["INTERMEDIATE"])),
        ("?expiryPeriod=30", json!([])),
        ("?sortFieldName=caCertificateType&sortType=desc", json!(["ROOT", "INTERMEDIATE"])),
        ("?certificateId=nothing", json!([])),
    ] {
        assert_eq!(names(query).await, wanted, "{query}");
    }
    for (query, told) in [
        ("?expiryPeriod=0&issuedTo=*", "400 PMS_COR_001"),
        ("?issuedTo=*&sortType=asc", "200 PMS_REQUEST_ERROR_007"),
        ("?sortType=asc&pageNo=-1", "200 PMS_PS_ERROR_007"),
        ("?sortFieldName=subject&sortType=asc", "200 PMS_PRT_357"),
        ("?sortFieldName=issuedTo&sortType=x", "200 PMS_PRT_358"),
        ("?pageNo=-1", "200 PMS_PRT_360"),
        ("?pageSize=0", "200 PMS_PRT_361"),
        ("?caCertificateType=LEAF", "200 KER-PCM-018"),
        ("?partnerDomain=MOON", "200 KER-PCM-011"),
    ] {
        assert_eq!(stage.get(ADMIN, list(query)).await.told(), told, "{query}");
    }
    assert_eq!(stage.get(ADMIN, list("?pageNo=abc")).await.told(), "400 problem");
}

#[tokio::test]
async fn a_certificate_is_downloaded_with_its_issuers() {
    let (stage, ..) = stage().await;
    let page = stage.get(ADMIN, list("?caCertificateType=INTERMEDIATE")).await.response();
    let id = page["data"][0]["certId"].as_str().unwrap().to_owned();
    let file = stage.get(ADMIN, list(&format!("/{id}/certificateFile"))).await;
    insta::assert_json_snapshot!("trust_chain", file.shown());
    let p7b = file.response()["p7bFile"].as_str().unwrap().to_owned();
    let fresh = Stage::default();
    assert_eq!(upload(&fresh, ADMIN, &p7b, "AUTH").await.told(), "200", "what is given out can be taken in");
    assert_eq!(fresh.get(ADMIN, list("")).await.response()["totalResults"], 2);
    assert_eq!(stage.get(ADMIN, list("/unknown/certificateFile")).await.told(), "200 KER-PMS-019");
    let early = stage.get(ADMIN, list("/a_b/certificateFile")).await;
    assert_eq!(early.told(), "200 PMS_PRT_099");
    assert_eq!(early.json()["id"], "mosip.partnermanagement");
}
