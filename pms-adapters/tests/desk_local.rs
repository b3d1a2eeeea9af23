//! The local desk: its keys, what it signs, when it refuses.
#![expect(clippy::unwrap_used, clippy::panic, reason = "tests")]

#[path = "desk/partner.rs"]
mod partner;

use chrono::{DateTime, TimeDelta, Utc};
use pms_adapters::crypto::{AwsLc, vault::LocalVault};
use pms_adapters::desk::{Authority, LocalDesk, default_subject};
use pms_adapters::system::SystemIds;
use pms_adapters::vault::server_key::ServerKeyError;
use pms_core::cert::profile::{IssueError, Validity};
use pms_core::cert::{
    Anchor, AnchorKind, CertPolicy, Certificate, Held, KeyKind, KeyUsage, PartnerFacts, SignatureAlgorithm,
    SignatureCheck, SignatureScheme, TrustDomain, TrustStore, TrustedChain, judge,
};
use pms_core::domain::id::PartnerId;
use pms_core::port::desk::{CertificateDesk, DeskError, SignedCertificate};
use pms_core::port::store::Store;
use pms_testkit::memory::MemStore;
use pms_testkit::world::clock::noon;
use std::sync::Arc;
use tokio::sync::OnceCell;

fn vault(of: u8) -> LocalVault {
    LocalVault::new(&[of; 32]).unwrap()
}

async fn desk(store: &MemStore, now: DateTime<Utc>) -> LocalDesk {
    let ids = Arc::new(SystemIds);
    LocalDesk::open(store, &vault(1), ids, &default_subject(), CertPolicy::default(), now).await.unwrap()
}

/// One desk for all tests that only read it: its keys take long to make.
async fn shared_desk() -> &'static LocalDesk {
    static DESK: OnceCell<LocalDesk> = OnceCell::const_new();
    DESK.get_or_init(async || desk(&MemStore::default(), noon()).await).await
}

/// The partner's certificate as the judge accepts it.
fn judged(root: &Authority, certificate: &Certificate, now: DateTime<Utc>) -> TrustedChain {
    let anchor = Anchor {
        domain: TrustDomain::Auth,
        kind: AnchorKind::Root,
        active: true,
        certificate: root.certificate().clone(),
    };
    let facts =
        PartnerFacts { organisation: "acme Ltd".to_owned(), certificate: Held::Nobody, key: Held::Nobody };
    let judgement = judge::partner_upload(
        &certificate.to_pem(),
        "AUTH",
        &facts,
        &TrustStore::new([anchor]),
        &CertPolicy::default(),
        &AwsLc,
        now,
    );
    judgement.accepted.unwrap_or_else(|| panic!("refused: {:?}", judgement.verdict.first_failed()))
}

async fn sign(
    desk: &LocalDesk,
    validity: Validity,
    now: DateTime<Utc>,
) -> (Certificate, Result<SignedCertificate, DeskError>) {
    let root = partner::root(now);
    let original = partner::certificate(&root, "acme Ltd", validity);
    let chain = judged(&root, &original, now);
    let signed = desk.sign_partner(&chain, &PartnerId::try_from("acme").unwrap(), now).await;
    (original, signed)
}

fn is_signed_by(certificate: &Certificate, issuer: &Certificate) -> bool {
    let SignatureScheme::Known(algorithm) = certificate.signature_scheme() else { return false };
    AwsLc.verify(algorithm, issuer.key(), certificate.tbs(), certificate.signature()).is_ok()
}

#[tokio::test]
async fn the_desk_makes_mosips_two_levels_and_its_root_outlives_what_is_below() {
    let desk = shared_desk().await;
    let (root, issuing) = (desk.root(), desk.issuing());
    assert_eq!(root.common_name(), Some("www.mosip.io (ROOT)"));
    assert_eq!(issuing.common_name(), Some("www.mosip.io (PMS)"));
    assert!(is_signed_by(root, root) && is_signed_by(issuing, root));
    assert_eq!(root.basic_constraints().unwrap().path_length, Some(2));
    assert_eq!(issuing.basic_constraints().unwrap().path_length, Some(1));
    assert_eq!((root.not_after() - noon()).num_days(), 2920);
    assert_eq!((issuing.not_after() - noon()).num_days(), 1460);
    for certificate in [root, issuing] {
        assert!(matches!(certificate.key().kind(), KeyKind::Rsa { bits: 2048, .. }));
        assert_eq!(certificate.signature_scheme(), SignatureScheme::Known(SignatureAlgorithm::RsaSha256));
        assert!(certificate.is_valid_at(noon()) && certificate.serial_is_positive());
    }
}

#[tokio::test]
async fn a_partners_certificate_is_signed_with_profile_standard() {
    let desk = shared_desk().await;
    let (original, signed) = sign(desk, partner::days(noon(), 700), noon()).await;
    let signed = signed.unwrap();
    let certificate = signed.certificate.certificate();
    assert!(is_signed_by(certificate, desk.issuing()));
    assert_eq!(certificate.key(), original.key());
    assert_eq!(certificate.subject_text(), original.subject_text());
    assert_eq!(certificate.issuer_text(), desk.issuing().subject_text());
    assert!(!certificate.is_ca());
    assert_eq!(certificate.key_usage(), Some(KeyUsage::DIGITAL_SIGNATURE.and(KeyUsage::KEY_ENCIPHERMENT)));
    assert_eq!(certificate.not_before(), noon() - TimeDelta::minutes(5));
    assert_eq!(certificate.not_after(), noon() + TimeDelta::days(365));
    assert_eq!(signed.path, [desk.issuing().clone(), desk.root().clone()]);
}

#[tokio::test]
async fn what_is_signed_never_outlives_the_original() {
    let desk = shared_desk().await;
    let (original, signed) = sign(desk, partner::days(noon(), 340), noon()).await;
    assert_eq!(signed.unwrap().certificate.certificate().not_after(), original.not_after());
}

#[tokio::test]
async fn two_signatures_have_two_serial_numbers() {
    let desk = shared_desk().await;
    let root = partner::root(noon());
    let chain = judged(&root, &partner::certificate(&root, "acme Ltd", partner::days(noon(), 700)), noon());
    let acme = PartnerId::try_from("acme").unwrap();
    let mut serials = Vec::new();
    for _ in 0..2 {
        let signed = desk.sign_partner(&chain, &acme, noon()).await.unwrap();
        serials.push(signed.certificate.certificate().serial_decimal());
    }
    assert_ne!(serials[0], serials[1]);
}

#[tokio::test]
async fn a_desk_whose_key_ends_too_soon_refuses_and_says_what_to_do() {
    let desk = shared_desk().await;
    let end = desk.issuing().not_after();
    let (last, late) = (end - TimeDelta::days(335), end - TimeDelta::days(335) + TimeDelta::seconds(1));
    let (_, signed) = sign(desk, partner::days(last, 700), last).await;
    assert_eq!(signed.unwrap().certificate.certificate().not_after(), end, "no longer than its issuer");
    let (_, refused) = sign(desk, partner::days(late, 700), late).await;
    let error = refused.unwrap_err();
    assert!(matches!(error, DeskError::Refused(IssueError::IssuerEndsTooSoon { left: 334, wanted: 335 })));
    assert!(error.to_string().contains("rotate the issuing key"), "{error}");
}

#[tokio::test]
async fn the_desk_says_in_time_which_key_has_to_be_replaced() {
    let desk = shared_desk().await;
    let left = |days| {
        let now = noon() + TimeDelta::days(days);
        desk.to_be_replaced(now).into_iter().map(|(_, left)| left).collect::<Vec<_>>()
    };
    assert!(left(0).is_empty());
    assert!(left(1460 - 395).is_empty());
    assert_eq!(left(1460 - 394), [394], "the PMS key");
    assert_eq!(left(2920 - 1489), [1489, 29], "both");
}

#[tokio::test]
async fn a_later_start_has_the_same_keys() {
    let store = MemStore::default();
    let first = desk(&store, noon()).await;
    let later = noon() + TimeDelta::days(100);
    let second = desk(&store, later).await;
    assert_eq!((first.root(), first.issuing()), (second.root(), second.issuing()));
    let (_, signed) = sign(&second, partner::days(later, 700), later).await;
    assert!(is_signed_by(signed.unwrap().certificate.certificate(), first.issuing()));
}

#[tokio::test]
async fn the_keys_stand_sealed_in_the_store_and_another_key_file_does_not_open_them() {
    let store = MemStore::default();
    let first = desk(&store, noon()).await;
    let kept = store.read().await.unwrap().server_keys().get("certificate-desk").await.unwrap().unwrap();
    assert!(kept.as_str().starts_with("v1."));
    let ids = Arc::new(SystemIds);
    let other =
        LocalDesk::open(&store, &vault(2), ids, &default_subject(), CertPolicy::default(), noon()).await;
    assert!(matches!(other, Err(ServerKeyError::Unusable("certificate-desk"))));
    assert_eq!(desk(&store, noon()).await.issuing(), first.issuing());
}

#[tokio::test(flavor = "multi_thread")]
async fn servers_that_start_together_share_one_desk() {
    let store = MemStore::default();
    let starts: Vec<_> = (0..3)
        .map(|_| {
            let store = store.clone();
            tokio::spawn(async move { desk(&store, noon()).await.issuing().clone() })
        })
        .collect();
    let mut certificates = Vec::new();
    for start in starts {
        certificates.push(start.await.unwrap());
    }
    assert!(certificates.iter().all(|certificate| *certificate == certificates[0]));
}
