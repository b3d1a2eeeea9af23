//! The cookies of the pages (decision 18).

use axum::http::HeaderValue;
use std::fmt::Write;

/// A cookie of ours. The session's cookie is MOSIP's and is called `Authorization` everywhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cookie {
    /// The access token.
    Session,
    /// What binds forms to this browser.
    Visit,
    /// The language that was picked.
    Language,
    /// Theme, density and clock that were picked.
    Look,
    /// The outcome of the last action, shown once.
    Note,
    /// What a script must show to the compatible endpoints (decision 18).
    Forgery,
}

/// How long choices are remembered, in seconds: 400 days, the most that browsers keep.
pub(super) const CHOICE_SECONDS: i64 = 400 * 24 * 60 * 60;

impl Cookie {
    /// The name; ours have the prefix that ties a cookie to this host where the server is reached over TLS.
    pub(super) fn name(self, secure: bool) -> &'static str {
        match (self, secure) {
            (Self::Session, _) => "Authorization",
            (Self::Forgery, _) => "XSRF-TOKEN",
            (Self::Visit, true) => "__Host-pms-visit",
            (Self::Visit, false) => "pms-visit",
            (Self::Language, true) => "__Host-pms-language",
            (Self::Language, false) => "pms-language",
            (Self::Look, true) => "__Host-pms-look",
            (Self::Look, false) => "pms-look",
            (Self::Note, true) => "__Host-pms-note",
            (Self::Note, false) => "pms-note",
        }
    }

    /// The header that sets it. `seconds` of `None` ends it with the browser; 0 removes it. A value with anything
    /// that cannot stand in a cookie sets none.
    pub(super) fn set(self, secure: bool, value: &str, seconds: Option<i64>) -> Option<HeaderValue> {
        let sound = |byte: u8| byte.is_ascii_graphic() && !b"\",;\\".contains(&byte);
        if !value.bytes().all(sound) {
            return None;
        }
        let mut line = format!("{}={value}; Path=/; SameSite=Lax", self.name(secure));
        if self != Self::Forgery {
            line.push_str("; HttpOnly");
        }
        if let Some(seconds) = seconds {
            let _infallible = write!(line, "; Max-Age={seconds}");
        }
        if secure {
            line.push_str("; Secure");
        }
        HeaderValue::from_str(&line).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::Cookie;

    #[test]
    fn over_tls_a_cookie_of_ours_is_tied_to_the_host() {
        let line = Cookie::Visit.set(true, "abc", None).unwrap();
        assert_eq!(line, "__Host-pms-visit=abc; Path=/; SameSite=Lax; HttpOnly; Secure");
    }

    #[test]
    fn the_session_has_mosips_name_and_a_script_reads_the_forgery_cookie_alone() {
        let session = Cookie::Session.set(false, "a.b.c", Some(60)).unwrap();
        assert_eq!(session, "Authorization=a.b.c; Path=/; SameSite=Lax; HttpOnly; Max-Age=60");
        let forgery = Cookie::Forgery.set(false, "t", None).unwrap();
        assert!(!forgery.to_str().unwrap().contains("HttpOnly"));
    }

    #[test]
    fn a_value_cannot_bring_attributes_along() {
        assert_eq!(Cookie::Note.set(false, "a; Domain=evil", None), None);
        assert_eq!(Cookie::Note.set(false, "a\r\nX: y", None), None);
    }
}
