//! The next steps of a partner, for itself and for administrators.

use chrono::{DateTime, Utc};

use crate::access::{Action, Actor};
use crate::app::{
    Pms,
    partner::{PartnerError, dossier::Dossier},
};
use crate::domain::{
    api_key::KeyState,
    consent::{Consent, TermsVersion},
    expiry,
    page::Window,
    partner::next_steps::{CertificateFact, NextStep, RequestFact, StepFacts, TermsFact},
    policy::PolicyState,
    role::Role,
};
use crate::port::queries::{AnchorFilter, ApiKeyRow, LinkRow, PolicyFilter};

/// The size of lists of which only the length matters.
const ONE: Window = Window::Page { number: 0, size: 1 };

impl Pms {
    /// What comes next for the partner of a dossier. `newest` are the terms that are asked; without them any consent
    /// counts.
    pub async fn next_steps(
        &self,
        actor: &Actor,
        dossier: &Dossier,
        newest: Option<&TermsVersion>,
    ) -> Result<Vec<NextStep>, PartnerError> {
        let partner = &dossier.details.partner;
        actor.may(Action::ViewDossier, Some(&partner.user))?;
        let kind = self.ports.store.read().await?.partner_types().get(partner.kind.code()).await?;
        let (rules, now) = (partner.kind.rules(), self.now());
        let role = Role::of_kind(&partner.kind);
        let may = |action: Action| role.is_some_and(|role| action.is_open_to(role));
        let facts = StepFacts {
            rules,
            group_required: kind.map_or(rules.group_required, |kind| kind.group_required),
            acts_itself: may(Action::RequestPolicy) && may(Action::GenerateApiKey),
            state: partner.state,
            registered: partner.created.at,
            has_group: partner.group.is_some(),
            terms: if may(Action::GiveConsent) {
                terms(dossier.consent.as_ref(), newest)
            } else {
                TermsFact::NotAsked
            },
            has_authorities: self.has_authorities(dossier).await?,
            certificate: dossier.details.certificate.as_ref().map(|certificate| CertificateFact {
                accepted: certificate.created.at,
                has_ended: certificate.original.is_expired(now) || certificate.signed.is_expired(now),
            }),
            has_policies: self.has_policies(dossier).await?,
            requests: requests(dossier),
            key: oldest_key(dossier, now),
        };
        Ok(facts.steps())
    }

    async fn has_authorities(&self, dossier: &Dossier) -> Result<bool, PartnerError> {
        let domain = Some(dossier.details.partner.kind.rules().domain);
        let filter = AnchorFilter { domain, ..AnchorFilter::default() };
        Ok(self.ports.queries.anchors(&filter, None, ONE).await?.total > 0)
    }

    async fn has_policies(&self, dossier: &Dossier) -> Result<bool, PartnerError> {
        let Some(group) = dossier.details.partner.group.clone() else { return Ok(false) };
        let state = Some(PolicyState::Published);
        let filter = PolicyFilter { group: Some(group), state, ..PolicyFilter::default() };
        Ok(self.ports.queries.policies(&filter, None, ONE).await?.total > 0)
    }
}

fn oldest_key(dossier: &Dossier, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
    let works = |key: &&ApiKeyRow| key.state == KeyState::Active && !expiry::is_over(key.valid_to, now);
    dossier.keys.iter().filter(works).map(|key| key.created_at).min()
}

fn terms(consent: Option<&Consent>, newest: Option<&TermsVersion>) -> TermsFact {
    let accepted = consent.filter(|consent| {
        let version = consent.terms.as_ref().map(|terms| &terms.version);
        newest.is_none() || version == newest
    });
    accepted.map_or(TermsFact::Outstanding, |consent| TermsFact::Accepted(consent.given_at))
}

fn requests(dossier: &Dossier) -> Vec<RequestFact> {
    let fact = |row: &LinkRow| RequestFact {
        state: row.state,
        asked: row.created_at,
        decided: row.changed_at.unwrap_or(row.created_at),
    };
    dossier.links.iter().map(fact).collect()
}
