//! Looking at an upload before it is sent: the same judge on the same facts; nothing is saved, nothing audited.

use crate::access::{Action, Actor};
use crate::app::{
    Pms,
    ca_certificate::{AnchorError, trust_store},
    certificate::{CertificateError, Upload},
};
use crate::cert::{Certificate, MissingIssuer, Outcome, Rule, Sight, TrustDomain, Verdict, judge};
use crate::domain::{anchor::TrustAnchor, id::CertificateId};

/// What an upload would lead to.
#[derive(Debug)]
pub struct Judged {
    /// What was judged. A refused upload has its findings here, too.
    pub verdict: Verdict,
    /// The certificates of the upload, in order of appearance: a finding's number counts these from 1.
    pub certificates: Vec<Certificate>,
    /// The path to the root, the uploaded certificate first; empty when none was found.
    pub chain: Vec<ChainLink>,
    /// The CA certificate without which there is no path.
    pub missing: Option<MissingIssuer>,
    /// The organisations to compare, where a partner's certificate was read.
    pub organisation: Option<Organisations>,
}

/// One certificate of the path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChainLink {
    /// The certificate.
    pub certificate: Certificate,
    /// Where it comes from.
    pub origin: Origin,
}

/// Where a certificate of the path comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// The certificate that is judged.
    Itself,
    /// Another one of the upload.
    Upload,
    /// The trust store.
    Store(CertificateId),
}

/// The organisation in the certificate and in the registration.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Organisations {
    /// The first O of the subject.
    pub certificate: Option<String>,
    /// The partner's name.
    pub registered: String,
    /// Whether the judge takes them for the same.
    pub same: bool,
}

impl Pms {
    /// What [`Pms::upload_certificate`] would say. Whoever may upload may look.
    pub async fn preview_certificate(&self, actor: &Actor, ask: &Upload) -> Result<Judged, CertificateError> {
        let standing = self.upload_standing(actor, ask).await?;
        let judged = self.judge_on(ask, &standing, self.now());
        let registered = standing.partner.name.as_str();
        let organisation = judged.sight.certificates.first().map(|certificate| Organisations {
            certificate: certificate.organisation().map(str::to_owned),
            registered: registered.to_owned(),
            same: judged.verdict.of(Rule::Organisation).is_some_and(|found| found.outcome == Outcome::Held),
        });
        Ok(Judged { organisation, ..looked(judged.verdict, judged.sight, &standing.stored) })
    }

    /// What [`Pms::upload_ca_certificate`] would say. Whoever may upload may look.
    pub async fn preview_ca_certificate(
        &self,
        actor: &Actor,
        text: &str,
        domain: &str,
    ) -> Result<Judged, AnchorError> {
        actor.may(Action::UploadCaCertificate, None)?;
        let stored = match TrustDomain::parse(domain) {
            Some(domain) => self.ports.store.read().await?.anchors().of_domain(domain).await?,
            None => Vec::new(),
        };
        let (store, policy) = (trust_store(&stored), &self.settings().certificates);
        let check = self.ports.signatures.as_ref();
        let judged = judge::ca_upload(text, domain, &store, policy, check, self.now());
        Ok(looked(judged.verdict, judged.sight, &stored))
    }
}

fn looked(verdict: Verdict, sight: Sight, stored: &[TrustAnchor]) -> Judged {
    let Sight { certificates, path, missing } = sight;
    let in_store = |certificate: &Certificate| {
        stored.iter().find(|anchor| anchor.certificate == *certificate).map(|anchor| anchor.id.clone())
    };
    let chain = path.into_iter().enumerate().map(|(place, certificate)| {
        let origin = match place {
            0 => Origin::Itself,
            _ => in_store(&certificate).map_or(Origin::Upload, Origin::Store),
        };
        ChainLink { certificate, origin }
    });
    Judged { verdict, chain: chain.collect(), certificates, missing, organisation: None }
}
