//! Partners: organisations that are registered, prove themselves by a certificate, and may be switched off.

pub mod cascade;
pub mod contact;
pub mod kind;
pub mod next_steps;

use chrono::{DateTime, Utc};
use thiserror::Error;

use crate::cert::{TrustDomain, TrustedChain};
use crate::domain::{
    event::Event,
    id::{CertificateId, PartnerId, PolicyGroupId, UserId},
    name::{LangCode, OrganisationName},
    partner::{
        contact::SealedContact,
        kind::{PartnerKind, PartnerType},
    },
    policy::group::GroupState,
    stamp::Stamp,
};

/// Where a partner stands.
///
/// | from \ command | accept certificate | deactivate | activate |
/// |---|---|---|---|
/// | (new) | – | – | – |
/// | `InProgress` | `Active` | `NotActive` | `NoCertificate` |
/// | `Active` | `Active`, certificate replaced | `Deactivated` | no change, no event |
/// | `Deactivated` | `NotActive` | `AlreadyDeactivated` | `AlreadyDeactivated` |
///
/// MOSIP keeps the state in two columns, see [`PartnerState::from_columns`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PartnerState {
    /// Registered; the certificate is outstanding.
    InProgress,
    /// At work.
    Active,
    /// Switched off by an administrator.
    Deactivated,
}

impl PartnerState {
    /// Reads MOSIP's `approval_status` and `is_active` (`database.md` 3 and 5): any case, and `Activated` of
    /// old seed rows counts as approved. `None` where the pair means nothing.
    pub fn from_columns(approval_status: &str, is_active: bool) -> Option<Self> {
        match (approval_status.to_lowercase().as_str(), is_active) {
            ("inprogress", false) => Some(Self::InProgress),
            ("approved" | "activated", true) => Some(Self::Active),
            ("approved" | "activated" | "rejected", false) => Some(Self::Deactivated),
            _ => None,
        }
    }

    /// The stable word for it, in the audit and on our own surface.
    pub fn word(self) -> &'static str {
        match self {
            Self::InProgress => "in_progress",
            Self::Active => "active",
            Self::Deactivated => "deactivated",
        }
    }

    /// MOSIP's `approval_status` for this state.
    pub fn approval_status(self) -> &'static str {
        match self {
            Self::InProgress => "InProgress",
            Self::Active | Self::Deactivated => "approved",
        }
    }

    /// MOSIP's `is_active` for this state.
    pub fn is_active(self) -> bool {
        self == Self::Active
    }
}

/// What a partner refuses.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum PartnerRefusal {
    /// It is deactivated, or not active yet.
    #[error("the partner is not active")]
    NotActive,
    /// It is deactivated already.
    #[error("the partner is deactivated already")]
    AlreadyDeactivated,
    /// It has no certificate, which alone activates it.
    #[error("the partner has no certificate")]
    NoCertificate,
    /// Its type requires a policy group and it has none.
    #[error("the partner has no policy group")]
    NoPolicyGroup,
    /// Its type requires a policy group at registration.
    #[error("this type of partner needs a policy group")]
    PolicyGroupRequired,
    /// The named policy group is deactivated.
    #[error("the policy group is not active")]
    PolicyGroupInactive,
    /// Certificates of this type of partner are judged in another trust domain.
    #[error("the domain {0:?} does not fit this type of partner")]
    DomainMismatch(TrustDomain),
}

/// A partner organisation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Partner {
    /// Its id.
    pub id: PartnerId,
    /// The user who owns it.
    pub user: UserId,
    /// Its type.
    pub kind: PartnerKind,
    /// The organisation.
    pub name: OrganisationName,
    /// How it is reached, sealed.
    pub contact: SealedContact,
    /// The policy group whose policies it may ask for.
    pub group: Option<PolicyGroupId>,
    /// Where it stands.
    pub state: PartnerState,
    /// Its current certificate.
    pub certificate: Option<CertificateId>,
    /// When that or its signed twin ends, whichever is sooner; unknown on adopted rows.
    pub certificate_ends: Option<DateTime<Utc>>,
    /// Language of messages to it; absent on old rows.
    pub language: Option<LangCode>,
    /// Who registered it, when.
    pub created: Stamp,
    /// Who changed it last, when.
    pub changed: Option<Stamp>,
    /// Raised by each save; a save with an older one is a conflict.
    pub version: i64,
}

/// What a registration brings, checked and sealed.
#[derive(Clone, Debug)]
pub struct Registration {
    /// The wanted id.
    pub id: PartnerId,
    /// The owner.
    pub user: UserId,
    /// The organisation.
    pub name: OrganisationName,
    /// Sealed contact data.
    pub contact: SealedContact,
    /// Language of messages.
    pub language: LangCode,
}

impl Partner {
    /// Registers a partner of a type, in a group when one is named (`partner-api.md` P01, checks 14 and 16).
    pub fn register(
        ask: Registration,
        partner_type: &PartnerType,
        group: Option<(PolicyGroupId, GroupState)>,
        created: Stamp,
    ) -> Result<(Self, Event), PartnerRefusal> {
        let group = match group {
            None if partner_type.group_required => return Err(PartnerRefusal::PolicyGroupRequired),
            None => None,
            Some((_, GroupState::Inactive)) => return Err(PartnerRefusal::PolicyGroupInactive),
            Some((id, GroupState::Active)) => Some(id),
        };
        let partner = Self {
            id: ask.id,
            user: ask.user,
            kind: partner_type.kind.clone(),
            name: ask.name,
            contact: ask.contact,
            group,
            state: PartnerState::InProgress,
            certificate: None,
            certificate_ends: None,
            language: Some(ask.language),
            created,
            changed: None,
            version: 0,
        };
        let event = Event::PartnerRegistered {
            partner: partner.id.clone(),
            kind: partner.kind.code().to_owned(),
            group: partner.group.clone(),
        };
        Ok((partner, event))
    }

    /// Whether a certificate may be uploaded now, before it is judged (P13, checks 3 and 5).
    pub fn check_may_upload(
        &self,
        partner_type: &PartnerType,
        domain: TrustDomain,
    ) -> Result<(), PartnerRefusal> {
        match self.state {
            PartnerState::Deactivated => return Err(PartnerRefusal::NotActive),
            PartnerState::InProgress | PartnerState::Active => {}
        }
        if partner_type.group_required && self.group.is_none() {
            return Err(PartnerRefusal::NoPolicyGroup);
        }
        if !self.kind.fits_domain(domain) {
            return Err(PartnerRefusal::DomainMismatch(domain));
        }
        Ok(())
    }

    /// Takes a certificate that was judged and counter-signed. The first one activates the partner
    /// (decision 9). Only a judged chain can be given, so an unchecked certificate cannot reach a partner.
    pub fn accept_certificate(
        &mut self,
        judged: &TrustedChain,
        id: CertificateId,
        signed_not_after: DateTime<Utc>,
        stamp: Stamp,
    ) -> Result<Event, PartnerRefusal> {
        match self.state {
            PartnerState::Deactivated => return Err(PartnerRefusal::NotActive),
            PartnerState::InProgress | PartnerState::Active => {}
        }
        self.state = PartnerState::Active;
        self.certificate = Some(id.clone());
        self.certificate_ends = Some(signed_not_after.min(judged.certificate().not_after()));
        self.changed = Some(stamp);
        Ok(Event::PartnerCertified {
            partner: self.id.clone(),
            certificate: id,
            domain: judged.domain(),
            not_after: signed_not_after,
        })
    }

    /// Refuses unless the partner can be deactivated (`partner-api.md` M02). One that never was at work is no
    /// case of it, other than in Java, which answers success and does nothing (4.1, "do right").
    pub fn check_may_deactivate(&self) -> Result<(), PartnerRefusal> {
        match self.state {
            PartnerState::Active => Ok(()),
            PartnerState::InProgress => Err(PartnerRefusal::NotActive),
            PartnerState::Deactivated => Err(PartnerRefusal::AlreadyDeactivated),
        }
    }

    /// Switches the partner off. What lies under it goes with it, see [`cascade`].
    pub fn deactivate(&mut self, stamp: Stamp) -> Result<Event, PartnerRefusal> {
        self.check_may_deactivate()?;
        self.state = PartnerState::Deactivated;
        self.changed = Some(stamp);
        Ok(Event::PartnerDeactivated { partner: self.id.clone() })
    }

    /// MOSIP's `Active` of M02: nothing is done to a partner that is at work, and no other becomes so by it. A
    /// deactivated one stays so (decision 10); one in progress waits for its certificate.
    pub fn check_is_activated(&self) -> Result<(), PartnerRefusal> {
        match self.state {
            PartnerState::Active => Ok(()),
            PartnerState::InProgress => Err(PartnerRefusal::NoCertificate),
            PartnerState::Deactivated => Err(PartnerRefusal::AlreadyDeactivated),
        }
    }

    /// Refuses a deactivated partner.
    pub fn check_not_deactivated(&self) -> Result<(), PartnerRefusal> {
        match self.state {
            PartnerState::InProgress | PartnerState::Active => Ok(()),
            PartnerState::Deactivated => Err(PartnerRefusal::AlreadyDeactivated),
        }
    }

    /// Refuses unless the partner is at work.
    pub fn check_active(&self) -> Result<(), PartnerRefusal> {
        match self.state {
            PartnerState::Active => Ok(()),
            PartnerState::InProgress | PartnerState::Deactivated => Err(PartnerRefusal::NotActive),
        }
    }
}

#[cfg(test)]
mod tests;
