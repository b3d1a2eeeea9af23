//! Policies: draft, edit, publish, read.

use thiserror::Error;

use crate::access::{Action, Actor, Denied};
use crate::app::{Pms, Refused, stamp, trail};
use crate::domain::{
    audit::{Change, Subject},
    id::{PolicyGroupId, PolicyId},
    name::{Description, GroupName, PolicyName, VersionLabel},
    page::{Page, Sort, Window},
    policy::{
        DraftText, Policy, PolicyRefusal, PolicyState,
        document::{DocumentFault, PolicyDocument, PolicyKind},
        group::{GroupRefusal, PolicyGroup},
    },
    stamp::Stamp,
};
use crate::port::{
    collections::Hold,
    queries::{PolicyField, PolicyFilter, PolicyRow},
    store::{StoreError, UnitOfWork},
};

/// Why a use case about policies did not do what it was asked.
#[derive(Debug, Error)]
#[expect(missing_docs, reason = "each variant's text says it")]
pub enum PolicyError {
    #[error(transparent)]
    Denied(#[from] Denied),
    #[error("this type of policy is not known")]
    UnknownKind,
    #[error("there is no policy group of this name")]
    NoSuchGroupName,
    #[error("there is no policy group of this id")]
    NoSuchGroup,
    #[error("there is no policy of this id")]
    NoSuchPolicy,
    #[error("the policy does not belong to this group")]
    OtherGroup,
    #[error("the group holds a policy of this name or id")]
    NameTaken,
    #[error("{} has changed the policy meanwhile", .0.by)]
    ChangedMeanwhile(Stamp),
    #[error("the policy document has {} faults", .0.len())]
    Document(Vec<DocumentFault>),
    #[error(transparent)]
    Rule(#[from] PolicyRefusal),
    #[error(transparent)]
    Group(#[from] GroupRefusal),
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl Refused for PolicyError {
    fn store(&self) -> Option<&StoreError> {
        if let Self::Store(error) = self { Some(error) } else { None }
    }
}

/// A policy and its group.
#[derive(Clone, Debug)]
pub struct PolicyInGroup {
    /// The policy.
    pub policy: Policy,
    /// Its group.
    pub group: PolicyGroup,
}

/// What a draft shall hold. The document is text: its faults are told with line and column.
#[derive(Clone, Debug)]
pub struct DraftAsk {
    /// The name of the group it is for.
    pub group: GroupName,
    /// Its name.
    pub name: PolicyName,
    /// What it is for.
    pub description: Description,
    /// MOSIP's `version`.
    pub label: VersionLabel,
    /// The document as JSON text.
    pub document: String,
}

impl DraftAsk {
    fn into_text(self, kind: PolicyKind) -> Result<DraftText, PolicyError> {
        let document = PolicyDocument::parse(kind, &self.document).map_err(PolicyError::Document)?;
        Ok(DraftText { name: self.name, description: self.description, label: self.label, document })
    }
}

/// A policy to be made.
#[derive(Clone, Debug)]
pub struct NewPolicy {
    /// A wanted id; a fresh one otherwise. A taken one is refused (decision 4).
    pub id: Option<PolicyId>,
    /// The type, in any case.
    pub kind: String,
    /// What it shall hold.
    pub draft: DraftAsk,
}

impl Pms {
    /// Makes a draft (`POST /policies`), checks in the order of `policy-api.md` 2.3.
    pub async fn create_policy(&self, actor: &Actor, ask: &NewPolicy) -> Result<PolicyInGroup, PolicyError> {
        self.command(actor, Action::CreatePolicy, Some(ask.draft.name.as_str()), || {
            Box::pin(self.create_policy_once(actor, ask))
        })
        .await
    }

    async fn create_policy_once(&self, actor: &Actor, ask: &NewPolicy) -> Result<PolicyInGroup, PolicyError> {
        actor.may(Action::CreatePolicy, None)?;
        let now = self.now();
        let kind = PolicyKind::parse(&ask.kind).map_err(|_| PolicyError::UnknownKind)?;
        let mut work = self.ports.store.begin().await?;
        let group = held_group(work.as_mut(), &ask.draft.group).await?;
        if work.policies().by_name(&group.id, &ask.draft.name).await?.is_some() {
            return Err(PolicyError::NameTaken);
        }
        let id = match &ask.id {
            Some(id) if work.policies().get(id).await?.is_some() => return Err(PolicyError::NameTaken),
            Some(id) => id.clone(),
            None => PolicyId::from_store(self.fresh_id()),
        };
        let text = ask.draft.clone().into_text(kind)?;
        let (policy, event) = Policy::draft(id, group.id.clone(), text, stamp(actor, now));
        work.policies().insert(&policy).await?;
        let said = format!("policy {} drafted in group {}", policy.id, group.id);
        let trail = trail(actor, Action::CreatePolicy, now, policy.name.as_str(), &said)
            .about(&Subject::policy(&policy.id))
            .changed(&Change::new(policy.state.word()));
        work.commit(trail.event(event)).await?;
        Ok(PolicyInGroup { policy, group })
    }

    /// Changes a draft (`PUT /policies/{policyId}`), checks in the order of `policy-api.md` 2.5.
    pub async fn edit_policy(
        &self,
        actor: &Actor,
        id: &PolicyId,
        ask: &DraftAsk,
    ) -> Result<PolicyInGroup, PolicyError> {
        self.command(actor, Action::EditPolicy, Some(id.as_str()), || {
            Box::pin(self.edit_policy_once(actor, id, None, ask))
        })
        .await
    }

    /// As [`Pms::edit_policy`], unless the draft is no longer the one that its editor saw:
    /// [`PolicyError::ChangedMeanwhile`].
    pub async fn edit_policy_seen(
        &self,
        actor: &Actor,
        id: &PolicyId,
        seen: i64,
        ask: &DraftAsk,
    ) -> Result<PolicyInGroup, PolicyError> {
        self.command(actor, Action::EditPolicy, Some(id.as_str()), || {
            Box::pin(self.edit_policy_once(actor, id, Some(seen), ask))
        })
        .await
    }

    async fn edit_policy_once(
        &self,
        actor: &Actor,
        id: &PolicyId,
        seen: Option<i64>,
        ask: &DraftAsk,
    ) -> Result<PolicyInGroup, PolicyError> {
        actor.may(Action::EditPolicy, None)?;
        let now = self.now();
        let mut work = self.ports.store.begin().await?;
        let group = held_group(work.as_mut(), &ask.group).await?;
        let mut policy = policy_of(work.as_mut(), id, &group).await?;
        policy.check_draft()?;
        check_seen(&policy, seen)?;
        let namesake = work.policies().by_name(&group.id, &ask.name).await?;
        if namesake.is_some_and(|other| other.id != policy.id) {
            return Err(PolicyError::NameTaken);
        }
        let text = ask.clone().into_text(policy.kind)?;
        let before = policy.state;
        let event = policy.edit(text, stamp(actor, now))?;
        work.policies().save(&policy).await?;
        policy.version += 1;
        let said = format!("draft {} edited", policy.id);
        let change = Change::between(before.word(), policy.state.word());
        let trail = trail(actor, Action::EditPolicy, now, policy.id.as_str(), &said).changed(&change);
        work.commit(trail.event(event)).await?;
        Ok(PolicyInGroup { policy, group })
    }

    /// Puts a draft in force (`POST /policies/{policyId}/group/{policygroupId}/publish`), checks in the order
    /// of `policy-api.md` 2.4.
    pub async fn publish_policy(
        &self,
        actor: &Actor,
        id: &PolicyId,
        group: &PolicyGroupId,
    ) -> Result<PolicyInGroup, PolicyError> {
        self.command(actor, Action::PublishPolicy, Some(id.as_str()), || {
            Box::pin(self.publish_policy_once(actor, id, None, group))
        })
        .await
    }

    /// As [`Pms::publish_policy`], unless the draft is no longer the one that was looked at:
    /// [`PolicyError::ChangedMeanwhile`].
    pub async fn publish_policy_seen(
        &self,
        actor: &Actor,
        id: &PolicyId,
        seen: i64,
        group: &PolicyGroupId,
    ) -> Result<PolicyInGroup, PolicyError> {
        self.command(actor, Action::PublishPolicy, Some(id.as_str()), || {
            Box::pin(self.publish_policy_once(actor, id, Some(seen), group))
        })
        .await
    }

    async fn publish_policy_once(
        &self,
        actor: &Actor,
        id: &PolicyId,
        seen: Option<i64>,
        group: &PolicyGroupId,
    ) -> Result<PolicyInGroup, PolicyError> {
        actor.may(Action::PublishPolicy, None)?;
        let now = self.now();
        let mut work = self.ports.store.begin().await?;
        work.policy_groups().hold(group, Hold::AsItIs).await?;
        let group = work.policy_groups().get(group).await?.ok_or(PolicyError::NoSuchGroup)?;
        group.check_active()?;
        let mut policy = policy_of(work.as_mut(), id, &group).await?;
        let before = policy.state;
        let as_seen = check_seen(&policy, seen);
        let event = policy.publish(&self.settings().policy_schema_url, stamp(actor, now))?;
        // Second to what the policy's own rule says: a policy is published once.
        as_seen?;
        work.policies().save(&policy).await?;
        policy.version += 1;
        let said = format!("policy {} published", policy.id);
        let change = Change::between(before.word(), policy.state.word());
        let trail = trail(actor, Action::PublishPolicy, now, policy.id.as_str(), &said).changed(&change);
        work.commit(trail.event(event)).await?;
        Ok(PolicyInGroup { policy, group })
    }

    /// Makes a draft like a policy, under the same name, in another group. The document must fit today's rules.
    pub async fn clone_policy(
        &self,
        actor: &Actor,
        id: &PolicyId,
        target: &GroupName,
    ) -> Result<PolicyInGroup, PolicyError> {
        self.command(actor, Action::ClonePolicy, Some(id.as_str()), || {
            Box::pin(self.clone_policy_once(actor, id, target))
        })
        .await
    }

    async fn clone_policy_once(
        &self,
        actor: &Actor,
        id: &PolicyId,
        target: &GroupName,
    ) -> Result<PolicyInGroup, PolicyError> {
        actor.may(Action::ClonePolicy, None)?;
        let now = self.now();
        let mut work = self.ports.store.begin().await?;
        let source = work.policies().get(id).await?.ok_or(PolicyError::NoSuchPolicy)?;
        let group = held_group(work.as_mut(), target).await?;
        if work.policies().by_name(&group.id, &source.name).await?.is_some() {
            return Err(PolicyError::NameTaken);
        }
        let document = PolicyDocument::parse(source.kind, &source.text).map_err(PolicyError::Document)?;
        let text =
            DraftText { name: source.name, description: source.description, label: source.label, document };
        let fresh = PolicyId::from_store(self.fresh_id());
        let (policy, event) = Policy::draft(fresh, group.id.clone(), text, stamp(actor, now));
        work.policies().insert(&policy).await?;
        let said = format!("policy {id} cloned as {} into group {}", policy.id, group.id);
        let change = Change::new(policy.state.word());
        let trail = trail(actor, Action::ClonePolicy, now, policy.id.as_str(), &said).changed(&change);
        work.commit(trail.event(event)).await?;
        Ok(PolicyInGroup { policy, group })
    }

    /// One policy (`GET /policies/{policyId}`).
    pub async fn policy(&self, actor: &Actor, id: &PolicyId) -> Result<PolicyInGroup, PolicyError> {
        actor.may(Action::ViewPolicy, None)?;
        let mut work = self.ports.store.read().await?;
        let policy = work.policies().get(id).await?.ok_or(PolicyError::NoSuchPolicy)?;
        let group = work.policy_groups().get(&policy.group).await?.ok_or(PolicyError::NoSuchGroup)?;
        Ok(PolicyInGroup { policy, group })
    }

    /// A page of all policies (`GET /policies/v2`).
    pub async fn policies(
        &self,
        actor: &Actor,
        filter: &PolicyFilter,
        sort: Option<Sort<PolicyField>>,
        window: Window,
    ) -> Result<Page<PolicyRow>, PolicyError> {
        actor.may(Action::ListPolicies, None)?;
        Ok(self.ports.queries.policies(filter, sort, window).await?)
    }

    /// The policies in force of a group (`GET /policies/active/group/{groupName}`), by name.
    pub async fn active_policies(
        &self,
        actor: &Actor,
        group: &GroupName,
    ) -> Result<Vec<PolicyRow>, PolicyError> {
        actor.may(Action::ListActivePolicies, None)?;
        let group = {
            let mut work = self.ports.store.read().await?;
            usable_group(work.as_mut(), group).await?
        };
        let filter = PolicyFilter {
            group: Some(group.id),
            state: Some(PolicyState::Published),
            ..PolicyFilter::default()
        };
        let sort = Sort { field: PolicyField::Name, direction: crate::domain::page::Direction::Ascending };
        Ok(self.ports.queries.policies(&filter, Some(sort), Window::All).await?.rows)
    }
}

/// Refuses when somebody has changed the policy since it was seen.
fn check_seen(policy: &Policy, seen: Option<i64>) -> Result<(), PolicyError> {
    if seen.is_none_or(|seen| seen == policy.version) {
        return Ok(());
    }
    Err(PolicyError::ChangedMeanwhile(policy.changed.as_ref().unwrap_or(&policy.created).clone()))
}

async fn usable_group(work: &mut dyn UnitOfWork, name: &GroupName) -> Result<PolicyGroup, PolicyError> {
    let group = work.policy_groups().by_name(name).await?.ok_or(PolicyError::NoSuchGroupName)?;
    group.check_active()?;
    Ok(group)
}

/// As [`usable_group`], and it stays so until the unit of work ends.
async fn held_group(work: &mut dyn UnitOfWork, name: &GroupName) -> Result<PolicyGroup, PolicyError> {
    let group = work.policy_groups().by_name(name).await?.ok_or(PolicyError::NoSuchGroupName)?;
    work.policy_groups().hold(&group.id, Hold::AsItIs).await?;
    usable_group(work, name).await
}

async fn policy_of(
    work: &mut dyn UnitOfWork,
    id: &PolicyId,
    group: &PolicyGroup,
) -> Result<Policy, PolicyError> {
    let policy = work.policies().get(id).await?.ok_or(PolicyError::NoSuchPolicy)?;
    if policy.group == group.id { Ok(policy) } else { Err(PolicyError::OtherGroup) }
}
