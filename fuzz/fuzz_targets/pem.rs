//! Any bytes as an upload: the certificates that are read are printed and read again to the same, as PEM and as a bundle,
//! and the limits hold.
#![no_main]

use libfuzzer_sys::fuzz_target;
use pms_core::cert::{Certificate, UploadKind, p7b, upload};

fuzz_target!(|bytes: &[u8]| {
    for kind in [UploadKind::Partner, UploadKind::Ca] {
        let Ok(certificates) = upload::read(bytes, kind) else { continue };
        assert!((1..=kind.max_certificates()).contains(&certificates.len()));
        let pem: Vec<String> = certificates.iter().map(Certificate::to_pem).collect();
        let bundle = p7b::to_pem(&p7b::encode(&certificates));
        for text in [pem.join("\n"), bundle] {
            if text.len() <= kind.max_bytes() {
                assert_eq!(upload::read(text.as_bytes(), kind).as_ref(), Ok(&certificates));
            }
        }
    }
});
