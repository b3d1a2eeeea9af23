//! What the store keeps of the desk, in one text, so that keys and certificates always belong together.

use base64::{Engine, engine::general_purpose::STANDARD};
use pms_core::cert::Certificate;
use serde::{Deserialize, Serialize};
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use crate::crypto::{KeyError, LocalKey};
use crate::desk::authority::{Authority, NotMade};

#[derive(Serialize, Deserialize, Zeroize, ZeroizeOnDrop)]
struct Kept {
    root: Pair,
    issuing: Pair,
}

/// Both in base64 of DER.
#[derive(Serialize, Deserialize, Zeroize, ZeroizeOnDrop)]
struct Pair {
    certificate: String,
    pkcs8: String,
}

pub(super) fn print(root: &Authority, issuing: &Authority) -> Result<Zeroizing<String>, NotMade> {
    let kept = Kept { root: Pair::of(root)?, issuing: Pair::of(issuing)? };
    serde_json::to_string(&kept).map(Zeroizing::new).map_err(|_| NotMade::Key(KeyError::Unreadable))
}

/// The root's certificate and the issuing authority. The root's key rests until there is another one to certify.
pub(super) fn read(text: &str) -> Option<(Certificate, Authority)> {
    let kept: Kept = serde_json::from_str(text).ok()?;
    let issuing = Authority::of(kept.issuing.certificate()?, kept.issuing.key()?)?;
    Some((kept.root.certificate()?, issuing))
}

impl Pair {
    fn of(authority: &Authority) -> Result<Self, KeyError> {
        Ok(Self {
            certificate: STANDARD.encode(authority.certificate().der()),
            pkcs8: STANDARD.encode(authority.key().to_pkcs8()?),
        })
    }

    fn certificate(&self) -> Option<Certificate> {
        Certificate::from_der(&STANDARD.decode(&self.certificate).ok()?).ok()
    }

    fn key(&self) -> Option<LocalKey> {
        let pkcs8 = Zeroizing::new(STANDARD.decode(&self.pkcs8).ok()?);
        LocalKey::from_pkcs8(&pkcs8).ok()
    }
}
