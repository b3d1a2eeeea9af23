//! A partner's upload: a look first, which saves nothing, and then the upload itself.

use super::{
    Report,
    brought::{Brought, Step},
    own::{Choice, Needs, Own, Owner, domain_of},
};
use crate::web::{
    answer::Answer,
    fields::Fields,
    form::{Check, FormView},
    listing::Listing,
    posted::Posted,
    said::Said,
    section::Section,
    visitor::Visit,
};
use axum::{http::StatusCode, response::Response};
use pms_core::{
    access::Action,
    app::certificate::{CertificateError, Upload},
};
use serde::Serialize;

const PATH: &str = "/ui/certificate/upload";

#[derive(Serialize)]
struct UploadPage {
    owner: Owner,
    choice: Vec<Choice>,
    needs: Needs,
    form: FormView,
}

#[derive(Serialize)]
struct CheckedPage {
    owner: Owner,
    report: Report,
    /// What is saved when it is good: judged anew.
    text: Option<String>,
    form: FormView,
}

/// The form.
pub(super) async fn ask(visit: Visit) -> Answer {
    visit.may(Action::UploadPartnerCertificate).await?;
    let kept = visit.kept().await;
    let in_address = Listing::read(&visit.address).owned("partner");
    let asked = kept.as_ref().and_then(of_form).or(in_address);
    let own = Own::of(&visit, asked.as_deref(), PATH).await?;
    let form = FormView::kept_or(kept, FormView::default);
    Ok(show(&visit, StatusCode::OK, &own, form).await)
}

/// Checks, or uploads.
pub(super) async fn post(posted: Posted) -> Answer {
    posted.may(Action::UploadPartnerCertificate).await?;
    let own = Own::of(&posted, of_form(&posted.fields).as_deref(), PATH).await?;
    let mut check = Check::of(&posted.fields);
    let Some(brought) = Brought::of(&mut check) else {
        return Ok(show(&posted, StatusCode::UNPROCESSABLE_ENTITY, &own, check.view()).await);
    };
    let partner = &own.this.partner;
    let domain = domain_of(partner);
    let ask = Upload {
        partner: partner.id.clone(),
        text: brought.text.clone(),
        domain: domain.as_wire().to_owned(),
    };
    if Step::of(&posted.fields) == Step::Save {
        match posted.pms().upload_certificate(posted.actor(), &ask).await {
            Ok(_) => return Ok(taken(&posted, &own)),
            // It was good when it was checked: the page below says what has changed.
            Err(CertificateError::Refused(_)) => {}
            Err(error) => return refused(&posted, &own, check, &error).await,
        }
    }
    let judged = match posted.pms().preview_certificate(posted.actor(), &ask).await {
        Ok(judged) => judged,
        Err(error) => return refused(&posted, &own, check, &error).await,
    };
    let accepted = judged.verdict.is_accepted();
    let page = CheckedPage {
        owner: own.owner(),
        report: Report::of_partner(&posted, &judged, partner, domain),
        form: brought.again(&posted.fields, &judged),
        text: accepted.then_some(brought.text),
    };
    let status = if accepted { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    Ok(posted.show_as(status, "certificate/checked.html", Section::Certificate, &page).await)
}

fn of_form(fields: &Fields) -> Option<String> {
    Some(fields.text("partner").to_owned()).filter(|id| !id.is_empty())
}

fn taken(posted: &Posted, own: &Own) -> Response {
    let owner = own.owner();
    let said = Said::new("certificate-taken").with("name", own.this.partner.org_name.as_str());
    posted.done(&format!("{}{}", Section::Certificate.path(), owner.query()), &said)
}

async fn refused(posted: &Posted, own: &Own, check: Check<'_>, error: &CertificateError) -> Answer {
    let said = posted.refusal(error).await?;
    Ok(show(posted, StatusCode::CONFLICT, own, check.view().refused(said)).await)
}

async fn show(visit: &Visit, status: StatusCode, own: &Own, form: FormView) -> Response {
    let needs = Needs::of(visit, &own.this.partner);
    let page = UploadPage { owner: own.owner(), choice: own.choice.clone(), needs, form };
    visit.show_as(status, "certificate/upload.html", Section::Certificate, &page).await
}
