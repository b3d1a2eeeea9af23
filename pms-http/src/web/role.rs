//! What roles are called.

use super::{
    kind::partner_kind,
    said::{Said, Word},
};
use pms_core::access::Role;

/// The name of a role; that of a partner type's users is the type's.
pub(super) fn role_name(role: Role) -> Word {
    let key = match role {
        Role::PartnerAdmin => "role-partner-admin",
        Role::PolicyManager => "role-policy-manager",
        Role::PartnerManager => "role-partner-manager",
        Role::Partner => "role-partner",
        Role::PmsUser => "role-pms-user",
        Role::CredentialIssuance => "role-credential-issuance",
        Role::CreateShare => "role-create-share",
        Role::IdAuthentication => "role-id-authentication",
        Role::RegistrationProcessor => "role-registration-processor",
        Role::Resident => "role-resident",
        Role::IdRepository => "role-id-repository",
        Role::AuthPartner
        | Role::CredentialPartner
        | Role::DeviceProvider
        | Role::FtmProvider
        | Role::AbisPartner
        | Role::MispPartner
        | Role::OnlineVerificationPartner
        | Role::ManualAdjudication
        | Role::PrintPartner
        | Role::SdkPartner => match role.partner_kind() {
            Some(kind) => return partner_kind(&kind),
            None => "role-partner",
        },
    };
    Said::new(key).into()
}
