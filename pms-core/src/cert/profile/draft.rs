//! A certificate before it is signed (RFC 5280 4.1.2).

use super::Validity;
use crate::cert::certificate::Certificate;
use crate::cert::der::{tag, write};
use crate::cert::extension::KeyUsage;
use crate::cert::key::PublicKey;
use crate::cert::{oid, thumbprint, time};

/// Everything that a certificate of ours says.
pub(super) struct Draft<'a> {
    pub(super) serial: [u8; 16],
    pub(super) issuer: &'a [u8],
    pub(super) validity: Validity,
    pub(super) subject: &'a [u8],
    pub(super) key: &'a PublicKey,
    pub(super) authority_key_id: Option<Vec<u8>>,
    /// Present for a CA.
    pub(super) path_length: Option<u8>,
    pub(super) usage: KeyUsage,
}

impl Draft<'_> {
    pub(super) fn to_be_signed(&self, algorithm: &[u8]) -> Vec<u8> {
        write::sequence(&[
            &write::element(tag::explicit(0), &write::unsigned(&[2])),
            &write::unsigned(&self.serial),
            algorithm,
            self.issuer,
            &write::sequence(&[
                &time::write(self.validity.not_before),
                &time::write(self.validity.not_after),
            ]),
            self.subject,
            self.key.spki(),
            &write::element(tag::explicit(3), &self.extensions()),
        ])
    }

    fn extensions(&self) -> Vec<u8> {
        let authority = self.authority_key_id.as_ref().map(|id| {
            extension(
                oid::AUTHORITY_KEY_ID,
                false,
                &write::sequence(&[&write::element(tag::implicit(0), id)]),
            )
        });
        let own_id = write::element(tag::OCTET_STRING, &thumbprint::sha1(self.key.bits()));
        let constraints = match self.path_length {
            Some(length) => write::sequence(&[write::TRUE, &write::unsigned(&[length])]),
            None => write::sequence(&[]),
        };
        write::sequence(&[
            &authority.unwrap_or_default(),
            &extension(oid::SUBJECT_KEY_ID, false, &own_id),
            &extension(oid::BASIC_CONSTRAINTS, true, &constraints),
            &extension(oid::KEY_USAGE, true, &usage(self.usage)),
        ])
    }
}

/// The identifier of an issuer's key: what its certificate says, or else SHA-1 of the key (RFC 5280 4.2.1.2, method 1).
pub(super) fn key_id(issuer: &Certificate) -> Vec<u8> {
    issuer
        .extensions()
        .subject_key_id
        .clone()
        .unwrap_or_else(|| thumbprint::sha1(issuer.key().bits()).to_vec())
}

pub(super) fn assembled(tbs: &[u8], algorithm: &[u8], signature: &[u8]) -> Vec<u8> {
    write::sequence(&[tbs, algorithm, &write::octet_bits(signature)])
}

fn extension(name: const_oid::ObjectIdentifier, critical: bool, value: &[u8]) -> Vec<u8> {
    let flag = if critical { write::TRUE } else { &[] };
    write::sequence(&[&write::oid(name), flag, &write::element(tag::OCTET_STRING, value)])
}

/// A named bit list without trailing zero bits (X.690 11.2.2).
fn usage(usage: KeyUsage) -> Vec<u8> {
    let spare = u8::try_from(usage.bits().trailing_zeros()).unwrap_or(0);
    write::element(tag::BIT_STRING, &[spare, usage.bits()])
}
