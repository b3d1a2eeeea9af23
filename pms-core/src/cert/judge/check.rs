//! Rules that CA and partner uploads share.

use super::Bench;
use crate::cert::certificate::Certificate;
use crate::cert::domain::TrustDomain;
use crate::cert::rule::Rule;
use crate::cert::verdict::{Note, Sheet};
use crate::cert::words::{remedy, seen, wanted};

impl Bench<'_> {
    pub(super) fn serial(&self, sheet: &mut Sheet, certificate: &Certificate) {
        let held = self.policy.nonpositive_serial || certificate.serial_is_positive();
        let seen = seen::serial(certificate.serial_decimal());
        sheet.note(Rule::Serial, Note::check(held, seen, wanted::above_zero(), remedy::another()));
    }

    pub(super) fn domain(sheet: &mut Sheet, text: &str, domain: Option<TrustDomain>) {
        let note = match domain {
            Some(domain) => Note::held(seen::domain(domain.as_wire())),
            // The text is the caller's own and may be anything: it is not repeated.
            None => Note::failed(
                seen::domain_unknown(text.chars().count()),
                wanted::domains(TrustDomain::ALL.map(TrustDomain::as_wire).join(", ")),
                remedy::choose_domain(),
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
                seen::begins(certificate.not_before()),
                wanted::begun(self.now),
                remedy::wait_or_ask(),
            ),
        );
        sheet.note(
            Rule::NotExpired,
            Note::check(
                !certificate.is_expired(self.now),
                seen::ends(certificate.not_after()),
                wanted::not_ended(self.now),
                remedy::renew(),
            ),
        );
    }

    pub(super) fn version(sheet: &mut Sheet, certificate: &Certificate) {
        let seen = seen::version(certificate.version());
        sheet.note(
            Rule::Version,
            Note::check(certificate.version() == 3, seen, wanted::version(), remedy::another()),
        );
    }

    pub(super) fn key_strength(&self, sheet: &mut Sheet, certificate: &Certificate) {
        let kind = certificate.key().kind().shown();
        let remedy = remedy::allowed_key();
        let note = match self.policy.allows_key(certificate.key()) {
            Err(wanted) => Note::failed(seen::key(kind), wanted, remedy),
            Ok(()) if self.check.accepts_key(certificate.key()) => {
                Note::met(seen::key(kind), self.policy.wanted_of(certificate.key().kind()))
            }
            Ok(()) => Note::failed(seen::key_unsound(kind), wanted::sound_key(), remedy),
        };
        sheet.note(Rule::KeyStrength, note);
    }

    pub(super) fn signature_algorithm(&self, sheet: &mut Sheet, certificate: &Certificate) {
        let scheme = certificate.signature_scheme();
        sheet.note(
            Rule::SignatureAlgorithm,
            Note::check(
                self.policy.allows_scheme(scheme),
                seen::signed_with(scheme.shown()),
                wanted::algorithm(),
                remedy::allowed_algorithm(),
            ),
        );
    }
}

/// Why a rule about signatures is not looked at.
pub(super) fn unverifiable() -> Note {
    Note::not_reached(seen::unverifiable())
}
