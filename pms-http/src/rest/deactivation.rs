//! The end of policies and policy groups: `policy-api.md` 2.19 and 2.20.

use super::form::{Caller, at, noted, role};
use crate::wire::{
    call::Call,
    codes,
    envelope::{Form, Head, Refusal, Reply, V2, V2Request, V2Response},
    error::soft,
    path,
};
use axum::extract::{Path, State};
use pms_core::{
    access::Action,
    app::Pms,
    domain::{
        id::{PolicyGroupId, PolicyId},
        policy::{PolicyState, group::GroupState},
    },
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

pub(super) fn routes() -> OpenApiRouter<Pms> {
    OpenApiRouter::new().routes(routes!(policy)).routes(routes!(group))
}

/// The one word that is understood, in this spelling.
const WORD: &str = "De-Activate";

#[derive(Deserialize, ToSchema)]
struct EndBody {
    /// `De-Activate`.
    status: Option<String>,
}

/// Envelope first, then the word.
fn check(head: &Head, body: &EndBody, form: Form, call: &Call) -> Result<(), Refusal> {
    head.addressed(form, call.now())?;
    match body.status.as_deref() {
        Some(WORD) => Ok(()),
        Some(_) | None => Err(form.refuse(soft("PMS_POL_073"))),
    }
}

#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
struct PolicyEnd {
    policy_id: String,
    is_active: bool,
}

/// Puts a policy out of force, for good.
#[utoipa::path(
    patch, path = "/policies/{policyId}", tag = "policies", request_body = V2Request<EndBody>,
    params(("policyId" = String, Path, description = "Id of the policy")),
    responses((status = 200, description = "Deactivated", body = V2Response<PolicyEnd>))
)]
async fn policy(
    State(pms): State<Pms>,
    caller: Caller,
    call: Call,
    Path(id): Path<String>,
    ask: V2<EndBody>,
) -> Result<Reply, Refusal> {
    const FORM: Form = Form::V2("mosip.pms.deactivate.policy.patch");
    const ACTION: Action = Action::DeactivatePolicy;
    role(&pms, &caller.0, ACTION, FORM).await?;
    let (head, body) = ask.open()?;
    let id = PolicyId::from_store(path::value("policyId", id)?);
    noted(&pms, &caller.0, ACTION, Some(id.as_str()), check(&head, &body, FORM, &call)).await?;
    let ended = pms.deactivate_policy(&caller.0, &id).await.map_err(at(FORM, codes::deactivation))?;
    let is_active = ended.policy.state == PolicyState::Published;
    FORM.reply(&PolicyEnd { policy_id: ended.policy.id.into(), is_active })
}

#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
struct GroupEnd {
    policy_group_id: String,
    is_active: bool,
}

/// Switches a policy group off, for good.
#[utoipa::path(
    patch, path = "/policies/group/{policyGroupId}", tag = "policies", request_body = V2Request<EndBody>,
    params(("policyGroupId" = String, Path, description = "Id of the group")),
    responses((status = 200, description = "Deactivated", body = V2Response<GroupEnd>))
)]
async fn group(
    State(pms): State<Pms>,
    caller: Caller,
    call: Call,
    Path(id): Path<String>,
    ask: V2<EndBody>,
) -> Result<Reply, Refusal> {
    const FORM: Form = Form::V2("mosip.pms.deactivate.policy.group.patch");
    const ACTION: Action = Action::DeactivatePolicyGroup;
    role(&pms, &caller.0, ACTION, FORM).await?;
    let (head, body) = ask.open()?;
    let id = PolicyGroupId::from_store(path::value("policyGroupId", id)?);
    noted(&pms, &caller.0, ACTION, Some(id.as_str()), check(&head, &body, FORM, &call)).await?;
    let ended = pms.deactivate_policy_group(&caller.0, &id).await.map_err(at(FORM, codes::deactivation))?;
    let is_active = ended.state == GroupState::Active;
    FORM.reply(&GroupEnd { policy_group_id: ended.id.into(), is_active })
}
