//! Everything that happened to a partner, page by page.

use super::one::Head;
use crate::web::{
    answer::Answer,
    listing::{Listing, Pages},
    section::Section,
    timeline::{EntryView, Names},
    visitor::Visit,
};
use axum::extract::Path;
use pms_core::{access::Action, app::partner::PartnerError, domain::id::PartnerId};
use serde::Serialize;

#[derive(Serialize)]
struct TimelinePage {
    head: Head,
    entries: Vec<EntryView>,
    pages: Pages,
}

pub(super) async fn show(visit: Visit, Path(id): Path<String>) -> Answer {
    visit.may(Action::ViewPartner).await?;
    let partner = PartnerId::from_store(id.clone());
    let dossier = match visit.pms().partner_dossier(visit.actor(), &partner).await {
        Ok(dossier) => dossier,
        Err(PartnerError::NotFound) => return Err(visit.not_found(&id).await),
        Err(error) => return Err(visit.refused(&error).await),
    };
    let list = Listing::read(&visit.address);
    let told = match visit.pms().partner_timeline(visit.actor(), &partner, list.window()).await {
        Ok(told) => told,
        Err(error) => return Err(visit.refused(&error).await),
    };
    let names = Names::of(&dossier.links, &dossier.keys);
    let page = TimelinePage {
        head: Head::of(&dossier.details),
        pages: list.pages(told.total, told.rows.len()),
        entries: told.rows.iter().map(|row| EntryView::of(row, &names)).collect(),
    };
    Ok(visit.show("partner/timeline.html", Section::Partners, &page).await)
}
