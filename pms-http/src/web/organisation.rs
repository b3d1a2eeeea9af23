//! A partner's registration, as its user sees it.

use super::{
    answer::Answer, kind::partner_kind, register::letters_name, said::Word, section::Section, show::called,
    site::Site, state::StateView, visitor::Visit,
};
use axum::{Router, routing::get};
use serde::Serialize;
use std::sync::Arc;

pub(super) fn routes() -> Router<Arc<Site>> {
    Router::new().route(Section::Organisation.path(), get(read))
}

#[derive(Serialize)]
struct OrganisationPage<'a> {
    name: &'a str,
    id: &'a str,
    kind: Word,
    state: StateView,
    group: Option<&'a str>,
    group_description: Option<&'a str>,
    registered: String,
    letters: Option<&'a str>,
    email: Option<&'a str>,
    phone: Option<&'a str>,
    address: Option<&'a str>,
    person: String,
    user: &'a str,
}

async fn read(visit: Visit) -> Answer {
    let dossier = visit.dossier().await?;
    let (details, partner) = (&dossier.details, &dossier.details.partner);
    let page = OrganisationPage {
        name: partner.name.as_str(),
        id: partner.id.as_str(),
        kind: partner_kind(&partner.kind),
        state: partner.state.into(),
        group: details.group.as_ref().map(|group| group.name.as_str()),
        group_description: details.group.as_ref().map(|group| group.description.as_str()),
        registered: partner.created.at.to_rfc3339(),
        letters: partner.language.as_ref().map(|code| letters_name(&visit.site, code.as_str())),
        email: details.email.as_ref().map(|text| text.as_str()),
        phone: details.phone.as_ref().map(|text| text.as_str()),
        address: details.address.as_ref().map(|text| text.as_str()),
        person: visit.session.as_ref().map(called).unwrap_or_default(),
        user: visit.actor().user().as_str(),
    };
    Ok(visit.show("organisation.html", Section::Organisation, &page).await)
}
