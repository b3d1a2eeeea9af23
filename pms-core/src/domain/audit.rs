//! The audit trail: who tried what, when, on which object, and whether it was done.
//!
//! Ids and names are MOSIP's (`partner-api.md` 5, `policy-api.md` 6); fields are those of its audit manager
//! (`integrations.md` 8.1). A success is written with the change, a refusal in a unit of work of its own.

mod subject;

use chrono::{DateTime, Utc};

use crate::domain::{
    id::{PartnerId, PolicyId},
    name::Reason,
};

pub use subject::{Change, Subject};

/// MOSIP's constants of every entry of ours.
pub const APPLICATION_ID: &str = "10002";
/// See [`APPLICATION_ID`].
pub const APPLICATION_NAME: &str = "Partner management portal";
/// See [`APPLICATION_ID`].
pub const MODULE_ID: &str = "PMS_PRT";
/// See [`APPLICATION_ID`].
pub const MODULE_NAME: &str = "Partner Management Service";

/// The longest reference id and description that the audit manager takes, in characters.
pub const REFERENCE_MAX: usize = 64;
/// See [`REFERENCE_MAX`].
pub const DESCRIPTION_MAX: usize = 2048;

/// What was tried. Reads are not audited.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "the table in `AuditKind::row` says what each is")]
pub enum AuditKind {
    CreatePolicyGroup,
    CreatePolicy,
    EditPolicy,
    PublishPolicy,
    DeactivatePolicy,
    DeactivatePolicyGroup,
    ClonePolicy,
    RegisterPartner,
    UploadCaCertificate,
    UploadPartnerCertificate,
    DeactivatePartner,
    RequestPolicy,
    DecideLink,
    GenerateApiKey,
    SwitchApiKey,
    GiveConsent,
    AddAccount,
    ChangePassword,
    ChangeOwnPassword,
    IssueToken,
    SignIn,
}

/// The MOSIP ids of a kind, and what its reference is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AuditRow {
    /// `eventName`.
    pub name: &'static str,
    /// `eventId` of a success.
    pub success: &'static str,
    /// `eventId` of a refusal or failure.
    pub failure: &'static str,
    /// `idType` of the reference.
    pub id_type: &'static str,
}

impl AuditKind {
    /// All kinds.
    pub const ALL: [Self; 21] = [
        Self::CreatePolicyGroup,
        Self::CreatePolicy,
        Self::EditPolicy,
        Self::PublishPolicy,
        Self::DeactivatePolicy,
        Self::DeactivatePolicyGroup,
        Self::ClonePolicy,
        Self::RegisterPartner,
        Self::UploadCaCertificate,
        Self::UploadPartnerCertificate,
        Self::DeactivatePartner,
        Self::RequestPolicy,
        Self::DecideLink,
        Self::GenerateApiKey,
        Self::SwitchApiKey,
        Self::GiveConsent,
        Self::AddAccount,
        Self::ChangePassword,
        Self::ChangeOwnPassword,
        Self::IssueToken,
        Self::SignIn,
    ];

    /// Whose timeline an entry of this kind belongs to, where its reference tells.
    pub fn subject(self, reference: &str) -> Option<Subject> {
        match self {
            Self::RegisterPartner
            | Self::UploadPartnerCertificate
            | Self::DeactivatePartner
            | Self::RequestPolicy
            | Self::GenerateApiKey
            | Self::SwitchApiKey => Some(Subject::partner(&PartnerId::from_store(reference.to_owned()))),
            Self::EditPolicy | Self::PublishPolicy | Self::DeactivatePolicy | Self::ClonePolicy => {
                Some(Subject::policy(&PolicyId::from_store(reference.to_owned())))
            }
            Self::CreatePolicyGroup
            | Self::CreatePolicy
            | Self::UploadCaCertificate
            | Self::DecideLink
            | Self::GiveConsent
            | Self::AddAccount
            | Self::ChangePassword
            | Self::ChangeOwnPassword
            | Self::DeactivatePolicyGroup
            | Self::IssueToken
            | Self::SignIn => None,
        }
    }

    /// The kind and outcome of MOSIP's `eventId`.
    pub fn from_event_id(id: &str) -> Option<(Self, AuditOutcome)> {
        Self::ALL.into_iter().find_map(|kind| match kind.row() {
            row if row.success == id => Some((kind, AuditOutcome::Success)),
            row if row.failure == id => Some((kind, AuditOutcome::Failure)),
            _ => None,
        })
    }

    /// The table. Rows above the line are MOSIP's; below are ours, for what MOSIP does not audit.
    pub fn row(self) -> AuditRow {
        let row = |name, success, failure, id_type| AuditRow { name, success, failure, id_type };
        match self {
            Self::CreatePolicyGroup => row("CREATE", "PMS_PRT_215", "PMS_PRT_415", "policyGroupName"),
            Self::CreatePolicy => row("CREATE", "PMS_PRT_237", "PMS_PRT_437", "policyName"),
            Self::EditPolicy => row("UPDATE", "PMS_PRT_283", "PMS_PRT_483", "policyId"),
            Self::PublishPolicy => row("PUBLISH", "PMS_PRT_257", "PMS_PRT_457", "policyId"),
            Self::RegisterPartner => row("POST REGISTER PARTNER", "PMS_PRT_201", "PMS_PRT_401", "partnerId"),
            Self::UploadCaCertificate => {
                row("POST UPLOADING CA CERT", "PMS_PRT_202", "PMS_PRT_402", "certificateId")
            }
            Self::UploadPartnerCertificate => {
                row("POST UPLOADING PARTNER CERT", "PMS_PRT_203", "PMS_PRT_403", "partnerId")
            }
            Self::DeactivatePartner => row("AUTH KYC Partners", "PMS_PRT_289", "PMS_PRT_789", "partnerId"),
            Self::RequestPolicy => {
                row("PATCH REQUEST FOR API KEY", "PMS_PRT_204", "PMS_PRT_404", "partnerId")
            }
            Self::DecideLink => {
                row("PATCH APPROVE/REJECT APIKEY", "PMS_PRT_281", "PMS_PRT_781", "mappingKey")
            }
            Self::GenerateApiKey => row("PATCH GENERATE API KEY", "PMS_PRT_279", "PMS_PRT_779", "partnerId"),
            Self::SwitchApiKey => row("API KYC Partners", "PMS_PRT_299", "PMS_PRT_799", "partnerId"),
            // ours
            Self::DeactivatePolicy => row("UPDATE", "PMS_PRT_258", "PMS_PRT_458", "policyId"),
            Self::DeactivatePolicyGroup => row("UPDATE", "PMS_PRT_259", "PMS_PRT_459", "policyGroupId"),
            Self::ClonePolicy => row("CLONE POLICY", "PMS_EXT_211", "PMS_EXT_411", "policyId"),
            Self::GiveConsent => row("POST USER CONSENT", "PMS_EXT_201", "PMS_EXT_401", "userId"),
            Self::AddAccount => row("ADD ACCOUNT", "PMS_EXT_202", "PMS_EXT_402", "userId"),
            Self::ChangePassword => row("CHANGE PASSWORD", "PMS_EXT_203", "PMS_EXT_403", "userId"),
            Self::ChangeOwnPassword => row("CHANGE PASSWORD", "PMS_EXT_212", "PMS_EXT_412", "userId"),
            Self::IssueToken => row("ISSUE TOKEN", "PMS_EXT_204", "PMS_EXT_404", "userId"),
            Self::SignIn => row("SIGN IN", "PMS_EXT_205", "PMS_EXT_405", "userId"),
        }
    }
}

/// Whether it was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AuditOutcome {
    /// Done.
    Success,
    /// Refused or failed; nothing was changed.
    Failure,
}

/// One entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuditEntry {
    /// What was tried.
    pub kind: AuditKind,
    /// Whether it was done.
    pub outcome: AuditOutcome,
    /// When, UTC.
    pub at: DateTime<Utc>,
    /// The user or program that tried.
    pub user: String,
    /// Id of the object, never a key text and never an address; `None` is MOSIP's `NO_ID`.
    pub reference: Option<String>,
    /// What happened, in a sentence.
    pub description: String,
    /// The request it came with, where there was one.
    pub request_id: Option<String>,
    /// Whose timeline it belongs to.
    pub subject: Option<Subject>,
    /// Between which states its object went.
    pub change: Option<Change>,
    /// Why, where he who did it said so.
    pub reason: Option<Reason>,
}

impl AuditEntry {
    /// MOSIP's `eventId`.
    pub fn event_id(&self) -> &'static str {
        match self.outcome {
            AuditOutcome::Success => self.kind.row().success,
            AuditOutcome::Failure => self.kind.row().failure,
        }
    }

    /// MOSIP's `id`, cut to its limit.
    pub fn reference_text(&self) -> String {
        self.reference
            .as_deref()
            .map_or_else(|| "NO_ID".to_owned(), |id| id.chars().take(REFERENCE_MAX).collect())
    }

    /// MOSIP's `idType`.
    pub fn id_type(&self) -> &'static str {
        if self.reference.is_some() { self.kind.row().id_type } else { "NO_ID_TYPE" }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn no_two_kinds_share_an_event_id() {
        let ids: BTreeSet<_> =
            AuditKind::ALL.iter().flat_map(|kind| [kind.row().success, kind.row().failure]).collect();
        assert_eq!(ids.len(), AuditKind::ALL.len() * 2);
    }

    #[test]
    fn an_event_id_tells_its_kind_and_outcome() {
        for kind in AuditKind::ALL {
            let row = kind.row();
            assert_eq!(AuditKind::from_event_id(row.success), Some((kind, AuditOutcome::Success)));
            assert_eq!(AuditKind::from_event_id(row.failure), Some((kind, AuditOutcome::Failure)));
        }
        assert_eq!(AuditKind::from_event_id("PMS_PRT_000"), None);
    }

    #[test]
    fn a_long_reference_is_cut_to_what_the_audit_manager_takes() {
        let entry = AuditEntry {
            kind: AuditKind::DecideLink,
            outcome: AuditOutcome::Failure,
            at: DateTime::UNIX_EPOCH,
            user: "ann".into(),
            reference: Some("x".repeat(100)),
            description: String::new(),
            request_id: None,
            subject: None,
            change: None,
            reason: None,
        };
        assert_eq!(entry.reference_text().len(), 64);
        assert_eq!(entry.event_id(), "PMS_PRT_781");
    }
}
