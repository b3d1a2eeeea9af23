//! Which of MOSIP's two services a path belongs to: their answers differ in small things.

/// One of the two services of MOSIP, which answer on one port under their own paths.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Service {
    /// `/v1/partnermanager`
    Partner,
    /// `/v1/policymanager`
    Policy,
}

impl Service {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Partner, Self::Policy];

    /// The path under which the service answers, without a slash at its end.
    pub const fn base(self) -> &'static str {
        match self {
            Self::Partner => "/v1/partnermanager",
            Self::Policy => "/v1/policymanager",
        }
    }

    /// The service of a request path.
    pub fn of_path(path: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|service| service.within(path).is_some())
    }

    /// The rest of a path after the service's base: empty, or from its slash on.
    pub fn within(self, path: &str) -> Option<&str> {
        path.strip_prefix(self.base()).filter(|rest| rest.is_empty() || rest.starts_with('/'))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_belongs_to_the_service_whose_base_it_begins_with() {
        assert_eq!(Service::of_path("/v1/partnermanager/partners"), Some(Service::Partner));
        assert_eq!(Service::of_path("/v1/policymanager"), Some(Service::Policy));
        assert_eq!(Service::of_path("/v1/policymanagers/x"), None);
        assert_eq!(Service::of_path("/health/live"), None);
    }
}
