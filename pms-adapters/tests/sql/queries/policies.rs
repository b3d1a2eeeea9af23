//! The list of policies.

use pms_core::{
    domain::{
        id::{PolicyGroupId, PolicyId},
        page::{Direction, Sort, Window},
        policy::PolicyState,
    },
    port::queries::{PolicyField, PolicyFilter, PolicyRow, Queries},
};

use crate::{Orders, ROWS, assert_listed, at, filled};

const ORDERS: Orders<'_, PolicyField> = &[
    (PolicyField::Id, &["a1", "A2", "a3"], &["a3", "A2", "a1"]),
    (PolicyField::Name, &["a1", "a3", "A2"], &["A2", "a3", "a1"]),
    (PolicyField::Description, &["a1", "A2", "a3"], &["a3", "A2", "a1"]),
    (PolicyField::GroupId, &["a3", "a1", "A2"], &["A2", "a1", "a3"]),
    (PolicyField::GroupName, &["a3", "a1", "A2"], &["A2", "a1", "a3"]),
    (PolicyField::Status, &["a1", "a3", "A2"], &["A2", "a3", "a1"]),
    (PolicyField::Created, &["a1", "A2", "a3"], &["A2", "a3", "a1"]),
];

#[tokio::test]
async fn policies_are_sorted_by_each_field_both_ways_and_newest_first_without_a_sort() {
    for filled in filled::stores(ROWS).await {
        let filter = PolicyFilter::default();
        assert_listed!(window => filled.store.policies(&filter, None, window), &["A2", "a3", "a1"]);
        for (field, up, down) in ORDERS {
            for (direction, expected) in [(Direction::Ascending, up), (Direction::Descending, down)] {
                let sort = Some(Sort { field: *field, direction });
                assert_listed!(window => filled.store.policies(&filter, sort, window), expected);
            }
        }
    }
}

#[tokio::test]
async fn each_filter_keeps_the_policies_that_it_names() {
    let text = |text: &str| Some(text.to_owned());
    let none = PolicyFilter::default;
    let group = |id: &str| Some(PolicyGroupId::from_store(id.to_owned()));
    let table: &[(PolicyFilter, &[&str])] = &[
        (PolicyFilter { kind: text("share"), ..none() }, &["A2", "a3"]),
        (PolicyFilter { id: text("a2"), ..none() }, &["A2"]),
        (PolicyFilter { name: text("LOG"), ..none() }, &["a1"]),
        (PolicyFilter { name: text("Écran"), ..none() }, &["A2"]),
        (PolicyFilter { description: text("0%"), ..none() }, &["a1"]),
        (PolicyFilter { description: text("to_"), ..none() }, &["A2"]),
        (PolicyFilter { description: text("عنوان"), ..none() }, &["a3"]),
        (PolicyFilter { group_name: text("éta"), ..none() }, &["A2"]),
        (PolicyFilter { state: Some(PolicyState::Published), ..none() }, &["a1"]),
        (PolicyFilter { state: Some(PolicyState::Draft), ..none() }, &["A2"]),
        (PolicyFilter { state: Some(PolicyState::Deactivated), ..none() }, &["a3"]),
        (PolicyFilter { group: group("g1"), ..none() }, &["a1"]),
        (PolicyFilter { group: group("g3"), ..none() }, &[]),
    ];
    for filled in filled::stores(ROWS).await {
        for (filter, expected) in table {
            assert_listed!(window => filled.store.policies(filter, None, window), expected);
        }
    }
}

#[tokio::test]
async fn a_row_shows_the_policy_and_its_group() {
    for filled in filled::stores(ROWS).await {
        let page = filled.store.policies(&PolicyFilter::default(), None, Window::All).await.unwrap();
        let expected = PolicyRow {
            id: PolicyId::from_store("a1".into()),
            kind: "Auth".into(),
            name: "Login".into(),
            description: "to 100%".into(),
            group: Some(PolicyGroupId::from_store("g1".into())),
            group_name: Some("Alpha".into()),
            state: PolicyState::Published,
            created_at: at("2024-01-01T00:00:00Z"),
        };
        assert_eq!(page.rows.last(), Some(&expected));
        assert_eq!(page.rows[0].state, PolicyState::Draft, "never published, whatever is_active says");
        assert_eq!((page.rows[1].group.as_ref(), page.rows[1].group_name.as_deref()), (None, None));
    }
}
