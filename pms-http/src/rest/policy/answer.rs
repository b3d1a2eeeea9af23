//! The answers about policies.

use crate::rest::form::by_and_at;
use crate::wire::{
    envelope::{Form, Refusal},
    error::soft,
    time::{DateLocal, DateOffset},
};
use pms_core::{
    app::policy::PolicyInGroup,
    domain::policy::{PolicyState, document::repair, group::GroupState},
    port::queries::PolicyRow,
};
use serde::Serialize;
use serde_json::Value;
use utoipa::ToSchema;

/// The answer of create and edit (`policy-api.md` 2.3).
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct DraftAnswer {
    id: String,
    policy_group_name: String,
    name: String,
    desc: String,
    #[serde(rename = "is_Active")]
    is_active: bool,
    #[serde(rename = "cr_by")]
    cr_by: String,
    #[serde(rename = "cr_dtimes")]
    cr_dtimes: DateOffset,
    #[serde(rename = "up_by")]
    up_by: Option<String>,
    #[serde(rename = "upd_dtimes")]
    upd_dtimes: Option<DateOffset>,
}

impl From<PolicyInGroup> for DraftAnswer {
    fn from(PolicyInGroup { policy, group }: PolicyInGroup) -> Self {
        let (up_by, changed_at) = by_and_at(policy.changed);
        Self {
            id: policy.id.into(),
            policy_group_name: group.name.into(),
            name: policy.name.into(),
            desc: policy.description.into(),
            is_active: policy.state == PolicyState::Published,
            cr_by: policy.created.by,
            cr_dtimes: DateOffset(policy.created.at),
            up_by,
            upd_dtimes: changed_at.map(DateOffset),
        }
    }
}

/// A whole policy (`policy-api.md` 2.8).
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct PolicyAnswer {
    policy_group_id: String,
    policy_group_name: String,
    policy_group_desc: String,
    policy_group_status: bool,
    #[serde(rename = "policyGroup_cr_by")]
    group_cr_by: String,
    #[serde(rename = "policyGroup_cr_dtimes")]
    group_cr_dtimes: DateLocal,
    #[serde(rename = "policyGroup_up_by")]
    group_up_by: Option<String>,
    #[serde(rename = "policyGroup_upd_dtimes")]
    group_upd_dtimes: Option<DateLocal>,
    policy_id: String,
    policy_name: String,
    policy_desc: String,
    policy_type: &'static str,
    publish_date: DateLocal,
    valid_till: DateLocal,
    /// `PUBLISHED`, or `DRAFTED` for drafts and deactivated policies alike.
    status: &'static str,
    version: String,
    /// Null exactly for drafts.
    schema: Option<String>,
    #[serde(rename = "is_Active")]
    is_active: bool,
    #[serde(rename = "cr_by")]
    cr_by: String,
    #[serde(rename = "cr_dtimes")]
    cr_dtimes: DateLocal,
    #[serde(rename = "up_by")]
    up_by: Option<String>,
    #[serde(rename = "upd_dtimes")]
    upd_dtimes: Option<DateLocal>,
    /// The document.
    #[schema(value_type = Object)]
    policies: Value,
}

impl PolicyAnswer {
    /// A stored document that cannot be read is `PMS_POL_052`.
    pub(super) fn of(PolicyInGroup { policy, group }: PolicyInGroup, form: Form) -> Result<Self, Refusal> {
        let document = repair(&policy.text).map_err(|_| form.refuse(soft("PMS_POL_052")))?;
        let (group_up_by, group_changed_at) = by_and_at(group.changed);
        let (up_by, changed_at) = by_and_at(policy.changed);
        let is_active = policy.state == PolicyState::Published;
        Ok(Self {
            policy_group_id: group.id.into(),
            policy_group_name: group.name.into(),
            policy_group_desc: group.description.into(),
            policy_group_status: group.state == GroupState::Active,
            group_cr_by: group.created.by,
            group_cr_dtimes: DateLocal(group.created.at),
            group_up_by,
            group_upd_dtimes: group_changed_at.map(DateLocal),
            policy_id: policy.id.into(),
            policy_name: policy.name.into(),
            policy_desc: policy.description.into(),
            policy_type: policy.kind.as_wire(),
            publish_date: DateLocal(policy.valid_from),
            valid_till: DateLocal(policy.valid_to),
            status: if is_active { "PUBLISHED" } else { "DRAFTED" },
            version: policy.label.into(),
            schema: policy.schema,
            is_active,
            cr_by: policy.created.by,
            cr_dtimes: DateLocal(policy.created.at),
            up_by,
            upd_dtimes: changed_at.map(DateLocal),
            policies: document.value,
        })
    }
}

/// A policy that may be asked for (`policy-api.md` 2.16).
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct ActivePolicy {
    policy_group_id: Option<String>,
    policy_group_name: Option<String>,
    id: String,
    name: String,
    descr: String,
    policy_type: String,
}

impl From<PolicyRow> for ActivePolicy {
    fn from(row: PolicyRow) -> Self {
        Self {
            policy_group_id: row.group.map(Into::into),
            policy_group_name: row.group_name,
            id: row.id.into(),
            name: row.name,
            descr: row.description,
            policy_type: row.kind,
        }
    }
}
