//! Judging partners' uploads, rule by rule.
#![expect(clippy::unwrap_used, reason = "tests")]

use chrono::{DateTime, TimeDelta, Utc};
use pms_core::cert::judge::partner_upload;
use pms_core::cert::signature::RustCrypto;
use pms_core::cert::{
    CertPolicy, Held, OrganisationMatch, Outcome, PartnerFacts, PartnerJudgement, Rule, TrustDomain,
    TrustStore,
};
use pms_testkit::pki::{Entity, KeyChoice, Pki, Template, store};

struct Scene {
    pki: Pki,
    issuer: Entity,
    known: TrustStore,
    domain: TrustDomain,
    facts: PartnerFacts,
    policy: CertPolicy,
}

fn scene_in(domain: TrustDomain) -> Scene {
    let pki = Pki::new("2026-11-25T12:00:00Z".parse().unwrap());
    let root = pki.root("Root");
    let issuer = pki.intermediate(&root, "Issuing CA");
    let known = store(domain, &root, &[&issuer]);
    let facts =
        PartnerFacts { organisation: "Acme Bank".to_owned(), certificate: Held::Nobody, key: Held::Nobody };
    Scene { pki, issuer, known, domain, facts, policy: CertPolicy::default() }
}

fn scene() -> Scene {
    scene_in(TrustDomain::Auth)
}

impl Scene {
    fn judge_text(&self, text: &str, now: DateTime<Utc>) -> PartnerJudgement {
        partner_upload(text, self.domain.as_wire(), &self.facts, &self.known, &self.policy, &RustCrypto, now)
    }

    fn judge(&self, template: Template) -> PartnerJudgement {
        let leaf = self.pki.make(template, Some(&self.issuer));
        self.judge_text(&leaf.pem(), self.pki.now())
    }

    fn first_failed(&self, template: Template) -> Option<Rule> {
        first_failed(&self.judge(template))
    }
}

fn first_failed(judged: &PartnerJudgement) -> Option<Rule> {
    judged.verdict.first_failed().map(|finding| finding.rule)
}

fn leaf() -> Template {
    Template::leaf("Acme Bank")
}

#[test]
fn a_sound_certificate_is_taken_with_its_path() {
    let scene = scene();
    let leaf = scene.pki.leaf(&scene.issuer, "Acme Bank");
    let chain = scene.judge_text(&leaf.pem(), scene.pki.now()).accepted.unwrap();
    assert_eq!(chain.certificate(), &leaf.certificate());
    assert_eq!(chain.path().len(), 3);
    assert_eq!((chain.domain(), chain.judged_at()), (TrustDomain::Auth, scene.pki.now()));
}

#[test]
fn every_rule_has_a_finding_in_order() {
    let scene = scene();
    for judged in [scene.judge(leaf()), scene.judge(leaf().expired()), scene.judge_text("", scene.pki.now())]
    {
        let rules: Vec<Rule> = judged.verdict.findings().iter().map(|finding| finding.rule).collect();
        assert_eq!(rules, [Rule::TEXT, Rule::PARTNER_UPLOAD].concat());
    }
}

#[test]
fn each_defect_fails_its_own_rule_with_its_code() {
    let scene = scene();
    let cases = [
        (leaf().serial(&[0]), Rule::Serial, "KER-KMS-013"),
        (leaf().not_yet_valid(), Rule::Begun, "KER-PMS-020"),
        (leaf().expired(), Rule::NotExpired, "KER-PCM-004"),
        (leaf().damaged(), Rule::PartnerPath, "KER-PCM-006"),
        (leaf().extension("1.2.3.4", true, &[5, 0]), Rule::PartnerPath, "KER-PCM-006"),
        (leaf().version(1), Rule::Version, "KER-PCM-007"),
        (Template::leaf("Acne Bank"), Rule::Organisation, "KER-PCM-008"),
        (leaf().key(KeyChoice::P256), Rule::EncryptionKey, "KER-PCM-013"),
        (leaf().sha1(), Rule::SignatureAlgorithm, "KER-PCM-014"),
        (leaf().constraints(Some((true, None, true))), Rule::PartnerNotCa, "KER-PCM-001"),
        (leaf().usage(Some(0x20)), Rule::KeyUsage, "KER-PCM-001"),
    ];
    for (template, rule, code) in cases {
        let judged = scene.judge(template);
        assert_eq!(first_failed(&judged), Some(rule), "{:?}", judged.verdict.first_failed());
        assert_eq!(rule.wire_code(), code);
        assert!(judged.accepted.is_none());
    }
}

#[test]
fn a_certificate_signed_by_itself_is_refused_as_such() {
    let scene = scene();
    let own = scene.pki.make(leaf(), None);
    let judged = scene.judge_text(&own.pem(), scene.pki.now());
    assert_eq!(first_failed(&judged), Some(Rule::NotSelfSigned));
}

#[test]
fn several_findings_are_told_at_once() {
    let judged = scene().judge(Template::leaf("Other").key(KeyChoice::P256).expired());
    let failed: Vec<Rule> = judged
        .verdict
        .findings()
        .iter()
        .filter(|finding| finding.outcome == Outcome::Failed)
        .map(|finding| finding.rule)
        .collect();
    assert!(failed.starts_with(&[Rule::NotExpired, Rule::PartnerValidityLeft, Rule::PartnerPath]));
    assert!(failed.contains(&Rule::Organisation) && failed.contains(&Rule::EncryptionKey));
}

#[test]
fn whole_days_left_decide_at_335() {
    let scene = scene();
    let now = scene.pki.now();
    for (seconds, wanted) in [(-1, Some(Rule::PartnerValidityLeft)), (0, None), (1, None)] {
        let end = now + TimeDelta::days(335) + TimeDelta::seconds(seconds);
        assert_eq!(scene.first_failed(leaf().valid(now, end)), wanted, "{seconds}");
    }
}

#[test]
fn the_clock_may_differ_by_five_minutes_and_no_more() {
    let scene = scene();
    let end = scene.pki.now() + TimeDelta::days(700);
    for (ahead, wanted) in [(299, None), (300, None), (301, Some(Rule::Begun))] {
        let from = scene.pki.now() + TimeDelta::seconds(ahead);
        assert_eq!(scene.first_failed(leaf().valid(from, end)), wanted, "{ahead}");
    }
}

#[test]
fn the_last_second_of_an_intermediate_counts() {
    let scene = scene();
    let end = scene.pki.now() + TimeDelta::days(3650);
    let leaf = scene.pki.make(leaf().valid(scene.pki.now(), end + TimeDelta::days(900)), Some(&scene.issuer));
    for (after, wanted) in [(-1, None), (0, None), (1, Some(Rule::PartnerPath))] {
        let judged = scene.judge_text(&leaf.pem(), end + TimeDelta::seconds(after));
        assert_eq!(first_failed(&judged), wanted, "{after}");
    }
}

#[test]
fn a_certificate_or_key_of_another_partner_is_refused_and_ones_own_is_not() {
    let mut scene = scene();
    for (held, refused) in [(Held::Nobody, false), (Held::ThisPartner, false), (Held::Another, true)] {
        scene.facts = PartnerFacts { certificate: held, key: Held::Nobody, ..scene.facts };
        assert_eq!(scene.first_failed(leaf()), refused.then_some(Rule::NotHeldByAnother));
        scene.facts = PartnerFacts { certificate: Held::Nobody, key: held, ..scene.facts };
        assert_eq!(scene.first_failed(leaf()), refused.then_some(Rule::KeyNotHeldByAnother));
    }
}

#[test]
fn organisations_match_folded_or_by_policy_exactly() {
    let mut scene = scene();
    assert_eq!(scene.first_failed(Template::leaf(" ACME   bank")), None);
    scene.policy.organisation_match = OrganisationMatch::Exact;
    assert_eq!(scene.first_failed(Template::leaf(" ACME   bank")), Some(Rule::Organisation));
    assert_eq!(scene.first_failed(leaf()), None);
}

#[test]
fn elliptic_keys_are_taken_where_nothing_is_encrypted_to_them() {
    for domain in TrustDomain::ALL {
        let scene = scene_in(domain);
        for key in [KeyChoice::P256, KeyChoice::P384, KeyChoice::Ed25519] {
            let wanted = domain.encrypts_to_partner().then_some(Rule::EncryptionKey);
            assert_eq!(scene.first_failed(leaf().key(key)), wanted, "{domain} {key:?}");
        }
    }
}

#[test]
fn partners_who_issue_may_have_a_ca_certificate() {
    let ca = || leaf().constraints(Some((true, Some(0), true)));
    for domain in TrustDomain::ALL {
        let scene = scene_in(domain);
        let wanted = (!domain.partner_issues()).then_some(Rule::PartnerNotCa);
        assert_eq!(scene.first_failed(ca().usage(Some(0x84))), wanted, "{domain}");
        assert_eq!(scene.first_failed(ca().usage(Some(0x80))), Some(Rule::PartnerNotCa), "{domain}");
    }
}

#[test]
fn uses_that_will_surprise_later_are_warnings() {
    let scene = scene();
    let cases = [
        (leaf().usage(Some(0x80)), Rule::KeyUsage),
        (leaf().purposes(&["1.3.6.1.5.5.7.3.1"]), Rule::ExtendedKeyUsage),
        (leaf().usage(Some(0xa4)), Rule::PartnerNotCa),
    ];
    for (template, rule) in cases {
        let judged = scene.judge(template);
        assert!(judged.accepted.is_some());
        assert_eq!(judged.verdict.warnings().map(|finding| finding.rule).collect::<Vec<_>>(), [rule]);
    }
}

#[test]
fn two_certificates_in_one_upload_are_refused_with_the_number_of_the_own_one() {
    let scene = scene();
    let leaf = scene.pki.leaf(&scene.issuer, "Acme Bank");
    let text = format!("{}\n{}", scene.issuer.pem(), leaf.pem());
    let judged = scene.judge_text(&text, scene.pki.now());
    let failed = judged.verdict.first_failed().unwrap();
    assert_eq!((failed.rule, failed.rule.wire_code()), (Rule::Count, "KER-KMS-013"));
    assert!(failed.sentence().contains("number 2"), "{}", failed.sentence());
}

#[test]
fn an_upload_of_sixty_four_kibibytes_is_read_and_one_byte_more_is_not() {
    let scene = scene();
    let pem = scene.pki.leaf(&scene.issuer, "Acme Bank").pem();
    let filled = |size: usize| format!("{}{pem}", " ".repeat(size - pem.len()));
    assert_eq!(first_failed(&scene.judge_text(&filled(65_536), scene.pki.now())), None);
    assert_eq!(first_failed(&scene.judge_text(&filled(65_537), scene.pki.now())), Some(Rule::Size));
}
