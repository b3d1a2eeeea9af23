//! A file of a browser, as text that the judge reads.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use super::sniff::{self, Der};
use crate::cert::pem;

/// The text that stands for a file in [`super::read`]: text stays as it is, a certificate or bundle in DER gets its
/// PEM lines. Whatever else it is, the text is still told for what it is: an archive, a key, text in UTF-16.
pub fn file_text(file: &[u8]) -> String {
    if let Ok(text) = std::str::from_utf8(file) {
        return text.to_owned();
    }
    match sniff::der(file) {
        Der::Certificate => pem::print("CERTIFICATE", file),
        Der::Bundle => pem::print("PKCS7", file),
        Der::Request | Der::Pkcs12 | Der::PrivateKey | Der::PublicKey => STANDARD.encode(file),
        // The mark of UTF-16 is no character; without it the zeros between the letters tell.
        Der::Other => String::from_utf8_lossy(unmarked(file)).into_owned(),
    }
}

fn unmarked(file: &[u8]) -> &[u8] {
    match file {
        [0xff, 0xfe, rest @ ..] | [0xfe, 0xff, rest @ ..] => rest,
        file => file,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cert::rule::Rule;
    use crate::cert::upload::{Form, ReadError, UploadKind, read};

    fn refusal(file: &[u8]) -> ReadError {
        read(file_text(file).as_bytes(), UploadKind::Ca).unwrap_err()
    }

    #[test]
    fn a_file_is_told_for_what_it_is() {
        let utf16: Vec<u8> =
            [0xff, 0xfe].into_iter().chain("-----BEGIN".bytes().flat_map(|b| [b, 0])).collect();
        assert_eq!(refusal(&utf16), ReadError::Form(Form::Utf16));
        assert_eq!(refusal(b"PK\x03\x04\xff\xfe"), ReadError::Form(Form::Zip));
        assert_eq!(refusal(b"\xff-----BEGIN PRIVATE KEY-----"), ReadError::PrivateKey);
        assert_eq!(refusal(&[0x30, 0x06, 2, 1, 0, 2, 1, 0xff]), ReadError::PrivateKey);
        assert_eq!(refusal(&vec![0xff; 300_000]).rule(), Rule::Size);
        assert_eq!(refusal(&[0x89, 0xff]), ReadError::Form(Form::Unknown));
    }
}
