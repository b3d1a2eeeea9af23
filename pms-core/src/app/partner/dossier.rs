//! All of a partner on one page.

use crate::access::{Action, Actor};
use crate::app::{
    Pms,
    partner::{PartnerDetails, PartnerError},
};
use crate::domain::{consent::Consent, id::PartnerId, page::Window, partner_certificate::CertificateState};
use crate::port::queries::{ApiKeyFilter, ApiKeyRow, LinkFilter, LinkRow};

/// A partner with all that lies under it.
#[derive(Debug)]
pub struct Dossier {
    /// The partner, its group, its current certificate and its personal data in clear.
    pub details: PartnerDetails,
    /// What its user accepted, and when, the latest time.
    pub consent: Option<Consent>,
    /// How many certificates were replaced by later ones.
    pub superseded: usize,
    /// Its requests, newest first.
    pub links: Vec<LinkRow>,
    /// Its keys, newest first.
    pub keys: Vec<ApiKeyRow>,
}

impl Pms {
    /// Everything about a partner: any for an administrator, otherwise the caller's own.
    pub async fn partner_dossier(&self, actor: &Actor, id: &PartnerId) -> Result<Dossier, PartnerError> {
        actor.reach(Action::ViewDossier)?;
        let (details, consent, superseded) = {
            let mut work = self.ports.store.read().await?;
            let partner = work.partners().get(id).await?.ok_or(PartnerError::NotFound)?;
            actor.may(Action::ViewDossier, Some(&partner.user))?;
            let consent = work.consents().get(&partner.user).await?;
            let (old, new): (Vec<_>, Vec<_>) = work
                .certificates()
                .of_partner(&partner.id)
                .await?
                .into_iter()
                .partition(|certificate| certificate.state == CertificateState::Superseded);
            let current = new.into_iter().find(|row| Some(&row.id) == partner.certificate.as_ref());
            let details = self.details_of(work.as_mut(), partner, current).await?;
            (details, consent, old.len())
        };
        let partner = || Some(details.partner.id.clone());
        let links = LinkFilter { partner_id: partner(), ..LinkFilter::default() };
        let keys = ApiKeyFilter { partner_id: partner(), ..ApiKeyFilter::default() };
        let links = self.ports.queries.links(&links, None, Window::All).await?.rows;
        let keys = self.ports.queries.api_keys(&keys, None, Window::All).await?.rows;
        Ok(Dossier { details, consent, superseded, links, keys })
    }
}
