//! Changes that no use case makes yet, straight in the store.
#![expect(clippy::unwrap_used, clippy::missing_panics_doc, reason = "steps of a story must succeed")]

use pms_core::domain::{
    id::{PartnerId, PolicyGroupId, PolicyId},
    partner::Partner,
    policy::{Policy, group::PolicyGroup},
};
use pms_core::port::store::{Store, Trail};

use crate::world::pms::World;

impl World {
    /// Changes a partner.
    pub async fn change_partner(&self, id: &PartnerId, change: impl FnOnce(&mut Partner)) -> Partner {
        let mut work = self.store.begin().await.unwrap();
        let mut partner = work.partners().get(id).await.unwrap().unwrap();
        change(&mut partner);
        work.partners().save(&partner).await.unwrap();
        work.commit(Trail::housekeeping()).await.unwrap();
        partner.version += 1;
        partner
    }

    /// Changes a policy.
    pub async fn change_policy(&self, id: &PolicyId, change: impl FnOnce(&mut Policy)) {
        let mut work = self.store.begin().await.unwrap();
        let mut policy = work.policies().get(id).await.unwrap().unwrap();
        change(&mut policy);
        work.policies().save(&policy).await.unwrap();
        work.commit(Trail::housekeeping()).await.unwrap();
    }

    /// Changes a group.
    pub async fn change_group(&self, id: &PolicyGroupId, change: impl FnOnce(&mut PolicyGroup)) {
        let mut work = self.store.begin().await.unwrap();
        let mut group = work.policy_groups().get(id).await.unwrap().unwrap();
        change(&mut group);
        work.policy_groups().save(&group).await.unwrap();
        work.commit(Trail::housekeeping()).await.unwrap();
    }
}
