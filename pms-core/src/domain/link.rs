//! Requests of partners for policies: MOSIP's partner policy mapping.

use thiserror::Error;

use crate::domain::{
    event::Event,
    id::{LinkId, PartnerId, PolicyId},
    name::{Reason, UseCase},
    policy::{PolicyRefusal, group::GroupRefusal},
    stamp::Stamp,
};

/// Where a request stands.
///
/// | from \ command | approve | reject |
/// |---|---|---|
/// | `Pending` | `Approved` | `Rejected` |
/// | `Approved` | `AlreadyApproved` | `AlreadyApproved` |
/// | `Rejected` | `AlreadyRejected` | `AlreadyRejected` |
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LinkState {
    /// Waits for an administrator.
    Pending,
    /// The partner may use the policy.
    Approved,
    /// The partner may ask again.
    Rejected,
}

impl LinkState {
    /// All states.
    pub const ALL: [Self; 3] = [Self::Pending, Self::Approved, Self::Rejected];

    /// The stable word for it, in the audit and on our own surface.
    pub fn word(self) -> &'static str {
        match self {
            Self::Pending => "pending",
            Self::Approved => "approved",
            Self::Rejected => "rejected",
        }
    }

    /// MOSIP's `status_code`.
    pub fn as_wire(self) -> &'static str {
        match self {
            Self::Pending => "InProgress",
            Self::Approved => "approved",
            Self::Rejected => "rejected",
        }
    }

    /// Reads MOSIP's word without regard to case (`database.md` 5: old rows say `Approved`).
    pub fn from_wire(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.as_wire().eq_ignore_ascii_case(word))
    }
}

/// What an administrator decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Decision {
    /// The partner may use the policy.
    Approve,
    /// It may not.
    Reject,
}

/// What a request refuses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum LinkRefusal {
    /// Approved before.
    #[error("the request is approved already")]
    AlreadyApproved,
    /// Rejected before.
    #[error("the request is rejected already")]
    AlreadyRejected,
    /// This type of partner needs biometric extractors first.
    #[error("no biometric extractors are stored for the request")]
    NoExtractors,
    /// The policy is not in force.
    #[error(transparent)]
    Policy(#[from] PolicyRefusal),
    /// The policy's group is switched off.
    #[error(transparent)]
    Group(#[from] GroupRefusal),
}

/// The facts about others on which an approval depends. They do not matter for a rejection
/// (`partner-api.md` 6, 23).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ApprovalStanding {
    /// Is the policy in force?
    pub policy: Result<(), PolicyRefusal>,
    /// Is its group in use?
    pub group: Result<(), GroupRefusal>,
    /// Are extractors stored, or none needed?
    pub extractors_suffice: bool,
}

/// A partner's request for a policy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// Its id.
    pub id: LinkId,
    /// Who asks.
    pub partner: PartnerId,
    /// For which policy.
    pub policy: PolicyId,
    /// What for.
    pub use_case: UseCase,
    /// Where it stands.
    pub state: LinkState,
    /// Why it was decided so, where he who decided said it.
    pub reason: Option<Reason>,
    /// Who asked, when.
    pub created: Stamp,
    /// Who decided, when.
    pub changed: Option<Stamp>,
    /// Raised by each save.
    pub version: i64,
}

impl Link {
    /// A new request. That none is open for the pair, and that policy and group are in force, was checked.
    pub fn request(
        id: LinkId,
        partner: PartnerId,
        policy: PolicyId,
        use_case: UseCase,
        created: Stamp,
    ) -> (Self, Event) {
        let event =
            Event::LinkRequested { link: id.clone(), partner: partner.clone(), policy: policy.clone() };
        let link = Self {
            id,
            partner,
            policy,
            use_case,
            state: LinkState::Pending,
            reason: None,
            created,
            changed: None,
            version: 0,
        };
        (link, event)
    }

    /// Refuses unless the request waits.
    pub fn check_pending(&self) -> Result<(), LinkRefusal> {
        match self.state {
            LinkState::Pending => Ok(()),
            LinkState::Approved => Err(LinkRefusal::AlreadyApproved),
            LinkState::Rejected => Err(LinkRefusal::AlreadyRejected),
        }
    }

    /// Refuses what [`Self::decide`] would refuse of an approval.
    pub fn check_approval(&self, standing: &ApprovalStanding) -> Result<(), LinkRefusal> {
        self.check_pending()?;
        standing.check()
    }

    /// Decides the request, once (`partner-api.md` M08 and 4.2).
    pub fn decide(
        &mut self,
        decision: Decision,
        reason: Option<Reason>,
        standing: &ApprovalStanding,
        stamp: Stamp,
    ) -> Result<Event, LinkRefusal> {
        let (link, partner, policy) = (self.id.clone(), self.partner.clone(), self.policy.clone());
        let (state, event) = match (self.state, decision) {
            (LinkState::Approved, Decision::Approve | Decision::Reject) => {
                return Err(LinkRefusal::AlreadyApproved);
            }
            (LinkState::Rejected, Decision::Approve | Decision::Reject) => {
                return Err(LinkRefusal::AlreadyRejected);
            }
            (LinkState::Pending, Decision::Approve) => {
                standing.check()?;
                (LinkState::Approved, Event::LinkApproved { link, partner, policy })
            }
            (LinkState::Pending, Decision::Reject) => {
                (LinkState::Rejected, Event::LinkRejected { link, partner, policy })
            }
        };
        self.state = state;
        self.reason = reason;
        self.changed = Some(stamp);
        Ok(event)
    }
}

impl ApprovalStanding {
    /// Nothing stands against an approval.
    pub const SOUND: Self = Self { policy: Ok(()), group: Ok(()), extractors_suffice: true };

    /// In MOSIP's order: extractors, policy, group, expiry (M08, checks 6 to 11).
    fn check(self) -> Result<(), LinkRefusal> {
        if !self.extractors_suffice {
            return Err(LinkRefusal::NoExtractors);
        }
        match self.policy {
            Err(PolicyRefusal::Expired) => {
                self.group?;
                Err(PolicyRefusal::Expired.into())
            }
            standing => {
                standing?;
                Ok(self.group?)
            }
        }
    }
}

#[cfg(test)]
mod tests;
