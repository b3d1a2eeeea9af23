//! What the judge saw besides its findings: for people who look at an upload before they send it.

use crate::cert::certificate::Certificate;
use crate::cert::path::PathError;
use crate::cert::thumbprint::hex;

/// What was read of an upload and how far its path led. It proves nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sight {
    /// The certificates that could be read, in order of appearance: a finding's number counts these from 1.
    pub certificates: Vec<Certificate>,
    /// The path found from the last certificate that was judged to a root, that certificate first; empty when none
    /// was found or looked for.
    pub path: Vec<Certificate>,
    /// The issuer that is neither stored nor in the upload, where that is why no path was found.
    pub missing: Option<MissingIssuer>,
}

/// A CA certificate that has to be uploaded before a path can be found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MissingIssuer {
    /// Its subject, in MOSIP's form.
    pub name: String,
    /// Its key identifier in lower-case hexadecimal, where what it issued names one (RFC 5280 4.2.1.1).
    pub key_id: Option<String>,
}

impl Sight {
    pub(super) const fn of(certificates: Vec<Certificate>) -> Self {
        Self { certificates, path: Vec::new(), missing: None }
    }

    /// Keeps where a search ended.
    pub(super) fn look(&mut self, search: &Result<Vec<Certificate>, PathError>) {
        match search {
            Ok(path) => self.path.clone_from(path),
            Err(error) => {
                self.path.clear();
                let beside = |orphan: &&Certificate| {
                    self.certificates.iter().all(|other| other.subject().key() != orphan.issuer().key())
                };
                let orphan = error.orphan.as_ref().filter(beside);
                // The first that is missing is the one to be fetched first.
                self.missing = self.missing.take().or_else(|| orphan.map(MissingIssuer::of));
            }
        }
    }
}

impl MissingIssuer {
    fn of(orphan: &Certificate) -> Self {
        Self { name: orphan.issuer_text(), key_id: orphan.extensions().authority_key_id.as_deref().map(hex) }
    }
}
