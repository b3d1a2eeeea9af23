//! The text of a key: shown once, downloaded from the page that shows it, nowhere else.

use crate::web::{
    answer::Answer,
    attachment::{Media, attachment},
    posted::Posted,
    section::Section,
    visitor::Visit,
};
use axum::response::{IntoResponse, Redirect, Response};
use pms_core::{
    app::api_key::{FreshKey, KeyAsk},
    domain::api_key::KEY_LENGTH,
};
use serde::Serialize;

#[derive(Serialize)]
struct OncePage<'a> {
    name: &'a str,
    policy: &'a str,
    secret: &'a str,
    until: Option<String>,
}

/// The page that answers the making of a key. All pages go out `no-store`; this one has no address of its own.
pub(super) async fn show(visit: &Visit, ask: &KeyAsk, fresh: &FreshKey) -> Response {
    let page = OncePage {
        name: fresh.key.label.as_str(),
        policy: ask.policy.as_str(),
        secret: fresh.text.reveal(),
        until: fresh.key.valid_to.map(|at| at.to_rfc3339()),
    };
    visit.show("key/once.html", Section::OwnKeys, &page).await
}

/// Gives the key back as a file. What is no key of ours is not given back, so that nobody's text can be passed on as
/// one.
pub(super) async fn download(posted: Posted) -> Answer {
    let secret = posted.fields.text("secret");
    let is_key = secret.len() == KEY_LENGTH && secret.bytes().all(|byte| byte.is_ascii_alphanumeric());
    if !is_key {
        return Ok(Redirect::to(Section::OwnKeys.path()).into_response());
    }
    Ok(attachment("api-key.txt", Media::Text, format!("{secret}\n")))
}

/// There is nothing to download any more.
pub(super) async fn gone(_visit: Visit) -> Redirect {
    Redirect::to(Section::OwnKeys.path())
}
