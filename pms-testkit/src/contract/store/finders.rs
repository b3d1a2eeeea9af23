//! Finding by something other than the id.

use pms_core::domain::{
    api_key::{ApiKey, KeyState},
    attempts::Attempts,
    consent::{Consent, Terms},
    kept_form::KeptForm,
    link::{Link, LinkState},
    partner::{Partner, kind::PartnerKind},
    policy::{Policy, PolicyState, end::Holdings},
};
use pms_core::port::{collections::Hold, store::Store};

use crate::build;
use crate::contract::{Backend, begin, commit, ports};
use crate::world::vault::look_up_key;

/// A partner is found by its e-mail's keyed hash and by its user in any case; a user's partners come by id.
pub async fn partners_are_found_by_email_and_by_user<B: Backend>() {
    let Some(back) = B::fresh(&["file"]).await else { return };
    let store = back.store();
    let mut work = begin(&*store).await;
    for (id, user) in [("zeta", "Ann"), ("acme", "aNN"), ("bank", "bob")] {
        let partner = Partner { user: build::text(user), ..build::partner(id) };
        work.partners().insert(&partner).await.unwrap();
    }
    commit(work).await;
    let mut read = store.read().await.unwrap();
    let key = look_up_key("email", "acme@example.org");
    assert_eq!(read.partners().by_email(&key).await.unwrap().unwrap().id.as_str(), "acme");
    let unknown = look_up_key("email", "nobody@example.org");
    assert_eq!(read.partners().by_email(&unknown).await.unwrap(), None);
    let of_ann = read.partners().by_user(&build::text("ANN")).await.unwrap();
    assert_eq!(of_ann.iter().map(|p| p.id.as_str()).collect::<Vec<_>>(), ["acme", "zeta"]);
    assert_eq!(read.partners().get(&build::text("ACME")).await.unwrap(), None, "ids are read exactly");
}

/// MOSIP's thirteen partner types are there, by code, and are found in any case.
pub async fn the_seeded_partner_types_are_there<B: Backend>() {
    let Some(back) = B::fresh(&["file"]).await else { return };
    let mut read = back.store().read().await.unwrap();
    let all = read.partner_types().all().await.unwrap();
    assert_eq!(all.len(), 13);
    let codes: Vec<String> = all.iter().map(|row| row.kind.code().to_lowercase()).collect();
    assert!(codes.is_sorted(), "{codes:?}");
    for kind in PartnerKind::seeded() {
        let row = read.partner_types().get(&kind.code().to_uppercase()).await.unwrap().unwrap();
        assert_eq!(row.kind, kind);
        assert_eq!(row.group_required, kind.rules().group_required, "{}", kind.code());
    }
    assert_eq!(read.partner_types().get("Postal_Partner").await.unwrap(), None);
}

/// Groups and policies are found by name in any case; a policy within its group.
pub async fn groups_and_policies_are_found_by_name<B: Backend>() {
    let Some(back) = B::fresh(&["file"]).await else { return };
    let store = back.store();
    let mut work = begin(&*store).await;
    work.policy_groups().insert(&build::group("Banks")).await.unwrap();
    work.policy_groups().insert(&build::group("Écoles")).await.unwrap();
    work.policies().insert(&build::policy("Banks", "Kyc")).await.unwrap();
    commit(work).await;
    let mut read = store.read().await.unwrap();
    let banks = read.policy_groups().by_name(&build::text("bANKS")).await.unwrap().unwrap();
    assert_eq!(banks.id, build::group_id("Banks"));
    assert!(read.policy_groups().by_name(&build::text("ÉCOLES")).await.unwrap().is_some());
    assert_eq!(read.policy_groups().by_name(&build::text("Bank_")).await.unwrap(), None);
    assert!(read.policies().by_name(&banks.id, &build::text("KYC")).await.unwrap().is_some());
    let elsewhere = read.policies().by_name(&build::group_id("Écoles"), &build::text("Kyc")).await.unwrap();
    assert_eq!(elsewhere, None);
}

/// Only a published policy counts as published somewhere.
pub async fn a_policy_is_published_somewhere_only_when_it_is_in_force<B: Backend>() {
    let Some(back) = B::fresh(&["file"]).await else { return };
    let store = back.store();
    let mut work = begin(&*store).await;
    work.policy_groups().insert(&build::group("Banks")).await.unwrap();
    work.policies().insert(&build::policy("Banks", "draft")).await.unwrap();
    work.policies().insert(&build::published("Banks", "Live")).await.unwrap();
    let over = Policy { state: PolicyState::Deactivated, ..build::published("Banks", "over") };
    work.policies().insert(&over).await.unwrap();
    commit(work).await;
    let mut read = store.read().await.unwrap();
    for (name, expected) in [("draft", false), ("lIVE", true), ("over", false), ("none", false)] {
        let found = read.policies().is_published_anywhere(&build::text(name)).await.unwrap();
        assert_eq!(found, expected, "{name}");
    }
}

/// The open or approved request of a pair is found among rejected ones and those of others.
pub async fn the_open_or_approved_request_is_found<B: Backend>() {
    let Some(back) = B::fresh(&["file"]).await else { return };
    let store = back.store();
    let mut work = begin(&*store).await;
    work.policy_groups().insert(&build::group("Banks")).await.unwrap();
    for policy in ["kyc", "login"] {
        work.policies().insert(&build::policy("Banks", policy)).await.unwrap();
    }
    for partner in ["acme", "other"] {
        work.partners().insert(&build::partner(partner)).await.unwrap();
    }
    let rejected = Link { state: LinkState::Rejected, ..build::link("l1", "acme", "kyc") };
    let approved = Link { state: LinkState::Approved, ..build::link("l2", "acme", "kyc") };
    for link in [rejected, approved, build::link("l3", "acme", "login")] {
        work.links().insert(&link).await.unwrap();
    }
    commit(work).await;
    let mut read = store.read().await.unwrap();
    for (partner, policy, expected) in
        [("acme", "kyc", Some("l2")), ("acme", "login", Some("l3")), ("other", "kyc", None)]
    {
        let found = read.links().open_or_approved(&build::text(partner), &build::text(policy)).await.unwrap();
        assert_eq!(found.as_ref().map(|link| link.id.as_str()), expected, "{partner} {policy}");
    }
}

/// Extractors are stored for a pair of partner and policy.
pub async fn extractors_belong_to_partner_and_policy<B: Backend>() {
    let Some(back) = B::fresh(&["file"]).await else { return };
    let store = back.store();
    let mut work = begin(&*store).await;
    work.policy_groups().insert(&build::group("Banks")).await.unwrap();
    work.policies().insert(&build::policy("Banks", "kyc")).await.unwrap();
    work.policies().insert(&build::policy("Banks", "login")).await.unwrap();
    work.partners().insert(&build::partner("acme")).await.unwrap();
    commit(work).await;
    back.put_extractors(&build::text("acme"), &build::text("kyc")).await;
    let mut read = store.read().await.unwrap();
    assert!(read.links().has_extractors(&build::text("acme"), &build::text("kyc")).await.unwrap());
    assert!(!read.links().has_extractors(&build::text("acme"), &build::text("login")).await.unwrap());
}

/// A key is found by its label in any case, within partner and policy.
pub async fn keys_are_found_by_label<B: Backend>() {
    let Some(back) = B::fresh(&["file"]).await else { return };
    let store = back.store();
    let mut work = begin(&*store).await;
    work.policy_groups().insert(&build::group("Banks")).await.unwrap();
    work.policies().insert(&build::policy("Banks", "kyc")).await.unwrap();
    work.policies().insert(&build::policy("Banks", "login")).await.unwrap();
    work.partners().insert(&build::partner("acme")).await.unwrap();
    let key = ApiKey { label: build::text("Shop counter"), ..build::api_key("acme", "kyc", "Shop") };
    work.api_keys().insert(&key).await.unwrap();
    commit(work).await;
    let mut read = store.read().await.unwrap();
    let label = build::text("sHOP COUNTER");
    let found = read.api_keys().by_label(&key.partner, &key.policy, &label).await.unwrap();
    assert_eq!(found.as_ref(), Some(&key));
    let elsewhere = read.api_keys().by_label(&key.partner, &build::text("login"), &label).await.unwrap();
    assert_eq!(elsewhere, None);
}

/// Accounts are found by name in any case and by e-mail, and counted.
pub async fn accounts_are_found_by_name_and_by_email<B: Backend>() {
    let Some(back) = B::fresh(&["file"]).await else { return };
    let store = back.store();
    let mut work = begin(&*store).await;
    assert_eq!(work.accounts().count().await.unwrap(), 0);
    work.accounts().insert(&build::account("Ann")).await.unwrap();
    work.accounts().insert(&build::account("bob")).await.unwrap();
    assert_eq!(work.accounts().count().await.unwrap(), 2);
    commit(work).await;
    let mut read = store.read().await.unwrap();
    let ann = read.accounts().get(&build::text("aNN")).await.unwrap().unwrap();
    assert_eq!(ann.user.as_str(), "Ann", "the spelling is kept");
    let key = look_up_key("email", "bob@example.org");
    assert_eq!(read.accounts().by_email(&key).await.unwrap().unwrap().user.as_str(), "bob");
    assert_eq!(read.accounts().get(&build::text("carol")).await.unwrap(), None);
}

/// A consent is one for a user in any case; giving it again renews its time, also in a later unit of work.
pub async fn a_consent_is_renewed<B: Backend>() {
    let Some(back) = B::fresh(&["file"]).await else { return };
    let store = back.store();
    let mut work = begin(&*store).await;
    ports::consents(work.consents()).await;
    commit(work).await;
    let mut work = begin(&*store).await;
    let consent = Consent { given_at: build::at(90_000), ..build::consent("ANN") };
    work.consents().put(&consent).await.unwrap();
    commit(work).await;
    let mut read = store.read().await.unwrap();
    let found = read.consents().get(&build::text("ann")).await.unwrap().unwrap();
    assert_eq!(found.given_at, build::at(90_000));
}

/// Counters of wrong passwords are kept, replaced and forgotten, and outlive their unit of work.
pub async fn counters_of_wrong_passwords_are_kept_and_forgotten<B: Backend>() {
    let Some(back) = B::fresh(&["file"]).await else { return };
    let store = back.store();
    let mut work = begin(&*store).await;
    ports::log_in_failures(work.log_in_failures()).await;
    let (name, attempts) = (look_up_key("log-in-name", "carol"), Attempts::none(build::at(7)));
    work.log_in_failures().put(&name, &attempts).await.unwrap();
    commit(work).await;
    let mut read = store.read().await.unwrap();
    assert_eq!(read.log_in_failures().get(&name).await.unwrap(), Some(attempts));
}

/// Pending and approved requests for a policy come, approved ones first, then the oldest first; a key counts while
/// it is active and not over.
pub async fn the_users_of_a_policy_are_found<B: Backend>() {
    let Some(back) = B::fresh(&["file"]).await else { return };
    let store = back.store();
    let mut work = begin(&*store).await;
    work.policy_groups().insert(&build::group("Banks")).await.unwrap();
    for policy in ["kyc", "login"] {
        work.policies().insert(&build::published("Banks", policy)).await.unwrap();
    }
    for (partner, state, at) in [
        ("a", LinkState::Pending, 3),
        ("b", LinkState::Rejected, 1),
        ("c", LinkState::Pending, 2),
        ("d", LinkState::Approved, 9),
    ] {
        work.partners().insert(&build::partner(partner)).await.unwrap();
        let link = Link { state, created: build::stamp(at), ..build::link(partner, partner, "kyc") };
        work.links().insert(&link).await.unwrap();
    }
    let key = ApiKey { valid_to: Some(build::at(100)), ..build::api_key("d", "kyc", "till") };
    work.api_keys().insert(&key).await.unwrap();
    commit(work).await;
    let mut read = store.read().await.unwrap();
    let kyc = build::text("kyc");
    for (most, wanted) in [(10, vec!["d", "c", "a"]), (2, vec!["d", "c"])] {
        let links = read.links().open_of_policy(&kyc, most).await.unwrap();
        assert_eq!(links.iter().map(|link| link.id.as_str()).collect::<Vec<_>>(), wanted);
    }
    assert_eq!(read.links().open_of_policy(&build::text("login"), 10).await.unwrap(), []);
    assert!(read.api_keys().uses_policy(&kyc, build::at(99)).await.unwrap());
    assert!(!read.api_keys().uses_policy(&kyc, build::at(100)).await.unwrap(), "it is over");
    assert!(!read.api_keys().uses_policy(&build::text("login"), build::at(0)).await.unwrap());
}

/// Policies of a group are counted by state, those of other groups are not.
pub async fn the_policies_of_a_group_are_counted<B: Backend>() {
    let Some(back) = B::fresh(&["file"]).await else { return };
    let store = back.store();
    let mut work = begin(&*store).await;
    for group in ["Banks", "Shops"] {
        work.policy_groups().insert(&build::group(group)).await.unwrap();
    }
    for policy in ["d1", "d2", "d3"] {
        work.policies().insert(&build::policy("Banks", policy)).await.unwrap();
    }
    for policy in ["p1", "p2"] {
        work.policies().insert(&build::published("Banks", policy)).await.unwrap();
    }
    let over = Policy { state: PolicyState::Deactivated, ..build::published("Banks", "x") };
    work.policies().insert(&over).await.unwrap();
    work.policies().hold(&over.id, Hold::Alone).await.unwrap();
    work.policy_groups().hold(&build::group_id("Nowhere"), Hold::AsItIs).await.unwrap();
    commit(work).await;
    let mut read = store.read().await.unwrap();
    let banks = read.policies().count_in_group(&build::group_id("Banks")).await.unwrap();
    assert_eq!(banks, Holdings { drafts: 3, published: 2, deactivated: 1 });
    let shops = read.policies().count_in_group(&build::group_id("Shops")).await.unwrap();
    assert_eq!(shops, Holdings::default());
}

/// A consent comes with the terms accepted last, whatever the case of the name; one without terms leaves them.
pub async fn the_terms_accepted_last_are_found<B: Backend>() {
    let Some(back) = B::fresh(&["file"]).await else { return };
    let store = back.store();
    let terms = |version| Some(Terms { version: build::text(version), language: build::text("fr") });
    for (user, at, terms) in
        [("Ann", 1, terms("9")), ("ann", 2, terms("10")), ("ANN", 3, None), ("bob", 4, None)]
    {
        let mut work = begin(&*store).await;
        let consent = Consent { given_at: build::at(at), terms, ..build::consent(user) };
        work.consents().put(&consent).await.unwrap();
        commit(work).await;
    }
    let mut read = store.read().await.unwrap();
    let found = read.consents().get(&build::text("ann")).await.unwrap().unwrap();
    assert_eq!((found.given_at, found.terms), (build::at(3), terms("10")));
    assert_eq!(read.consents().get(&build::text("bob")).await.unwrap().unwrap().terms, None);
}

/// A form comes back as it was, until it is removed or its time is over.
pub async fn forms_are_kept_and_forgotten<B: Backend>() {
    let Some(back) = B::fresh(&["file"]).await else { return };
    let store = back.store();
    let form = |id: &str, until| KeptForm {
        id: build::text(id),
        user: build::text("Ann"),
        sealed: build::sealed(id),
        kept_until: build::at(until),
    };
    let mut work = begin(&*store).await;
    for (id, until) in [("a", 10), ("b", 20), ("c", 30)] {
        work.kept_forms().put(&form(id, until)).await.unwrap();
    }
    assert!(work.kept_forms().put(&form("d", 30)).await.is_ok());
    commit(work).await;
    let mut work = begin(&*store).await;
    work.kept_forms().sweep(build::at(20)).await.unwrap();
    work.kept_forms().remove(&build::text("c")).await.unwrap();
    work.kept_forms().remove(&build::text("nothing")).await.unwrap();
    commit(work).await;
    let mut read = store.read().await.unwrap();
    for id in ["a", "b", "c"] {
        assert_eq!(read.kept_forms().get(&build::text(id)).await.unwrap(), None, "{id}");
    }
    assert_eq!(read.kept_forms().get(&build::text("d")).await.unwrap(), Some(form("d", 30)));
}

/// Of a partner's requests those are found that wait, by id.
pub async fn requests_that_wait_are_found_by_their_partner<B: Backend>() {
    let Some(back) = B::fresh(&["file"]).await else { return };
    let store = back.store();
    pairs(&*store).await;
    let mut work = begin(&*store).await;
    let approved = Link { state: LinkState::Approved, ..build::link("l3", "acme", "share") };
    let rejected = Link { state: LinkState::Rejected, ..build::link("l4", "acme", "share") };
    let others = build::link("l5", "other", "kyc");
    let waiting = [build::link("l2", "acme", "kyc"), build::link("l1", "acme", "login")];
    for link in waiting.iter().chain([&approved, &rejected, &others]) {
        work.links().insert(link).await.unwrap();
    }
    commit(work).await;
    let mut read = store.read().await.unwrap();
    let found = read.links().pending_of(&build::text("acme")).await.unwrap();
    assert_eq!(found.iter().map(|link| link.id.as_str()).collect::<Vec<_>>(), ["l1", "l2"]);
    assert_eq!(read.links().pending_of(&build::text("nobody")).await.unwrap(), []);
}

/// Of a partner's keys those are found that are switched on, expired ones too, by id.
pub async fn keys_that_are_on_are_found_by_their_partner<B: Backend>() {
    let Some(back) = B::fresh(&["file"]).await else { return };
    let store = back.store();
    pairs(&*store).await;
    let mut work = begin(&*store).await;
    let mut wanted = vec![
        build::api_key("acme", "kyc", "till"),
        ApiKey { valid_to: Some(build::at(1)), ..build::api_key("acme", "login", "over") },
        ApiKey { valid_to: None, ..build::api_key("acme", "kyc", "endless") },
    ];
    let off = ApiKey { state: KeyState::Inactive, ..build::api_key("acme", "kyc", "off") };
    for key in wanted.iter().chain([&off, &build::api_key("other", "kyc", "theirs")]) {
        work.api_keys().insert(key).await.unwrap();
    }
    commit(work).await;
    wanted.sort_by(|a, b| a.id.cmp(&b.id));
    let mut read = store.read().await.unwrap();
    assert_eq!(read.api_keys().active_of(&build::text("acme")).await.unwrap(), wanted);
    assert_eq!(read.api_keys().active_of(&build::text("nobody")).await.unwrap(), []);
}

/// Two partners and three policies.
async fn pairs(store: &dyn Store) {
    let mut work = begin(store).await;
    work.policy_groups().insert(&build::group("Banks")).await.unwrap();
    for policy in ["kyc", "login", "share"] {
        work.policies().insert(&build::policy("Banks", policy)).await.unwrap();
    }
    for partner in ["acme", "other"] {
        work.partners().insert(&build::partner(partner)).await.unwrap();
    }
    commit(work).await;
}
