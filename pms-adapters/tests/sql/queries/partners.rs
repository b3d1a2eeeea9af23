//! The partner list.

use pms_core::{
    domain::{
        id::{CertificateId, PartnerId, PolicyGroupId, UserId},
        page::{Direction, Sort, Window},
        partner::PartnerState,
        sealed::{LookUpKey, Sealed},
    },
    port::queries::{PartnerField, PartnerFilter, PartnerRow, Queries},
};

use crate::{Orders, ROWS, assert_listed, at, filled, page};

const ORDERS: Orders<'_, PartnerField> = &[
    (PartnerField::Id, &["a-1", "B-2", "C_3", "d%4", "e-5"], &["e-5", "d%4", "C_3", "B-2", "a-1"]),
    (PartnerField::Type, &["d%4", "B-2", "C_3", "a-1", "e-5"], &["a-1", "e-5", "B-2", "C_3", "d%4"]),
    (PartnerField::OrgName, &["d%4", "e-5", "B-2", "a-1", "C_3"], &["C_3", "a-1", "B-2", "e-5", "d%4"]),
    (PartnerField::GroupId, &["C_3", "B-2", "a-1", "e-5", "d%4"], &["d%4", "e-5", "a-1", "B-2", "C_3"]),
    (PartnerField::GroupName, &["C_3", "d%4", "B-2", "e-5", "a-1"], &["a-1", "e-5", "B-2", "C_3", "d%4"]),
    (
        PartnerField::CertificateUpload,
        &["a-1", "d%4", "e-5", "B-2", "C_3"],
        &["B-2", "C_3", "a-1", "d%4", "e-5"],
    ),
    (PartnerField::Status, &["B-2", "C_3", "d%4", "e-5", "a-1"], &["a-1", "B-2", "C_3", "d%4", "e-5"]),
    (PartnerField::Active, &["B-2", "d%4", "C_3", "a-1", "e-5"], &["C_3", "a-1", "e-5", "B-2", "d%4"]),
    (PartnerField::Created, &["B-2", "d%4", "C_3", "a-1", "e-5"], &["e-5", "C_3", "a-1", "d%4", "B-2"]),
];

#[tokio::test]
async fn partners_are_listed_newest_first_without_the_deleted() {
    for filled in filled::stores(ROWS).await {
        let filter = PartnerFilter::default();
        let expected = &["e-5", "C_3", "a-1", "d%4", "B-2"];
        assert_listed!(window => filled.store.partners(&filter, None, window), expected);
    }
}

#[tokio::test]
async fn partners_are_sorted_by_each_field_both_ways_and_equals_by_id() {
    for filled in filled::stores(ROWS).await {
        let filter = PartnerFilter::default();
        for (field, up, down) in ORDERS {
            for (direction, expected) in [(Direction::Ascending, up), (Direction::Descending, down)] {
                let sort = Some(Sort { field: *field, direction });
                assert_listed!(window => filled.store.partners(&filter, sort, window), expected);
            }
        }
    }
}

#[tokio::test]
async fn each_filter_keeps_the_partners_that_it_names() {
    let text = |text: &str| Some(text.to_owned());
    let none = PartnerFilter::default;
    let user = |user: &str| Some(UserId::try_from(user).unwrap());
    let table: &[(PartnerFilter, &[&str])] = &[
        (PartnerFilter { id: text("b-"), ..none() }, &["B-2"]),
        (PartnerFilter { id: text("_"), ..none() }, &["C_3"]),
        (PartnerFilter { id: text("%"), ..none() }, &["d%4"]),
        (PartnerFilter { id: text("!"), ..none() }, &[]),
        (PartnerFilter { kind: text("auth_P"), ..none() }, &["C_3", "B-2"]),
        (PartnerFilter { active: Some(true), ..none() }, &["d%4", "B-2"]),
        (PartnerFilter { active: Some(false), ..none() }, &["e-5", "C_3", "a-1"]),
        (PartnerFilter { org_name: text("100%"), ..none() }, &["B-2"]),
        (PartnerFilter { org_name: text("ÉCOLE"), ..none() }, &["a-1"]),
        (PartnerFilter { org_name: text("النور"), ..none() }, &["C_3"]),
        (PartnerFilter { org_name: text("ACME_"), ..none() }, &["d%4"]),
        (PartnerFilter { org_name: text("acme%"), ..none() }, &[]),
        (PartnerFilter { org_name: text("a\0b"), ..none() }, &[]),
        (PartnerFilter { org_name: text("' OR 1=1 --"), ..none() }, &[]),
        (PartnerFilter { email: Some(LookUpKey::from_text("hash-b".into())), ..none() }, &["B-2"]),
        (PartnerFilter { certified: Some(true), ..none() }, &["C_3", "B-2"]),
        (PartnerFilter { certified: Some(false), ..none() }, &["e-5", "a-1", "d%4"]),
        (PartnerFilter { group_name: text("MM"), ..none() }, &["e-5"]),
        (PartnerFilter { group_name: text("éTa"), ..none() }, &["a-1"]),
        (PartnerFilter { user: user("ANN"), ..none() }, &["a-1", "B-2"]),
        (PartnerFilter { user: user("ÉMILE"), ..none() }, &["C_3"]),
        (PartnerFilter { user: user("Ümit"), ..none() }, &["d%4"]),
        (PartnerFilter { user: user("an"), ..none() }, &[]),
        (PartnerFilter { user: user("ann"), kind: text("auth"), active: Some(true), ..none() }, &["B-2"]),
    ];
    for filled in filled::stores(ROWS).await {
        for (filter, expected) in table {
            assert_listed!(window => filled.store.partners(filter, None, window), expected);
        }
    }
}

#[tokio::test]
async fn a_row_shows_the_partner_and_its_group() {
    for filled in filled::stores(ROWS).await {
        let filter = PartnerFilter { id: Some("B-2".into()), ..PartnerFilter::default() };
        let row = filled.store.partners(&filter, None, Window::All).await.unwrap().rows.remove(0);
        let expected = PartnerRow {
            id: PartnerId::from_store("B-2".into()),
            kind: "Auth_Partner".into(),
            org_name: "Zeta 100%".into(),
            user: UserId::from_store("Ann".into()),
            group: Some(PolicyGroupId::from_store("g1".into())),
            group_name: Some("Alpha".into()),
            group_description: Some("first".into()),
            email: Some(Sealed::from_text("sealed".into())),
            certificate: Some(CertificateId::from_store("cert-b".into())),
            certificate_ends: None,
            policies: 1,
            state: PartnerState::Active,
            created_at: at("2024-01-01T10:20:30.123456Z"),
        };
        assert_eq!(row, expected);
    }
}

#[tokio::test]
async fn rows_of_old_databases_are_listed_with_the_nearest_state() {
    for filled in filled::stores(ROWS).await {
        let page = filled.store.partners(&PartnerFilter::default(), None, Window::All).await.unwrap();
        let state = |id: &str| page.rows.iter().find(|row| row.id.as_str() == id).map(|row| row.state);
        assert_eq!(state("d%4"), Some(PartnerState::Active), "Activated means approved");
        assert_eq!(state("e-5"), Some(PartnerState::Deactivated), "an unknown word grants nothing");
        let orphan = page.rows.iter().find(|row| row.id.as_str() == "d%4").unwrap();
        assert_eq!(orphan.group, Some(PolicyGroupId::from_store("gone".into())));
        assert_eq!((orphan.group_name.as_deref(), orphan.email.as_ref()), (None, None));
    }
}

#[tokio::test]
async fn a_page_behind_the_end_is_empty_and_keeps_the_total() {
    for filled in filled::stores(ROWS).await {
        for window in [page(9, 2), page(1, 5), page(u32::MAX, u32::MAX)] {
            let page = filled.store.partners(&PartnerFilter::default(), None, window).await.unwrap();
            assert_eq!((page.rows.len(), page.total), (0, 5));
        }
    }
}
