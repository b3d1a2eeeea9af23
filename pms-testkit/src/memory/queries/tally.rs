//! Counts, and what ends soon.

use chrono::{DateTime, Utc};
use pms_core::cert::AnchorKind;
use pms_core::domain::{
    anchor::AnchorState,
    api_key::KeyState,
    id::PartnerId,
    link::LinkState,
    partner_certificate::CertificateState,
    policy::{PolicyState, group::GroupState},
};
use pms_core::port::queries::{Count, Ending, EndingKind, Endings, Tally};

use crate::memory::state::State;

pub(super) fn count(state: &State, tally: Tally) -> Count {
    let links = |wanted| state.links.values().filter(|link| link.state == wanted).count();
    let policies = |wanted| state.policies.values().filter(|policy| policy.state == wanted).count();
    let anchors = |kind| {
        let used = state.anchors.values().filter(|anchor| anchor.state == AnchorState::Active);
        used.filter(|anchor| anchor.kind == kind).count()
    };
    bounded(match tally {
        Tally::PendingLinks => links(LinkState::Pending),
        Tally::ApprovedLinks => links(LinkState::Approved),
        Tally::Partners => state.partners.len(),
        Tally::UncertifiedPartners => {
            state.partners.values().filter(|partner| partner.certificate.is_none()).count()
        }
        Tally::Roots => anchors(AnchorKind::Root),
        Tally::Intermediates => anchors(AnchorKind::Intermediate),
        Tally::PublishedPolicies => policies(PolicyState::Published),
        Tally::DraftPolicies => policies(PolicyState::Draft),
        Tally::Groups => state.groups.values().filter(|group| group.state == GroupState::Active).count(),
        Tally::ActiveKeys => state.api_keys.values().filter(|key| key.state == KeyState::Active).count(),
    })
}

fn bounded(counted: usize) -> Count {
    Count::of(u64::try_from(counted).unwrap_or(u64::MAX))
}

pub(super) fn oldest_pending(state: &State) -> Option<DateTime<Utc>> {
    let pending = state.links.values().filter(|link| link.state == LinkState::Pending);
    pending.map(|link| link.created.at).min()
}

pub(super) fn endings(
    state: &State,
    kind: EndingKind,
    (from, to): (DateTime<Utc>, DateTime<Utc>),
    most: u32,
) -> Endings {
    let mut all = match kind {
        EndingKind::PartnerCertificate => certificates(state),
        EndingKind::Anchor => anchors(state),
        EndingKind::ApiKey => keys(state),
    };
    all.retain(|ending| (from..to).contains(&ending.ends));
    all.sort_by(|a, b| (a.ends, &a.id).cmp(&(b.ends, &b.id)));
    let count = bounded(all.len());
    all.truncate(usize::try_from(most).unwrap_or(usize::MAX));
    Endings { count, next: all }
}

fn organisation(state: &State, partner: &PartnerId) -> String {
    state.partners.get(partner).map_or_else(String::new, |partner| partner.name.as_str().to_owned())
}

fn certificates(state: &State) -> Vec<Ending> {
    let current = state.certificates.values().filter(|row| row.state == CertificateState::Current);
    let one = |row: &pms_core::domain::partner_certificate::PartnerCertificate| Ending {
        kind: EndingKind::PartnerCertificate,
        id: row.id.as_str().to_owned(),
        name: organisation(state, &row.partner),
        label: None,
        partner: Some(row.partner.clone()),
        ends: row.signed.not_after(),
    };
    current.map(one).collect()
}

fn anchors(state: &State) -> Vec<Ending> {
    let used = state.anchors.values().filter(|anchor| anchor.state == AnchorState::Active);
    let one = |anchor: &pms_core::domain::anchor::TrustAnchor| Ending {
        kind: EndingKind::Anchor,
        id: anchor.id.as_str().to_owned(),
        name: anchor.certificate.subject_text(),
        label: None,
        partner: None,
        ends: anchor.certificate.not_after(),
    };
    used.map(one).collect()
}

fn keys(state: &State) -> Vec<Ending> {
    let active = state.api_keys.values().filter(|key| key.state == KeyState::Active);
    let one = |key: &pms_core::domain::api_key::ApiKey| {
        Some(Ending {
            kind: EndingKind::ApiKey,
            id: key.id.as_str().to_owned(),
            name: organisation(state, &key.partner),
            label: Some(key.label.as_str().to_owned()),
            partner: Some(key.partner.clone()),
            ends: key.valid_to?,
        })
    };
    active.filter_map(one).collect()
}
