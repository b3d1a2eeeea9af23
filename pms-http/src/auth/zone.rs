//! Which paths are open and which need a token (decisions 21 and 22).

use crate::wire::service::Service;

/// The first path segments, under the base of a service, that belong to log-in, log-out and authorisation.
const LOGIN: [&str; 4] = ["authorize", "login", "login-redirect", "logout"];

/// Our own endpoint that gives tokens.
const SIGN_IN: &str = "/api/v1/sign-in";

/// How a path is guarded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Zone {
    /// MOSIP's surface, `/v1/…`: a token is needed, also where nothing answers.
    Compatible,
    /// Our own endpoints, `/api/…`: a token is needed.
    Own,
    /// Log-in paths, health, metrics, documents and pages, which have rules of their own.
    Open,
}

impl Zone {
    /// The zone of a request path.
    pub fn of(path: &str) -> Self {
        if path == SIGN_IN || Service::ALL.into_iter().any(|service| is_login(service, path)) {
            return Self::Open;
        }
        let is_under =
            |root: &str| path.strip_prefix(root).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
        if is_under("/v1") {
            Self::Compatible
        } else if is_under("/api") {
            Self::Own
        } else {
            Self::Open
        }
    }

    /// Whether a call needs a token.
    pub const fn is_guarded(self) -> bool {
        match self {
            Self::Compatible | Self::Own => true,
            Self::Open => false,
        }
    }
}

fn is_login(service: Service, path: &str) -> bool {
    let first =
        service.within(path).and_then(|rest| rest.strip_prefix('/')).and_then(|rest| rest.split('/').next());
    first.is_some_and(|segment| LOGIN.contains(&segment))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_under_v1_is_guarded_but_log_in_log_out_and_authorisation() {
        for path in [
            "/v1",
            "/v1/",
            "/v1/other",
            "/v1/partnermanager",
            "/v1/partnermanager/system-config",
            "/v1/partnermanager/partners/login",
            "/v1/partnermanager/loginx",
            "/v1/partnermanager/%6Cogin/x",
            "/v1/login/x",
        ] {
            assert_eq!(Zone::of(path), Zone::Compatible, "{path}");
        }
        for path in [
            "/v1/partnermanager/login/aHR0cA",
            "/v1/partnermanager/login/v2/aHR0cA",
            "/v1/policymanager/login-redirect/aHR0cA",
            "/v1/partnermanager/authorize/admin/validateToken",
            "/v1/partnermanager/logout/user",
        ] {
            assert_eq!(Zone::of(path), Zone::Open, "{path}");
        }
    }

    #[test]
    fn our_own_endpoints_are_guarded_and_the_root_is_not() {
        assert_eq!(Zone::of("/api/v1/partners"), Zone::Own);
        for path in ["/health/live", "/metrics", "/openapi.json", "/ui", "/.well-known/jwks.json", "/v10"] {
            assert_eq!(Zone::of(path), Zone::Open, "{path}");
        }
    }
}
