//! Everything a certificate says.

use super::card::{elapsed, name_of};
use crate::web::state::{StateView, ends_soon};
use chrono::{DateTime, Utc};
use pms_core::cert::{AlternativeName, Certificate};
use serde::Serialize;

/// The facts of one certificate.
#[derive(Clone, Debug, Serialize)]
pub(in crate::web) struct FactsView {
    name: String,
    state: StateView,
    subject: String,
    issuer: String,
    serial: String,
    key: String,
    signature: String,
    from: String,
    until: String,
    elapsed: i64,
    ends: bool,
    sha256: String,
    sha1: String,
    /// Key usages by their names in RFC 5280, and extended ones.
    usages: Vec<String>,
    names: Vec<String>,
    is_ca: bool,
    path_length: Option<u64>,
    key_id: Option<String>,
    issuer_key_id: Option<String>,
}

impl FactsView {
    /// Of a certificate; `of` is what it is to `m.state`: certificate or authority.
    pub(in crate::web) fn of(certificate: &Certificate, of: &'static str, now: DateTime<Utc>) -> Self {
        let (from, until) = (certificate.not_before(), certificate.not_after());
        let usages = certificate.key_usage_names().into_iter().map(str::to_owned);
        Self {
            name: name_of(certificate),
            state: StateView::of_validity(of, from, until, now),
            subject: certificate.subject_text(),
            issuer: certificate.issuer_text(),
            serial: pairs(&certificate.serial_hex()),
            key: certificate.key_text(),
            signature: certificate.signature_text(),
            from: from.to_rfc3339(),
            until: until.to_rfc3339(),
            elapsed: elapsed(from, until, now),
            ends: ends_soon(until, now),
            sha256: pairs(&certificate.sha256_hex()),
            sha1: pairs(&certificate.sha1_hex()),
            usages: usages.chain(certificate.extended_key_usage_names()).collect(),
            names: certificate.alternative_names().iter().filter_map(shown).collect(),
            is_ca: certificate.is_ca(),
            path_length: certificate.basic_constraints().and_then(|constraints| constraints.path_length),
            key_id: certificate.subject_key_id_hex().as_deref().map(pairs),
            issuer_key_id: certificate.authority_key_id_hex().as_deref().map(pairs),
        }
    }
}

fn shown(name: &AlternativeName) -> Option<String> {
    match name {
        AlternativeName::Dns(text)
        | AlternativeName::Email(text)
        | AlternativeName::Uri(text)
        | AlternativeName::Ip(text) => Some(text.clone()),
        AlternativeName::Other => None,
    }
}

/// Hexadecimal as people compare it: capitals, in pairs.
pub(super) fn pairs(hex: &str) -> String {
    let capitals: Vec<char> = hex.to_ascii_uppercase().chars().collect();
    let pairs: Vec<String> = capitals.chunks(2).map(|pair| pair.iter().collect()).collect();
    pairs.join(" ")
}

#[cfg(test)]
mod tests {
    use super::pairs;

    #[test]
    fn fingerprints_are_read_in_pairs() {
        assert_eq!(pairs("9f3c71"), "9F 3C 71");
        assert_eq!(pairs(""), "");
    }
}
