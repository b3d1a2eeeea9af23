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
use crate::cert::words::{Words, remedy, seen, wanted};

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
        let least = self.policy.partner_min_days;
        sheet.note(
            Rule::PartnerValidityLeft,
            Note::check(days >= least, seen::days_left(days.max(0)), wanted::days(least), remedy::longer()),
        );
    }

    fn not_self_signed(&self, sheet: &mut Sheet, certificate: &Certificate) {
        let own = certificate.is_self_issued()
            || signature::is_signed_by(certificate, certificate.key(), self.check);
        let seen = if own { seen::self_signed() } else { seen::signed_by_another() };
        sheet.note(Rule::NotSelfSigned, Note::check(!own, seen, wanted::ca_signed(), remedy::stored_ca()));
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
        let wanted = wanted::path_in(domain.as_wire());
        match search {
            Ok(path) => {
                sheet.note(Rule::PartnerPath, Note::met(seen::path(path.len()), wanted));
                Some(path)
            }
            Err(error) => {
                sheet.note(Rule::PartnerPath, Note::failed(error.words, wanted, remedy::upload_ca_first()));
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
        let wanted = wanted::organisation(partner);
        let remedy = remedy::organisation();
        let note = match certificate.organisation() {
            None => Note::failed(seen::organisation_missing(), wanted, remedy),
            Some(first) if certificate.organisations().any(|other| form(other) != form(first)) => {
                Note::failed(seen::organisations_differ(), wanted, remedy)
            }
            Some(first) if first.chars().count() > LONGEST_ORGANISATION => Note::failed(
                seen::organisation_long(first.chars().count(), LONGEST_ORGANISATION),
                wanted,
                remedy,
            ),
            Some(first) => {
                Note::check(form(first) == form(partner), seen::organisation(first), wanted, remedy)
            }
        };
        sheet.note(Rule::Organisation, note);
    }

    /// IDA encrypts E-KYC answers to this key with RSA, and by default wants exactly 2048 bits.
    fn encryption_key(&self, sheet: &mut Sheet, certificate: &Certificate, domain: TrustDomain) {
        let kind = certificate.key().kind();
        let seen = seen::key(kind.shown());
        let note = match kind {
            _ if !self.policy.rsa_domains.contains(&domain) => Note::held(seen),
            KeyKind::Rsa { bits: 2048, .. } => Note::met(seen, wanted::rsa_2048()),
            KeyKind::Rsa { .. } => Note::warning(seen, wanted::rsa_2048()),
            KeyKind::P256 | KeyKind::P384 | KeyKind::P521 | KeyKind::Ed25519 | KeyKind::Other(_) => {
                Note::failed(seen, wanted::rsa(domain.as_wire()), remedy::rsa_key())
            }
        };
        sheet.note(Rule::EncryptionKey, note);
    }
}

fn held_by(sheet: &mut Sheet, facts: &PartnerFacts) {
    let another = |seen: Words| Note::failed(seen, wanted::own(), remedy::own_key());
    let certificate = match facts.certificate {
        Held::Nobody => Note::held(seen::certificate_held_by_nobody()),
        Held::ThisPartner => Note::held(seen::certificate_held_already()),
        Held::Another => another(seen::certificate_held_by_another()),
    };
    let key = match facts.key {
        Held::Nobody => Note::held(seen::key_held_by_nobody()),
        Held::ThisPartner => Note::held(seen::key_held_already()),
        Held::Another => another(seen::key_held_by_another()),
    };
    sheet.note(Rule::NotHeldByAnother, certificate);
    sheet.note(Rule::KeyNotHeldByAnother, key);
}
