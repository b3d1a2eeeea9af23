//! Switching partners off: M02 of `partner-api.md`.

use super::form::{Caller, at, noted, role};
use crate::wire::{
    codes,
    envelope::{Form, Refusal, Reply, V1, V1Request, V1Response},
    error::soft,
    fields::Fields,
    path,
};
use axum::extract::{Path, State};
use pms_core::{access::Action, app::Pms, domain::id::PartnerId};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

pub(super) fn routes() -> OpenApiRouter<Pms> {
    OpenApiRouter::new().routes(routes!(switch))
}

#[derive(Deserialize, ToSchema)]
struct StatusBody {
    /// `De-Active`, or `Active`, which is refused unless the partner is active; in any case.
    status: Option<String>,
}

impl StatusBody {
    fn word(&self) -> Result<String, Refusal> {
        let mut fields = Fields::of_request();
        let word = fields.text("status", self.status.as_deref(), 36);
        Ok(fields.done(|| word)?)
    }
}

#[derive(Serialize, ToSchema)]
struct StatusAnswer {
    message: &'static str,
}

/// Deactivates a partner with its API keys and waiting requests, for good.
#[utoipa::path(
    patch, path = "/partners/{partnerId}", tag = "partners", request_body = V1Request<StatusBody>,
    params(("partnerId" = String, Path, description = "Id of the partner")),
    responses((status = 200, description = "Deactivated, or active as before", body = V1Response<StatusAnswer>))
)]
async fn switch(
    State(pms): State<Pms>,
    caller: Caller,
    Path(id): Path<String>,
    body: V1<StatusBody>,
) -> Result<Reply, Refusal> {
    const FORM: Form = Form::V1Echo;
    role(&pms, &caller.0, Action::DeactivatePartner, FORM).await?;
    let (_, body) = body.open()?;
    let word = body.word()?;
    let id = PartnerId::from_store(path::value("partnerId", id)?);
    let message = match word.to_lowercase().as_str() {
        "active" => {
            let partner = pms.confirm_partner_active(&caller.0, &id).await;
            partner.map_err(at(FORM, codes::partner_status))?;
            "The partner is active."
        }
        "de-active" => {
            let done = pms.deactivate_partner(&caller.0, &id, None).await;
            done.map_err(at(FORM, codes::partner_status))?;
            "The partner is deactivated, with its API keys and waiting requests."
        }
        _ => {
            // MOSIP looks at the word last: an unknown or deactivated partner has its own code.
            let checked = pms.check_not_deactivated(&caller.0, &id).await;
            let checked = checked.map_err(at(FORM, codes::partner_status));
            let refused = checked.and_then(|()| Err(FORM.refuse(soft("PMS_PM_058"))));
            return noted(&pms, &caller.0, Action::DeactivatePartner, Some(id.as_str()), refused).await;
        }
    };
    FORM.reply(&StatusAnswer { message })
}
