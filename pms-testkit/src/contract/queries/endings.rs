//! The partner list by the end of the certificate.

use chrono::TimeDelta;
use pms_core::domain::{
    link::{Link, LinkState},
    page::{Direction, Window},
    partner::Partner,
};
use pms_core::port::{
    queries::{CertificateStanding as Standing, PartnerField, PartnerFilter, PartnerRow, Queries},
    store::Store,
};

use super::{ids, sort};
use crate::build;
use crate::contract::{Backend, begin, commit};

fn id(row: &PartnerRow) -> &str {
    row.id.as_str()
}

/// `late` and `soon` have a certificate, `over` had one until noon, `none` and `bare` have none. `adopted` has one of
/// which the end is not known.
async fn fill(store: &dyn Store) {
    let ends =
        [("late", Some(90_000)), ("none", None), ("over", Some(0)), ("soon", Some(60)), ("bare", None)];
    let mut work = begin(store).await;
    for (id, seconds) in ends {
        let certificate = seconds.map(|_| build::text(&format!("certificate-of-{id}")));
        let partner = Partner { certificate, certificate_ends: seconds.map(build::at), ..build::partner(id) };
        work.partners().insert(&partner).await.unwrap();
    }
    let adopted = Partner { certificate: Some(build::text("unknown")), ..build::partner("adopted") };
    work.partners().insert(&adopted).await.unwrap();
    commit(work).await;
}

/// The earliest end comes first, or the latest; partners without one stand last both ways.
pub async fn partners_without_a_certificate_stand_last<B: Backend>() {
    let Some(back) = B::fresh(&["file"]).await else { return };
    let store = back.store();
    fill(&*store).await;
    for (direction, wanted) in [
        (Direction::Ascending, ["over", "soon", "late", "adopted", "bare", "none"]),
        (Direction::Descending, ["late", "soon", "over", "adopted", "bare", "none"]),
    ] {
        let order = Some(sort(PartnerField::CertificateEnds, direction));
        let page = store.partners(&PartnerFilter::default(), order, Window::All).await.unwrap();
        assert_eq!(ids(&page, id), wanted);
        let mut seen = Vec::new();
        for number in 0..3 {
            let page = Window::Page { number, size: 2 };
            let page = store.partners(&PartnerFilter::default(), order, page).await.unwrap();
            seen.extend(page.rows.iter().map(|row| id(row).to_owned()));
        }
        assert_eq!(seen, wanted);
    }
}

/// A certificate stands for the whole of its last second; one of an unknown end stands nowhere.
pub async fn partners_are_filtered_by_their_certificate<B: Backend>() {
    let Some(back) = B::fresh(&["file"]).await else { return };
    let store = back.store();
    fill(&*store).await;
    let (noon, moment) = (build::at(0), TimeDelta::milliseconds(900));
    for (standing, wanted) in [
        (Standing::valid(noon + moment), vec!["late", "over", "soon"]),
        (Standing::valid(build::at(1)), vec!["late", "soon"]),
        (Standing::expired(noon + moment), vec![]),
        (Standing::expired(build::at(1)), vec!["over"]),
        (Standing::ends_within(noon + moment, 0), vec!["over", "soon"]),
        (Standing::ends_within(build::at(1), 1), vec!["late", "soon"]),
        (Standing::None, vec!["bare", "none"]),
    ] {
        let filter = PartnerFilter { certificate: Some(standing), ..PartnerFilter::default() };
        let page = store.partners(&filter, None, Window::All).await.unwrap();
        assert_eq!(ids(&page, id), wanted, "{standing:?}");
    }
}

/// A row says when the certificate ends, and how many policies the partner is granted.
pub async fn a_partner_is_listed_with_its_certificate_and_policies<B: Backend>() {
    let Some(back) = B::fresh(&["file"]).await else { return };
    let store = back.store();
    fill(&*store).await;
    let mut work = begin(&*store).await;
    work.policy_groups().insert(&build::group("Banks")).await.unwrap();
    for (number, (partner, state)) in [
        ("soon", LinkState::Approved),
        ("soon", LinkState::Approved),
        ("soon", LinkState::Pending),
        ("soon", LinkState::Rejected),
        ("late", LinkState::Pending),
    ]
    .into_iter()
    .enumerate()
    {
        let policy = format!("policy-{number}");
        work.policies().insert(&build::published("Banks", &policy)).await.unwrap();
        let link = Link { state, ..build::link(&format!("l{number}"), partner, &policy) };
        work.links().insert(&link).await.unwrap();
    }
    commit(work).await;
    let page =
        store.partners(&PartnerFilter::default(), None, Window::Page { number: 0, size: 6 }).await.unwrap();
    let facts: Vec<_> = page.rows.iter().map(|row| (id(row), row.certificate_ends, row.policies)).collect();
    let some = |seconds| Some(build::at(seconds));
    let wanted = [
        ("adopted", None, 0),
        ("bare", None, 0),
        ("late", some(90_000), 0),
        ("none", None, 0),
        ("over", some(0), 0),
        ("soon", some(60), 2),
    ];
    assert_eq!(facts, wanted);
}
