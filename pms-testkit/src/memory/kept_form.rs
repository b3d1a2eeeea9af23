//! Forms of people whose session ended.

use async_trait::async_trait;
use chrono::{DateTime, Utc};
use pms_core::domain::{id::FormId, kept_form::KeptForm};
use pms_core::port::{
    collections::KeptForms,
    store::{DuplicateKey, StoreResult},
};

use super::{state::refuse, work::MemWork};

#[async_trait]
impl KeptForms for MemWork {
    async fn put(&mut self, form: &KeptForm) -> StoreResult<()> {
        let rows = self.rows_mut()?;
        refuse(rows.kept_forms.contains_key(&form.id), DuplicateKey::Id)?;
        rows.kept_forms.insert(form.id.clone(), form.clone());
        Ok(())
    }

    async fn get(&mut self, id: &FormId) -> StoreResult<Option<KeptForm>> {
        Ok(self.rows().kept_forms.get(id).cloned())
    }

    async fn remove(&mut self, id: &FormId) -> StoreResult<()> {
        self.rows_mut()?.kept_forms.remove(id);
        Ok(())
    }

    async fn sweep(&mut self, now: DateTime<Utc>) -> StoreResult<()> {
        self.rows_mut()?.kept_forms.retain(|_, form| form.kept_until > now);
        Ok(())
    }
}
