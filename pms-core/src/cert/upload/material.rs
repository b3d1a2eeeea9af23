//! What kind of file an upload is.

use super::sniff::{self, Der};
use super::{Form, ReadError};
use crate::cert::pem;

impl From<Form> for ReadError {
    fn from(form: Form) -> Self {
        Self::Form(form)
    }
}

/// What is left to be read once the form is known.
pub(super) enum Material {
    /// Certificates in DER, in order of appearance.
    Certificates(Vec<Vec<u8>>),
    /// One PKCS#7 bundle.
    Bundle(Vec<u8>),
}

/// Finds out what a file is. The caller has looked for private keys before.
pub(super) fn material(bytes: &[u8]) -> Result<Material, ReadError> {
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(ReadError::Blank);
    }
    if bytes.starts_with(b"PK\x03\x04") {
        return Err(Form::Zip.into());
    }
    if sniff::is_utf16(bytes) {
        return Err(Form::Utf16.into());
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => in_text(text.strip_prefix('\u{feff}').unwrap_or(text)),
        Err(_) => in_der(bytes.to_vec()),
    }
}

fn in_text(text: &str) -> Result<Material, ReadError> {
    if let Some(offset) = text.find('\0') {
        return Err(Form::Nul(pem::line_at(text, offset)).into());
    }
    let trimmed = text.trim();
    match trimmed.chars().next() {
        None => return Err(ReadError::Blank),
        Some('"' | '\'') => return Err(Form::Quoted.into()),
        Some('{' | '[') => return Err(Form::Json.into()),
        Some('<') => return Err(Form::WebPage.into()),
        Some(_) => {}
    }
    let blocks = pem::blocks(text, super::MOST_READ)?;
    if !blocks.is_empty() {
        return in_blocks(blocks);
    }
    if trimmed.contains("BEGIN") || trimmed.contains("END CERTIFICATE") {
        return Err(Form::Dashes.into());
    }
    in_der(sniff::bare_base64(trimmed).ok_or(Form::Unknown)?)
}

fn in_blocks(blocks: Vec<pem::Block>) -> Result<Material, ReadError> {
    let several = blocks.len() > 1;
    let mut certificates = Vec::new();
    for block in blocks {
        match block.label.as_str() {
            "CERTIFICATE" | "X509 CERTIFICATE" => certificates.push(block.der),
            "PKCS7" | "CMS" | "PKCS #7 SIGNED DATA" if !several => return Ok(Material::Bundle(block.der)),
            "TRUSTED CERTIFICATE" => return Err(Form::TrustedCertificate.into()),
            "CERTIFICATE REQUEST" | "NEW CERTIFICATE REQUEST" => return Err(Form::Request.into()),
            "X509 CRL" => return Err(Form::RevocationList.into()),
            "PUBLIC KEY" | "RSA PUBLIC KEY" => return Err(Form::PublicKey.into()),
            "PKCS12" => return Err(Form::Pkcs12.into()),
            _ => return Err(Form::OtherLabel.into()),
        }
    }
    Ok(Material::Certificates(certificates))
}

fn in_der(der: Vec<u8>) -> Result<Material, ReadError> {
    match sniff::der(&der) {
        Der::Bundle => Ok(Material::Bundle(der)),
        Der::Certificate => Ok(Material::Certificates(vec![der])),
        Der::Request => Err(Form::Request.into()),
        Der::Pkcs12 => Err(Form::Pkcs12.into()),
        Der::PrivateKey => Err(ReadError::PrivateKey),
        Der::PublicKey => Err(Form::PublicKey.into()),
        Der::Other => Err(Form::Unknown.into()),
    }
}
