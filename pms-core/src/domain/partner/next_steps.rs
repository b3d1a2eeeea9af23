//! What comes next for a partner: the way from registration to its first key, one state a step.

use chrono::{DateTime, Utc};

use crate::domain::{
    link::LinkState,
    partner::{PartnerState, kind::KindRules},
};

/// A step of the way, in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum StepKind {
    /// Accept the newest terms.
    AcceptTerms,
    /// Register, in a policy group where the type needs one.
    Register,
    /// The authority of its certificate is in the trust store.
    TrustAuthority,
    /// Upload a certificate, or a new one for one that has ended.
    UploadCertificate,
    /// Ask for a policy of its group.
    RequestPolicy,
    /// Wait for the decision.
    Approval,
    /// Make an API key.
    MakeKey,
}

/// Where a step stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepState {
    /// Done at this time.
    Done(DateTime<Utc>),
    /// The partner's turn.
    Mine,
    /// The registry's turn, since this time.
    Waiting(DateTime<Utc>),
    /// The registry said no at this time.
    Rejected(DateTime<Utc>),
    /// Nobody's turn before something else is there.
    Blocked(Obstacle),
    /// Its turn comes by itself.
    Later,
}

/// What a step waits for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Obstacle {
    /// The partner is deactivated.
    Deactivated,
    /// Its type needs a policy group and it has none.
    NoGroup,
    /// The trust store holds no authority of its domain.
    NoAuthority,
    /// It has no certificate, so it is not active.
    NoCertificate,
    /// Its group has no policy in force.
    NoPolicy,
    /// None of its requests is approved.
    NotApproved,
}

/// A step and where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NextStep {
    /// Which.
    pub kind: StepKind,
    /// Where it stands.
    pub state: StepState,
}

/// Whether the terms are accepted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TermsFact {
    /// Nobody asks this type of partner.
    NotAsked,
    /// The newest ones are not accepted.
    Outstanding,
    /// The newest ones were accepted at this time.
    Accepted(DateTime<Utc>),
}

/// The current certificate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CertificateFact {
    /// When it was accepted.
    pub accepted: DateTime<Utc>,
    /// Whether it has ended, or what was signed for it.
    pub has_ended: bool,
}

/// A request for a policy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RequestFact {
    /// Where it stands.
    pub state: LinkState,
    /// When it was made.
    pub asked: DateTime<Utc>,
    /// When it was decided, or made while it is not.
    pub decided: DateTime<Utc>,
}

/// All that the steps depend on.
#[derive(Clone, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "facts of yes and no about one partner")]
pub struct StepFacts {
    /// What its type may do.
    pub rules: KindRules,
    /// Whether its type needs a policy group, by the type's row.
    pub group_required: bool,
    /// Whether the users of its type ask for policies and make keys themselves.
    pub acts_itself: bool,
    /// Where it stands.
    pub state: PartnerState,
    /// When it was registered.
    pub registered: DateTime<Utc>,
    /// Whether it has a policy group.
    pub has_group: bool,
    /// The terms.
    pub terms: TermsFact,
    /// Whether the trust store holds any authority of its domain.
    pub has_authorities: bool,
    /// Its certificate.
    pub certificate: Option<CertificateFact>,
    /// Whether its group has a policy in force.
    pub has_policies: bool,
    /// Its requests.
    pub requests: Vec<RequestFact>,
    /// When the oldest of its keys that work was made.
    pub key: Option<DateTime<Utc>>,
}

impl StepFacts {
    /// The steps of this partner. What its type does not do is left out.
    pub fn steps(&self) -> Vec<NextStep> {
        let asks =
            self.rules.requests_policies && self.acts_itself && (self.has_group || self.group_required);
        let keys = asks && self.rules.holds_api_keys;
        let steps = [
            (StepKind::AcceptTerms, self.terms_step()),
            (StepKind::Register, Some(self.register_step())),
            (StepKind::TrustAuthority, Some(self.authority_step())),
            (StepKind::UploadCertificate, Some(self.certificate_step())),
            (StepKind::RequestPolicy, asks.then(|| self.request_step())),
            (StepKind::Approval, asks.then(|| self.approval_step())),
            (StepKind::MakeKey, keys.then(|| self.key_step())),
        ];
        let step = |(kind, state): (_, Option<_>)| Some(NextStep { kind, state: self.unless_over(state?) });
        steps.into_iter().filter_map(step).collect()
    }

    /// Nothing is left to do for a partner that is deactivated.
    fn unless_over(&self, state: StepState) -> StepState {
        match (self.state, state) {
            (PartnerState::Deactivated, StepState::Mine | StepState::Blocked(_) | StepState::Later) => {
                StepState::Blocked(Obstacle::Deactivated)
            }
            (PartnerState::InProgress | PartnerState::Active | PartnerState::Deactivated, state) => state,
        }
    }

    fn terms_step(&self) -> Option<StepState> {
        match self.terms {
            TermsFact::NotAsked => None,
            TermsFact::Outstanding => Some(StepState::Mine),
            TermsFact::Accepted(at) => Some(StepState::Done(at)),
        }
    }

    fn lacks_group(&self) -> bool {
        self.group_required && !self.has_group
    }

    fn register_step(&self) -> StepState {
        if self.lacks_group() {
            StepState::Blocked(Obstacle::NoGroup)
        } else {
            StepState::Done(self.registered)
        }
    }

    /// Whether an authority is the right one is known when a certificate is checked against it.
    fn authority_step(&self) -> StepState {
        match self.certificate {
            Some(certificate) => StepState::Done(certificate.accepted),
            None => self.certificate_turn(),
        }
    }

    fn certificate_step(&self) -> StepState {
        match self.certificate {
            Some(certificate) if !certificate.has_ended => StepState::Done(certificate.accepted),
            Some(_) | None => self.certificate_turn(),
        }
    }

    fn certificate_turn(&self) -> StepState {
        if self.lacks_group() {
            StepState::Blocked(Obstacle::NoGroup)
        } else if self.has_authorities {
            StepState::Mine
        } else {
            StepState::Blocked(Obstacle::NoAuthority)
        }
    }

    fn of_state(&self, state: LinkState) -> impl Iterator<Item = &RequestFact> {
        self.requests.iter().filter(move |request| request.state == state)
    }

    fn request_step(&self) -> StepState {
        let open = self.of_state(LinkState::Approved).chain(self.of_state(LinkState::Pending));
        if let Some(asked) = open.map(|request| request.asked).min() {
            return StepState::Done(asked);
        }
        match self.state {
            PartnerState::InProgress => StepState::Blocked(Obstacle::NoCertificate),
            PartnerState::Active | PartnerState::Deactivated if self.has_policies => StepState::Mine,
            PartnerState::Active | PartnerState::Deactivated => StepState::Blocked(Obstacle::NoPolicy),
        }
    }

    fn approval_step(&self) -> StepState {
        if let Some(at) = self.of_state(LinkState::Approved).map(|request| request.decided).min() {
            return StepState::Done(at);
        }
        if let Some(since) = self.of_state(LinkState::Pending).map(|request| request.asked).min() {
            return StepState::Waiting(since);
        }
        match self.of_state(LinkState::Rejected).map(|request| request.decided).max() {
            Some(at) => StepState::Rejected(at),
            None => StepState::Later,
        }
    }

    fn key_step(&self) -> StepState {
        if let Some(made) = self.key {
            return StepState::Done(made);
        }
        if self.of_state(LinkState::Approved).next().is_some() {
            StepState::Mine
        } else {
            StepState::Blocked(Obstacle::NotApproved)
        }
    }
}

#[cfg(test)]
mod tests;
