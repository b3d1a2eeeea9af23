//! The MOSIP-signed certificate of a partner: profile `standard` (`certificates.md` C5).

use chrono::{DateTime, TimeDelta, Utc};
use const_oid::ObjectIdentifier;

use super::subject::rdn;
use super::{IssueError, IssuedCertificate, Issuer, Validity};
use crate::cert::der::{Reader, tag, write};
use crate::cert::domain::TrustDomain;
use crate::cert::error::ParseError;
use crate::cert::extension::KeyUsage;
use crate::cert::judge::TrustedChain;
use crate::cert::name::Name;
use crate::cert::oid;
use crate::cert::policy::CertPolicy;

/// Kinds of attributes that are copied into what we issue.
const KNOWN: [ObjectIdentifier; 16] = [
    oid::COMMON_NAME,
    oid::SURNAME,
    oid::SERIAL_NUMBER,
    oid::COUNTRY,
    oid::LOCALITY,
    oid::STATE,
    oid::STREET,
    oid::ORGANISATION,
    oid::ORGANISATIONAL_UNIT,
    oid::TITLE,
    oid::POSTAL_CODE,
    oid::GIVEN_NAME,
    oid::ORGANISATION_IDENTIFIER,
    oid::USER_ID,
    oid::DOMAIN_COMPONENT,
    oid::EMAIL_ADDRESS,
];

/// Issues the MOSIP-signed certificate for a judged one: same key, same subject, valid no longer than the original, the
/// issuer and `policy.issued_days`. `partner_id` becomes the common name where the original has none. `serial` is 128 bits
/// of chance.
pub fn issue_partner(
    trusted: &TrustedChain,
    partner_id: &str,
    issuer: &Issuer<'_>,
    serial: [u8; 16],
    now: DateTime<Utc>,
    policy: &CertPolicy,
) -> Result<IssuedCertificate, IssueError> {
    let original = trusted.certificate();
    let validity = validity(trusted, issuer, now, policy)?;
    let subject = subject(original.subject(), partner_id)?;
    let (usage, path_length) = usage(trusted.domain());
    issuer.issue(&subject, original.key(), path_length, usage, serial, validity)
}

fn validity(
    trusted: &TrustedChain,
    issuer: &Issuer<'_>,
    now: DateTime<Utc>,
    policy: &CertPolicy,
) -> Result<Validity, IssueError> {
    let issuer_end = issuer.certificate.not_after();
    if !issuer.certificate.is_valid_at(now) {
        return Err(IssueError::Issuer("it is not valid now"));
    }
    let left = issuer_end.signed_duration_since(now).num_days();
    if left < policy.partner_min_days {
        return Err(IssueError::IssuerEndsTooSoon { left, wanted: policy.partner_min_days });
    }
    let full = now + TimeDelta::days(policy.issued_days);
    Ok(Validity {
        not_before: now - policy.clock_skew,
        not_after: full.min(trusted.certificate().not_after()).min(issuer_end),
    })
}

/// What the key may do: only where partners issue themselves is it a CA, for one level (`certificates.md` B1).
const fn usage(domain: TrustDomain) -> (KeyUsage, Option<u8>) {
    match domain {
        TrustDomain::Auth | TrustDomain::Misp => {
            (KeyUsage::DIGITAL_SIGNATURE.and(KeyUsage::KEY_ENCIPHERMENT), None)
        }
        TrustDomain::Device | TrustDomain::Ftm => {
            (KeyUsage::DIGITAL_SIGNATURE.and(KeyUsage::KEY_CERT_SIGN), Some(0))
        }
    }
}

/// The original's subject, byte for byte, without attributes of unknown kinds.
fn subject(original: &Name, partner_id: &str) -> Result<Vec<u8>, ParseError> {
    let mut outer = Reader::new(original.raw());
    let mut rdns = outer.within(tag::SEQUENCE)?;
    let mut kept: Vec<u8> = Vec::with_capacity(original.raw().len());
    while !rdns.is_empty() {
        let mut attributes = rdns.within(tag::SET)?;
        let mut known: Vec<u8> = Vec::new();
        while !attributes.is_empty() {
            let attribute = attributes.element(tag::SEQUENCE)?;
            if KNOWN.contains(&Reader::new(attribute.value).oid()?) {
                known.extend_from_slice(attribute.raw);
            }
        }
        if !known.is_empty() {
            kept.extend(write::element(tag::SET, &known));
        }
    }
    if original.first(oid::COMMON_NAME).is_none() {
        kept.extend(rdn(oid::COMMON_NAME, tag::UTF8_STRING, partner_id));
    }
    Ok(write::element(tag::SEQUENCE, &kept))
}
