//! Requests for policies: P26, M08 and M12 of `partner-api.md`.

use super::form::{Caller, at, noted, role};
use crate::wire::{
    call::Call,
    codes::{self, LinkSurface},
    envelope::{Form, Refusal, Reply, V1, V1Request, V1Response, V2Response},
    error::soft,
    fields::Fields,
    page::{HalfASort, ListRules, PageAnswer, Unpaged},
    path,
    query::{Params, Query},
    time::DateOffset,
};
use axum::extract::{Path, State};
use pms_core::{
    access::Action,
    app::{
        Pms,
        link::{LinkError, NewLink},
    },
    domain::{
        id::{LinkId, PartnerId},
        link::{Decision, LinkState},
        name::{PolicyName, UseCase},
        partner::PartnerState,
    },
    port::queries::{LinkField, LinkFilter, LinkRow},
};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::{router::OpenApiRouter, routes};

pub(super) fn routes() -> OpenApiRouter<Pms> {
    OpenApiRouter::new().routes(routes!(ask)).routes(routes!(decide)).routes(routes!(page))
}

#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
struct AskBody {
    /// Name of a policy of the partner's policy group.
    policy_name: Option<String>,
    /// What it is for, at most 4,000 characters.
    use_case_description: Option<String>,
}

#[derive(Serialize, ToSchema)]
struct AskAnswer {
    /// Id of the request.
    mappingkey: String,
    message: &'static str,
}

/// Asks for a policy.
#[utoipa::path(
    post, path = "/partners/{partnerId}/policy/map", tag = "links", request_body = V1Request<AskBody>,
    params(("partnerId" = String, Path, description = "Id of the partner")),
    responses((status = 200, description = "The request waits", body = V1Response<AskAnswer>))
)]
async fn ask(
    State(pms): State<Pms>,
    caller: Caller,
    Path(partner): Path<String>,
    body: V1<AskBody>,
) -> Result<Reply, Refusal> {
    const FORM: Form = Form::V1Echo;
    role(&pms, &caller.0, Action::RequestPolicy, FORM).await?;
    let (_, body) = body.open()?;
    let partner = PartnerId::from_store(path::value("partnerId", partner)?);
    let mut fields = Fields::of_request();
    let policy = fields.parsed("policyName", body.policy_name.as_deref(), PolicyName::try_from);
    let use_case =
        fields.parsed("useCaseDescription", body.use_case_description.as_deref(), UseCase::try_from);
    let new = fields.done(|| Some(NewLink { partner, policy: policy?, use_case: use_case? }))?;
    let link = pms.request_policy(&caller.0, &new).await.map_err(code(FORM, LinkSurface::Partner))?;
    FORM.reply(&AskAnswer {
        mappingkey: link.id.into(),
        message: "The request waits for an administrator's decision.",
    })
}

fn code(form: Form, surface: LinkSurface) -> impl Fn(LinkError) -> Refusal {
    at(form, move |error| codes::link(surface, error))
}

#[derive(Deserialize, ToSchema)]
struct DecisionBody {
    /// `Approved` or `Rejected`, in any case.
    status: Option<String>,
}

impl DecisionBody {
    fn word(&self) -> Result<String, Refusal> {
        let mut fields = Fields::of_request();
        let word = fields.text("status", self.status.as_deref(), 36);
        Ok(fields.done(|| word)?)
    }
}

/// Decides a request.
#[utoipa::path(
    put, path = "/partners/policy/{mappingkey}", tag = "links", request_body = V1Request<DecisionBody>,
    params(("mappingkey" = String, Path, description = "Id of the request")),
    responses((status = 200, description = "Decided", body = V1Response<String>))
)]
async fn decide(
    State(pms): State<Pms>,
    caller: Caller,
    call: Call,
    Path(id): Path<String>,
    body: V1<DecisionBody>,
) -> Result<Reply, Refusal> {
    const FORM: Form = Form::V1Echo;
    role(&pms, &caller.0, Action::DecideLink, FORM).await?;
    let (head, body) = body.open()?;
    let word = body.word()?;
    let id = LinkId::from_store(path::value("mappingkey", id)?);
    noted(&pms, &caller.0, Action::DecideLink, Some(id.as_str()), head.sent_today(call.now())).await?;
    let decision = match word.to_lowercase().as_str() {
        "approved" => Decision::Approve,
        "rejected" => Decision::Reject,
        _ => {
            // MOSIP looks at the word last: an unknown or decided request has its own code.
            let checked = pms.check_undecided(&caller.0, &id).await;
            let checked = checked.map_err(code(FORM, LinkSurface::Manager));
            let refused = checked.and_then(|()| Err(FORM.refuse(soft("PMS_PM_045"))));
            return noted(&pms, &caller.0, Action::DecideLink, Some(id.as_str()), refused).await;
        }
    };
    let link = pms.decide_link(&caller.0, &id, decision, None).await;
    let link = link.map_err(code(FORM, LinkSurface::Manager))?;
    FORM.reply(match link.state {
        LinkState::Approved => "The request is approved.",
        LinkState::Rejected => "The request is rejected.",
        LinkState::Pending => "The request waits.",
    })
}

const RULES: ListRules<LinkField> = ListRules {
    sort_by: &[
        ("partnerId", LinkField::PartnerId),
        ("partnerType", LinkField::PartnerType),
        ("orgName", LinkField::OrgName),
        ("policyId", LinkField::PolicyId),
        ("policyGroupName", LinkField::GroupName),
        ("policyName", LinkField::PolicyName),
        ("status", LinkField::Status),
        ("requestDetail", LinkField::UseCase),
        ("createdDateTime", LinkField::Created),
    ],
    unpaged: Unpaged::Everything,
    half_a_sort: HalfASort::Refused,
};

const STATES: [(&str, LinkState); 3] = [
    ("approved", LinkState::Approved),
    ("rejected", LinkState::Rejected),
    ("InProgress", LinkState::Pending),
];

#[derive(IntoParams)]
#[into_params(parameter_in = Query, rename_all = "camelCase")]
#[expect(dead_code, reason = "read through `Query`, which keeps empty parameters apart from missing ones")]
struct LinkParams {
    /// `partnerId`, `partnerType`, `orgName`, `policyId`, `policyGroupName`, `policyName`, `status`,
    /// `requestDetail` or `createdDateTime`; needs `sortType` and a page.
    sort_field_name: Option<String>,
    /// `asc` or `desc`.
    sort_type: Option<String>,
    /// From 0; without a page everything is answered.
    page_no: Option<u32>,
    /// 1 to 100.
    page_size: Option<u32>,
    partner_id: Option<String>,
    partner_comment: Option<String>,
    org_name: Option<String>,
    /// `approved`, `rejected` or `InProgress`.
    status: Option<String>,
    policy_id: Option<String>,
    policy_name: Option<String>,
    policy_group_name: Option<String>,
    partner_type: Option<String>,
}

/// The filter; `None` where a word of it matches nothing.
fn filter(query: &Query) -> Result<Option<LinkFilter>, Refusal> {
    let own = |text: Option<&str>| text.map(str::to_owned);
    let state = query.word("status", &STATES);
    let filter = LinkFilter {
        partner: own(query.filter("partnerId")?),
        use_case: own(query.text("partnerComment")),
        org_name: own(query.filter("orgName")?),
        state: state.flatten(),
        policy: own(query.filter("policyId")?),
        policy_name: own(query.filter("policyName")?),
        group_name: own(query.filter("policyGroupName")?),
        partner_kind: own(query.text("partnerType")),
        ..LinkFilter::default()
    };
    Ok((state != Some(None)).then_some(filter))
}

#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
struct LinkLine {
    id: String,
    partner_id: String,
    /// `activated`, `deactivated` or `InProgress`.
    partner_status: &'static str,
    org_name: String,
    policy_name: Option<String>,
    policy_group_id: Option<String>,
    policy_group_name: Option<String>,
    partner_comment: String,
    status: &'static str,
    created_date_time: DateOffset,
    partner_type: String,
    policy_id: String,
    updated_date_time: Option<DateOffset>,
    policy_description: Option<String>,
    policy_group_description: Option<String>,
}

impl From<LinkRow> for LinkLine {
    fn from(row: LinkRow) -> Self {
        Self {
            id: row.id.into(),
            partner_id: row.partner.into(),
            partner_status: partner_status(row.partner_state),
            org_name: row.org_name,
            policy_name: row.policy_name,
            policy_group_id: row.group.map(Into::into),
            policy_group_name: row.group_name,
            partner_comment: row.use_case,
            status: row.state.as_wire(),
            created_date_time: DateOffset(row.created_at),
            partner_type: row.partner_kind,
            policy_id: row.policy.into(),
            updated_date_time: row.changed_at.map(DateOffset),
            policy_description: row.policy_description,
            policy_group_description: row.group_description,
        }
    }
}

/// MOSIP's derived word for a partner's state (`partner-api.md` 3.3).
fn partner_status(state: PartnerState) -> &'static str {
    match state {
        PartnerState::InProgress => "InProgress",
        PartnerState::Active => "activated",
        PartnerState::Deactivated => "deactivated",
    }
}

/// A page of requests: all for an administrator, the caller's own otherwise.
#[utoipa::path(
    get, path = "/partner-policy-requests", tag = "links", params(LinkParams),
    responses((status = 200, description = "A page", body = V2Response<PageAnswer<LinkLine>>))
)]
async fn page(State(pms): State<Pms>, caller: Caller, params: Params) -> Result<Reply, Refusal> {
    const FORM: Form = Form::V2("mosip.pms.all.partner.policy.mapping.requests.get");
    role(&pms, &caller.0, Action::ListLinks, FORM).await?;
    let query = params.open()?;
    let filter = filter(&query)?;
    let listing = RULES.read(&query, FORM)?;
    let Some(filter) = filter else {
        return FORM.reply(&PageAnswer::<LinkLine>::empty(listing.window));
    };
    let rows = pms
        .links(&caller.0, filter, listing.sort, listing.window)
        .await
        .map_err(code(FORM, LinkSurface::Manager))?;
    FORM.reply(&PageAnswer::of(listing.window, rows, LinkLine::from))
}
