//! The certificates of the demo, made on the spot with keys that are forgotten afterwards.

use chrono::{DateTime, Duration, Utc};

use pms_adapters::{
    crypto::{AwsLc, LocalKey},
    system::{SystemClock, SystemIds},
};
use pms_core::{
    cert::{
        Certificate, KeyUsage,
        profile::{self, Issuer, IssuerKey, Subject, Validity},
    },
    port::system::{Clock, Ids},
};

use super::Failure;

/// PEM texts: sound ones, and ones that must be refused.
pub(crate) struct Papers {
    /// A root CA.
    pub(crate) root: String,
    /// An intermediate CA under it.
    pub(crate) intermediate: String,
    /// The partner's certificate, signed by the intermediate.
    pub(crate) partner: String,
    /// A root CA whose time is over.
    pub(crate) expired_root: String,
    /// A certificate that may not issue others.
    pub(crate) not_a_ca: String,
    /// A certificate that lost its middle.
    pub(crate) torn: String,
}

/// Makes them for an organisation.
pub(crate) fn make(organisation: &str) -> Result<Papers, Failure> {
    let now = SystemClock.now();
    let root_key = LocalKey::generate_p256()?;
    let root_name = subject("Demo Root CA", organisation);
    let root = root(&root_name, &root_key, years(now, 0, 10))?;
    let from_root = Issuer { certificate: &root, key: &root_key, check: &AwsLc };

    let intermediate_key = LocalKey::generate_p256()?;
    let name = subject("Demo Issuing CA", organisation);
    let spki = intermediate_key.spki_der();
    let intermediate = profile::subordinate_ca(&name, spki, 0, &from_root, serial(), years(now, 0, 5))?;
    let intermediate = intermediate.into_certificate();
    let from_intermediate = Issuer { certificate: &intermediate, key: &intermediate_key, check: &AwsLc };

    let partner_key = LocalKey::generate_rsa()?;
    let name = subject("Demo partner", organisation);
    let usage = KeyUsage::DIGITAL_SIGNATURE.and(KeyUsage::KEY_ENCIPHERMENT);
    let spki = partner_key.spki_der();
    let partner = profile::end_entity(&name, spki, usage, &from_intermediate, serial(), years(now, 0, 2))?;

    let other_key = LocalKey::generate_p256()?;
    let name = subject("Demo no CA", organisation);
    let spki = other_key.spki_der();
    let no_ca = profile::end_entity(&name, spki, usage, &from_root, serial(), years(now, 0, 2))?;

    let expired = self::root(&subject("Demo old root CA", organisation), &root_key, years(now, 3, -1))?;
    let whole = root.to_pem();
    let lines: Vec<&str> = whole.lines().collect();
    let torn = lines.iter().take(3).chain(lines.iter().rev().take(2).rev()).copied().collect::<Vec<_>>();
    Ok(Papers {
        torn: torn.join("\n"),
        root: whole,
        intermediate: intermediate.to_pem(),
        partner: partner.certificate().to_pem(),
        expired_root: expired.to_pem(),
        not_a_ca: no_ca.certificate().to_pem(),
    })
}

fn root(name: &Subject, key: &LocalKey, validity: Validity) -> Result<Certificate, Failure> {
    Ok(profile::self_signed_ca(name, 2, key, &AwsLc, serial(), validity)?.into_certificate())
}

fn subject(common_name: &str, organisation: &str) -> Subject {
    Subject {
        common_name: common_name.to_owned(),
        organisation: Some(organisation.to_owned()),
        ..Subject::default()
    }
}

/// Valid from so many years ago, and a little earlier, until so many years from now.
fn years(now: DateTime<Utc>, ago: i64, ahead: i64) -> Validity {
    Validity {
        not_before: now - Duration::days(365 * ago) - Duration::minutes(5),
        not_after: now + Duration::days(365 * ahead),
    }
}

fn serial() -> [u8; 16] {
    let mut serial = [0_u8; 16];
    SystemIds.bytes(&mut serial);
    serial
}
