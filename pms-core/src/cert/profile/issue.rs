//! From a draft to a certificate.

use super::draft::{Draft, assembled};
use super::{IssueError, IssuerKey, lint};
use crate::cert::certificate::Certificate;
use crate::cert::key::PublicKey;
use crate::cert::signature::SignatureCheck;

impl Draft<'_> {
    /// Lints the draft with an empty signature first, so that nothing wrong is ever signed; then signs, and lints and
    /// verifies the result.
    pub(super) fn issue(
        &self,
        issuer_key: &PublicKey,
        key: &dyn IssuerKey,
        check: &dyn SignatureCheck,
    ) -> Result<Certificate, IssueError> {
        let algorithm = key.algorithm().to_der();
        let tbs = self.to_be_signed(&algorithm);
        lint::draft(self, &Certificate::from_der(&assembled(&tbs, &algorithm, &[]))?)?;
        let signature = key.sign(&tbs)?;
        let certificate = Certificate::from_der(&assembled(&tbs, &algorithm, &signature))?;
        lint::draft(self, &certificate)?;
        lint::signature(&certificate, key, issuer_key, check)?;
        Ok(certificate)
    }
}
