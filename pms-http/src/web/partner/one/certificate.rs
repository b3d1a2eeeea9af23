//! The two certificates of a partner, as cards.

use crate::web::{
    said::Said,
    section::Section,
    state::{StateView, ends_soon},
};
use chrono::{DateTime, Utc};
use pms_core::{app::partner::PartnerDetails, cert::Certificate};
use serde::Serialize;

/// A certificate as `o.cert` takes it, but for its state, which a template makes.
#[derive(Serialize)]
pub(super) struct CertificateCard {
    title: Said,
    state: StateView,
    to: String,
    by: String,
    key: String,
    from: String,
    until: String,
    elapsed: i64,
    ends: bool,
    files: Vec<File>,
}

#[derive(Serialize)]
struct File {
    word: Said,
    href: String,
}

impl CertificateCard {
    /// The certificate that a partner uploaded, and its twin that was signed here; none before its first upload.
    pub(super) fn both(details: &PartnerDetails, now: DateTime<Utc>) -> Vec<Self> {
        let Some(stored) = &details.certificate else { return Vec::new() };
        let at = Section::Partners.page_of(details.partner.id.as_str());
        [
            ("partners-original", &stored.original, "original.pem"),
            ("partners-signed", &stored.signed, "signed.pem"),
        ]
        .map(|(title, certificate, file)| {
            Self::of(Said::new(title), certificate, format!("{at}/certificate/{file}"), now)
        })
        .into()
    }

    fn of(title: Said, certificate: &Certificate, href: String, now: DateTime<Utc>) -> Self {
        let (from, until) = (certificate.not_before(), certificate.not_after());
        Self {
            title,
            state: StateView::of_validity("certificate", from, until, now),
            to: certificate.common_name().map_or_else(|| certificate.subject_text(), str::to_owned),
            by: certificate.issuer_text(),
            key: certificate.key().kind().shown(),
            from: from.to_rfc3339(),
            until: until.to_rfc3339(),
            elapsed: elapsed(from, until, now),
            ends: ends_soon(until, now),
            files: vec![File { word: Said::new("partners-pem"), href }],
        }
    }
}

/// How much of a validity is over, from 0 to 100.
fn elapsed(from: DateTime<Utc>, until: DateTime<Utc>, now: DateTime<Utc>) -> i64 {
    let whole = (until - from).num_seconds().max(1);
    ((now - from).num_seconds().saturating_mul(100) / whole).clamp(0, 100)
}
