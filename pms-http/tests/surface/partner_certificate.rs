//! Certificates of partners: P13 to P16 of `partner-api.md`, with the refusals of `certificates.md` C5.

use crate::stage::{ACME, ADMIN, Answer, MARA, PARTNER, PAULA, Stage, UMBRELLA};
use chrono::Days;
use pms_core::domain::{id::PartnerId, partner::PartnerState};
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

async fn upload(stage: &Stage, token: &str, partner: &str, text: &str, domain: &str) -> Answer {
    let body = json!({ "partnerId": partner, "certificateData": text, "partnerDomain": domain, "organizationName": "x" });
    stage.post(token, format!("{PARTNER}/partners/certificate/upload"), body).await
}

/// A certificate with another key than this one's.
fn other_key(issuing: &Entity, taken: &Entity) -> Entity {
    let mut made = std::iter::repeat_with(|| pki().leaf(issuing, "acme Ltd"));
    made.find(|one| one.certificate().spki_sha256() != taken.certificate().spki_sha256()).unwrap()
}

fn one(partner: &str, what: &str) -> String {
    format!("{PARTNER}/partners/{partner}/{what}")
}

fn own(query: &str) -> String {
    format!("{PARTNER}/partners/partner-certificates-details{query}")
}

/// The group `Banks`, the registered partner `acme`, and an issuing CA in the trust store of AUTH.
async fn stage() -> (Stage, Entity) {
    let stage = Stage::default();
    let root = ca("Root", None);
    let issuing = ca("Issuing CA", Some(&root));
    let body =
        json!({ "certificateData": format!("{}{}", root.pem(), issuing.pem()), "partnerDomain": "AUTH" });
    let path = format!("{PARTNER}/partners/certificate/ca/upload");
    assert_eq!(stage.post(ADMIN, path, body).await.told(), "200");
    stage.world.group("Banks").await;
    stage.world.registered("acme", "Banks").await;
    (stage, issuing)
}

#[tokio::test]
async fn a_certificate_is_signed_again_and_both_are_downloaded() {
    let (stage, issuing) = stage().await;
    let leaf = pki().leaf(&issuing, "acme Ltd");
    let done = upload(&stage, ACME, "acme", &leaf.pem(), "AUTH").await;
    insta::assert_json_snapshot!("certificate_uploaded", done.shown());
    let signed = done.response()["signedCertificateData"].clone();
    let got = stage.get(ACME, one("acme", "certificate")).await;
    insta::assert_json_snapshot!("signed_certificate", got.shown());
    assert_eq!(got.response()["certificateData"], signed);
    let both = stage.get(ACME, one("acme", "certificate-data")).await;
    insta::assert_json_snapshot!("both_certificates", both.shown());
    let same_pem = |a: &Value, b: &str| a.as_str().unwrap().split_whitespace().eq(b.split_whitespace());
    assert!(same_pem(&both.response()["caSignedCertificateData"], &leaf.pem()));
    insta::assert_json_snapshot!("own_certificates", stage.get(ACME, own("")).await.shown());
    let details = stage.get(ADMIN, format!("{PARTNER}/admin-partners/acme")).await.response();
    assert_eq!((&details["isActive"], &details["isCertificateAvailable"]), (&json!(true), &json!(true)));
    let again = upload(&stage, ACME, "acme", &leaf.pem(), "AUTH").await.response();
    assert_eq!(again["certificateId"], done.response()["certificateId"], "the same upload changes nothing");
}

#[tokio::test]
async fn roles_and_owners_are_checked() {
    let (stage, issuing) = stage().await;
    let leaf = pki().leaf(&issuing, "acme Ltd").pem();
    assert_eq!(upload(&stage, PAULA, "acme", "", "").await.told(), "403 KER-ATH-403");
    assert_eq!(upload(&stage, UMBRELLA, "nobody", &leaf, "AUTH").await.told(), "200 PMS_PRT_005");
    assert_eq!(upload(&stage, UMBRELLA, "acme", &leaf, "AUTH").await.told(), "200 PMS_PRT_055");
    for what in ["certificate", "certificate-data"] {
        assert_eq!(stage.get(PAULA, one("acme", what)).await.told(), "403 KER-ATH-403");
        assert_eq!(stage.get(ADMIN, one("nobody", what)).await.told(), "200 PMS_PRT_005");
        let none_yet = stage.get(ACME, one("acme", what)).await;
        assert_eq!(none_yet.told(), "200 PMS_PRT_108");
        assert!(none_yet.message().contains("certificate"), "{}", none_yet.message());
    }
    assert_eq!(stage.get(MARA, own("")).await.told(), "403 KER-ATH-403");
    assert_eq!(stage.get(UMBRELLA, own("")).await.told(), "200 PMS_CERTIFICATE_ERROR_002");
    assert_eq!(stage.get(ADMIN, own("")).await.response(), json!([]));
    assert_eq!(stage.get(UMBRELLA, one("acme", "certificate")).await.told(), "200 PMS_PRT_055");
    let without_partner = stage.get(UMBRELLA, one("acme", "certificate-data")).await;
    assert_eq!(without_partner.told(), "200 PMS_CERTIFICATE_ERROR_002");
    stage.world.registered("umbrella", "Banks").await;
    let foreign = stage.get(UMBRELLA, one("acme", "certificate-data")).await;
    assert_eq!(foreign.told(), "200 PMS_CERTIFICATE_ERROR_007");
    assert_eq!(upload(&stage, ADMIN, "acme", &leaf, "AUTH").await.told(), "200");
    assert_eq!(stage.get("ida.ID_AUTHENTICATION", one("acme", "certificate")).await.told(), "200");
}

#[tokio::test]
async fn each_broken_rule_of_a_partners_certificate_has_its_code() {
    let (stage, issuing) = stage().await;
    stage.world.registered("umbrella", "Banks").await;
    let pki = pki();
    let below = |template: Template| pki.make(template, Some(&issuing)).pem();
    let taken = pki.leaf(&issuing, "umbrella Ltd");
    let own = other_key(&issuing, &taken);
    let leaf = || Template::leaf("acme Ltd").same_key(&own);
    assert_eq!(upload(&stage, UMBRELLA, "umbrella", &taken.pem(), "AUTH").await.told(), "200");
    let soon = noon() + Days::new(100);
    let two = format!("{}{}", below(leaf()), issuing.pem());
    for (what, text, domain, code) in [
        ("garbage", "nonsense".to_owned(), "AUTH", "KER-KMS-013"),
        ("two certificates", two, "AUTH", "KER-KMS-013"),
        ("private key", format!("{}{}", taken.pem(), taken.key().private_pem()), "AUTH", "KER-KMS-013"),
        ("no such domain", below(leaf()), "MOON", "KER-PCM-011"),
        ("another domain", below(leaf()), "DEVICE", "KER-PCM-011"),
        ("held by another", taken.pem(), "AUTH", "KER-PCM-003"),
        ("key held by another", below(leaf().same_key(&taken)), "AUTH", "KER-PCM-003"),
        ("not yet valid", below(leaf().not_yet_valid()), "AUTH", "KER-PMS-020"),
        ("expired", below(leaf().expired()), "AUTH", "KER-PCM-004"),
        ("ends too soon", below(leaf().valid(noon(), soon)), "AUTH", "KER-KMS-021"),
        ("self-signed", pki.make(leaf(), None).pem(), "AUTH", "KER-PCM-015"),
        ("unknown issuer", pki.make(leaf(), Some(&ca("Stranger", None))).pem(), "AUTH", "KER-PCM-006"),
        ("version 1", below(leaf().version(1)), "AUTH", "KER-PCM-007"),
        ("another organisation", below(Template::leaf("Other Ltd").same_key(&own)), "AUTH", "KER-PCM-008"),
        ("an EC key", below(leaf().key(KeyChoice::P256)), "AUTH", "KER-PCM-013"),
        ("a CA", below(leaf().constraints(Some((true, None, true)))), "AUTH", "KER-PCM-001"),
    ] {
        let answer = upload(&stage, ACME, "acme", &text, domain).await;
        assert_eq!(answer.told(), format!("200 {code}"), "{what}: {}", answer.message());
        assert!(answer.message().len() > 20 && !answer.message().contains("PRIVATE"), "{what}");
        assert_eq!(answer.json()["id"], "mosip.partnermanagement");
    }
    assert_eq!(upload(&stage, ACME, "acme", &"A".repeat(900_000), "AUTH").await.told(), "200 KER-KMS-013");
    assert_eq!(
        upload(&stage, ACME, "acme", &below(leaf()).repeat(20), "AUTH").await.told(),
        "200 KER-KMS-013"
    );
}

#[tokio::test]
async fn a_deactivated_partner_uploads_nothing_and_its_certificates_are_not_all_shown() {
    let (stage, issuing) = stage().await;
    let leaf = pki().leaf(&issuing, "acme Ltd").pem();
    upload(&stage, ACME, "acme", &leaf, "AUTH").await;
    stage
        .world
        .change_partner(&PartnerId::try_from("acme").unwrap(), |row| row.state = PartnerState::Deactivated)
        .await;
    assert_eq!(upload(&stage, ACME, "acme", &leaf, "AUTH").await.told(), "200 PMS_PMP_016");
    assert_eq!(stage.get(ACME, one("acme", "certificate")).await.told(), "200");
    let told = stage.get(ACME, one("acme", "certificate-data")).await.told();
    assert_eq!(told, "200 PMS_CERTIFICATE_ERROR_009");
    assert_eq!(stage.get(ACME, own("")).await.response()[0]["isPartnerActive"], false);
}

#[tokio::test]
async fn a_partner_that_lost_its_group_uploads_nothing() {
    let (stage, issuing) = stage().await;
    stage.world.change_partner(&PartnerId::try_from("acme").unwrap(), |row| row.group = None).await;
    let leaf = pki().leaf(&issuing, "acme Ltd").pem();
    assert_eq!(upload(&stage, ACME, "acme", &leaf, "AUTH").await.told(), "200 PMS_PRT_054");
}

#[tokio::test]
async fn expired_certificates_are_empty_texts_and_periods_leave_them_out() {
    let (stage, issuing) = stage().await;
    let leaf = pki().leaf(&issuing, "acme Ltd").pem();
    upload(&stage, ACME, "acme", &leaf, "AUTH").await;
    stage.world.clock.set(noon() + Days::new(340));
    for (query, count) in [("?expiryPeriod=30", 1), ("?expiryPeriod=24", 0), ("", 1)] {
        let rows = stage.get(ACME, own(query)).await.response();
        assert_eq!(rows.as_array().unwrap().len(), count, "{query}");
    }
    assert_eq!(stage.get(ACME, own("?expiryPeriod=31")).await.told(), "400 PMS_COR_001");
    stage.world.clock.set(noon() + Days::new(366));
    let both = stage.get(ACME, one("acme", "certificate-data")).await.response();
    assert_eq!(
        (&both["mosipSignedCertificateData"], &both["isMosipSignedCertificateExpired"]),
        (&json!(""), &json!(true))
    );
    assert_eq!(both["isCaSignedCertificateExpired"], false);
}
