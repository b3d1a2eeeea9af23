//! Checks of what we issue, made with our own strict reader.

use super::draft::Draft;
use super::{IssueError, Issuer, IssuerKey};
use crate::cert::certificate::Certificate;
use crate::cert::extension::{BasicConstraints, KeyUsage};
use crate::cert::key::PublicKey;
use crate::cert::signature::{self, SignatureCheck};
use crate::cert::thumbprint;

/// Whether an issuer may issue this at all: a CA with path length for one more level, whose certificate is that of the key.
pub(super) fn issuer(issuer: &Issuer<'_>, path_length: Option<u8>) -> Result<(), IssueError> {
    let certificate = issuer.certificate;
    let constraints = certificate.basic_constraints().filter(|constraints| constraints.ca);
    let Some(constraints) = constraints else {
        return Err(IssueError::Issuer("it is not a CA's"));
    };
    if certificate.key_usage().is_some_and(|usage| !usage.has(KeyUsage::KEY_CERT_SIGN)) {
        return Err(IssueError::Issuer("its key may not sign certificates"));
    }
    if certificate.key().spki() != issuer.key.spki_der() {
        return Err(IssueError::Issuer("it is not the certificate of the issuing key"));
    }
    match (constraints.path_length, path_length) {
        (Some(above), Some(below)) if u64::from(below) >= above => {
            Err(IssueError::Issuer("its path length allows no such CA below"))
        }
        (Some(_) | None, Some(_) | None) => Ok(()),
    }
}

/// Whether what was written says what the draft says.
pub(super) fn draft(draft: &Draft<'_>, written: &Certificate) -> Result<(), IssueError> {
    let fail = |what| Err(IssueError::Lint(what));
    if draft.serial.iter().all(|octet| *octet == 0) {
        return Err(IssueError::Serial);
    }
    if written.version() != 3 || !written.serial_is_positive() {
        return fail("version or serial number");
    }
    if written.issuer().raw() != draft.issuer || written.issuer().is_empty() {
        return fail("issuer");
    }
    if written.subject().raw() != draft.subject || written.common_name().is_none() {
        return fail("subject without common name");
    }
    if written.not_before().timestamp() != draft.validity.not_before.timestamp()
        || written.not_after().timestamp() != draft.validity.not_after.timestamp()
        || written.not_after() <= written.not_before()
    {
        return fail("validity");
    }
    if written.key() != draft.key {
        return fail("public key");
    }
    extensions(draft, written)
}

fn extensions(draft: &Draft<'_>, written: &Certificate) -> Result<(), IssueError> {
    let constraints = BasicConstraints {
        critical: true,
        ca: draft.path_length.is_some(),
        path_length: draft.path_length.map(u64::from),
    };
    let extensions = written.extensions();
    let signs = draft.usage.has(KeyUsage::KEY_CERT_SIGN);
    let held = written.basic_constraints() == Some(constraints)
        && written.key_usage() == Some(draft.usage)
        && signs == constraints.ca
        && extensions.authority_key_id == draft.authority_key_id
        && extensions.subject_key_id.as_deref() == Some(&thumbprint::sha1(draft.key.bits()))
        && extensions.obstacles.is_empty();
    if held { Ok(()) } else { Err(IssueError::Lint("extensions")) }
}

/// Whether the signature verifies under the issuer's key, which must be the key that signed.
pub(super) fn signature(
    certificate: &Certificate,
    key: &dyn IssuerKey,
    issuer: &PublicKey,
    check: &dyn SignatureCheck,
) -> Result<(), IssueError> {
    if key.spki_der() != issuer.spki() {
        return Err(IssueError::Issuer("it is not the certificate of the issuing key"));
    }
    if signature::is_signed_by(certificate, issuer, check) {
        Ok(())
    } else {
        Err(IssueError::Lint("signature"))
    }
}
