//! The search: depth first, iterative, deterministic, bounded.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::vec;

use super::link;
use super::{PathError, PathReason, PathRequest};
use crate::cert::certificate::Certificate;
use crate::cert::store::{Anchor, AnchorKind};
use crate::cert::words::{Words, seen};

/// One certificate of the path under construction, with the issuers not yet tried.
struct Step<'a> {
    certificate: &'a Certificate,
    candidates: vec::IntoIter<&'a Anchor>,
    left_out: bool,
}

pub(super) struct Search<'a> {
    request: &'a PathRequest<'a>,
    edges: usize,
    signatures: usize,
    /// (certificate, issuer's key) → whether the signature fits.
    known: BTreeMap<([u8; 32], [u8; 32]), bool>,
    best: Option<PathError>,
}

impl<'a> Search<'a> {
    pub(super) const fn new(request: &'a PathRequest<'a>) -> Self {
        Self { request, edges: 0, signatures: 0, known: BTreeMap::new(), best: None }
    }

    pub(super) fn run(mut self) -> Result<Vec<Certificate>, PathError> {
        let mut steps = vec![self.step(self.request.target, 0)];
        while let Some(step) = steps.last_mut() {
            let Some(issuer) = step.candidates.next() else {
                if step.left_out {
                    return Err(budget(steps.len(), seen::search_names()));
                }
                steps.pop();
                continue;
            };
            self.edges += 1;
            if self.edges > self.request.policy.budget.edges {
                return Err(budget(steps.len(), seen::search_steps()));
            }
            let below: Vec<&Certificate> = steps.iter().map(|step| step.certificate).collect();
            if let Err(error) = self.look(&below, issuer) {
                self.note(error);
                continue;
            }
            match issuer.kind {
                AnchorKind::Root => match self.verify(&below, &issuer.certificate)? {
                    None => return Ok(path(&below, &issuer.certificate)),
                    Some(error) => self.note(error),
                },
                AnchorKind::Intermediate if is_on_path(&below, &issuer.certificate) => {}
                AnchorKind::Intermediate if below.len() > self.request.policy.budget.intermediates => {
                    self.note(budget(below.len(), seen::search_intermediates()));
                }
                AnchorKind::Intermediate => {
                    let next = self.step(&issuer.certificate, below.len());
                    steps.push(next);
                }
            }
        }
        Err(self.best.unwrap_or_else(|| unknown_issuer(self.request.target, 0)))
    }

    /// The issuers of a certificate by name, best first.
    fn step(&mut self, certificate: &'a Certificate, depth: usize) -> Step<'a> {
        let request = self.request;
        let named = request.store.named(request.domain, certificate.issuer().key());
        if named.is_empty() || certificate.issuer().is_empty() {
            self.note(unknown_issuer(certificate, depth));
        }
        let mut candidates: Vec<&Anchor> = named.iter().collect();
        candidates.sort_by_cached_key(|anchor| {
            (
                anchor.kind,
                key_id_match(certificate, &anchor.certificate),
                !anchor.active || !anchor.certificate.is_valid_at(request.now),
                Reverse(anchor.certificate.not_before()),
                anchor.certificate.sha256(),
            )
        });
        let left_out = candidates.len() > request.policy.budget.candidates;
        candidates.truncate(request.policy.budget.candidates);
        Step { certificate, candidates: candidates.into_iter(), left_out }
    }

    /// Everything about an issuer that costs no signature check.
    fn look(&self, below: &[&Certificate], issuer: &Anchor) -> Result<(), PathError> {
        link::check_issuer(self.request, below, issuer)?;
        let known = below
            .last()
            .and_then(|child| self.known.get(&(child.sha256(), issuer.certificate.spki_sha256())));
        if known == Some(&false) {
            return Err(link::wrong_signature(below.len(), &issuer.certificate));
        }
        Ok(())
    }

    /// Checks the signatures of a complete path from the root down. The outer error is the budget, the inner one a
    /// signature that does not fit.
    fn verify(&mut self, below: &[&Certificate], root: &Certificate) -> Result<Option<PathError>, PathError> {
        let mut issuer = root;
        for (depth, child) in below.iter().enumerate().rev() {
            let link = (child.sha256(), issuer.spki_sha256());
            let fits = if let Some(fits) = self.known.get(&link) {
                *fits
            } else {
                if self.signatures == self.request.policy.budget.signatures {
                    return Err(budget(depth, seen::search_signatures()));
                }
                self.signatures += 1;
                let fits = link::signed(self.request, child, issuer);
                self.known.insert(link, fits);
                fits
            };
            if !fits {
                return Ok(Some(link::wrong_signature(depth + 1, issuer)));
            }
            issuer = child;
        }
        Ok(None)
    }

    /// Keeps the most informative error: budget over all, then the deepest, then by kind.
    fn note(&mut self, error: PathError) {
        let rank = |error: &PathError| (error.reason == PathReason::Budget, error.depth, error.reason);
        if self.best.as_ref().is_none_or(|best| rank(&error) > rank(best)) {
            self.best = Some(error);
        }
    }
}

/// 0 when the key identifiers agree, 2 when they differ, 1 when one is missing. A hint for the order, never a reason to refuse.
fn key_id_match(child: &Certificate, issuer: &Certificate) -> u8 {
    match (&child.extensions().authority_key_id, &issuer.extensions().subject_key_id) {
        (Some(wanted), Some(found)) if wanted == found => 0,
        (Some(_), Some(_)) => 2,
        (None, _) | (_, None) => 1,
    }
}

/// A pair of subject and key stands on a path once (RFC 4158 5.2).
fn is_on_path(below: &[&Certificate], issuer: &Certificate) -> bool {
    below.iter().any(|certificate| {
        certificate.spki_sha256() == issuer.spki_sha256()
            && certificate.subject().key() == issuer.subject().key()
    })
}

fn path(below: &[&Certificate], root: &Certificate) -> Vec<Certificate> {
    below.iter().copied().chain([root]).cloned().collect()
}

fn unknown_issuer(certificate: &Certificate, depth: usize) -> PathError {
    let words = seen::issuer_unknown(certificate.issuer_text());
    PathError { orphan: Some(certificate.clone()), ..PathError::new(PathReason::UnknownIssuer, depth, words) }
}

fn budget(depth: usize, words: Words) -> PathError {
    PathError::new(PathReason::Budget, depth, words)
}
