//! A certificate authority that the world trusts.
#![expect(clippy::unwrap_used, clippy::missing_panics_doc, reason = "steps of a story must succeed")]

use pms_core::app::certificate::{Upload, Uploaded};
use pms_core::domain::id::PartnerId;
use std::sync::LazyLock;

use crate::pki::{Entity, KeyChoice, Pki, Template};
use crate::world::{actor, clock::noon, pms::World};

/// Made once a process: every world may trust the same authority.
static AUTHORITY: LazyLock<Authority> = LazyLock::new(|| {
    let pki = Pki::new(noon());
    let root = pki.make(Template::ca("Trust Root").key(KeyChoice::P384), None);
    let issuing = pki.make(Template::ca("Trust Issuing CA").key(KeyChoice::P256), Some(&root));
    Authority { pki, root, issuing }
});

/// A root and an issuing CA below it, good for ten years from noon.
#[derive(Clone, Debug)]
pub struct Authority {
    /// Makes certificates around noon.
    pub pki: Pki,
    /// The root.
    pub root: Entity,
    /// The issuing CA.
    pub issuing: Entity,
}

impl Authority {
    /// The authority, not yet trusted anywhere.
    pub fn get() -> Self {
        AUTHORITY.clone()
    }

    /// A sound certificate for the organisation of a partner of this kit, with an RSA key.
    pub fn certify(&self, partner: &str) -> Entity {
        self.pki.leaf(&self.issuing, &format!("{partner} Ltd"))
    }

    /// Root and issuing CA in one PEM text.
    pub fn bundle(&self) -> String {
        format!("{}{}", self.root.pem(), self.issuing.pem())
    }
}

impl World {
    /// The authority, uploaded to a domain.
    pub async fn authority(&self, domain: &str) -> Authority {
        let authority = Authority::get();
        self.pms.upload_ca_certificate(&actor::admin(), &authority.bundle(), domain).await.unwrap();
        authority
    }

    /// Uploads a certificate for AUTH as the partner's own user.
    pub async fn certify(&self, partner: &PartnerId, certificate: &Entity) -> Uploaded {
        let ask = upload_ask(partner.as_str(), certificate);
        self.pms.upload_certificate(&actor::auth_partner(partner.as_str()), &ask).await.unwrap()
    }
}

/// What a partner's user sends to upload a certificate for AUTH.
pub fn upload_ask(partner: &str, certificate: &Entity) -> Upload {
    Upload {
        partner: PartnerId::try_from(partner).unwrap(),
        text: certificate.pem(),
        domain: "AUTH".to_owned(),
    }
}
