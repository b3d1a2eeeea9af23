//! The list of policies (`policy-api.md` 2.18).

use crate::wire::{
    envelope::Refusal,
    page::{HalfASort, ListRules, Unpaged},
    query::Query,
    time::DateOffset,
};
use pms_core::{
    domain::policy::PolicyState,
    port::queries::{PolicyField, PolicyFilter, PolicyRow},
};
use serde::Serialize;
use utoipa::{IntoParams, ToSchema};

/// What the list offers.
pub(super) const RULES: ListRules<PolicyField> = ListRules {
    sort_by: &[
        ("policyId", PolicyField::Id),
        ("policyName", PolicyField::Name),
        ("policyDescription", PolicyField::Description),
        ("policyGroupId", PolicyField::GroupId),
        ("policyGroupName", PolicyField::GroupName),
        ("status", PolicyField::Status),
        ("createdDateTime", PolicyField::Created),
    ],
    unpaged: Unpaged::FirstPage,
    half_a_sort: HalfASort::Ignored,
};

const STATES: [(&str, PolicyState); 3] = [
    ("draft", PolicyState::Draft),
    ("activated", PolicyState::Published),
    ("deactivated", PolicyState::Deactivated),
];

/// The parameters, for the document.
#[derive(IntoParams)]
#[into_params(parameter_in = Query, rename_all = "camelCase")]
#[expect(dead_code, reason = "read through `Query`, which keeps empty parameters apart from missing ones")]
pub(super) struct PolicyParams {
    /// `policyId`, `policyName`, `policyDescription`, `policyGroupId`, `policyGroupName`, `status` or
    /// `createdDateTime`.
    sort_field_name: Option<String>,
    /// `asc` or `desc`.
    sort_type: Option<String>,
    /// From 0.
    page_no: Option<u32>,
    /// 1 to 100; 8 when missing.
    page_size: Option<u32>,
    policy_type: Option<String>,
    policy_id: Option<String>,
    policy_name: Option<String>,
    policy_description: Option<String>,
    policy_group_name: Option<String>,
    /// `draft`, `activated` or `deactivated`; any other word matches nothing.
    status: Option<String>,
}

/// The filter; `None` where a word of it matches nothing.
pub(super) fn filter(query: &Query) -> Result<Option<PolicyFilter>, Refusal> {
    let own = |text: Option<&str>| text.map(str::to_owned);
    let state = query.word("status", &STATES);
    let filter = PolicyFilter {
        kind: own(query.text("policyType")),
        id: own(query.filter("policyId")?),
        name: own(query.filter("policyName")?),
        description: own(query.filter("policyDescription")?),
        group_name: own(query.filter("policyGroupName")?),
        state: state.flatten(),
        group: None,
    };
    Ok((state != Some(None)).then_some(filter))
}

/// A row of the list.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct PolicyLine {
    policy_id: String,
    policy_type: String,
    policy_name: String,
    policy_description: String,
    policy_group_id: Option<String>,
    policy_group_name: Option<String>,
    status: &'static str,
    created_date_time: DateOffset,
}

impl From<PolicyRow> for PolicyLine {
    fn from(row: PolicyRow) -> Self {
        Self {
            policy_id: row.id.into(),
            policy_type: row.kind,
            policy_name: row.name,
            policy_description: row.description,
            policy_group_id: row.group.map(Into::into),
            policy_group_name: row.group_name,
            status: row.state.as_wire(),
            created_date_time: DateOffset(row.created_at),
        }
    }
}
