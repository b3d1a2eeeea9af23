//! A vault that anybody can open.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use pms_core::domain::sealed::{LookUpKey, Sealed};
use pms_core::port::vault::{Place, Purpose, Vault, VaultError};
use sha2::{Digest, Sha256};
use std::{
    fmt::Write,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
};
use zeroize::Zeroizing;

/// Keeps the rules of the port without any secret: a value opens only in its place, the same text twice gives
/// two values, and no clear text can be read off a sealed one by eye. A clone is the same vault.
#[derive(Clone, Debug, Default)]
pub struct OpenVault {
    sealed: Arc<AtomicU64>,
}

impl Vault for OpenVault {
    fn seal(&self, place: &Place, clear: &str) -> Result<Sealed, VaultError> {
        let number = self.sealed.fetch_add(1, Ordering::SeqCst);
        let (place, clear) = (URL_SAFE_NO_PAD.encode(place.as_str()), URL_SAFE_NO_PAD.encode(clear));
        Ok(Sealed::from_text(format!("open.{number}.{place}.{clear}")))
    }

    fn open(&self, place: &Place, sealed: &Sealed) -> Result<Zeroizing<String>, VaultError> {
        let parts: Vec<&str> = sealed.as_str().split('.').collect();
        let &["open", _, at, clear] = parts.as_slice() else { return Err(VaultError) };
        if at != URL_SAFE_NO_PAD.encode(place.as_str()) {
            return Err(VaultError);
        }
        let bytes = URL_SAFE_NO_PAD.decode(clear).map_err(|_| VaultError)?;
        String::from_utf8(bytes).map(Zeroizing::new).map_err(|_| VaultError)
    }

    /// SHA-256 of the purpose, a zero byte and the text.
    fn look_up(&self, purpose: Purpose, clear: &str) -> LookUpKey {
        look_up_key(purpose.as_str(), clear)
    }
}

/// What [`OpenVault`] makes of a text, for rows that are made without a vault.
pub fn look_up_key(purpose: &str, clear: &str) -> LookUpKey {
    let digest = Sha256::new().chain_update(purpose).chain_update([0]).chain_update(clear).finalize();
    let hex = digest.iter().fold(String::new(), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}");
        hex
    });
    LookUpKey::from_text(hex)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_opens_in_its_place_only_and_never_looks_the_same() {
        let vault = OpenVault::default();
        let (here, there) = (Place::new("partner", "acme", "email"), Place::new("partner", "acme", "phone"));
        let sealed = vault.seal(&here, "ann@example.org").unwrap();
        assert_eq!(*vault.open(&here, &sealed).unwrap(), "ann@example.org");
        assert!(vault.open(&there, &sealed).is_err());
        assert!(vault.seal(&here, "ann@example.org").unwrap() != sealed);
        assert!(!sealed.as_str().contains("ann"));
    }

    #[test]
    fn a_look_up_key_is_64_hex_digits_and_differs_by_purpose() {
        let vault = OpenVault::default();
        let key = vault.look_up(Purpose::Email, "ann@example.org");
        assert_eq!(key.as_str().len(), 64);
        assert_ne!(key, vault.look_up(Purpose::LogInName, "ann@example.org"));
    }
}
