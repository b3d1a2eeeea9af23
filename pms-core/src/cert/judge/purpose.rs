//! Rules about what a partner's key is for.

use crate::cert::certificate::Certificate;
use crate::cert::domain::TrustDomain;
use crate::cert::extension::KeyUsage;
use crate::cert::oid;
use crate::cert::rule::Rule;
use crate::cert::verdict::{Note, Sheet};

pub(super) fn not_ca(sheet: &mut Sheet, certificate: &Certificate, domain: TrustDomain) {
    let signs = certificate.key_usage().map(|usage| usage.has(KeyUsage::KEY_CERT_SIGN));
    let remedy = "Have a certificate issued that is not a CA's.";
    let note = match (certificate.is_ca(), signs) {
        (true, _) if !domain.partner_issues() => Note::failed(
            "this is a CA certificate",
            format!("a certificate of the partner's own in the domain {domain}"),
            remedy,
        ),
        (true, Some(false)) => Note::failed(
            "a CA certificate whose key usage does not include signing certificates",
            "keyCertSign together with CA:TRUE",
            remedy,
        ),
        (false, Some(true)) => {
            Note::warning("key usage keyCertSign without CA:TRUE", "no keyCertSign (RFC 5280 4.2.1.3)", "")
        }
        (true, Some(true) | None) => Note::held("a CA certificate, as partners of this domain may have"),
        (false, Some(false) | None) => Note::held("not a CA"),
    };
    sheet.note(Rule::PartnerNotCa, note);
}

pub(super) fn key_usage(sheet: &mut Sheet, certificate: &Certificate, domain: TrustDomain) {
    let note = match certificate.key_usage() {
        None => Note::held("no key usage: any"),
        Some(usage) if !usage.has(KeyUsage::DIGITAL_SIGNATURE) => Note::failed(
            "a key usage without digitalSignature",
            "digitalSignature",
            "Have a certificate issued whose key may sign.",
        ),
        Some(usage) if domain == TrustDomain::Auth && !usage.has(KeyUsage::KEY_ENCIPHERMENT) => {
            Note::warning(
                "a key usage without keyEncipherment",
                "keyEncipherment, because answers are encrypted to this key",
                "",
            )
        }
        Some(_) => Note::held("fits"),
    };
    sheet.note(Rule::KeyUsage, note);
}

pub(super) fn extended_key_usage(sheet: &mut Sheet, certificate: &Certificate) {
    const FITTING: [const_oid::ObjectIdentifier; 3] =
        [oid::CLIENT_AUTH, oid::EMAIL_PROTECTION, oid::ANY_EXTENDED_KEY_USAGE];
    let note = match &certificate.extensions().extended_key_usage {
        None => Note::held("no extended key usage: any"),
        Some(purposes) if purposes.iter().any(|purpose| FITTING.contains(purpose)) => Note::held("fits"),
        Some(purposes) => Note::warning(
            format!(
                "extended key usage {}",
                purposes.iter().map(|purpose| oid::shown(*purpose)).collect::<Vec<_>>().join(", ")
            ),
            "client authentication, e-mail protection or any",
            "",
        ),
    };
    sheet.note(Rule::ExtendedKeyUsage, note);
}
