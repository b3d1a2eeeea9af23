//! Partners and their types.

use async_trait::async_trait;
use pms_core::domain::{
    id::{PartnerId, UserId},
    partner::{Partner, kind::PartnerType},
    sealed::LookUpKey,
};
use pms_core::port::{
    collections::{PartnerTypes, Partners},
    store::{DuplicateKey, StoreError, StoreResult},
};

use super::{
    state::{State, insert, refuse, save},
    work::MemWork,
};

#[async_trait]
impl Partners for MemWork {
    async fn get(&mut self, id: &PartnerId) -> StoreResult<Option<Partner>> {
        Ok(self.rows().partners.get(id).cloned())
    }

    async fn by_email(&mut self, email: &LookUpKey) -> StoreResult<Option<Partner>> {
        let found = self.rows().partners.values().find(|row| row.contact.email_key.as_ref() == Some(email));
        Ok(found.cloned())
    }

    async fn by_user(&mut self, user: &UserId) -> StoreResult<Vec<Partner>> {
        Ok(self.rows().partners.values().filter(|row| row.user.is_same_as(user)).cloned().collect())
    }

    async fn hold(&mut self, partner: &Partner) -> StoreResult<()> {
        // The only writer holds everything.
        match self.rows_mut()?.partners.get(&partner.id) {
            Some(stored) if stored.version == partner.version => Ok(()),
            Some(_) | None => Err(StoreError::Conflict),
        }
    }

    async fn insert(&mut self, partner: &Partner) -> StoreResult<()> {
        let rows = self.rows_mut()?;
        refuse(rows.partners.contains_key(&partner.id), DuplicateKey::Id)?;
        refuse(email_taken(rows, partner), DuplicateKey::Email)?;
        insert(&mut rows.partners, partner.id.clone(), partner)
    }

    async fn save(&mut self, partner: &Partner) -> StoreResult<()> {
        let rows = self.rows_mut()?;
        refuse(email_taken(rows, partner), DuplicateKey::Email)?;
        save(&mut rows.partners, &partner.id, partner)
    }
}

fn email_taken(rows: &State, partner: &Partner) -> bool {
    let Some(email) = &partner.contact.email_key else { return false };
    rows.partners.values().any(|row| row.id != partner.id && row.contact.email_key.as_ref() == Some(email))
}

#[async_trait]
impl PartnerTypes for MemWork {
    async fn get(&mut self, code: &str) -> StoreResult<Option<PartnerType>> {
        Ok(self.rows().partner_types.get(&code.to_lowercase()).cloned())
    }

    async fn all(&mut self) -> StoreResult<Vec<PartnerType>> {
        Ok(self.rows().partner_types.values().cloned().collect())
    }
}
