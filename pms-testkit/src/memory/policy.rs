//! Policies.

use async_trait::async_trait;
use pms_core::domain::{
    id::{PolicyGroupId, PolicyId},
    name::PolicyName,
    policy::{Policy, PolicyState, end::Holdings},
};
use pms_core::port::{
    collections::{Hold, Policies},
    store::{DuplicateKey, StoreResult},
};

use super::{
    state::{State, insert, refuse, save},
    work::MemWork,
};

#[async_trait]
impl Policies for MemWork {
    async fn get(&mut self, id: &PolicyId) -> StoreResult<Option<Policy>> {
        Ok(self.rows().policies.get(id).cloned())
    }

    async fn by_name(&mut self, group: &PolicyGroupId, name: &PolicyName) -> StoreResult<Option<Policy>> {
        Ok(named(self.rows(), name).find(|row| row.group == *group).cloned())
    }

    async fn is_published_anywhere(&mut self, name: &PolicyName) -> StoreResult<bool> {
        Ok(named(self.rows(), name).any(|row| row.state == PolicyState::Published))
    }

    async fn hold(&mut self, _: &PolicyId, _: Hold) -> StoreResult<()> {
        Ok(())
    }

    async fn count_in_group(&mut self, group: &PolicyGroupId) -> StoreResult<Holdings> {
        let mut holds = Holdings::default();
        for policy in self.rows().policies.values().filter(|row| row.group == *group) {
            match policy.state {
                PolicyState::Draft => holds.drafts += 1,
                PolicyState::Published => holds.published += 1,
                PolicyState::Deactivated => holds.deactivated += 1,
            }
        }
        Ok(holds)
    }

    async fn insert(&mut self, policy: &Policy) -> StoreResult<()> {
        let rows = self.rows_mut()?;
        refuse(rows.policies.contains_key(&policy.id), DuplicateKey::Id)?;
        refuse(name_taken(rows, policy), DuplicateKey::Name)?;
        insert(&mut rows.policies, policy.id.clone(), policy)
    }

    async fn save(&mut self, policy: &Policy) -> StoreResult<()> {
        let rows = self.rows_mut()?;
        refuse(name_taken(rows, policy), DuplicateKey::Name)?;
        save(&mut rows.policies, &policy.id, policy)
    }
}

fn named<'s>(rows: &'s State, name: &PolicyName) -> impl Iterator<Item = &'s Policy> + use<'s> {
    let folded = name.as_str().to_lowercase();
    rows.policies.values().filter(move |row| row.name.as_str().to_lowercase() == folded)
}

fn name_taken(rows: &State, policy: &Policy) -> bool {
    named(rows, &policy.name).any(|other| other.group == policy.group && other.id != policy.id)
}
