//! A partner's own world: a CA of its own, and a certificate below it.

use chrono::{DateTime, TimeDelta, Utc};
use pms_adapters::crypto::LocalKey;
use pms_adapters::desk::Authority;
use pms_adapters::system::SystemIds;
use pms_core::cert::profile::{IssuerKey, Subject, Validity};
use pms_core::cert::{Certificate, KeyUsage};
use std::sync::LazyLock;

/// A validity of so many days from a moment ago.
pub(crate) fn days(now: DateTime<Utc>, days: i64) -> Validity {
    Validity { not_before: now - TimeDelta::hours(1), not_after: now + TimeDelta::days(days) }
}

/// A subject of this common name and organisation.
pub(crate) fn subject(name: &str, organisation: &str) -> Subject {
    Subject {
        common_name: name.to_owned(),
        organisation: Some(organisation.to_owned()),
        ..Subject::default()
    }
}

/// A root for partners, valid for ten years.
pub(crate) fn root(now: DateTime<Utc>) -> Authority {
    let key = LocalKey::generate_p256().unwrap();
    Authority::root(&subject("Partner Root", "Trust Ltd"), 1, key, &SystemIds, days(now, 3650)).unwrap()
}

/// A partner's certificate below the root, valid for so many days. All have the same RSA key, which takes long
/// to make.
pub(crate) fn certificate(root: &Authority, organisation: &str, validity: Validity) -> Certificate {
    static KEY: LazyLock<LocalKey> = LazyLock::new(|| LocalKey::generate_rsa().unwrap());
    let usage = KeyUsage::DIGITAL_SIGNATURE.and(KeyUsage::KEY_ENCIPHERMENT);
    let subject = subject("api.example.org", organisation);
    root.end_entity(&subject, KEY.spki_der(), usage, &SystemIds, validity).unwrap().into_certificate()
}
