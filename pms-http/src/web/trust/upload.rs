//! An upload to the trust store: a look first, which saves nothing, and then the admission.

use super::list::DomainView;
use crate::web::{
    answer::Answer,
    certificate::{Brought, Report, Step, domain_name},
    form::{Check, FormView},
    posted::Posted,
    said::Said,
    section::Section,
    visitor::Visit,
};
use axum::{http::StatusCode, response::Response};
use pms_core::{
    access::Action,
    app::ca_certificate::{AnchorError, AnchorUpload},
    cert::TrustDomain,
    domain::text::TextFault,
};
use serde::Serialize;

const PATH: &str = "/ui/trust/upload";

#[derive(Serialize)]
struct UploadPage {
    domains: Vec<DomainView>,
    form: FormView,
}

#[derive(Serialize)]
struct CheckedPage {
    domain: Said,
    domain_value: &'static str,
    report: Report,
    /// What is admitted when it is good: judged anew.
    text: Option<String>,
    domains: Vec<DomainView>,
    form: FormView,
}

/// The form.
pub(super) async fn ask(visit: Visit) -> Answer {
    visit.may(Action::UploadCaCertificate).await?;
    let form = FormView::kept_or(visit.kept().await, FormView::default);
    Ok(show(&visit, StatusCode::OK, form).await)
}

/// Checks, or admits.
pub(super) async fn post(posted: Posted) -> Answer {
    posted.may(Action::UploadCaCertificate).await?;
    let mut check = Check::of(&posted.fields);
    let domain = check
        .parsed("domain", "trust-domain-missing", |text| TrustDomain::parse(text).ok_or(TextFault::Form));
    let (Some(domain), Some(brought)) = (domain, Brought::of(&mut check)) else {
        return Ok(show(&posted, StatusCode::UNPROCESSABLE_ENTITY, check.view()).await);
    };
    if Step::of(&posted.fields) == Step::Save {
        let done = posted.pms().upload_ca_certificate(posted.actor(), &brought.text, domain.as_wire()).await;
        match done {
            Ok(done) => return Ok(admitted(&posted, domain, &done)),
            // It was good when it was checked: the page below says what has changed.
            Err(AnchorError::Refused(_)) => {}
            Err(error) => return refused(&posted, check, &error).await,
        }
    }
    let judged =
        match posted.pms().preview_ca_certificate(posted.actor(), &brought.text, domain.as_wire()).await {
            Ok(judged) => judged,
            Err(error) => return refused(&posted, check, &error).await,
        };
    let accepted = judged.verdict.is_accepted();
    let page = CheckedPage {
        domain: domain_name(domain),
        domain_value: domain.as_wire(),
        report: Report::of_authority(&posted, &judged),
        domains: DomainView::all(),
        form: brought.again(&posted.fields, &judged),
        text: accepted.then_some(brought.text),
    };
    let status = if accepted { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    Ok(posted.show_as(status, "trust/checked.html", Section::TrustStore, &page).await)
}

/// To what was admitted, for who may look at it.
fn admitted(posted: &Posted, domain: TrustDomain, done: &AnchorUpload) -> Response {
    let n = i64::try_from(done.anchors.len()).unwrap_or(i64::MAX);
    let said = Said::new("trust-admitted").with("n", n).with("domain", domain.as_wire());
    let may_look = posted.actor().reach(Action::ListTrustStore).is_ok();
    let to = match done.anchors.as_slice() {
        _ if !may_look => PATH.to_owned(),
        [anchor] => Section::TrustStore.page_of(anchor.id.as_str()),
        _ => Section::TrustStore.path().to_owned(),
    };
    posted.done(&to, &said)
}

async fn refused(posted: &Posted, check: Check<'_>, error: &AnchorError) -> Answer {
    let said = posted.refusal(error).await?;
    Ok(show(posted, StatusCode::CONFLICT, check.view().refused(said)).await)
}

async fn show(visit: &Visit, status: StatusCode, form: FormView) -> Response {
    let page = UploadPage { domains: DomainView::all(), form };
    visit.show_as(status, "trust/upload.html", Section::TrustStore, &page).await
}
