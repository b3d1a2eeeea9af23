//! Requests for policies: ask, decide, list.

pub mod check;

use chrono::{DateTime, Utc};
use thiserror::Error;

use crate::access::{Action, Actor, Denied, Reach};
use crate::app::{Pms, Refused, because, link::check::Facts, stamp, trail};
use crate::domain::{
    audit::{Change, Subject},
    id::{LinkId, PartnerId},
    link::{ApprovalStanding, Decision, Link, LinkRefusal, LinkState},
    name::{PolicyName, Reason, UseCase},
    page::{Page, Sort, Window},
    partner::PartnerRefusal,
    policy::{PolicyRefusal, PolicyState, group::GroupRefusal},
};
use crate::port::{
    collections::Hold,
    queries::{LinkField, LinkFilter, LinkRow},
    store::{StoreError, UnitOfWork},
};

/// Why a use case about requests did not do what it was asked.
#[derive(Debug, Error)]
#[expect(missing_docs, reason = "each variant's text says it")]
pub enum LinkError {
    #[error(transparent)]
    Denied(#[from] Denied),
    #[error("there is no such partner")]
    NoSuchPartner,
    #[error("the user has no partner")]
    NoPartner,
    #[error(transparent)]
    Partner(#[from] PartnerRefusal),
    #[error("no published policy has this name")]
    NoSuchPolicyName,
    #[error("the policy is not in the partner's policy group")]
    OtherGroup,
    #[error("a request for this policy waits already")]
    AlreadyPending,
    #[error("a request for this policy is approved already")]
    AlreadyGranted,
    #[error("there is no such request")]
    NotFound,
    #[error("the policy of the request is gone")]
    PolicyGone,
    #[error("the policy has no group")]
    PolicyWithoutGroup,
    #[error(transparent)]
    Rule(#[from] LinkRefusal),
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<PolicyRefusal> for LinkError {
    fn from(refusal: PolicyRefusal) -> Self {
        Self::Rule(refusal.into())
    }
}

impl From<GroupRefusal> for LinkError {
    fn from(refusal: GroupRefusal) -> Self {
        Self::Rule(refusal.into())
    }
}

impl Refused for LinkError {
    fn store(&self) -> Option<&StoreError> {
        if let Self::Store(error) = self { Some(error) } else { None }
    }
}

/// A request to be made (`partner-api.md` P26).
#[derive(Clone, Debug)]
pub struct NewLink {
    /// For which partner.
    pub partner: PartnerId,
    /// The name of a policy of the partner's group.
    pub policy: PolicyName,
    /// What for.
    pub use_case: UseCase,
}

impl Pms {
    /// Asks for a policy (`POST /partners/{partnerId}/policy/map`), checks in the order of P26. An unknown
    /// partner and someone else's have the codes that the test rig expects: existence first.
    pub async fn request_policy(&self, actor: &Actor, ask: &NewLink) -> Result<Link, LinkError> {
        self.command(actor, Action::RequestPolicy, Some(ask.partner.as_str()), || {
            Box::pin(self.request_policy_once(actor, ask))
        })
        .await
    }

    async fn request_policy_once(&self, actor: &Actor, ask: &NewLink) -> Result<Link, LinkError> {
        actor.reach(Action::RequestPolicy)?;
        let now = self.now();
        let mut work = self.ports.store.begin().await?;
        let partner = work.partners().get(&ask.partner).await?.ok_or(LinkError::NoSuchPartner)?;
        actor.may(Action::RequestPolicy, Some(&partner.user))?;
        partner.check_active()?;
        work.partners().hold(&partner).await?;
        let policy = match &partner.group {
            Some(group) => work.policies().by_name(group, &ask.policy).await?,
            None => None,
        };
        let policy = match policy {
            Some(policy) => {
                work.policies().hold(&policy.id, Hold::AsItIs).await?;
                work.policies().get(&policy.id).await?
            }
            None => None,
        };
        // Only published policies can be found by name (P26, checks 4 and 5).
        let Some(policy) = policy.filter(|policy| policy.state == PolicyState::Published) else {
            let elsewhere = work.policies().is_published_anywhere(&ask.policy).await?;
            return Err(if elsewhere { LinkError::OtherGroup } else { LinkError::NoSuchPolicyName });
        };
        policy.check_in_force(now)?;
        let group = work.policy_groups().get(&policy.group).await?.ok_or(LinkError::PolicyWithoutGroup)?;
        group.check_active()?;
        if let Some(open) = work.links().open_or_approved(&partner.id, &policy.id).await? {
            return Err(match open.state {
                LinkState::Approved => LinkError::AlreadyGranted,
                LinkState::Pending | LinkState::Rejected => LinkError::AlreadyPending,
            });
        }
        let (link, event) = Link::request(
            LinkId::from_store(self.fresh_id()),
            partner.id,
            policy.id,
            ask.use_case.clone(),
            stamp(actor, now),
        );
        work.links().insert(&link).await?;
        let said = format!("request {} for policy {}", link.id, link.policy);
        let trail = trail(actor, Action::RequestPolicy, now, link.partner.as_str(), &said);
        work.commit(trail.event(event).changed(&Change::new(link.state.word()))).await?;
        Ok(link)
    }

    /// Decides a request (`PUT /partners/policy/{mappingkey}`), checks in the order of M08. A reason that is given
    /// is kept with the decision and shown to the partner.
    pub async fn decide_link(
        &self,
        actor: &Actor,
        id: &LinkId,
        decision: Decision,
        reason: Option<Reason>,
    ) -> Result<Link, LinkError> {
        let reason = reason.as_ref();
        self.command(actor, Action::DecideLink, Some(id.as_str()), || {
            Box::pin(self.decide_link_once(actor, id, decision, reason))
        })
        .await
    }

    async fn decide_link_once(
        &self,
        actor: &Actor,
        id: &LinkId,
        decision: Decision,
        reason: Option<&Reason>,
    ) -> Result<Link, LinkError> {
        actor.may(Action::DecideLink, None)?;
        let now = self.now();
        let mut work = self.ports.store.begin().await?;
        let mut link = work.links().get(id).await?.ok_or(LinkError::NotFound)?;
        let standing = match (link.state, decision) {
            (LinkState::Pending, Decision::Approve) => approval_standing(work.as_mut(), &link, now).await?,
            // Nothing else depends on others.
            (LinkState::Pending, Decision::Reject)
            | (LinkState::Approved | LinkState::Rejected, Decision::Approve | Decision::Reject) => {
                ApprovalStanding::SOUND
            }
        };
        let before = link.state;
        let event = link.decide(decision, reason.cloned(), &standing, stamp(actor, now))?;
        work.links().save(&link).await?;
        link.version += 1;
        let said = because(format!("request {} is {}", link.id, link.state.as_wire()), reason);
        let trail = trail(actor, Action::DecideLink, now, link.id.as_str(), &said)
            .about(&Subject::partner(&link.partner))
            .changed(&Change::between(before.word(), link.state.word()))
            .because(reason);
        work.commit(trail.event(event)).await?;
        Ok(link)
    }

    /// Refuses a request that is unknown or decided, before the decision itself can be read.
    pub async fn check_undecided(&self, actor: &Actor, id: &LinkId) -> Result<(), LinkError> {
        actor.may(Action::DecideLink, None)?;
        let mut work = self.ports.store.read().await?;
        let link = work.links().get(id).await?.ok_or(LinkError::NotFound)?;
        Ok(link.check_pending()?)
    }

    /// One request with who decided it, when and why: any for those who decide, otherwise the caller's own. Someone
    /// else's is answered as one that there is not.
    pub async fn link(&self, actor: &Actor, id: &LinkId) -> Result<LinkRow, LinkError> {
        let user = match actor.reach(Action::ViewLink)? {
            Reach::Anyone => None,
            Reach::OwnOnly => Some(actor.user().clone()),
        };
        let filter = LinkFilter { id: Some(id.clone()), user, ..LinkFilter::default() };
        let page = self.ports.queries.links(&filter, None, Window::All).await?;
        page.rows.into_iter().next().ok_or(LinkError::NotFound)
    }

    /// A page of requests: all for an administrator, the caller's own otherwise
    /// (`GET /partner-policy-requests`).
    pub async fn links(
        &self,
        actor: &Actor,
        mut filter: LinkFilter,
        sort: Option<Sort<LinkField>>,
        window: Window,
    ) -> Result<Page<LinkRow>, LinkError> {
        match actor.reach(Action::ListLinks)? {
            Reach::Anyone => {}
            Reach::OwnOnly => {
                if !self.owns_a_partner(actor).await? {
                    return Err(LinkError::NoPartner);
                }
                filter.user = Some(actor.user().clone());
            }
        }
        Ok(self.ports.queries.links(&filter, sort, window).await?)
    }
}

/// How things stand for an approval, held until the unit of work ends.
async fn approval_standing(
    work: &mut dyn UnitOfWork,
    link: &Link,
    now: DateTime<Utc>,
) -> Result<ApprovalStanding, LinkError> {
    work.policies().hold(&link.policy, Hold::AsItIs).await?;
    let facts = Facts::read(work, link).await?.ok_or(LinkError::NoSuchPartner)?;
    let standing = facts.standing(now)?;
    work.partners().hold(&facts.partner).await?;
    Ok(standing)
}
