//! Partners of the caller: P01, P17 and P25 of `partner-api.md`.

use super::form::{Caller, at, noted, role};
use crate::wire::{
    call::Call,
    codes,
    envelope::{Form, Refusal, Reply, V1, V1Request, V1Response, V2Response},
    error::soft,
    fields::Fields,
    query::Params,
};
use axum::extract::State;
use pms_core::{
    access::Action,
    app::{Pms, partner::NewPartner},
    domain::{
        id::PartnerId,
        name::{GroupName, LangCode, OrganisationName},
        partner::contact::{Address, Contact, Email, Phone},
        text::{self, TextFault},
    },
    port::queries::PartnerRow,
};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::{router::OpenApiRouter, routes};

pub(super) fn routes() -> OpenApiRouter<Pms> {
    OpenApiRouter::new().routes(routes!(register)).routes(routes!(verify_email)).routes(routes!(own))
}

#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
struct RegistrationBody {
    /// At most 36 characters without white space; without `PARTNER_ADMIN` the caller's user name.
    partner_id: Option<String>,
    /// Name of a policy group; needed by some types.
    policy_group: Option<String>,
    /// 1 to 128 characters.
    organization_name: Option<String>,
    /// 1 to 2,000 characters.
    address: Option<String>,
    /// 1 to 16 characters.
    contact_number: Option<String>,
    /// At most 254 characters; without `PARTNER_ADMIN` the caller's own address.
    email_id: Option<String>,
    /// A partner type's code, in any case.
    partner_type: Option<String>,
    /// `eng`, `ara`, `fra` or another supported language; the first one when missing.
    lang_code: Option<String>,
}

impl RegistrationBody {
    /// The command. What MOSIP checks as a constraint of the body is 400; the forms that it checks as rules
    /// have their own codes, in the order of P01.
    fn parse(self, form: Form) -> Result<NewPartner, Refusal> {
        let mut fields = Fields::of_request();
        let id = fields.text("partnerId", self.partner_id.as_deref(), usize::MAX);
        let organisation =
            fields.parsed("organizationName", self.organization_name.as_deref(), OrganisationName::try_from);
        let address = fields.parsed("address", self.address.as_deref(), Address::try_from);
        let phone = fields.parsed("contactNumber", self.contact_number.as_deref(), Phone::try_from);
        let email = fields.text("emailId", self.email_id.as_deref(), Email::MAX);
        let kind = fields.text("partnerType", self.partner_type.as_deref(), 36);
        let group = fields.optional("policyGroup", self.policy_group.as_deref(), GroupName::try_from);
        let (id, organisation, address, phone, email, kind) =
            fields.done(|| Some((id?, organisation?, address?, phone?, email?, kind?)))?;
        let email = Email::try_from(email.as_str()).map_err(|_| form.refuse(soft("PMS_PRT_012")))?;
        // A code of the wrong form is one that is not supported, and that check comes later.
        let language = self
            .lang_code
            .filter(|code| !code.trim().is_empty())
            .map(|code| LangCode::try_from(code.as_str()).unwrap_or_else(|_| LangCode::from_store(code)));
        Ok(NewPartner {
            id: partner_id(&id, form)?,
            user: None,
            organisation,
            contact: Contact { email, phone, address },
            kind,
            group,
            language,
        })
    }
}

fn partner_id(raw: &str, form: Form) -> Result<PartnerId, Refusal> {
    PartnerId::try_from(raw).map_err(|fault| match fault {
        TextFault::Whitespace => form.refuse(soft("PMS_PRT_066")),
        TextFault::TooLong { .. } => form.refuse(soft("PMS_PRT_052")),
        TextFault::Empty | TextFault::Control | TextFault::Form | TextFault::Reserved => {
            let mut fields = Fields::of_request();
            fields.fail::<()>("partnerId", fault.into());
            match fields.done(|| Some(())) {
                Err(errors) => errors.into(),
                Ok(()) => form.refuse(soft("PMS_PRT_066")),
            }
        }
    })
}

#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
struct RegistrationAnswer {
    partner_id: String,
    /// Always `InProgress`.
    status: &'static str,
}

/// Registers a partner.
#[utoipa::path(
    post, path = "/partners", tag = "partners", request_body = V1Request<RegistrationBody>,
    responses((status = 200, description = "The partner waits for its certificate", body = V1Response<RegistrationAnswer>))
)]
async fn register(
    State(pms): State<Pms>,
    caller: Caller,
    call: Call,
    ask: V1<RegistrationBody>,
) -> Result<Reply, Refusal> {
    const FORM: Form = Form::V1Echo;
    let (head, body) = ask.open()?;
    body.check_constraints()?;
    let parsed = readable(&pms, &caller, head.sent_today(call.now()), body, FORM).await;
    let new = noted(&pms, &caller.0, Action::RegisterPartner, None, parsed).await?;
    let partner = pms.register_partner(&caller.0, &new).await.map_err(at(FORM, codes::partner))?;
    FORM.reply(&RegistrationAnswer { status: partner.state.approval_status(), partner_id: partner.id.into() })
}

/// The checks before the use case in the order of P01: time of the request, the caller, the forms.
async fn readable(
    pms: &Pms,
    caller: &Caller,
    on_time: Result<(), Refusal>,
    body: RegistrationBody,
    form: Form,
) -> Result<NewPartner, Refusal> {
    on_time?;
    pms.check_registrant(&caller.0).await.map_err(at(form, codes::partner))?;
    body.parse(form)
}

impl RegistrationBody {
    /// The constraints of the body alone: MOSIP's 400 comes before its check of the request time.
    fn check_constraints(&self) -> Result<(), Refusal> {
        let mut fields = Fields::of_request();
        for (name, value, max) in [
            ("partnerId", &self.partner_id, usize::MAX),
            ("organizationName", &self.organization_name, OrganisationName::MAX),
            ("address", &self.address, Address::MAX),
            ("contactNumber", &self.contact_number, Phone::MAX),
            ("emailId", &self.email_id, Email::MAX),
            ("partnerType", &self.partner_type, 36),
        ] {
            fields.parsed(name, value.as_deref(), |raw| text::bounded(raw, max).map(|_| ()));
        }
        Ok(fields.done(|| Some(()))?)
    }
}

#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
struct EmailBody {
    /// An e-mail address; other than administrators may ask for their own only.
    email_id: Option<String>,
}

#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
struct EmailAnswer {
    email_exists: bool,
    /// Codes in capitals.
    policy_required_partner_types: Vec<String>,
}

/// Whether a partner has an e-mail address, and which types need a policy group.
#[utoipa::path(
    put, path = "/partners/email/verify", tag = "partners", request_body = V1Request<EmailBody>,
    responses((status = 200, description = "What the first call after log-in needs", body = V1Response<EmailAnswer>))
)]
async fn verify_email(State(pms): State<Pms>, caller: Caller, ask: V1<EmailBody>) -> Result<Reply, Refusal> {
    const FORM: Form = Form::V1Null;
    let (_, body) = ask.open()?;
    let mut fields = Fields::of_request();
    let raw = fields.text("emailId", body.email_id.as_deref(), Email::MAX);
    let raw = fields.done(|| raw)?;
    let email = Email::try_from(raw.as_str()).map_err(|_| FORM.refuse(soft("PMS_PRT_012")))?;
    let check = pms.verify_email(&caller.0, &email).await.map_err(at(FORM, codes::partner))?;
    FORM.reply(&EmailAnswer { email_exists: check.exists, policy_required_partner_types: check.group_types })
}

#[derive(IntoParams)]
#[into_params(parameter_in = Query, rename_all = "camelCase")]
#[expect(dead_code, reason = "read through `Query`, which keeps empty parameters apart from missing ones")]
struct OwnParams {
    /// `InProgress`, `approved` or `rejected`.
    status: String,
    /// Only partners with a policy group, or only those without.
    policy_group_available: Option<bool>,
    /// A partner type's code, exactly.
    partner_type: Option<String>,
}

#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
struct OwnPartner {
    partner_id: String,
    partner_type: String,
    policy_group_id: Option<String>,
    policy_group_name: Option<String>,
    policy_group_description: Option<String>,
}

impl OwnPartner {
    /// Details of the group are shown only when groups were asked for.
    fn of(row: PartnerRow, with_group: Option<bool>) -> Self {
        let shown = with_group == Some(true);
        Self {
            partner_id: row.id.into(),
            partner_type: row.kind,
            policy_group_id: row.group.filter(|_| shown).map(Into::into),
            policy_group_name: row.group_name.filter(|_| shown),
            policy_group_description: row.group_description.filter(|_| shown),
        }
    }
}

/// The caller's partners.
#[utoipa::path(
    get, path = "/partners/v3", tag = "partners", params(OwnParams),
    responses((status = 200, description = "The partners", body = V2Response<Vec<OwnPartner>>))
)]
async fn own(State(pms): State<Pms>, caller: Caller, params: Params) -> Result<Reply, Refusal> {
    const FORM: Form = Form::V2("mosip.pms.partners.v3.get");
    role(&pms, &caller.0, Action::ListOwnPartners, FORM).await?;
    let query = params.open()?;
    let status = query.required("status")?;
    let with_group = query.boolean("policyGroupAvailable")?;
    let kind = query.text("partnerType");
    let rows = pms.own_partners(&caller.0).await.map_err(at(FORM, codes::partner))?;
    let wanted = |row: &PartnerRow| {
        row.state.approval_status() == status
            && kind.is_none_or(|kind| row.kind == kind)
            && with_group.is_none_or(|with| row.group.is_some() == with)
    };
    FORM.reply(
        &rows.into_iter().filter(wanted).map(|row| OwnPartner::of(row, with_group)).collect::<Vec<_>>(),
    )
}
