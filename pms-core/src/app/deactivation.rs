//! Policies and policy groups out of force, for good.

use chrono::{DateTime, Utc};
use thiserror::Error;

use crate::access::{Action, Actor, Denied};
use crate::app::{Pms, Refused, policy::PolicyInGroup, stamp, trail};
use crate::domain::{
    audit::Change,
    id::{PolicyGroupId, PolicyId},
    link::{Link, LinkState},
    policy::{
        end::{GroupEndRefusal, PolicyEndRefusal, PolicyUse},
        group::PolicyGroup,
    },
};
use crate::port::{
    collections::Hold,
    store::{StoreError, UnitOfWork},
};

/// Why nothing was deactivated.
#[derive(Debug, Error)]
#[expect(missing_docs, reason = "each variant's text says it")]
pub enum DeactivationError {
    #[error(transparent)]
    Denied(#[from] Denied),
    #[error("there is no policy of this id")]
    NoSuchPolicy,
    #[error("there is no policy group of this id")]
    NoSuchGroup,
    #[error(transparent)]
    Policy(#[from] PolicyEndRefusal),
    #[error(transparent)]
    Group(#[from] GroupEndRefusal),
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl Refused for DeactivationError {
    fn store(&self) -> Option<&StoreError> {
        if let Self::Store(error) = self { Some(error) } else { None }
    }
}

/// The requests that stand against the end of a policy.
#[derive(Debug)]
pub struct PolicyUsers {
    /// Pending and approved ones, approved first, then the oldest first.
    pub links: Vec<Link>,
    /// Whether there are more than these.
    pub more: bool,
}

impl Pms {
    /// Puts a policy out of force (`PATCH /policies/{policyId}`), checks in the order of `policy-api.md` 2.19.
    pub async fn deactivate_policy(
        &self,
        actor: &Actor,
        id: &PolicyId,
    ) -> Result<PolicyInGroup, DeactivationError> {
        self.command(actor, Action::DeactivatePolicy, Some(id.as_str()), || {
            Box::pin(self.deactivate_policy_once(actor, id))
        })
        .await
    }

    async fn deactivate_policy_once(
        &self,
        actor: &Actor,
        id: &PolicyId,
    ) -> Result<PolicyInGroup, DeactivationError> {
        actor.may(Action::DeactivatePolicy, None)?;
        let now = self.now();
        let mut work = self.ports.store.begin().await?;
        work.policies().hold(id, Hold::Alone).await?;
        let mut policy = work.policies().get(id).await?.ok_or(DeactivationError::NoSuchPolicy)?;
        policy.check_may_end()?;
        let group = work.policy_groups().get(&policy.group).await?.ok_or(DeactivationError::NoSuchGroup)?;
        let used = policy_use(work.as_mut(), id, now).await?;
        let before = policy.state;
        let event = policy.deactivate(used, stamp(actor, now))?;
        work.policies().save(&policy).await?;
        policy.version += 1;
        let said = format!("policy {} deactivated", policy.id);
        let change = Change::between(before.word(), policy.state.word());
        let trail = trail(actor, Action::DeactivatePolicy, now, policy.id.as_str(), &said).changed(&change);
        work.commit(trail.event(event)).await?;
        Ok(PolicyInGroup { policy, group })
    }

    /// Who uses a policy or waits for it: at most `most` requests.
    pub async fn policy_users(
        &self,
        actor: &Actor,
        id: &PolicyId,
        most: u32,
    ) -> Result<PolicyUsers, DeactivationError> {
        actor.may(Action::ViewPolicy, None)?;
        let mut work = self.ports.store.read().await?;
        let mut links = work.links().open_of_policy(id, most.saturating_add(1)).await?;
        let most = usize::try_from(most).unwrap_or(usize::MAX);
        let more = links.len() > most;
        links.truncate(most);
        Ok(PolicyUsers { links, more })
    }

    /// Switches a policy group off (`PATCH /policies/group/{policyGroupId}`), checks in the order of
    /// `policy-api.md` 2.20. Its partners keep what they were granted.
    pub async fn deactivate_policy_group(
        &self,
        actor: &Actor,
        id: &PolicyGroupId,
    ) -> Result<PolicyGroup, DeactivationError> {
        self.command(actor, Action::DeactivatePolicyGroup, Some(id.as_str()), || {
            Box::pin(self.deactivate_policy_group_once(actor, id))
        })
        .await
    }

    async fn deactivate_policy_group_once(
        &self,
        actor: &Actor,
        id: &PolicyGroupId,
    ) -> Result<PolicyGroup, DeactivationError> {
        actor.may(Action::DeactivatePolicyGroup, None)?;
        let now = self.now();
        let mut work = self.ports.store.begin().await?;
        work.policy_groups().hold(id, Hold::Alone).await?;
        let mut group = work.policy_groups().get(id).await?.ok_or(DeactivationError::NoSuchGroup)?;
        let holds = work.policies().count_in_group(id).await?;
        let event = group.deactivate(holds, stamp(actor, now))?;
        work.policy_groups().save(&group).await?;
        group.version += 1;
        let said = format!("policy group {} deactivated", group.id);
        let trail = trail(actor, Action::DeactivatePolicyGroup, now, group.id.as_str(), &said);
        work.commit(trail.event(event)).await?;
        Ok(group)
    }
}

/// Approved requests come first, so the first one tells.
async fn policy_use(
    work: &mut dyn UnitOfWork,
    id: &PolicyId,
    now: DateTime<Utc>,
) -> Result<PolicyUse, StoreError> {
    let first = work.links().open_of_policy(id, 1).await?.into_iter().next().map(|link| link.state);
    Ok(PolicyUse {
        granted: first == Some(LinkState::Approved) || work.api_keys().uses_policy(id, now).await?,
        requested: first == Some(LinkState::Pending),
    })
}
