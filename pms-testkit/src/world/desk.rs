//! A certificate desk with a key of the test PKI.

use async_trait::async_trait;
use chrono::{DateTime, Utc};
use pms_core::cert::{
    CertPolicy, TrustedChain,
    profile::{Issuer, issue_partner},
    signature::RustCrypto,
};
use pms_core::domain::id::PartnerId;
use pms_core::port::{
    desk::{CertificateDesk, DeskError, SignedCertificate},
    system::Ids,
};
use std::sync::LazyLock;

use crate::pki::{Entity, KeyChoice, Pki, Template};
use crate::world::{clock::noon, ids::CountingIds};

/// The root of every [`OpenDesk`], made when it is first needed.
static ROOT: LazyLock<Entity> =
    LazyLock::new(|| Pki::new(noon()).make(Template::ca("MOSIP of a test").key(KeyChoice::P256), None));

/// Signs partners' certificates with the real rules of issuing. A clone is the same desk.
#[derive(Clone, Debug)]
pub struct OpenDesk {
    serials: CountingIds,
}

impl Default for OpenDesk {
    fn default() -> Self {
        Self { serials: CountingIds::starting_at(1 << 40) }
    }
}

#[async_trait]
impl CertificateDesk for OpenDesk {
    async fn sign_partner(
        &self,
        judged: &TrustedChain,
        partner: &PartnerId,
        now: DateTime<Utc>,
    ) -> Result<SignedCertificate, DeskError> {
        let root = ROOT.certificate();
        let issuer = Issuer { certificate: &root, key: ROOT.key(), check: &RustCrypto };
        let mut serial = [0; 16];
        self.serials.bytes(&mut serial);
        let policy = CertPolicy::default();
        let certificate = issue_partner(judged, partner.as_str(), &issuer, serial, now, &policy)?;
        Ok(SignedCertificate { certificate, path: vec![root] })
    }
}
