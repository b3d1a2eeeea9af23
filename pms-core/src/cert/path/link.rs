//! Checks of one step of a path that need no signature.

use super::{PathError, PathReason, PathRequest};
use crate::cert::algorithm::SignatureScheme;
use crate::cert::certificate::Certificate;
use crate::cert::extension::KeyUsage;
use crate::cert::signature;
use crate::cert::store::{Anchor, AnchorKind};
use crate::cert::words::{Words, seen};

/// Checks of the target itself.
pub(super) fn check_target(request: &PathRequest<'_>) -> Result<(), PathError> {
    let target = request.target;
    let fail = |reason, words| Err(PathError::new(reason, 0, words));
    if !target.is_valid_at(request.now) && !target.is_valid_at(request.now + request.skew) {
        return fail(PathReason::Validity, seen::not_valid_now());
    }
    if let Some(obstacle) = target.extensions().obstacles.first() {
        return fail(PathReason::Constraint, obstacle.words());
    }
    if target.issuer().is_empty() {
        return fail(PathReason::Constraint, seen::issuer_unnamed());
    }
    Ok(())
}

/// Checks of an issuer above the certificates found so far (target first).
pub(super) fn check_issuer(
    request: &PathRequest<'_>,
    below: &[&Certificate],
    issuer: &Anchor,
) -> Result<(), PathError> {
    let certificate = &issuer.certificate;
    let fail = |reason, why: Words| {
        Err(PathError::new(reason, below.len(), seen::issuer_unfit(certificate.subject_text(), why)))
    };
    if !certificate.is_valid_at(request.now) {
        return fail(PathReason::Validity, seen::why_not_valid());
    }
    if !issuer.active {
        return fail(PathReason::Validity, seen::why_deactivated());
    }
    if certificate.version() != 3 || !certificate.is_ca() {
        return fail(PathReason::Constraint, seen::why_not_a_ca());
    }
    match (certificate.key_usage(), issuer.kind) {
        (Some(usage), _) if !usage.has(KeyUsage::KEY_CERT_SIGN) => {
            return fail(PathReason::Constraint, seen::why_may_not_sign());
        }
        (None, AnchorKind::Intermediate) => return fail(PathReason::Constraint, seen::why_no_usage()),
        (Some(_) | None, _) => {}
    }
    if let Some(obstacle) = certificate.extensions().obstacles.first() {
        return fail(PathReason::Constraint, obstacle.words());
    }
    if below_count(below.get(1..).unwrap_or_default()) > path_length(certificate) {
        return fail(PathReason::Constraint, seen::why_path_length());
    }
    if let Err(wanted) = request.policy.allows_key(certificate.key()) {
        return fail(PathReason::Constraint, seen::why_key(wanted));
    }
    check_child(request, below, certificate)
}

/// Checks between an issuer and the certificate directly below it.
fn check_child(
    request: &PathRequest<'_>,
    below: &[&Certificate],
    issuer: &Certificate,
) -> Result<(), PathError> {
    let Some(child) = below.last() else { return Ok(()) };
    let fits = match child.signature_scheme() {
        SignatureScheme::Known(algorithm) => algorithm.fits(issuer.key().kind()),
        SignatureScheme::Other(_) => false,
    };
    if !request.policy.allows_scheme(child.signature_scheme()) {
        let words = seen::child_signed_with(child.subject_text(), child.signature_scheme().shown());
        return Err(PathError::new(PathReason::Constraint, below.len() - 1, words));
    }
    if fits { Ok(()) } else { Err(wrong_signature(below.len(), issuer)) }
}

/// The failure of a signature under the key of a CA that has the right name.
pub(super) fn wrong_signature(depth: usize, issuer: &Certificate) -> PathError {
    PathError::new(PathReason::Signature, depth, seen::signature_wrong(issuer.subject_text()))
}

/// Whether the issuer's key signed the certificate.
pub(super) fn signed(request: &PathRequest<'_>, child: &Certificate, issuer: &Certificate) -> bool {
    signature::is_signed_by(child, issuer.key(), request.check)
}

/// How many certificates count against a path length: self-issued ones do not (RFC 5280 6.1.4 l).
pub(crate) fn below_count(certificates: &[&Certificate]) -> u64 {
    certificates.iter().map(|certificate| u64::from(!certificate.is_self_issued())).sum()
}

/// The path length of a CA; without one there is no limit.
pub(crate) fn path_length(certificate: &Certificate) -> u64 {
    certificate.basic_constraints().and_then(|constraints| constraints.path_length).unwrap_or(u64::MAX)
}
