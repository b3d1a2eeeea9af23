//! A partner's certificate.

use crate::{
    browser::Browser,
    stage::{PASSWORD, Stage},
};
use axum::http::StatusCode;
use chrono::TimeDelta;
use pms_core::{
    access::Role,
    app::partner::NewPartner,
    cert::{UploadKind, upload},
    domain::id::PartnerId,
};
use pms_testkit::world::{actor, authority::Authority, pms::partner_ask};

const OWN: &str = "/ui/certificate";
const UPLOAD: &str = "/ui/certificate/upload";

/// The browser of the user of a registered partner.
async fn registered(stage: &Stage, name: &str) -> Browser {
    stage.world.group("Banks").await;
    stage.world.registered(name, "Banks").await;
    stage.partner(name).await
}

async fn certified(stage: &Stage, name: &str) -> Browser {
    let browser = registered(stage, name).await;
    let authority = stage.world.authority("AUTH").await;
    stage.world.certify(&PartnerId::try_from(name).unwrap(), &authority.certify(name)).await;
    browser
}

#[tokio::test]
async fn a_partner_checks_its_certificate_and_then_uploads_it() {
    let stage = Stage::default();
    let mut acme = registered(&stage, "acme").await;
    let authority = stage.world.authority("AUTH").await;
    let empty = acme.get(OWN).await.words();
    assert!(empty.contains("No certificate yet") && empty.contains("acme Ltd"), "{empty}");
    let leaf = authority.certify("acme");
    let before = stage.world.audit().len();
    let checked = acme.post(UPLOAD, &[("partner", "acme"), ("text", &leaf.pem())]).await;
    assert_eq!((checked.status, checked.words().contains("All 18 rules are met")), (StatusCode::OK, true));
    assert_eq!(stage.world.audit().len(), before, "a check saves nothing");
    assert!(checked.words().contains("Trust Root Root, in the trust store"), "{}", checked.words());
    assert!(!checked.main().contains("/ui/trust"), "a partner has no pages of the trust store");
    let text = checked.hidden(UPLOAD, "text");
    let done = acme.post(UPLOAD, &[("partner", "acme"), ("step", "save"), ("text", &text)]).await;
    assert_eq!(done.location().as_deref(), Some(OWN));
    let page = acme.get(OWN).await;
    assert!(page.words().contains("The certificate of acme Ltd is saved and signed by the registry"));
    assert!(
        page.words().contains("Original Valid") && page.words().contains("Registry-signed Valid"),
        "{}",
        page.words()
    );
}

#[tokio::test]
async fn both_certificates_are_downloaded_by_the_partner_and_by_administrators() {
    let stage = Stage::default();
    let mut acme = certified(&stage, "acme").await;
    let mut admin = stage.admin().await;
    let leaf = stage
        .world
        .pms
        .certificate_data(&actor::admin(), &PartnerId::try_from("acme").unwrap())
        .await
        .unwrap();
    for (file, wanted) in [("original.pem", leaf.original), ("signed.pem", leaf.signed)] {
        let of_admin = format!("/ui/partners/acme/certificate/{file}");
        for page in
            [acme.get(&format!("{OWN}/{file}")).await, admin.get(&of_admin).await, acme.get(&of_admin).await]
        {
            assert_eq!(page.header("content-type"), "application/pem-certificate-chain");
            let name = format!("attachment; filename=\"acme-{file}\"");
            assert_eq!(page.header("content-disposition"), name);
            assert_eq!(
                upload::read(&page.bytes, UploadKind::Partner).unwrap(),
                std::slice::from_ref(&wanted)
            );
        }
    }
}

#[tokio::test]
async fn a_certificate_that_ends_soon_or_was_replaced_says_so() {
    let stage = Stage::default();
    let mut acme = certified(&stage, "acme").await;
    let other = Authority::get().certify("acme");
    stage.world.certify(&PartnerId::try_from("acme").unwrap(), &other).await;
    assert!(acme.get(OWN).await.words().contains("1 earlier certificate was replaced by a later one"));
    let stored = stage
        .world
        .pms
        .certificate_data(&actor::admin(), &PartnerId::try_from("acme").unwrap())
        .await
        .unwrap();
    let end = stored.signed.not_after().min(stored.original.not_after());
    stage.world.clock.set(end - TimeDelta::days(10));
    acme.log_in("acme", PASSWORD).await;
    let soon = acme.get(OWN).await.words();
    assert!(soon.contains("10 days left") && soon.contains("Upload the next one before"), "{soon}");
    stage.world.clock.set(end + TimeDelta::days(1));
    acme.log_in("acme", PASSWORD).await;
    assert!(acme.get(OWN).await.words().contains("It has expired"));
}

#[tokio::test]
async fn another_organisation_is_shown_beside_the_registered_one() {
    let stage = Stage::default();
    let mut acme = registered(&stage, "acme").await;
    let authority = stage.world.authority("AUTH").await;
    let page = acme.post(UPLOAD, &[("partner", "acme"), ("text", &authority.certify("acne").pem())]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        page.text.contains("ac<mark>n</mark>e Ltd") && page.text.contains("ac<mark>m</mark>e Ltd"),
        "{}",
        page.main()
    );
    assert!(page.words().contains("In the certificate") && page.words().contains("KER-PCM-008"));
}

#[tokio::test]
async fn an_absent_authority_is_named_with_a_message_to_the_administrator() {
    let stage = Stage::default();
    let mut acme = registered(&stage, "acme").await;
    let leaf = Authority::get().certify("acme");
    let page = acme.post(UPLOAD, &[("partner", "acme"), ("text", &leaf.pem())]).await;
    let words = page.words();
    let key_id = Authority::get().issuing.certificate().subject_key_id_hex().unwrap();
    assert!(words.contains("Missing: CN=Trust Issuing CA"), "{words}");
    assert!(words.replace(' ', "").contains(&key_id.to_uppercase()), "{words}");
    assert!(page.text.contains("href=\"#ask\"") && page.text.contains("id=\"ask\""));
    assert!(
        words.contains("Authority: CN=Trust Issuing CA") && words.contains("Partner: acme Ltd (acme)"),
        "{words}"
    );
    assert!(page.text.contains("href=\"mailto:?subject=Authority%20missing"));
}

#[tokio::test]
async fn somebody_elses_partner_and_its_certificates_are_not_found() {
    let stage = Stage::default();
    certified(&stage, "acme").await;
    stage.world.registered("umbrella", "Banks").await;
    let mut other = stage.partner("umbrella").await;
    for path in [
        "/ui/certificate?partner=acme",
        "/ui/certificate/upload?partner=acme",
        "/ui/certificate/original.pem?partner=acme",
        "/ui/partners/acme/certificate/original.pem",
        "/ui/partners/acme/certificate/signed.pem",
        "/ui/partners/nobody/certificate/signed.pem",
        "/ui/certificate/original.pem",
    ] {
        assert_eq!(other.get(path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
    let leaf = Authority::get().certify("acme").pem();
    let fields = [("partner", "acme"), ("step", "save"), ("text", leaf.as_str())];
    assert_eq!(other.post(UPLOAD, &fields).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_user_of_several_partners_picks_one() {
    let stage = Stage::default();
    let mut acme = certified(&stage, "acme").await;
    let second =
        NewPartner { id: PartnerId::try_from("second").unwrap(), ..partner_ask("second", Some("Banks")) };
    let user = pms_core::domain::id::UserId::try_from("acme").unwrap();
    stage.world.pms.register_partner(&actor::admin(), &second).await.unwrap();
    stage.world.change_partner(&second.id, |partner| partner.user = user).await;
    let page = acme.get("/ui/certificate?partner=second").await;
    assert!(page.words().contains("No certificate yet"), "{}", page.words());
    assert!(page.text.contains("/ui/certificate/upload?partner=second"));
    assert!(page.text.contains("href=\"/ui/certificate?partner=acme\""));
    let first = acme.get("/ui/certificate?partner=acme").await;
    assert!(first.text.contains("/ui/certificate/original.pem?partner=acme"));
}

#[tokio::test]
async fn who_has_no_partner_is_led_to_register_one() {
    let stage = Stage::default();
    let mut nobody = stage.partner("nobody").await;
    for path in [OWN, UPLOAD, "/ui/certificate/signed.pem"] {
        assert_eq!(nobody.get(path).await.location().as_deref(), Some("/ui/register"), "{path}");
    }
}

#[tokio::test]
async fn a_deactivated_partner_gets_no_upload_and_no_files() {
    let stage = Stage::default();
    let mut acme = certified(&stage, "acme").await;
    let id = PartnerId::try_from("acme").unwrap();
    stage
        .world
        .change_partner(&id, |partner| partner.state = pms_core::domain::partner::PartnerState::Deactivated)
        .await;
    let page = acme.get(OWN).await;
    assert!(page.words().contains("This partner is deactivated"), "{}", page.words());
    assert!(!page.main().contains("original.pem") && !page.main().contains("/ui/certificate/upload"));
    let refused = acme.get("/ui/certificate/original.pem").await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    let leaf = Authority::get().certify("acme").pem();
    let page = acme.post(UPLOAD, &[("partner", "acme"), ("text", &leaf)]).await;
    assert_eq!(page.status, StatusCode::CONFLICT);
    assert!(page.words().contains("This partner is deactivated"), "{}", page.words());
}

#[tokio::test]
async fn who_may_not_upload_is_told_so() {
    let stage = Stage::default();
    let mut manager = stage.logged_in("paula", &[Role::PolicyManager]).await;
    for path in [OWN, UPLOAD, "/ui/certificate/signed.pem", "/ui/partners/acme/certificate/signed.pem"] {
        assert_eq!(manager.get(path).await.status, StatusCode::FORBIDDEN, "{path}");
    }
}

#[tokio::test]
async fn the_pages_are_written_in_every_language() {
    let stage = Stage::default();
    let mut acme = certified(&stage, "acme").await;
    let other = Authority::get().certify("<b>acme</b>");
    for language in ["en", "ar", "fr"] {
        acme.languages = language.to_owned();
        for path in [OWN, UPLOAD] {
            assert_eq!(acme.get(path).await.status, StatusCode::OK, "{language} {path}");
        }
        let refused = acme.post(UPLOAD, &[("partner", "acme"), ("text", &other.pem())]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{language}");
        assert!(!refused.words().contains("certificate-"), "{}", refused.words());
        assert!(!refused.text.contains("<b>acme"), "a name is text");
    }
}
