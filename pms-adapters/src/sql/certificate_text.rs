//! Certificates as text columns.

use base64::{Engine, engine::general_purpose::STANDARD};
use pms_core::cert::Certificate;

const BEGIN: &str = "-----BEGIN CERTIFICATE-----";
const END: &str = "-----END CERTIFICATE-----";

/// PEM blocks one after the other.
pub(super) fn print<'a>(certificates: impl IntoIterator<Item = &'a Certificate>) -> String {
    certificates.into_iter().map(Certificate::to_pem).collect::<Vec<_>>().join("\n")
}

/// Reads what [`print`] wrote; `None` when the text holds anything else.
pub(super) fn read_all(text: &str) -> Option<Vec<Certificate>> {
    let mut blocks = text.split(BEGIN);
    let before = blocks.next().unwrap_or_default();
    if !before.trim().is_empty() {
        return None;
    }
    blocks
        .map(|block| {
            let (body, after) = block.split_once(END)?;
            let digits: String = body.split_whitespace().collect();
            let der = STANDARD.decode(digits).ok().filter(|_| after.trim().is_empty())?;
            Certificate::from_der(&der).ok()
        })
        .collect()
}

/// Reads a column that holds one certificate.
pub(super) fn read(text: &str) -> Option<Certificate> {
    let mut all = read_all(text)?.into_iter();
    all.next().filter(|_| all.next().is_none())
}
