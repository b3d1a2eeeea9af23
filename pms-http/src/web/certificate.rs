//! Certificates: how they and what was found about them are shown, and a partner's own.
//!
//! - `card`, `facts`, `chain`, `verdict`, `finding`, `report`: from the core's types to what templates take.
//! - `brought`: an upload, pasted or as a file.
//! - `own`, `send`, `download`: a partner's certificates.

mod ask;
mod brought;
mod card;
mod chain;
mod download;
mod facts;
mod finding;
mod own;
mod report;
mod send;
mod verdict;
mod versus;

pub(super) use brought::{Brought, Step};
pub(super) use card::{CertView, name_of};
pub(super) use chain::Node;
pub(super) use facts::FactsView;
pub(super) use report::Report;

use super::{said::Said, site::Site};
use axum::{Router, routing::get};
use pms_core::cert::TrustDomain;
use std::sync::Arc;

pub(super) fn routes() -> Router<Arc<Site>> {
    Router::new()
        .route("/ui/certificate", get(own::show))
        .route("/ui/certificate/original.pem", get(download::own_original))
        .route("/ui/certificate/signed.pem", get(download::own_signed))
        .route("/ui/certificate/upload", get(send::ask).post(send::post))
        .route("/ui/partners/{id}/certificate/original.pem", get(download::original))
        .route("/ui/partners/{id}/certificate/signed.pem", get(download::signed))
}

/// What a trust domain is called.
pub(super) fn domain_name(domain: TrustDomain) -> Said {
    Said::new(match domain {
        TrustDomain::Auth => "certificate-domain-auth",
        TrustDomain::Device => "certificate-domain-device",
        TrustDomain::Ftm => "certificate-domain-ftm",
        TrustDomain::Misp => "certificate-domain-misp",
    })
}
