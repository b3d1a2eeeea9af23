//! Judging a CA upload (`certificates.md` C4, POST `/partners/certificate/ca/upload`).

use chrono::{DateTime, Months, Utc};

use super::proof::AcceptedAnchor;
use super::sight::Sight;
use super::{Bench, check, order, standing, text};
use crate::cert::certificate::Certificate;
use crate::cert::domain::TrustDomain;
use crate::cert::path;
use crate::cert::policy::CertPolicy;
use crate::cert::rule::Rule;
use crate::cert::signature::{self, SignatureCheck};
use crate::cert::store::{AnchorKind, TrustStore};
use crate::cert::upload::{self, UploadKind};
use crate::cert::verdict::{Finding, Note, Sheet, Verdict};
use crate::cert::words::{remedy, seen, wanted};

/// What came of a CA upload.
#[derive(Debug, Clone)]
pub struct CaJudgement {
    /// Findings about the text, then about each certificate, issuers first.
    pub verdict: Verdict,
    /// Every certificate, issuers first, when all were accepted; an upload is taken whole or not at all.
    pub accepted: Option<Vec<AcceptedAnchor>>,
    /// What was seen on the way.
    pub sight: Sight,
}

/// Judges the text of a CA upload: one or several PEM certificates, or a bundle.
pub fn ca_upload(
    text: &str,
    domain: &str,
    store: &TrustStore,
    policy: &CertPolicy,
    check: &dyn SignatureCheck,
    now: DateTime<Utc>,
) -> CaJudgement {
    ca_upload_file(text.as_bytes(), domain, store, policy, check, now)
}

/// Judges a CA upload that came as a file, which may be binary.
pub fn ca_upload_file(
    file: &[u8],
    domain: &str,
    store: &TrustStore,
    policy: &CertPolicy,
    check: &dyn SignatureCheck,
    now: DateTime<Utc>,
) -> CaJudgement {
    let bench = Bench { policy, check, now };
    let mut verdict = Verdict::default();
    let certificates = match upload::read(file, UploadKind::Ca) {
        Ok(certificates) => certificates,
        Err(error) => {
            verdict.append(text::unread(&error, Rule::CA_UPLOAD));
            return CaJudgement { verdict, accepted: None, sight: Sight::default() };
        }
    };
    let alone = certificates.len() == 1;
    let mut sight = Sight::of(certificates.clone());
    verdict.append(text::read(certificates.len()));
    let mut known = store.clone();
    let mut accepted = Vec::new();
    for (number, certificate) in order::roots_first(certificates) {
        let sheet = Sheet::new(Rule::CA_UPLOAD, (!alone).then_some(number));
        let (findings, anchor) = bench.ca(sheet, &mut sight, &certificate, domain, &known);
        verdict.append(findings);
        if let Some(anchor) = anchor {
            known.add(anchor.to_anchor());
            accepted.push(anchor);
        }
    }
    let accepted = verdict.is_accepted().then_some(accepted);
    CaJudgement { verdict, accepted, sight }
}

impl Bench<'_> {
    fn ca(
        &self,
        mut sheet: Sheet,
        sight: &mut Sight,
        certificate: &Certificate,
        domain_text: &str,
        known: &TrustStore,
    ) -> (Vec<Finding>, Option<AcceptedAnchor>) {
        let domain = TrustDomain::parse(domain_text);
        self.serial(&mut sheet, certificate);
        Self::domain(&mut sheet, domain_text, domain);
        if let Some(domain) = domain {
            standing::not_stored(&mut sheet, certificate, domain, known);
        }
        self.validity(&mut sheet, certificate);
        self.ca_validity_left(&mut sheet, certificate);
        Self::version(&mut sheet, certificate);
        self.ca_flag(&mut sheet, certificate);
        self.key_strength(&mut sheet, certificate);
        self.signature_algorithm(&mut sheet, certificate);
        standing::subject(&mut sheet, certificate);
        standing::extensions(&mut sheet, certificate);
        let kind = self.root_signature(&mut sheet, certificate);
        standing::key_cert_sign(&mut sheet, certificate, kind);
        let issuer = match (domain, kind) {
            (Some(domain), Some(kind)) => self.ca_path(&mut sheet, sight, certificate, domain, kind, known),
            (None, _) | (_, None) => None,
        };
        let accepted = match (domain, kind, issuer) {
            (Some(domain), Some(kind), Some(issuer)) if !sheet.failed() => {
                Some(AcceptedAnchor { domain, kind, certificate: certificate.clone(), issuer })
            }
            _ => None,
        };
        (sheet.finish(), accepted)
    }

    fn ca_validity_left(&self, sheet: &mut Sheet, certificate: &Certificate) {
        let months = self.policy.ca_min_months;
        let wanted = self.now.date_naive().checked_add_months(Months::new(months));
        let held = wanted.is_some_and(|wanted| certificate.not_after().date_naive() >= wanted);
        sheet.note(
            Rule::CaValidityLeft,
            Note::check(
                held,
                seen::ends(certificate.not_after()),
                wanted::months(i64::from(months)),
                remedy::newer_ca(),
            ),
        );
    }

    /// Tells a root from an intermediate. Names and signature must say the same.
    fn root_signature(&self, sheet: &mut Sheet, certificate: &Certificate) -> Option<AnchorKind> {
        if !self.policy.allows_scheme(certificate.signature_scheme()) {
            sheet.note(Rule::RootSignature, check::unverifiable());
            return None;
        }
        let own = signature::is_signed_by(certificate, certificate.key(), self.check);
        let (note, kind) = match (certificate.is_self_issued(), own) {
            (true, true) => (Note::held(seen::root()), Some(AnchorKind::Root)),
            (false, false) => (Note::held(seen::intermediate()), Some(AnchorKind::Intermediate)),
            (true, false) => (Note::failed(seen::self_named(), None, remedy::from_publisher()), None),
            (false, true) => {
                (Note::failed(seen::self_signed_other_name(), None, remedy::from_publisher()), None)
            }
        };
        sheet.note(Rule::RootSignature, note);
        kind
    }

    /// The issuer on the path; a root is its own.
    fn ca_path(
        &self,
        sheet: &mut Sheet,
        sight: &mut Sight,
        certificate: &Certificate,
        domain: TrustDomain,
        kind: AnchorKind,
        known: &TrustStore,
    ) -> Option<Certificate> {
        if kind == AnchorKind::Root {
            sight.look(&Ok(vec![certificate.clone()]));
            sheet.note(Rule::CaPath, Note::held(seen::root_path()));
            sheet.note(Rule::PathLength, Note::held(seen::root_length()));
            return Some(certificate.clone());
        }
        let search = self.path(certificate, domain, known);
        sight.look(&search);
        match search {
            Ok(path) => {
                sheet.note(Rule::CaPath, Note::met(seen::path(path.len()), wanted::path_here()));
                sheet.note(Rule::PathLength, self.path_length(&path));
                path.into_iter().nth(1)
            }
            Err(error) => {
                sheet.note(
                    Rule::CaPath,
                    Note::failed(error.words, wanted::path_here(), remedy::upload_above()),
                );
                None
            }
        }
    }

    /// A CA below which nothing can be issued would only fail later.
    fn path_length(&self, path: &[Certificate]) -> Note {
        let below: Vec<&Certificate> = path.iter().collect();
        let short = path.iter().enumerate().skip(1).find(|(place, issuer)| {
            path::below_count(below.get(..*place).unwrap_or_default()) > path::path_length(issuer)
        });
        let intermediates = path.len().saturating_sub(1);
        let most = wanted::at_most(self.policy.budget.intermediates);
        let remedy = remedy::ask_above();
        if let Some((_, issuer)) = short {
            return Note::failed(
                seen::path_length_spent(issuer.subject_text()),
                wanted::path_length(),
                remedy,
            );
        }
        let held = intermediates <= self.policy.budget.intermediates;
        Note::check(held, seen::intermediates(intermediates), most, remedy)
    }
}
