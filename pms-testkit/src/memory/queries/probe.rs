//! Finding by beginnings, fingerprints and serial numbers.

use pms_core::cert::Certificate;
use pms_core::domain::{
    anchor::TrustAnchor, partner::Partner, partner_certificate::PartnerCertificate, policy::Policy,
};
use pms_core::port::queries::{Hit, Mark, Probe};

use crate::memory::state::State;

pub(super) fn look(state: &State, probe: &Probe, most: u32) -> Vec<Hit> {
    let mut found: Vec<(String, Hit)> = match probe {
        Probe::PartnerId(start) => partners(state, |row| begins(row.id.as_str(), start)),
        Probe::PartnerName(start) => partners(state, |row| begins(row.name.as_str(), start)),
        Probe::PartnerEmail(key) => {
            partners(state, |row| (row.contact.email_key.as_ref() == Some(key)).then(String::new))
        }
        Probe::PolicyId(start) => policies(state, |row| begins(row.id.as_str(), start)),
        Probe::PolicyName(start) => policies(state, |row| begins(row.name.as_str(), start)),
        Probe::AnchorSubject(start) => anchors(state, |row| begins(&row.certificate.subject_text(), start)),
        Probe::AnchorMark(mark) => anchors(state, |row| bears(&row.certificate, mark).then(String::new)),
        Probe::CertificateName(start) => {
            certificates(state, |row| begins(row.original.common_name().unwrap_or_default(), start))
        }
        Probe::CertificateMark(mark) => certificates(state, |row| {
            (bears(&row.original, mark) || bears(&row.signed, mark)).then(String::new)
        }),
    };
    found.sort_by(|(a, one), (b, other)| (a, &one.id).cmp(&(b, &other.id)));
    let most = usize::try_from(most).unwrap_or(usize::MAX);
    found.into_iter().take(most).map(|(_, hit)| hit).collect()
}

/// The text by which a hit is ordered, where it begins so.
fn begins(text: &str, start: &str) -> Option<String> {
    let text = text.to_lowercase();
    text.starts_with(start).then_some(text)
}

fn bears(certificate: &Certificate, mark: &Mark) -> bool {
    let serial = certificate.serial_decimal();
    [certificate.sha1_hex(), certificate.sha256_hex()].contains(&mark.print)
        || [&mark.serial, &mark.serial_of_hex].contains(&&serial)
}

fn partners(state: &State, fits: impl Fn(&Partner) -> Option<String>) -> Vec<(String, Hit)> {
    let one = |row: &Partner| {
        let hit = Hit { id: row.id.as_str().to_owned(), name: row.name.as_str().to_owned(), partner: None };
        Some((fits(row)?, hit))
    };
    state.partners.values().filter_map(one).collect()
}

fn policies(state: &State, fits: impl Fn(&Policy) -> Option<String>) -> Vec<(String, Hit)> {
    let one = |row: &Policy| {
        let hit = Hit { id: row.id.as_str().to_owned(), name: row.name.as_str().to_owned(), partner: None };
        Some((fits(row)?, hit))
    };
    state.policies.values().filter_map(one).collect()
}

fn anchors(state: &State, fits: impl Fn(&TrustAnchor) -> Option<String>) -> Vec<(String, Hit)> {
    let one = |row: &TrustAnchor| {
        let name = row.certificate.subject_text();
        Some((fits(row)?, Hit { id: row.id.as_str().to_owned(), name, partner: None }))
    };
    state.anchors.values().filter_map(one).collect()
}

fn certificates(state: &State, fits: impl Fn(&PartnerCertificate) -> Option<String>) -> Vec<(String, Hit)> {
    let one = |row: &PartnerCertificate| {
        let name = row.original.common_name().unwrap_or_default().to_owned();
        let hit = Hit { id: row.id.as_str().to_owned(), name, partner: Some(row.partner.clone()) };
        Some((fits(row)?, hit))
    };
    state.certificates.values().filter_map(one).collect()
}
