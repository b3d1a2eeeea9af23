//! Rules that CA and partner uploads share.

use chrono::{DateTime, SecondsFormat, Utc};

use super::Bench;
use crate::cert::certificate::Certificate;
use crate::cert::domain::TrustDomain;
use crate::cert::rule::Rule;
use crate::cert::verdict::{Note, Sheet};

const ANOTHER: &str = "Ask the certificate authority for another certificate.";

impl Bench<'_> {
    pub(super) fn serial(&self, sheet: &mut Sheet, certificate: &Certificate) {
        let held = self.policy.nonpositive_serial || certificate.serial_is_positive();
        let seen = format!("serial number {}", certificate.serial_decimal());
        sheet.note(Rule::Serial, Note::check(held, seen, "a number above zero", ANOTHER));
    }

    pub(super) fn domain(sheet: &mut Sheet, text: &str, domain: Option<TrustDomain>) {
        let note = match domain {
            Some(domain) => Note::held(domain.as_wire()),
            // The text is the caller's own and may be anything: it is not repeated.
            None => Note::failed(
                format!("a trust domain of {} characters that does not exist", text.chars().count()),
                TrustDomain::ALL.map(TrustDomain::as_wire).join(", "),
                "Choose one of these domains.",
            ),
        };
        sheet.note(Rule::Domain, note);
    }

    pub(super) fn validity(&self, sheet: &mut Sheet, certificate: &Certificate) {
        let begun = self.now.timestamp() + self.policy.clock_skew.num_seconds()
            >= certificate.not_before().timestamp();
        sheet.note(
            Rule::Begun,
            Note::check(
                begun,
                format!("valid from {}", instant(certificate.not_before())),
                &format!("begun at {}", instant(self.now)),
                "Upload it again when its validity has begun, or ask for one that is valid now.",
            ),
        );
        sheet.note(
            Rule::NotExpired,
            Note::check(
                !certificate.is_expired(self.now),
                format!("valid until {}", instant(certificate.not_after())),
                &format!("not ended at {}", instant(self.now)),
                "Have the certificate renewed and upload the new one.",
            ),
        );
    }

    pub(super) fn version(sheet: &mut Sheet, certificate: &Certificate) {
        let seen = format!("version {}", certificate.version());
        sheet.note(Rule::Version, Note::check(certificate.version() == 3, seen, "X.509 version 3", ANOTHER));
    }

    pub(super) fn key_strength(&self, sheet: &mut Sheet, certificate: &Certificate) {
        let seen = certificate.key().kind().shown();
        let remedy = "Make a key of an allowed kind and have a certificate issued for it.";
        let note = match self.policy.allows_key(certificate.key()) {
            Err(wanted) => Note::failed(seen, wanted, remedy),
            Ok(()) if self.check.accepts_key(certificate.key()) => Note::held(seen),
            Ok(()) => {
                Note::failed(format!("{seen}, with numbers that no such key has"), "a sound key", remedy)
            }
        };
        sheet.note(Rule::KeyStrength, note);
    }

    pub(super) fn signature_algorithm(&self, sheet: &mut Sheet, certificate: &Certificate) {
        let scheme = certificate.signature_scheme();
        sheet.note(
            Rule::SignatureAlgorithm,
            Note::check(
                self.policy.allows_scheme(scheme),
                format!("signed with {}", scheme.shown()),
                "RSA (PKCS#1 or PSS) with SHA-256, -384 or -512; ECDSA P-256 with SHA-256 or P-384 with SHA-384; Ed25519",
                "Ask the certificate authority for a certificate signed with an allowed algorithm.",
            ),
        );
    }
}

/// Why a rule about signatures is not looked at.
pub(super) fn unverifiable() -> Note {
    Note::not_reached("the signature is not checked, because its algorithm is not allowed")
}

/// A date with its zone, in whole seconds.
pub(super) fn instant(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Secs, true)
}
