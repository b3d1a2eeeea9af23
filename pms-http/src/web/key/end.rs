//! Deactivate a key.

use super::deactivation_of;
use crate::web::{
    answer::{Answer, Failure},
    form::{Check, FormView},
    posted::Posted,
    said::Said,
    section::Section,
    visitor::Visit,
};
use axum::{extract::Query, http::StatusCode, response::Response};
use pms_core::{
    access::Action,
    app::api_key::KeyName,
    domain::{
        api_key::{KeyState, KeyTail},
        id::PolicyId,
        name::KeyLabel,
    },
    port::queries::ApiKeyRow,
};
use serde::{Deserialize, Serialize};

/// Which key, in the address.
#[derive(Deserialize)]
pub(super) struct Which {
    #[serde(default)]
    policy: String,
    #[serde(default)]
    name: String,
}

#[derive(Serialize)]
struct EndPage<'a> {
    form: FormView,
    name: &'a str,
    policy: &'a str,
    tail: Option<&'a str>,
    made: String,
    action: String,
}

pub(super) async fn ask(visit: Visit, Query(which): Query<Which>) -> Answer {
    visit.may(Action::SwitchApiKey).await?;
    let key = key(&visit, &which).await?;
    let form = FormView::kept_or(visit.kept().await, FormView::default);
    Ok(show(&visit, StatusCode::OK, form, &key).await)
}

pub(super) async fn deactivate(Query(which): Query<Which>, posted: Posted) -> Answer {
    posted.may(Action::SwitchApiKey).await?;
    let row = key(&posted, &which).await?;
    let mut check = Check::of(&posted.fields);
    let typed = KeyLabel::try_from(posted.fields.text("word"));
    let Some(label) = typed.ok().filter(|typed| typed.as_str() == row.label) else {
        check.fault::<()>("word", Said::new("key-word-differs").with("name", row.label.as_str()));
        return Ok(show(&posted, StatusCode::UNPROCESSABLE_ENTITY, check.view(), &row).await);
    };
    let name = KeyName { partner: row.partner.clone(), policy: row.policy.clone(), label };
    match posted.pms().switch_api_key(posted.actor(), &name, KeyState::Inactive).await {
        Ok(key) => {
            let said = Said::new("key-deactivated").with("name", key.label.as_str());
            Ok(posted.done(Section::OwnKeys.path(), &said))
        }
        Err(error) => {
            let said = posted.refusal(&error).await?;
            Ok(show(&posted, StatusCode::CONFLICT, check.view().refused(said), &row).await)
        }
    }
}

/// The key of the address, when it is the caller's.
async fn key(visit: &Visit, which: &Which) -> Result<ApiKeyRow, Failure> {
    let dossier = visit.dossier().await?;
    let policy = PolicyId::try_from(which.policy.as_str()).ok();
    let mut keys = dossier.keys.into_iter();
    match keys.find(|row| row.label == which.name && Some(&row.policy) == policy.as_ref()) {
        Some(key) => Ok(key),
        None => Err(visit.not_found(&which.name).await),
    }
}

async fn show(visit: &Visit, status: StatusCode, form: FormView, key: &ApiKeyRow) -> Response {
    let page = EndPage {
        form,
        name: &key.label,
        policy: &key.policy_name,
        tail: key.tail.as_ref().map(KeyTail::as_str),
        made: key.created_at.to_rfc3339(),
        action: deactivation_of(&key.policy, &key.label),
    };
    visit.show_as(status, "key/deactivate.html", Section::OwnKeys, &page).await
}
