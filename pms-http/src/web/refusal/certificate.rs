//! Certificates of partners.

use super::Refusal;
use crate::{
    web::said::Said,
    wire::codes::{self, CertificateSurface},
};
use pms_core::{app::certificate::CertificateError, domain::partner::PartnerRefusal, port::desk::DeskError};

impl From<&CertificateError> for Refusal {
    fn from(error: &CertificateError) -> Self {
        let code = codes::certificate(CertificateSurface::Partner, error).code();
        let said = |key| Self::Said(Said::new(key).code(code));
        match error {
            CertificateError::Denied(denied) => Self::denied(*denied, ""),
            CertificateError::NoSuchPartner | CertificateError::NoPartner => Self::NotFound(String::new()),
            CertificateError::UnknownKind => said("certificate-kind-unknown"),
            CertificateError::Partner(refusal) => Self::Said(rule(refusal).code(code)),
            CertificateError::Refused(_) => said("certificate-refused"),
            CertificateError::NoCertificate => said("certificate-none-yet"),
            CertificateError::Gone => said("certificate-gone"),
            CertificateError::Desk(DeskError::Refused(_)) => said("certificate-desk-refused"),
            CertificateError::Desk(DeskError::NotConnected | DeskError::Unavailable(_)) => {
                said("certificate-desk-unavailable")
            }
            CertificateError::Store(error) => error.into(),
        }
    }
}

/// Only a partner that is deactivated takes no certificate for its state.
fn rule(refusal: &PartnerRefusal) -> Said {
    match refusal {
        PartnerRefusal::NotActive | PartnerRefusal::AlreadyDeactivated => {
            Said::new("certificate-partner-deactivated")
        }
        PartnerRefusal::NoCertificate
        | PartnerRefusal::NoPolicyGroup
        | PartnerRefusal::PolicyGroupRequired
        | PartnerRefusal::PolicyGroupInactive
        | PartnerRefusal::DomainMismatch(_) => super::partner::rule(refusal),
    }
}
