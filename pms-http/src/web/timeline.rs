//! Timelines: entries of the audit trail in the language of whoever reads them.

use super::{said::Said, section::Section};
use pms_core::{
    domain::{
        api_key::KeyState,
        audit::{AuditKind, AuditOutcome},
        link::LinkState,
    },
    port::{
        queries::{ApiKeyRow, LinkRow},
        timeline::TimelineRow,
    },
};
use serde::Serialize;
use std::collections::BTreeMap;

/// What an entry is about, by name.
#[derive(Clone, Debug, Serialize)]
struct Thing {
    name: String,
    href: Option<String>,
}

/// The names of what the entries of a timeline are about: they themselves know ids.
#[derive(Default)]
pub(super) struct Names {
    /// By the id of the request.
    links: BTreeMap<String, Thing>,
    /// By the words with which the trail begins.
    words: Vec<(String, Thing)>,
}

impl Names {
    /// From the requests and keys of a partner.
    pub(super) fn of(links: &[LinkRow], keys: &[ApiKeyRow]) -> Self {
        let mut names = Self::default();
        for link in links {
            let name = link.policy_name.clone().unwrap_or_else(|| link.policy.as_str().to_owned());
            let thing = Thing { name, href: Some(Section::Approvals.page_of(link.id.as_str())) };
            names.words.push((format!("request {} for ", link.id), thing.clone()));
            names.links.insert(link.id.as_str().to_owned(), thing);
        }
        for key in keys {
            let thing = Thing { name: key.label.clone(), href: None };
            names.words.push((format!("API key {} for policy {} ", key.label, key.policy), thing));
        }
        names
    }

    fn find(&self, row: &TimelineRow) -> Option<&Thing> {
        match row.kind {
            AuditKind::DecideLink => self.links.get(row.reference.as_deref()?),
            // Their reference is the partner: which request or key it was, only the description says.
            AuditKind::RequestPolicy | AuditKind::GenerateApiKey | AuditKind::SwitchApiKey => {
                let found = self.words.iter().find(|(words, _)| row.description.starts_with(words));
                found.map(|(_, thing)| thing)
            }
            AuditKind::CreatePolicyGroup
            | AuditKind::CreatePolicy
            | AuditKind::EditPolicy
            | AuditKind::PublishPolicy
            | AuditKind::DeactivatePolicy
            | AuditKind::DeactivatePolicyGroup
            | AuditKind::ClonePolicy
            | AuditKind::RegisterPartner
            | AuditKind::UploadCaCertificate
            | AuditKind::UploadPartnerCertificate
            | AuditKind::DeactivatePartner
            | AuditKind::GiveConsent
            | AuditKind::AddAccount
            | AuditKind::ChangePassword
            | AuditKind::ChangeOwnPassword
            | AuditKind::IssueToken
            | AuditKind::SignIn => None,
        }
    }
}

/// An entry as `templates/timeline.html` takes it.
#[derive(Debug, Serialize)]
pub(super) struct EntryView {
    key: &'static str,
    who: String,
    what: Option<Thing>,
    /// What was tried, for an entry of a refusal.
    tried: Option<Said>,
    from: Option<Said>,
    to: Option<Said>,
    reason: Option<String>,
    /// What the trail says in English, where the sentence does not say it all.
    detail: Option<String>,
    at: String,
    reference: Option<String>,
}

impl EntryView {
    /// An entry; `names` are those of its timeline.
    pub(super) fn of(row: &TimelineRow, names: &Names) -> Self {
        let refused = row.outcome == AuditOutcome::Failure;
        let what = names.find(row).filter(|_| !refused);
        let change = row.change.as_ref();
        let words = Words::of(row.kind, change.map(|change| change.to.as_str()));
        let from = change.and_then(|change| change.from.as_deref()).filter(|from| Some(*from) != words.to);
        Self {
            key: match (refused, what) {
                (true, _) => "timeline-refused",
                (false, Some(_)) => words.named,
                (false, None) => words.some,
            },
            who: row.user.clone(),
            what: what.cloned(),
            tried: refused.then(|| Said::new(words.tried)),
            to: words.to.filter(|_| from.is_some()).and_then(|to| state(to, words.about)),
            from: from.and_then(|from| state(from, words.about)),
            reason: row.reason.clone(),
            detail: (refused || words.is_bare).then(|| row.description.clone()),
            at: row.at.to_rfc3339(),
            reference: row.request_id.clone(),
        }
    }
}

/// The words of an entry.
struct Words<'a> {
    /// What went from one state to another, for languages whose words agree.
    about: &'static str,
    /// The sentence that names what it is about.
    named: &'static str,
    /// The sentence where that is not known, or not needed.
    some: &'static str,
    /// What was tried, for a refusal.
    tried: &'static str,
    /// The sentence leaves out what the trail's own words say.
    is_bare: bool,
    /// The state since.
    to: Option<&'a str>,
}

impl<'a> Words<'a> {
    fn of(kind: AuditKind, to: Option<&'a str>) -> Self {
        let one = |about, said, tried| Self { about, named: said, some: said, tried, is_bare: false, to };
        let two = |about, named, some, tried| Self { some, ..one(about, named, tried) };
        let bare = |about, said, tried| Self { is_bare: true, ..one(about, said, tried) };
        let other = bare("partner", "timeline-other", "timeline-try-other");
        match kind {
            AuditKind::RegisterPartner => one("partner", "timeline-registered", "timeline-try-register"),
            AuditKind::UploadPartnerCertificate => {
                one("partner", "timeline-certified", "timeline-try-certify")
            }
            AuditKind::DeactivatePartner => one("partner", "timeline-ended", "timeline-try-end"),
            AuditKind::RequestPolicy => {
                two("link", "timeline-requested", "timeline-requested-some", "timeline-try-request")
            }
            AuditKind::DecideLink if to == Some(LinkState::Rejected.word()) => {
                two("link", "timeline-rejected", "timeline-rejected-some", "timeline-try-decide")
            }
            AuditKind::DecideLink => {
                two("link", "timeline-approved", "timeline-approved-some", "timeline-try-decide")
            }
            AuditKind::GenerateApiKey => {
                two("key", "timeline-key-made", "timeline-key-made-some", "timeline-try-key")
            }
            AuditKind::SwitchApiKey if to == Some(KeyState::Active.word()) => {
                two("key", "timeline-key-on", "timeline-key-on-some", "timeline-try-switch")
            }
            AuditKind::SwitchApiKey => {
                two("key", "timeline-key-off", "timeline-key-off-some", "timeline-try-switch")
            }
            AuditKind::CreatePolicy => one("policy", "timeline-drafted", "timeline-try-draft"),
            AuditKind::EditPolicy => one("policy", "timeline-edited", "timeline-try-edit"),
            AuditKind::PublishPolicy => one("policy", "timeline-published", "timeline-try-publish"),
            AuditKind::DeactivatePolicy => one("policy", "timeline-policy-ended", "timeline-try-policy-end"),
            AuditKind::ClonePolicy => bare("policy", "timeline-cloned", "timeline-try-clone"),
            AuditKind::CreatePolicyGroup
            | AuditKind::DeactivatePolicyGroup
            | AuditKind::UploadCaCertificate
            | AuditKind::GiveConsent
            | AuditKind::AddAccount
            | AuditKind::ChangePassword
            | AuditKind::ChangeOwnPassword
            | AuditKind::IssueToken
            | AuditKind::SignIn => other,
        }
    }
}

/// The word for a state of the trail.
fn state(word: &str, of: &'static str) -> Option<Said> {
    const STATES: [(&str, &str); 9] = [
        ("in_progress", "state-setting-up"),
        ("active", "state-active"),
        ("deactivated", "state-deactivated"),
        ("inactive", "state-deactivated"),
        ("pending", "state-waiting"),
        ("approved", "state-approved"),
        ("rejected", "state-rejected"),
        ("draft", "state-draft"),
        ("published", "state-published"),
    ];
    let (_, key) = STATES.iter().find(|(known, _)| *known == word)?;
    Some(Said::new(key).with("of", of))
}
