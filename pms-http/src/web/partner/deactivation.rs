//! Deactivating a partner: what goes with it is shown first, by the function that does it.

use crate::{
    web::{
        answer::{Answer, Failure},
        form::{Check, FormView},
        posted::Posted,
        refusal::Refusal,
        said::Said,
        section::Section,
        visitor::Visit,
    },
    wire::codes,
};
use axum::{extract::Path, http::StatusCode, response::Response};
use pms_core::{
    access::Action,
    app::partner::{
        PartnerError,
        deactivation::{CascadePreview, KeyToGo, RequestToGo},
    },
    domain::{
        id::PartnerId,
        name::{PolicyName, Reason},
        partner::PartnerRefusal,
    },
};
use serde::Serialize;

#[derive(Serialize)]
struct DeactivationPage {
    id: String,
    name: String,
    href: String,
    keys: Vec<KeyView>,
    requests: Vec<RequestView>,
    certificates: usize,
    /// Whether the id must be typed.
    typed: bool,
    form: FormView,
}

#[derive(Serialize)]
struct KeyView {
    label: String,
    tail: Option<String>,
    policy: String,
}

#[derive(Serialize)]
struct RequestView {
    href: String,
    policy: String,
}

pub(super) async fn ask(visit: Visit, Path(id): Path<String>) -> Answer {
    visit.may(Action::DeactivatePartner).await?;
    let preview = preview(&visit, &id).await?;
    let form = FormView::kept_or(visit.kept().await, FormView::default);
    Ok(show(&visit, StatusCode::OK, &preview, form).await)
}

pub(super) async fn deactivate(Path(id): Path<String>, posted: Posted) -> Answer {
    posted.may(Action::DeactivatePartner).await?;
    let preview = preview(&posted, &id).await?;
    let mut check = Check::of(&posted.fields);
    let reason = check.parsed("reason", "partners-reason-missing", Reason::try_from);
    if is_typed(&preview) && posted.fields.text("word").trim() != preview.partner.id.as_str() {
        check.fault::<()>("word", Said::new("partners-word-differs").with("id", preview.partner.id.as_str()));
    }
    let (Some(reason), true) = (reason, check.is_sound()) else {
        return Ok(show(&posted, StatusCode::UNPROCESSABLE_ENTITY, &preview, check.view()).await);
    };
    match posted.pms().deactivate_partner(posted.actor(), &preview.partner.id, Some(&reason)).await {
        Ok(done) => {
            let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
            let said = Said::new("partners-deactivated")
                .with("name", done.partner.name.as_str())
                .with("keys", count(done.keys.len()))
                .with("requests", count(done.links.len()));
            Ok(posted.done(&Section::Partners.page_of(done.partner.id.as_str()), &said))
        }
        Err(error) => {
            let said = posted.refusal(StillActive(&error)).await?;
            Ok(show(&posted, StatusCode::CONFLICT, &preview, check.view().refused(said)).await)
        }
    }
}

/// Whether the id must be typed: where keys are on, somebody's service stops.
fn is_typed(preview: &CascadePreview) -> bool {
    !preview.keys.is_empty()
}

async fn preview(visit: &Visit, id: &str) -> Result<CascadePreview, Failure> {
    let partner = PartnerId::from_store(id.to_owned());
    match visit.pms().deactivation_preview(visit.actor(), &partner).await {
        Ok(preview) => Ok(preview),
        Err(PartnerError::NotFound) => Err(visit.not_found(id).await),
        Err(error) => Err(visit.refused(StillActive(&error)).await),
    }
}

/// Why a partner was not deactivated, as it is said to whoever wanted it.
struct StillActive<'a>(&'a PartnerError);

impl From<StillActive<'_>> for Refusal {
    fn from(StillActive(error): StillActive<'_>) -> Self {
        let said = |key| Self::Said(Said::new(key).code(codes::partner_status(error).code()));
        match error {
            PartnerError::Rule(PartnerRefusal::NotActive) => said("partners-end-not-active"),
            PartnerError::Rule(PartnerRefusal::AlreadyDeactivated) => said("partners-end-already"),
            PartnerError::Rule(
                PartnerRefusal::NoCertificate
                | PartnerRefusal::NoPolicyGroup
                | PartnerRefusal::PolicyGroupRequired
                | PartnerRefusal::PolicyGroupInactive
                | PartnerRefusal::DomainMismatch(_),
            )
            | PartnerError::Denied(_)
            | PartnerError::IsPartnerAlready
            | PartnerError::NotOneself
            | PartnerError::EmailTaken
            | PartnerError::IdTaken
            | PartnerError::UnknownLanguage
            | PartnerError::UnknownKind
            | PartnerError::NoSuchGroup
            | PartnerError::NotFound
            | PartnerError::NoPartner
            | PartnerError::Vault(_)
            | PartnerError::Store(_) => error.into(),
        }
    }
}

async fn show(visit: &Visit, status: StatusCode, preview: &CascadePreview, form: FormView) -> Response {
    let page = DeactivationPage {
        id: preview.partner.id.as_str().to_owned(),
        name: preview.partner.name.as_str().to_owned(),
        href: Section::Partners.page_of(preview.partner.id.as_str()),
        keys: preview.keys.iter().map(KeyView::of).collect(),
        requests: preview.requests.iter().map(RequestView::of).collect(),
        certificates: preview.certificates.len(),
        typed: is_typed(preview),
        form,
    };
    visit.show_as(status, "partner/deactivate.html", Section::Partners, &page).await
}

impl KeyView {
    fn of(key: &KeyToGo) -> Self {
        Self {
            label: key.label.as_str().to_owned(),
            tail: key.tail.as_ref().map(|tail| tail.as_str().to_owned()),
            policy: name(key.policy_name.as_ref(), key.policy.as_str()),
        }
    }
}

impl RequestView {
    fn of(request: &RequestToGo) -> Self {
        Self {
            href: Section::Approvals.page_of(request.id.as_str()),
            policy: name(request.policy_name.as_ref(), request.policy.as_str()),
        }
    }
}

fn name(of: Option<&PolicyName>, id: &str) -> String {
    of.map_or(id, PolicyName::as_str).to_owned()
}
