//! Certificates of partners: upload, download, list.

use chrono::{DateTime, Utc};
use std::time::Instant;
use thiserror::Error;

use crate::access::{Action, Actor, Denied, Reach};
use crate::app::{
    Pms, Refused,
    ca_certificate::{reason, trust_store},
    stamp, trail,
};
use crate::cert::{
    Held, PartnerFacts, PartnerJudgement, TrustDomain, TrustStore, TrustedChain, Verdict, hex, judge, upload,
};
use crate::domain::{
    anchor::TrustAnchor,
    audit::Change,
    expiry,
    id::{CertificateId, PartnerId},
    partner::{Partner, PartnerRefusal, PartnerState},
    partner_certificate::{CertificateState, PartnerCertificate},
};
use crate::port::{
    desk::{DeskError, SignedCertificate},
    queries::PartnerRow,
    store::{StoreError, StoreResult, UnitOfWork},
};

/// Why a use case about partner certificates did not do what it was asked.
#[derive(Debug, Error)]
#[expect(missing_docs, reason = "each variant's text says it")]
pub enum CertificateError {
    #[error(transparent)]
    Denied(#[from] Denied),
    #[error("there is no such partner")]
    NoSuchPartner,
    #[error("the user has no partner")]
    NoPartner,
    #[error("the partner's type is not known")]
    UnknownKind,
    #[error(transparent)]
    Partner(#[from] PartnerRefusal),
    #[error("the certificate is refused: {}", reason(.0))]
    Refused(Verdict),
    #[error("the partner has no certificate")]
    NoCertificate,
    #[error("the stored certificate is gone")]
    Gone,
    #[error(transparent)]
    Desk(#[from] DeskError),
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl Refused for CertificateError {
    fn store(&self) -> Option<&StoreError> {
        if let Self::Store(error) = self { Some(error) } else { None }
    }
}

/// A certificate to be uploaded (`partner-api.md` P13).
#[derive(Clone, Debug)]
pub struct Upload {
    /// For which partner.
    pub partner: PartnerId,
    /// The certificate as it was sent.
    pub text: String,
    /// The trust domain as it was sent.
    pub domain: String,
}

/// What an upload led to.
#[derive(Debug)]
pub struct Uploaded {
    /// What was judged.
    pub verdict: Verdict,
    /// The stored certificate.
    pub certificate: PartnerCertificate,
}

/// A partner of the caller and its certificate (`partner-api.md` P16).
#[derive(Debug)]
pub struct OwnCertificate {
    /// The partner.
    pub partner: PartnerRow,
    /// Its current certificate.
    pub certificate: Option<PartnerCertificate>,
    /// How many certificates were replaced by later ones.
    pub superseded: usize,
}

/// What is known before the certificate is judged.
pub(crate) struct Standing {
    pub(crate) partner: Partner,
    pub(crate) stored: Vec<TrustAnchor>,
    store: TrustStore,
    current: Option<PartnerCertificate>,
    facts: PartnerFacts,
}

impl Pms {
    /// Judges a partner's certificate, has it signed again and makes it the partner's; the first one activates
    /// the partner (`POST /partners/certificate/upload`, `certificates.md` C5). The same certificate again,
    /// while its signed twin is valid, changes nothing and gives the same answer.
    pub async fn upload_certificate(
        &self,
        actor: &Actor,
        ask: &Upload,
    ) -> Result<Uploaded, CertificateError> {
        self.command(actor, Action::UploadPartnerCertificate, Some(ask.partner.as_str()), || {
            Box::pin(self.upload_certificate_once(actor, ask))
        })
        .await
    }

    /// Read and close; judge and ask the desk; open again, check that the partner is the same, write.
    async fn upload_certificate_once(
        &self,
        actor: &Actor,
        ask: &Upload,
    ) -> Result<Uploaded, CertificateError> {
        let now = self.now();
        let standing = self.upload_standing(actor, ask).await?;
        let (verdict, judged) = self.judge_upload(ask, &standing, now)?;
        if let Some(current) = standing.current.as_ref().filter(|current| is_the_same(current, &judged, now))
        {
            let certificate = current.clone();
            self.audit_repeat(actor, &certificate, now).await?;
            return Ok(Uploaded { verdict, certificate });
        }
        let signed = self.ports.desk.sign_partner(&judged, &ask.partner, now).await?;
        let certificate = self.store_upload(actor, standing, &judged, signed, now).await?;
        Ok(Uploaded { verdict, certificate })
    }

    pub(crate) async fn upload_standing(
        &self,
        actor: &Actor,
        ask: &Upload,
    ) -> Result<Standing, CertificateError> {
        actor.reach(Action::UploadPartnerCertificate)?;
        let mut work = self.ports.store.read().await?;
        let partner =
            owned_partner(work.as_mut(), actor, Action::UploadPartnerCertificate, &ask.partner).await?;
        let kind = partner.kind.code().to_owned();
        let partner_type = work.partner_types().get(&kind).await?.ok_or(CertificateError::UnknownKind)?;
        let domain = TrustDomain::parse(&ask.domain);
        partner.check_may_upload(&partner_type, domain.unwrap_or(partner.kind.rules().domain))?;
        let stored = match domain {
            Some(domain) => work.anchors().of_domain(domain).await?,
            None => Vec::new(),
        };
        let current = match &partner.certificate {
            Some(id) => work.certificates().get(id).await?,
            None => None,
        };
        let held = key_holder(work.as_mut(), &ask.text, &partner.id, current.as_ref()).await?;
        let facts = PartnerFacts {
            organisation: partner.name.as_str().to_owned(),
            // A certificate holds its key, so whoever else holds the one holds the other.
            certificate: held,
            key: held,
        };
        Ok(Standing { store: trust_store(&stored), stored, partner, current, facts })
    }

    fn judge_upload(
        &self,
        ask: &Upload,
        standing: &Standing,
        now: DateTime<Utc>,
    ) -> Result<(Verdict, TrustedChain), CertificateError> {
        let started = Instant::now();
        let judged = self.judge_on(ask, standing, now);
        self.note_judged(started, judged.accepted.is_some());
        match judged.accepted {
            Some(chain) => Ok((judged.verdict, chain)),
            None => Err(CertificateError::Refused(judged.verdict)),
        }
    }

    /// The judge on what is known: for the upload, and for a look before it.
    pub(crate) fn judge_on(&self, ask: &Upload, standing: &Standing, now: DateTime<Utc>) -> PartnerJudgement {
        judge::partner_upload(
            &ask.text,
            &ask.domain,
            &standing.facts,
            &standing.store,
            &self.settings().certificates,
            self.ports.signatures.as_ref(),
            now,
        )
    }

    async fn store_upload(
        &self,
        actor: &Actor,
        standing: Standing,
        judged: &TrustedChain,
        signed: SignedCertificate,
        now: DateTime<Utc>,
    ) -> Result<PartnerCertificate, CertificateError> {
        let mut work = self.ports.store.begin().await?;
        let mut partner = unchanged_partner(work.as_mut(), &standing.partner, judged).await?;
        let id = CertificateId::from_store(self.fresh_id());
        let stamp = stamp(actor, now);
        let not_after = signed.certificate.certificate().not_after();
        let before = partner.state;
        let event = partner.accept_certificate(judged, id.clone(), not_after, stamp.clone())?;
        let certificate = PartnerCertificate::new(
            id,
            partner.id.clone(),
            judged,
            signed.certificate,
            signed.path,
            stamp.clone(),
        );
        if let Some(mut old) = standing.current {
            old.supersede(stamp);
            work.certificates().save(&old).await?;
        }
        work.certificates().insert(&certificate).await?;
        work.partners().save(&partner).await?;
        let print = hex(&certificate.original.sha256());
        let said = format!("certificate {} accepted, SHA-256 {print}", certificate.id);
        let action = Action::UploadPartnerCertificate;
        let change = Change::between(before.word(), partner.state.word());
        let trail = trail(actor, action, now, partner.id.as_str(), &said).changed(&change);
        work.commit(trail.event(event)).await?;
        Ok(certificate)
    }

    /// An upload that changes nothing is an accepted command all the same (decision 25).
    async fn audit_repeat(
        &self,
        actor: &Actor,
        certificate: &PartnerCertificate,
        now: DateTime<Utc>,
    ) -> StoreResult<()> {
        let said = format!("certificate {} uploaded again, nothing changed", certificate.id);
        let action = Action::UploadPartnerCertificate;
        let trail = trail(actor, action, now, certificate.partner.as_str(), &said);
        self.ports.store.begin().await?.commit(trail).await
    }

    /// The MOSIP-signed certificate of a partner (`GET /partners/{partnerId}/certificate`).
    pub async fn signed_certificate(
        &self,
        actor: &Actor,
        id: &PartnerId,
    ) -> Result<PartnerCertificate, CertificateError> {
        self.certificate_of(actor, Action::ViewSignedCertificate, id)
            .await
            .map(|(_, certificate)| certificate)
    }

    /// Both certificates of a partner that is not deactivated (`GET /partners/{partnerId}/certificate-data`).
    pub async fn certificate_data(
        &self,
        actor: &Actor,
        id: &PartnerId,
    ) -> Result<PartnerCertificate, CertificateError> {
        if actor.reach(Action::ViewCertificateData)? == Reach::OwnOnly && !self.owns_a_partner(actor).await? {
            return Err(CertificateError::NoPartner);
        }
        let (partner, certificate) = self.certificate_of(actor, Action::ViewCertificateData, id).await?;
        match partner.state {
            PartnerState::Deactivated => Err(PartnerRefusal::NotActive.into()),
            PartnerState::InProgress | PartnerState::Active => Ok(certificate),
        }
    }

    async fn certificate_of(
        &self,
        actor: &Actor,
        action: Action,
        id: &PartnerId,
    ) -> Result<(Partner, PartnerCertificate), CertificateError> {
        actor.reach(action)?;
        let mut work = self.ports.store.read().await?;
        let partner = owned_partner(work.as_mut(), actor, action, id).await?;
        let alias = partner.certificate.clone().ok_or(CertificateError::NoCertificate)?;
        let certificate = work.certificates().get(&alias).await?.ok_or(CertificateError::Gone)?;
        Ok((partner, certificate))
    }

    /// The certificates of the caller's partners (`GET /partners/partner-certificates-details`). With a period
    /// only those that are valid and end within so many days.
    pub async fn own_certificates(
        &self,
        actor: &Actor,
        ends_within: Option<u32>,
    ) -> Result<Vec<OwnCertificate>, CertificateError> {
        actor.may(Action::ListOwnCertificates, Some(actor.user()))?;
        let now = self.now();
        let partners = self.partners_of(actor).await?;
        if partners.is_empty() && !actor.is_admin() {
            return Err(CertificateError::NoPartner);
        }
        let mut work = self.ports.store.read().await?;
        let mut list = Vec::new();
        for partner in partners {
            let (old, new): (Vec<_>, Vec<_>) = work
                .certificates()
                .of_partner(&partner.id)
                .await?
                .into_iter()
                .partition(|row| row.state == CertificateState::Superseded);
            let certificate = new.into_iter().find(|row| Some(&row.id) == partner.certificate.as_ref());
            list.push(OwnCertificate { partner, certificate, superseded: old.len() });
        }
        if let Some(days) = ends_within {
            let (from, to) = expiry::ends_within(now, days);
            list.retain(|own| {
                own.certificate.as_ref().is_some_and(|c| (from..to).contains(&c.signed.not_after()))
            });
        }
        Ok(list)
    }
}

/// The partner as it was judged. That it changed, or that another was certified for its key, while the desk signed
/// is a lost race: the next turn has the rule's own answer.
async fn unchanged_partner(
    work: &mut dyn UnitOfWork,
    judged_as: &Partner,
    judged: &TrustedChain,
) -> Result<Partner, CertificateError> {
    let partner = work.partners().get(&judged_as.id).await?.ok_or(CertificateError::NoSuchPartner)?;
    let key = hex(&judged.certificate().spki_sha256());
    let taken = work.certificates().other_holder(&key, &partner.id).await?.is_some();
    if taken || partner.version != judged_as.version {
        return Err(StoreError::Conflict.into());
    }
    Ok(partner)
}

/// Who holds the key of an upload. What cannot be read holds none: the judge says what is wrong with it.
async fn key_holder(
    work: &mut dyn UnitOfWork,
    text: &str,
    partner: &PartnerId,
    current: Option<&PartnerCertificate>,
) -> StoreResult<Held> {
    let Ok(certificate) = upload::partner_certificate(text) else { return Ok(Held::Nobody) };
    let key = certificate.spki_sha256();
    if work.certificates().other_holder(&hex(&key), partner).await?.is_some() {
        return Ok(Held::Another);
    }
    let own = current.is_some_and(|current| current.original.spki_sha256() == key);
    Ok(if own { Held::ThisPartner } else { Held::Nobody })
}

/// Existence first, then ownership: the codes that the test rig expects (`partner-api.md` 3.9).
async fn owned_partner(
    work: &mut dyn UnitOfWork,
    actor: &Actor,
    action: Action,
    id: &PartnerId,
) -> Result<Partner, CertificateError> {
    let partner = work.partners().get(id).await?.ok_or(CertificateError::NoSuchPartner)?;
    actor.may(action, Some(&partner.user))?;
    Ok(partner)
}

/// The same upload as before, and its signed twin still valid (C5, step 3).
fn is_the_same(current: &PartnerCertificate, judged: &TrustedChain, now: DateTime<Utc>) -> bool {
    current.original.sha256() == judged.certificate().sha256()
        && current.domain == judged.domain()
        && !current.signed.is_expired(now)
}
