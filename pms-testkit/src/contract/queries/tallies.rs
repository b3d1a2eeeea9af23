//! Counts, and what ends soon.

use pms_core::cert::TrustDomain;
use pms_core::domain::{
    anchor::{AnchorState, TrustAnchor},
    partner_certificate::{CertificateState, PartnerCertificate},
};
use pms_core::port::queries::{Count, EndingKind, Queries, Tally};

use super::scene;
use crate::build;
use crate::contract::{Backend, begin, commit};
use crate::pki::Pki;

/// Every count, on an empty store and on a filled one.
pub async fn everything_is_counted<B: Backend>() {
    let Some(back) = B::fresh(&["file"]).await else { return };
    let store = back.store();
    for tally in Tally::ALL {
        assert_eq!(store.tally(tally).await.unwrap(), Count::default(), "{tally:?}");
    }
    assert_eq!(store.oldest_pending_link().await.unwrap(), None);
    scene::fill(&*store).await;
    let pki = Pki::new(build::at(0));
    let used = build::anchor("a1", TrustDomain::Auth, &pki.root("One"));
    let off = TrustAnchor {
        state: AnchorState::Deactivated,
        ..build::anchor("a2", TrustDomain::Auth, &pki.root("Two"))
    };
    let mut work = begin(&*store).await;
    for anchor in [&used, &off] {
        work.anchors().insert(anchor).await.unwrap();
    }
    commit(work).await;
    let wanted = [
        (Tally::PendingLinks, 2),
        (Tally::ApprovedLinks, 1),
        (Tally::Partners, 4),
        (Tally::UncertifiedPartners, 4),
        (Tally::Roots, 1),
        (Tally::Intermediates, 0),
        (Tally::PublishedPolicies, 2),
        (Tally::DraftPolicies, 1),
        (Tally::Groups, 3),
        (Tally::ActiveKeys, 3),
    ];
    assert_eq!(wanted.map(|(tally, _)| tally), Tally::ALL);
    for (tally, n) in wanted {
        assert_eq!(store.tally(tally).await.unwrap(), Count { n, capped: false }, "{tally:?}");
    }
    assert_eq!(store.oldest_pending_link().await.unwrap(), Some(build::at(10)));
}

/// Ends are half-open; what is switched off, superseded or without an end is not among them.
pub async fn endings_come_soonest_first<B: Backend>() {
    let Some(back) = B::fresh(&["file"]).await else { return };
    let store = back.store();
    scene::fill(&*store).await;
    let pki = Pki::new(build::at(0));
    let root = pki.root("Root");
    let anchor = build::anchor("a1", TrustDomain::Auth, &root);
    let leaf = pki.leaf(&root, "acme Ltd");
    let current = build::certificate("c1", "acme", &leaf, &leaf);
    let old = PartnerCertificate {
        state: CertificateState::Superseded,
        ..build::certificate("c0", "acme", &leaf, &leaf)
    };
    let mut work = begin(&*store).await;
    work.anchors().insert(&anchor).await.unwrap();
    for certificate in [&current, &old] {
        work.certificates().insert(certificate).await.unwrap();
    }
    let sooner = pms_core::domain::api_key::ApiKey {
        valid_to: Some(build::at(1_500)),
        ..build::api_key("acme", "kyc", "sooner")
    };
    work.api_keys().insert(&sooner).await.unwrap();
    commit(work).await;
    let keys = async |from, to, most| {
        store.endings(EndingKind::ApiKey, (build::at(from), build::at(to)), most).await.unwrap()
    };
    let labels = |endings: pms_core::port::queries::Endings| {
        endings.next.into_iter().filter_map(|ending| ending.label).collect::<Vec<_>>()
    };
    let all = keys(0, 2_001, 9).await;
    let organisations: Vec<_> = all.next.iter().map(|ending| ending.name.as_str()).collect();
    assert_eq!(organisations, ["acme Ltd", "my_coop 100%"]);
    assert_eq!(labels(all), ["sooner", "50%_off"]);
    assert_eq!(labels(keys(1_500, 2_000, 9).await), ["sooner"]);
    let one = keys(0, 2_001, 1).await;
    assert_eq!((one.count.n, one.next.len()), (2, 1));
    for (kind, id, name, ends) in [
        (EndingKind::Anchor, "a1", root.certificate().subject_text(), root.certificate().not_after()),
        (EndingKind::PartnerCertificate, "c1", "acme Ltd".to_owned(), leaf.certificate().not_after()),
    ] {
        let found = store.endings(kind, (ends, ends + chrono::TimeDelta::seconds(1)), 9).await.unwrap();
        assert_eq!(found.count.n, 1, "{kind:?}");
        let ending = &found.next[0];
        assert_eq!((ending.kind, ending.id.as_str(), &ending.name, ending.ends), (kind, id, &name, ends));
        let before = store.endings(kind, (build::at(0), ends), 9).await.unwrap();
        assert_eq!(before.count, Count::default(), "{kind:?}");
    }
}
