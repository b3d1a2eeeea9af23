//! One policy: what it is, its document, who uses it.

use super::{
    PolicyView,
    lines::{self, Line},
    load, text, timeline,
    users::{self, Users},
};
use crate::web::{
    answer::Answer,
    attachment::{Media, attachment},
    section::Section,
    timeline::EntryView,
    visitor::Visit,
};
use axum::extract::Path;
use pms_core::{
    access::Action,
    domain::{policy::PolicyState, stamp::Stamp},
};
use serde::Serialize;

#[derive(Serialize)]
struct PolicyPage {
    policy: PolicyView,
    description: String,
    label: String,
    made: Moment,
    changed: Option<Moment>,
    /// Since when it is in force, or was put in force.
    published: Option<String>,
    lines: Vec<Line>,
    /// The stored text cannot be read.
    unreadable: bool,
    /// How many of today's rules it breaks.
    broken: usize,
    users: Option<Users>,
    entries: Vec<EntryView>,
    entries_total: u64,
}

/// Who, when.
#[derive(Serialize)]
struct Moment {
    by: String,
    at: String,
}

impl From<&Stamp> for Moment {
    fn from(stamp: &Stamp) -> Self {
        Self { by: stamp.by.clone(), at: stamp.at.to_rfc3339() }
    }
}

pub(super) async fn show(visit: Visit, Path(id): Path<String>) -> Answer {
    visit.may(Action::ViewPolicy).await?;
    let found = load(&visit, &id).await?;
    let policy = &found.policy;
    let (text, fault) = text::printed(policy);
    let (entries, entries_total) = timeline::latest(&visit, &policy.id).await?;
    let page = PolicyPage {
        description: policy.description.as_str().to_owned(),
        label: policy.label.as_str().to_owned(),
        made: Moment::from(&policy.created),
        changed: policy.changed.as_ref().map(Moment::from),
        published: (policy.state != PolicyState::Draft).then(|| policy.valid_from.to_rfc3339()),
        lines: lines::all(&text),
        unreadable: fault.is_some(),
        broken: text::broken_rules(policy).len(),
        users: match policy.state {
            PolicyState::Draft => None,
            PolicyState::Published | PolicyState::Deactivated => Some(users::of(&visit, &policy.id).await?),
        },
        entries,
        entries_total,
        policy: PolicyView::of(&found),
    };
    Ok(visit.show("policy/one.html", Section::Policies, &page).await)
}

/// The document as a file.
pub(super) async fn download(visit: Visit, Path(id): Path<String>) -> Answer {
    visit.may(Action::ViewPolicy).await?;
    let found = load(&visit, &id).await?;
    let (text, _) = text::printed(&found.policy);
    Ok(attachment(&format!("policy-{id}.json"), Media::Json, text))
}
