//! Judging CA uploads, rule by rule.
#![expect(clippy::unwrap_used, reason = "tests")]

use chrono::{DateTime, TimeDelta, Utc};
use pms_core::cert::judge::ca_upload;
use pms_core::cert::signature::RustCrypto;
use pms_core::cert::{
    Anchor, AnchorKind, CaJudgement, CertPolicy, Outcome, Rule, TrustDomain, TrustStore, p7b,
};
use pms_testkit::pki::{Entity, Pki, Template, store};

const NAME_CONSTRAINTS: &str = "2.5.29.30";
const POLICY_CONSTRAINTS: &str = "2.5.29.36";

fn pki() -> Pki {
    Pki::new("2026-11-25T12:00:00Z".parse().unwrap())
}

fn judge_at(text: &str, known: &TrustStore, now: DateTime<Utc>) -> CaJudgement {
    ca_upload(text, "auth", known, &CertPolicy::default(), &RustCrypto, now)
}

fn judge(text: &str, known: &TrustStore) -> CaJudgement {
    judge_at(text, known, pki().now())
}

fn first_failed(judged: &CaJudgement) -> Option<Rule> {
    judged.verdict.first_failed().map(|finding| finding.rule)
}

#[test]
fn a_root_and_then_its_intermediate_are_taken_with_their_issuers() {
    let pki = pki();
    let root = pki.root("Root");
    let below = pki.intermediate(&root, "Issuing CA");

    let judged = judge(&root.pem(), &TrustStore::default());
    let accepted = judged.accepted.unwrap();
    assert_eq!(accepted[0].kind(), AnchorKind::Root);
    assert_eq!(accepted[0].issuer(), &root.certificate());

    let judged = judge(&below.pem(), &TrustStore::new([accepted[0].to_anchor()]));
    let accepted = judged.accepted.unwrap();
    assert_eq!((accepted[0].kind(), accepted[0].domain()), (AnchorKind::Intermediate, TrustDomain::Auth));
    assert_eq!(accepted[0].issuer(), &root.certificate());
}

#[test]
fn every_rule_has_a_finding_whether_the_upload_is_taken_or_not() {
    let root = pki().root("Root");
    for text in [root.pem(), String::new(), "garbage".to_owned(), root.pem().replace("MII", "M!I")] {
        let judged = judge(&text, &TrustStore::default());
        let rules: Vec<Rule> = judged.verdict.findings().iter().map(|finding| finding.rule).collect();
        assert_eq!(rules, [Rule::TEXT, Rule::CA_UPLOAD].concat());
    }
}

#[test]
fn each_defect_fails_its_own_rule_with_its_code() {
    let pki = pki();
    let root = pki.root("Root");
    let known = store(TrustDomain::Auth, &root, &[]);
    let ca = || Template::ca("Issuing CA");
    let cases = [
        (ca().serial(&[0x80]), Rule::Serial, "KER-KMS-013"),
        (ca().not_yet_valid(), Rule::Begun, "KER-PMS-020"),
        (ca().expired(), Rule::NotExpired, "KER-PCM-004"),
        (ca().version(1), Rule::Version, "KER-PCM-007"),
        (ca().not_a_ca(), Rule::CaFlag, "KER-PCM-001"),
        (ca().constraints(None), Rule::CaFlag, "KER-PCM-001"),
        (ca().usage(Some(0x80)), Rule::KeyCertSign, "KER-PCM-001"),
        (ca().usage(None), Rule::KeyCertSign, "KER-PCM-001"),
        (ca().sha1(), Rule::SignatureAlgorithm, "KER-PCM-014"),
        (ca().subject(&[]), Rule::Subject, "KER-PCM-001"),
        (ca().extension("1.2.3.4", true, &[5, 0]), Rule::Extensions, "KER-PCM-001"),
        (ca().extension(NAME_CONSTRAINTS, true, &[0x30, 0]), Rule::Extensions, "KER-PCM-001"),
        (ca().extension(POLICY_CONSTRAINTS, true, &[0x30, 0]), Rule::Extensions, "KER-PCM-001"),
        (ca().damaged(), Rule::CaPath, "KER-PCM-005"),
    ];
    for (template, rule, code) in cases {
        let judged = judge(&pki.make(template, Some(&root)).pem(), &known);
        assert_eq!(first_failed(&judged), Some(rule));
        assert_eq!(rule.wire_code(), code);
        assert!(judged.accepted.is_none());
    }
}

#[test]
fn an_unknown_domain_is_refused_and_not_repeated() {
    let root = pki().root("Root");
    let judged = ca_upload(
        &root.pem(),
        "<script>",
        &TrustStore::default(),
        &CertPolicy::default(),
        &RustCrypto,
        pki().now(),
    );
    let failed = judged.verdict.first_failed().unwrap();
    assert_eq!((failed.rule, failed.rule.wire_code()), (Rule::Domain, "KER-PCM-011"));
    assert!(!failed.sentence().contains("<script>"));
}

#[test]
fn a_stored_certificate_is_a_duplicate_even_when_deactivated_but_not_in_another_domain() {
    let root = pki().root("Root");
    let stored = |domain, active| TrustStore::new([Anchor { active, ..root.as_root(domain) }]);
    for active in [true, false] {
        let judged = judge(&root.pem(), &stored(TrustDomain::Auth, active));
        assert_eq!(first_failed(&judged), Some(Rule::NotStored));
    }
    assert!(judge(&root.pem(), &stored(TrustDomain::Device, true)).accepted.is_some());
}

#[test]
fn the_clock_may_differ_by_five_minutes_and_no_more() {
    let pki = pki();
    let end = pki.now() + TimeDelta::days(1000);
    for (ahead, wanted) in [(299, None), (300, None), (301, Some(Rule::Begun))] {
        let root = pki.make(Template::ca("Root").valid(pki.now() + TimeDelta::seconds(ahead), end), None);
        assert_eq!(first_failed(&judge(&root.pem(), &TrustStore::default())), wanted, "{ahead}");
    }
}

#[test]
fn validity_ends_with_its_last_second() {
    let pki = pki();
    let root = pki.make(Template::ca("Root").valid(pki.now(), pki.now() + TimeDelta::days(1000)), None);
    let end = pki.now() + TimeDelta::days(1000);
    for (after, expired) in [(-1, false), (0, false), (1, true)] {
        let judged = judge_at(&root.pem(), &TrustStore::default(), end + TimeDelta::seconds(after));
        let outcome = judged.verdict.of(Rule::NotExpired).unwrap().outcome;
        assert_eq!(outcome == Outcome::Failed, expired, "{after}");
    }
}

#[test]
fn twelve_months_are_counted_in_calendar_days() {
    let pki = pki();
    for (end, wanted) in [
        ("2027-11-24T23:59:59Z", Some(Rule::CaValidityLeft)),
        ("2027-11-25T00:00:00Z", None),
        ("2027-11-26T00:00:00Z", None),
    ] {
        let root = pki.make(Template::ca("Root").valid(pki.now(), end.parse().unwrap()), None);
        assert_eq!(first_failed(&judge(&root.pem(), &TrustStore::default())), wanted, "{end}");
    }
}

#[test]
fn basic_constraints_that_are_not_critical_are_a_warning_or_by_policy_a_refusal() {
    let root = pki().make(Template::ca("Root").constraints(Some((true, None, false))), None);
    let judged = judge(&root.pem(), &TrustStore::default());
    assert!(judged.accepted.is_some());
    assert_eq!(judged.verdict.warnings().map(|finding| finding.rule).collect::<Vec<_>>(), [Rule::CaFlag]);

    let strict = CertPolicy { critical_basic_constraints: true, ..CertPolicy::default() };
    let judged = ca_upload(&root.pem(), "AUTH", &TrustStore::default(), &strict, &RustCrypto, pki().now());
    assert_eq!(first_failed(&judged), Some(Rule::CaFlag));
}

#[test]
fn a_root_needs_no_key_usage_but_a_signature_of_its_own() {
    let pki = pki();
    let root = pki.make(Template::ca("Root").usage(None), None);
    assert!(judge(&root.pem(), &TrustStore::default()).accepted.is_some());

    let damaged = pki.make(Template::ca("Root").damaged(), None);
    assert_eq!(first_failed(&judge(&damaged.pem(), &TrustStore::default())), Some(Rule::RootSignature));

    let other_name = pki.make(Template::ca("Other").same_key(&root), Some(&root));
    assert_eq!(first_failed(&judge(&other_name.pem(), &TrustStore::default())), Some(Rule::RootSignature));
}

#[test]
fn a_ca_that_could_issue_nothing_is_refused() {
    let pki = pki();
    let root = pki.make(Template::ca("Root").path_length(1), None);
    let middle = pki.intermediate(&root, "Middle");
    let low = pki.intermediate(&middle, "Low");
    let known = store(TrustDomain::Auth, &root, &[&middle]);
    let judged = judge(&low.pem(), &known);
    assert_eq!(first_failed(&judged), Some(Rule::PathLength));
    let known = store(TrustDomain::Auth, &root, &[]);
    assert!(judge(&middle.pem(), &known).accepted.is_some());
}

#[test]
fn a_bundle_is_judged_issuers_first_and_taken_whole_or_not_at_all() {
    let pki = pki();
    let root = pki.root("Root");
    let middle = pki.intermediate(&root, "Middle");
    let low = pki.intermediate(&middle, "Low");
    let bad = pki.make(Template::ca("Bad").not_a_ca(), Some(&root));
    let bundle =
        |list: &[&Entity]| p7b::encode(&list.iter().map(|entity| entity.certificate()).collect::<Vec<_>>());
    for order in [[&low, &middle, &root], [&middle, &root, &low], [&root, &middle, &low]] {
        for text in [p7b::to_pem(&bundle(&order)), p7b::to_url_safe(&bundle(&order))] {
            let accepted = judge(&text, &TrustStore::default()).accepted.unwrap();
            let found: Vec<_> = accepted.iter().map(|anchor| anchor.certificate().clone()).collect();
            assert_eq!(found, [root.certificate(), middle.certificate(), low.certificate()]);
        }
    }
    let judged = judge(&p7b::to_pem(&bundle(&[&low, &bad, &middle, &root])), &TrustStore::default());
    let failed = judged.verdict.first_failed().unwrap();
    assert_eq!((failed.rule, failed.certificate), (Rule::CaFlag, Some(2)));
    assert!(judged.accepted.is_none());
}

#[test]
fn the_number_of_certificates_has_a_limit() {
    let text = vec![pki().root("Root").pem(); 33].join("\n");
    let judged = judge(&text, &TrustStore::default());
    assert_eq!(first_failed(&judged), Some(Rule::Count));
}

#[test]
fn a_private_key_anywhere_is_refused_and_nothing_of_it_is_shown() {
    let root = pki().root("Root");
    let key = root.key().private_pem();
    for text in [
        key.clone(),
        format!("{}\n{key}", root.pem()),
        format!("{key}\n{}", root.pem()),
        key.replace('\n', "\\n"),
        key.replace("PRIVATE KEY", "ENCRYPTED PRIVATE KEY"),
        key.to_lowercase(),
    ] {
        let judged = judge(&text, &TrustStore::default());
        let failed = judged.verdict.first_failed().unwrap();
        assert_eq!(failed.rule, Rule::NoPrivateKey);
        let line = key.lines().nth(1).unwrap();
        assert!(!format!("{:?}", judged.verdict).contains(line));
    }
}
