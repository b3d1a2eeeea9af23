//! Building paths: order, limits, and what is most informative to say.
#![expect(clippy::unwrap_used, reason = "tests")]

use chrono::{DateTime, TimeDelta, Utc};
use pms_core::cert::judge::path_to_root;
use pms_core::cert::signature::RustCrypto;
use pms_core::cert::{
    Anchor, AnchorKind, BadSignature, CertPolicy, Certificate, PathError, PathReason, PublicKey,
    SignatureAlgorithm, SignatureCheck, TrustDomain, TrustStore,
};
use pms_testkit::pki::{Entity, KeyChoice, Pki, Template, store};
use proptest::prelude::*;
use std::sync::atomic::{AtomicUsize, Ordering};

const DOMAIN: TrustDomain = TrustDomain::Device;

fn pki() -> Pki {
    Pki::new("2026-11-25T12:00:00Z".parse().unwrap())
}

/// P-256 keys, because these tests make many.
fn ca(name: &str) -> Template {
    Template::ca(name).key(KeyChoice::P256)
}

fn leaf() -> Template {
    Template::leaf("Acme").key(KeyChoice::P256)
}

fn find_at(target: &Entity, store: &TrustStore, now: DateTime<Utc>) -> Result<Vec<Certificate>, PathError> {
    path_to_root(&target.certificate(), DOMAIN, store, &CertPolicy::default(), &RustCrypto, now)
}

fn find(target: &Entity, store: &TrustStore) -> Result<Vec<Certificate>, PathError> {
    find_at(target, store, pki().now())
}

/// A line of so many intermediates below a root, and a leaf.
fn line(intermediates: usize) -> (TrustStore, Entity) {
    let pki = pki();
    let root = pki.make(ca("Root"), None);
    let mut all: Vec<Entity> = Vec::new();
    for number in 0..intermediates {
        let above = all.last().unwrap_or(&root);
        let next = pki.make(ca(&format!("Level {number}")), Some(above));
        all.push(next);
    }
    let target = pki.make(leaf(), Some(all.last().unwrap_or(&root)));
    (store(DOMAIN, &root, &all.iter().collect::<Vec<_>>()), target)
}

#[test]
fn five_intermediates_are_followed_and_six_are_over_the_budget() {
    for intermediates in 0..=5 {
        let (store, target) = line(intermediates);
        assert_eq!(find(&target, &store).unwrap().len(), intermediates + 2);
    }
    let (store, target) = line(6);
    assert_eq!(find(&target, &store).unwrap_err().reason, PathReason::Budget);
}

#[test]
fn later_judging_knows_no_tolerance_for_the_clock() {
    let pki = pki();
    let root = pki.make(ca("Root"), None);
    let from = pki.now() + TimeDelta::minutes(2);
    let target = pki.make(leaf().valid(from, from + TimeDelta::days(400)), Some(&root));
    let store = store(DOMAIN, &root, &[]);
    assert_eq!(
        find_at(&target, &store, from - TimeDelta::seconds(1)).unwrap_err().reason,
        PathReason::Validity
    );
    assert!(find_at(&target, &store, from).is_ok());
}

#[test]
fn an_obstacle_above_is_named() {
    let pki = pki();
    let root = pki.make(ca("Root"), None);
    let cases = [
        (ca("Issuer").expired(), PathReason::Validity),
        (ca("Issuer").not_yet_valid(), PathReason::Validity),
        (ca("Issuer").not_a_ca(), PathReason::Constraint),
        (ca("Issuer").usage(Some(0x80)), PathReason::Constraint),
        (ca("Issuer").usage(None), PathReason::Constraint),
        (ca("Issuer").version(1), PathReason::Constraint),
        (ca("Issuer").sha1(), PathReason::Constraint),
        (ca("Issuer").extension("1.2.3.4", true, &[5, 0]), PathReason::Constraint),
        (ca("Issuer").extension("2.5.29.30", false, &[0x30, 0]), PathReason::Constraint),
        (ca("Issuer").damaged(), PathReason::Signature),
    ];
    for (template, reason) in cases {
        let issuer = pki.make(template, Some(&root));
        let target = pki.make(leaf(), Some(&issuer));
        let error = find(&target, &store(DOMAIN, &root, &[&issuer])).unwrap_err();
        assert_eq!(error.reason, reason, "{error}");
    }
}

#[test]
fn constraints_of_the_root_itself_are_enforced() {
    let pki = pki();
    for (template, reason) in [
        (ca("Root").expired(), PathReason::Validity),
        (ca("Root").path_length(0), PathReason::Constraint),
        (ca("Root").usage(Some(0x80)), PathReason::Constraint),
        (ca("Root").extension("2.5.29.30", true, &[0x30, 0]), PathReason::Constraint),
    ] {
        let root = pki.make(template, None);
        let issuer = pki.make(ca("Issuer"), Some(&root));
        let target = pki.make(leaf(), Some(&issuer));
        let error = find(&target, &store(DOMAIN, &root, &[&issuer])).unwrap_err();
        assert_eq!(error.reason, reason, "{error}");
    }
}

#[test]
fn deactivating_a_ca_cuts_every_path_through_it_at_once() {
    let pki = pki();
    let root = pki.make(ca("Root"), None);
    let issuer = pki.make(ca("Issuer"), Some(&root));
    let target = pki.make(leaf(), Some(&issuer));
    let with = |root_active, issuer_active| {
        TrustStore::new([
            Anchor { active: root_active, ..root.as_root(DOMAIN) },
            Anchor { active: issuer_active, ..issuer.as_intermediate(DOMAIN) },
        ])
    };
    assert!(find(&target, &with(true, true)).is_ok());
    assert!(find(&target, &with(true, false)).is_err());
    assert!(find(&target, &with(false, true)).is_err());
}

#[test]
fn a_store_of_another_domain_is_not_looked_at() {
    let pki = pki();
    let root = pki.make(ca("Root"), None);
    let target = pki.make(leaf(), Some(&root));
    let error = find(&target, &store(TrustDomain::Auth, &root, &[])).unwrap_err();
    assert_eq!(error.reason, PathReason::UnknownIssuer);
}

#[test]
fn self_issued_certificates_do_not_count_against_the_path_length() {
    let pki = pki();
    let root = pki.make(ca("Root").path_length(0), None);
    let rollover = pki.make(ca("Root"), Some(&root));
    let target = pki.make(leaf(), Some(&rollover));
    assert_eq!(find(&target, &store(DOMAIN, &root, &[&rollover])).unwrap().len(), 3);
}

#[test]
fn a_cross_certificate_finds_the_way_that_is_still_good() {
    let pki = pki();
    let old = pki.make(ca("Old root").expired(), None);
    let new = pki.make(ca("New root"), None);
    let by_old = pki.make(ca("Issuer"), Some(&old));
    let by_new = pki.make(ca("Issuer").same_key(&by_old), Some(&new));
    let target = pki.make(leaf(), Some(&by_old));
    let store = TrustStore::new([
        old.as_root(DOMAIN),
        new.as_root(DOMAIN),
        by_old.as_intermediate(DOMAIN),
        by_new.as_intermediate(DOMAIN),
    ]);
    assert_eq!(find(&target, &store).unwrap().last(), Some(&new.certificate()));
}

#[test]
fn cas_that_certify_each_other_end_the_search() {
    let pki = pki();
    let first = pki.make(ca("First"), None);
    let second = pki.make(ca("Second"), Some(&first));
    let back = pki.make(ca("First").same_key(&first), Some(&second));
    let target = pki.make(leaf(), Some(&second));
    let store = TrustStore::new([back.as_intermediate(DOMAIN), second.as_intermediate(DOMAIN)]);
    assert!(find(&target, &store).is_err());
}

struct Counting(AtomicUsize);

impl SignatureCheck for Counting {
    fn verify(&self, a: SignatureAlgorithm, k: &PublicKey, m: &[u8], s: &[u8]) -> Result<(), BadSignature> {
        self.0.fetch_add(1, Ordering::Relaxed);
        RustCrypto.verify(a, k, m, s)
    }

    fn accepts_key(&self, key: &PublicKey) -> bool {
        RustCrypto.accepts_key(key)
    }
}

#[test]
fn many_cas_of_one_name_cost_a_bounded_number_of_signature_checks() {
    let pki = pki();
    let root = pki.make(ca("Root"), None);
    let twins: Vec<Entity> = (0..40).map(|_| pki.make(ca("Twin"), Some(&root))).collect();
    let stranger = pki.make(ca("Twin"), None);
    let target = pki.make(leaf(), Some(&stranger));
    let store = store(DOMAIN, &root, &twins.iter().collect::<Vec<_>>());
    let counting = Counting(AtomicUsize::new(0));
    let policy = CertPolicy::default();
    let error =
        path_to_root(&target.certificate(), DOMAIN, &store, &policy, &counting, pki.now()).unwrap_err();
    assert_eq!(error.reason, PathReason::Budget);
    assert!(counting.0.into_inner() <= policy.budget.signatures);
}

#[test]
fn a_root_of_the_store_is_its_own_path() {
    let root = pki().make(ca("Root"), None);
    assert_eq!(find(&root, &store(DOMAIN, &root, &[])).unwrap(), [root.certificate()]);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_order_of_the_store_never_changes_the_answer(order in Just((0..7_usize).collect::<Vec<_>>()).prop_shuffle()) {
        let pki = pki();
        let at = |days| Template::valid(ca("Issuer"), pki.now() - TimeDelta::days(days), pki.now() + TimeDelta::days(900));
        let root = pki.make(ca("Root"), None);
        let other = pki.make(ca("Root"), None);
        let issuer = pki.make(ca("Issuer"), Some(&root));
        let anchors = [
            root.as_root(DOMAIN),
            other.as_root(DOMAIN),
            issuer.as_intermediate(DOMAIN),
            pki.make(at(3), Some(&root)).as_intermediate(DOMAIN),
            pki.make(at(4).same_key(&issuer), Some(&root)).as_intermediate(DOMAIN),
            pki.make(at(5).same_key(&issuer), Some(&other)).as_intermediate(DOMAIN),
            pki.make(ca("Issuer").expired(), Some(&root)).as_intermediate(DOMAIN),
        ];
        let target = pki.make(leaf(), Some(&issuer));
        let straight = TrustStore::new(anchors.iter().cloned());
        let shuffled = TrustStore::new(order.iter().filter_map(|place| anchors.get(*place)).cloned());
        prop_assert_eq!(find(&target, &straight), find(&target, &shuffled));
        prop_assert!(anchors.iter().any(|anchor| anchor.kind == AnchorKind::Root));
    }
}
