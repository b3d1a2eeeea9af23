//! Certificates of partners.

use async_trait::async_trait;
use pms_core::cert::hex;
use pms_core::domain::{
    id::{CertificateId, PartnerId},
    partner_certificate::PartnerCertificate,
};
use pms_core::port::{collections::PartnerCertificates, store::StoreResult};

use super::{
    state::{insert, save},
    work::MemWork,
};

#[async_trait]
impl PartnerCertificates for MemWork {
    async fn get(&mut self, id: &CertificateId) -> StoreResult<Option<PartnerCertificate>> {
        Ok(self.rows().certificates.get(id).cloned())
    }

    async fn of_partner(&mut self, partner: &PartnerId) -> StoreResult<Vec<PartnerCertificate>> {
        let rows = self.rows().certificates.values();
        let mut found: Vec<_> = rows.filter(|row| row.partner == *partner).cloned().collect();
        found.sort_by(|a, b| b.created.at.cmp(&a.created.at).then_with(|| a.id.cmp(&b.id)));
        Ok(found)
    }

    async fn other_holder(
        &mut self,
        spki_sha256: &str,
        partner: &PartnerId,
    ) -> StoreResult<Option<PartnerId>> {
        let holders = self.rows().certificates.values().filter(|row| row.partner != *partner);
        let of_this_key = holders.filter(|row| hex(&row.original.spki_sha256()) == spki_sha256);
        Ok(of_this_key.map(|row| row.partner.clone()).min())
    }

    async fn insert(&mut self, certificate: &PartnerCertificate) -> StoreResult<()> {
        insert(&mut self.rows_mut()?.certificates, certificate.id.clone(), certificate)
    }

    async fn save(&mut self, certificate: &PartnerCertificate) -> StoreResult<()> {
        save(&mut self.rows_mut()?.certificates, &certificate.id, certificate)
    }
}
