//! The dashboard: what needs somebody, everything there is, what ends next.

use super::{
    answer::Answer,
    said::Said,
    section::{Audience, Section},
    site::Site,
    visitor::Visit,
};
use axum::{
    Router,
    response::{IntoResponse, Redirect},
    routing::get,
};
use chrono::{DateTime, Utc};
use pms_core::{
    access::Action,
    app::overview::{ENDING_DAYS, Overview},
    domain::{expiry, waiting},
    port::queries::{Count, Ending, EndingKind},
};
use serde::Serialize;
use std::sync::Arc;

/// What ends within so many days is marked.
const SOON_DAYS: i64 = 7;

pub(super) fn routes() -> Router<Arc<Site>> {
    Router::new().route("/ui/dashboard", get(show))
}

#[derive(Serialize)]
struct DashboardPage {
    at: String,
    waiting: Option<WaitingView>,
    endings: Option<EndingsView>,
    cards: Vec<Card>,
}

#[derive(Serialize)]
struct WaitingView {
    count: CountView,
    oldest: Option<String>,
    late: bool,
}

#[derive(Serialize)]
struct EndingsView {
    count: CountView,
    days: u32,
    next: Vec<EndingView>,
}

#[derive(Clone, Copy, Serialize)]
struct CountView {
    n: u64,
    capped: bool,
}

/// A card of a function: what it is for, and a sentence with one or two counts.
#[derive(Serialize)]
struct Card {
    title: &'static str,
    href: &'static str,
    word: &'static str,
    count: &'static str,
    counts: Vec<CountView>,
}

#[derive(Serialize)]
struct EndingView {
    at: String,
    name: String,
    href: String,
    word: Said,
    soon: bool,
}

async fn show(visit: Visit) -> Answer {
    if Audience::of(visit.actor()) == Audience::Partner {
        return Ok(Redirect::to(visit.start()).into_response());
    }
    visit.may(Action::ViewOverview).await?;
    let overview = match visit.pms().overview(visit.actor()).await {
        Ok(overview) => overview,
        Err(error) => return Err(visit.refused(&error).await),
    };
    let now = visit.pms().now();
    let page = DashboardPage {
        at: now.to_rfc3339(),
        waiting: overview.waiting.map(|waiting| WaitingView {
            count: waiting.count.into(),
            oldest: waiting.oldest.map(|at| at.to_rfc3339()),
            late: waiting.oldest.is_some_and(|at| waiting::is_late(at, now)),
        }),
        endings: overview.endings.as_ref().map(|endings| EndingsView {
            count: endings.count.into(),
            days: ENDING_DAYS,
            next: endings.next.iter().map(|ending| EndingView::of(ending, now)).collect(),
        }),
        cards: cards(&overview),
    };
    Ok(visit.show_beside(&overview, "dashboard.html", Section::Dashboard, &page))
}

/// One card a function that the caller may use: what he may not list has no count.
fn cards(of: &Overview) -> Vec<Card> {
    let card = |section: Section, word, count, counts: &[Option<Count>]| {
        let counts = counts.iter().map(|count| count.map(CountView::from)).collect::<Option<Vec<_>>>()?;
        Some(Card { title: section.key(), href: section.path(), word, count, counts })
    };
    let cards = [
        card(
            Section::Partners,
            "dashboard-partners",
            "dashboard-partners-count",
            &[of.partners, of.uncertified],
        ),
        card(Section::TrustStore, "dashboard-trust", "dashboard-trust-count", &[of.roots, of.intermediates]),
        card(Section::Policies, "dashboard-policies", "dashboard-policies-count", &[of.published, of.drafts]),
        card(Section::PolicyGroups, "dashboard-groups", "dashboard-groups-count", &[of.groups]),
        card(Section::Approvals, "dashboard-approvals", "dashboard-approvals-count", &[of.approved]),
    ];
    cards.into_iter().flatten().collect()
}

impl From<Count> for CountView {
    fn from(count: Count) -> Self {
        Self { n: count.n, capped: count.capped }
    }
}

impl EndingView {
    fn of(ending: &Ending, now: DateTime<Utc>) -> Self {
        let of_partner = ending.partner.as_ref().map(|id| Section::Partners.page_of(id.as_str()));
        let (word, href) = match ending.kind {
            EndingKind::PartnerCertificate => (Said::new("dashboard-ends-certificate"), of_partner),
            EndingKind::ApiKey => (Said::new("dashboard-ends-key"), of_partner.map(|href| href + "#keys")),
            EndingKind::Anchor => {
                (Said::new("dashboard-ends-anchor"), Some(Section::TrustStore.page_of(&ending.id)))
            }
        };
        let word = match &ending.partner {
            Some(partner) => word.with("partner", partner.as_str()),
            None => word,
        };
        let word = match &ending.label {
            Some(label) => word.with("label", label.as_str()),
            None => word,
        };
        Self {
            at: ending.ends.to_rfc3339(),
            name: ending.name.clone(),
            href: href.unwrap_or_else(|| Section::Dashboard.path().to_owned()),
            word,
            soon: expiry::days_left(ending.ends, now) <= SOON_DAYS,
        }
    }
}
