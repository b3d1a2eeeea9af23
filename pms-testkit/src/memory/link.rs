//! Requests for policies.

use async_trait::async_trait;
use pms_core::domain::{
    id::{LinkId, PartnerId, PolicyId},
    link::{Link, LinkState},
};
use pms_core::port::{
    collections::Links,
    store::{DuplicateKey, StoreResult},
};

use super::{
    state::{State, insert, refuse, save},
    work::MemWork,
};

#[async_trait]
impl Links for MemWork {
    async fn get(&mut self, id: &LinkId) -> StoreResult<Option<Link>> {
        Ok(self.rows().links.get(id).cloned())
    }

    async fn open_or_approved(
        &mut self,
        partner: &PartnerId,
        policy: &PolicyId,
    ) -> StoreResult<Option<Link>> {
        Ok(open_or_approved(self.rows(), partner, policy).cloned())
    }

    async fn open_of_policy(&mut self, policy: &PolicyId, most: u32) -> StoreResult<Vec<Link>> {
        let mut found: Vec<&Link> =
            self.rows().links.values().filter(|row| row.policy == *policy && is_open(row)).collect();
        found.sort_by_key(|row| (row.state != LinkState::Approved, row.created.at, row.id.clone()));
        let most = usize::try_from(most).unwrap_or(usize::MAX);
        Ok(found.into_iter().take(most).cloned().collect())
    }

    async fn pending_of(&mut self, partner: &PartnerId) -> StoreResult<Vec<Link>> {
        let links = self.rows().links.values();
        Ok(links
            .filter(|link| link.partner == *partner && link.state == LinkState::Pending)
            .cloned()
            .collect())
    }

    async fn has_extractors(&mut self, partner: &PartnerId, policy: &PolicyId) -> StoreResult<bool> {
        Ok(self.rows().extractors.contains(&(partner.clone(), policy.clone())))
    }

    async fn insert(&mut self, link: &Link) -> StoreResult<()> {
        let rows = self.rows_mut()?;
        refuse(rows.links.contains_key(&link.id), DuplicateKey::Id)?;
        let second = is_open(link) && open_or_approved(rows, &link.partner, &link.policy).is_some();
        refuse(second, DuplicateKey::OpenRequest)?;
        insert(&mut rows.links, link.id.clone(), link)
    }

    async fn save(&mut self, link: &Link) -> StoreResult<()> {
        save(&mut self.rows_mut()?.links, &link.id, link)
    }
}

fn open_or_approved<'s>(rows: &'s State, partner: &PartnerId, policy: &PolicyId) -> Option<&'s Link> {
    rows.links.values().find(|row| row.partner == *partner && row.policy == *policy && is_open(row))
}

fn is_open(link: &Link) -> bool {
    match link.state {
        LinkState::Pending | LinkState::Approved => true,
        LinkState::Rejected => false,
    }
}
