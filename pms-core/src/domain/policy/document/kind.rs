use thiserror::Error;

/// The type of a policy: it decides which rules its document keeps.
///
/// Which types an installation offers is a setting (MOSIP's `pmp.allowed.policy.types`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PolicyKind {
    /// What an authentication partner may do and which attributes it gets.
    Auth,
    /// Which attributes are shared, and how.
    DataShare,
    /// A historical alias of [`PolicyKind::DataShare`], with the same document.
    CredentialIssuance,
    /// What an infrastructure provider may do on behalf of its partners.
    Misp,
    /// Which authentication types may bind a key or a wallet.
    Binding,
}

/// The text names no policy type (`PMS_POL_023`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("no policy type has this name")]
pub struct UnknownPolicyKind;

impl PolicyKind {
    /// Every type, in the order in which MOSIP lists them.
    pub const ALL: [Self; 5] =
        [Self::Auth, Self::DataShare, Self::CredentialIssuance, Self::Misp, Self::Binding];

    /// The spelling that is stored and sent; readers of MOSIP compare it exactly.
    pub const fn as_wire(self) -> &'static str {
        match self {
            Self::Auth => "Auth",
            Self::DataShare => "DataShare",
            Self::CredentialIssuance => "CredentialIssuance",
            Self::Misp => "MISP",
            Self::Binding => "Binding",
        }
    }

    /// Reads the name of a type in any letter case, as MOSIP's create call does.
    pub fn parse(raw: &str) -> Result<Self, UnknownPolicyKind> {
        Self::ALL.into_iter().find(|kind| kind.as_wire().eq_ignore_ascii_case(raw)).ok_or(UnknownPolicyKind)
    }
}
