//! The editor of a draft: a form and a text of the same document, and what differs from what is published.

mod typed;

use super::{
    PolicyView, address,
    compare::{self, Comparison},
    diff::DiffView,
    fault::{self, Excerpt},
    form::{DocumentForm, Precedence, Slot, Unwritten},
    load, text,
};
use crate::web::{
    answer::{Answer, Failure},
    form::{Check, FormView},
    posted::Posted,
    said::Said,
    section::Section,
    visitor::Visit,
};
use axum::{
    extract::Path,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use pms_core::{
    access::Action,
    app::policy::{DraftAsk, PolicyError, PolicyInGroup},
    domain::{
        name::{Description, PolicyName, VersionLabel},
        policy::{
            Policy,
            document::{DocumentFault, PolicyDocument},
        },
        stamp::Stamp,
    },
};
use serde::Serialize;
use typed::Typed;

#[derive(Serialize)]
struct EditPage {
    policy: PolicyView,
    form: FormView,
    document: DocumentForm,
    excerpt: Option<Excerpt>,
    /// What a button that saves nothing has done.
    outcome: Option<Said>,
    /// Somebody else has saved the draft meanwhile.
    conflict: Option<Conflict>,
    /// When the draft was last saved.
    saved: String,
    /// Of the draft as last saved.
    comparison: Option<Comparison>,
    /// The stored text cannot be read.
    unreadable: bool,
    /// The length of the text as it is kept, and the limit, in bytes; where it can be read.
    length: Option<usize>,
    most: usize,
}

/// Who was faster, and what differs between his text and this one.
#[derive(Serialize)]
struct Conflict {
    by: String,
    at: String,
    diff: DiffView,
}

/// What else an answer says.
#[derive(Default)]
struct Extra {
    outcome: Option<Said>,
    conflict: Option<Conflict>,
    excerpt: Option<Excerpt>,
}

pub(super) async fn ask(visit: Visit, Path(id): Path<String>) -> Answer {
    visit.may(Action::EditPolicy).await?;
    let found = load(&visit, &id).await?;
    if let Err(refusal) = found.policy.check_draft() {
        return Err(visit.refused(&PolicyError::Rule(refusal)).await);
    }
    let typed = match visit.kept().await {
        Some(fields) => Typed::of_fields(&fields),
        None => Typed::of_policy(&found.policy),
    };
    let form = FormView::of(typed.fields().texts());
    show(&visit, StatusCode::OK, &found, &typed, form, Extra::default()).await
}

pub(super) async fn edit(Path(id): Path<String>, posted: Posted) -> Answer {
    posted.may(Action::EditPolicy).await?;
    let found = load(&posted, &id).await?;
    let typed = Typed::of_fields(&posted.fields);
    match posted.fields.text("do") {
        "check" => check(&posted, &found, &typed).await,
        "fill" => fill(&posted, &found, &typed).await,
        "write" => write(&posted, &found, &typed).await,
        "publish" => save(&posted, &found, typed, Then::Publish).await,
        _ => save(&posted, &found, typed, Then::Edit).await,
    }
}

/// Where a draft that is saved leads.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Then {
    Edit,
    Publish,
}

impl Then {
    fn page(self) -> &'static str {
        match self {
            Self::Edit => "edit",
            Self::Publish => "publish",
        }
    }
}

/// Whether nothing differs from what is stored.
fn is_saved(policy: &Policy, ask: &DraftAsk) -> bool {
    let stored = PolicyDocument::from_store(policy.kind, &policy.text).ok();
    let same_text = stored.is_some() && stored == PolicyDocument::parse(policy.kind, &ask.document).ok();
    same_text
        && (&policy.name, &policy.description, &policy.label) == (&ask.name, &ask.description, &ask.label)
}

/// Looks at the text and changes nothing.
async fn check(visit: &Visit, found: &PolicyInGroup, typed: &Typed) -> Answer {
    match PolicyDocument::parse(found.policy.kind, &typed.text) {
        Ok(_) => said(visit, found, typed, "editor-checked").await,
        Err(faults) => refused(visit, found, typed, &faults).await,
    }
}

/// The form is made to say what the text says.
async fn fill(visit: &Visit, found: &PolicyInGroup, typed: &Typed) -> Answer {
    match typed.refilled(found.policy.kind) {
        Ok(typed) => said(visit, found, &typed, "editor-filled").await,
        Err(faults) => refused(visit, found, typed, &faults).await,
    }
}

/// The text is made to say what was changed in the form.
async fn write(visit: &Visit, found: &PolicyInGroup, typed: &Typed) -> Answer {
    match typed.written(found.policy.kind, Precedence::Form) {
        Ok(typed) => said(visit, found, &typed, "editor-written").await,
        Err(Unwritten::Text(faults)) => refused(visit, found, typed, &faults).await,
        Err(Unwritten::Both(slots)) => {
            let form = FormView::of(typed.fields().texts()).refused(both(&slots).about("text"));
            show(visit, StatusCode::UNPROCESSABLE_ENTITY, found, typed, form, Extra::default()).await
        }
    }
}

async fn save(posted: &Posted, found: &PolicyInGroup, typed: Typed, then: Then) -> Answer {
    let kind = found.policy.kind;
    let (typed, undecided, mut faults) = match typed.written(kind, Precedence::Nobody) {
        Ok(typed) => (typed, None, Vec::new()),
        Err(Unwritten::Text(faults)) => (typed, None, faults),
        Err(Unwritten::Both(slots)) => (typed, Some(slots), Vec::new()),
    };
    let fields = typed.fields();
    let mut check = Check::of(&fields);
    let name = check.parsed("name", "policy-name-missing", PolicyName::try_from);
    let description = check.parsed("description", "policy-description-missing", Description::try_from);
    let label = check.parsed("label", "policy-label-missing", VersionLabel::try_from);
    if let Some(slots) = undecided {
        check.fault::<()>("text", both(&slots));
    }
    if faults.is_empty() {
        faults = PolicyDocument::parse(kind, &typed.text).err().unwrap_or_default();
    }
    let is_sound = check.is_sound() && faults.is_empty();
    let view = fault::told(check.view(), "text", &faults);
    let (Some(name), Some(description), Some(label), true) = (name, description, label, is_sound) else {
        let extra = Extra { excerpt: fault::excerpt(&typed.text, &faults), ..Extra::default() };
        return show(posted, StatusCode::UNPROCESSABLE_ENTITY, found, &typed, view, extra).await;
    };
    let group = found.group.name.clone();
    let ask = DraftAsk { group, name, description, label, document: typed.text.clone() };
    let one = address(&found.policy.id);
    if then == Then::Publish && is_saved(&found.policy, &ask) {
        return Ok(Redirect::to(&format!("{one}/publish")).into_response());
    }
    match posted.pms().edit_policy_seen(posted.actor(), &found.policy.id, typed.seen, &ask).await {
        Ok(done) => {
            let said = Said::new("editor-saved").with("name", done.policy.name.as_str());
            Ok(posted.done(&format!("{one}/{}", then.page()), &said))
        }
        Err(PolicyError::ChangedMeanwhile(stamp)) => overtaken(posted, found, typed, stamp).await,
        Err(error) => {
            let said = posted.refusal(&error).await?;
            show(posted, StatusCode::CONFLICT, found, &typed, view.refused(said), Extra::default()).await
        }
    }
}

/// Form and text say different things, and nobody said which counts.
fn both(slots: &[Slot]) -> Said {
    let names: Vec<_> = slots.iter().map(Slot::name).collect();
    Said::new("editor-both").with("names", names.join(", "))
}

/// The form again, with what differs from the other's text; saved once more, it takes that one's place.
async fn overtaken(posted: &Posted, found: &PolicyInGroup, typed: Typed, stamp: Stamp) -> Answer {
    let now = load(posted, found.policy.id.as_str()).await?;
    let own = PolicyDocument::parse(now.policy.kind, &typed.text);
    let own = own.map_or_else(|_| typed.text.clone(), |document| document.printed());
    let typed = Typed { seen: now.policy.version, ..typed };
    let conflict = Conflict {
        by: stamp.by,
        at: stamp.at.to_rfc3339(),
        diff: DiffView::of(&text::printed(&now.policy).0, &own),
    };
    let view = FormView::of(typed.fields().texts()).refused(Said::new("editor-overtaken").about("text"));
    let extra = Extra { conflict: Some(conflict), ..Extra::default() };
    show(posted, StatusCode::CONFLICT, &now, &typed, view, extra).await
}

/// The form with a sentence on what was done to it.
async fn said(visit: &Visit, found: &PolicyInGroup, typed: &Typed, key: &'static str) -> Answer {
    let form = FormView::of(typed.fields().texts());
    let extra = Extra { outcome: Some(Said::new(key)), ..Extra::default() };
    show(visit, StatusCode::OK, found, typed, form, extra).await
}

/// The form with the faults of its text.
async fn refused(visit: &Visit, found: &PolicyInGroup, typed: &Typed, faults: &[DocumentFault]) -> Answer {
    let form = fault::told(FormView::of(typed.fields().texts()), "text", faults);
    let extra = Extra { excerpt: fault::excerpt(&typed.text, faults), ..Extra::default() };
    show(visit, StatusCode::UNPROCESSABLE_ENTITY, found, typed, form, extra).await
}

async fn show(
    visit: &Visit,
    status: StatusCode,
    found: &PolicyInGroup,
    typed: &Typed,
    form: FormView,
    extra: Extra,
) -> Result<Response, Failure> {
    let policy = &found.policy;
    let page = EditPage {
        document: DocumentForm::of(policy.kind, &typed.now, &typed.was),
        comparison: compare::with_namesake(visit, policy).await?,
        saved: policy.changed.as_ref().unwrap_or(&policy.created).at.to_rfc3339(),
        unreadable: text::printed(policy).1.is_some(),
        length: PolicyDocument::from_store(policy.kind, &typed.text).ok().map(|kept| kept.as_str().len()),
        most: PolicyDocument::MAX_BYTES,
        policy: PolicyView::of(found),
        form,
        excerpt: extra.excerpt,
        outcome: extra.outcome,
        conflict: extra.conflict,
    };
    Ok(visit.show_as(status, "policy/edit.html", Section::Policies, &page).await)
}
