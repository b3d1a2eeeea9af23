//! Issuing: what the desk gives out, and what it refuses to sign.
#![expect(clippy::unwrap_used, reason = "tests")]

use chrono::{DateTime, TimeDelta, Utc};
use pms_core::cert::judge::{ca_upload, partner_upload, path_to_root};
use pms_core::cert::profile::{
    IssueError, Issuer, IssuerKey, SignError, Subject, Validity, end_entity, issue_partner, self_signed_ca,
    subordinate_ca,
};
use pms_core::cert::signature::RustCrypto;
use pms_core::cert::{
    AcceptedAnchor, AnchorKind, BasicConstraints, CertPolicy, Certificate, Held, KeyUsage, PartnerFacts,
    SignatureAlgorithm, TrustDomain, TrustStore, TrustedChain, p7b,
};
use pms_testkit::pki::{Key, KeyChoice, Pki, Template, store};

fn now() -> DateTime<Utc> {
    "2026-11-25T12:00:00Z".parse().unwrap()
}

fn years(years: i64) -> Validity {
    Validity { not_before: now() - TimeDelta::minutes(5), not_after: now() + TimeDelta::days(365 * years) }
}

fn subject(common_name: &str) -> Subject {
    Subject {
        common_name: common_name.to_owned(),
        organisation: Some("Ministry of Identity, Registry".to_owned()),
        country: Some("MA".to_owned()),
        ..Subject::default()
    }
}

/// Our own root and the CA below it that signs partners' certificates.
struct Desk {
    root: Certificate,
    pms: Certificate,
    key: Key,
}

fn desk_for(pms_validity: Validity) -> Desk {
    let root_key = Key::make(KeyChoice::Rsa2048);
    let key = Key::make(KeyChoice::P256);
    let root = self_signed_ca(&subject("ROOT"), 2, &root_key, &RustCrypto, [1; 16], years(8))
        .unwrap()
        .into_certificate();
    let issuer = Issuer { certificate: &root, key: &root_key, check: &RustCrypto };
    let pms = subordinate_ca(&subject("PMS"), key.spki_der(), 1, &issuer, [2; 16], pms_validity);
    Desk { pms: pms.unwrap().into_certificate(), root, key }
}

fn desk() -> Desk {
    desk_for(years(4))
}

impl Desk {
    fn issuer(&self) -> Issuer<'_> {
        Issuer { certificate: &self.pms, key: &self.key, check: &RustCrypto }
    }
}

fn trusted(template: Template, organisation: &str, domain: TrustDomain) -> TrustedChain {
    let pki = Pki::new(now());
    let root = pki.root("Their root");
    let leaf = pki.make(template, Some(&root));
    let facts =
        PartnerFacts { organisation: organisation.to_owned(), certificate: Held::Nobody, key: Held::Nobody };
    let known = store(domain, &root, &[]);
    let policy = CertPolicy::default();
    let judged = partner_upload(&leaf.pem(), domain.as_wire(), &facts, &known, &policy, &RustCrypto, now());
    judged.accepted.unwrap()
}

fn issue(desk: &Desk, chain: &TrustedChain) -> Result<Certificate, IssueError> {
    issue_partner(chain, "partner-1", &desk.issuer(), [0xff; 16], now(), &CertPolicy::default())
        .map(pms_core::cert::profile::IssuedCertificate::into_certificate)
}

#[test]
fn our_own_cas_pass_the_judge_like_any_other() {
    let desk = desk();
    let policy = CertPolicy::default();
    let bundle = p7b::to_pem(&p7b::encode(&[desk.pms.clone(), desk.root.clone()]));
    let judged = ca_upload(&bundle, "AUTH", &TrustStore::default(), &policy, &RustCrypto, now());
    assert_eq!(judged.verdict.warnings().count(), 0);
    let kinds: Vec<AnchorKind> = judged.accepted.unwrap().iter().map(AcceptedAnchor::kind).collect();
    assert_eq!(kinds, [AnchorKind::Root, AnchorKind::Intermediate]);
    assert_eq!(desk.root.subject_text(), "CN=ROOT,O=Ministry of Identity\\, Registry,C=MA");
}

#[test]
fn the_issued_certificate_keeps_key_and_subject_and_is_no_ca_where_partners_do_not_issue() {
    let desk = desk();
    let template = || Template::leaf("Acme Bank");
    for domain in TrustDomain::ALL {
        let chain = trusted(template(), "Acme Bank", domain);
        let issued = issue(&desk, &chain).unwrap();
        let original = chain.certificate();
        assert_eq!(issued.key(), original.key());
        assert_eq!(issued.subject_text(), original.subject_text());
        assert_eq!(issued.issuer_text(), desk.pms.subject_text());
        assert_eq!(issued.not_before(), now() - TimeDelta::minutes(5));
        assert_eq!(issued.not_after(), now() + TimeDelta::days(365));
        assert_eq!(issued.serial_decimal(), u128::MAX.to_string());
        let ca = domain.partner_issues();
        assert_eq!(issued.is_ca(), ca);
        assert_eq!(issued.basic_constraints().unwrap().path_length, ca.then_some(0));
        let usage = issued.key_usage().unwrap();
        assert_eq!(usage.has(KeyUsage::KEY_CERT_SIGN), ca);
        assert_eq!(usage.has(KeyUsage::KEY_ENCIPHERMENT), !ca);
        assert!(usage.has(KeyUsage::DIGITAL_SIGNATURE));
    }
}

#[test]
fn the_issued_certificate_has_a_path_to_our_root_at_once() {
    let desk = desk();
    let chain = trusted(Template::leaf("Acme Bank"), "Acme Bank", TrustDomain::Auth);
    let issued = issue(&desk, &chain).unwrap();
    let policy = CertPolicy::default();
    let bundle = p7b::to_url_safe(&p7b::encode(&[desk.root.clone(), desk.pms.clone()]));
    let ours = ca_upload(&bundle, "AUTH", &TrustStore::default(), &policy, &RustCrypto, now());
    let known = TrustStore::new(ours.accepted.unwrap().iter().map(AcceptedAnchor::to_anchor));
    let path = path_to_root(&issued, TrustDomain::Auth, &known, &policy, &RustCrypto, now()).unwrap();
    assert_eq!(path, [issued, desk.pms, desk.root]);
}

#[test]
fn it_never_outlives_the_original_or_the_issuer() {
    let chain = |days| {
        let end = now() + TimeDelta::days(days);
        trusted(Template::leaf("Acme Bank").valid(now(), end), "Acme Bank", TrustDomain::Auth)
    };
    let days_left = |certificate: Certificate| (certificate.not_after() - now()).num_days();
    assert_eq!(days_left(issue(&desk(), &chain(340)).unwrap()), 340);
    let short = |days| Validity { not_after: now() + TimeDelta::days(days), ..years(1) };
    assert_eq!(days_left(issue(&desk_for(short(350)), &chain(700)).unwrap()), 350);
    assert_eq!(
        issue(&desk_for(short(334)), &chain(700)),
        Err(IssueError::IssuerEndsTooSoon { left: 334, wanted: 335 })
    );
}

#[test]
fn unknown_attributes_are_dropped_and_a_missing_common_name_is_the_partner_id() {
    let template = Template::leaf("").subject(&[("2.5.4.10", "Acme Bank"), ("1.2.3.4", "x")]);
    let chain = trusted(template, "Acme Bank", TrustDomain::Auth);
    let issued = issue(&desk(), &chain).unwrap();
    assert_eq!(issued.subject_text(), "CN=partner-1,O=Acme Bank");
    assert!(issued.der().len() < chain.certificate().der().len() + 600);
}

#[test]
fn a_serial_number_of_zero_is_refused() {
    let chain = trusted(Template::leaf("Acme Bank"), "Acme Bank", TrustDomain::Auth);
    let desk = desk();
    let issued = issue_partner(&chain, "p", &desk.issuer(), [0; 16], now(), &CertPolicy::default());
    assert_eq!(issued.unwrap_err(), IssueError::Serial);
}

#[test]
fn a_ca_cannot_be_issued_below_a_path_length_that_forbids_it() {
    let desk = desk();
    let key = Key::make(KeyChoice::P256);
    let below = |length| {
        subordinate_ca(&subject("Below"), key.spki_der(), length, &desk.issuer(), [3; 16], years(1))
            .map(|_| ())
    };
    assert_eq!(below(0), Ok(()));
    assert!(matches!(below(1), Err(IssueError::Issuer(_))));
}

#[test]
fn an_end_entity_issues_nothing() {
    let desk = desk();
    let key = Key::make(KeyChoice::P256);
    let usage = KeyUsage::DIGITAL_SIGNATURE;
    let made =
        end_entity(&subject("Demo"), key.spki_der(), usage, &desk.issuer(), [3; 16], years(1)).unwrap();
    let certificate = made.into_certificate();
    let none = BasicConstraints { critical: true, ca: false, path_length: None };
    assert_eq!(certificate.basic_constraints(), Some(none));
    let issuer = Issuer { certificate: &certificate, key: &key, check: &RustCrypto };
    let below = end_entity(&subject("Below"), key.spki_der(), usage, &issuer, [4; 16], years(1));
    assert!(matches!(below, Err(IssueError::Issuer(_))));
}

#[test]
fn the_key_of_another_certificate_is_refused_before_it_signs() {
    let desk = desk();
    let other = Key::make(KeyChoice::P256);
    let issuer = Issuer { certificate: &desk.pms, key: &other, check: &RustCrypto };
    let made =
        end_entity(&subject("x"), other.spki_der(), KeyUsage::DIGITAL_SIGNATURE, &issuer, [3; 16], years(1));
    assert!(matches!(made, Err(IssueError::Issuer(_))));
}

/// A key that signs something else than it is given.
struct Faulty<'a>(&'a Key);

impl IssuerKey for Faulty<'_> {
    fn spki_der(&self) -> &[u8] {
        self.0.spki_der()
    }

    fn algorithm(&self) -> SignatureAlgorithm {
        self.0.algorithm()
    }

    fn sign(&self, _: &[u8]) -> Result<Vec<u8>, SignError> {
        self.0.sign(b"something else")
    }
}

#[test]
fn a_signature_that_does_not_verify_never_leaves_the_desk() {
    let desk = desk();
    let faulty = Faulty(&desk.key);
    let issuer = Issuer { key: &faulty, ..desk.issuer() };
    let key = Key::make(KeyChoice::P256);
    let made =
        end_entity(&subject("x"), key.spki_der(), KeyUsage::DIGITAL_SIGNATURE, &issuer, [3; 16], years(1));
    assert_eq!(made.unwrap_err(), IssueError::Lint("signature"));
}
