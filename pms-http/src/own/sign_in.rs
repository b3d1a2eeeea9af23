//! `POST /api/v1/sign-in`: a name and a password for an access token of the built-in identity.

use super::ask::{Answer, Ask, account};
use crate::wire::{call::Call, problem::ProblemDocument};
use axum::{Json, extract::State};
use chrono::{DateTime, SecondsFormat, Utc};
use pms_core::app::Pms;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};
use zeroize::Zeroizing;

pub(super) fn routes() -> OpenApiRouter<Pms> {
    OpenApiRouter::new().routes(routes!(sign_in))
}

#[derive(Deserialize, ToSchema)]
struct SignInAsk {
    /// User name or e-mail address.
    name: String,
    /// The password.
    #[schema(value_type = String)]
    password: Zeroizing<String>,
}

#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
struct SignInAnswer {
    /// The access token, for `Authorization: Bearer`.
    token: String,
    /// RFC 3339.
    expires_at: String,
    user: String,
    /// The password was chosen by someone else and should be changed.
    must_change_password: bool,
}

/// Signs in with the built-in identity. After five wrong passwords within fifteen minutes the name is blocked
/// for fifteen minutes.
#[utoipa::path(
    post, path = "/sign-in", tag = "accounts", request_body = SignInAsk, security(()),
    responses(
        (status = 200, description = "The token", body = SignInAnswer),
        (status = 401, description = "The name or the password is wrong", body = ProblemDocument<'static>),
        (status = 429, description = "Too many wrong passwords", body = ProblemDocument<'static>),
    )
)]
async fn sign_in(State(pms): State<Pms>, call: Call, Ask(ask): Ask<SignInAsk>) -> Answer<SignInAnswer> {
    let request_id = Some(call.request_id().as_str());
    let signed_in =
        pms.sign_in(&ask.name, &ask.password, request_id).await.map_err(|error| account(&error))?;
    Ok(Json(SignInAnswer {
        token: signed_in.token.reveal().to_owned(),
        expires_at: rfc3339(signed_in.until),
        user: signed_in.account.user.into(),
        must_change_password: signed_in.account.must_change,
    }))
}

fn rfc3339(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Secs, true)
}
