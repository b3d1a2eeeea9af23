//! The vault's cipher: two keys, both from one master key.

use aws_lc_rs::{
    aead::{AES_256_GCM_SIV, Aad, LessSafeKey, NONCE_LEN, Nonce, UnboundKey},
    error::Unspecified,
    hkdf, hmac, rand,
};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use pms_core::domain::sealed::{LookUpKey, Sealed};
use pms_core::port::vault::{Place, Purpose, Vault, VaultError};
use std::fmt::Write;
use zeroize::Zeroizing;

/// Bytes of a master key.
pub const MASTER_KEY_LEN: usize = 32;

/// Separates the keys made here from those that anybody else may derive of the same bytes.
const SALT: &[u8] = b"pms vault 1";

/// Begins each sealed text, so that another cipher can follow this one.
const FORM: &str = "v1.";

/// Seals with AES-256-GCM-SIV (RFC 8452): a nonce that comes up twice would show that two texts are equal and
/// nothing more. Looks up with HMAC-SHA-256. Both keys come from one master key by HKDF-SHA-256 (RFC 5869).
///
/// It has no `Debug` text; the keys are wiped on drop by aws-lc-rs.
pub struct LocalVault {
    sealing: LessSafeKey,
    look_up: hmac::Key,
}

impl LocalVault {
    /// Derives the keys.
    pub fn new(master: &[u8; MASTER_KEY_LEN]) -> Result<Self, VaultError> {
        Self::derive(master).map_err(|Unspecified| VaultError)
    }

    fn derive(master: &[u8]) -> Result<Self, Unspecified> {
        let root = hkdf::Salt::new(hkdf::HKDF_SHA256, SALT).extract(master);
        let sealing = UnboundKey::from(root.expand(&[b"seal"], &AES_256_GCM_SIV)?);
        let look_up = hmac::Key::from(root.expand(&[b"look-up"], hmac::HMAC_SHA256)?);
        Ok(Self { sealing: LessSafeKey::new(sealing), look_up })
    }

    fn seal_bytes(&self, place: &Place, clear: &str) -> Result<Vec<u8>, Unspecified> {
        let mut nonce = [0; NONCE_LEN];
        rand::fill(&mut nonce)?;
        let mut text = clear.as_bytes().to_vec();
        let unique = Nonce::assume_unique_for_key(nonce);
        self.sealing.seal_in_place_append_tag(unique, Aad::from(place.as_str()), &mut text)?;
        Ok([nonce.as_slice(), &text].concat())
    }

    fn open_bytes(&self, place: &Place, sealed: &str) -> Option<Zeroizing<String>> {
        let bytes = URL_SAFE_NO_PAD.decode(sealed.strip_prefix(FORM)?).ok()?;
        let (nonce, text) = bytes.split_at_checked(NONCE_LEN)?;
        let nonce = Nonce::try_assume_unique_for_key(nonce).ok()?;
        let mut text = Zeroizing::new(text.to_vec());
        let clear = self.sealing.open_in_place(nonce, Aad::from(place.as_str()), &mut text).ok()?;
        std::str::from_utf8(clear).ok().map(|clear| Zeroizing::new(clear.to_owned()))
    }
}

impl Vault for LocalVault {
    fn seal(&self, place: &Place, clear: &str) -> Result<Sealed, VaultError> {
        let bytes = self.seal_bytes(place, clear).map_err(|Unspecified| VaultError)?;
        Ok(Sealed::from_text(format!("{FORM}{}", URL_SAFE_NO_PAD.encode(bytes))))
    }

    fn open(&self, place: &Place, sealed: &Sealed) -> Result<Zeroizing<String>, VaultError> {
        self.open_bytes(place, sealed.as_str()).ok_or(VaultError)
    }

    fn look_up(&self, purpose: Purpose, clear: &str) -> LookUpKey {
        let mut hash = hmac::Context::with_key(&self.look_up);
        hash.update(purpose.as_str().as_bytes());
        // No purpose holds a NUL, so no purpose and text run into those of another.
        hash.update(&[0]);
        hash.update(clear.as_bytes());
        LookUpKey::from_text(lower_hex(hash.sign().as_ref()))
    }
}

fn lower_hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        // Writing to a `String` cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}
