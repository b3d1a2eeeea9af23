//! Origins of browsers: scheme, host and port.

use std::{fmt, str::FromStr};
use thiserror::Error;

/// An origin such as `https://pms.example.org`, in lower case and without its scheme's own port.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin {
    scheme: String,
    authority: String,
}

/// Why a text is no origin.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum OriginError {
    /// The scheme is neither `http` nor `https`.
    #[error("an origin begins with http:// or https://")]
    Scheme,
    /// The rest is not a host with an optional port.
    #[error("an origin is a scheme and a host with an optional port, and no path")]
    Host,
}

impl Origin {
    /// Whether a browser reaches the origin over TLS.
    pub fn is_secure(&self) -> bool {
        self.scheme == "https"
    }

    /// Whether the origin's host and port are those of a `Host` header.
    pub(super) fn has_host(&self, host: &str) -> bool {
        let host = host.to_ascii_lowercase();
        without_own_port(&self.scheme, &host) == self.authority
    }
}

impl FromStr for Origin {
    type Err = OriginError;

    /// A slash at the end is allowed, as people write addresses so.
    fn from_str(text: &str) -> Result<Self, OriginError> {
        let text = text.trim().to_ascii_lowercase();
        let (scheme, rest) = text.split_once("://").ok_or(OriginError::Scheme)?;
        if !matches!(scheme, "http" | "https") {
            return Err(OriginError::Scheme);
        }
        let authority = rest.strip_suffix('/').unwrap_or(rest);
        let allowed = |c: char| c.is_ascii_alphanumeric() || "-._:[]".contains(c);
        if authority.is_empty() || !authority.chars().all(allowed) {
            return Err(OriginError::Host);
        }
        Ok(Self { scheme: scheme.to_owned(), authority: without_own_port(scheme, authority).to_owned() })
    }
}

impl fmt::Display for Origin {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "{}://{}", self.scheme, self.authority)
    }
}

fn without_own_port<'a>(scheme: &str, authority: &'a str) -> &'a str {
    let own = if scheme == "https" { ":443" } else { ":80" };
    authority.strip_suffix(own).unwrap_or(authority)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn origins_are_equal_whatever_their_case_own_port_and_last_slash() {
        let plain: Origin = "https://pms.example.org".parse().unwrap();
        assert_eq!("HTTPS://PMS.example.org:443/".parse(), Ok(plain.clone()));
        assert_ne!("https://pms.example.org:8443".parse(), Ok(plain.clone()));
        assert_ne!("http://pms.example.org".parse(), Ok(plain.clone()));
        assert!(plain.has_host("PMS.example.org:443") && !plain.has_host("evil.example.org"));
        assert_eq!(plain.to_string(), "https://pms.example.org");
        assert!(plain.is_secure());
    }

    #[test]
    fn a_path_another_scheme_or_nothing_is_no_origin() {
        for wrong in ["null", "", "ftp://x", "https://", "https://a/b", "https://a@b", "pms.example.org"] {
            assert!(wrong.parse::<Origin>().is_err(), "{wrong}");
        }
    }
}
