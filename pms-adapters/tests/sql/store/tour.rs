//! A walk through every method of every port that a store has, so that each statement runs once.

use chrono::{DateTime, Utc};
use pms_adapters::sql::SqlStore;
use pms_core::cert::TrustDomain;
use pms_core::domain::{
    attempts::{AttemptLimit, Attempts},
    consent::{Consent, Terms},
    kept_form::KeptForm,
    link::{Link, LinkState},
    page::Window,
    sealed::LookUpKey,
};
use pms_core::port::{
    collections::Hold,
    outbox::Outbox,
    queries::{
        AnchorFilter, ApiKeyFilter, EndingKind, GroupFilter, LinkFilter, Mark, PartnerFilter, PolicyFilter,
        Probe, Queries, Tally,
    },
    store::{Store, Trail, UnitOfWork},
};
use pms_testkit::{build, pki::Pki};
use uuid::Uuid;

use crate::certificates;

/// Everything that units of work, outbox and lists can be asked.
pub(crate) async fn walk(store: &SqlStore) {
    store.pending_migrations().await.unwrap();
    let mut work = store.begin().await.unwrap();
    partners(&mut *work).await;
    policies(&mut *work).await;
    links_and_keys(&mut *work).await;
    certificates(&mut *work).await;
    people(&mut *work).await;
    let trail = Trail::of(build::audit_entry("acme"));
    let trail = trail.event(build::registered("acme")).event(build::requested("acme", "l1"));
    work.commit(trail.event(build::registered("bank"))).await.unwrap();
    outbox(store).await;
    lists(store).await;
}

async fn partners(work: &mut dyn UnitOfWork) {
    let acme = build::partner("acme");
    work.partners().insert(&acme).await.unwrap();
    work.partners().hold(&acme).await.unwrap();
    work.partners().save(&acme).await.unwrap();
    work.partners().get(&acme.id).await.unwrap().unwrap();
    work.partners().by_email(acme.contact.email_key.as_ref().unwrap()).await.unwrap().unwrap();
    assert_eq!(work.partners().by_user(&acme.user).await.unwrap().len(), 1);
    work.partner_types().get("auth_partner").await.unwrap().unwrap();
    work.partner_types().all().await.unwrap();
}

async fn policies(work: &mut dyn UnitOfWork) {
    let (group, policy) = (build::group("Banks"), build::published("Banks", "kyc"));
    work.policy_groups().insert(&group).await.unwrap();
    work.policy_groups().save(&group).await.unwrap();
    work.policy_groups().get(&group.id).await.unwrap().unwrap();
    work.policy_groups().by_name(&group.name).await.unwrap().unwrap();
    work.policies().insert(&policy).await.unwrap();
    work.policies().save(&policy).await.unwrap();
    work.policies().get(&policy.id).await.unwrap().unwrap();
    work.policies().by_name(&group.id, &policy.name).await.unwrap().unwrap();
    for hold in [Hold::AsItIs, Hold::Alone] {
        work.policy_groups().hold(&group.id, hold).await.unwrap();
        work.policies().hold(&policy.id, hold).await.unwrap();
    }
    assert_eq!(work.policies().count_in_group(&group.id).await.unwrap().published, 1);
    assert!(work.policies().is_published_anywhere(&policy.name).await.unwrap());
}

async fn links_and_keys(work: &mut dyn UnitOfWork) {
    let link = build::link("l1", "acme", "kyc");
    work.links().insert(&link).await.unwrap();
    work.links().get(&link.id).await.unwrap().unwrap();
    work.links().open_or_approved(&link.partner, &link.policy).await.unwrap().unwrap();
    assert_eq!(work.links().open_of_policy(&link.policy, 9).await.unwrap().len(), 1);
    assert_eq!(work.links().pending_of(&link.partner).await.unwrap().len(), 1);
    work.links().has_extractors(&link.partner, &link.policy).await.unwrap();
    let approved = Link { state: LinkState::Approved, changed: Some(build::stamp(1)), ..link };
    work.links().save(&approved).await.unwrap();
    let key = build::api_key("acme", "kyc", "Shop");
    work.api_keys().insert(&key).await.unwrap();
    work.api_keys().save(&key).await.unwrap();
    assert!(work.api_keys().uses_policy(&key.policy, build::at(1)).await.unwrap());
    assert_eq!(work.api_keys().active_of(&key.partner).await.unwrap().len(), 1);
    work.api_keys().get(&key.id).await.unwrap().unwrap();
    work.api_keys().by_label(&key.partner, &key.policy, &key.label).await.unwrap().unwrap();
}

async fn certificates(work: &mut dyn UnitOfWork) {
    let pki = Pki::new(build::at(0));
    let root = pki.root("Root");
    let anchor = certificates::anchor("c1", &root);
    work.anchors().insert(&anchor).await.unwrap();
    work.anchors().get(&anchor.id).await.unwrap().unwrap();
    work.anchors().of_domain(TrustDomain::Auth).await.unwrap();
    let certificate = certificates::certificate("k1", "acme", &root, &[]);
    work.certificates().insert(&certificate).await.unwrap();
    work.certificates().save(&certificate).await.unwrap();
    work.certificates().get(&certificate.id).await.unwrap().unwrap();
    assert_eq!(work.certificates().of_partner(&certificate.partner).await.unwrap().len(), 1);
    work.certificates().other_holder("none", &certificate.partner).await.unwrap();
}

async fn people(work: &mut dyn UnitOfWork) {
    let terms = Terms { version: build::text("1"), language: build::text("en") };
    let consent = Consent { terms: Some(terms), ..build::consent("ann") };
    let form = KeptForm {
        id: build::text("f"),
        user: build::text("ann"),
        sealed: build::sealed("form"),
        kept_until: build::at(1),
    };
    work.kept_forms().put(&form).await.unwrap();
    assert_eq!(work.kept_forms().get(&form.id).await.unwrap().as_ref(), Some(&form));
    work.kept_forms().remove(&form.id).await.unwrap();
    work.kept_forms().sweep(build::at(1)).await.unwrap();
    work.consents().put(&consent).await.unwrap();
    work.consents().get(&consent.user).await.unwrap().unwrap();
    let account = build::account("ann");
    work.accounts().insert(&account).await.unwrap();
    work.accounts().save(&account).await.unwrap();
    work.accounts().get(&account.user).await.unwrap().unwrap();
    work.accounts().by_email(account.contact.email_key.as_ref().unwrap()).await.unwrap().unwrap();
    assert_eq!(work.accounts().count().await.unwrap(), 1);
    let name = LookUpKey::from_text("h".into());
    let mut attempts = Attempts::none(build::at(0));
    attempts.fail(build::at(1), AttemptLimit::default());
    work.log_in_failures().put(&name, &attempts).await.unwrap();
    assert_eq!(work.log_in_failures().get(&name).await.unwrap(), Some(attempts));
    work.log_in_failures().clear(&name).await.unwrap();
    work.server_keys().insert("desk", &build::sealed("desk")).await.unwrap();
    work.server_keys().get("desk").await.unwrap().unwrap();
}

async fn outbox(store: &SqlStore) {
    let at = |seconds| -> DateTime<Utc> { build::at(seconds) };
    let claim = Uuid::from_u128(1);
    let taken = store.claim(at(0), at(60), claim, 10).await.unwrap();
    assert_eq!(taken.len(), 3);
    assert!(store.done(taken[0].seq, claim, at(1)).await.unwrap());
    assert!(store.failed(taken[1].seq, claim, "later", Some(at(5))).await.unwrap());
    assert!(store.failed(taken[2].seq, claim, "never", None).await.unwrap());
    store.release(claim).await.unwrap();
    store.depth().await.unwrap();
}

async fn lists(store: &SqlStore) {
    let page = Window::Page { number: 0, size: 1 };
    for window in [Window::All, page] {
        store.partners(&PartnerFilter::default(), None, window).await.unwrap();
        store.links(&LinkFilter::default(), None, window).await.unwrap();
        store.api_keys(&ApiKeyFilter::default(), None, window).await.unwrap();
        store.anchors(&AnchorFilter::default(), None, window).await.unwrap();
        store.policies(&PolicyFilter::default(), None, window).await.unwrap();
        store.policy_groups(&GroupFilter::default(), None, window).await.unwrap();
    }
    // A page of what a filter leaves is found in another way.
    let filter = PartnerFilter { user: Some(build::text("acme")), ..PartnerFilter::default() };
    store.partners(&filter, None, page).await.unwrap();
    for tally in Tally::ALL {
        store.tally(tally).await.unwrap();
    }
    assert!(store.oldest_pending_link().await.unwrap().is_none());
    for kind in EndingKind::ALL {
        store.endings(kind, (build::at(0), build::at(9)), 6).await.unwrap();
    }
    for probe in probes() {
        store.look(&probe, 9).await.unwrap();
    }
    store.active_groups(9).await.unwrap();
}

/// One of each kind.
fn probes() -> Vec<Probe> {
    let mark = || Mark { print: "ab".into(), serial_of_hex: "171".into(), serial: "ab".into() };
    vec![
        Probe::PartnerId("a".into()),
        Probe::PartnerName("a".into()),
        Probe::PartnerEmail(LookUpKey::from_text("h".into())),
        Probe::PolicyId("a".into()),
        Probe::PolicyName("a".into()),
        Probe::AnchorSubject("cn=".into()),
        Probe::AnchorMark(mark()),
        Probe::CertificateName("a".into()),
        Probe::CertificateMark(mark()),
    ]
}
