//! The trust store: M15 and M16 of `partner-api.md`.

use super::form::{Caller, at, role};
use crate::wire::{
    call::Call,
    codes,
    envelope::{Form, Refusal, Reply, V2Response},
    error::soft,
    page::{HalfASort, ListRules, PageAnswer, Unpaged},
    path,
    query::{Params, Query},
    time::DateLocal,
};
use axum::extract::{Path, State};
use chrono::{DateTime, Utc};
use pms_core::{
    access::Action,
    app::Pms,
    cert::{AnchorKind, TrustDomain},
    domain::id::CertificateId,
    port::queries::{AnchorField, AnchorFilter, AnchorRow},
};
use serde::Serialize;
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::{router::OpenApiRouter, routes};

pub(super) fn routes() -> OpenApiRouter<Pms> {
    OpenApiRouter::new().routes(routes!(page)).routes(routes!(chain))
}

const RULES: ListRules<AnchorField> = ListRules {
    sort_by: &[
        ("caCertificateType", AnchorField::Kind),
        ("certificateId", AnchorField::Id),
        ("partnerDomain", AnchorField::Domain),
        ("issuedTo", AnchorField::Subject),
        ("issuedBy", AnchorField::Issuer),
        ("validFrom", AnchorField::NotBefore),
        ("validTill", AnchorField::NotAfter),
        ("uploadedDateTime", AnchorField::Uploaded),
    ],
    unpaged: Unpaged::FirstPage,
    half_a_sort: HalfASort::Refused,
};

#[derive(IntoParams)]
#[into_params(parameter_in = Query, rename_all = "camelCase")]
#[expect(dead_code, reason = "read through `Query`, which keeps empty parameters apart from missing ones")]
struct TrustParams {
    /// `caCertificateType`, `certificateId`, `partnerDomain`, `issuedTo`, `issuedBy`, `validFrom`, `validTill`
    /// or `uploadedDateTime`; needs `sortType`.
    sort_field_name: Option<String>,
    /// `asc` or `desc`.
    sort_type: Option<String>,
    /// From 0.
    page_no: Option<u32>,
    /// 1 to 100; 8 when missing.
    page_size: Option<u32>,
    /// `ROOT` or `INTERMEDIATE`.
    ca_certificate_type: Option<String>,
    certificate_id: Option<String>,
    /// `AUTH`, `DEVICE`, `FTM` or `MISP`.
    partner_domain: Option<String>,
    issued_to: Option<String>,
    issued_by: Option<String>,
    /// 1 to 30 days: only certificates that end within them.
    expiry_period: Option<u32>,
}

/// The free texts; their characters are checked before the page.
fn texts(query: &Query) -> Result<AnchorFilter, Refusal> {
    let own = |text: Option<&str>| text.map(str::to_owned);
    Ok(AnchorFilter {
        id: own(query.filter("certificateId")?),
        subject: own(query.filter("issuedTo")?),
        issuer: own(query.filter("issuedBy")?),
        ..AnchorFilter::default()
    })
}

/// An unknown type or domain has the key manager's codes (`certificates.md` A4), whose checks come last.
fn filter(texts: AnchorFilter, query: &Query, form: Form) -> Result<AnchorFilter, Refusal> {
    let kind = match query.text("caCertificateType") {
        None => None,
        Some(word) => Some(AnchorKind::parse(word).ok_or_else(|| form.refuse(soft("KER-PCM-018")))?),
    };
    let domain = match query.text("partnerDomain") {
        None => None,
        Some(word) => Some(TrustDomain::parse(word).ok_or_else(|| form.refuse(soft("KER-PCM-011")))?),
    };
    Ok(AnchorFilter { kind, domain, ..texts })
}

#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
struct TrustLine {
    ca_certificate_type: &'static str,
    cert_id: String,
    partner_domain: &'static str,
    issued_to: String,
    issued_by: String,
    /// SHA-1 in lower-case hex; for display only.
    cert_thumbprint: String,
    valid_from_date: DateLocal,
    valid_till_date: DateLocal,
    upload_time: DateLocal,
    /// Valid now and in use.
    status: bool,
}

impl TrustLine {
    fn of(row: AnchorRow, now: DateTime<Utc>) -> Self {
        Self {
            ca_certificate_type: row.kind.as_wire(),
            cert_id: row.id.into(),
            partner_domain: row.domain.as_wire(),
            issued_to: row.subject,
            issued_by: row.issuer,
            cert_thumbprint: row.sha1_hex,
            valid_from_date: DateLocal(row.not_before),
            valid_till_date: DateLocal(row.not_after),
            upload_time: DateLocal(row.uploaded_at),
            status: row.active && row.not_before <= now && now <= row.not_after,
        }
    }
}

/// A page of the trust store.
#[utoipa::path(
    get, path = "/trust-chain-certificates", tag = "certificates", params(TrustParams),
    responses((status = 200, description = "A page", body = V2Response<PageAnswer<TrustLine>>))
)]
async fn page(State(pms): State<Pms>, caller: Caller, call: Call, params: Params) -> Result<Reply, Refusal> {
    const FORM: Form = Form::V2("mosip.pms.trust.certificates.get");
    role(&pms, &caller.0, Action::ListTrustStore, FORM).await?;
    let query = params.open()?;
    let period = query.expiry_period()?;
    let texts = texts(&query)?;
    let listing = RULES.read(&query, FORM)?;
    let filter = filter(texts, &query, FORM)?;
    let rows = pms
        .anchors(&caller.0, filter, period, listing.sort, listing.window)
        .await
        .map_err(at(FORM, codes::anchor))?;
    FORM.reply(&PageAnswer::of(listing.window, rows, |row| TrustLine::of(row, call.now())))
}

#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
struct ChainAnswer {
    /// A p7b as PEM text, the certificate first, the root last.
    p7b_file: String,
    timestamp: DateLocal,
}

/// A certificate of the trust store with its issuers.
#[utoipa::path(
    get, path = "/trust-chain-certificates/{certificateId}/certificateFile", tag = "certificates",
    params(("certificateId" = String, Path, description = "Id of the certificate")),
    responses((status = 200, description = "The chain", body = V2Response<ChainAnswer>))
)]
async fn chain(
    State(pms): State<Pms>,
    caller: Caller,
    call: Call,
    Path(id): Path<String>,
) -> Result<Reply, Refusal> {
    const FORM: Form = Form::V2("mosip.pms.download.trust.certificates.get");
    role(&pms, &caller.0, Action::DownloadTrustChain, FORM).await?;
    if !path::is_id(&id) {
        return Err(Refusal::early("PMS_PRT_099"));
    }
    let id = CertificateId::from_store(id);
    let p7b_file = pms.trust_chain(&caller.0, &id).await.map_err(at(FORM, codes::anchor))?;
    FORM.reply(&ChainAnswer { p7b_file, timestamp: DateLocal(call.now()) })
}
