//! Policy groups: create, list, look at.

use thiserror::Error;

use crate::access::{Action, Actor, Denied};
use crate::app::{Pms, Refused, stamp, trail};
use crate::domain::{
    id::PolicyGroupId,
    name::{Description, GroupName},
    page::{Page, Sort, Window},
    partner::PartnerState,
    policy::{end::Holdings, group::PolicyGroup},
};
use crate::port::{
    queries::{GroupField, GroupFilter, GroupRow, PartnerFilter, PolicyGroupRow},
    store::StoreError,
};

/// Why a use case about groups did not do what it was asked.
#[derive(Debug, Error)]
#[expect(missing_docs, reason = "each variant's text says it")]
pub enum GroupError {
    #[error(transparent)]
    Denied(#[from] Denied),
    #[error("a policy group of this name exists")]
    NameTaken,
    #[error("there is no policy group of this id")]
    NotFound,
    #[error("there is no active policy group")]
    NoneActive,
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl Refused for GroupError {
    fn store(&self) -> Option<&StoreError> {
        if let Self::Store(error) = self { Some(error) } else { None }
    }
}

/// A group to be made.
#[derive(Clone, Debug)]
pub struct NewGroup {
    /// Its name.
    pub name: GroupName,
    /// What it is for.
    pub description: Description,
}

/// A group, and how many policies and partners it holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupDetails {
    /// The group.
    pub group: PolicyGroup,
    /// Its policies by state.
    pub holds: Holdings,
    /// Its active partners.
    pub partners: u64,
}

impl Pms {
    /// Makes a policy group (`POST /policies/group/new`).
    pub async fn create_policy_group(
        &self,
        actor: &Actor,
        ask: &NewGroup,
    ) -> Result<PolicyGroup, GroupError> {
        self.command(actor, Action::CreatePolicyGroup, Some(ask.name.as_str()), || {
            Box::pin(self.create_policy_group_once(actor, ask))
        })
        .await
    }

    async fn create_policy_group_once(
        &self,
        actor: &Actor,
        ask: &NewGroup,
    ) -> Result<PolicyGroup, GroupError> {
        actor.may(Action::CreatePolicyGroup, None)?;
        let now = self.now();
        let mut work = self.ports.store.begin().await?;
        if work.policy_groups().by_name(&ask.name).await?.is_some() {
            return Err(GroupError::NameTaken);
        }
        let id = PolicyGroupId::from_store(self.fresh_id());
        let (name, description) = (ask.name.clone(), ask.description.clone());
        let (group, event) =
            PolicyGroup::create(id, name, description, actor.user().clone(), stamp(actor, now));
        work.policy_groups().insert(&group).await?;
        let trail = trail(
            actor,
            Action::CreatePolicyGroup,
            now,
            group.name.as_str(),
            &format!("policy group {} created", group.id),
        );
        work.commit(trail.event(event)).await?;
        Ok(group)
    }

    /// The groups in use, by name (`GET /policies/policy-groups`).
    pub async fn active_groups(&self, actor: &Actor) -> Result<Vec<GroupRow>, GroupError> {
        let groups = self.first_active_groups(actor, u32::MAX).await?;
        if groups.is_empty() { Err(GroupError::NoneActive) } else { Ok(groups) }
    }

    /// The first by name of the groups in use, at most `most`.
    pub async fn first_active_groups(&self, actor: &Actor, most: u32) -> Result<Vec<GroupRow>, GroupError> {
        actor.may(Action::ListActiveGroups, None)?;
        Ok(self.ports.queries.active_groups(most).await?)
    }

    /// A page of all groups.
    pub async fn policy_groups(
        &self,
        actor: &Actor,
        filter: &GroupFilter,
        sort: Option<Sort<GroupField>>,
        window: Window,
    ) -> Result<Page<PolicyGroupRow>, GroupError> {
        actor.may(Action::ListPolicyGroups, None)?;
        Ok(self.ports.queries.policy_groups(filter, sort, window).await?)
    }

    /// One group with the numbers of its policies and partners.
    pub async fn policy_group(&self, actor: &Actor, id: &PolicyGroupId) -> Result<GroupDetails, GroupError> {
        actor.may(Action::ListPolicyGroups, None)?;
        let (group, holds) = {
            let mut work = self.ports.store.read().await?;
            let group = work.policy_groups().get(id).await?.ok_or(GroupError::NotFound)?;
            (group, work.policies().count_in_group(id).await?)
        };
        let active = PartnerFilter {
            group: Some(group.id.clone()),
            state: Some(PartnerState::Active),
            ..PartnerFilter::default()
        };
        let one = Window::Page { number: 0, size: 1 };
        let partners = self.ports.queries.partners(&active, None, one).await?.total;
        Ok(GroupDetails { group, holds, partners })
    }
}
