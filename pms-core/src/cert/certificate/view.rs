//! What a viewer of certificates shows besides what the rules need.

use super::Certificate;
use crate::cert::extension::{AlternativeName, KeyUsage};
use crate::cert::oid;
use crate::cert::thumbprint::hex;

impl Certificate {
    /// What the issuer is called: its first common name, or all of its name.
    pub fn issuer_name(&self) -> String {
        self.0.issuer.first(oid::COMMON_NAME).map_or_else(|| self.issuer_text(), str::to_owned)
    }

    /// The serial number's octets in lower-case hexadecimal, as they stand in the certificate.
    pub fn serial_hex(&self) -> String {
        hex(&self.0.serial)
    }

    /// SHA-256 of the DER in lower-case hexadecimal.
    pub fn sha256_hex(&self) -> String {
        hex(&self.0.sha256)
    }

    /// Kind and size of the key: `RSA 2048 bits`, `P-256`, …
    pub fn key_text(&self) -> String {
        self.0.key.kind().shown()
    }

    /// The algorithm that the issuer signed with: `RSA with SHA-256`, …
    pub fn signature_text(&self) -> String {
        self.0.scheme.shown()
    }

    /// The key usages by their names in RFC 5280 4.2.1.3; empty when there are none or any is allowed.
    pub fn key_usage_names(&self) -> Vec<&'static str> {
        self.key_usage().map(KeyUsage::names).unwrap_or_default()
    }

    /// The extended key usages by their names, or in dotted form; empty when there are none.
    pub fn extended_key_usage_names(&self) -> Vec<String> {
        let purposes = self.0.extensions.extended_key_usage.as_deref().unwrap_or_default();
        purposes.iter().map(|purpose| oid::shown(*purpose)).collect()
    }

    /// The alternative names of the subject.
    pub fn alternative_names(&self) -> &[AlternativeName] {
        &self.0.extensions.alternative_names
    }

    /// The identifier of this key in lower-case hexadecimal, where the certificate names one.
    pub fn subject_key_id_hex(&self) -> Option<String> {
        self.0.extensions.subject_key_id.as_deref().map(hex)
    }

    /// The identifier of the issuer's key in lower-case hexadecimal, where the certificate names one.
    pub fn authority_key_id_hex(&self) -> Option<String> {
        self.0.extensions.authority_key_id.as_deref().map(hex)
    }
}
