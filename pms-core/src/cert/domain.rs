//! Trust domains: each has its own set of CA certificates.

use std::fmt;

use serde::{Deserialize, Serialize};

/// One of MOSIP's trust domains (property `mosip.kernel.partner.allowed.domains`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum TrustDomain {
    /// Authentication, credential, ABIS, print and all other partners.
    Auth,
    /// Device providers.
    Device,
    /// Foundational trust module (chip) providers.
    Ftm,
    /// MISP partners.
    Misp,
}

impl TrustDomain {
    /// Every domain, in the order in which MOSIP lists them.
    pub const ALL: [Self; 4] = [Self::Auth, Self::Device, Self::Ftm, Self::Misp];

    /// The text of the domain on the wire and in the database.
    pub const fn as_wire(self) -> &'static str {
        match self {
            Self::Auth => "AUTH",
            Self::Device => "DEVICE",
            Self::Ftm => "FTM",
            Self::Misp => "MISP",
        }
    }

    /// Reads a domain in any case; `None` for a name that is not in the list.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|domain| domain.as_wire().eq_ignore_ascii_case(text.trim()))
    }

    /// Whether answers are encrypted to the partner's own key (E-KYC in AUTH and MISP), so that it has to be RSA.
    pub const fn encrypts_to_partner(self) -> bool {
        match self {
            Self::Auth | Self::Misp => true,
            Self::Device | Self::Ftm => false,
        }
    }

    /// Whether partners of the domain issue certificates themselves (one level below their own).
    pub const fn partner_issues(self) -> bool {
        match self {
            Self::Device | Self::Ftm => true,
            Self::Auth | Self::Misp => false,
        }
    }
}

impl fmt::Display for TrustDomain {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_wire())
    }
}

#[cfg(test)]
mod tests {
    use super::TrustDomain;

    #[test]
    fn a_domain_is_read_in_any_case_and_nothing_else_is() {
        for domain in TrustDomain::ALL {
            assert_eq!(TrustDomain::parse(&domain.as_wire().to_lowercase()), Some(domain));
        }
        assert_eq!(TrustDomain::parse("TRUST_CA"), None);
        assert_eq!(TrustDomain::parse(""), None);
    }
}
