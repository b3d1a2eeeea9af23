//! Writes that another site makes a browser send with our caller's cookie (decision 18).

use crate::auth::{
    origin::Origin,
    token::{cookies, has_cookie},
};
use axum::http::{HeaderMap, HeaderValue, Method, header};
use thiserror::Error;

const XSRF_COOKIE: &str = "XSRF-TOKEN";
const XSRF_HEADER: &str = "x-xsrf-token";

/// Which origins may send writes with the cookie.
#[derive(Clone, Debug, Default)]
pub struct Rule {
    /// The browser's origin of this server. Without it, the origin must have the host of the request.
    pub public: Option<Origin>,
    /// Further origins that may, such as a portal under another name.
    pub trusted: Vec<Origin>,
}

/// Why a write is taken for a forged one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum Forgery {
    /// `Origin` or `Sec-Fetch-Site` names another site.
    #[error("the request comes from another site")]
    OtherSite,
    /// The request carries an `XSRF-TOKEN` cookie and no header with its value.
    #[error("the request lacks the proof that a page of ours sent it")]
    NoProof,
}

impl Rule {
    /// Refuses a forged write. Reads pass, and so does what carries no MOSIP cookie: nothing but the cookie
    /// is sent by a browser without the page's doing. Programs send neither `Origin` nor `XSRF-TOKEN`.
    pub fn check(&self, method: &Method, headers: &HeaderMap) -> Result<(), Forgery> {
        if is_read(method) || !has_cookie(headers) {
            return Ok(());
        }
        if self.names_another_site(headers) {
            return Err(Forgery::OtherSite);
        }
        let shown = headers.get(XSRF_HEADER).and_then(|value| value.to_str().ok());
        if cookies(headers, XSRF_COOKIE).any(|wanted| shown != Some(wanted)) {
            return Err(Forgery::NoProof);
        }
        Ok(())
    }

    /// Whether `Origin` or `Sec-Fetch-Site` names another site. A browser says `same-site` for a neighbour under the
    /// same domain: it must be a trusted origin too.
    pub fn names_another_site(&self, headers: &HeaderMap) -> bool {
        let from = headers.get("sec-fetch-site").map(HeaderValue::as_bytes);
        let is_ours = matches!(from, None | Some(b"same-origin" | b"none"));
        let Some(origin) = headers.get(header::ORIGIN) else {
            return !is_ours;
        };
        let Some(origin) = origin.to_str().ok().and_then(|text| text.parse::<Origin>().ok()) else {
            return true;
        };
        if self.trusted.contains(&origin) {
            return false;
        }
        let is_own = match &self.public {
            Some(public) => *public == origin,
            None => headers
                .get(header::HOST)
                .and_then(|host| host.to_str().ok())
                .is_some_and(|host| origin.has_host(host)),
        };
        !(is_own && is_ours)
    }
}

fn is_read(method: &Method) -> bool {
    matches!(*method, Method::GET | Method::HEAD | Method::OPTIONS | Method::TRACE)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(lines: &[(&str, &str)]) -> HeaderMap {
        let mut headers = HeaderMap::new();
        for (name, value) in lines {
            let name: axum::http::HeaderName = name.parse().unwrap();
            headers.append(name, value.parse().unwrap());
        }
        headers
    }

    fn rule() -> Rule {
        Rule {
            public: Some("https://pms.example.org".parse().unwrap()),
            trusted: vec!["https://portal.example.org".parse().unwrap()],
        }
    }

    fn post(rule: &Rule, more: &[(&str, &str)]) -> Result<(), Forgery> {
        let mut lines = vec![("cookie", "Authorization=a.b.c"), ("host", "pms.example.org")];
        lines.extend_from_slice(more);
        rule.check(&Method::POST, &headers(&lines))
    }

    #[test]
    fn a_program_with_the_cookie_alone_passes() {
        assert_eq!(post(&rule(), &[]), Ok(()));
        assert_eq!(post(&Rule::default(), &[]), Ok(()));
    }

    #[test]
    fn a_write_from_another_site_is_refused() {
        let cases: [&[(&str, &str)]; 6] = [
            &[("origin", "https://evil.example.com")],
            &[("origin", "null")],
            &[("origin", "http://pms.example.org")],
            &[("sec-fetch-site", "cross-site")],
            &[("sec-fetch-site", "same-site")],
            &[("origin", "https://pms.example.org"), ("sec-fetch-site", "cross-site")],
        ];
        for case in cases {
            assert_eq!(post(&rule(), case), Err(Forgery::OtherSite), "{case:?}");
        }
    }

    #[test]
    fn our_own_pages_and_trusted_portals_pass() {
        let cases: [&[(&str, &str)]; 3] = [
            &[("origin", "https://pms.example.org"), ("sec-fetch-site", "same-origin")],
            &[("origin", "https://portal.example.org"), ("sec-fetch-site", "same-site")],
            &[("sec-fetch-site", "none")],
        ];
        for case in cases {
            assert_eq!(post(&rule(), case), Ok(()), "{case:?}");
        }
    }

    #[test]
    fn without_a_public_address_the_host_of_the_request_is_ours() {
        assert_eq!(post(&Rule::default(), &[("origin", "https://pms.example.org")]), Ok(()));
        assert_eq!(post(&Rule::default(), &[("origin", "https://evil.example")]), Err(Forgery::OtherSite));
    }

    #[test]
    fn a_browser_that_has_the_xsrf_cookie_must_show_its_value() {
        let with = |shown: Option<&'static str>| {
            let mut lines = vec![("cookie", "XSRF-TOKEN=t1")];
            lines.extend(shown.map(|value| ("x-xsrf-token", value)));
            post(&rule(), &lines)
        };
        assert_eq!(with(Some("t1")), Ok(()));
        assert_eq!(with(Some("t2")), Err(Forgery::NoProof));
        assert_eq!(with(None), Err(Forgery::NoProof));
    }

    #[test]
    fn reads_and_bearer_calls_are_not_looked_at() {
        let evil = headers(&[("cookie", "Authorization=a"), ("origin", "https://evil.example")]);
        assert_eq!(rule().check(&Method::GET, &evil), Ok(()));
        let bearer = headers(&[("authorization", "Bearer a"), ("origin", "https://evil.example")]);
        assert_eq!(rule().check(&Method::POST, &bearer), Ok(()));
    }
}
