//! Partners as an administrator sees them: M10 and M11 of `partner-api.md`.

use super::form::{Caller, at, role};
use crate::wire::{
    codes,
    envelope::{Form, Refusal, Reply, V2Response},
    page::{HalfASort, ListRules, PageAnswer, Unpaged},
    path,
    query::{Params, Query},
    time::{DateLocal, DateOffset},
};
use axum::extract::{Path, State};
use pms_core::{
    access::Action,
    app::{
        Pms,
        partner::{OpenPartnerRow, PartnerDetails},
    },
    domain::id::PartnerId,
    port::queries::{PartnerField, PartnerFilter},
};
use serde::Serialize;
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::{router::OpenApiRouter, routes};

pub(super) fn routes() -> OpenApiRouter<Pms> {
    OpenApiRouter::new().routes(routes!(details)).routes(routes!(page))
}

#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
struct DetailsAnswer {
    partner_id: String,
    first_name: Option<String>,
    last_name: Option<String>,
    approval_status: &'static str,
    created_date_time: DateLocal,
    partner_type: String,
    organization_name: String,
    contact_number: Option<String>,
    policy_group_name: Option<String>,
    policy_group_description: Option<String>,
    email_id: Option<String>,
    /// `notBefore` of the signed certificate.
    certificate_upload_date_time: Option<DateOffset>,
    certificate_expiry_date_time: Option<DateOffset>,
    is_certificate_available: bool,
    is_active: bool,
}

impl From<PartnerDetails> for DetailsAnswer {
    fn from(details: PartnerDetails) -> Self {
        let signed = details.certificate.as_ref().map(|certificate| &certificate.signed);
        let (group_name, group_description) = match details.group {
            Some(group) => (Some(group.name.into()), Some(group.description.into())),
            None => (None, None),
        };
        Self {
            first_name: details.first_name.map(Into::into),
            last_name: details.last_name.map(Into::into),
            approval_status: details.partner.state.approval_status(),
            created_date_time: DateLocal(details.partner.created.at),
            partner_type: details.partner.kind.code().to_owned(),
            contact_number: details.phone.map(|phone| phone.to_string()),
            policy_group_name: group_name,
            policy_group_description: group_description,
            email_id: details.email.map(|email| email.to_string()),
            certificate_upload_date_time: signed.map(|signed| DateOffset(signed.not_before())),
            certificate_expiry_date_time: signed.map(|signed| DateOffset(signed.not_after())),
            is_certificate_available: signed.is_some(),
            is_active: details.partner.state.is_active(),
            partner_id: details.partner.id.into(),
            organization_name: details.partner.name.into(),
        }
    }
}

/// One partner with what belongs to it.
#[utoipa::path(
    get, path = "/admin-partners/{partnerId}", tag = "partners",
    params(("partnerId" = String, Path, description = "Id of the partner")),
    responses((status = 200, description = "The partner", body = V2Response<DetailsAnswer>))
)]
async fn details(State(pms): State<Pms>, caller: Caller, Path(id): Path<String>) -> Result<Reply, Refusal> {
    const FORM: Form = Form::V2("mosip.pms.partner.details.get");
    role(&pms, &caller.0, Action::ViewPartner, FORM).await?;
    let id = PartnerId::from_store(path::value("partnerId", id)?);
    let details = pms.partner_details(&caller.0, &id).await.map_err(at(FORM, codes::partner))?;
    FORM.reply(&DetailsAnswer::from(details))
}

/// Sorting by `emailAddress` is refused with `KER_PRT_391`, as in MOSIP: the addresses are sealed.
const RULES: ListRules<Option<PartnerField>> = ListRules {
    sort_by: &[
        ("partnerId", Some(PartnerField::Id)),
        ("partnerType", Some(PartnerField::Type)),
        ("orgName", Some(PartnerField::OrgName)),
        ("policyGroupId", Some(PartnerField::GroupId)),
        ("policyGroupName", Some(PartnerField::GroupName)),
        ("emailAddress", None),
        ("certificateUploadStatus", Some(PartnerField::CertificateUpload)),
        ("status", Some(PartnerField::Status)),
        ("isActive", Some(PartnerField::Active)),
        ("createdDateTime", Some(PartnerField::Created)),
    ],
    unpaged: Unpaged::FirstPage,
    half_a_sort: HalfASort::Refused,
};

const UPLOADS: [(&str, bool); 2] = [("uploaded", true), ("not_uploaded", false)];

#[derive(IntoParams)]
#[into_params(parameter_in = Query, rename_all = "camelCase")]
#[expect(dead_code, reason = "read through `Query`, which keeps empty parameters apart from missing ones")]
struct PartnerParams {
    /// `partnerId`, `partnerType`, `orgName`, `policyGroupId`, `policyGroupName`, `certificateUploadStatus`,
    /// `status`, `isActive` or `createdDateTime`; needs `sortType`.
    sort_field_name: Option<String>,
    /// `asc` or `desc`.
    sort_type: Option<String>,
    /// From 0.
    page_no: Option<u32>,
    /// 1 to 100; 8 when missing.
    page_size: Option<u32>,
    partner_id: Option<String>,
    partner_type: Option<String>,
    is_active: Option<bool>,
    org_name: Option<String>,
    /// The whole address.
    email_address: Option<String>,
    /// `uploaded` or `not_uploaded`.
    certificate_upload_status: Option<String>,
    policy_group_name: Option<String>,
}

/// The filter; `None` where a word of it matches nothing.
fn filter(query: &Query) -> Result<Option<PartnerFilter>, Refusal> {
    let own = |text: Option<&str>| text.map(str::to_owned);
    let certified = query.word("certificateUploadStatus", &UPLOADS);
    let filter = PartnerFilter {
        id: own(query.filter("partnerId")?),
        kind: own(query.text("partnerType")),
        active: query.boolean("isActive")?,
        org_name: own(query.filter("orgName")?),
        certified: certified.flatten(),
        group_name: own(query.filter("policyGroupName")?),
        ..PartnerFilter::default()
    };
    Ok((certified != Some(None)).then_some(filter))
}

#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
struct PartnerLine {
    partner_id: String,
    partner_type: String,
    org_name: String,
    policy_group_id: Option<String>,
    policy_group_name: Option<String>,
    email_address: Option<String>,
    /// `uploaded` or `not_uploaded`.
    certificate_upload_status: &'static str,
    status: &'static str,
    is_active: bool,
    created_date_time: DateOffset,
}

impl From<OpenPartnerRow> for PartnerLine {
    fn from(open: OpenPartnerRow) -> Self {
        let row = open.row;
        Self {
            partner_id: row.id.into(),
            partner_type: row.kind,
            org_name: row.org_name,
            policy_group_id: row.group.map(Into::into),
            policy_group_name: row.group_name,
            email_address: open.email.map(|email| email.to_string()),
            certificate_upload_status: if row.certificate.is_some() { "uploaded" } else { "not_uploaded" },
            status: row.state.approval_status(),
            is_active: row.state.is_active(),
            created_date_time: DateOffset(row.created_at),
        }
    }
}

/// A page of all partners.
#[utoipa::path(
    get, path = "/admin-partners", tag = "partners", params(PartnerParams),
    responses((status = 200, description = "A page", body = V2Response<PageAnswer<PartnerLine>>))
)]
async fn page(State(pms): State<Pms>, caller: Caller, params: Params) -> Result<Reply, Refusal> {
    const FORM: Form = Form::V2("mosip.pms.admin.partners.get");
    role(&pms, &caller.0, Action::ListPartners, FORM).await?;
    let query = params.open()?;
    let filter = filter(&query)?;
    let email = query.filter("emailAddress")?;
    let listing = RULES.read(&query, FORM)?.sortable("KER_PRT_391", FORM)?;
    let Some(filter) = filter else {
        return FORM.reply(&PageAnswer::<PartnerLine>::empty(listing.window));
    };
    let rows = pms
        .partners(&caller.0, filter, email, listing.sort, listing.window)
        .await
        .map_err(at(FORM, codes::partner))?;
    FORM.reply(&PageAnswer::of(listing.window, rows, PartnerLine::from))
}
