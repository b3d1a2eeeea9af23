//! Consents.

use async_trait::async_trait;
use pms_core::domain::{consent::Consent, id::UserId};
use pms_core::port::{collections::Consents, store::StoreResult};

use super::work::MemWork;

#[async_trait]
impl Consents for MemWork {
    async fn get(&mut self, user: &UserId) -> StoreResult<Option<Consent>> {
        Ok(self.rows().consents.get(&user.folded()).cloned())
    }

    async fn put(&mut self, consent: &Consent) -> StoreResult<()> {
        let consents = &mut self.rows_mut()?.consents;
        let before = consents.remove(&consent.user.folded()).and_then(|before| before.terms);
        let terms = consent.terms.clone().or(before);
        consents.insert(consent.user.folded(), Consent { terms, ..consent.clone() });
        Ok(())
    }
}
