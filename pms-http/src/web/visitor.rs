//! Who looks at a page: his browser, his language, his session.

use super::{
    address::Address,
    answer::Failure,
    cookie::Cookie,
    duty::Duty,
    fields::Fields,
    language::Language,
    look::Look,
    note::{self, NoteView},
    proof::Proof,
    site::Site,
};
use crate::{
    auth::{Credentials, cookies},
    wire::{call::Call, envelope::Refusal},
};
use axum::{
    extract::FromRequestParts,
    http::{HeaderMap, header, request::Parts},
    response::{IntoResponse, Redirect},
};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use chrono::{DateTime, Utc};
use pms_core::{
    access::Actor,
    app::{partner::dossier::Dossier, person::Person},
    domain::{id::FormId, partner::Partner},
};
use std::{ops::Deref, sync::Arc};

/// The longest visit id that is believed.
const VISIT_MAX: usize = 64;

/// The query parameter of a form that was kept over the end of a session.
pub(super) const KEPT: &str = "_kept";

/// Anybody's request for a page.
pub(super) struct Visitor {
    pub(super) site: Arc<Site>,
    pub(super) call: Call,
    pub(super) language: Arc<Language>,
    pub(super) look: Look,
    pub(super) address: Address,
    pub(super) note: Option<NoteView>,
    pub(super) session: Option<Session>,
    pub(super) visit: String,
    pub(super) is_first: bool,
    pub(super) picked: Picked,
}

/// What was picked in this browser.
#[derive(Clone, Copy)]
pub(super) struct Picked {
    pub(super) language: bool,
    pub(super) look: bool,
}

/// A log-in that is good.
pub(super) struct Session {
    /// Who.
    pub actor: Actor,
    /// Until when.
    pub until: Option<DateTime<Utc>>,
    /// What is asked of him and what he is called; `None` where the store does not answer.
    pub person: Option<Person>,
}

/// The request of somebody who is logged in.
pub(super) struct Visit(Visitor, Actor, Person);

impl Visit {
    /// Who.
    pub(super) fn actor(&self) -> &Actor {
        &self.1
    }

    /// What is known of him.
    pub(super) fn person(&self) -> &Person {
        &self.2
    }

    /// His partner, or the way to register it.
    pub(super) fn partner(&self) -> Result<&Partner, Failure> {
        self.2.partner.as_ref().ok_or_else(|| Redirect::to("/ui/register").into_response().into())
    }

    /// Everything about his partner, or the way to register it.
    pub(super) async fn dossier(&self) -> Result<Dossier, Failure> {
        let id = self.partner()?.id.clone();
        match self.site.pms.partner_dossier(&self.1, &id).await {
            Ok(dossier) => Ok(dossier),
            Err(error) => Err(self.refused(&error).await),
        }
    }

    /// What was typed into the form of this page before the session ended, if the address says so.
    pub(super) async fn kept(&self) -> Option<Fields> {
        let id = FormId::try_from(self.address.parameter(KEPT)?).ok()?;
        let form = match self.site.pms.kept_form(&self.1, &id).await {
            Ok(form) => form?,
            Err(error) => {
                tracing::error!(%error, "a kept form cannot be given back");
                return None;
            }
        };
        let here = self.address.without(KEPT);
        if form.path == here.as_str() { Fields::of_kept(&form.body) } else { None }
    }
}

impl Deref for Visit {
    type Target = Visitor;

    fn deref(&self) -> &Visitor {
        &self.0
    }
}

impl Visitor {
    pub(super) async fn of(site: &Arc<Site>, parts: &Parts) -> Result<Self, Refusal> {
        let call = parts.extensions.get::<Call>().cloned();
        let call = call.ok_or_else(|| Refusal::outside("/ui", crate::wire::error::internal()))?;
        let secure = site.config.secure;
        let cookie = |cookie: Cookie| cookies(&parts.headers, cookie.name(secure)).next();
        let visit = cookie(Cookie::Visit).filter(|id| !id.is_empty() && id.len() <= VISIT_MAX);
        let session = Session::of(site, &parts.headers, &call).await;
        let picked = cookie(Cookie::Language).and_then(|code| site.languages.get(code));
        let look = cookie(Cookie::Look).map(Look::read);
        Ok(Self {
            picked: Picked { language: picked.is_some(), look: look.is_some() },
            language: picked.cloned().unwrap_or_else(|| asked_language(site, &parts.headers)),
            look: look.unwrap_or_default(),
            address: parts
                .uri
                .path_and_query()
                .and_then(|at| Address::read(at.as_str()))
                .unwrap_or_else(Address::start),
            note: cookie(Cookie::Note).and_then(|sealed| note::open(&site.pms, sealed)),
            session,
            is_first: visit.is_none(),
            visit: visit.map_or_else(|| (site.doors.fresh_id)(), str::to_owned),
            site: Arc::clone(site),
            call,
        })
    }

    /// The token for the forms of this page.
    pub(super) fn token(&self) -> String {
        let user = self.session.as_ref().map_or("", |session| session.actor.user().as_str());
        Proof { visit: self.visit.clone(), user: user.to_owned(), at: self.call.now() }.seal(&self.site.pms)
    }

    /// The visit of somebody who is logged in; otherwise the way to the log-in, and back here after it. Whoever has
    /// something to do before anything else is led there.
    pub(super) async fn into_visit(self) -> Result<Visit, Failure> {
        let Some(session) = &self.session else {
            return Err(Redirect::to(log_in(&self.address).as_str()).into_response().into());
        };
        let Some(person) = &session.person else { return Err(self.unavailable().await) };
        if let Some(duty) = Duty::of(&self.site, &session.actor, person, self.address.path()) {
            return Err(Redirect::to(duty.page(&self.address).as_str()).into_response().into());
        }
        let (actor, person) = (session.actor.clone(), person.clone());
        Ok(Visit(self, actor, person))
    }
}

/// The log-in that leads to a page.
pub(super) fn log_in(to: &Address) -> Address {
    let page = Address::read("/ui/log-in").unwrap_or_else(Address::start);
    if to == &Address::start() { page } else { page.with("to", to.as_str()) }
}

fn asked_language(site: &Site, headers: &HeaderMap) -> Arc<Language> {
    let asked = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).unwrap_or("");
    site.languages.negotiate(asked)
}

impl Session {
    async fn of(site: &Site, headers: &HeaderMap, call: &Call) -> Option<Self> {
        let Credentials::One(token) = Credentials::of(headers) else { return None };
        let actor = site.doors.authenticate.actor(&token, call.request_id().as_str()).await.ok()?;
        tracing::Span::current().record("actor", site.doors.authenticate.log_name(&actor));
        let person = match site.pms.person(&actor).await {
            Ok(person) => Some(person),
            Err(error) => {
                tracing::error!(%error, "who looks at a page cannot be read");
                None
            }
        };
        let account = person.as_ref().and_then(|person| person.account.as_ref());
        // A token of an older password is none.
        if account.is_some_and(|account| account.outdated) {
            return None;
        }
        Some(Self { until: expiry(token.reveal()), actor, person })
    }
}

/// When a token that was checked ends (RFC 7519 4.1.4); only for the warning before it.
fn expiry(token: &str) -> Option<DateTime<Utc>> {
    let claims = URL_SAFE_NO_PAD.decode(token.split('.').nth(1)?).ok()?;
    let claims: serde_json::Value = serde_json::from_slice(&claims).ok()?;
    DateTime::from_timestamp(claims.get("exp")?.as_i64()?, 0)
}

impl FromRequestParts<Arc<Site>> for Visitor {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, site: &Arc<Site>) -> Result<Self, Refusal> {
        Self::of(site, parts).await
    }
}

impl FromRequestParts<Arc<Site>> for Visit {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, site: &Arc<Site>) -> Result<Self, Failure> {
        Visitor::of(site, parts).await.map_err(IntoResponse::into_response)?.into_visit().await
    }
}
