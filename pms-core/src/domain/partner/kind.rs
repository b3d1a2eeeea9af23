//! Partner types and what each may do.

use crate::cert::TrustDomain;
use crate::domain::policy::document::PolicyKind;

/// A partner type. The seeded ones are known; an operator's rows may add others, which may only exist.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PartnerKind {
    /// Authenticates residents: API keys, OIDC clients.
    Auth,
    /// Takes part in credential issuance.
    Credential,
    /// Makes biometric devices.
    Device,
    /// Makes foundational trust module chips.
    FtmChip,
    /// Automated biometric identification system.
    Abis,
    /// Infrastructure provider.
    Misp,
    /// ID Authentication itself and its like.
    OnlineVerification,
    /// Manual adjudication system.
    ManualAdjudication,
    /// Prints cards.
    Print,
    /// Internal sharing of certificates.
    Internal,
    /// Maker of biometric libraries.
    Sdk,
    /// Key and wallet binding.
    Binding,
    /// An administrator's record of old databases.
    PartnerAdmin,
    /// A type that an operator added; the code as stored.
    Other(String),
}

/// What a partner type may do. One row a type, so that the whole table can be read at a glance.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "a row of a table of yes and no")]
pub struct KindRules {
    /// Registration must name a policy group, where the type's row does not say otherwise.
    pub group_required: bool,
    /// A user may register himself as one (decision 23).
    pub self_registers: bool,
    /// May ask for policies of its group.
    pub requests_policies: bool,
    /// May hold API keys for approved policies.
    pub holds_api_keys: bool,
    /// A request is approved only when biometric extractors are stored for it.
    pub needs_extractors: bool,
    /// The trust domain in which its certificates are judged.
    pub domain: TrustDomain,
}

/// The known kinds with their stored codes, in the order of MOSIP's seed.
const CODES: [(PartnerKind, &str); 13] = [
    (PartnerKind::Auth, "Auth_Partner"),
    (PartnerKind::Device, "Device_Provider"),
    (PartnerKind::Credential, "Credential_Partner"),
    (PartnerKind::PartnerAdmin, "Partner_Admin"),
    (PartnerKind::FtmChip, "FTM_Provider"),
    (PartnerKind::OnlineVerification, "Online_Verification_Partner"),
    (PartnerKind::Abis, "ABIS_Partner"),
    (PartnerKind::ManualAdjudication, "Manual_Adjudication"),
    (PartnerKind::Misp, "MISP_Partner"),
    (PartnerKind::Internal, "Internal_Partner"),
    (PartnerKind::Sdk, "SDK_Partner"),
    (PartnerKind::Print, "Print_Partner"),
    (PartnerKind::Binding, "Binding_Partner"),
];

impl PartnerKind {
    /// All seeded kinds.
    pub fn seeded() -> impl Iterator<Item = PartnerKind> {
        CODES.iter().map(|(kind, _)| kind.clone())
    }

    /// Reads a type's code without regard to case; an unknown code is an operator's own.
    pub fn from_code(code: &str) -> Self {
        CODES
            .iter()
            .find(|(_, known)| known.eq_ignore_ascii_case(code))
            .map_or_else(|| Self::Other(code.to_owned()), |(kind, _)| kind.clone())
    }

    /// The code as MOSIP's `partner_type` stores it.
    pub fn code(&self) -> &str {
        match self {
            Self::Other(code) => code,
            known => CODES.iter().find(|(kind, _)| kind == known).map_or("", |(_, code)| code),
        }
    }

    /// The realm role of such a partner's users: the code in capitals (decision 17).
    pub fn role_name(&self) -> String {
        self.code().to_uppercase()
    }

    /// What this type may do (`product.md` capabilities 5 to 12, `integrations.md` 7.7, decision 23).
    #[expect(clippy::match_same_arms, reason = "one row a type, whatever others have")]
    pub fn rules(&self) -> KindRules {
        //                group  self   asks   keys   extr.  domain
        let row = |g, s, r, k, e, domain| KindRules {
            group_required: g,
            self_registers: s,
            requests_policies: r,
            holds_api_keys: k,
            needs_extractors: e,
            domain,
        };
        match self {
            Self::Auth => row(true, true, true, true, false, TrustDomain::Auth),
            Self::Credential => row(true, true, true, true, true, TrustDomain::Auth),
            Self::Device => row(false, true, false, false, false, TrustDomain::Device),
            Self::FtmChip => row(false, true, false, false, false, TrustDomain::Ftm),
            Self::Abis => row(true, false, true, true, false, TrustDomain::Auth),
            Self::Misp => row(false, false, true, false, false, TrustDomain::Misp),
            Self::OnlineVerification => row(true, false, true, true, true, TrustDomain::Auth),
            Self::ManualAdjudication => row(true, false, true, true, false, TrustDomain::Auth),
            Self::Print => row(true, false, true, true, false, TrustDomain::Auth),
            Self::Internal => row(true, false, true, true, false, TrustDomain::Auth),
            Self::Sdk => row(false, false, false, false, false, TrustDomain::Auth),
            Self::Binding => row(true, false, true, true, false, TrustDomain::Auth),
            Self::PartnerAdmin | Self::Other(_) => row(false, false, false, false, false, TrustDomain::Auth),
        }
    }

    /// Whether certificates of such a partner may be judged in `domain`. MISP partners may use AUTH too:
    /// the official portal sends that (`certificates.md` A2, C13).
    pub fn fits_domain(&self, domain: TrustDomain) -> bool {
        let own = self.rules().domain;
        domain == own || (own == TrustDomain::Misp && domain == TrustDomain::Auth)
    }

    /// Whether a policy of `policy` suits this type (`policy-api.md` 4.6). MOSIP does not enforce it, so it is
    /// a warning to show, not a refusal.
    pub fn suits(&self, policy: PolicyKind) -> bool {
        match self {
            Self::Auth => matches!(policy, PolicyKind::Auth | PolicyKind::DataShare | PolicyKind::Binding),
            Self::Abis => matches!(policy, PolicyKind::Auth | PolicyKind::DataShare | PolicyKind::Misp),
            Self::Credential
            | Self::OnlineVerification
            | Self::ManualAdjudication
            | Self::Print
            | Self::Internal => matches!(policy, PolicyKind::DataShare | PolicyKind::CredentialIssuance),
            Self::Binding => policy == PolicyKind::Binding,
            Self::Misp => policy == PolicyKind::Misp,
            Self::Device | Self::FtmChip | Self::Sdk | Self::PartnerAdmin | Self::Other(_) => false,
        }
    }
}

/// A row of MOSIP's `partner_type`: operators may change what a type requires, and add types.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartnerType {
    /// Which kind.
    pub kind: PartnerKind,
    /// Label.
    pub description: String,
    /// Registration must name a policy group.
    pub group_required: bool,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_seeded_kind_is_found_by_its_code_in_any_case() {
        for kind in PartnerKind::seeded() {
            assert_eq!(PartnerKind::from_code(&kind.code().to_uppercase()), kind);
            assert!(!kind.code().is_empty());
        }
    }

    #[test]
    fn only_four_kinds_register_themselves() {
        let own: Vec<_> = PartnerKind::seeded().filter(|kind| kind.rules().self_registers).collect();
        assert_eq!(
            own,
            [PartnerKind::Auth, PartnerKind::Device, PartnerKind::Credential, PartnerKind::FtmChip]
        );
    }

    #[test]
    fn an_operators_type_may_exist_and_nothing_more() {
        let other = PartnerKind::from_code("Postal_Partner");
        assert_eq!(other.code(), "Postal_Partner");
        assert!(!other.rules().requests_policies && !other.rules().self_registers);
    }
}
