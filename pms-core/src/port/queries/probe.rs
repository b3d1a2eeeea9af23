//! Finding something by what a person has of it: the beginning of a name, a fingerprint, a serial number.

use crate::domain::{id::PartnerId, sealed::LookUpKey};

/// One look into one index. Beginnings are lower case and not empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Probe {
    /// Partners whose id begins so.
    PartnerId(String),
    /// Partners whose organisation begins so.
    PartnerName(String),
    /// The partner with this e-mail address.
    PartnerEmail(LookUpKey),
    /// Policies whose id begins so.
    PolicyId(String),
    /// Policies whose name begins so.
    PolicyName(String),
    /// Certificates of the trust store whose subject, in MOSIP's form, begins so.
    AnchorSubject(String),
    /// Certificates of the trust store with one of these marks.
    AnchorMark(Mark),
    /// Certificates of partners whose common name begins so.
    CertificateName(String),
    /// Certificates of partners, as uploaded or as signed here, with one of these marks.
    CertificateMark(Mark),
}

/// What a certificate bears that few others do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// SHA-1 or SHA-256 of the DER in lower-case hexadecimal.
    pub print: String,
    /// The serial number in decimal, as the text reads in hexadecimal.
    pub serial_of_hex: String,
    /// The serial number in decimal, as the text reads in decimal.
    pub serial: String,
}

/// Something found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Its id.
    pub id: String,
    /// Organisation, name of the policy, subject, common name.
    pub name: String,
    /// Whose certificate it is; `None` for anything else.
    pub partner: Option<PartnerId>,
}
