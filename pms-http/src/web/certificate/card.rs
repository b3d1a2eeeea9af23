//! A certificate as a card.

use crate::web::{
    said::Said,
    state::{StateView, ends_soon},
};
use chrono::{DateTime, Utc};
use pms_core::{cert::Certificate, domain::partner_certificate::PartnerCertificate};
use serde::Serialize;

/// A certificate as `o.cert` takes it, but for its state, which a template makes with `m.standing`.
#[derive(Clone, Debug, Serialize)]
pub(in crate::web) struct CertView {
    title: Said,
    state: StateView,
    to: String,
    by: String,
    key: String,
    from: String,
    until: String,
    elapsed: i64,
    ends: bool,
    files: Vec<FileView>,
}

/// What can be downloaded.
#[derive(Clone, Debug, Serialize)]
struct FileView {
    word: Said,
    href: String,
}

impl CertView {
    /// A certificate without downloads.
    pub(in crate::web) fn of(title: Said, certificate: &Certificate, now: DateTime<Utc>) -> Self {
        let (from, until) = (certificate.not_before(), certificate.not_after());
        Self {
            title,
            state: StateView::of_validity("certificate", from, until, now),
            to: name_of(certificate),
            by: certificate.issuer_name(),
            key: certificate.key_text(),
            from: from.to_rfc3339(),
            until: until.to_rfc3339(),
            elapsed: elapsed(from, until, now),
            ends: ends_soon(until, now),
            files: Vec::new(),
        }
    }

    /// What a partner uploaded, and its twin that was signed here. `href` gives the address of `original.pem` and of
    /// `signed.pem`; a deactivated partner's are not given out.
    pub(in crate::web) fn both(
        stored: &PartnerCertificate,
        href: impl Fn(&str) -> Option<String>,
        now: DateTime<Utc>,
    ) -> Vec<Self> {
        [
            ("certificate-original", &stored.original, "original.pem"),
            ("certificate-signed", &stored.signed, "signed.pem"),
        ]
        .map(|(title, certificate, file)| {
            let view = Self::of(Said::new(title), certificate, now);
            let file = href(file).map(|href| FileView { word: Said::new("certificate-pem"), href });
            Self { files: file.into_iter().collect(), ..view }
        })
        .into()
    }
}

/// What a certificate is called: its first common name, or all of its subject.
pub(in crate::web) fn name_of(certificate: &Certificate) -> String {
    certificate.common_name().map_or_else(|| certificate.subject_text(), str::to_owned)
}

/// How much of a validity is over, from 0 to 100.
pub(super) fn elapsed(from: DateTime<Utc>, until: DateTime<Utc>, now: DateTime<Utc>) -> i64 {
    let whole = (until - from).num_seconds().max(1);
    ((now - from).num_seconds().saturating_mul(100) / whole).clamp(0, 100)
}

#[cfg(test)]
mod tests {
    use super::elapsed;
    use chrono::{DateTime, TimeDelta};

    #[test]
    fn the_bar_stays_within_its_ends() {
        let at = |days: i64| DateTime::UNIX_EPOCH + TimeDelta::days(days);
        assert_eq!([-5, 0, 25, 100, 300].map(|now| elapsed(at(0), at(100), at(now))), [0, 0, 25, 100, 100]);
        assert_eq!(elapsed(at(3), at(3), at(3)), 0, "a validity of nothing");
    }
}
