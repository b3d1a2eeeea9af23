//! The trust store as a list.

use chrono::TimeDelta;
use pms_core::cert::{AnchorKind, TrustDomain};
use pms_core::domain::{
    anchor::{AnchorState, TrustAnchor},
    page::Window,
};
use pms_core::port::queries::{AnchorField, AnchorFilter, AnchorRow, Queries};
use pms_core::port::store::Store;

use super::{BOTH, expected, ids, sort};
use crate::build;
use crate::contract::{Backend, begin, commit};
use crate::pki::{KeyChoice, Pki, Template};

fn id(row: &AnchorRow) -> &str {
    row.id.as_str()
}

/// Root `a1` (Alpha) with its intermediate `a2` (Beta) for AUTH, and root `b3` (Gamma 100%) for MISP. They begin
/// and end one, two and three days apart; the newest upload is `a1`.
async fn fill(store: &dyn Store) {
    let pki = Pki::new(build::at(0));
    let ca = |name: &str, days: i64| {
        let (from, to) = (build::at(0) - TimeDelta::days(days), build::at(0) + TimeDelta::days(days));
        Template::ca(name).key(KeyChoice::P256).valid(from, to)
    };
    let alpha = pki.make(ca("Alpha", 3), None);
    let beta = pki.make(ca("Beta", 1), Some(&alpha));
    let gamma = pki.make(ca("Gamma 100%_", 2), None);
    let anchors = [
        TrustAnchor { created: build::stamp(3), ..build::anchor("a1", TrustDomain::Auth, &alpha) },
        TrustAnchor {
            kind: AnchorKind::Intermediate,
            issuer: build::text("a1"),
            created: build::stamp(2),
            ..build::anchor("a2", TrustDomain::Auth, &beta)
        },
        TrustAnchor { state: AnchorState::Deactivated, ..build::anchor("b3", TrustDomain::Misp, &gamma) },
    ];
    let mut work = begin(store).await;
    for anchor in &anchors {
        work.anchors().insert(anchor).await.unwrap();
    }
    commit(work).await;
}

/// Every filter, alone, in any case, with `%` and `_` as ordinary characters; ends to the second; newest first.
pub async fn anchors_are_filtered<B: Backend>() {
    let Some(back) = B::fresh(&["file"]).await else { return };
    let store = back.store();
    fill(&*store).await;
    let none = AnchorFilter::default;
    let some = |text: &str| Some(text.to_owned());
    let day = |days: i64| build::at(0) + TimeDelta::days(days);
    let cases: Vec<(AnchorFilter, &[&str])> = vec![
        (none(), &["a1", "a2", "b3"]),
        (AnchorFilter { kind: Some(AnchorKind::Root), ..none() }, &["a1", "b3"]),
        (AnchorFilter { kind: Some(AnchorKind::Intermediate), ..none() }, &["a2"]),
        (AnchorFilter { id: some("A"), ..none() }, &["a1", "a2"]),
        (AnchorFilter { domain: Some(TrustDomain::Misp), ..none() }, &["b3"]),
        (AnchorFilter { domain: Some(TrustDomain::Ftm), ..none() }, &[]),
        (AnchorFilter { subject: some("BETA"), ..none() }, &["a2"]),
        (AnchorFilter { subject: some("0%_"), ..none() }, &["b3"]),
        (AnchorFilter { subject: some("B_ta"), ..none() }, &[]),
        (AnchorFilter { issuer: some("alpha"), ..none() }, &["a1", "a2"]),
        (AnchorFilter { find: some("alpha"), ..none() }, &["a1", "a2"]),
        (AnchorFilter { find: some("cn=b"), ..none() }, &["a2"]),
        (AnchorFilter { find: some("0%_"), ..none() }, &["b3"]),
        (AnchorFilter { find: some("_lpha"), ..none() }, &[]),
        (AnchorFilter { find: some("alpha"), subject: some("beta"), ..none() }, &["a2"]),
        (AnchorFilter { ends: Some((day(1), day(2))), ..none() }, &["a2"]),
        (AnchorFilter { ends: Some((day(1) + TimeDelta::seconds(1), day(3))), ..none() }, &["b3"]),
    ];
    for (filter, wanted) in cases {
        let page = store.anchors(&filter, None, Window::All).await.unwrap();
        assert_eq!(ids(&page, id), wanted, "{filter:?}");
    }
    let page = store.anchors(&AnchorFilter { id: some("b3"), ..none() }, None, Window::All).await.unwrap();
    let row = &page.rows[0];
    let mut read = store.read().await.unwrap();
    let certificate = read.anchors().get(&row.id).await.unwrap().unwrap().certificate;
    assert_eq!((row.kind, row.domain, row.active), (AnchorKind::Root, TrustDomain::Misp, false));
    assert_eq!((&row.subject, &row.issuer), (&certificate.subject_text(), &certificate.issuer_text()));
    assert_eq!(row.sha1_hex, certificate.sha1_hex());
    assert_eq!(row.certificate.as_ref(), Some(&certificate));
    assert_eq!((row.not_before, row.not_after), (certificate.not_before(), certificate.not_after()));
    assert_eq!(row.uploaded_at, build::at(0));
}

/// Every field, both ways; equal ones by id.
pub async fn anchors_are_sorted_both_ways<B: Backend>() {
    use AnchorField as F;
    let Some(back) = B::fresh(&["file"]).await else { return };
    let store = back.store();
    fill(&*store).await;
    let cases: [(F, &[&[&str]]); 8] = [
        (F::Kind, &[&["a2"], &["a1", "b3"]]),
        (F::Id, &[&["a1"], &["a2"], &["b3"]]),
        (F::Domain, &[&["a1", "a2"], &["b3"]]),
        (F::Subject, &[&["a1"], &["a2"], &["b3"]]),
        (F::Issuer, &[&["a1", "a2"], &["b3"]]),
        (F::NotBefore, &[&["a1"], &["b3"], &["a2"]]),
        (F::NotAfter, &[&["a2"], &["b3"], &["a1"]]),
        (F::Uploaded, &[&["b3"], &["a2"], &["a1"]]),
    ];
    for (field, groups) in cases {
        for direction in BOTH {
            let order = Some(sort(field, direction));
            let page = store.anchors(&AnchorFilter::default(), order, Window::All).await.unwrap();
            assert_eq!(ids(&page, id), expected(groups, direction), "{field:?} {direction:?}");
        }
    }
}
