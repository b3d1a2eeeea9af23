//! API keys: P27, M09 and M14 (at its three addresses) of `partner-api.md`.

use super::form::{Caller, at, noted, role};
use crate::wire::{
    call::Call,
    codes,
    envelope::{Form, Refusal, Reply, V1, V1Request, V1Response, V2Response},
    error::soft,
    fields::Fields,
    page::{HalfASort, ListRules, PageAnswer, Unpaged},
    path,
    query::{Params, Query},
    time::DateOffset,
};
use axum::extract::{Path, State};
use chrono::{DateTime, Utc};
use pms_core::{
    access::Action,
    app::{
        Pms,
        api_key::{KeyAsk, KeyName},
    },
    domain::{
        api_key::KeyState,
        expiry,
        id::{PartnerId, PolicyId},
        name::{KeyLabel, PolicyName},
    },
    port::queries::{ApiKeyField, ApiKeyFilter, ApiKeyRow},
};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::{router::OpenApiRouter, routes};

pub(super) fn routes() -> OpenApiRouter<Pms> {
    OpenApiRouter::new()
        .routes(routes!(generate))
        .routes(routes!(switch))
        .routes(routes!(page))
        .routes(routes!(page_of_june_2025))
        .routes(routes!(page_v1))
}

#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
struct GenerateBody {
    /// Name of an approved policy.
    policy_name: Option<String>,
    /// 1 to 36 characters, unique for the partner and the policy.
    label: Option<String>,
}

#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
struct GenerateAnswer {
    /// The key; it is shown this once.
    api_key: String,
    label: String,
    policy_id: String,
    partner_id: String,
}

/// Makes a key for an approved policy.
#[utoipa::path(
    patch, path = "/partners/{partnerId}/generate/apikey", tag = "api keys",
    request_body = V1Request<GenerateBody>,
    params(("partnerId" = String, Path, description = "Id of the partner")),
    responses((status = 200, description = "The key, shown this once", body = V1Response<GenerateAnswer>))
)]
async fn generate(
    State(pms): State<Pms>,
    caller: Caller,
    call: Call,
    Path(partner): Path<String>,
    ask: V1<GenerateBody>,
) -> Result<Reply, Refusal> {
    const FORM: Form = Form::V1Echo;
    role(&pms, &caller.0, Action::GenerateApiKey, FORM).await?;
    let (head, body) = ask.open()?;
    let partner = PartnerId::from_store(path::value("partnerId", partner)?);
    let mut fields = Fields::of_request();
    let policy = fields.parsed("policyName", body.policy_name.as_deref(), PolicyName::try_from);
    let label = fields.parsed("label", body.label.as_deref(), KeyLabel::try_from);
    let new = fields.done(|| Some(KeyAsk { partner, policy: policy?, label: label? }))?;
    let on_time = head.sent_today(call.now());
    noted(&pms, &caller.0, Action::GenerateApiKey, Some(new.partner.as_str()), on_time).await?;
    let fresh = pms.generate_api_key(&caller.0, &new).await.map_err(at(FORM, codes::key))?;
    FORM.reply(&GenerateAnswer {
        api_key: fresh.text.reveal().to_owned(),
        label: fresh.key.label.into(),
        policy_id: fresh.key.policy.into(),
        partner_id: fresh.key.partner.into(),
    })
}

#[derive(Deserialize, ToSchema)]
struct SwitchBody {
    /// Label of the key.
    label: Option<String>,
    /// `Active` or `De-Active`, in any case.
    status: Option<String>,
}

/// Switches a key on or off.
#[utoipa::path(
    patch, path = "/partners/{partnerId}/policy/{policyId}/apiKey/status", tag = "api keys",
    request_body = V1Request<SwitchBody>,
    params(
        ("partnerId" = String, Path, description = "Id of the partner"),
        ("policyId" = String, Path, description = "Id of the policy"),
    ),
    responses((status = 200, description = "Switched", body = V1Response<String>))
)]
async fn switch(
    State(pms): State<Pms>,
    caller: Caller,
    Path((partner, policy)): Path<(String, String)>,
    ask: V1<SwitchBody>,
) -> Result<Reply, Refusal> {
    const FORM: Form = Form::V1Echo;
    role(&pms, &caller.0, Action::SwitchApiKey, FORM).await?;
    let (_, body) = ask.open()?;
    let mut fields = Fields::of_request();
    let label = fields.parsed("label", body.label.as_deref(), KeyLabel::try_from);
    let status = fields.text("status", body.status.as_deref(), 36);
    let (label, status) = fields.done(|| Some((label?, status?)))?;
    let name = KeyName {
        partner: PartnerId::from_store(path::value("partnerId", partner)?),
        policy: PolicyId::from_store(path::value("policyId", policy)?),
        label,
    };
    let wanted = match status.to_lowercase().as_str() {
        "active" => KeyState::Active,
        "de-active" => KeyState::Inactive,
        _ => {
            // MOSIP looks at the word last: an unknown key has its own code.
            let checked = pms.check_key_exists(&caller.0, &name).await.map_err(at(FORM, codes::key));
            let refused = checked.and_then(|()| Err(FORM.refuse(soft("PMS_PM_058"))));
            return noted(&pms, &caller.0, Action::SwitchApiKey, Some(name.partner.as_str()), refused).await;
        }
    };
    let key = pms.switch_api_key(&caller.0, &name, wanted).await.map_err(at(FORM, codes::key))?;
    FORM.reply(match key.state {
        KeyState::Active => "The API key is active.",
        KeyState::Inactive => "The API key is deactivated.",
    })
}

const RULES: ListRules<ApiKeyField> = ListRules {
    sort_by: &[
        ("partnerId", ApiKeyField::PartnerId),
        ("apiKeyLabel", ApiKeyField::Label),
        ("orgName", ApiKeyField::OrgName),
        ("policyName", ApiKeyField::PolicyName),
        ("policyGroupName", ApiKeyField::GroupName),
        ("status", ApiKeyField::Status),
        ("createdDateTime", ApiKeyField::Created),
        ("apiKeyExpiryDateTime", ApiKeyField::Expiry),
    ],
    unpaged: Unpaged::Everything,
    half_a_sort: HalfASort::Refused,
};

const STATES: [(&str, bool); 2] = [("activated", true), ("deactivated", false)];

#[derive(IntoParams)]
#[into_params(parameter_in = Query, rename_all = "camelCase")]
#[expect(dead_code, reason = "read through `Query`, which keeps empty parameters apart from missing ones")]
struct KeyParams {
    /// `partnerId`, `apiKeyLabel`, `orgName`, `policyName`, `policyGroupName`, `status`, `createdDateTime` or
    /// `apiKeyExpiryDateTime`; needs `sortType` and a page.
    sort_field_name: Option<String>,
    /// `asc` or `desc`.
    sort_type: Option<String>,
    /// From 0; without a page everything is answered.
    page_no: Option<u32>,
    /// 1 to 100.
    page_size: Option<u32>,
    partner_id: Option<String>,
    api_key_label: Option<String>,
    org_name: Option<String>,
    /// `activated` or `deactivated`.
    status: Option<String>,
    policy_name: Option<String>,
    policy_group_name: Option<String>,
    /// 1 to 30 days: only keys that end within them.
    expiry_period: Option<u32>,
}

fn filter(query: &Query) -> Result<ApiKeyFilter, Refusal> {
    let own = |text: Option<&str>| text.map(str::to_owned);
    Ok(ApiKeyFilter {
        partner: own(query.filter("partnerId")?),
        label: own(query.filter("apiKeyLabel")?),
        org_name: own(query.filter("orgName")?),
        policy_name: own(query.filter("policyName")?),
        group_name: own(query.filter("policyGroupName")?),
        ..ApiKeyFilter::default()
    })
}

#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
struct KeyLine {
    partner_id: String,
    api_key_label: String,
    org_name: String,
    policy_name: String,
    policy_id: String,
    policy_description: String,
    policy_group_id: Option<String>,
    policy_group_name: Option<String>,
    policy_group_description: Option<String>,
    /// `activated` or `deactivated`; an expired key is deactivated.
    status: &'static str,
    created_date_time: DateOffset,
    api_key_expiry_date_time: Option<DateOffset>,
    is_api_key_expired_status: bool,
}

impl KeyLine {
    fn of(row: ApiKeyRow, now: DateTime<Utc>) -> Self {
        let is_over = expiry::is_over(row.valid_to, now);
        let usable = row.state == KeyState::Active && !is_over;
        Self {
            partner_id: row.partner.into(),
            api_key_label: row.label,
            org_name: row.org_name,
            policy_name: row.policy_name,
            policy_id: row.policy.into(),
            policy_description: row.policy_description,
            policy_group_id: row.group.map(Into::into),
            policy_group_name: row.group_name,
            policy_group_description: row.group_description,
            status: if usable { "activated" } else { "deactivated" },
            created_date_time: DateOffset(row.created_at),
            api_key_expiry_date_time: row.valid_to.map(DateOffset),
            is_api_key_expired_status: is_over,
        }
    }
}

async fn answer(pms: &Pms, caller: &Caller, now: DateTime<Utc>, params: Params) -> Result<Reply, Refusal> {
    const FORM: Form = Form::V2("mosip.pms.all.api.key.requests.get");
    role(pms, &caller.0, Action::ListApiKeys, FORM).await?;
    let query = params.open()?;
    let period = query.expiry_period()?;
    let filter = filter(&query)?;
    let status = query.word("status", &STATES);
    let listing = RULES.read(&query, FORM)?;
    if status == Some(None) {
        return FORM.reply(&PageAnswer::<KeyLine>::empty(listing.window));
    }
    let usable = status.flatten();
    let rows = pms
        .api_keys(&caller.0, filter, usable, period, listing.sort, listing.window)
        .await
        .map_err(at(FORM, codes::key))?;
    FORM.reply(&PageAnswer::of(listing.window, rows, |row| KeyLine::of(row, now)))
}

/// A page of keys of authentication partners.
#[utoipa::path(
    get, path = "/partner-api-keys/v2", tag = "api keys", params(KeyParams),
    responses((status = 200, description = "A page", body = V2Response<PageAnswer<KeyLine>>))
)]
async fn page(State(pms): State<Pms>, caller: Caller, call: Call, params: Params) -> Result<Reply, Refusal> {
    answer(&pms, &caller, call.now(), params).await
}

/// The same list at the address of June 2025, which the official portal still calls.
#[utoipa::path(
    get, path = "/v2/partner-api-keys", tag = "api keys", params(KeyParams),
    responses((status = 200, description = "A page", body = V2Response<PageAnswer<KeyLine>>))
)]
async fn page_of_june_2025(
    State(pms): State<Pms>,
    caller: Caller,
    call: Call,
    params: Params,
) -> Result<Reply, Refusal> {
    answer(&pms, &caller, call.now(), params).await
}

/// The same list at its first address.
#[utoipa::path(
    get, path = "/partner-api-keys", tag = "api keys", params(KeyParams),
    responses((status = 200, description = "A page", body = V2Response<PageAnswer<KeyLine>>))
)]
async fn page_v1(
    State(pms): State<Pms>,
    caller: Caller,
    call: Call,
    params: Params,
) -> Result<Reply, Refusal> {
    answer(&pms, &caller, call.now(), params).await
}
