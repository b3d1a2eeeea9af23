//! One partner with everything about it.

use crate::web::{
    answer::{Answer, Failure},
    certificate::CertView,
    home::Checklist,
    kind::partner_kind,
    said::{Said, Word},
    section::Section,
    state::StateView,
    timeline::{EntryView, Names},
    visitor::Visit,
};
use axum::extract::Path;
use chrono::{DateTime, Utc};
use pms_core::{
    access::Action,
    app::partner::{PartnerDetails, PartnerError, dossier::Dossier},
    domain::{account::ProfileText, id::PartnerId, link::LinkState, page::Window, partner::PartnerState},
    port::queries::{ApiKeyRow, LinkRow},
};
use serde::Serialize;

/// So many entries of the timeline stand on the page; the others have a page of their own.
const ENTRIES: u32 = 8;

/// So many requests and keys stand on the page, newest first.
const ROWS: usize = 25;

#[derive(Serialize)]
struct PartnerPage {
    head: Head,
    contact: ContactView,
    /// What comes next for it, until all is done.
    checklist: Option<Checklist>,
    certificates: Vec<CertView>,
    superseded: usize,
    links: Vec<LinkView>,
    links_total: usize,
    keys: Vec<KeyView>,
    keys_total: usize,
    entries: Vec<EntryView>,
    entries_total: u64,
    /// Where the partner can be deactivated.
    deactivate: Option<String>,
}

/// What stands above every page about a partner.
#[derive(Serialize)]
pub(super) struct Head {
    id: String,
    name: String,
    href: String,
    kind: Word,
    state: StateView,
    since: String,
    group: Option<Named>,
}

#[derive(Serialize)]
struct Named {
    name: String,
    href: String,
}

#[derive(Serialize)]
struct ContactView {
    person: Option<String>,
    email: Option<String>,
    phone: Option<String>,
    address: Option<String>,
    language: Option<Word>,
    terms: Option<String>,
    terms_version: Option<String>,
}

#[derive(Serialize)]
struct LinkView {
    href: String,
    policy: String,
    use_case: String,
    asked: String,
    state: StateView,
    decided_by: Option<String>,
    decided: Option<String>,
    reason: Option<String>,
}

#[derive(Serialize)]
struct KeyView {
    label: String,
    policy: String,
    tail: Option<String>,
    until: Option<String>,
    state: StateView,
    gone: bool,
}

pub(super) async fn show(visit: Visit, Path(id): Path<String>) -> Answer {
    visit.may(Action::ViewPartner).await?;
    let partner = PartnerId::from_store(id.clone());
    let dossier = match visit.pms().partner_dossier(visit.actor(), &partner).await {
        Ok(dossier) => dossier,
        Err(PartnerError::NotFound) => return Err(visit.not_found(&id).await),
        Err(error) => return Err(visit.refused(&error).await),
    };
    let window = Window::Page { number: 0, size: ENTRIES };
    let told = match visit.pms().partner_timeline(visit.actor(), &partner, window).await {
        Ok(told) => told,
        Err(error) => return Err(visit.refused(&error).await),
    };
    let names = Names::of(&dossier.links, &dossier.keys);
    let now = visit.pms().now();
    let details = &dossier.details;
    let page = PartnerPage {
        head: Head::of(details),
        contact: ContactView::of(&dossier),
        checklist: checklist(&visit, &dossier).await?,
        certificates: certificates(details, now),
        superseded: dossier.superseded,
        links: dossier.links.iter().take(ROWS).map(LinkView::of).collect(),
        links_total: dossier.links.len(),
        keys: dossier.keys.iter().take(ROWS).map(|key| KeyView::of(key, now)).collect(),
        keys_total: dossier.keys.len(),
        entries: told.rows.iter().map(|row| EntryView::of(row, &names)).collect(),
        entries_total: told.total,
        deactivate: may_be_deactivated(&visit, details)
            .then(|| format!("{}/deactivate", Section::Partners.page_of(partner.as_str()))),
    };
    Ok(visit.show("partner/one.html", Section::Partners, &page).await)
}

/// The same check list that the partner has on its first page.
async fn checklist(visit: &Visit, dossier: &Dossier) -> Result<Option<Checklist>, Failure> {
    let newest = visit.site.terms.version();
    match visit.pms().next_steps(visit.actor(), dossier, Some(newest)).await {
        Ok(steps) => Ok(Some(Checklist::of(&steps, dossier, newest.as_str())).filter(|list| !list.is_done())),
        Err(error) => Err(visit.refused(&error).await),
    }
}

/// What it uploaded, and what was signed for it; a deactivated partner's are not given out.
fn certificates(details: &PartnerDetails, now: DateTime<Utc>) -> Vec<CertView> {
    let (partner, stored) = (&details.partner, details.certificate.as_ref());
    let at = Section::Partners.page_of(partner.id.as_str());
    let given = partner.state != PartnerState::Deactivated;
    let href = |file: &str| given.then(|| format!("{at}/certificate/{file}"));
    stored.map(|stored| CertView::both(stored, href, now)).unwrap_or_default()
}

fn may_be_deactivated(visit: &Visit, details: &PartnerDetails) -> bool {
    details.partner.state == PartnerState::Active && visit.actor().reach(Action::DeactivatePartner).is_ok()
}

impl Head {
    pub(super) fn of(details: &PartnerDetails) -> Self {
        let partner = &details.partner;
        let group = details.group.as_ref();
        Self {
            id: partner.id.as_str().to_owned(),
            name: partner.name.as_str().to_owned(),
            href: Section::Partners.page_of(partner.id.as_str()),
            kind: partner_kind(&partner.kind),
            state: partner.state.into(),
            since: partner.created.at.to_rfc3339(),
            group: group.map(|group| Named {
                name: group.name.as_str().to_owned(),
                href: Section::PolicyGroups.page_of(group.id.as_str()),
            }),
        }
    }
}

impl ContactView {
    fn of(dossier: &Dossier) -> Self {
        let details = &dossier.details;
        let consent = dossier.consent.as_ref();
        let terms = consent.and_then(|consent| consent.terms.as_ref());
        let clear = |text: &Option<zeroize::Zeroizing<String>>| text.as_ref().map(|text| text.to_string());
        Self {
            person: person(details),
            email: clear(&details.email),
            phone: clear(&details.phone),
            address: clear(&details.address),
            language: details.partner.language.as_ref().map(|code| language(code.as_str())),
            terms: consent.map(|consent| consent.given_at.to_rfc3339()),
            terms_version: terms.map(|terms| terms.version.as_str().to_owned()),
        }
    }
}

fn person(details: &PartnerDetails) -> Option<String> {
    let names = [&details.first_name, &details.last_name].into_iter().flatten().map(ProfileText::as_str);
    let name = names.collect::<Vec<_>>().join(" ");
    (!name.is_empty()).then_some(name)
}

/// The name of a language of letters, where we have one; its code otherwise.
fn language(code: &str) -> Word {
    const NAMES: [(&str, &str); 3] = [
        ("ara", "partners-language-ara"),
        ("eng", "partners-language-eng"),
        ("fra", "partners-language-fra"),
    ];
    match NAMES.iter().find(|(known, _)| *known == code) {
        Some((_, key)) => Said::new(key).into(),
        None => Word::Text(code.to_owned()),
    }
}

impl LinkView {
    fn of(row: &LinkRow) -> Self {
        Self {
            href: Section::Approvals.page_of(row.id.as_str()),
            policy: row.policy_name.clone().unwrap_or_else(|| row.policy.as_str().to_owned()),
            use_case: row.use_case.clone(),
            asked: row.created_at.to_rfc3339(),
            state: row.state.into(),
            decided_by: row.decided_by.clone(),
            decided: row.changed_at.filter(|_| row.state != LinkState::Pending).map(|at| at.to_rfc3339()),
            reason: row.reason.clone(),
        }
    }
}

impl KeyView {
    fn of(row: &ApiKeyRow, now: DateTime<Utc>) -> Self {
        let state = StateView::of_key(row.state, row.valid_to, now);
        Self {
            label: row.label.clone(),
            policy: row.policy_name.clone(),
            tail: row.tail.as_ref().map(|tail| tail.as_str().to_owned()),
            until: row.valid_to.map(|at| at.to_rfc3339()),
            gone: state.is_over(),
            state,
        }
    }
}
