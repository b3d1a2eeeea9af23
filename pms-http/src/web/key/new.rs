//! Make a key; it is shown on the answer and never again.

use super::once;
use crate::web::{
    answer::Answer,
    form::{Check, FormView},
    listing::Listing,
    posted::Posted,
    section::Section,
    visitor::Visit,
};
use axum::http::StatusCode;
use pms_core::{
    access::Action,
    app::api_key::KeyAsk,
    domain::{
        link::LinkState,
        name::{KeyLabel, PolicyName},
        partner::PartnerState,
    },
    port::queries::LinkRow,
};
use serde::Serialize;

#[derive(Serialize)]
struct NewKeyPage {
    form: FormView,
    choices: Vec<Choice>,
    hindrance: Option<Hindrance>,
    longest: usize,
}

/// An approved policy.
#[derive(Serialize)]
struct Choice {
    value: String,
    word: String,
    hint: String,
}

/// Why no key can be made now.
#[derive(Clone, Copy, Serialize)]
#[serde(rename_all = "kebab-case")]
enum Hindrance {
    NotActive,
    NotApproved,
}

pub(super) async fn ask(visit: Visit) -> Answer {
    visit.may(Action::GenerateApiKey).await?;
    let in_address = || FormView::of(Listing::read(&visit.address).values());
    let form = FormView::kept_or(visit.kept().await, in_address);
    show(&visit, StatusCode::OK, form).await
}

pub(super) async fn make(posted: Posted) -> Answer {
    posted.may(Action::GenerateApiKey).await?;
    let partner = posted.partner()?.id.clone();
    let mut check = Check::of(&posted.fields);
    let policy = check.parsed("policy", "key-policy-missing", PolicyName::try_from);
    let label = check.parsed("name", "key-name-missing", KeyLabel::try_from);
    let (Some(policy), Some(label)) = (policy, label) else {
        return show(&posted, StatusCode::UNPROCESSABLE_ENTITY, check.view()).await;
    };
    let ask = KeyAsk { partner, policy, label };
    match posted.pms().generate_api_key(posted.actor(), &ask).await {
        Ok(fresh) => Ok(once::show(&posted, &ask, &fresh).await),
        Err(error) => {
            let said = posted.refusal(&error).await?;
            show(&posted, StatusCode::CONFLICT, check.view().refused(said)).await
        }
    }
}

async fn show(visit: &Visit, status: StatusCode, form: FormView) -> Answer {
    let dossier = visit.dossier().await?;
    let approved = dossier.links.iter().filter(|row| row.state == LinkState::Approved);
    let choices: Vec<Choice> = approved.filter_map(choice).collect();
    let hindrance = if dossier.details.partner.state != PartnerState::Active {
        Some(Hindrance::NotActive)
    } else if choices.is_empty() {
        Some(Hindrance::NotApproved)
    } else {
        None
    };
    let only = choices.first().filter(|_| choices.len() == 1).map(|choice| choice.value.clone());
    let form = only.iter().fold(form, |form, only| form.or("policy", only));
    let page = NewKeyPage { form, choices, hindrance, longest: KeyLabel::MAX };
    Ok(visit.show_as(status, "key/new.html", Section::OwnKeys, &page).await)
}

fn choice(row: &LinkRow) -> Option<Choice> {
    let name = row.policy_name.clone()?;
    Some(Choice { value: name.clone(), word: name, hint: row.policy_description.clone().unwrap_or_default() })
}
