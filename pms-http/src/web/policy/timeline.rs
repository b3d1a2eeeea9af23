//! What happened to a policy.

use super::{PolicyView, load};
use crate::web::{
    answer::{Answer, Failure},
    listing::{Listing, Pages},
    section::Section,
    timeline::{EntryView, Names},
    visitor::Visit,
};
use axum::extract::Path;
use pms_core::{
    access::Action,
    domain::{id::PolicyId, page::Window},
};
use serde::Serialize;

/// So many entries stand on the policy's page; all are on this one.
const SHOWN: u32 = 6;

#[derive(Serialize)]
struct TimelinePage {
    policy: PolicyView,
    entries: Vec<EntryView>,
    pages: Pages,
}

pub(super) async fn show(visit: Visit, Path(id): Path<String>) -> Answer {
    visit.may(Action::ViewPolicyTimeline).await?;
    let found = load(&visit, &id).await?;
    let list = Listing::read(&visit.address);
    let (entries, total) = read(&visit, &found.policy.id, list.window()).await?;
    let page =
        TimelinePage { policy: PolicyView::of(&found), pages: list.pages(total, entries.len()), entries };
    Ok(visit.show("policy/timeline.html", Section::Policies, &page).await)
}

/// The latest entries, and how many there are.
pub(super) async fn latest(visit: &Visit, id: &PolicyId) -> Result<(Vec<EntryView>, u64), Failure> {
    read(visit, id, Window::Page { number: 0, size: SHOWN }).await
}

async fn read(visit: &Visit, id: &PolicyId, window: Window) -> Result<(Vec<EntryView>, u64), Failure> {
    match visit.pms().policy_timeline(visit.actor(), id, window).await {
        Ok(told) => {
            let names = Names::default();
            Ok((told.rows.iter().map(|row| EntryView::of(row, &names)).collect(), told.total))
        }
        Err(error) => Err(visit.refused(&error).await),
    }
}
