//! The list of API keys.

use pms_core::{
    domain::{
        api_key::{KeyState, KeyTail},
        id::{PartnerId, PolicyGroupId, PolicyId, UserId},
        page::{Direction, Sort, Window},
        sealed::LookUpKey,
    },
    port::queries::{ApiKeyField, ApiKeyFilter, ApiKeyRow, Queries},
};

use crate::{Orders, ROWS, assert_listed, at, filled};

const ORDERS: Orders<'_, ApiKeyField> = &[
    (ApiKeyField::PartnerId, &["k2", "k1", "k3", "k4"], &["k4", "k3", "k1", "k2"]),
    (ApiKeyField::Label, &["k1", "k4", "k3", "k2"], &["k2", "k3", "k1", "k4"]),
    (ApiKeyField::OrgName, &["k4", "k1", "k2", "k3"], &["k3", "k2", "k1", "k4"]),
    (ApiKeyField::PolicyName, &["k1", "k3", "k4", "k2"], &["k2", "k4", "k1", "k3"]),
    (ApiKeyField::GroupName, &["k4", "k1", "k3", "k2"], &["k2", "k1", "k3", "k4"]),
    (ApiKeyField::Status, &["k1", "k3", "k4", "k2"], &["k2", "k1", "k3", "k4"]),
    (ApiKeyField::Created, &["k1", "k2", "k3", "k4"], &["k3", "k4", "k2", "k1"]),
    (ApiKeyField::Expiry, &["k3", "k2", "k4", "k1"], &["k1", "k4", "k2", "k3"]),
];

#[tokio::test]
async fn keys_are_sorted_by_each_field_both_ways_and_newest_first_without_a_sort() {
    for filled in filled::stores(ROWS).await {
        let filter = ApiKeyFilter::default();
        assert_listed!(window => filled.store.api_keys(&filter, None, window), &["k3", "k4", "k2", "k1"]);
        for (field, up, down) in ORDERS {
            for (direction, expected) in [(Direction::Ascending, up), (Direction::Descending, down)] {
                let sort = Some(Sort { field: *field, direction });
                assert_listed!(window => filled.store.api_keys(&filter, sort, window), expected);
            }
        }
    }
}

#[tokio::test]
async fn each_filter_keeps_the_keys_that_it_names() {
    let text = |text: &str| Some(text.to_owned());
    let none = ApiKeyFilter::default;
    let user = |user: &str| Some(UserId::try_from(user).unwrap());
    let ends = |from: &str, to: &str| Some((at(from), at(to)));
    let (end, before) = (at("2025-06-01T00:00:00Z"), at("2025-05-31T23:59:59.999999Z"));
    let table: &[(ApiKeyFilter, &[&str])] = &[
        (ApiKeyFilter { partner: text("B-"), ..none() }, &["k1"]),
        (ApiKeyFilter { label: text("ON"), ..none() }, &["k4", "k1"]),
        (ApiKeyFilter { label: text("e_"), ..none() }, &["k3"]),
        (ApiKeyFilter { org_name: text("بنك"), ..none() }, &["k3"]),
        (ApiKeyFilter { usable: Some((true, end)), ..none() }, &["k3", "k1"]),
        (ApiKeyFilter { usable: Some((false, end)), ..none() }, &["k4", "k2"]),
        (ApiKeyFilter { usable: Some((true, before)), ..none() }, &["k3", "k4", "k1"]),
        (ApiKeyFilter { usable: Some((false, before)), ..none() }, &["k2"]),
        (ApiKeyFilter { policy_name: text("log"), ..none() }, &["k3", "k1"]),
        (ApiKeyFilter { group_name: text("alpha"), ..none() }, &["k3", "k1"]),
        (ApiKeyFilter { ends: ends("2025-01-01T00:00:00Z", "2025-06-01T00:00:00Z"), ..none() }, &["k2"]),
        (
            ApiKeyFilter { ends: ends("2025-01-01T00:00:00.000001Z", "2031-01-01T00:00:00Z"), ..none() },
            &["k4", "k1"],
        ),
        (ApiKeyFilter { partner_kind: text("auth_partner"), ..none() }, &["k3", "k1"]),
        (ApiKeyFilter { partner_kind: text("Auth"), ..none() }, &[]),
        (ApiKeyFilter { user: user("ANN"), ..none() }, &["k2", "k1"]),
        (
            ApiKeyFilter {
                user: user("ann"),
                usable: Some((true, end)),
                partner_kind: text("Auth_Partner"),
                ..none()
            },
            &["k1"],
        ),
    ];
    for filled in filled::stores(ROWS).await {
        for (filter, expected) in table {
            assert_listed!(window => filled.store.api_keys(filter, None, window), expected);
        }
    }
}

#[tokio::test]
async fn a_row_shows_the_key_its_partner_its_policy_and_the_group() {
    for filled in filled::stores(ROWS).await {
        let page = filled.store.api_keys(&ApiKeyFilter::default(), None, Window::All).await.unwrap();
        let expected = ApiKeyRow {
            id: LookUpKey::from_text("k1".into()),
            partner: PartnerId::from_store("B-2".into()),
            label: "One".into(),
            tail: Some(KeyTail::from_store("wxyz".into())),
            org_name: "Zeta 100%".into(),
            policy: PolicyId::from_store("a1".into()),
            policy_name: "Login".into(),
            policy_description: "to 100%".into(),
            group: Some(PolicyGroupId::from_store("g1".into())),
            group_name: Some("Alpha".into()),
            group_description: Some("first".into()),
            state: KeyState::Active,
            created_at: at("2024-01-01T00:00:00Z"),
            valid_to: Some(at("2030-01-01T00:00:00Z")),
        };
        assert_eq!(page.rows.last(), Some(&expected));
        assert_eq!((page.rows[0].valid_to, page.rows[0].tail.as_ref()), (None, None));
        assert_eq!((page.rows[1].group.as_ref(), page.rows[2].state), (None, KeyState::Inactive));
    }
}
