//! Rules about whether a certificate is a CA's, and one that can be judged.

use super::Bench;
use crate::cert::certificate::Certificate;
use crate::cert::domain::TrustDomain;
use crate::cert::extension::KeyUsage;
use crate::cert::oid;
use crate::cert::rule::Rule;
use crate::cert::store::{AnchorKind, TrustStore};
use crate::cert::verdict::{Note, Sheet};
use crate::cert::words::{remedy, seen, wanted};

impl Bench<'_> {
    pub(super) fn ca_flag(&self, sheet: &mut Sheet, certificate: &Certificate) {
        let wanted = wanted::ca_true();
        let note = match certificate.basic_constraints() {
            Some(constraints) if constraints.ca && constraints.critical => Note::held(seen::ca_critical()),
            Some(constraints) if constraints.ca && self.policy.critical_basic_constraints => {
                Note::failed(seen::ca_not_critical(), wanted::critical(), remedy::ca_certificate())
            }
            Some(constraints) if constraints.ca => {
                Note::warning(seen::ca_not_critical(), wanted::critical_advised())
            }
            Some(_) => Note::failed(seen::ca_false(), wanted, remedy::ca_certificate()),
            None => Note::failed(seen::constraints_missing(), wanted, remedy::ca_certificate()),
        };
        sheet.note(Rule::CaFlag, note);
    }
}

pub(super) fn not_stored(
    sheet: &mut Sheet,
    certificate: &Certificate,
    domain: TrustDomain,
    known: &TrustStore,
) {
    let held = !known.contains(domain, certificate);
    let seen = if held { seen::new_here() } else { seen::stored_already() };
    sheet.note(Rule::NotStored, Note::check(held, seen, None, remedy::nothing()));
}

pub(super) fn key_cert_sign(sheet: &mut Sheet, certificate: &Certificate, kind: Option<AnchorKind>) {
    let wanted = wanted::signing();
    let note = match (certificate.key_usage(), kind) {
        (Some(usage), _) if usage.has(KeyUsage::KEY_CERT_SIGN) => Note::held(seen::signing()),
        (Some(_), _) => Note::failed(seen::usage_no_signing(), wanted, remedy::ca_certificate()),
        (None, Some(AnchorKind::Root)) => Note::held(seen::root_without_usage()),
        (None, Some(AnchorKind::Intermediate) | None) => {
            Note::failed(seen::usage_missing(), wanted, remedy::ca_certificate())
        }
    };
    sheet.note(Rule::KeyCertSign, note);
}

pub(super) fn subject(sheet: &mut Sheet, certificate: &Certificate) {
    let held = !certificate.subject().is_empty();
    let seen = if held { seen::subject(certificate.subject_text()) } else { seen::subject_empty() };
    sheet.note(Rule::Subject, Note::check(held, seen, wanted::ca_name(), remedy::ca_certificate()));
}

pub(super) fn extensions(sheet: &mut Sheet, certificate: &Certificate) {
    let extensions = certificate.extensions();
    let note = match (extensions.obstacles.first(), extensions.tolerated.first()) {
        (Some(obstacle), _) => {
            Note::failed(obstacle.words(), wanted::judged_extensions(), remedy::without_extension())
        }
        (None, Some(tolerated)) => Note::warning(seen::extension_tolerated(oid::shown(*tolerated)), None),
        (None, None) => Note::held(seen::extensions_good()),
    };
    sheet.note(Rule::Extensions, note);
}
