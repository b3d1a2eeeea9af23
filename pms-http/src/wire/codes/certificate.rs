//! Certificates of partners (`partner-api.md` P13 to P16).

use super::{denied, partner, store};
use crate::wire::error::{WireError, soft};
use pms_core::{
    access::Denied, app::certificate::CertificateError, cert::Verdict, domain::partner::PartnerRefusal,
};

/// Where an error about a partner's certificate is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CertificateSurface {
    /// Upload, and the older download.
    Partner,
    /// `GET …/certificate-data` and the list, which have codes of their own.
    Data,
}

/// Upload, download and list.
pub fn certificate(surface: CertificateSurface, error: &CertificateError) -> WireError {
    use CertificateSurface::{Data, Partner};
    match (error, surface) {
        (CertificateError::Denied(Denied::NotOwner), Data) => soft("PMS_CERTIFICATE_ERROR_007"),
        (CertificateError::Denied(error), Partner | Data) => denied(*error),
        (CertificateError::NoSuchPartner, Partner | Data) => soft("PMS_PRT_005"),
        (CertificateError::NoPartner, Partner | Data) => soft("PMS_CERTIFICATE_ERROR_002"),
        (CertificateError::UnknownKind, Partner | Data) => soft("PMS_PRT_010"),
        (CertificateError::Partner(PartnerRefusal::NotActive), Data) => soft("PMS_CERTIFICATE_ERROR_009"),
        (CertificateError::Partner(error), Partner | Data) => partner::rule(error),
        (CertificateError::Refused(verdict), Partner | Data) => refused(verdict),
        (CertificateError::NoCertificate, Partner | Data) => {
            soft("PMS_PRT_108").saying("the partner has no certificate yet; upload one")
        }
        (CertificateError::Gone, Partner | Data) => soft("KER-PCM-012"),
        (CertificateError::Desk(error), Partner | Data) => {
            tracing::error!(%error, "the certificate desk did not sign");
            soft("PMS_KKS_001")
        }
        (CertificateError::Store(error), Partner | Data) => store(error),
    }
}

/// The rule that failed first decides the code; the finding says what was seen, wanted, and the remedy.
pub(super) fn refused(verdict: &Verdict) -> WireError {
    match verdict.first_failed() {
        Some(finding) => soft(finding.rule.wire_code()).saying(finding.sentence()),
        None => soft("KER-PCM-001"),
    }
}
