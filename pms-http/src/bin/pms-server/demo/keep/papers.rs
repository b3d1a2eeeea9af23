//! The certificate authorities of the data, and the certificates that they give partners. Each certificate has a
//! key of its own, which is forgotten at once.

use chrono::{DateTime, Duration, Utc};

use pms_adapters::{
    crypto::{AwsLc, LocalKey},
    system::SystemIds,
};
use pms_core::{
    cert::{
        Certificate, KeyUsage, TrustDomain,
        profile::{self, Issuer, IssuerKey, Subject, Validity},
    },
    port::system::Ids,
};

use super::Failure;

/// A CA to be made: domain, common name, organisation, since how many days, for how many days from today, and
/// which it stands below: the last root before it, or none.
struct Plan(TrustDomain, &'static str, &'static str, i64, i64, Level);

#[derive(Clone, Copy, PartialEq, Eq)]
enum Level {
    Root,
    /// Below the last root; `Issues` gives partners their certificates.
    Issues,
    Idle,
}

use Level::{Idle, Issues, Root};

/// When the CAs were uploaded.
pub(super) const UPLOADED: i64 = 695;

const PLANS: [Plan; 12] = [
    Plan(TrustDomain::Auth, "National Root CA", "Ministry of Digital Affairs", 900, 4000, Root),
    Plan(TrustDomain::Auth, "Partner Issuing CA", "Ministry of Digital Affairs", 900, 2000, Issues),
    Plan(TrustDomain::Auth, "Partner Issuing CA 2019", "Ministry of Digital Affairs", 900, 12, Idle),
    Plan(TrustDomain::Auth, "Autorité racine de certification", "Chambre de commerce", 1500, 25, Root),
    Plan(TrustDomain::Auth, "هيئة التصديق الوطنية", "وزارة الاتصالات", 800, 3000, Root),
    Plan(TrustDomain::Auth, "Pilot Root CA", "Pilot Office", 900, -40, Root),
    Plan(TrustDomain::Device, "Device Root CA", "Institute for Biometrics", 900, 3600, Root),
    Plan(TrustDomain::Device, "Device Issuing CA", "Institute for Biometrics", 900, 1800, Issues),
    Plan(TrustDomain::Device, "Device Issuing CA 2020", "Institute for Biometrics", 900, 28, Idle),
    Plan(TrustDomain::Ftm, "Chip Root CA", "Silicon Assurance", 900, 3600, Root),
    Plan(TrustDomain::Ftm, "Chip Issuing CA", "Silicon Assurance", 900, 1800, Issues),
    Plan(TrustDomain::Ftm, "Chip Test Root CA", "Silicon Assurance", 900, 6, Root),
];

struct Authority {
    domain: TrustDomain,
    level: Level,
    certificate: Certificate,
    key: LocalKey,
}

impl Authority {
    fn issuer(&self) -> Issuer<'_> {
        Issuer { certificate: &self.certificate, key: &self.key, check: &AwsLc }
    }
}

/// The CAs.
pub(super) struct Authorities(Vec<Authority>);

impl Authorities {
    /// Makes them, as of today.
    pub(super) fn make(today: DateTime<Utc>) -> Result<Self, Failure> {
        let mut made: Vec<Authority> = Vec::new();
        for Plan(domain, name, organisation, since, ahead, level) in PLANS {
            let key = LocalKey::generate_p256()?;
            let subject = subject(name, organisation);
            let lasts = Validity {
                not_before: today - Duration::days(since),
                not_after: today + Duration::days(ahead),
            };
            let root = made.iter().rfind(|other| other.level == Root);
            let issued = match (level, root) {
                (Issues | Idle, Some(root)) => {
                    profile::subordinate_ca(&subject, key.spki_der(), 0, &root.issuer(), serial(), lasts)?
                }
                (Root, _) | (Issues | Idle, None) => {
                    profile::self_signed_ca(&subject, 2, &key, &AwsLc, serial(), lasts)?
                }
            };
            made.push(Authority { domain, level, certificate: issued.into_certificate(), key });
        }
        Ok(Self(made))
    }

    /// Domain and PEM text of each, each after the one that it stands below.
    pub(super) fn papers(&self) -> impl Iterator<Item = (TrustDomain, String)> {
        self.0.iter().map(|ca| (ca.domain, ca.certificate.to_pem()))
    }

    /// A certificate in PEM for an organisation, two years long, that it begins to use `now`.
    pub(super) fn certify(
        &self,
        domain: TrustDomain,
        name: &str,
        organisation: &str,
        now: DateTime<Utc>,
    ) -> Result<String, Failure> {
        let ca = self.0.iter().find(|ca| ca.domain == domain && ca.level == Issues);
        let ca = ca.ok_or("no CA issues certificates in this domain")?;
        let (key, usage) = if domain.encrypts_to_partner() {
            (LocalKey::generate_rsa()?, KeyUsage::DIGITAL_SIGNATURE.and(KeyUsage::KEY_ENCIPHERMENT))
        } else {
            (LocalKey::generate_p256()?, KeyUsage::DIGITAL_SIGNATURE)
        };
        let lasts = Validity { not_before: now - Duration::days(1), not_after: now + Duration::days(730) };
        let subject = subject(name, organisation);
        let issued = profile::end_entity(&subject, key.spki_der(), usage, &ca.issuer(), serial(), lasts)?;
        Ok(issued.certificate().to_pem())
    }
}

fn subject(common_name: &str, organisation: &str) -> Subject {
    Subject {
        common_name: common_name.to_owned(),
        organisation: Some(organisation.to_owned()),
        ..Subject::default()
    }
}

fn serial() -> [u8; 16] {
    let mut serial = [0_u8; 16];
    SystemIds.bytes(&mut serial);
    serial
}
