//! The desk whose keys are made at first start and kept in the store, sealed.

mod kept;

use async_trait::async_trait;
use chrono::{DateTime, TimeDelta, Utc};
use pms_core::cert::profile::{IssueError, Subject, Validity, issue_partner};
use pms_core::cert::{CertPolicy, Certificate, TrustedChain};
use pms_core::domain::id::PartnerId;
use pms_core::port::desk::{CertificateDesk, DeskError, SignedCertificate};
use pms_core::port::{store::Store, system::Ids, vault::Vault};
use std::sync::Arc;

use crate::desk::authority::{self, Authority, NotMade};
use crate::vault::server_key::{self, ServerKeyError};

/// Where the store keeps it.
const NAME: &str = "certificate-desk";

/// How long the certificate of a key lives, and when it has to be replaced, in days.
struct KeyPolicy {
    days: i64,
    replace: i64,
    path_length: u8,
}

/// MOSIP's ROOT, but replaced so early that a PMS certificate never outlives it: MOSIP's 1125 days are fewer
/// than the 1460 of a PMS certificate (`certificates.md` A6, C9).
const ROOT: KeyPolicy = KeyPolicy { days: 2920, replace: 1490, path_length: 2 };

/// MOSIP's PMS key: replaced while a partner's 365 days still fit.
const PMS: KeyPolicy = KeyPolicy { days: 1460, replace: 395, path_length: 1 };

/// Signs with a PMS key below a ROOT key, both RSA of 2048 bits and of this installation only. Every server on
/// a store has the same ones.
pub struct LocalDesk {
    root: Certificate,
    issuing: Authority,
    ids: Arc<dyn Ids>,
    policy: CertPolicy,
}

/// Whom the desk's certificates name unless told otherwise: MOSIP's common name.
pub fn default_subject() -> Subject {
    Subject {
        common_name: "www.mosip.io".to_owned(),
        organisation: Some("MOSIP".to_owned()),
        ..Subject::default()
    }
}

impl LocalDesk {
    /// The desk of a store. Its keys and certificates are made where there are none, which takes about a
    /// second, on other threads; `subject` names them, with ` (ROOT)` and ` (PMS)` added to the common name.
    /// `policy` says how long a partner's certificate lives.
    pub async fn open(
        store: &dyn Store,
        vault: &dyn Vault,
        ids: Arc<dyn Ids>,
        subject: &Subject,
        policy: CertPolicy,
        now: DateTime<Utc>,
    ) -> Result<Self, ServerKeyError> {
        let not_made = |error: NotMade| ServerKeyError::NotMade { name: NAME, source: error.into() };
        let text = server_key::keep(store, vault, NAME, || async {
            let (root, issuing) =
                make(ids.as_ref(), subject, policy.clock_skew, now).await.map_err(not_made)?;
            kept::print(&root, &issuing).map_err(not_made)
        })
        .await?;
        let (root, issuing) = kept::read(&text).ok_or(ServerKeyError::Unusable(NAME))?;
        let desk = Self { root, issuing, ids, policy };
        desk.warn_in_time(now);
        Ok(desk)
    }

    /// The self-signed certificate above all that the desk signs.
    pub fn root(&self) -> &Certificate {
        &self.root
    }

    /// The certificate of the key that signs partners' certificates.
    pub fn issuing(&self) -> &Certificate {
        self.issuing.certificate()
    }

    /// Which of the desk's certificates have to be replaced by now, with the days that they have left.
    pub fn to_be_replaced(&self, now: DateTime<Utc>) -> Vec<(&Certificate, i64)> {
        [(&self.root, ROOT), (self.issuing.certificate(), PMS)]
            .into_iter()
            .map(|(certificate, policy)| (certificate, (certificate.not_after() - now).num_days(), policy))
            .filter(|(_, left, policy)| *left < policy.replace)
            .map(|(certificate, left, _)| (certificate, left))
            .collect()
    }

    fn warn_in_time(&self, now: DateTime<Utc>) {
        for (certificate, left) in self.to_be_replaced(now) {
            tracing::warn!(
                subject = certificate.subject_text(),
                days_left = left,
                "the certificate desk's key has to be replaced"
            );
        }
    }

    fn sign(
        &self,
        judged: &TrustedChain,
        partner: &PartnerId,
        now: DateTime<Utc>,
    ) -> Result<SignedCertificate, IssueError> {
        let serial = authority::serial(self.ids.as_ref());
        let issuer = self.issuing.issuer();
        let certificate = issue_partner(judged, partner.as_str(), &issuer, serial, now, &self.policy)?;
        Ok(SignedCertificate { certificate, path: vec![self.issuing().clone(), self.root.clone()] })
    }
}

/// ROOT and PMS authority of a new installation. The two keys are made at the same time.
async fn make(
    ids: &dyn Ids,
    subject: &Subject,
    skew: TimeDelta,
    now: DateTime<Utc>,
) -> Result<(Authority, Authority), NotMade> {
    let other_key = tokio::spawn(authority::rsa_key());
    let (root_key, pms_key) = (authority::rsa_key().await?, other_key.await??);
    let named =
        |part: &str| Subject { common_name: format!("{} ({part})", subject.common_name), ..subject.clone() };
    // Begun a little ago, so that a neighbour whose clock is behind takes what is signed at once.
    let lasting = |policy: &KeyPolicy| Validity {
        not_before: now - skew,
        not_after: now + TimeDelta::days(policy.days),
    };
    let root = Authority::root(&named("ROOT"), ROOT.path_length, root_key, ids, lasting(&ROOT))?;
    let pms = root.subordinate(&named("PMS"), PMS.path_length, pms_key, ids, lasting(&PMS))?;
    Ok((root, pms))
}

#[async_trait]
impl CertificateDesk for LocalDesk {
    async fn sign_partner(
        &self,
        judged: &TrustedChain,
        partner: &PartnerId,
        now: DateTime<Utc>,
    ) -> Result<SignedCertificate, DeskError> {
        self.sign(judged, partner, now).map_err(|error| match error {
            IssueError::Sign(error) => DeskError::Unavailable(error.into()),
            IssueError::IssuerEndsTooSoon { left, wanted } => {
                tracing::error!(left, wanted, "rotate the PMS key: no partner's certificate can be signed");
                error.into()
            }
            IssueError::Serial | IssueError::Issuer(_) | IssueError::Parse(_) | IssueError::Lint(_) => {
                error.into()
            }
        })
    }
}
