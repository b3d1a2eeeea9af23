//! API keys.

use async_trait::async_trait;
use chrono::{DateTime, Utc};
use pms_core::domain::{
    api_key::{ApiKey, KeyState},
    expiry,
    id::{PartnerId, PolicyId},
    name::KeyLabel,
    sealed::LookUpKey,
};
use pms_core::port::{
    collections::ApiKeys,
    store::{DuplicateKey, StoreResult},
};

use super::{
    state::{State, insert, refuse, save},
    work::MemWork,
};

#[async_trait]
impl ApiKeys for MemWork {
    async fn get(&mut self, id: &LookUpKey) -> StoreResult<Option<ApiKey>> {
        Ok(self.rows().api_keys.get(id).cloned())
    }

    async fn by_label(
        &mut self,
        partner: &PartnerId,
        policy: &PolicyId,
        label: &KeyLabel,
    ) -> StoreResult<Option<ApiKey>> {
        Ok(labelled(self.rows(), partner, policy, label).cloned())
    }

    async fn uses_policy(&mut self, policy: &PolicyId, now: DateTime<Utc>) -> StoreResult<bool> {
        let mut keys = self.rows().api_keys.values().filter(|row| row.policy == *policy);
        Ok(keys.any(|row| row.state == KeyState::Active && !expiry::is_over(row.valid_to, now)))
    }

    async fn active_of(&mut self, partner: &PartnerId) -> StoreResult<Vec<ApiKey>> {
        let keys = self.rows().api_keys.values();
        Ok(keys.filter(|key| key.partner == *partner && key.state == KeyState::Active).cloned().collect())
    }

    async fn insert(&mut self, key: &ApiKey) -> StoreResult<()> {
        let rows = self.rows_mut()?;
        refuse(rows.api_keys.contains_key(&key.id), DuplicateKey::Id)?;
        let taken = labelled(rows, &key.partner, &key.policy, &key.label).is_some();
        refuse(taken, DuplicateKey::Label)?;
        insert(&mut rows.api_keys, key.id.clone(), key)
    }

    async fn save(&mut self, key: &ApiKey) -> StoreResult<()> {
        save(&mut self.rows_mut()?.api_keys, &key.id, key)
    }
}

fn labelled<'s>(
    rows: &'s State,
    partner: &PartnerId,
    policy: &PolicyId,
    label: &KeyLabel,
) -> Option<&'s ApiKey> {
    let folded = label.as_str().to_lowercase();
    rows.api_keys.values().find(|row| {
        row.partner == *partner && row.policy == *policy && row.label.as_str().to_lowercase() == folded
    })
}
