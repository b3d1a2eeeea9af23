//! The lists.

mod anchors;
mod api_keys;
mod groups;
mod links;
mod partners;
mod policies;
mod probe;
mod tally;
mod timeline;

use async_trait::async_trait;
use chrono::{DateTime, Utc};
use pms_core::domain::{
    page::{Direction, Page, Sort, Window},
    policy::group::GroupState,
};
use pms_core::port::{
    queries::{
        AnchorField, AnchorFilter, AnchorRow, ApiKeyField, ApiKeyFilter, ApiKeyRow, Count, EndingKind,
        Endings, GroupField, GroupFilter, GroupRow, Hit, LinkField, LinkFilter, LinkRow, PartnerField,
        PartnerFilter, PartnerRow, PolicyField, PolicyFilter, PolicyGroupRow, PolicyRow, Probe, Queries,
        Tally,
    },
    store::StoreResult,
    timeline::{TimelineFilter, TimelineRow},
};
use std::cmp::Ordering;

use super::MemStore;

#[async_trait]
impl Queries for MemStore {
    async fn partners(
        &self,
        filter: &PartnerFilter,
        sort: Option<Sort<PartnerField>>,
        window: Window,
    ) -> StoreResult<Page<PartnerRow>> {
        self.shared.check_online()?;
        Ok(partners::list(&self.shared.snapshot(), filter, sort, window))
    }

    async fn links(
        &self,
        filter: &LinkFilter,
        sort: Option<Sort<LinkField>>,
        window: Window,
    ) -> StoreResult<Page<LinkRow>> {
        self.shared.check_online()?;
        Ok(links::list(&self.shared.snapshot(), filter, sort, window))
    }

    async fn api_keys(
        &self,
        filter: &ApiKeyFilter,
        sort: Option<Sort<ApiKeyField>>,
        window: Window,
    ) -> StoreResult<Page<ApiKeyRow>> {
        self.shared.check_online()?;
        Ok(api_keys::list(&self.shared.snapshot(), filter, sort, window))
    }

    async fn anchors(
        &self,
        filter: &AnchorFilter,
        sort: Option<Sort<AnchorField>>,
        window: Window,
    ) -> StoreResult<Page<AnchorRow>> {
        self.shared.check_online()?;
        Ok(anchors::list(&self.shared.snapshot(), filter, sort, window))
    }

    async fn policies(
        &self,
        filter: &PolicyFilter,
        sort: Option<Sort<PolicyField>>,
        window: Window,
    ) -> StoreResult<Page<PolicyRow>> {
        self.shared.check_online()?;
        Ok(policies::list(&self.shared.snapshot(), filter, sort, window))
    }

    async fn policy_groups(
        &self,
        filter: &GroupFilter,
        sort: Option<Sort<GroupField>>,
        window: Window,
    ) -> StoreResult<Page<PolicyGroupRow>> {
        self.shared.check_online()?;
        Ok(groups::list(&self.shared.snapshot(), filter, sort, window))
    }

    async fn tally(&self, tally: Tally) -> StoreResult<Count> {
        self.shared.check_online()?;
        Ok(tally::count(&self.shared.snapshot(), tally))
    }

    async fn oldest_pending_link(&self) -> StoreResult<Option<DateTime<Utc>>> {
        self.shared.check_online()?;
        Ok(tally::oldest_pending(&self.shared.snapshot()))
    }

    async fn endings(
        &self,
        kind: EndingKind,
        period: (DateTime<Utc>, DateTime<Utc>),
        most: u32,
    ) -> StoreResult<Endings> {
        self.shared.check_online()?;
        Ok(tally::endings(&self.shared.snapshot(), kind, period, most))
    }

    async fn timeline(&self, filter: &TimelineFilter, window: Window) -> StoreResult<Page<TimelineRow>> {
        self.shared.check_online()?;
        Ok(timeline::list(&self.shared.snapshot(), filter, window))
    }

    async fn look(&self, probe: &Probe, most: u32) -> StoreResult<Vec<Hit>> {
        self.shared.check_online()?;
        Ok(probe::look(&self.shared.snapshot(), probe, most))
    }

    async fn active_groups(&self, most: u32) -> StoreResult<Vec<GroupRow>> {
        self.shared.check_online()?;
        let state = self.shared.snapshot();
        let active = state.groups.values().filter(|group| group.state == GroupState::Active);
        let mut rows: Vec<GroupRow> = active
            .map(|group| GroupRow {
                id: group.id.clone(),
                name: group.name.as_str().to_owned(),
                description: group.description.as_str().to_owned(),
            })
            .collect();
        rows.sort_by(|a, b| by_text(&a.name, &b.name).then_with(|| a.id.cmp(&b.id)));
        rows.truncate(usize::try_from(most).unwrap_or(usize::MAX));
        Ok(rows)
    }
}

/// Whether a text matches a filter, when there is one.
fn has(text: &str, part: Option<&String>) -> bool {
    part.is_none_or(|part| text.to_lowercase().contains(&part.to_lowercase()))
}

/// As [`has`], for a text that may be missing.
fn may_have(text: Option<&String>, part: Option<&String>) -> bool {
    part.is_none() || text.is_some_and(|text| has(text, part))
}

/// The order of texts: without regard to case.
fn by_text(a: &str, b: &str) -> Ordering {
    a.to_lowercase().cmp(&b.to_lowercase())
}

/// The order of texts that may be missing: those first.
fn by_text_or_none(a: Option<&String>, b: Option<&String>) -> Ordering {
    a.map(|text| text.to_lowercase()).cmp(&b.map(|text| text.to_lowercase()))
}

/// Puts the rows that a filter kept in order and cuts the window out. `by` compares in a field, `newest` orders
/// a list without a sort, `by_id` breaks ties, always upwards.
fn page<R, F: Copy>(
    mut rows: Vec<R>,
    sort: Option<Sort<F>>,
    window: Window,
    by: impl Fn(F, &R, &R) -> Ordering,
    newest: impl Fn(&R, &R) -> Ordering,
    by_id: impl Fn(&R, &R) -> Ordering,
) -> Page<R> {
    rows.sort_by(|a, b| {
        let order = match sort {
            None => newest(a, b),
            Some(Sort { field, direction: Direction::Ascending }) => by(field, a, b),
            Some(Sort { field, direction: Direction::Descending }) => by(field, b, a),
        };
        order.then_with(|| by_id(a, b))
    });
    cut(rows, window)
}

/// Cuts the window out of rows that are in order.
fn cut<R>(rows: Vec<R>, window: Window) -> Page<R> {
    let total = u64::try_from(rows.len()).unwrap_or(u64::MAX);
    let (skip, take) = window.bounds();
    let skip = usize::try_from(skip).unwrap_or(usize::MAX);
    let take = take.map_or(usize::MAX, |take| usize::try_from(take).unwrap_or(usize::MAX));
    Page { rows: rows.into_iter().skip(skip).take(take).collect(), total }
}
