//! A partner's first page: how it stands, what comes next, what it has.

mod checklist;

use super::{
    answer::Answer,
    kind::partner_kind,
    said::{Said, Word},
    section::{Audience, Section},
    site::Site,
    state::StateView,
    visitor::Visit,
};
use axum::{
    Router,
    response::{IntoResponse, Redirect},
    routing::get,
};
pub(super) use checklist::Checklist;
use pms_core::{app::partner::dossier::Dossier, domain::partner_certificate::PartnerCertificate};
use serde::Serialize;
use std::sync::Arc;

pub(super) fn routes() -> Router<Arc<Site>> {
    Router::new().route(Section::Home.path(), get(home))
}

#[derive(Serialize)]
struct HomePage<'a> {
    name: &'a str,
    id: &'a str,
    kind: Word,
    group: Option<&'a str>,
    state: StateView,
    checklist: Checklist,
    certificate: Option<CertificateView>,
    services: Vec<Service>,
}

#[derive(Serialize)]
struct CertificateView {
    state: StateView,
    to: String,
    by: String,
    until: String,
}

/// A card of what the partner's type has to do with.
#[derive(Serialize)]
struct Service {
    title: &'static str,
    href: &'static str,
    word: Said,
    count: Said,
}

async fn home(visit: Visit) -> Answer {
    if Audience::of(visit.actor()) != Audience::Partner {
        return Ok(Redirect::to(visit.start()).into_response());
    }
    let dossier = visit.dossier().await?;
    let newest = visit.site.terms.version();
    let steps = match visit.pms().next_steps(visit.actor(), &dossier, Some(newest)).await {
        Ok(steps) => steps,
        Err(error) => return Err(visit.refused(&error).await),
    };
    let (details, partner) = (&dossier.details, &dossier.details.partner);
    let page = HomePage {
        name: partner.name.as_str(),
        id: partner.id.as_str(),
        kind: partner_kind(&partner.kind),
        group: details.group.as_ref().map(|group| group.name.as_str()),
        state: partner.state.into(),
        checklist: Checklist::of(&steps, &dossier, newest.as_str()),
        certificate: details.certificate.as_ref().map(|certificate| certificate_view(&visit, certificate)),
        services: services(&visit, &dossier),
    };
    Ok(visit.show("home/read.html", Section::Home, &page).await)
}

fn certificate_view(visit: &Visit, certificate: &PartnerCertificate) -> CertificateView {
    let original = &certificate.original;
    let (from, until) = (original.not_before(), original.not_after());
    CertificateView {
        state: StateView::of_validity("certificate", from, until, visit.pms().now()),
        to: original.common_name().map_or_else(|| original.subject_text(), str::to_owned),
        by: original.issuer_name(),
        until: until.to_rfc3339(),
    }
}

fn services(visit: &Visit, dossier: &Dossier) -> Vec<Service> {
    let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    let service = |section: Section, word, counted, n| Service {
        title: section.key(),
        href: section.path(),
        word: Said::new(word),
        count: Said::new(counted).with("n", count(n)),
    };
    let now = visit.pms().now();
    let working =
        dossier.keys.iter().filter(|key| !StateView::of_key(key.state, key.valid_to, now).is_over());
    let cards = [
        service(Section::OwnPolicies, "home-policies", "home-policies-count", dossier.links.len()),
        service(Section::OwnKeys, "home-keys", "home-keys-count", working.count()),
    ];
    let sections = [Section::OwnPolicies, Section::OwnKeys];
    let seen = cards.into_iter().zip(sections).filter(|(_, section)| section.is_for(visit.actor()));
    seen.map(|(card, _)| card).collect()
}
