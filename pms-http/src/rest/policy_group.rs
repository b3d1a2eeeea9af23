//! Policy groups: `policy-api.md` 2.1 and 2.17.

use super::form::{Caller, at, by_and_at, noted, role};
use crate::wire::{
    call::Call,
    codes,
    envelope::{Form, Refusal, Reply, V1, V1Request, V1Response, V2Response},
    fields::{FieldErrors, Fields},
    time::DateOffset,
};
use axum::extract::State;
use pms_core::{
    access::Action,
    app::{Pms, policy_group::NewGroup},
    domain::{
        name::{Description, GroupName},
        policy::group::{GroupState, PolicyGroup},
    },
    port::queries::GroupRow,
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

pub(super) fn routes() -> OpenApiRouter<Pms> {
    OpenApiRouter::new().routes(routes!(create)).routes(routes!(active))
}

#[derive(Deserialize, ToSchema)]
struct GroupBody {
    /// 1 to 128 characters, unique.
    name: Option<String>,
    /// 1 to 256 characters.
    desc: Option<String>,
}

impl GroupBody {
    fn parse(self) -> Result<NewGroup, FieldErrors> {
        let mut fields = Fields::of_request();
        let name = fields.parsed("name", self.name.as_deref(), GroupName::try_from);
        let description = fields.parsed("desc", self.desc.as_deref(), Description::try_from);
        fields.done(|| Some(NewGroup { name: name?, description: description? }))
    }
}

#[derive(Serialize, ToSchema)]
struct GroupAnswer {
    id: String,
    name: String,
    desc: String,
    #[serde(rename = "is_Active")]
    is_active: bool,
    cr_by: String,
    cr_dtimes: DateOffset,
    up_by: Option<String>,
    upd_dtimes: Option<DateOffset>,
}

impl From<PolicyGroup> for GroupAnswer {
    fn from(group: PolicyGroup) -> Self {
        let (up_by, changed_at) = by_and_at(group.changed);
        Self {
            id: group.id.into(),
            name: group.name.into(),
            desc: group.description.into(),
            is_active: group.state == GroupState::Active,
            cr_by: group.created.by,
            cr_dtimes: DateOffset(group.created.at),
            up_by,
            upd_dtimes: changed_at.map(DateOffset),
        }
    }
}

/// Makes a policy group.
#[utoipa::path(
    post, path = "/policies/group/new", tag = "policies", request_body = V1Request<GroupBody>,
    responses((status = 200, description = "The group", body = V1Response<GroupAnswer>))
)]
async fn create(
    State(pms): State<Pms>,
    caller: Caller,
    call: Call,
    ask: V1<GroupBody>,
) -> Result<Reply, Refusal> {
    const FORM: Form = Form::V1Echo;
    role(&pms, &caller.0, Action::CreatePolicyGroup, FORM).await?;
    let (head, body) = ask.open()?;
    let group = body.parse()?;
    let on_time = head.sent_today(call.now());
    noted(&pms, &caller.0, Action::CreatePolicyGroup, Some(group.name.as_str()), on_time).await?;
    let group = pms.create_policy_group(&caller.0, &group).await.map_err(at(FORM, codes::group))?;
    FORM.reply(&GroupAnswer::from(group))
}

#[derive(Serialize, ToSchema)]
struct GroupChoice {
    id: String,
    name: String,
    description: String,
}

impl From<GroupRow> for GroupChoice {
    fn from(row: GroupRow) -> Self {
        Self { id: row.id.into(), name: row.name, description: row.description }
    }
}

/// The groups in use.
#[utoipa::path(
    get, path = "/policies/policy-groups", tag = "policies",
    responses((status = 200, description = "The groups, by name", body = V2Response<Vec<GroupChoice>>))
)]
async fn active(State(pms): State<Pms>, caller: Caller) -> Result<Reply, Refusal> {
    const FORM: Form = Form::V2("mosip.pms.policy.groups.get");
    let groups = pms.active_groups(&caller.0).await.map_err(at(FORM, codes::group))?;
    FORM.reply(&groups.into_iter().map(GroupChoice::from).collect::<Vec<_>>())
}
