//! The lists, one file each.
//!
//! Sorts by a column of the list's own table read an index from its one end and stop when the page is full.
//! Sorts by what is joined cannot: they rank all rows that the filter leaves. These are the group's name of
//! partners, policies, requests and keys, the policy's name and the organisation of requests and keys, and the
//! partner's type of requests. Filters by a part of a text read row after row, see [`Statement::contains`].

mod anchors;
mod api_keys;
mod groups;
mod links;
mod listing;
mod owner;
mod partners;
mod policies;
mod probe;
mod tally;
mod timeline;

use async_trait::async_trait;
use chrono::{DateTime, Utc};
use pms_core::{
    domain::page::{Page, Sort, Window},
    port::{
        queries::{
            AnchorField, AnchorFilter, AnchorRow, ApiKeyField, ApiKeyFilter, ApiKeyRow, Count, EndingKind,
            Endings, GroupField, GroupFilter, GroupRow, Hit, LinkField, LinkFilter, LinkRow, PartnerField,
            PartnerFilter, PartnerRow, PolicyField, PolicyFilter, PolicyGroupRow, PolicyRow, Probe, Queries,
            Tally,
        },
        store::StoreResult,
        timeline::{TimelineFilter, TimelineRow},
    },
};

use super::SqlStore;
#[cfg(doc)]
use super::statement::Statement;

#[async_trait]
impl Queries for SqlStore {
    async fn partners(
        &self,
        filter: &PartnerFilter,
        sort: Option<Sort<PartnerField>>,
        window: Window,
    ) -> StoreResult<Page<PartnerRow>> {
        partners::list(self, filter, sort, window).await
    }

    async fn links(
        &self,
        filter: &LinkFilter,
        sort: Option<Sort<LinkField>>,
        window: Window,
    ) -> StoreResult<Page<LinkRow>> {
        links::list(self, filter, sort, window).await
    }

    async fn api_keys(
        &self,
        filter: &ApiKeyFilter,
        sort: Option<Sort<ApiKeyField>>,
        window: Window,
    ) -> StoreResult<Page<ApiKeyRow>> {
        api_keys::list(self, filter, sort, window).await
    }

    async fn anchors(
        &self,
        filter: &AnchorFilter,
        sort: Option<Sort<AnchorField>>,
        window: Window,
    ) -> StoreResult<Page<AnchorRow>> {
        anchors::list(self, filter, sort, window).await
    }

    async fn policies(
        &self,
        filter: &PolicyFilter,
        sort: Option<Sort<PolicyField>>,
        window: Window,
    ) -> StoreResult<Page<PolicyRow>> {
        policies::list(self, filter, sort, window).await
    }

    async fn policy_groups(
        &self,
        filter: &GroupFilter,
        sort: Option<Sort<GroupField>>,
        window: Window,
    ) -> StoreResult<Page<PolicyGroupRow>> {
        groups::list(self, filter, sort, window).await
    }

    async fn tally(&self, tally: Tally) -> StoreResult<Count> {
        tally::count(self, tally).await
    }

    async fn oldest_pending_link(&self) -> StoreResult<Option<DateTime<Utc>>> {
        tally::oldest_pending(self).await
    }

    async fn endings(
        &self,
        kind: EndingKind,
        period: (DateTime<Utc>, DateTime<Utc>),
        most: u32,
    ) -> StoreResult<Endings> {
        tally::endings(self, kind, period, most).await
    }

    async fn timeline(&self, filter: &TimelineFilter, window: Window) -> StoreResult<Page<TimelineRow>> {
        timeline::list(self, filter, window).await
    }

    async fn look(&self, probe: &Probe, most: u32) -> StoreResult<Vec<Hit>> {
        probe::look(self, probe, most).await
    }

    async fn active_groups(&self, most: u32) -> StoreResult<Vec<GroupRow>> {
        groups::active(self, most).await
    }
}
