//! A form on its way through the log-in: sealed in the page, kept by the server once its owner is known again.

use super::{
    address::Address,
    fields::Fields,
    visitor::{KEPT, Visitor},
};
use crate::auth::Token;
use chrono::{DateTime, TimeDelta};
use pms_core::{app::sign_in::SignedIn, domain::kept_form::KEPT_MINUTES};

const PURPOSE: &str = "kept-form";

/// Seals a form of a user for the log-in page; empty, and so lost, when the vault cannot.
pub(super) fn seal(visitor: &Visitor, user: &str, at: &Address, fields: &Fields) -> String {
    let clear = format!("{user}\n{}\n{}\n{}", visitor.call.now().timestamp(), at.as_str(), fields.kept());
    visitor.site.pms.seal_note(PURPOSE, &clear).unwrap_or_default()
}

/// Keeps a sealed form for the user who filled it in, and gives the address where it stands again. Nobody else
/// gets anything of it, and nobody after its time.
pub(super) async fn take(visitor: &Visitor, sealed: &str, signed_in: &SignedIn) -> Option<Address> {
    let clear = visitor.site.pms.open_note(PURPOSE, sealed)?;
    let mut parts = clear.splitn(4, '\n');
    let (user, at, path, body) = (parts.next()?, parts.next()?, parts.next()?, parts.next()?);
    let at = DateTime::from_timestamp(at.parse().ok()?, 0)?;
    let is_late = visitor.call.now() - at >= TimeDelta::minutes(KEPT_MINUTES);
    if is_late || user.to_lowercase() != signed_in.account.user.folded() {
        return None;
    }
    let page = Address::read(path)?;
    let token = Token::read(signed_in.token.reveal())?;
    let request_id = visitor.call.request_id();
    let actor = visitor.site.doors.authenticate.actor(&token, request_id.as_str()).await.ok()?;
    match visitor.site.pms.keep_form(&actor, page.as_str(), body).await {
        Ok(id) => Some(page.with(KEPT, id.as_str())),
        Err(error) => {
            tracing::error!(%error, "a form was not kept");
            None
        }
    }
}
