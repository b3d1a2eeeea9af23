//! Subjects of certificates that we make ourselves.

use crate::cert::der::{tag, write};
use crate::cert::oid;

/// The subject of a CA, or of a certificate of our own.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Subject {
    /// CN.
    pub common_name: String,
    /// O.
    pub organisation: Option<String>,
    /// OU.
    pub unit: Option<String>,
    /// L.
    pub locality: Option<String>,
    /// ST.
    pub state: Option<String>,
    /// C: two letters.
    pub country: Option<String>,
}

impl Subject {
    /// The name in DER, in the order C, ST, L, O, OU, CN as the Java key manager has it: the country as `PrintableString`, the
    /// rest as `UTF8String`.
    pub(crate) fn to_der(&self) -> Vec<u8> {
        let common_name = Some(&self.common_name);
        let parts = [
            (oid::COUNTRY, tag::PRINTABLE_STRING, self.country.as_ref()),
            (oid::STATE, tag::UTF8_STRING, self.state.as_ref()),
            (oid::LOCALITY, tag::UTF8_STRING, self.locality.as_ref()),
            (oid::ORGANISATION, tag::UTF8_STRING, self.organisation.as_ref()),
            (oid::ORGANISATIONAL_UNIT, tag::UTF8_STRING, self.unit.as_ref()),
            (oid::COMMON_NAME, tag::UTF8_STRING, common_name),
        ];
        let rdns: Vec<u8> = parts
            .into_iter()
            .filter_map(|(kind, form, value)| value.map(|value| rdn(kind, form, value)))
            .flatten()
            .collect();
        write::element(tag::SEQUENCE, &rdns)
    }
}

/// A part of a name with one attribute.
pub(super) fn rdn(kind: const_oid::ObjectIdentifier, form: u8, value: &str) -> Vec<u8> {
    let pair = write::sequence(&[&write::oid(kind), &write::element(form, value.as_bytes())]);
    write::element(tag::SET, &pair)
}
