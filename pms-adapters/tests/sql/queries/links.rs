//! The list of requests.

use pms_core::{
    domain::{
        id::{LinkId, PartnerId, PolicyGroupId, PolicyId, UserId},
        link::LinkState,
        page::{Direction, Sort, Window},
        partner::PartnerState,
    },
    port::queries::{LinkField, LinkFilter, LinkRow, Queries},
};

use crate::{Orders, ROWS, assert_listed, at, filled};

const ORDERS: Orders<'_, LinkField> = &[
    (LinkField::PartnerId, &["r2", "r1", "r3", "r4", "r5"], &["r5", "r4", "r3", "r1", "r2"]),
    (LinkField::PartnerType, &["r4", "r1", "r3", "r2", "r5"], &["r2", "r5", "r1", "r3", "r4"]),
    (LinkField::OrgName, &["r4", "r5", "r1", "r2", "r3"], &["r3", "r2", "r1", "r5", "r4"]),
    (LinkField::PolicyId, &["r1", "r4", "r2", "r5", "r3"], &["r3", "r5", "r2", "r1", "r4"]),
    (LinkField::PolicyName, &["r3", "r1", "r4", "r5", "r2"], &["r2", "r5", "r1", "r4", "r3"]),
    (LinkField::GroupName, &["r3", "r5", "r1", "r4", "r2"], &["r2", "r1", "r4", "r3", "r5"]),
    (LinkField::Status, &["r1", "r4", "r2", "r5", "r3"], &["r3", "r2", "r5", "r1", "r4"]),
    (LinkField::UseCase, &["r1", "r5", "r2", "r3", "r4"], &["r4", "r3", "r2", "r1", "r5"]),
    (LinkField::Created, &["r1", "r2", "r3", "r4", "r5"], &["r5", "r3", "r4", "r2", "r1"]),
];

#[tokio::test]
async fn requests_are_sorted_by_each_field_both_ways_and_newest_first_without_a_sort() {
    for filled in filled::stores(ROWS).await {
        let filter = LinkFilter::default();
        assert_listed!(window => filled.store.links(&filter, None, window), &["r5", "r3", "r4", "r2", "r1"]);
        for (field, up, down) in ORDERS {
            for (direction, expected) in [(Direction::Ascending, up), (Direction::Descending, down)] {
                let sort = Some(Sort { field: *field, direction });
                assert_listed!(window => filled.store.links(&filter, sort, window), expected);
            }
        }
    }
}

#[tokio::test]
async fn each_filter_keeps_the_requests_that_it_names() {
    let text = |text: &str| Some(text.to_owned());
    let none = LinkFilter::default;
    let user = |user: &str| Some(UserId::try_from(user).unwrap());
    let table: &[(LinkFilter, &[&str])] = &[
        (LinkFilter { partner: text("-"), ..none() }, &["r5", "r2", "r1"]),
        (LinkFilter { use_case: text("FIRST"), ..none() }, &["r5", "r1"]),
        (LinkFilter { use_case: text("50%"), ..none() }, &["r3"]),
        (LinkFilter { use_case: text("خر"), ..none() }, &["r4"]),
        (LinkFilter { org_name: text("éCole"), ..none() }, &["r2"]),
        (LinkFilter { state: Some(LinkState::Approved), ..none() }, &["r4", "r1"]),
        (LinkFilter { state: Some(LinkState::Pending), ..none() }, &["r5", "r2"]),
        (LinkFilter { state: Some(LinkState::Rejected), ..none() }, &["r3"]),
        (LinkFilter { policy: text("A1"), ..none() }, &["r4", "r1"]),
        (LinkFilter { policy: text("gone"), ..none() }, &["r3"]),
        (LinkFilter { policy_name: text("Écr"), ..none() }, &["r2"]),
        (LinkFilter { group_name: text("ALP"), ..none() }, &["r4", "r1"]),
        (LinkFilter { partner_kind: text("device"), ..none() }, &["r5", "r2"]),
        (LinkFilter { user: user("ANN"), ..none() }, &["r2", "r1"]),
        (LinkFilter { user: user("nobody"), ..none() }, &[]),
        (
            LinkFilter { user: user("ann"), group_name: text("alpha"), org_name: text("zeta"), ..none() },
            &["r1"],
        ),
    ];
    for filled in filled::stores(ROWS).await {
        for (filter, expected) in table {
            assert_listed!(window => filled.store.links(filter, None, window), expected);
        }
    }
}

#[tokio::test]
async fn a_row_shows_the_request_its_partner_its_policy_and_the_group() {
    for filled in filled::stores(ROWS).await {
        let page = filled.store.links(&LinkFilter::default(), None, Window::All).await.unwrap();
        let expected = LinkRow {
            id: LinkId::from_store("r1".into()),
            partner: PartnerId::from_store("B-2".into()),
            partner_state: PartnerState::Active,
            partner_kind: "Auth_Partner".into(),
            org_name: "Zeta 100%".into(),
            policy: PolicyId::from_store("a1".into()),
            policy_name: Some("Login".into()),
            policy_description: Some("to 100%".into()),
            group: Some(PolicyGroupId::from_store("g1".into())),
            group_name: Some("Alpha".into()),
            group_description: Some("first".into()),
            use_case: "First use".into(),
            state: LinkState::Approved,
            created_at: at("2024-01-01T00:00:00Z"),
            decided_by: None,
            reason: None,
            changed_at: Some(at("2024-02-01T00:00:00Z")),
        };
        assert_eq!(page.rows.last(), Some(&expected));
        let orphan = &page.rows[1];
        assert_eq!((orphan.policy.as_str(), orphan.policy_name.as_deref()), ("gone", None));
        assert_eq!((orphan.group.as_ref(), orphan.group_name.as_deref()), (None, None));
        assert_eq!(page.rows[0].state, LinkState::Pending, "an unknown word grants nothing");
        assert_eq!(page.rows[2].state, LinkState::Approved, "any case is understood");
    }
}
