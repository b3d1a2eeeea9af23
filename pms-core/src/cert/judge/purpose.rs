//! Rules about what a partner's key is for.

use crate::cert::certificate::Certificate;
use crate::cert::domain::TrustDomain;
use crate::cert::extension::KeyUsage;
use crate::cert::oid;
use crate::cert::rule::Rule;
use crate::cert::verdict::{Note, Sheet};
use crate::cert::words::{remedy, seen, wanted};

pub(super) fn not_ca(sheet: &mut Sheet, certificate: &Certificate, domain: TrustDomain) {
    let signs = certificate.key_usage().map(|usage| usage.has(KeyUsage::KEY_CERT_SIGN));
    let remedy = remedy::not_a_ca();
    let note = match (certificate.is_ca(), signs) {
        (true, _) if !domain.partner_issues() => {
            Note::failed(seen::is_ca(), wanted::partner_certificate(domain.as_wire()), remedy)
        }
        (true, Some(false)) => Note::failed(seen::ca_without_signing(), wanted::signing_with_ca(), remedy),
        (false, Some(true)) => Note::warning(seen::signing_without_ca(), wanted::no_signing()),
        (true, Some(true) | None) => Note::held(seen::ca_allowed()),
        (false, Some(false) | None) => Note::held(seen::not_a_ca()),
    };
    sheet.note(Rule::PartnerNotCa, note);
}

pub(super) fn key_usage(sheet: &mut Sheet, certificate: &Certificate, domain: TrustDomain) {
    let note = match certificate.key_usage() {
        None => Note::held(seen::usage_any()),
        Some(usage) if !usage.has(KeyUsage::DIGITAL_SIGNATURE) => {
            Note::failed(seen::usage_no_signature(), wanted::signature(), remedy::may_sign())
        }
        Some(usage) if domain == TrustDomain::Auth && !usage.has(KeyUsage::KEY_ENCIPHERMENT) => {
            Note::warning(seen::usage_no_encipherment(), wanted::encipherment())
        }
        Some(_) => Note::held(seen::fits()),
    };
    sheet.note(Rule::KeyUsage, note);
}

pub(super) fn extended_key_usage(sheet: &mut Sheet, certificate: &Certificate) {
    const FITTING: [const_oid::ObjectIdentifier; 3] =
        [oid::CLIENT_AUTH, oid::EMAIL_PROTECTION, oid::ANY_EXTENDED_KEY_USAGE];
    let note = match &certificate.extensions().extended_key_usage {
        None => Note::held(seen::purpose_any()),
        Some(purposes) if purposes.iter().any(|purpose| FITTING.contains(purpose)) => {
            Note::held(seen::fits())
        }
        Some(purposes) => Note::warning(
            seen::purpose(purposes.iter().map(|purpose| oid::shown(*purpose)).collect::<Vec<_>>().join(", ")),
            wanted::purpose(),
        ),
    };
    sheet.note(Rule::ExtendedKeyUsage, note);
}
