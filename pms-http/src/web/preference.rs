//! Language and look: picked by a form, kept by a cookie and with the account.

use super::{
    address::Address,
    cookie::{CHOICE_SECONDS, Cookie},
    fields::Fields,
    look::Look,
    posted::OpenPosted,
    said::Said,
    site::Site,
    visitor::Visitor,
};
use axum::{
    Router,
    response::{IntoResponse, Redirect, Response},
    routing::post,
};
use pms_core::domain::account::{Locale, preferences::Preferences};
use std::sync::Arc;

pub(super) fn routes() -> Router<Arc<Site>> {
    Router::new().route("/ui/language", post(language)).route("/ui/appearance", post(appearance))
}

/// Where the form stood.
fn back(fields: &Fields) -> Address {
    Address::read(fields.text("to")).unwrap_or_else(Address::start)
}

async fn language(OpenPosted { visitor, fields }: OpenPosted) -> Response {
    let mut response = Redirect::to(back(&fields).as_str()).into_response();
    if let Some(language) = visitor.site.languages.get(fields.text("language")) {
        visitor.add_cookie(&mut response, Cookie::Language, language.code(), Some(CHOICE_SECONDS));
        let locale = Locale::try_from(language.code()).ok();
        keep(&visitor, |preferences| Preferences { locale, ..preferences }).await;
    }
    response
}

async fn appearance(OpenPosted { visitor, fields }: OpenPosted) -> Response {
    let words: Vec<&str> =
        ["theme", "density", "ornament", "clock", "letters"].iter().map(|name| fields.text(name)).collect();
    let look = Look::read(&words.join("."));
    let mut response = visitor.done(back(&fields).as_str(), &Said::new("profile-look-kept"));
    visitor.add_cookie(&mut response, Cookie::Look, &look.words(), Some(CHOICE_SECONDS));
    keep(&visitor, |preferences| Preferences { appearance: look.0, ..preferences }).await;
    response
}

/// Keeps a choice with the account, where there is one. The cookie has it anyhow, so a failure is only logged.
async fn keep(visitor: &Visitor, change: impl FnOnce(Preferences) -> Preferences) {
    let Some(session) = &visitor.session else { return };
    let account = session.person.as_ref().and_then(|person| person.account.as_ref());
    let Some(account) = account else { return };
    let now = Preferences { locale: account.locale.clone(), appearance: account.appearance };
    if let Err(error) = visitor.pms().set_preferences(&session.actor, &change(now)).await {
        tracing::error!(%error, "a preference was not kept");
    }
}
