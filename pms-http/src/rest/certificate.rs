//! Certificates: P12 to P16 of `partner-api.md`.

use super::form::{Caller, at, role};
use crate::wire::{
    call::Call,
    codes::{self, CertificateSurface},
    envelope::{Form, Refusal, Reply, V1, V1Request, V1Response, V2Response},
    fields::Fields,
    path,
    query::Params,
    time::{DateLocal, DateOffset},
};
use axum::extract::{Path, State};
use chrono::{DateTime, Utc};
use pms_core::{
    access::Action,
    app::{
        Pms,
        certificate::{CertificateError, OwnCertificate, Upload},
    },
    cert::Certificate,
    domain::{id::PartnerId, partner::PartnerState},
};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::{router::OpenApiRouter, routes};

pub(super) fn routes() -> OpenApiRouter<Pms> {
    OpenApiRouter::new()
        .routes(routes!(upload_ca))
        .routes(routes!(upload))
        .routes(routes!(signed))
        .routes(routes!(both))
        .routes(routes!(own))
}

/// The longest text of a certificate that is looked at, in characters; its own limits are smaller and tell
/// more (`certificates.md` C2).
const TEXT_MAX: usize = 1024 * 1024;

#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
struct CaBody {
    /// One PEM certificate, several in one PEM text, or a p7b in URL-safe base64; at most 256 KiB.
    certificate_data: Option<String>,
    /// `AUTH`, `DEVICE`, `FTM` or `MISP`.
    partner_domain: Option<String>,
}

#[derive(Serialize, ToSchema)]
struct CaAnswer {
    status: &'static str,
    timestamp: DateLocal,
}

/// Admits a root or intermediate certificate to the trust store.
#[utoipa::path(
    post, path = "/partners/certificate/ca/upload", tag = "certificates", request_body = V1Request<CaBody>,
    responses((status = 200, description = "Admitted", body = V1Response<CaAnswer>))
)]
async fn upload_ca(
    State(pms): State<Pms>,
    caller: Caller,
    call: Call,
    ask: V1<CaBody>,
) -> Result<Reply, Refusal> {
    const FORM: Form = Form::V1Null;
    role(&pms, &caller.0, Action::UploadCaCertificate, FORM).await?;
    let (_, body) = ask.open()?;
    let mut fields = Fields::of_request();
    let text = fields.text("certificateData", body.certificate_data.as_deref(), TEXT_MAX);
    let domain = fields.text("partnerDomain", body.partner_domain.as_deref(), 36);
    let (text, domain) = fields.done(|| Some((text?, domain?)))?;
    pms.upload_ca_certificate(&caller.0, &text, &domain).await.map_err(at(FORM, codes::anchor))?;
    FORM.reply(&CaAnswer { status: "Upload Success.", timestamp: DateLocal(call.now()) })
}

#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
struct UploadBody {
    /// Id of the partner.
    partner_id: Option<String>,
    /// One PEM certificate, at most 64 KiB.
    certificate_data: Option<String>,
    /// `AUTH`, `DEVICE`, `FTM` or `MISP`, as fits the partner's type.
    partner_domain: Option<String>,
}

#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
struct UploadAnswer {
    /// PEM of the certificate that MOSIP signed.
    signed_certificate_data: String,
    certificate_id: String,
    timestamp: DateLocal,
}

/// Uploads a partner's certificate; the first one activates the partner.
#[utoipa::path(
    post, path = "/partners/certificate/upload", tag = "certificates", request_body = V1Request<UploadBody>,
    responses((status = 200, description = "Accepted and signed", body = V1Response<UploadAnswer>))
)]
async fn upload(
    State(pms): State<Pms>,
    caller: Caller,
    call: Call,
    ask: V1<UploadBody>,
) -> Result<Reply, Refusal> {
    const FORM: Form = Form::V1Null;
    role(&pms, &caller.0, Action::UploadPartnerCertificate, FORM).await?;
    let (_, body) = ask.open()?;
    let mut fields = Fields::of_request();
    let partner = fields.text("partnerId", body.partner_id.as_deref(), PartnerId::MAX);
    let text = fields.text("certificateData", body.certificate_data.as_deref(), TEXT_MAX);
    let domain = fields.text("partnerDomain", body.partner_domain.as_deref(), 36);
    let upload = fields
        .done(|| Some(Upload { partner: PartnerId::from_store(partner?), text: text?, domain: domain? }))?;
    let done = pms.upload_certificate(&caller.0, &upload).await.map_err(partner_code(FORM))?;
    FORM.reply(&UploadAnswer {
        signed_certificate_data: done.certificate.signed.to_pem(),
        certificate_id: done.certificate.id.into(),
        timestamp: DateLocal(call.now()),
    })
}

fn partner_code(form: Form) -> impl Fn(CertificateError) -> Refusal {
    at(form, |error| codes::certificate(CertificateSurface::Partner, error))
}

fn data_code(form: Form) -> impl Fn(CertificateError) -> Refusal {
    at(form, |error| codes::certificate(CertificateSurface::Data, error))
}

#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
struct SignedAnswer {
    /// PEM of the certificate that MOSIP signed.
    certificate_data: String,
    timestamp: DateLocal,
}

/// The certificate that MOSIP signed for a partner.
#[utoipa::path(
    get, path = "/partners/{partnerId}/certificate", tag = "certificates",
    params(("partnerId" = String, Path, description = "Id of the partner")),
    responses((status = 200, description = "The certificate", body = V1Response<SignedAnswer>))
)]
async fn signed(
    State(pms): State<Pms>,
    caller: Caller,
    call: Call,
    Path(id): Path<String>,
) -> Result<Reply, Refusal> {
    const FORM: Form = Form::V1Null;
    role(&pms, &caller.0, Action::ViewSignedCertificate, FORM).await?;
    let id = PartnerId::from_store(path::value("partnerId", id)?);
    let found = pms.signed_certificate(&caller.0, &id).await.map_err(partner_code(FORM))?;
    FORM.reply(&SignedAnswer { certificate_data: found.signed.to_pem(), timestamp: DateLocal(call.now()) })
}

#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
struct BothAnswer {
    /// PEM as uploaded; empty when expired.
    ca_signed_certificate_data: String,
    is_ca_signed_certificate_expired: bool,
    /// PEM as MOSIP signed it; empty when expired.
    mosip_signed_certificate_data: String,
    is_mosip_signed_certificate_expired: bool,
}

fn unless_expired(certificate: &Certificate, now: DateTime<Utc>) -> (String, bool) {
    if certificate.is_expired(now) { (String::new(), true) } else { (certificate.to_pem(), false) }
}

/// Both certificates of a partner.
#[utoipa::path(
    get, path = "/partners/{partnerId}/certificate-data", tag = "certificates",
    params(("partnerId" = String, Path, description = "Id of the partner")),
    responses((status = 200, description = "Both certificates", body = V2Response<BothAnswer>))
)]
async fn both(
    State(pms): State<Pms>,
    caller: Caller,
    call: Call,
    Path(id): Path<String>,
) -> Result<Reply, Refusal> {
    const FORM: Form = Form::V2("mosip.pms.original.partner.certificate.get");
    role(&pms, &caller.0, Action::ViewCertificateData, FORM).await?;
    let id = PartnerId::from_store(path::value("partnerId", id)?);
    let found = pms.certificate_data(&caller.0, &id).await.map_err(data_code(FORM))?;
    let (original, original_over) = unless_expired(&found.original, call.now());
    let (signed, signed_over) = unless_expired(&found.signed, call.now());
    FORM.reply(&BothAnswer {
        ca_signed_certificate_data: original,
        is_ca_signed_certificate_expired: original_over,
        mosip_signed_certificate_data: signed,
        is_mosip_signed_certificate_expired: signed_over,
    })
}

#[derive(IntoParams)]
#[into_params(parameter_in = Query, rename_all = "camelCase")]
#[expect(dead_code, reason = "read through `Query`, which keeps empty parameters apart from missing ones")]
struct OwnParams {
    /// 1 to 30 days: only certificates that are valid and end within them.
    expiry_period: Option<u32>,
}

#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
struct OwnLine {
    partner_id: String,
    /// Common name of the subject; empty when there is none.
    certificate_issued_to: String,
    /// `notBefore` of the signed certificate.
    certificate_upload_date_time: Option<DateOffset>,
    certificate_expiry_date_time: Option<DateOffset>,
    partner_type: String,
    is_certificate_available: bool,
    /// False only for deactivated partners.
    is_partner_active: bool,
}

impl From<OwnCertificate> for OwnLine {
    fn from(own: OwnCertificate) -> Self {
        let signed = own.certificate.as_ref().map(|certificate| &certificate.signed);
        Self {
            partner_id: own.partner.id.into(),
            certificate_issued_to: signed.and_then(Certificate::common_name).unwrap_or_default().to_owned(),
            certificate_upload_date_time: signed.map(|signed| DateOffset(signed.not_before())),
            certificate_expiry_date_time: signed.map(|signed| DateOffset(signed.not_after())),
            partner_type: own.partner.kind,
            is_certificate_available: own.certificate.is_some(),
            is_partner_active: own.partner.state != PartnerState::Deactivated,
        }
    }
}

/// The certificates of the caller's partners.
#[utoipa::path(
    get, path = "/partners/partner-certificates-details", tag = "certificates", params(OwnParams),
    responses((status = 200, description = "The certificates", body = V2Response<Vec<OwnLine>>))
)]
async fn own(State(pms): State<Pms>, caller: Caller, params: Params) -> Result<Reply, Refusal> {
    const FORM: Form = Form::V2("mosip.pms.partner.certificates.get");
    role(&pms, &caller.0, Action::ListOwnCertificates, FORM).await?;
    let period = params.open()?.expiry_period()?;
    let list = pms.own_certificates(&caller.0, period).await.map_err(data_code(FORM))?;
    FORM.reply(&list.into_iter().map(OwnLine::from).collect::<Vec<_>>())
}
