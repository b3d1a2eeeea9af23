//! One's own profile: who one is here, and how pages look.

use super::{duty, role::role_name, said::Word, section::Section, show::called, site::Site, visitor::Visit};
use axum::{Router, response::Response, routing::get};
use pms_core::domain::{account::ProfileText, partner::contact::Email};
use serde::Serialize;
use std::sync::Arc;

pub(super) fn routes() -> Router<Arc<Site>> {
    Router::new().route(duty::PROFILE, get(read))
}

#[derive(Serialize)]
struct ProfilePage<'a> {
    name: String,
    user: &'a str,
    email: Option<&'a str>,
    organisation: Option<&'a str>,
    roles: Vec<Word>,
    has_password: bool,
    terms: Option<TermsView<'a>>,
    is_asked_for_terms: bool,
}

#[derive(Serialize)]
struct TermsView<'a> {
    version: &'a str,
    at: String,
}

async fn read(visit: Visit) -> Response {
    let (actor, person) = (visit.actor(), visit.person());
    let account = person.account.as_ref();
    let claimed = account.and_then(|account| account.organisation.as_ref()).map(ProfileText::as_str);
    let terms = person.consent.as_ref().and_then(|consent| {
        let terms = consent.terms.as_ref()?;
        Some(TermsView { version: terms.version.as_str(), at: consent.given_at.to_rfc3339() })
    });
    let page = ProfilePage {
        name: visit.session.as_ref().map(called).unwrap_or_default(),
        user: actor.user().as_str(),
        email: actor.email().map(Email::reveal),
        organisation: person.partner.as_ref().map(|partner| partner.name.as_str()).or(claimed),
        roles: actor.roles().iter().map(|role| role_name(*role)).collect(),
        has_password: account.is_some(),
        terms,
        is_asked_for_terms: duty::is_asked_for_terms(actor),
    };
    visit.show("profile/read.html", Section::None, &page).await
}
