//! Policy groups.

use async_trait::async_trait;
use pms_core::domain::{id::PolicyGroupId, name::GroupName, policy::group::PolicyGroup};
use pms_core::port::{
    collections::{Hold, PolicyGroups},
    store::{DuplicateKey, StoreResult},
};

use super::{
    state::{State, insert, refuse, save},
    work::MemWork,
};

#[async_trait]
impl PolicyGroups for MemWork {
    async fn get(&mut self, id: &PolicyGroupId) -> StoreResult<Option<PolicyGroup>> {
        Ok(self.rows().groups.get(id).cloned())
    }

    async fn by_name(&mut self, name: &GroupName) -> StoreResult<Option<PolicyGroup>> {
        Ok(named(self.rows(), name).cloned())
    }

    async fn hold(&mut self, _: &PolicyGroupId, _: Hold) -> StoreResult<()> {
        Ok(())
    }

    async fn insert(&mut self, group: &PolicyGroup) -> StoreResult<()> {
        let rows = self.rows_mut()?;
        refuse(rows.groups.contains_key(&group.id), DuplicateKey::Id)?;
        refuse(named(rows, &group.name).is_some(), DuplicateKey::Name)?;
        insert(&mut rows.groups, group.id.clone(), group)
    }

    async fn save(&mut self, group: &PolicyGroup) -> StoreResult<()> {
        let rows = self.rows_mut()?;
        let taken = named(rows, &group.name).is_some_and(|other| other.id != group.id);
        refuse(taken, DuplicateKey::Name)?;
        save(&mut rows.groups, &group.id, group)
    }
}

fn named<'s>(rows: &'s State, name: &GroupName) -> Option<&'s PolicyGroup> {
    let folded = name.as_str().to_lowercase();
    rows.groups.values().find(|row| row.name.as_str().to_lowercase() == folded)
}
