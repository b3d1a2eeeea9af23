//! The trust store.

use pms_core::{
    cert::{AnchorKind, TrustDomain},
    domain::{
        id::CertificateId,
        page::{Direction, Sort, Window},
    },
    port::queries::{AnchorField, AnchorFilter, AnchorRow, Queries},
};

use crate::{Orders, ROWS, assert_listed, at, filled};

const ORDERS: Orders<'_, AnchorField> = &[
    (AnchorField::Kind, &["C2", "c1", "c3"], &["c1", "c3", "C2"]),
    (AnchorField::Id, &["c1", "C2", "c3"], &["c3", "C2", "c1"]),
    (AnchorField::Domain, &["C2", "c1", "c3"], &["c3", "C2", "c1"]),
    (AnchorField::Subject, &["C2", "c1", "c3"], &["c3", "c1", "C2"]),
    (AnchorField::Issuer, &["C2", "c1", "c3"], &["c3", "C2", "c1"]),
    (AnchorField::NotBefore, &["c3", "c1", "C2"], &["C2", "c1", "c3"]),
    (AnchorField::NotAfter, &["C2", "c3", "c1"], &["c1", "c3", "C2"]),
    (AnchorField::Uploaded, &["c1", "C2", "c3"], &["C2", "c3", "c1"]),
];

#[tokio::test]
async fn certificates_are_sorted_by_each_field_both_ways_and_newest_first_without_a_sort() {
    for filled in filled::stores(ROWS).await {
        let filter = AnchorFilter::default();
        assert_listed!(window => filled.store.anchors(&filter, None, window), &["C2", "c3", "c1"]);
        for (field, up, down) in ORDERS {
            for (direction, expected) in [(Direction::Ascending, up), (Direction::Descending, down)] {
                let sort = Some(Sort { field: *field, direction });
                assert_listed!(window => filled.store.anchors(&filter, sort, window), expected);
            }
        }
    }
}

#[tokio::test]
async fn each_filter_keeps_the_certificates_that_it_names() {
    let text = |text: &str| Some(text.to_owned());
    let none = AnchorFilter::default;
    let ends = |from: &str, to: &str| Some((at(from), at(to)));
    let table: &[(AnchorFilter, &[&str])] = &[
        (AnchorFilter { kind: Some(AnchorKind::Root), ..none() }, &["c3", "c1"]),
        (AnchorFilter { kind: Some(AnchorKind::Intermediate), ..none() }, &["C2"]),
        (AnchorFilter { id: text("c2"), ..none() }, &["C2"]),
        (AnchorFilter { domain: Some(TrustDomain::Device), ..none() }, &["c3"]),
        (AnchorFilter { domain: Some(TrustDomain::Ftm), ..none() }, &[]),
        (AnchorFilter { subject: text("MIDDLE 5%"), ..none() }, &["C2"]),
        (AnchorFilter { subject: text("جذر"), ..none() }, &["c3"]),
        (AnchorFilter { issuer: text("root"), ..none() }, &["C2", "c1"]),
        (AnchorFilter { find: text("MIDDLE"), ..none() }, &["C2"]),
        (AnchorFilter { find: text("root"), ..none() }, &["C2", "c1"]),
        (AnchorFilter { ends: ends("2026-01-01T00:00:00Z", "2027-01-01T00:00:00Z"), ..none() }, &["C2"]),
    ];
    for filled in filled::stores(ROWS).await {
        for (filter, expected) in table {
            assert_listed!(window => filled.store.anchors(filter, None, window), expected);
        }
    }
}

#[tokio::test]
async fn a_row_shows_the_certificate_and_whether_it_is_used() {
    for filled in filled::stores(ROWS).await {
        let page = filled.store.anchors(&AnchorFilter::default(), None, Window::All).await.unwrap();
        let expected = AnchorRow {
            id: CertificateId::from_store("C2".into()),
            kind: AnchorKind::Intermediate,
            domain: TrustDomain::Auth,
            subject: "CN=middle 5%".into(),
            issuer: "CN=Root".into(),
            sha1_hex: "ab2".into(),
            certificate: None,
            not_before: at("2021-01-01T00:00:00Z"),
            not_after: at("2026-01-01T00:00:00Z"),
            uploaded_at: at("2024-01-02T00:00:00Z"),
            active: false,
        };
        assert_eq!(page.rows.first(), Some(&expected));
        assert!(page.rows[1].active);
    }
}

#[tokio::test]
async fn a_certificate_of_an_unknown_domain_does_not_take_the_list_away() {
    let rows = format!("{ROWS} UPDATE ca_certificate SET domain = 'POSTAL' WHERE id = 'c3';");
    for filled in filled::stores(&rows).await {
        let page = filled.store.anchors(&AnchorFilter::default(), None, Window::All).await.unwrap();
        let ids: Vec<&str> = page.rows.iter().map(|row| row.id.as_str()).collect();
        assert_eq!(ids, ["C2", "c1"]);
    }
}
