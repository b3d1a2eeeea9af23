//! The two certificates of a partner as files.

use super::own::Own;
use crate::web::{
    answer::Answer,
    attachment::{Media, attachment},
    listing::Listing,
    visitor::Visit,
};
use axum::extract::Path;
use pms_core::{
    access::Action,
    app::certificate::CertificateError,
    cert::Certificate,
    domain::{id::PartnerId, partner_certificate::PartnerCertificate},
};

/// Which of the two.
#[derive(Clone, Copy)]
enum Which {
    Original,
    Signed,
}

impl Which {
    fn file(self) -> &'static str {
        match self {
            Self::Original => "original.pem",
            Self::Signed => "signed.pem",
        }
    }

    fn of(self, stored: &PartnerCertificate) -> &Certificate {
        match self {
            Self::Original => &stored.original,
            Self::Signed => &stored.signed,
        }
    }
}

/// `/ui/partners/{id}/certificate/original.pem`.
pub(super) async fn original(visit: Visit, Path(id): Path<String>) -> Answer {
    of_partner(&visit, &id, Which::Original).await
}

/// `/ui/partners/{id}/certificate/signed.pem`.
pub(super) async fn signed(visit: Visit, Path(id): Path<String>) -> Answer {
    of_partner(&visit, &id, Which::Signed).await
}

/// `/ui/certificate/original.pem`.
pub(super) async fn own_original(visit: Visit) -> Answer {
    own(&visit, Which::Original).await
}

/// `/ui/certificate/signed.pem`.
pub(super) async fn own_signed(visit: Visit) -> Answer {
    own(&visit, Which::Signed).await
}

async fn own(visit: &Visit, which: Which) -> Answer {
    visit.may(Action::UploadPartnerCertificate).await?;
    let asked = Listing::read(&visit.address).owned("partner");
    let own = Own::of(visit, asked.as_deref(), "").await?;
    of_partner(visit, own.this.partner.id.as_str(), which).await
}

async fn of_partner(visit: &Visit, id: &str, which: Which) -> Answer {
    visit.may(Action::ViewCertificateData).await?;
    let Ok(partner) = PartnerId::try_from(id) else { return Err(visit.not_found(id).await) };
    match visit.pms().certificate_data(visit.actor(), &partner).await {
        Ok(stored) => {
            let name = format!("{}-{}", partner.as_str(), which.file());
            Ok(attachment(&name, Media::Pem, which.of(&stored).to_pem() + "\n"))
        }
        Err(CertificateError::NoCertificate) => Err(visit.not_found(which.file()).await),
        // Whether it is somebody else's or nobody's, nobody learns.
        Err(CertificateError::NoSuchPartner | CertificateError::NoPartner) => Err(visit.not_found(id).await),
        Err(error) => Err(visit.refused(&error).await),
    }
}
