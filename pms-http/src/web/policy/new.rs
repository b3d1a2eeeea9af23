//! A new draft.

use super::{address, fault, kind};
use crate::web::{
    answer::{Answer, Failure},
    form::{Check, FormView},
    group_choice::{self, GroupChoice},
    listing::Listing,
    posted::Posted,
    said::Said,
    section::Section,
    visitor::Visit,
};
use axum::{http::StatusCode, response::Response};
use pms_core::{
    access::Action,
    app::policy::{DraftAsk, NewPolicy},
    domain::{
        name::{Description, GroupName, PolicyName, VersionLabel},
        policy::document::{PolicyDocument, PolicyKind},
    },
};
use serde::Serialize;

/// What MOSIP's `version` is when nobody says.
pub(super) const LABEL: &str = "1.0";

#[derive(Serialize)]
struct NewPage {
    kinds: Vec<KindChoice>,
    groups: Vec<GroupChoice>,
    excerpt: Option<fault::Excerpt>,
    form: FormView,
}

#[derive(Serialize)]
struct KindChoice {
    value: &'static str,
    word: Said,
    hint: Said,
}

pub(super) async fn ask(visit: Visit) -> Answer {
    visit.may(Action::CreatePolicy).await?;
    let kept = visit.kept().await;
    let list = Listing::read(&visit.address);
    let form = FormView::kept_or(kept, || {
        let kind = list.text("kind").unwrap_or(kind::word(PolicyKind::Auth));
        let group = list.text("group").unwrap_or("");
        FormView::of([("kind", kind), ("group", group), ("label", LABEL)])
    });
    show(&visit, StatusCode::OK, form, None).await
}

pub(super) async fn create(posted: Posted) -> Answer {
    posted.may(Action::CreatePolicy).await?;
    let mut check = Check::of(&posted.fields);
    let kind = kind::of_word(posted.fields.text("kind"))
        .or_else(|| check.fault("kind", Said::new("policy-kind-missing")));
    let group = group_choice::chosen(&posted, &mut check).await?;
    let name = check.parsed("name", "policy-name-missing", PolicyName::try_from);
    let description = check.parsed("description", "policy-description-missing", Description::try_from);
    let label = check.parsed("label", "policy-label-missing", VersionLabel::try_from);
    let text = match posted.fields.file("file").map(|bytes| std::str::from_utf8(bytes)) {
        None => kind.map(|kind| kind.starting_text().to_owned()),
        Some(Ok(text)) => Some(super::text::posted(text)),
        Some(Err(_)) => check.fault("file", Said::new("policy-file-no-text")),
    };
    let faults = match (kind, &text) {
        (Some(kind), Some(text)) => PolicyDocument::parse(kind, text).err().unwrap_or_default(),
        (None, _) | (_, None) => Vec::new(),
    };
    let (Some(kind), Some(group), Some(name), Some(description), Some(label), Some(document), true) =
        (kind, group, name, description, label, text.clone(), faults.is_empty())
    else {
        let told = fault::told(check.view(), "file", &faults);
        let excerpt = text.and_then(|text| fault::excerpt(&text, &faults));
        return show(&posted, StatusCode::UNPROCESSABLE_ENTITY, told, excerpt).await;
    };
    let draft = DraftAsk { group: GroupName::from_store(group), name, description, label, document };
    let new = NewPolicy { id: None, kind: kind.as_wire().to_owned(), draft };
    match posted.pms().create_policy(posted.actor(), &new).await {
        Ok(made) => {
            let said = Said::new("policy-made").with("name", made.policy.name.as_str());
            Ok(posted.done(&format!("{}/edit", address(&made.policy.id)), &said))
        }
        Err(error) => {
            let said = posted.refusal(&error).await?;
            show(&posted, StatusCode::CONFLICT, check.view().refused(said), None).await
        }
    }
}

async fn show(
    visit: &Visit,
    status: StatusCode,
    form: FormView,
    excerpt: Option<fault::Excerpt>,
) -> Result<Response, Failure> {
    let kinds = PolicyKind::ALL.map(|kind| KindChoice {
        value: kind::word(kind),
        word: Said::new(kind::key(kind)),
        hint: Said::new(kind::purpose(kind)),
    });
    let page = NewPage { kinds: kinds.into(), groups: group_choice::choices(visit).await?, excerpt, form };
    Ok(visit.show_as(status, "policy/new.html", Section::Policies, &page).await)
}
