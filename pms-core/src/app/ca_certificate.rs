//! The trust store: upload, list, download.

use std::collections::BTreeMap;
use std::time::Instant;
use thiserror::Error;

use crate::access::{Action, Actor, Denied};
use crate::app::{Pms, Refused, stamp, trail};
use crate::cert::{Anchor, Certificate, TrustDomain, TrustStore, Verdict, hex, judge, p7b};
use crate::domain::{
    anchor::{AnchorState, TrustAnchor},
    audit::AuditOutcome,
    expiry,
    id::CertificateId,
    page::{Page, Sort, Window},
};
use crate::port::{
    queries::{AnchorField, AnchorFilter, AnchorRow},
    store::{StoreError, StoreResult, UnitOfWork},
};

/// Why a use case about the trust store did not do what it was asked.
#[derive(Debug, Error)]
#[expect(missing_docs, reason = "each variant's text says it")]
pub enum AnchorError {
    #[error(transparent)]
    Denied(#[from] Denied),
    #[error("the certificate is refused: {}", reason(.0))]
    Refused(Verdict),
    #[error("there is no such certificate in the trust store")]
    NotFound,
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl Refused for AnchorError {
    fn store(&self) -> Option<&StoreError> {
        if let Self::Store(error) = self { Some(error) } else { None }
    }
}

/// The finding that decided, for the audit and the log.
pub(crate) fn reason(verdict: &Verdict) -> String {
    verdict
        .first_failed()
        .map_or_else(String::new, |finding| format!("{}: {}", finding.rule.name(), finding.sentence()))
}

/// What an upload to the trust store did.
#[derive(Debug)]
pub struct AnchorUpload {
    /// What was judged.
    pub verdict: Verdict,
    /// What was admitted, roots first.
    pub anchors: Vec<TrustAnchor>,
}

/// A certificate of the trust store and its place in it.
#[derive(Debug)]
pub struct AnchorDetails {
    /// The certificate.
    pub anchor: TrustAnchor,
    /// Its issuers, nearest first, the root last; empty for a root.
    pub issuers: Vec<TrustAnchor>,
    /// Those of the trust store that it issued, oldest first.
    pub issued: Vec<TrustAnchor>,
}

impl Pms {
    /// Admits a root or intermediate certificate, or a bundle of them, all or none
    /// (`POST /partners/certificate/ca/upload`, `certificates.md` C4).
    pub async fn upload_ca_certificate(
        &self,
        actor: &Actor,
        text: &str,
        domain: &str,
    ) -> Result<AnchorUpload, AnchorError> {
        self.command(actor, Action::UploadCaCertificate, None, || {
            Box::pin(self.upload_ca_certificate_once(actor, text, domain))
        })
        .await
    }

    async fn upload_ca_certificate_once(
        &self,
        actor: &Actor,
        text: &str,
        domain: &str,
    ) -> Result<AnchorUpload, AnchorError> {
        actor.may(Action::UploadCaCertificate, None)?;
        let now = self.now();
        let known = TrustDomain::parse(domain);
        let mut work = self.ports.store.begin().await?;
        let stored = match known {
            Some(domain) => work.anchors().of_domain(domain).await?,
            None => Vec::new(),
        };
        let store = trust_store(&stored);
        let started = Instant::now();
        let policy = &self.settings().certificates;
        let judged = judge::ca_upload(text, domain, &store, policy, self.ports.signatures.as_ref(), now);
        self.note_judged(started, judged.accepted.is_some());
        let Some(accepted) = judged.accepted else {
            return Err(AnchorError::Refused(judged.verdict));
        };
        let mut ids: BTreeMap<[u8; 32], CertificateId> =
            stored.iter().map(|anchor| (anchor.certificate.sha256(), anchor.id.clone())).collect();
        let (mut anchors, mut events) = (Vec::new(), Vec::new());
        for candidate in &accepted {
            let id = CertificateId::from_store(self.fresh_id());
            let issuer = ids.get(&candidate.issuer().sha256()).cloned();
            let (anchor, event) = TrustAnchor::admit(candidate, id, issuer, stamp(actor, now));
            work.anchors().insert(&anchor).await?;
            ids.insert(anchor.certificate.sha256(), anchor.id.clone());
            events.push(event);
            anchors.push(anchor);
        }
        let prints: Vec<String> = anchors.iter().map(|a| hex(&a.certificate.sha256())).collect();
        let said = format!("admitted to {}: SHA-256 {}", domain.to_uppercase(), prints.join(", "));
        let reference = anchors.first().map_or("", |anchor| anchor.id.as_str());
        let mut trail = trail(actor, Action::UploadCaCertificate, now, reference, &said);
        trail.events = events;
        work.commit(trail).await?;
        Ok(AnchorUpload { verdict: judged.verdict, anchors })
    }

    pub(crate) fn note_judged(&self, started: Instant, accepted: bool) {
        let outcome = if accepted { AuditOutcome::Success } else { AuditOutcome::Failure };
        self.ports.watch.judged(started.elapsed(), outcome);
    }

    /// A page of the trust store (`GET /trust-chain-certificates`). `ends_within` asks for those that end
    /// within so many days.
    pub async fn anchors(
        &self,
        actor: &Actor,
        mut filter: AnchorFilter,
        ends_within: Option<u32>,
        sort: Option<Sort<AnchorField>>,
        window: Window,
    ) -> Result<Page<AnchorRow>, AnchorError> {
        actor.may(Action::ListTrustStore, None)?;
        filter.ends = ends_within.map(|days| expiry::ends_within(self.now(), days));
        Ok(self.ports.queries.anchors(&filter, sort, window).await?)
    }

    /// A certificate of the trust store with those above and below it.
    pub async fn anchor(&self, actor: &Actor, id: &CertificateId) -> Result<AnchorDetails, AnchorError> {
        actor.may(Action::ListTrustStore, None)?;
        let mut work = self.ports.store.read().await?;
        let mut chain = chain_up(work.as_mut(), id).await?.into_iter();
        let anchor = chain.next().ok_or(AnchorError::NotFound)?;
        let mut issued = work.anchors().of_domain(anchor.domain).await?;
        issued.retain(|other| other.issuer == anchor.id && other.id != anchor.id);
        Ok(AnchorDetails { issuers: chain.collect(), issued, anchor })
    }

    /// A certificate of the trust store with its issuers up to the root, as p7b text
    /// (`GET /trust-chain-certificates/{certificateId}/certificateFile`).
    pub async fn trust_chain(&self, actor: &Actor, id: &CertificateId) -> Result<String, AnchorError> {
        actor.may(Action::DownloadTrustChain, None)?;
        let mut work = self.ports.store.read().await?;
        let chain: Vec<Certificate> =
            chain_up(work.as_mut(), id).await?.into_iter().map(|anchor| anchor.certificate).collect();
        if chain.is_empty() { Err(AnchorError::NotFound) } else { Ok(p7b::to_pem(&p7b::encode(&chain))) }
    }
}

/// A certificate and its stored issuers, as they were found when each was admitted. Bounded, whatever the rows say.
async fn chain_up(work: &mut dyn UnitOfWork, id: &CertificateId) -> StoreResult<Vec<TrustAnchor>> {
    let mut chain = Vec::new();
    let mut next = Some(id.clone());
    while let Some(id) = next.take().filter(|_| chain.len() < 8) {
        if let Some(anchor) = work.anchors().get(&id).await? {
            next = (anchor.issuer != anchor.id).then(|| anchor.issuer.clone());
            chain.push(anchor);
        }
    }
    Ok(chain)
}

/// The snapshot in which certificates of a domain are judged.
pub(crate) fn trust_store(stored: &[TrustAnchor]) -> TrustStore {
    TrustStore::new(stored.iter().map(|anchor| Anchor {
        domain: anchor.domain,
        certificate: anchor.certificate.clone(),
        kind: anchor.kind,
        active: anchor.state == AnchorState::Active,
    }))
}
