//! Checks of one step of a path that need no signature.

use super::{PathError, PathReason, PathRequest};
use crate::cert::algorithm::SignatureScheme;
use crate::cert::certificate::Certificate;
use crate::cert::extension::KeyUsage;
use crate::cert::signature;
use crate::cert::store::{Anchor, AnchorKind};

/// Checks of the target itself.
pub(super) fn check_target(request: &PathRequest<'_>) -> Result<(), PathError> {
    let target = request.target;
    let fail = |reason, text| Err(PathError::new(reason, 0, text));
    if !target.is_valid_at(request.now) && !target.is_valid_at(request.now + request.skew) {
        return fail(PathReason::Validity, "the certificate is not valid now".to_owned());
    }
    if let Some(obstacle) = target.extensions().obstacles.first() {
        return fail(PathReason::Constraint, obstacle.shown());
    }
    if target.issuer().is_empty() {
        return fail(PathReason::Constraint, "the certificate does not name its issuer".to_owned());
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
    let fail = |reason, what: &str| {
        Err(PathError::new(reason, below.len(), format!("the issuer {}: {what}", certificate.subject_text())))
    };
    if !certificate.is_valid_at(request.now) {
        return fail(PathReason::Validity, "is not valid now");
    }
    if !issuer.active {
        return fail(PathReason::Validity, "has been deactivated");
    }
    if certificate.version() != 3 || !certificate.is_ca() {
        return fail(PathReason::Constraint, "is not a CA");
    }
    match (certificate.key_usage(), issuer.kind) {
        (Some(usage), _) if !usage.has(KeyUsage::KEY_CERT_SIGN) => {
            return fail(PathReason::Constraint, "may not sign certificates");
        }
        (None, AnchorKind::Intermediate) => return fail(PathReason::Constraint, "has no key usage"),
        (Some(_) | None, _) => {}
    }
    if let Some(obstacle) = certificate.extensions().obstacles.first() {
        return fail(PathReason::Constraint, &obstacle.shown());
    }
    if below_count(below.get(1..).unwrap_or_default()) > path_length(certificate) {
        return fail(PathReason::Constraint, "its path length allows no further CA below");
    }
    if let Err(wanted) = request.policy.allows_key(certificate.key()) {
        return fail(PathReason::Constraint, &format!("its key is not allowed (wanted: {wanted})"));
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
        let text = format!("{} is signed with {}", child.subject_text(), child.signature_scheme().shown());
        return Err(PathError::new(PathReason::Constraint, below.len() - 1, text));
    }
    if fits { Ok(()) } else { Err(wrong_signature(below.len(), issuer)) }
}

/// The failure of a signature under the key of a CA that has the right name.
pub(super) fn wrong_signature(depth: usize, issuer: &Certificate) -> PathError {
    let text =
        format!("the signature does not fit the key of the CA of that name, {}", issuer.subject_text());
    PathError::new(PathReason::Signature, depth, text)
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
