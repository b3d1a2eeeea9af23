//! Files that a browser saves.

use axum::{
    body::Body,
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};

/// What a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Media {
    /// Certificates in PEM (RFC 8555 9.1).
    Pem,
    /// A PKCS#7 bundle of certificates, by the type that systems open with their certificate viewers.
    P7b,
    /// Plain text.
    Text,
    /// A JSON document.
    Json,
}

impl Media {
    fn value(self) -> HeaderValue {
        HeaderValue::from_static(match self {
            Self::Pem => "application/pem-certificate-chain",
            Self::P7b => "application/x-pkcs7-certificates",
            Self::Text => "text/plain; charset=utf-8",
            Self::Json => "application/json",
        })
    }
}

/// The answer that is saved under a name. What a file's name should not hold becomes a hyphen.
pub(super) fn attachment(name: &str, media: Media, body: impl Into<Body>) -> Response {
    let safe = |c: char| if c.is_ascii_alphanumeric() || "._-".contains(c) { c } else { '-' };
    let name: String = name.chars().map(safe).collect();
    let mut response = body.into().into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, media.value());
    if let Ok(disposition) = HeaderValue::from_str(&format!("attachment; filename=\"{name}\"")) {
        headers.insert(header::CONTENT_DISPOSITION, disposition);
    }
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_cannot_leave_its_quotes() {
        let response = attachment("a\"; x=\r\nb é.pem", Media::Pem, "");
        assert_eq!(
            response.headers().get(header::CONTENT_DISPOSITION).unwrap(),
            "attachment; filename=\"a---x---b--.pem\""
        );
    }
}
