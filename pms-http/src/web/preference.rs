//! Language and look: picked by a form, kept by a cookie and with the account.

use super::{
    address::Address,
    cookie::{CHOICE_SECONDS, Cookie},
    fields::Fields,
    look::Look,
    posted::OpenPosted,
    site::Site,
};
use axum::{
    Router,
    response::{IntoResponse, Redirect, Response},
    routing::post,
};
use std::sync::Arc;

pub(super) fn routes() -> Router<Arc<Site>> {
    Router::new().route("/ui/language", post(language)).route("/ui/appearance", post(appearance))
}

/// Back to where the form stood.
fn back(fields: &Fields) -> Response {
    let to = Address::read(fields.text("to")).unwrap_or_else(Address::start);
    Redirect::to(to.as_str()).into_response()
}

async fn language(OpenPosted { visitor, fields }: OpenPosted) -> Response {
    let mut response = back(&fields);
    if let Some(language) = visitor.site.languages.get(fields.text("language")) {
        visitor.add_cookie(&mut response, Cookie::Language, language.code(), Some(CHOICE_SECONDS));
    }
    response
}

async fn appearance(OpenPosted { visitor, fields }: OpenPosted) -> Response {
    let words: Vec<&str> =
        ["theme", "density", "ornament", "clock"].iter().map(|name| fields.text(name)).collect();
    let look = Look::read(&words.join("."));
    let mut response = back(&fields);
    visitor.add_cookie(&mut response, Cookie::Look, &look.words(), Some(CHOICE_SECONDS));
    response
}
