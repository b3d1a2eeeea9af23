//! Where a request carries its token.

use axum::http::{HeaderMap, header};
use std::fmt;

/// The name of MOSIP's cookie, exactly.
const COOKIE: &str = "Authorization";

/// An access token as sent. Its text is never printed.
#[derive(Clone, PartialEq, Eq)]
pub struct Token(String);

/// What a request carries to prove its caller.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Credentials {
    /// Nothing.
    None,
    /// One token, from the header, the cookie, or both alike.
    One(Token),
    /// Several that differ, or something that cannot be a token: 401.
    Unclear,
}

impl Token {
    /// The text, for the check of the token and for nothing else.
    pub fn reveal(&self) -> &str {
        &self.0
    }

    /// Takes a text that can be a token.
    pub(crate) fn read(text: &str) -> Option<Self> {
        let allowed = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~+/=".contains(&byte);
        (!text.is_empty() && text.bytes().all(allowed)).then(|| Self(text.to_owned()))
    }
}

impl fmt::Debug for Token {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str("***")
    }
}

impl Credentials {
    /// What the headers carry: `Authorization: Bearer …`, the cookie `Authorization`, or both when they are
    /// the same. Another scheme than `Bearer` counts as nothing.
    pub fn of(headers: &HeaderMap) -> Self {
        let bearers =
            headers.get_all(header::AUTHORIZATION).iter().filter_map(|value| match value.to_str() {
                Ok(text) => bearer(text).map(Token::read),
                Err(_) => Some(None),
            });
        let cookies = cookies(headers, COOKIE).map(Token::read);
        let mut found = Self::None;
        for token in bearers.chain(cookies) {
            found = match (found, token) {
                (Self::None, Some(token)) => Self::One(token),
                (Self::One(one), Some(token)) if one == token => Self::One(one),
                (Self::None | Self::One(_) | Self::Unclear, _) => return Self::Unclear,
            };
        }
        found
    }
}

/// Whether the request carries MOSIP's cookie.
pub(super) fn has_cookie(headers: &HeaderMap) -> bool {
    cookies(headers, COOKIE).next().is_some()
}

/// The values of every cookie of a name, in any number of `Cookie` headers.
pub(crate) fn cookies<'a>(headers: &'a HeaderMap, name: &'a str) -> impl Iterator<Item = &'a str> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|line| line.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .filter(move |(given, _)| *given == name)
        .map(|(_, value)| value)
}

fn bearer(text: &str) -> Option<&str> {
    let (scheme, token) = text.trim().split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then(|| token.trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn credentials(lines: &[(&str, &str)]) -> Credentials {
        let mut headers = HeaderMap::new();
        for (name, value) in lines {
            let name: axum::http::HeaderName = name.parse().unwrap();
            headers.append(name, value.parse().unwrap());
        }
        Credentials::of(&headers)
    }

    fn one(text: &str) -> Credentials {
        Credentials::One(Token(text.to_owned()))
    }

    #[test]
    fn a_token_comes_as_bearer_or_as_the_cookie_of_that_exact_name() {
        assert_eq!(credentials(&[("authorization", "Bearer a.b.c")]), one("a.b.c"));
        assert_eq!(credentials(&[("authorization", "bearer  a.b.c ")]), one("a.b.c"));
        assert_eq!(credentials(&[("cookie", "x=1; Authorization=a.b.c; y=2")]), one("a.b.c"));
        assert_eq!(credentials(&[("cookie", "x=1"), ("cookie", "Authorization=a.b.c")]), one("a.b.c"));
        for other in ["xAuthorization=a", "authorization=a", "AuthorizationX=a", "Authorization"] {
            assert_eq!(credentials(&[("cookie", other)]), Credentials::None, "{other}");
        }
        assert_eq!(credentials(&[("authorization", "Basic YTpi")]), Credentials::None);
    }

    #[test]
    fn the_same_token_twice_is_one_and_different_ones_are_refused() {
        let both = |cookie| [("authorization", "Bearer a.b.c"), ("cookie", cookie)];
        assert_eq!(credentials(&both("Authorization=a.b.c")), one("a.b.c"));
        assert_eq!(credentials(&both("Authorization=a.b.d")), Credentials::Unclear);
        let cookies = [("cookie", "Authorization=a; Authorization=b")];
        assert_eq!(credentials(&cookies), Credentials::Unclear);
    }

    #[test]
    fn what_cannot_be_a_token_is_refused_and_never_printed() {
        assert_eq!(credentials(&[("authorization", "Bearer a b")]), Credentials::Unclear);
        assert_eq!(credentials(&[("cookie", "Authorization=")]), Credentials::Unclear);
        assert_eq!(format!("{:?}", one("secret")), "One(***)");
    }
}
