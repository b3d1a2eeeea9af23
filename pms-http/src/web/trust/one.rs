//! One certificate of the trust store.

use super::list::kind_name;
use crate::web::{
    answer::{Answer, Failure},
    attachment::{Media, attachment},
    certificate::{FactsView, Node, domain_name},
    said::Said,
    section::Section,
    state::StateView,
    visitor::Visit,
};
use axum::extract::Path;
use pms_core::{
    access::Action,
    app::ca_certificate::{AnchorDetails, AnchorError},
    domain::{anchor::AnchorState, id::CertificateId},
};
use serde::Serialize;

/// So many certificates that it issued stand in the tree.
const ISSUED: usize = 25;

#[derive(Serialize)]
struct AnchorPage {
    href: String,
    kind: Said,
    domain: Said,
    state: StateView,
    facts: FactsView,
    chain: Vec<Node>,
    issued: usize,
    /// So many more were issued than the tree shows.
    more: usize,
    by: String,
    at: String,
    /// It may no longer be used, or not for long: an end that partners feel.
    ends: bool,
}

/// `/ui/trust/{id}`.
pub(super) async fn show(visit: Visit, Path(id): Path<String>) -> Answer {
    let details = details(&visit, &id).await?;
    let (anchor, now) = (&details.anchor, visit.pms().now());
    let certificate = &anchor.certificate;
    let state = match anchor.state {
        AnchorState::Active => {
            StateView::of_validity("authority", certificate.not_before(), certificate.not_after(), now)
        }
        AnchorState::Deactivated => StateView::plain("deactivated", "authority"),
    };
    let page = AnchorPage {
        href: Section::TrustStore.page_of(anchor.id.as_str()),
        kind: kind_name(anchor.kind),
        domain: domain_name(anchor.domain),
        ends: state.is_over() || state.is_near(),
        state,
        facts: FactsView::of(certificate, "authority", now),
        chain: Node::of_details(&details, ISSUED),
        issued: details.issued.len(),
        more: details.issued.len().saturating_sub(ISSUED),
        by: anchor.created.by.as_str().to_owned(),
        at: anchor.created.at.to_rfc3339(),
    };
    Ok(visit.show("trust/one.html", Section::TrustStore, &page).await)
}

/// `/ui/trust/{id}/certificate.pem`.
pub(super) async fn certificate(visit: Visit, Path(id): Path<String>) -> Answer {
    let details = details(&visit, &id).await?;
    let body = details.anchor.certificate.to_pem() + "\n";
    Ok(attachment(&format!("{}.pem", details.anchor.id.as_str()), Media::Pem, body))
}

/// `/ui/trust/{id}/chain.p7b`.
pub(super) async fn chain(visit: Visit, Path(id): Path<String>) -> Answer {
    visit.may(Action::DownloadTrustChain).await?;
    let anchor = read(&visit, &id).await?;
    match visit.pms().trust_chain(visit.actor(), &anchor).await {
        Ok(bundle) => Ok(attachment(&format!("{}-chain.p7b", anchor.as_str()), Media::P7b, bundle + "\n")),
        Err(error) => Err(failed(&visit, &id, &error).await),
    }
}

async fn details(visit: &Visit, id: &str) -> Result<AnchorDetails, Failure> {
    visit.may(Action::ListTrustStore).await?;
    let anchor = read(visit, id).await?;
    match visit.pms().anchor(visit.actor(), &anchor).await {
        Ok(details) => Ok(details),
        Err(error) => Err(failed(visit, id, &error).await),
    }
}

async fn read(visit: &Visit, id: &str) -> Result<CertificateId, Failure> {
    match CertificateId::try_from(id) {
        Ok(id) => Ok(id),
        Err(_) => Err(visit.not_found(id).await),
    }
}

async fn failed(visit: &Visit, id: &str, error: &AnchorError) -> Failure {
    match error {
        AnchorError::NotFound => visit.not_found(id).await,
        AnchorError::Denied(_) | AnchorError::Refused(_) | AnchorError::Store(_) => {
            visit.refused(error).await
        }
    }
}
