//! The table of actions: which role may do what, and to whose objects.
//!
//! Roles are the defaults of MOSIP's `mosip.role.pms.*` properties (`partner-api.md` 2, `policy-api.md` 2).
//! Reach is a rule and no setting (`partner-api.md` 3.9 "do right").

use crate::domain::{audit::AuditKind, role::Role};

/// How far a role reaches with an action. The order matters: the widest of several roles counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reach {
    /// Objects of the caller.
    OwnOnly,
    /// Everybody's objects.
    Anyone,
}

/// Who may do an action.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    /// Whoever is signed in, for himself; an administrator for others.
    AnyUser,
    /// The embedding program or the operator at the command line.
    ProgramOnly,
    /// The bearers of these roles.
    Roles(&'static [(Role, Reach)]),
}

/// Everything that can be asked of the system.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "the names say it; `Action::rule` is the documentation")]
pub enum Action {
    CreatePolicyGroup,
    ListActiveGroups,
    CreatePolicy,
    EditPolicy,
    PublishPolicy,
    ClonePolicy,
    DeactivatePolicy,
    DeactivatePolicyGroup,
    ListPolicyGroups,
    ViewPolicy,
    ListPolicies,
    ListActivePolicies,
    RegisterPartner,
    VerifyEmail,
    ViewSettings,
    UploadCaCertificate,
    ListTrustStore,
    DownloadTrustChain,
    UploadPartnerCertificate,
    ViewSignedCertificate,
    ViewCertificateData,
    ListOwnCertificates,
    ListOwnPartners,
    DeactivatePartner,
    RequestPolicy,
    DecideLink,
    GenerateApiKey,
    SwitchApiKey,
    ViewPartner,
    ListPartners,
    ListLinks,
    ViewLink,
    ListApiKeys,
    ListKeysOfPartner,
    ViewDossier,
    ViewPartnerTimeline,
    ViewPolicyTimeline,
    GiveConsent,
    ViewConsent,
    AddAccount,
    ChangePassword,
    ChangeOwnPassword,
    ViewOwnAccount,
    SetPreferences,
    KeepForm,
    ViewOverview,
    Search,
    IssueToken,
    SignIn,
}

use Reach::{Anyone, OwnOnly};
use Role as R;

const POLICY_WRITERS: &[(Role, Reach)] = &[(R::PartnerAdmin, Anyone), (R::PolicyManager, Anyone)];

const POLICY_READERS: &[(Role, Reach)] = &[
    (R::PartnerAdmin, Anyone),
    (R::PolicyManager, Anyone),
    (R::AuthPartner, Anyone),
    (R::CredentialPartner, Anyone),
    (R::OnlineVerificationPartner, Anyone),
    (R::AbisPartner, Anyone),
    (R::ManualAdjudication, Anyone),
];

const PARTNER_MANAGERS: &[(Role, Reach)] = &[(R::PartnerAdmin, Anyone), (R::PartnerManager, Anyone)];

const ADMINS: &[(Role, Reach)] = &[(R::PartnerAdmin, Anyone)];

const UPLOADERS: &[(Role, Reach)] = &[
    (R::PartnerAdmin, Anyone),
    (R::Partner, OwnOnly),
    (R::PmsUser, OwnOnly),
    (R::AuthPartner, OwnOnly),
    (R::AbisPartner, OwnOnly),
    (R::MispPartner, OwnOnly),
    (R::ManualAdjudication, OwnOnly),
    (R::SdkPartner, OwnOnly),
    (R::DeviceProvider, OwnOnly),
    (R::FtmProvider, OwnOnly),
    (R::CredentialPartner, OwnOnly),
    (R::CredentialIssuance, OwnOnly),
    (R::IdAuthentication, OwnOnly),
    (R::OnlineVerificationPartner, OwnOnly),
];

/// As [`UPLOADERS`]; services of the platform need the signed certificates of others (P14).
const SIGNED_READERS: &[(Role, Reach)] = &[
    (R::PartnerAdmin, Anyone),
    (R::PmsUser, Anyone),
    (R::CredentialIssuance, Anyone),
    (R::CreateShare, Anyone),
    (R::IdAuthentication, Anyone),
    (R::Partner, OwnOnly),
    (R::AuthPartner, OwnOnly),
    (R::AbisPartner, OwnOnly),
    (R::MispPartner, OwnOnly),
    (R::ManualAdjudication, OwnOnly),
    (R::SdkPartner, OwnOnly),
    (R::DeviceProvider, OwnOnly),
    (R::FtmProvider, OwnOnly),
    (R::CredentialPartner, OwnOnly),
    (R::OnlineVerificationPartner, OwnOnly),
];

/// P15: both certificates; only the partner and administrators. So it is with what our own pages show of a partner.
const BOTH_READERS: &[(Role, Reach)] = &[
    (R::PartnerAdmin, Anyone),
    (R::Partner, OwnOnly),
    (R::PmsUser, OwnOnly),
    (R::AuthPartner, OwnOnly),
    (R::AbisPartner, OwnOnly),
    (R::MispPartner, OwnOnly),
    (R::ManualAdjudication, OwnOnly),
    (R::SdkPartner, OwnOnly),
    (R::DeviceProvider, OwnOnly),
    (R::FtmProvider, OwnOnly),
    (R::CredentialPartner, OwnOnly),
    (R::CredentialIssuance, OwnOnly),
    (R::CreateShare, OwnOnly),
    (R::IdAuthentication, OwnOnly),
    (R::OnlineVerificationPartner, OwnOnly),
];

/// Lists of the caller's own partners (P16, P17), and MISP and adjudication users, whom Java leaves stuck
/// after log-in (`partner-api.md` 6, 34).
const OWN_LISTERS: &[(Role, Reach)] = &[
    (R::PartnerAdmin, OwnOnly),
    (R::AuthPartner, OwnOnly),
    (R::AbisPartner, OwnOnly),
    (R::MispPartner, OwnOnly),
    (R::ManualAdjudication, OwnOnly),
    (R::SdkPartner, OwnOnly),
    (R::DeviceProvider, OwnOnly),
    (R::FtmProvider, OwnOnly),
    (R::CredentialPartner, OwnOnly),
    (R::OnlineVerificationPartner, OwnOnly),
];

const REQUESTERS: &[(Role, Reach)] = &[
    (R::PartnerAdmin, Anyone),
    (R::AuthPartner, OwnOnly),
    (R::AbisPartner, OwnOnly),
    (R::CredentialPartner, OwnOnly),
    (R::CredentialIssuance, OwnOnly),
    (R::OnlineVerificationPartner, OwnOnly),
];

/// Only the partner itself makes keys, not an administrator for it (`partner-api.md` 3.6).
const KEY_MAKERS: &[(Role, Reach)] = &[
    (R::AuthPartner, OwnOnly),
    (R::AbisPartner, OwnOnly),
    (R::CredentialPartner, OwnOnly),
    (R::CredentialIssuance, OwnOnly),
    (R::OnlineVerificationPartner, OwnOnly),
];

const KEY_SWITCHERS: &[(Role, Reach)] = &[
    (R::PartnerAdmin, Anyone),
    (R::PartnerManager, Anyone),
    (R::AuthPartner, OwnOnly),
    (R::AbisPartner, OwnOnly),
    (R::CredentialPartner, OwnOnly),
    (R::CredentialIssuance, OwnOnly),
    (R::OnlineVerificationPartner, OwnOnly),
];

const LINK_LISTERS: &[(Role, Reach)] = &[
    (R::PartnerAdmin, Anyone),
    (R::AuthPartner, OwnOnly),
    (R::AbisPartner, OwnOnly),
    (R::SdkPartner, OwnOnly),
    (R::CredentialPartner, OwnOnly),
    (R::OnlineVerificationPartner, OwnOnly),
];

/// Whoever asks or decides sees a request.
const LINK_VIEWERS: &[(Role, Reach)] = &[
    (R::PartnerAdmin, Anyone),
    (R::PartnerManager, Anyone),
    (R::AuthPartner, OwnOnly),
    (R::AbisPartner, OwnOnly),
    (R::SdkPartner, OwnOnly),
    (R::CredentialPartner, OwnOnly),
    (R::CredentialIssuance, OwnOnly),
    (R::OnlineVerificationPartner, OwnOnly),
];

const KEY_LISTERS: &[(Role, Reach)] = &[(R::PartnerAdmin, Anyone), (R::AuthPartner, OwnOnly)];

const CONSENTERS: &[(Role, Reach)] = &[
    (R::PartnerAdmin, OwnOnly),
    (R::PolicyManager, OwnOnly),
    (R::AuthPartner, OwnOnly),
    (R::AbisPartner, OwnOnly),
    (R::MispPartner, OwnOnly),
    (R::ManualAdjudication, OwnOnly),
    (R::SdkPartner, OwnOnly),
    (R::DeviceProvider, OwnOnly),
    (R::FtmProvider, OwnOnly),
    (R::CredentialPartner, OwnOnly),
    (R::OnlineVerificationPartner, OwnOnly),
];

/// One row an action: its name in documents, who may, and how it is audited.
pub struct ActionRow {
    /// The name in documents and metrics.
    pub name: &'static str,
    /// Who may.
    pub rule: Rule,
    /// How it is audited; reads are not.
    pub audit: Option<AuditKind>,
}

impl Action {
    /// All actions.
    pub const ALL: [Self; 49] = [
        Self::CreatePolicyGroup,
        Self::ListActiveGroups,
        Self::CreatePolicy,
        Self::EditPolicy,
        Self::PublishPolicy,
        Self::ClonePolicy,
        Self::DeactivatePolicy,
        Self::DeactivatePolicyGroup,
        Self::ListPolicyGroups,
        Self::ViewPolicy,
        Self::ListPolicies,
        Self::ListActivePolicies,
        Self::RegisterPartner,
        Self::VerifyEmail,
        Self::ViewSettings,
        Self::UploadCaCertificate,
        Self::ListTrustStore,
        Self::DownloadTrustChain,
        Self::UploadPartnerCertificate,
        Self::ViewSignedCertificate,
        Self::ViewCertificateData,
        Self::ListOwnCertificates,
        Self::ListOwnPartners,
        Self::DeactivatePartner,
        Self::RequestPolicy,
        Self::DecideLink,
        Self::GenerateApiKey,
        Self::SwitchApiKey,
        Self::ViewPartner,
        Self::ListPartners,
        Self::ListLinks,
        Self::ViewLink,
        Self::ListApiKeys,
        Self::ListKeysOfPartner,
        Self::ViewDossier,
        Self::ViewPartnerTimeline,
        Self::ViewPolicyTimeline,
        Self::GiveConsent,
        Self::ViewConsent,
        Self::AddAccount,
        Self::ChangePassword,
        Self::ChangeOwnPassword,
        Self::ViewOwnAccount,
        Self::SetPreferences,
        Self::KeepForm,
        Self::ViewOverview,
        Self::Search,
        Self::IssueToken,
        Self::SignIn,
    ];

    /// The table.
    pub fn row(self) -> ActionRow {
        let row = |name, rule, audit| ActionRow { name, rule, audit };
        let read = |name, roles| row(name, Rule::Roles(roles), None);
        let write = |name, roles, audit| row(name, Rule::Roles(roles), Some(audit));
        match self {
            Self::CreatePolicyGroup => {
                write("create_policy_group", POLICY_WRITERS, AuditKind::CreatePolicyGroup)
            }
            Self::ListActiveGroups => read("list_active_groups", POLICY_READERS),
            Self::CreatePolicy => write("create_policy", POLICY_WRITERS, AuditKind::CreatePolicy),
            Self::EditPolicy => write("edit_policy", POLICY_WRITERS, AuditKind::EditPolicy),
            Self::PublishPolicy => write("publish_policy", POLICY_WRITERS, AuditKind::PublishPolicy),
            Self::ClonePolicy => write("clone_policy", POLICY_WRITERS, AuditKind::ClonePolicy),
            Self::DeactivatePolicy => write("deactivate_policy", POLICY_WRITERS, AuditKind::DeactivatePolicy),
            Self::DeactivatePolicyGroup => {
                write("deactivate_policy_group", POLICY_WRITERS, AuditKind::DeactivatePolicyGroup)
            }
            Self::ListPolicyGroups => read("list_policy_groups", POLICY_WRITERS),
            Self::ViewPolicy => read("view_policy", POLICY_WRITERS),
            Self::ListPolicies => read("list_policies", POLICY_WRITERS),
            Self::ListActivePolicies => read("list_active_policies", POLICY_READERS),
            Self::RegisterPartner => row("register_partner", Rule::AnyUser, Some(AuditKind::RegisterPartner)),
            Self::VerifyEmail => row("verify_email", Rule::AnyUser, None),
            Self::ViewSettings => row("view_settings", Rule::AnyUser, None),
            Self::UploadCaCertificate => {
                write("upload_ca_certificate", PARTNER_MANAGERS, AuditKind::UploadCaCertificate)
            }
            Self::ListTrustStore => read("list_trust_store", ADMINS),
            Self::DownloadTrustChain => read("download_trust_chain", ADMINS),
            Self::UploadPartnerCertificate => {
                write("upload_partner_certificate", UPLOADERS, AuditKind::UploadPartnerCertificate)
            }
            Self::ViewSignedCertificate => read("view_signed_certificate", SIGNED_READERS),
            Self::ViewCertificateData => read("view_certificate_data", BOTH_READERS),
            Self::ListOwnCertificates => read("list_own_certificates", OWN_LISTERS),
            Self::ListOwnPartners => read("list_own_partners", OWN_LISTERS),
            Self::DeactivatePartner => {
                write("deactivate_partner", PARTNER_MANAGERS, AuditKind::DeactivatePartner)
            }
            Self::RequestPolicy => write("request_policy", REQUESTERS, AuditKind::RequestPolicy),
            Self::DecideLink => write("decide_link", PARTNER_MANAGERS, AuditKind::DecideLink),
            Self::GenerateApiKey => write("generate_api_key", KEY_MAKERS, AuditKind::GenerateApiKey),
            Self::SwitchApiKey => write("switch_api_key", KEY_SWITCHERS, AuditKind::SwitchApiKey),
            Self::ViewPartner => read("view_partner", ADMINS),
            Self::ListPartners => read("list_partners", ADMINS),
            Self::ListLinks => read("list_links", LINK_LISTERS),
            Self::ViewLink => read("view_link", LINK_VIEWERS),
            Self::ListApiKeys => read("list_api_keys", KEY_LISTERS),
            Self::ListKeysOfPartner => read("list_keys_of_partner", KEY_SWITCHERS),
            Self::ViewDossier => read("view_dossier", BOTH_READERS),
            Self::ViewPartnerTimeline => read("view_partner_timeline", BOTH_READERS),
            Self::ViewPolicyTimeline => read("view_policy_timeline", POLICY_WRITERS),
            Self::GiveConsent => write("give_consent", CONSENTERS, AuditKind::GiveConsent),
            Self::ViewConsent => read("view_consent", CONSENTERS),
            Self::AddAccount => write("add_account", ADMINS, AuditKind::AddAccount),
            Self::ChangePassword => {
                row("change_password", Rule::ProgramOnly, Some(AuditKind::ChangePassword))
            }
            Self::ChangeOwnPassword => {
                row("change_own_password", Rule::AnyUser, Some(AuditKind::ChangeOwnPassword))
            }
            Self::ViewOwnAccount => row("view_own_account", Rule::AnyUser, None),
            Self::SetPreferences => row("set_preferences", Rule::AnyUser, None),
            Self::KeepForm => row("keep_form", Rule::AnyUser, None),
            Self::ViewOverview => row("view_overview", Rule::AnyUser, None),
            Self::Search => read("search", POLICY_WRITERS),
            Self::IssueToken => row("issue_token", Rule::ProgramOnly, Some(AuditKind::IssueToken)),
            Self::SignIn => row("sign_in", Rule::ProgramOnly, Some(AuditKind::SignIn)),
        }
    }

    /// Who may.
    pub fn rule(self) -> Rule {
        self.row().rule
    }

    /// Whether a role alone is enough for it.
    pub fn is_open_to(self, role: Role) -> bool {
        match self.rule() {
            Rule::AnyUser => true,
            Rule::ProgramOnly => false,
            Rule::Roles(rows) => rows.iter().any(|(allowed, _)| *allowed == role),
        }
    }

    /// The name in documents and metrics.
    pub fn name(self) -> &'static str {
        self.row().name
    }
}
