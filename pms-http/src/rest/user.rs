//! The caller himself: U02, U03 and U04 of `partner-api.md`.

use super::form::{Caller, at, role};
use crate::wire::{
    codes,
    envelope::{Form, Refusal, Reply, V2Response},
    time::DateLocal,
};
use axum::extract::State;
use pms_core::{access::Action, app::Pms, domain::consent::Consent};
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

pub(super) fn routes() -> OpenApiRouter<Pms> {
    OpenApiRouter::new().routes(routes!(give_consent, consent)).routes(routes!(settings))
}

#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
struct ConsentAnswer {
    user_id: String,
    consent_given: bool,
    consent_given_date_time: Option<DateLocal>,
}

impl ConsentAnswer {
    fn of(user: &str, consent: Option<&Consent>) -> Self {
        Self {
            user_id: user.to_owned(),
            consent_given: consent.is_some(),
            consent_given_date_time: consent.map(|consent| DateLocal(consent.given_at)),
        }
    }
}

/// The caller accepts the terms.
#[utoipa::path(
    post, path = "/users/user-consent", tag = "users",
    responses((status = 200, description = "Given", body = V2Response<ConsentAnswer>))
)]
async fn give_consent(State(pms): State<Pms>, caller: Caller) -> Result<Reply, Refusal> {
    const FORM: Form = Form::V2("mosip.pms.user.consent.post");
    role(&pms, &caller.0, Action::GiveConsent, FORM).await?;
    let consent = pms.give_consent(&caller.0, None).await.map_err(at(FORM, codes::consent))?;
    FORM.reply(&ConsentAnswer::of(caller.0.user().as_str(), Some(&consent)))
}

/// Whether the caller accepted the terms.
#[utoipa::path(
    get, path = "/users/user-consent", tag = "users",
    responses((status = 200, description = "Given or not", body = V2Response<ConsentAnswer>))
)]
async fn consent(State(pms): State<Pms>, caller: Caller) -> Result<Reply, Refusal> {
    const FORM: Form = Form::V2("mosip.pms.user.consent.get");
    role(&pms, &caller.0, Action::ViewConsent, FORM).await?;
    let consent = pms.consent(&caller.0).await.map_err(at(FORM, codes::consent))?;
    FORM.reply(&ConsentAnswer::of(caller.0.user().as_str(), consent.as_ref()))
}

/// All values are texts, also numbers and flags.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
struct SettingsAnswer<'a> {
    grant_types: &'a str,
    client_auth_methods: &'a str,
    in_activity_timer: &'a str,
    in_activity_prompt_timer: &'a str,
    axios_timeout: &'a str,
    max_allowed_expiry_year: &'a str,
    max_allowed_created_year: &'a str,
    items_per_page: &'a str,
    is_ca_signed_partner_certificate_available: &'a str,
    is_oidc_client_available: &'a str,
    is_root_intermediate_cert_available: &'a str,
    refresh_notifications_time: &'a str,
}

/// Settings that the portal needs.
#[utoipa::path(
    get, path = "/system-config", tag = "users",
    responses((status = 200, description = "The settings", body = V2Response<SettingsAnswer<'static>>))
)]
async fn settings(State(pms): State<Pms>, caller: Caller) -> Result<Reply, Refusal> {
    const FORM: Form = Form::V2("mosip.pms.configs.get");
    role(&pms, &caller.0, Action::ViewSettings, FORM).await?;
    let portal = &pms.settings().portal;
    FORM.reply(&SettingsAnswer {
        grant_types: &portal.grant_types,
        client_auth_methods: &portal.client_auth_methods,
        in_activity_timer: &portal.inactivity_timer,
        in_activity_prompt_timer: &portal.inactivity_prompt_timer,
        axios_timeout: &portal.axios_timeout,
        max_allowed_expiry_year: &portal.max_expiry_year,
        max_allowed_created_year: &portal.max_created_year,
        items_per_page: &portal.items_per_page,
        is_ca_signed_partner_certificate_available: "true",
        // OIDC clients are not served yet, and the portal hides what is not available.
        is_oidc_client_available: "false",
        is_root_intermediate_cert_available: "true",
        refresh_notifications_time: &portal.refresh_notifications_seconds,
    })
}
