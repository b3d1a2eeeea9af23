//! The list of API keys.

use chrono::TimeDelta;
use pms_core::domain::page::Window;
use pms_core::port::queries::{ApiKeyField, ApiKeyFilter, ApiKeyRow, Queries};

use super::{BOTH, expected, ids, scene, sort};
use crate::build;
use crate::contract::Backend;

fn label(row: &ApiKeyRow) -> &str {
    &row.label
}

/// Every filter, alone, in any case, with `%` and `_` as ordinary characters; ends to the second; newest first.
pub async fn keys_are_filtered<B: Backend>() {
    let Some(back) = B::fresh(&["file"]).await else { return };
    let store = back.store();
    scene::fill(&*store).await;
    let none = ApiKeyFilter::default;
    let some = |text: &str| Some(text.to_owned());
    let just_before = build::at(2_000) - TimeDelta::seconds(1);
    let cases: Vec<(ApiKeyFilter, &[&str])> = vec![
        (none(), &["vault", "50%_off", "door", "till"]),
        (ApiKeyFilter { partner_id: Some(build::text("acme")), ..none() }, &["door", "till"]),
        (ApiKeyFilter { partner_id: Some(build::text("acm")), ..none() }, &[]),
        (ApiKeyFilter { policy_id: Some(build::text("kyc")), ..none() }, &["vault", "till"]),
        (ApiKeyFilter { partner: some("CO"), ..none() }, &["50%_off"]),
        (ApiKeyFilter { label: some("%_O"), ..none() }, &["50%_off"]),
        (ApiKeyFilter { label: some("t_l"), ..none() }, &[]),
        (ApiKeyFilter { org_name: some("ACME"), ..none() }, &["door", "till"]),
        (ApiKeyFilter { usable: Some((true, just_before)), ..none() }, &["vault", "50%_off", "till"]),
        (ApiKeyFilter { usable: Some((true, build::at(2_000))), ..none() }, &["vault", "till"]),
        (ApiKeyFilter { usable: Some((false, build::at(2_000))), ..none() }, &["50%_off", "door"]),
        (ApiKeyFilter { policy_name: some("A_b"), ..none() }, &["50%_off"]),
        (ApiKeyFilter { group_name: some("banks"), ..none() }, &["vault", "door", "till"]),
        (ApiKeyFilter { ends: Some((build::at(1_000), build::at(2_000))), ..none() }, &["door"]),
        (ApiKeyFilter { ends: Some((build::at(1_001), build::at(2_001))), ..none() }, &["50%_off"]),
        (ApiKeyFilter { partner_kind: some("Auth_Partner"), ..none() }, &["50%_off", "door", "till"]),
        (ApiKeyFilter { user: Some(build::text("ANN")), ..none() }, &["50%_off", "door", "till"]),
    ];
    for (filter, wanted) in cases {
        let page = store.api_keys(&filter, None, Window::All).await.unwrap();
        assert_eq!(ids(&page, label), wanted, "{filter:?}");
    }
    let page =
        store.api_keys(&ApiKeyFilter { label: some("door"), ..none() }, None, Window::All).await.unwrap();
    let (row, key) = (&page.rows[0], build::api_key("acme", "login", "door"));
    assert_eq!((&row.id, &row.partner, &row.policy), (&key.id, &key.partner, &key.policy));
    assert_eq!((&row.tail, row.org_name.as_str()), (&key.tail, "acme Ltd"));
    assert_eq!((row.policy_name.as_str(), row.policy_description.as_str()), ("login", "for the door"));
    assert_eq!(row.group, Some(build::group_id("Banks")));
    assert_eq!(row.group_name.as_deref(), Some("Banks"));
    assert_eq!(row.group_description.as_deref(), Some("group Banks"));
    assert_eq!(row.state, pms_core::domain::api_key::KeyState::Inactive);
    assert_eq!((row.created_at, row.valid_to), (build::at(21), Some(build::at(1_000))));
}

/// Every field, both ways; equal ones by id.
pub async fn keys_are_sorted_both_ways<B: Backend>() {
    use ApiKeyField as F;
    let Some(back) = B::fresh(&["file"]).await else { return };
    let store = back.store();
    scene::fill(&*store).await;
    // Keys that never end stand aside: engines differ in where they put them.
    let all = ApiKeyFilter::default();
    let ending = ApiKeyFilter { partner: Some("c".to_owned()), ..ApiKeyFilter::default() };
    let cases: [(F, &ApiKeyFilter, &[&[&str]]); 8] = [
        (F::PartnerId, &all, &[&["door", "till"], &["vault"], &["50%_off"]]),
        (F::Label, &all, &[&["50%_off"], &["door"], &["till"], &["vault"]]),
        (F::OrgName, &all, &[&["door", "till"], &["50%_off"], &["vault"]]),
        (F::PolicyName, &all, &[&["50%_off"], &["till", "vault"], &["door"]]),
        (F::GroupName, &all, &[&["50%_off"], &["door", "till", "vault"]]),
        (F::Status, &all, &[&["50%_off", "till", "vault"], &["door"]]),
        (F::Created, &all, &[&["till"], &["door"], &["50%_off"], &["vault"]]),
        (F::Expiry, &ending, &[&["door"], &["50%_off"], &["till"]]),
    ];
    for (field, filter, groups) in cases {
        for direction in BOTH {
            let page = store.api_keys(filter, Some(sort(field, direction)), Window::All).await.unwrap();
            assert_eq!(
                by_label_in_ties(&page.rows, groups),
                expected(groups, direction),
                "{field:?} {direction:?}"
            );
        }
    }
}

/// The labels, after a check that equal rows stand in the order of their ids; in each group they are put in the
/// order of labels, since the ids are hashes.
fn by_label_in_ties(rows: &[ApiKeyRow], groups: &[&[&str]]) -> Vec<String> {
    let group_of = |row: &ApiKeyRow| groups.iter().position(|group| group.contains(&row.label.as_str()));
    rows.chunk_by(|a, b| group_of(a) == group_of(b))
        .flat_map(|tie| {
            assert!(tie.is_sorted_by_key(|row| row.id.as_str()));
            let mut labels: Vec<String> = tie.iter().map(|row| row.label.clone()).collect();
            labels.sort();
            labels
        })
        .collect()
}
