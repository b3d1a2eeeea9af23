//! Policies: `policy-api.md` 2.3 to 2.5, 2.8, 2.16 and 2.18.

mod answer;
mod body;
mod list;

use super::form::{Caller, noted, role};
use crate::wire::{
    codes,
    envelope::{Form, Refusal, Reply, V1, V1Request, V1Response, V2Response},
    page::PageAnswer,
    path,
    query::Params,
};
use answer::{ActivePolicy, DraftAnswer, PolicyAnswer};
use axum::extract::{Path, State};
use body::{EditBody, NewBody};
use list::PolicyLine;
use pms_core::{
    access::Action,
    app::{Pms, policy::PolicyError},
    domain::{
        id::{PolicyGroupId, PolicyId},
        name::GroupName,
    },
};
use utoipa_axum::{router::OpenApiRouter, routes};

pub(super) fn routes() -> OpenApiRouter<Pms> {
    OpenApiRouter::new()
        .routes(routes!(create))
        .routes(routes!(edit, view))
        .routes(routes!(publish))
        .routes(routes!(active))
        .routes(routes!(page))
}

/// A document may have several faults: all of them are answered, the first decides.
fn refused(form: Form) -> impl Fn(PolicyError) -> Refusal {
    move |error| {
        let mut errors = codes::policy(&error).into_iter();
        match errors.next() {
            Some(first) => form.refuse(first).and(errors),
            None => form.refuse(crate::wire::error::internal()),
        }
    }
}

/// Makes a draft.
#[utoipa::path(
    post, path = "/policies", tag = "policies", request_body = V1Request<NewBody>,
    responses((status = 200, description = "The draft", body = V1Response<DraftAnswer>))
)]
async fn create(State(pms): State<Pms>, caller: Caller, ask: V1<NewBody>) -> Result<Reply, Refusal> {
    const FORM: Form = Form::V1Echo;
    role(&pms, &caller.0, Action::CreatePolicy, FORM).await?;
    let (_, body) = ask.open()?;
    let new = noted(&pms, &caller.0, Action::CreatePolicy, None, body.parse(FORM)).await?;
    let made = pms.create_policy(&caller.0, &new).await.map_err(refused(FORM))?;
    FORM.reply(&DraftAnswer::from(made))
}

/// Changes a draft.
#[utoipa::path(
    put, path = "/policies/{policyId}", tag = "policies", request_body = V1Request<EditBody>,
    params(("policyId" = String, Path, description = "Id of the policy")),
    responses((status = 200, description = "The draft", body = V1Response<DraftAnswer>))
)]
async fn edit(
    State(pms): State<Pms>,
    caller: Caller,
    Path(id): Path<String>,
    ask: V1<EditBody>,
) -> Result<Reply, Refusal> {
    const FORM: Form = Form::V1Echo;
    role(&pms, &caller.0, Action::EditPolicy, FORM).await?;
    let (_, body) = ask.open()?;
    let id = PolicyId::from_store(path::value("policyId", id)?);
    let ask = noted(&pms, &caller.0, Action::EditPolicy, Some(id.as_str()), body.parse(FORM)).await?;
    let edited = pms.edit_policy(&caller.0, &id, &ask).await.map_err(refused(FORM))?;
    FORM.reply(&DraftAnswer::from(edited))
}

/// One policy.
#[utoipa::path(
    get, path = "/policies/{policyId}", tag = "policies",
    params(("policyId" = String, Path, description = "Id of the policy")),
    responses((status = 200, description = "The policy", body = V1Response<PolicyAnswer>))
)]
async fn view(State(pms): State<Pms>, caller: Caller, Path(id): Path<String>) -> Result<Reply, Refusal> {
    const FORM: Form = Form::V1Null;
    role(&pms, &caller.0, Action::ViewPolicy, FORM).await?;
    let id = PolicyId::from_store(path::value("policyId", id)?);
    let found = pms.policy(&caller.0, &id).await.map_err(refused(FORM))?;
    FORM.reply(&PolicyAnswer::of(found, FORM)?)
}

/// Puts a draft in force.
#[utoipa::path(
    post, path = "/policies/{policyId}/group/{policygroupId}/publish", tag = "policies",
    params(
        ("policyId" = String, Path, description = "Id of the policy"),
        ("policygroupId" = String, Path, description = "Id of its group"),
    ),
    responses((status = 200, description = "The policy", body = V1Response<PolicyAnswer>))
)]
async fn publish(
    State(pms): State<Pms>,
    caller: Caller,
    Path((id, group)): Path<(String, String)>,
) -> Result<Reply, Refusal> {
    const FORM: Form = Form::V1Null;
    role(&pms, &caller.0, Action::PublishPolicy, FORM).await?;
    let id = PolicyId::from_store(path::value("policyId", id)?);
    let group = PolicyGroupId::from_store(path::value("policygroupId", group)?);
    let published = pms.publish_policy(&caller.0, &id, &group).await.map_err(refused(FORM))?;
    FORM.reply(&PolicyAnswer::of(published, FORM)?)
}

/// The policies in force of a group.
#[utoipa::path(
    get, path = "/policies/active/group/{groupName}", tag = "policies",
    params(("groupName" = String, Path, description = "Name of the group")),
    responses((status = 200, description = "The policies, by name", body = V1Response<Vec<ActivePolicy>>))
)]
async fn active(State(pms): State<Pms>, caller: Caller, Path(name): Path<String>) -> Result<Reply, Refusal> {
    const FORM: Form = Form::V1Null;
    role(&pms, &caller.0, Action::ListActivePolicies, FORM).await?;
    let name = GroupName::from_store(path::value("groupName", name)?);
    let rows = pms.active_policies(&caller.0, &name).await.map_err(refused(FORM))?;
    FORM.reply(&rows.into_iter().map(ActivePolicy::from).collect::<Vec<_>>())
}

/// A page of all policies.
#[utoipa::path(
    get, path = "/policies/v2", tag = "policies", params(list::PolicyParams),
    responses((status = 200, description = "A page", body = V2Response<PageAnswer<PolicyLine>>))
)]
async fn page(State(pms): State<Pms>, caller: Caller, params: Params) -> Result<Reply, Refusal> {
    const FORM: Form = Form::V2("mosip.pms.policies.get");
    role(&pms, &caller.0, Action::ListPolicies, FORM).await?;
    let query = params.open()?;
    let filter = list::filter(&query)?;
    let listing = list::RULES.read(&query, FORM)?;
    let Some(filter) = filter else {
        return FORM.reply(&PageAnswer::<PolicyLine>::empty(listing.window));
    };
    let rows = pms.policies(&caller.0, &filter, listing.sort, listing.window).await.map_err(refused(FORM))?;
    FORM.reply(&PageAnswer::of(listing.window, rows, PolicyLine::from))
}
