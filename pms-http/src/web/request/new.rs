//! Ask for a policy.

use crate::web::{
    answer::{Answer, Failure},
    form::{Check, FormView},
    listing::Listing,
    posted::Posted,
    said::Said,
    section::Section,
    visitor::Visit,
};
use axum::http::StatusCode;
use pms_core::{
    access::Action,
    app::{link::NewLink, partner::dossier::Dossier, policy::PolicyError},
    domain::{
        id::PolicyId,
        link::LinkState,
        name::{PolicyName, UseCase},
        partner::PartnerState,
        policy::group::GroupRefusal,
    },
};
use serde::Serialize;

#[derive(Serialize)]
struct NewRequestPage {
    form: FormView,
    group: Option<String>,
    choices: Vec<Choice>,
    hindrance: Option<Hindrance>,
    longest: usize,
}

/// A policy that can be asked for.
#[derive(Serialize)]
struct Choice {
    value: String,
    word: String,
    hint: String,
}

/// Why nothing can be asked for now.
#[derive(Clone, Copy, Serialize)]
#[serde(rename_all = "kebab-case")]
enum Hindrance {
    Deactivated,
    NoCertificate,
    NoGroup,
    NoPolicy,
    AllRequested,
}

pub(super) async fn ask(visit: Visit) -> Answer {
    visit.may(Action::RequestPolicy).await?;
    let in_address = || FormView::of(Listing::read(&visit.address).values());
    let form = FormView::kept_or(visit.kept().await, in_address);
    show(&visit, StatusCode::OK, form).await
}

pub(super) async fn request(posted: Posted) -> Answer {
    posted.may(Action::RequestPolicy).await?;
    let partner = posted.partner()?.id.clone();
    let mut check = Check::of(&posted.fields);
    let policy = check.parsed("policy", "request-policy-missing", PolicyName::try_from);
    let use_case = check.parsed("use", "request-use-missing", UseCase::try_from);
    let (Some(policy), Some(use_case)) = (policy, use_case) else {
        return show(&posted, StatusCode::UNPROCESSABLE_ENTITY, check.view()).await;
    };
    match posted
        .pms()
        .request_policy(posted.actor(), &NewLink { partner, policy: policy.clone(), use_case })
        .await
    {
        Ok(_) => {
            let said = Said::new("request-made").with("policy", policy.as_str());
            Ok(posted.done(Section::OwnPolicies.path(), &said))
        }
        Err(error) => {
            let said = posted.refusal(&error).await?;
            show(&posted, StatusCode::CONFLICT, check.view().refused(said)).await
        }
    }
}

async fn show(visit: &Visit, status: StatusCode, form: FormView) -> Answer {
    let dossier = visit.dossier().await?;
    let (choices, hindrance) = match choices(visit, &dossier).await? {
        Ok(choices) => (choices, None),
        Err(hindrance) => (Vec::new(), Some(hindrance)),
    };
    let page = NewRequestPage {
        form,
        group: dossier.details.group.map(|group| group.name.as_str().to_owned()),
        choices,
        hindrance,
        longest: UseCase::MAX,
    };
    Ok(visit.show_as(status, "request/new.html", Section::OwnPolicies, &page).await)
}

/// The policies in force of the partner's group that it has not asked for, or was refused.
async fn choices(visit: &Visit, dossier: &Dossier) -> Result<Result<Vec<Choice>, Hindrance>, Failure> {
    match dossier.details.partner.state {
        PartnerState::Deactivated => return Ok(Err(Hindrance::Deactivated)),
        PartnerState::InProgress => return Ok(Err(Hindrance::NoCertificate)),
        PartnerState::Active => {}
    }
    let Some(group) = &dossier.details.group else { return Ok(Err(Hindrance::NoGroup)) };
    let policies = match visit.pms().active_policies(visit.actor(), &group.name).await {
        Ok(policies) => policies,
        Err(PolicyError::Group(GroupRefusal::Inactive)) => Vec::new(),
        Err(error) => {
            tracing::error!(%error, "the policies of a group cannot be listed");
            return Err(visit.unavailable().await);
        }
    };
    if policies.is_empty() {
        return Ok(Err(Hindrance::NoPolicy));
    }
    let is_open =
        |id: &PolicyId| dossier.links.iter().any(|row| &row.policy == id && row.state != LinkState::Rejected);
    let left = policies.into_iter().filter(|policy| !is_open(&policy.id));
    let choices: Vec<Choice> = left
        .map(|policy| Choice { value: policy.name.clone(), word: policy.name, hint: policy.description })
        .collect();
    Ok(if choices.is_empty() { Err(Hindrance::AllRequested) } else { Ok(choices) })
}
