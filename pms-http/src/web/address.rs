//! Addresses of pages within this server.

use std::fmt::Write;

/// Path and query of a page of ours: what a log-in may lead to. No text that a browser could read as another site's
/// address is one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Address(String);

/// The longest that is kept, in bytes.
const LONGEST: usize = 2048;

impl Address {
    /// The page that everybody begins with.
    pub(super) fn start() -> Self {
        Self("/ui".to_owned())
    }

    /// Takes a path with its query, if it is that of a page.
    pub(super) fn read(text: &str) -> Option<Self> {
        let rest = text.strip_prefix("/ui")?;
        let begins = rest.is_empty() || rest.starts_with(['/', '?']);
        let plain = rest.bytes().all(|byte| byte.is_ascii_graphic() && !b"\\\"<>".contains(&byte));
        let path = rest.split('?').next().unwrap_or("");
        let climbs = path.contains("//") || path.split('/').any(|part| part == ".." || part == ".");
        (begins && plain && !climbs && text.len() <= LONGEST).then(|| Self(text.to_owned()))
    }

    /// The text, for a `Location` header or a link.
    pub(super) fn as_str(&self) -> &str {
        &self.0
    }

    /// The path alone.
    pub(super) fn path(&self) -> &str {
        self.0.split('?').next().unwrap_or("")
    }

    /// With one more parameter, whose value is percent-encoded.
    #[must_use]
    pub(super) fn with(&self, name: &str, value: &str) -> Self {
        let mark = if self.0.contains('?') { '&' } else { '?' };
        Self(format!("{}{mark}{name}={}", self.0, encoded(value)))
    }

    /// The value of a parameter as it stands there, not decoded.
    pub(super) fn parameter(&self, name: &str) -> Option<&str> {
        let (_, query) = self.0.split_once('?')?;
        query
            .split('&')
            .filter_map(|pair| pair.split_once('='))
            .find(|(is, _)| *is == name)
            .map(|(_, value)| value)
    }

    /// Without the parameters of a name.
    #[must_use]
    pub(super) fn without(&self, name: &str) -> Self {
        let Some((path, query)) = self.0.split_once('?') else { return self.clone() };
        let kept: Vec<&str> = query.split('&').filter(|pair| pair.split('=').next() != Some(name)).collect();
        Self(if kept.is_empty() { path.to_owned() } else { format!("{path}?{}", kept.join("&")) })
    }
}

/// A text as it stands in a query or in one segment of a path (RFC 3986, unreserved characters as they are).
pub(super) fn encoded(text: &str) -> String {
    text.bytes().fold(String::with_capacity(text.len()), |mut out, byte| {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            let _infallible = write!(out, "%{byte:02X}");
        }
        out
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_pages_of_ours_are_addresses() {
        for good in ["/ui", "/ui/partners", "/ui/partners?find=a%20b&page=2", "/ui?x=//y"] {
            assert!(Address::read(good).is_some(), "{good}");
        }
        for bad in [
            "",
            "/",
            "/uix",
            "/v1/partnermanager",
            "//evil.example",
            "https://evil.example",
            "/ui//evil.example",
            "/ui/../v1",
            "/ui\\evil",
            "/ui/a b",
            "/ui/\r\nx",
            "javascript:alert(1)",
            "/ui/./x",
            "/ui@evil.example",
        ] {
            assert_eq!(Address::read(bad), None, "{bad}");
        }
    }

    #[test]
    fn parameters_come_and_go() {
        let at = Address::read("/ui/x?a=1&b=2").unwrap();
        assert_eq!(at.with("to", "/ui/y?z").as_str(), "/ui/x?a=1&b=2&to=%2Fui%2Fy%3Fz");
        assert_eq!(at.without("a").without("b").as_str(), "/ui/x");
        assert_eq!((at.parameter("b"), at.parameter("c")), (Some("2"), None));
    }
}
