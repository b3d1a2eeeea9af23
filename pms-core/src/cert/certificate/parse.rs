//! Reading a certificate (RFC 5280 4.1).

use super::Fields;
use crate::cert::algorithm::SignatureScheme;
use crate::cert::der::{DerError, Element, Reader, small_unsigned, tag};
use crate::cert::error::{Excess, ParseError};
use crate::cert::extension::Extensions;
use crate::cert::key::PublicKey;
use crate::cert::name::Name;
use crate::cert::{thumbprint, time};

/// The largest certificate that is read, in bytes (`certificates.md` C2).
const MAX_DER: usize = 16 * 1024;
/// The longest serial number, in octets (RFC 5280 4.1.2.2).
const MAX_SERIAL: usize = 20;

pub(super) fn certificate(der: &[u8]) -> Result<Fields, ParseError> {
    if der.len() > MAX_DER {
        return Err(ParseError::Limit { what: Excess::CertificateBytes, limit: MAX_DER });
    }
    let mut file = Reader::new(der);
    let outer = file.element(tag::SEQUENCE)?;
    file.finish()?;
    let mut parts = Reader::new(outer.value);
    let tbs = parts.element(tag::SEQUENCE)?;
    let algorithm = parts.element(tag::SEQUENCE)?;
    let signature = parts.octet_bits()?;
    parts.finish()?;
    let start = der.len() - outer.value.len();
    let signed = Signed::read(tbs.value, algorithm)?;
    Ok(Fields {
        der: der.to_vec(),
        tbs: start..start + tbs.raw.len(),
        version: signed.version,
        serial: signed.serial.to_vec(),
        scheme: SignatureScheme::read(algorithm.value)?,
        signature: signature.to_vec(),
        issuer: signed.issuer,
        subject: signed.subject,
        not_before: time::read(signed.not_before)?,
        not_after: time::read(signed.not_after)?,
        spki_sha256: thumbprint::sha256(signed.key.spki()),
        key: signed.key,
        extensions: signed.extensions,
        sha256: thumbprint::sha256(der),
    })
}

/// The fields of the signed part.
struct Signed<'a> {
    version: u64,
    serial: &'a [u8],
    issuer: Name,
    not_before: Element<'a>,
    not_after: Element<'a>,
    subject: Name,
    key: PublicKey,
    extensions: Extensions,
}

impl<'a> Signed<'a> {
    fn read(content: &'a [u8], outer_algorithm: Element<'a>) -> Result<Self, ParseError> {
        let mut fields = Reader::new(content);
        let version = version(&mut fields)?;
        let serial = fields.integer()?;
        if serial.len() > MAX_SERIAL {
            return Err(ParseError::Limit { what: Excess::SerialOctets, limit: MAX_SERIAL });
        }
        if fields.element(tag::SEQUENCE)?.raw != outer_algorithm.raw {
            return Err(ParseError::AlgorithmsDiffer);
        }
        let issuer = Name::read(&mut fields)?;
        let mut validity = fields.within(tag::SEQUENCE)?;
        let (not_before, not_after) = (validity.any()?, validity.any()?);
        validity.finish()?;
        let subject = Name::read(&mut fields)?;
        let key = PublicKey::read(&mut fields)?;
        // issuerUniqueID and subjectUniqueID: obsolete, without meaning here (RFC 5280 4.1.2.8).
        fields.optional(tag::implicit(1))?;
        fields.optional(tag::implicit(2))?;
        let extensions = match fields.optional(tag::explicit(3))? {
            None => Extensions::default(),
            Some(_) if version < 3 => return Err(ParseError::ExtensionsWithoutVersion3(version)),
            Some(element) => Extensions::read(element.value)?,
        };
        fields.finish()?;
        Ok(Self { version, serial, issuer, not_before, not_after, subject, key, extensions })
    }
}

/// The version as people count it. Unknown ones are read, so that the judge can name them.
fn version(fields: &mut Reader<'_>) -> Result<u64, DerError> {
    let Some(element) = fields.optional(tag::explicit(0))? else {
        return Ok(1);
    };
    let mut inner = Reader::new(element.value);
    let number = small_unsigned(inner.integer()?).filter(|number| (1..1_000).contains(number));
    inner.finish()?;
    // DER leaves out a default, so 0 (version 1) is never written.
    number.map(|number| number + 1).ok_or(DerError::Value("version"))
}
