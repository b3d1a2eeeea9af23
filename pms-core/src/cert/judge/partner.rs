//! Judging a partner's upload (`certificates.md` C5, POST `/partners/certificate/upload`).

use chrono::{DateTime, Utc};

use super::proof::TrustedChain;
use super::sight::Sight;
use super::{Bench, check, purpose, text};
use crate::cert::certificate::Certificate;
use crate::cert::domain::TrustDomain;
use crate::cert::key::KeyKind;
use crate::cert::name::fold::folded;
use crate::cert::policy::{CertPolicy, OrganisationMatch};
use crate::cert::rule::Rule;
use crate::cert::signature::{self, SignatureCheck};
use crate::cert::store::TrustStore;
use crate::cert::upload::{self, UploadKind};
use crate::cert::verdict::{Note, Sheet, Verdict};

/// The longest organisation that a partner's record holds, in characters.
const LONGEST_ORGANISATION: usize = 128;

/// Who holds something already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Held {
    /// Nobody.
    Nobody,
    /// The partner who uploads.
    ThisPartner,
    /// Another partner.
    Another,
}

/// What the judge has to know of the partner.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartnerFacts {
    /// The organisation in the partner's record.
    pub organisation: String,
    /// Who holds this very certificate ([`upload::partner_certificate`] reads it for the look-up).
    pub certificate: Held,
    /// Who holds this public key.
    pub key: Held,
}

/// What came of a partner's upload.
#[derive(Debug, Clone)]
pub struct PartnerJudgement {
    /// A finding for every rule.
    pub verdict: Verdict,
    /// The proof, when it was accepted.
    pub accepted: Option<TrustedChain>,
    /// What was seen on the way.
    pub sight: Sight,
}

/// Judges the text of a partner's upload.
pub fn partner_upload(
    text: &str,
    domain: &str,
    facts: &PartnerFacts,
    store: &TrustStore,
    policy: &CertPolicy,
    check: &dyn SignatureCheck,
    now: DateTime<Utc>,
) -> PartnerJudgement {
    partner_upload_file(text.as_bytes(), domain, facts, store, policy, check, now)
}

/// Judges a partner's upload that came as a file, which may be binary.
pub fn partner_upload_file(
    file: &[u8],
    domain: &str,
    facts: &PartnerFacts,
    store: &TrustStore,
    policy: &CertPolicy,
    check: &dyn SignatureCheck,
    now: DateTime<Utc>,
) -> PartnerJudgement {
    let bench = Bench { policy, check, now };
    let mut verdict = Verdict::default();
    match upload::read(file, UploadKind::Partner)
        .map(|list| list.into_iter().next().ok_or(upload::ReadError::Blank))
    {
        Ok(Ok(certificate)) => {
            verdict.append(text::read(1));
            let mut sheet = Sheet::new(Rule::PARTNER_UPLOAD, None);
            let mut sight = Sight::of(vec![certificate.clone()]);
            let path = bench.partner(&mut sheet, &mut sight, &certificate, domain, facts, store);
            verdict.append(sheet.finish());
            let accepted = path.filter(|_| verdict.is_accepted()).map(|(domain, path)| TrustedChain {
                domain,
                path,
                target: certificate,
                judged_at: now,
            });
            PartnerJudgement { verdict, accepted, sight }
        }
        Ok(Err(error)) | Err(error) => {
            verdict.append(text::unread(&error, Rule::PARTNER_UPLOAD));
            PartnerJudgement { verdict, accepted: None, sight: Sight::default() }
        }
    }
}

impl Bench<'_> {
    fn partner(
        &self,
        sheet: &mut Sheet,
        sight: &mut Sight,
        certificate: &Certificate,
        domain_text: &str,
        facts: &PartnerFacts,
        store: &TrustStore,
    ) -> Option<(TrustDomain, Vec<Certificate>)> {
        let domain = TrustDomain::parse(domain_text);
        self.serial(sheet, certificate);
        Self::domain(sheet, domain_text, domain);
        held_by(sheet, facts);
        self.validity(sheet, certificate);
        self.partner_validity_left(sheet, certificate);
        self.not_self_signed(sheet, certificate);
        Self::version(sheet, certificate);
        self.organisation(sheet, certificate, &facts.organisation);
        self.key_strength(sheet, certificate);
        self.signature_algorithm(sheet, certificate);
        purpose::extended_key_usage(sheet, certificate);
        let domain = domain?;
        self.encryption_key(sheet, certificate, domain);
        purpose::not_ca(sheet, certificate, domain);
        purpose::key_usage(sheet, certificate, domain);
        self.partner_path(sheet, sight, certificate, domain, store).map(|path| (domain, path))
    }

    fn partner_validity_left(&self, sheet: &mut Sheet, certificate: &Certificate) {
        let days = certificate.not_after().signed_duration_since(self.now).num_days();
        let wanted = self.policy.partner_min_days;
        sheet.note(
            Rule::PartnerValidityLeft,
            Note::check(
                days >= wanted,
                format!("{} whole days of validity left", days.max(0)),
                &format!("at least {wanted} days"),
                "Have a certificate issued that is valid for a year or longer.",
            ),
        );
    }

    fn not_self_signed(&self, sheet: &mut Sheet, certificate: &Certificate) {
        let own = certificate.is_self_issued()
            || signature::is_signed_by(certificate, certificate.key(), self.check);
        let seen = if own { "the certificate is signed by itself" } else { "signed by another" };
        sheet.note(
            Rule::NotSelfSigned,
            Note::check(
                !own,
                seen,
                "a certificate that a CA signed",
                "Have the certificate issued by a CA whose certificate is stored here.",
            ),
        );
    }

    fn partner_path(
        &self,
        sheet: &mut Sheet,
        sight: &mut Sight,
        certificate: &Certificate,
        domain: TrustDomain,
        store: &TrustStore,
    ) -> Option<Vec<Certificate>> {
        if !self.policy.allows_scheme(certificate.signature_scheme()) {
            sheet.note(Rule::PartnerPath, check::unverifiable());
            return None;
        }
        let search = self.path(certificate, domain, store);
        sight.look(&search);
        match search {
            Ok(path) => {
                sheet.note(Rule::PartnerPath, Note::held(format!("a path of {} certificates", path.len())));
                Some(path)
            }
            Err(error) => {
                let wanted = format!("a path to a root of the domain {domain}");
                sheet.note(Rule::PartnerPath, Note::failed(error.text, wanted, "Ask the administrator to upload the certificates of your CA, or use a CA that is stored here."));
                None
            }
        }
    }

    /// Java takes the first O and compares bytes; here every O must be the same after folding (`certificates.md` B12, B23).
    fn organisation(&self, sheet: &mut Sheet, certificate: &Certificate, partner: &str) {
        let form = |text: &str| match self.policy.organisation_match {
            OrganisationMatch::Folded => folded(text),
            OrganisationMatch::Exact => text.to_owned(),
        };
        let wanted = format!("the organisation (O) {partner}");
        let remedy = "Have the certificate issued with the organisation as it is registered, or ask the administrator to correct the registration.";
        let note = match certificate.organisation() {
            None => Note::failed("the subject has no organisation (O)", wanted, remedy),
            Some(first) if certificate.organisations().any(|other| form(other) != form(first)) => {
                Note::failed("the subject has several organisations (O) that differ", wanted, remedy)
            }
            Some(first) if first.chars().count() > LONGEST_ORGANISATION => Note::failed(
                format!(
                    "the organisation (O) has {} characters, more than the {LONGEST_ORGANISATION} that a registration holds",
                    first.chars().count()
                ),
                wanted,
                remedy,
            ),
            Some(first) => Note::check(
                form(first) == form(partner),
                format!("the organisation (O) {first}"),
                &wanted,
                remedy,
            ),
        };
        sheet.note(Rule::Organisation, note);
    }

    /// IDA encrypts E-KYC answers to this key with RSA, and by default wants exactly 2048 bits.
    fn encryption_key(&self, sheet: &mut Sheet, certificate: &Certificate, domain: TrustDomain) {
        let kind = certificate.key().kind();
        let seen = kind.shown();
        let note = match kind {
            _ if !self.policy.rsa_domains.contains(&domain) => Note::held(seen),
            KeyKind::Rsa { bits: 2048, .. } => Note::held(seen),
            KeyKind::Rsa { .. } => {
                Note::warning(seen, "RSA 2048 bits, which ID authentication expects by default", "")
            }
            KeyKind::P256 | KeyKind::P384 | KeyKind::P521 | KeyKind::Ed25519 | KeyKind::Other(_) => {
                Note::failed(
                    seen,
                    format!("an RSA key, because answers in the domain {domain} are encrypted to it"),
                    "Make an RSA key of 2048 bits and have a certificate issued for it.",
                )
            }
        };
        sheet.note(Rule::EncryptionKey, note);
    }
}

fn held_by(sheet: &mut Sheet, facts: &PartnerFacts) {
    let note = |held, what: &str| match held {
        Held::Nobody => Note::held(format!("no partner holds this {what}")),
        Held::ThisPartner => Note::held(format!("this partner holds this {what} already")),
        Held::Another => Note::failed(
            format!("another partner holds this {what}"),
            "a certificate and a key of the partner's own",
            "Make a key pair of your own and have a certificate issued for it.",
        ),
    };
    sheet.note(Rule::NotHeldByAnother, note(facts.certificate, "certificate"));
    sheet.note(Rule::KeyNotHeldByAnother, note(facts.key, "key"));
}
