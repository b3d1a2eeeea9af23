//! Log in, log out.

use super::{
    address::Address,
    cookie::{CHOICE_SECONDS, Cookie},
    fields::Fields,
    form::FormView,
    kept,
    log_in::{self, Because},
    look::Look,
    posted::OpenPosted,
    said::Said,
    site::Site,
    visitor::Visitor,
};
use axum::{
    Router,
    extract::Query,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
    routing::{get, post},
};
use pms_core::app::{account::AccountError, sign_in::SignedIn};
use serde::Deserialize;
use std::sync::Arc;

pub(super) fn routes() -> Router<Arc<Site>> {
    Router::new().route("/ui/log-in", get(ask).post(admit)).route("/ui/log-out", post(log_out))
}

#[derive(Deserialize)]
struct To {
    to: Option<String>,
}

async fn ask(visitor: Visitor, Query(query): Query<To>) -> Response {
    let to = query.to.as_deref().and_then(Address::read);
    if visitor.session.is_some() {
        return Redirect::to(to.unwrap_or_else(Address::start).as_str()).into_response();
    }
    let because = if to.is_some() { Because::SessionEnded } else { Because::Start };
    let to = to.unwrap_or_else(Address::start);
    log_in::show(&visitor, StatusCode::OK, FormView::default(), to.as_str(), "", because).await
}

async fn admit(OpenPosted { visitor, fields }: OpenPosted) -> Response {
    let (name, password) = (fields.text("name"), fields.text("password"));
    let request_id = Some(visitor.call.request_id().as_str());
    match visitor.site.pms.sign_in(name, password, request_id).await {
        Ok(signed_in) => admitted(&visitor, &fields, &signed_in).await,
        Err(error) => {
            let (status, said) = refusal(&error);
            let form = FormView::of([("name", name)]).refused(said);
            let because = if fields.text("kept").is_empty() { Because::Start } else { Because::FormKept };
            let to = Address::read(fields.text("to")).unwrap_or_else(Address::start);
            log_in::show(&visitor, status, form, to.as_str(), fields.text("kept"), because).await
        }
    }
}

fn refusal(error: &AccountError) -> (StatusCode, Said) {
    match error {
        AccountError::WrongPassword | AccountError::NotFound => {
            (StatusCode::UNAUTHORIZED, Said::new("door-wrong").about("name"))
        }
        AccountError::Blocked(seconds) => {
            let minutes = i64::try_from(seconds.div_ceil(60)).unwrap_or(i64::MAX);
            (StatusCode::TOO_MANY_REQUESTS, Said::new("door-blocked").with("minutes", minutes).about("name"))
        }
        AccountError::NotConnected => (StatusCode::OK, Said::new("door-elsewhere")),
        AccountError::Denied(_)
        | AccountError::NameTaken
        | AccountError::EmailTaken
        | AccountError::BadLife
        | AccountError::SamePassword
        | AccountError::Token(_)
        | AccountError::Vault(_)
        | AccountError::Store(_) => (StatusCode::SERVICE_UNAVAILABLE, Said::new("error-unavailable")),
    }
}

/// The way on, with what was kept: a form, the language and the look of the account where none was picked here.
async fn admitted(visitor: &Visitor, fields: &Fields, signed_in: &SignedIn) -> Response {
    let mut to = Address::read(fields.text("to")).unwrap_or_else(Address::start);
    if let Some(form) = kept::take(visitor, fields.text("kept"), signed_in).await {
        to = form;
    }
    let mut response = Redirect::to(to.as_str()).into_response();
    begin(visitor, &mut response, signed_in);
    let account = &signed_in.account;
    let locale = account.profile.locale.as_ref().and_then(|code| visitor.site.languages.get(code.as_str()));
    if let Some(language) = locale.filter(|_| !visitor.picked.language) {
        visitor.add_cookie(&mut response, Cookie::Language, language.code(), Some(CHOICE_SECONDS));
    }
    if !visitor.picked.look {
        let words = Look(account.appearance).words();
        visitor.add_cookie(&mut response, Cookie::Look, &words, Some(CHOICE_SECONDS));
    }
    response
}

/// The session's cookies, and a fresh visit, so that no form of before counts.
pub(super) fn begin(visitor: &Visitor, response: &mut Response, signed_in: &SignedIn) {
    let seconds = (signed_in.until - visitor.call.now()).num_seconds();
    let fresh = &visitor.site.doors.fresh_id;
    visitor.add_cookie(response, Cookie::Session, signed_in.token.reveal(), Some(seconds));
    visitor.add_cookie(response, Cookie::Forgery, &fresh(), Some(seconds));
    visitor.add_cookie(response, Cookie::Visit, &fresh(), None);
}

async fn log_out(OpenPosted { visitor, .. }: OpenPosted) -> Response {
    let mut response = visitor.done("/ui/log-in", &Said::new("door-logged-out"));
    visitor.add_cookie(&mut response, Cookie::Session, "", Some(0));
    visitor.add_cookie(&mut response, Cookie::Forgery, "", Some(0));
    visitor.add_cookie(&mut response, Cookie::Visit, &(visitor.site.doors.fresh_id)(), None);
    response
}
