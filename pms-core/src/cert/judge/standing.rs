//! Rules about whether a certificate is a CA's, and one that can be judged.

use super::Bench;
use crate::cert::certificate::Certificate;
use crate::cert::domain::TrustDomain;
use crate::cert::extension::KeyUsage;
use crate::cert::oid;
use crate::cert::rule::Rule;
use crate::cert::store::{AnchorKind, TrustStore};
use crate::cert::verdict::{Note, Sheet};

const NOT_A_CA: &str = "Upload the certificate of the CA, not one that the CA issued.";
pub(super) const DAMAGED: &str = "Take the certificate from where the CA publishes it.";

impl Bench<'_> {
    pub(super) fn ca_flag(&self, sheet: &mut Sheet, certificate: &Certificate) {
        let wanted = "basic constraints that say CA:TRUE";
        let note = match certificate.basic_constraints() {
            Some(constraints) if constraints.ca && constraints.critical => Note::held("CA:TRUE, critical"),
            Some(constraints) if constraints.ca && self.policy.critical_basic_constraints => {
                Note::failed("CA:TRUE, not critical", "critical basic constraints", NOT_A_CA)
            }
            Some(constraints) if constraints.ca => {
                Note::warning("CA:TRUE, not critical", "critical basic constraints (RFC 5280 4.2.1.9)", "")
            }
            Some(_) => Note::failed("CA:FALSE: this is not a CA certificate", wanted, NOT_A_CA),
            None => Note::failed("no basic constraints: this is not a CA certificate", wanted, NOT_A_CA),
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
    let seen = if held { "new in this domain" } else { "this certificate is stored in this domain already" };
    sheet.note(
        Rule::NotStored,
        Note::check(
            held,
            seen,
            "",
            "Nothing has to be uploaded; a deactivated one is activated in the list.",
        ),
    );
}

pub(super) fn key_cert_sign(sheet: &mut Sheet, certificate: &Certificate, kind: Option<AnchorKind>) {
    let wanted = "key usage that includes signing certificates (keyCertSign)";
    let note = match (certificate.key_usage(), kind) {
        (Some(usage), _) if usage.has(KeyUsage::KEY_CERT_SIGN) => Note::held("keyCertSign"),
        (Some(_), _) => Note::failed("a key usage without keyCertSign", wanted, NOT_A_CA),
        (None, Some(AnchorKind::Root)) => Note::held("no key usage, which a root may leave out"),
        (None, Some(AnchorKind::Intermediate) | None) => Note::failed("no key usage", wanted, NOT_A_CA),
    };
    sheet.note(Rule::KeyCertSign, note);
}

pub(super) fn subject(sheet: &mut Sheet, certificate: &Certificate) {
    let held = !certificate.subject().is_empty();
    let seen = if held { certificate.subject_text() } else { "an empty subject".to_owned() };
    sheet.note(Rule::Subject, Note::check(held, seen, "the name of the CA", NOT_A_CA));
}

pub(super) fn extensions(sheet: &mut Sheet, certificate: &Certificate) {
    let extensions = certificate.extensions();
    let note = match (extensions.obstacles.first(), extensions.tolerated.first()) {
        (Some(obstacle), _) => Note::failed(
            obstacle.shown(),
            "only extensions that can be judged",
            "Ask the CA for a certificate without this extension.",
        ),
        (None, Some(tolerated)) => {
            Note::warning(format!("the extension {} is not enforced here", oid::shown(*tolerated)), "", "")
        }
        (None, None) => Note::held("nothing that forbids its use"),
    };
    sheet.note(Rule::Extensions, note);
}
