//! The terms: read them, accept them.

use super::{
    address::Address,
    answer::Answer,
    duty,
    form::{Check, FormView},
    posted::Posted,
    said::Said,
    section::Section,
    site::Site,
    terms_file::TermsText,
    visitor::Visit,
};
use axum::{Router, extract::Query, http::StatusCode, response::Response, routing::get};
use pms_core::domain::{account::Locale, consent::Terms};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

pub(super) fn routes() -> Router<Arc<Site>> {
    Router::new().route(duty::TERMS, get(read).post(accept))
}

#[derive(Deserialize)]
struct To {
    to: Option<String>,
}

#[derive(Serialize)]
struct TermsPage<'a> {
    form: FormView,
    to: &'a str,
    text: Option<&'a TermsText>,
    version: &'a str,
    asks: bool,
    accepted: Option<Accepted<'a>>,
}

/// What was accepted last.
#[derive(Serialize)]
struct Accepted<'a> {
    version: &'a str,
    at: String,
}

async fn read(visit: Visit, Query(query): Query<To>) -> Response {
    let to = query.to.as_deref().and_then(Address::read).unwrap_or_else(Address::start);
    show(&visit, StatusCode::OK, FormView::default(), &to).await
}

async fn accept(posted: Posted) -> Answer {
    let to = Address::read(posted.fields.text("to")).unwrap_or_else(Address::start);
    let newest = posted.site.terms.version();
    let mut check = Check::of(&posted.fields);
    if posted.fields.text("version") != newest.as_str() {
        check.fault::<()>("accept", Said::new("terms-changed"));
    } else if !posted.fields.has("accept") {
        check.fault::<()>("accept", Said::new("terms-not-ticked"));
    }
    let language = Locale::try_from(posted.fields.text("language")).ok();
    let Some(language) = language.filter(|_| check.is_sound()) else {
        return Ok(show(&posted, StatusCode::UNPROCESSABLE_ENTITY, check.view(), &to).await);
    };
    let terms = Terms { version: newest.clone(), language };
    match posted.pms().give_consent(posted.actor(), Some(&terms)).await {
        Ok(_) => Ok(posted.done(to.as_str(), &Said::new("terms-accepted"))),
        Err(error) => Err(posted.refused(&error).await),
    }
}

async fn show(visit: &Visit, status: StatusCode, form: FormView, to: &Address) -> Response {
    let site = &visit.site;
    let accepted = visit.person().consent.as_ref().and_then(|consent| {
        let terms = consent.terms.as_ref()?;
        Some(Accepted { version: terms.version.as_str(), at: consent.given_at.to_rfc3339() })
    });
    let page = TermsPage {
        form,
        to: to.as_str(),
        text: site.terms.text(&visit.language, &site.config.language),
        version: site.terms.version().as_str(),
        asks: duty::lacks_terms(site, visit.actor(), visit.person()),
        accepted,
    };
    visit.show_as(status, "terms/read.html", Section::None, &page).await
}
