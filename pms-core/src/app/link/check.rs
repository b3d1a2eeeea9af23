//! What an approval depends on: read for the decision itself, and for a look before it.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};

use crate::access::{Action, Actor};
use crate::app::{Pms, link::LinkError};
use crate::domain::{
    id::LinkId,
    link::{ApprovalStanding, Link},
    partner::Partner,
    policy::{Policy, group::PolicyGroup},
};
use crate::port::store::{StoreResult, UnitOfWork};

/// What an approval would find now.
#[derive(Debug)]
pub struct LinkCheck {
    /// The partner is active.
    pub partner_active: bool,
    /// When the sooner of the partner's certificate and its signed twin ends; `None` without one.
    pub certificate_ends: Option<DateTime<Utc>>,
    /// The policy is in force.
    pub policy_in_force: bool,
    /// Its group is in use.
    pub group_active: bool,
    /// Whether biometric extractors are stored; `None` where none are needed.
    pub extractors: Option<bool>,
    /// What [`Pms::decide_link`] would answer, where it would refuse the approval.
    pub against: Option<LinkError>,
}

/// What is read for an approval.
pub(super) struct Facts {
    pub(super) partner: Partner,
    extractors: Option<bool>,
    policy: Option<Policy>,
    group: Option<PolicyGroup>,
}

impl Pms {
    /// Looks at what approvals would find, by the function that decides. What there is no request of is left out.
    pub async fn check_links(
        &self,
        actor: &Actor,
        ids: &[LinkId],
    ) -> Result<BTreeMap<LinkId, LinkCheck>, LinkError> {
        actor.may(Action::DecideLink, None)?;
        let now = self.now();
        let mut work = self.ports.store.read().await?;
        let mut checks = BTreeMap::new();
        for id in ids {
            let Some(link) = work.links().get(id).await? else { continue };
            let Some(facts) = Facts::read(work.as_mut(), &link).await? else { continue };
            checks.insert(id.clone(), facts.check(&link, now));
        }
        Ok(checks)
    }
}

impl Facts {
    /// Reads what a request's approval depends on; `None` without its partner.
    pub(super) async fn read(work: &mut dyn UnitOfWork, link: &Link) -> StoreResult<Option<Self>> {
        let Some(partner) = work.partners().get(&link.partner).await? else { return Ok(None) };
        let extractors = if partner.kind.rules().needs_extractors {
            Some(work.links().has_extractors(&link.partner, &link.policy).await?)
        } else {
            None
        };
        let policy = work.policies().get(&link.policy).await?;
        let group = match &policy {
            Some(policy) => work.policy_groups().get(&policy.group).await?,
            None => None,
        };
        Ok(Some(Self { partner, extractors, policy, group }))
    }

    /// How the facts stand for [`Link::decide`].
    pub(super) fn standing(&self, now: DateTime<Utc>) -> Result<ApprovalStanding, LinkError> {
        let policy = self.policy.as_ref().ok_or(LinkError::PolicyGone)?;
        let group = self.group.as_ref().ok_or(LinkError::PolicyWithoutGroup)?;
        self.partner.check_active()?;
        Ok(ApprovalStanding {
            policy: policy.check_in_force(now),
            group: group.check_active(),
            extractors_suffice: self.extractors != Some(false),
        })
    }

    fn check(&self, link: &Link, now: DateTime<Utc>) -> LinkCheck {
        let allowed = self.standing(now).and_then(|standing| Ok(link.check_approval(&standing)?));
        LinkCheck {
            partner_active: self.partner.check_active().is_ok(),
            certificate_ends: self.partner.certificate_ends,
            policy_in_force: self.policy.as_ref().is_some_and(|policy| policy.check_in_force(now).is_ok()),
            group_active: self.group.as_ref().is_some_and(|group| group.check_active().is_ok()),
            extractors: self.extractors,
            against: allowed.err(),
        }
    }
}
