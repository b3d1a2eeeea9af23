//! The trust store.

use async_trait::async_trait;
use pms_core::cert::TrustDomain;
use pms_core::domain::{anchor::TrustAnchor, id::CertificateId};
use pms_core::port::{
    collections::Anchors,
    store::{DuplicateKey, StoreResult},
};

use super::{
    state::{insert, refuse},
    work::MemWork,
};

#[async_trait]
impl Anchors for MemWork {
    async fn get(&mut self, id: &CertificateId) -> StoreResult<Option<TrustAnchor>> {
        Ok(self.rows().anchors.get(id).cloned())
    }

    async fn of_domain(&mut self, domain: TrustDomain) -> StoreResult<Vec<TrustAnchor>> {
        let mut found: Vec<TrustAnchor> =
            self.rows().anchors.values().filter(|row| row.domain == domain).cloned().collect();
        found.sort_by(|a, b| (a.created.at, &a.id).cmp(&(b.created.at, &b.id)));
        Ok(found)
    }

    async fn insert(&mut self, anchor: &TrustAnchor) -> StoreResult<()> {
        let rows = self.rows_mut()?;
        refuse(rows.anchors.contains_key(&anchor.id), DuplicateKey::Id)?;
        let print = anchor.certificate.sha256();
        let taken =
            rows.anchors.values().any(|row| row.domain == anchor.domain && row.certificate.sha256() == print);
        refuse(taken, DuplicateKey::Certificate)?;
        insert(&mut rows.anchors, anchor.id.clone(), anchor)
    }
}
