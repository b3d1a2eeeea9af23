//! The search: partners, policies and certificates by what a person has of them.

use super::{
    address::encoded, answer::Answer, listing::Listing, said::Said, section::Section, site::Site,
    visitor::Visit,
};
use axum::{Router, routing::get};
use pms_core::{
    access::{Action, Actor, Reach},
    app::search::{Found, Hits},
    domain::id::PartnerId,
    port::queries::Hit,
};
use serde::Serialize;
use std::sync::Arc;

pub(super) fn routes() -> Router<Arc<Site>> {
    Router::new().route("/ui/search", get(show))
}

#[derive(Serialize)]
struct SearchPage {
    /// What was looked for; empty before anything was.
    find: String,
    /// Kinds of which something was found.
    groups: Vec<Group>,
    /// Lists that find what only contains it.
    lists: Vec<ListLink>,
}

#[derive(Serialize)]
struct ListLink {
    word: Said,
    href: String,
}

/// What was found of one kind.
#[derive(Serialize)]
struct Group {
    id: &'static str,
    title: &'static str,
    rows: Vec<HitView>,
    more: bool,
}

#[derive(Serialize)]
struct HitView {
    id: String,
    name: String,
    href: String,
    /// Whose certificate it is.
    partner: Option<String>,
}

async fn show(visit: Visit) -> Answer {
    visit.may(Action::Search).await?;
    let list = Listing::read(&visit.address);
    let find = list.text("find").unwrap_or_default();
    let found = match visit.pms().search(visit.actor(), find).await {
        Ok(found) => found,
        Err(error) => return Err(visit.refused(&error).await),
    };
    let page = SearchPage {
        find: find.to_owned(),
        groups: groups(found),
        lists: if find.is_empty() { Vec::new() } else { lists(visit.actor(), find) },
    };
    Ok(visit.show("search.html", Section::None, &page).await)
}

fn groups(found: Found) -> Vec<Group> {
    let group = |id, title, hits: Hits, href: fn(&Hit) -> String| Group {
        id,
        title,
        more: hits.more,
        rows: hits.rows.into_iter().map(|hit| HitView::of(href(&hit), hit)).collect(),
    };
    let all = [
        group("partners", "search-partners", found.partners, |hit| Section::Partners.page_of(&hit.id)),
        group("policies", "search-policies", found.policies, |hit| Section::Policies.page_of(&hit.id)),
        group("certificates", "search-certificates", found.certificates, |hit| {
            let whose = hit.partner.as_ref().map_or("", PartnerId::as_str);
            Section::Partners.page_of(whose) + "#certs"
        }),
        group("anchors", "search-anchors", found.anchors, |hit| Section::TrustStore.page_of(&hit.id)),
    ];
    all.into_iter().filter(|group| !group.rows.is_empty()).collect()
}

/// The search goes by beginnings, which stays fast however much there is; the lists find parts of names.
fn lists(actor: &Actor, find: &str) -> Vec<ListLink> {
    let link = |action, section: Section, field, word| {
        (actor.reach(action) == Ok(Reach::Anyone)).then(|| ListLink {
            word: Said::new(word).with("text", find),
            href: format!("{}?{field}={}", section.path(), encoded(find)),
        })
    };
    let all = [
        link(Action::ListPartners, Section::Partners, "find", "search-partners-with"),
        link(Action::ListPolicies, Section::Policies, "name", "search-policies-with"),
        link(Action::ListTrustStore, Section::TrustStore, "find", "search-anchors-with"),
    ];
    all.into_iter().flatten().collect()
}

impl HitView {
    fn of(href: String, hit: Hit) -> Self {
        Self {
            partner: hit.partner.map(|partner| partner.as_str().to_owned()),
            id: hit.id,
            name: hit.name,
            href,
        }
    }
}
