//! Realm roles that matter here (`configuration.md` 11.2, `integrations.md` 7.7).

use crate::domain::partner::kind::PartnerKind;

/// A role of the identity provider. Names are compared exactly.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "the names are the realm's own; see `Role::name`")]
pub enum Role {
    PartnerAdmin,
    PolicyManager,
    PartnerManager,
    AuthPartner,
    CredentialPartner,
    DeviceProvider,
    FtmProvider,
    AbisPartner,
    MispPartner,
    OnlineVerificationPartner,
    ManualAdjudication,
    PrintPartner,
    SdkPartner,
    Partner,
    PmsUser,
    CredentialIssuance,
    CreateShare,
    IdAuthentication,
    RegistrationProcessor,
    Resident,
    IdRepository,
}

impl Role {
    /// All roles.
    pub const ALL: [Self; 21] = [
        Self::PartnerAdmin,
        Self::PolicyManager,
        Self::PartnerManager,
        Self::AuthPartner,
        Self::CredentialPartner,
        Self::DeviceProvider,
        Self::FtmProvider,
        Self::AbisPartner,
        Self::MispPartner,
        Self::OnlineVerificationPartner,
        Self::ManualAdjudication,
        Self::PrintPartner,
        Self::SdkPartner,
        Self::Partner,
        Self::PmsUser,
        Self::CredentialIssuance,
        Self::CreateShare,
        Self::IdAuthentication,
        Self::RegistrationProcessor,
        Self::Resident,
        Self::IdRepository,
    ];

    /// The realm's name of the role.
    pub fn name(self) -> &'static str {
        match self {
            Self::PartnerAdmin => "PARTNER_ADMIN",
            Self::PolicyManager => "POLICYMANAGER",
            Self::PartnerManager => "PARTNERMANAGER",
            Self::AuthPartner => "AUTH_PARTNER",
            Self::CredentialPartner => "CREDENTIAL_PARTNER",
            Self::DeviceProvider => "DEVICE_PROVIDER",
            Self::FtmProvider => "FTM_PROVIDER",
            Self::AbisPartner => "ABIS_PARTNER",
            Self::MispPartner => "MISP_PARTNER",
            Self::OnlineVerificationPartner => "ONLINE_VERIFICATION_PARTNER",
            Self::ManualAdjudication => "MANUAL_ADJUDICATION",
            Self::PrintPartner => "PRINT_PARTNER",
            Self::SdkPartner => "SDK_PARTNER",
            Self::Partner => "PARTNER",
            Self::PmsUser => "PMS_USER",
            Self::CredentialIssuance => "CREDENTIAL_ISSUANCE",
            Self::CreateShare => "CREATE_SHARE",
            Self::IdAuthentication => "ID_AUTHENTICATION",
            Self::RegistrationProcessor => "REGISTRATION_PROCESSOR",
            Self::Resident => "RESIDENT",
            Self::IdRepository => "ID_REPOSITORY",
        }
    }

    /// The role of a name, exactly as written.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.name() == name)
    }

    /// The role that the users of a partner type bear; none for types without users of their own.
    pub fn of_kind(kind: &PartnerKind) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.partner_kind().as_ref() == Some(kind))
    }

    /// The partner type whose users bear this role.
    pub fn partner_kind(self) -> Option<PartnerKind> {
        PartnerKind::seeded()
            .find(|kind| *kind != PartnerKind::PartnerAdmin && kind.role_name() == self.name())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn role_names_are_read_exactly() {
        for role in Role::ALL {
            assert_eq!(Role::from_name(role.name()), Some(role));
        }
        assert_eq!(Role::from_name("partner_admin"), None);
        assert_eq!(Role::from_name("XPARTNER_ADMIN"), None);
    }

    #[test]
    fn partner_roles_belong_to_their_type() {
        assert_eq!(Role::FtmProvider.partner_kind(), Some(PartnerKind::FtmChip));
        assert_eq!(Role::PartnerAdmin.partner_kind(), None);
        assert_eq!(Role::Resident.partner_kind(), None);
        assert_eq!(Role::of_kind(&PartnerKind::FtmChip), Some(Role::FtmProvider));
        assert_eq!(Role::of_kind(&PartnerKind::PartnerAdmin), None);
    }
}
