//! The trust store.

use crate::{browser::Page, stage::Stage};
use axum::http::StatusCode;
use chrono::TimeDelta;
use pms_core::{
    access::Role,
    cert::{UploadKind, upload},
    domain::page::Window,
    port::queries::AnchorFilter,
};
use pms_testkit::{
    pki::{Entity, KeyChoice, Template},
    world::{actor, authority::Authority},
};

const UPLOAD: &str = "/ui/trust/upload";

async fn count(stage: &Stage) -> u64 {
    let filter = AnchorFilter::default();
    stage.world.pms.anchors(&actor::admin(), filter, None, None, Window::All).await.unwrap().total
}

/// The address of the page of a certificate, by its name in the list.
async fn page_of(stage: &Stage, name: &str) -> String {
    let filter = AnchorFilter { subject: Some(name.to_owned()), ..AnchorFilter::default() };
    let list = stage.world.pms.anchors(&actor::admin(), filter, None, None, Window::All).await.unwrap();
    format!("/ui/trust/{}", list.rows.first().unwrap().id.as_str())
}

#[tokio::test]
async fn an_authority_is_checked_first_and_admitted_when_it_is_wanted() {
    let stage = Stage::default();
    let mut admin = stage.admin().await;
    let authority = Authority::get();
    assert!(admin.get("/ui/trust").await.words().contains("The trust store is empty"));
    let root = authority.root.pem();
    let checked = admin.post(UPLOAD, &[("domain", "AUTH"), ("text", &root)]).await;
    assert_eq!(
        (checked.status, checked.heading().as_str()),
        (StatusCode::OK, "Check of Trust Root Can be saved")
    );
    assert!(checked.words().contains("All 17 rules are met Nothing is saved yet."), "{}", checked.words());
    assert!(
        checked.words().contains("1. Readable, within limits 1 certificate At most 32 certificates, 256 kB")
    );
    assert_eq!(count(&stage).await, 0, "a check saves nothing");
    let text = checked.hidden(UPLOAD, "text");
    assert_eq!(text.trim(), root.trim());
    let token = checked.token_for(UPLOAD);
    let fields = [("_token", token.as_str()), ("step", "save"), ("domain", "AUTH"), ("text", &text)];
    let done = admin.post_bare(UPLOAD, &fields).await;
    assert_eq!(done.location(), Some(page_of(&stage, "Trust Root").await));
    let page = admin.open(&done.location().unwrap()).await;
    assert!(page.words().starts_with("1 certificate is admitted to the domain AUTH."), "{}", page.words());
    assert_eq!(page.heading(), "Trust Root Valid");

    let again = admin.post_bare(UPLOAD, &fields).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "what is posted again is judged anew");
    assert!(again.words().contains("Not in the trust store yet"), "{}", again.words());
    assert_eq!(count(&stage).await, 1);
}

#[tokio::test]
async fn a_bundle_is_shown_as_a_tree_with_the_rules_of_each_certificate() {
    let stage = Stage::default();
    let mut admin = stage.admin().await;
    let authority = Authority::get();
    let page = admin.post(UPLOAD, &[("domain", "DEVICE"), ("text", &authority.bundle())]).await;
    let words = page.words();
    assert_eq!(page.heading(), "Check of Trust Issuing CA Can be saved");
    assert!(words.contains("Certificate 1: Trust Root") && words.contains("Certificate 2: Trust Issuing CA"));
    let (root, issuing) =
        (words.rfind("Chain Trust Root").unwrap(), words.rfind("Trust Issuing CA Your upload"));
    assert!(root < issuing.unwrap(), "{words}");
    let bundle = authority.bundle();
    let done = admin.post(UPLOAD, &[("step", "save"), ("domain", "DEVICE"), ("text", &bundle)]).await;
    assert_eq!(done.location().as_deref(), Some("/ui/trust"));
    assert!(
        admin.get("/ui/trust").await.words().contains("2 certificates are admitted to the domain DEVICE")
    );
}

#[tokio::test]
async fn a_missing_link_is_named_and_nothing_is_saved() {
    let stage = Stage::default();
    let mut admin = stage.admin().await;
    let issuing = Authority::get().issuing.pem();
    let page = admin.post(UPLOAD, &[("domain", "AUTH"), ("text", &issuing)]).await;
    let words = page.words();
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.text.contains("<title>Error: "));
    assert!(words.contains("1 of 17 rules is not met, so nothing was saved"), "{words}");
    assert!(words.contains("Missing: CN=Trust Root") && words.contains("Upload it first"), "{words}");
    assert!(words.contains("KER-PCM-005") && words.contains("Not met"));
    assert!(!page.text.contains("value=\"save\""), "what is refused has no button to save it");
    assert!(page.text.contains(issuing.lines().nth(1).unwrap()), "what was pasted stays in the form");
    assert_eq!(count(&stage).await, 0);
}

/// Posts a file to the domain AUTH.
async fn sent(stage: &Stage, file: &[u8]) -> Page {
    let name = format!("admin{}", file.len());
    let mut admin = stage.logged_in(&name, &[Role::PartnerAdmin]).await;
    admin.upload(UPLOAD, &[("domain", "AUTH"), ("text", "")], ("file", file)).await
}

#[tokio::test]
async fn files_are_taken_by_their_content() {
    let stage = Stage::default();
    let root = Authority::get().root;
    let der = root.certificate().der().to_vec();
    let p7b = pms_core::cert::p7b::encode(&[root.certificate()]);
    for file in [der, p7b, root.pem().into_bytes()] {
        let page = sent(&stage, &file).await;
        assert_eq!(page.status, StatusCode::OK, "{}", page.words());
        assert!(page.words().contains("Trust Root Can be saved"));
    }
}

#[tokio::test]
async fn what_is_no_certificate_gets_an_answer_that_helps() {
    let stage = Stage::default();
    let zip = sent(&stage, b"PK\x03\x04\xff\xfe\x00\x00").await;
    assert_eq!(zip.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(zip.words().contains("archive"), "{}", zip.words());
    assert!(zip.words().contains("16 rules about the certificate itself were not checked"));
    let empty = sent(&stage, b"").await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(empty.words().contains("Choose a file that is not empty, or paste the text of a certificate"));
    let large = sent(&stage, &vec![b'x'; 2 * 1024 * 1024]).await;
    assert_eq!(
        (large.status, large.heading().as_str()),
        (StatusCode::PAYLOAD_TOO_LARGE, "This is too large")
    );
    assert_eq!(count(&stage).await, 0);
}

#[tokio::test]
async fn a_private_key_is_named_and_never_shown_again() {
    let stage = Stage::default();
    let mut admin = stage.admin().await;
    let key = "-----BEGIN PRIVATE KEY-----\nMIGHAgEAMBMGByqGSM49AgEG\n-----END PRIVATE KEY-----";
    let page = admin.post(UPLOAD, &[("domain", "AUTH"), ("text", key)]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.words().contains("Make a new key pair"), "{}", page.words());
    assert!(!page.text.contains("MIGHAgEAMBMGByqGSM49AgEG"));
}

#[tokio::test]
async fn the_domain_has_to_be_chosen() {
    let stage = Stage::default();
    let page = stage.admin().await.post(UPLOAD, &[("domain", ""), ("text", "")]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.words().contains("There are 2 mistakes Choose a domain"), "{}", page.words());
}

#[tokio::test]
async fn the_address_of_the_list_says_what_it_shows() {
    let stage = Stage::default();
    stage.world.authority("AUTH").await;
    stage.world.authority("FTM").await;
    let mut admin = stage.admin().await;
    let list = admin.get("/ui/trust?sort=subject&dir=desc&domain=FTM").await;
    let words = list.words();
    assert!(words.contains("1 to 2 of 2 certificates") && words.contains("Filtered by FTM chips"), "{words}");
    assert!(list.text.contains("aria-sort=\"descending\""));
    let (root, issuing) =
        (words.find("Trust Root CN=").unwrap(), words.find("Trust Issuing CA CN=").unwrap());
    assert!(root < issuing, "{words}");
    assert!(words.contains("P-384") && words.contains("Itself: a root"));
    let roots = admin.get("/ui/trust?kind=root").await.words();
    assert!(roots.contains("1 to 2 of 2") && !roots.contains("Trust Issuing CA CN="), "{roots}");
    let found = admin.get("/ui/trust?find=issuing&kind=intermediate").await.words();
    assert!(found.contains("1 to 2 of 2"), "{found}");
    let none = admin.get("/ui/trust?find=nothing").await.words();
    assert!(none.contains("No certificate fits these filters"), "{none}");
    assert!(admin.get("/ui/trust?ends=soon").await.words().contains("No certificate fits"));
    let end = Authority::get().issuing.certificate().not_after();
    stage.world.clock.set(end - TimeDelta::days(3));
    let mut later = stage.logged_in("later", &[Role::PartnerAdmin]).await;
    assert!(later.get("/ui/trust?ends=soon").await.words().contains("3 days left"));
}

#[tokio::test]
async fn a_certificate_is_shown_with_its_chain_and_downloaded() {
    let stage = Stage::default();
    let authority = stage.world.authority("AUTH").await;
    let mut admin = stage.admin().await;
    let at = page_of(&stage, "Trust Issuing").await;
    let page = admin.get(&at).await;
    let words = page.words();
    let certificate = authority.issuing.certificate();
    assert_eq!(page.heading(), "Trust Issuing CA Valid");
    for said in ["P-256", "ECDSA with SHA-384", "keyCertSign", "Root, in the trust store", "This certificate"]
    {
        assert!(words.contains(said), "{said}: {words}");
    }
    assert!(words.replace(' ', "").contains(&certificate.sha256_hex().to_uppercase()), "{words}");
    assert!(page.text.contains(&format!("href=\"{}\"", page_of(&stage, "Trust Root").await)));

    let pem = admin.get(&format!("{at}/certificate.pem")).await;
    assert_eq!(pem.header("content-type"), "application/pem-certificate-chain");
    assert!(pem.header("content-disposition").starts_with("attachment; filename=\""));
    assert_eq!(upload::read(&pem.bytes, UploadKind::Ca).unwrap(), std::slice::from_ref(&certificate));
    let chain = admin.get(&format!("{at}/chain.p7b")).await;
    assert_eq!(chain.header("content-type"), "application/x-pkcs7-certificates");
    assert!(chain.header("content-disposition").contains("-chain.p7b"));
    let both = [certificate, authority.root.certificate()];
    assert_eq!(upload::read(&chain.bytes, UploadKind::Ca).unwrap(), both);
}

#[tokio::test]
async fn what_is_not_there_is_not_found_and_who_may_not_look_is_told_so() {
    let stage = Stage::default();
    stage.world.authority("AUTH").await;
    let at = page_of(&stage, "Trust Root").await;
    let mut admin = stage.admin().await;
    for path in ["/ui/trust/nothing", "/ui/trust/nothing/chain.p7b", "/ui/trust/nothing/certificate.pem"] {
        assert_eq!(admin.get(path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
    let mut partner = stage.partner("acme").await;
    let paths = ["/ui/trust".to_owned(), UPLOAD.to_owned(), format!("{at}/chain.p7b"), at];
    for path in paths {
        assert_eq!(partner.get(&path).await.status, StatusCode::FORBIDDEN, "{path}");
    }
}

#[tokio::test]
async fn names_in_certificates_are_text() {
    let stage = Stage::default();
    let mut admin = stage.admin().await;
    let pki = Authority::get().pki;
    let odd: Entity = pki.make(Template::ca("<script>alert(1)</script>").key(KeyChoice::P256), None);
    let text = odd.pem();
    let checked = admin.post(UPLOAD, &[("domain", "AUTH"), ("text", &text)]).await;
    assert_eq!(checked.status, StatusCode::OK);
    let done = admin.post(UPLOAD, &[("step", "save"), ("domain", "AUTH"), ("text", &text)]).await;
    let pages = [checked, admin.open(&done.location().unwrap()).await, admin.get("/ui/trust").await];
    for page in pages {
        assert!(!page.text.contains("<script>alert") && page.words().contains("<script>alert(1)</script>"));
    }
}

#[tokio::test]
async fn the_pages_are_written_in_every_language() {
    let stage = Stage::default();
    let authority = stage.world.authority("AUTH").await;
    let mut admin = stage.admin().await;
    let at = page_of(&stage, "Trust Root").await;
    for language in ["en", "ar", "fr"] {
        admin.languages = language.to_owned();
        for path in ["/ui/trust", UPLOAD, &at] {
            assert_eq!(admin.get(path).await.status, StatusCode::OK, "{language} {path}");
        }
        let refused = admin.post(UPLOAD, &[("domain", "MISP"), ("text", &authority.issuing.pem())]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{language}");
        assert!(!refused.words().contains("certificate-"), "{}", refused.words());
    }
}
