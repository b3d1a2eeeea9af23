//! One value of every error that the table of codes knows.

use pms_core::{
    access::Denied,
    app::{
        api_key::KeyError, ca_certificate::AnchorError, certificate::CertificateError, consent::ConsentError,
        deactivation::DeactivationError, link::LinkError, partner::PartnerError, policy::PolicyError,
        policy_group::GroupError,
    },
    cert::{
        CertPolicy, TrustDomain, TrustStore, Verdict, judge, profile::IssueError, profile::SignError,
        signature::RustCrypto,
    },
    domain::{
        api_key::KeyRefusal,
        link::LinkRefusal,
        partner::PartnerRefusal,
        policy::{
            PolicyRefusal,
            document::{DocumentFault, FaultKind, JsonFault, JsonType},
            end::{GroupEndRefusal, PolicyEndRefusal},
            group::GroupRefusal,
        },
        stamp::Stamp,
    },
    port::{
        desk::DeskError,
        store::{DuplicateKey, StoreError},
        vault::VaultError,
    },
};
use pms_testkit::world::clock::noon;

/// The samples of an error type beside the pattern of each of its variants: a variant without a row does not
/// compile, and a sample in the wrong row fails. Of an error within an error those are taken that can come about
/// there; all of them stand where the inner error has its own table.
macro_rules! samples {
    ($error:ty { $($pattern:pat => $of:expr,)+ }) => {{
        let _exhaustive = |error: &$error| match error { $($pattern => (),)+ };
        let mut all: Vec<$error> = Vec::new();
        $(for sample in $of {
            assert!(matches!(sample, $pattern), "{sample:?} is in the wrong row");
            all.push(sample);
        })+
        all
    }};
}

pub(crate) fn denials() -> Vec<Denied> {
    samples!(Denied { Denied::Role => [Denied::Role], Denied::NotOwner => [Denied::NotOwner], })
}

pub(crate) fn store() -> Vec<StoreError> {
    samples!(StoreError {
        StoreError::Conflict => [StoreError::Conflict],
        StoreError::Duplicate { .. } => [StoreError::Duplicate { key: DuplicateKey::Id }],
        StoreError::Corrupt { .. } =>
            [StoreError::Corrupt { table: "partner", column: "status", id: "x".to_owned() }],
        StoreError::Unavailable(_) => [StoreError::Unavailable("gone".into())],
    })
}

fn of_group() -> Vec<GroupRefusal> {
    samples!(GroupRefusal { GroupRefusal::Inactive => [GroupRefusal::Inactive], })
}

fn of_policy() -> Vec<PolicyRefusal> {
    samples!(PolicyRefusal {
        PolicyRefusal::NotADraft => [PolicyRefusal::NotADraft],
        PolicyRefusal::AlreadyPublished => [PolicyRefusal::AlreadyPublished],
        PolicyRefusal::NotActive => [PolicyRefusal::NotActive],
        PolicyRefusal::Expired => [PolicyRefusal::Expired],
    })
}

fn of_document() -> Vec<DocumentFault> {
    let kinds = samples!(FaultKind {
        FaultKind::NotJson(_) => [FaultKind::NotJson(JsonFault::Unexpected)],
        FaultKind::TooLarge => [FaultKind::TooLarge],
        FaultKind::TooDeep => [FaultKind::TooDeep],
        FaultKind::Missing => [FaultKind::Missing],
        FaultKind::Unknown => [FaultKind::Unknown],
        FaultKind::NotAllowed { .. } => [FaultKind::NotAllowed { allowed: &["a", "b"] }],
        FaultKind::WrongType { .. } => [FaultKind::WrongType { expected: JsonType::String }],
        FaultKind::EmptyArray => [FaultKind::EmptyArray],
        FaultKind::EmptyText => [FaultKind::EmptyText],
        FaultKind::DuplicateKey => [FaultKind::DuplicateKey],
        FaultKind::ControlCharacter => [FaultKind::ControlCharacter],
    });
    let at = |kind| DocumentFault { kind, pointer: "member".to_owned(), place: None };
    kinds.into_iter().map(at).collect()
}

fn of_partner() -> Vec<PartnerRefusal> {
    samples!(PartnerRefusal {
        PartnerRefusal::NotActive => [PartnerRefusal::NotActive],
        PartnerRefusal::AlreadyDeactivated => [PartnerRefusal::AlreadyDeactivated],
        PartnerRefusal::NoCertificate => [PartnerRefusal::NoCertificate],
        PartnerRefusal::NoPolicyGroup => [PartnerRefusal::NoPolicyGroup],
        PartnerRefusal::PolicyGroupRequired => [PartnerRefusal::PolicyGroupRequired],
        PartnerRefusal::PolicyGroupInactive => [PartnerRefusal::PolicyGroupInactive],
        PartnerRefusal::DomainMismatch(_) => [PartnerRefusal::DomainMismatch(TrustDomain::Auth)],
    })
}

fn of_link() -> Vec<LinkRefusal> {
    samples!(LinkRefusal {
        LinkRefusal::AlreadyApproved => [LinkRefusal::AlreadyApproved],
        LinkRefusal::AlreadyRejected => [LinkRefusal::AlreadyRejected],
        LinkRefusal::NoExtractors => [LinkRefusal::NoExtractors],
        LinkRefusal::Policy(_) =>
            [LinkRefusal::Policy(PolicyRefusal::NotActive), LinkRefusal::Policy(PolicyRefusal::Expired)],
        LinkRefusal::Group(_) => of_group().into_iter().map(LinkRefusal::Group),
    })
}

fn of_key() -> Vec<KeyRefusal> {
    samples!(KeyRefusal {
        KeyRefusal::AlreadyInactive => [KeyRefusal::AlreadyInactive],
        KeyRefusal::Expired => [KeyRefusal::Expired],
    })
}

fn of_desk() -> Vec<DeskError> {
    samples!(DeskError {
        DeskError::NotConnected => [DeskError::NotConnected],
        DeskError::Refused(_) => [DeskError::Refused(IssueError::Sign(SignError))],
        DeskError::Unavailable(_) => [DeskError::Unavailable("gone".into())],
    })
}

/// An upload that is refused by its first rule.
fn refused() -> Verdict {
    let (store, policy) = (TrustStore::new([]), CertPolicy::default());
    judge::ca_upload("", "AUTH", &store, &policy, &RustCrypto, noon()).verdict
}

pub(crate) fn groups() -> Vec<GroupError> {
    samples!(GroupError {
        GroupError::Denied(_) => denials().into_iter().map(GroupError::Denied),
        GroupError::NameTaken => [GroupError::NameTaken],
        GroupError::NotFound => [GroupError::NotFound],
        GroupError::NoneActive => [GroupError::NoneActive],
        GroupError::Store(_) => store().into_iter().map(GroupError::Store),
    })
}

pub(crate) fn policies() -> Vec<PolicyError> {
    samples!(PolicyError {
        PolicyError::Denied(_) => denials().into_iter().map(PolicyError::Denied),
        PolicyError::UnknownKind => [PolicyError::UnknownKind],
        PolicyError::NoSuchGroupName => [PolicyError::NoSuchGroupName],
        PolicyError::NoSuchGroup => [PolicyError::NoSuchGroup],
        PolicyError::NoSuchPolicy => [PolicyError::NoSuchPolicy],
        PolicyError::OtherGroup => [PolicyError::OtherGroup],
        PolicyError::NameTaken => [PolicyError::NameTaken],
        PolicyError::ChangedMeanwhile(_) => [PolicyError::ChangedMeanwhile(Stamp::new("paula", noon()))],
        PolicyError::Document(_) => of_document().into_iter().map(|fault| PolicyError::Document(vec![fault])),
        PolicyError::Rule(_) => of_policy().into_iter().map(PolicyError::Rule),
        PolicyError::Group(_) => of_group().into_iter().map(PolicyError::Group),
        PolicyError::Store(_) => store().into_iter().map(PolicyError::Store),
    })
}

pub(crate) fn deactivations() -> Vec<DeactivationError> {
    let policies = samples!(PolicyEndRefusal {
        PolicyEndRefusal::Draft => [PolicyEndRefusal::Draft],
        PolicyEndRefusal::AlreadyDeactivated => [PolicyEndRefusal::AlreadyDeactivated],
        PolicyEndRefusal::Granted => [PolicyEndRefusal::Granted],
        PolicyEndRefusal::Requested => [PolicyEndRefusal::Requested],
    });
    let groups = samples!(GroupEndRefusal {
        GroupEndRefusal::AlreadyDeactivated => [GroupEndRefusal::AlreadyDeactivated],
        GroupEndRefusal::HoldsPolicies => [GroupEndRefusal::HoldsPolicies],
        GroupEndRefusal::HoldsDrafts => [GroupEndRefusal::HoldsDrafts],
        GroupEndRefusal::HoldsBoth => [GroupEndRefusal::HoldsBoth],
    });
    samples!(DeactivationError {
        DeactivationError::Denied(_) => denials().into_iter().map(DeactivationError::Denied),
        DeactivationError::NoSuchPolicy => [DeactivationError::NoSuchPolicy],
        DeactivationError::NoSuchGroup => [DeactivationError::NoSuchGroup],
        DeactivationError::Policy(_) => policies.into_iter().map(DeactivationError::Policy),
        DeactivationError::Group(_) => groups.into_iter().map(DeactivationError::Group),
        DeactivationError::Store(_) => store().into_iter().map(DeactivationError::Store),
    })
}

pub(crate) fn partners() -> Vec<PartnerError> {
    samples!(PartnerError {
        PartnerError::Denied(_) => denials().into_iter().map(PartnerError::Denied),
        PartnerError::IsPartnerAlready => [PartnerError::IsPartnerAlready],
        PartnerError::NotOneself => [PartnerError::NotOneself],
        PartnerError::EmailTaken => [PartnerError::EmailTaken],
        PartnerError::IdTaken => [PartnerError::IdTaken],
        PartnerError::UnknownLanguage => [PartnerError::UnknownLanguage],
        PartnerError::UnknownKind => [PartnerError::UnknownKind],
        PartnerError::NoSuchGroup => [PartnerError::NoSuchGroup],
        PartnerError::NotFound => [PartnerError::NotFound],
        PartnerError::NoPartner => [PartnerError::NoPartner],
        PartnerError::Rule(_) => of_partner().into_iter().map(PartnerError::Rule),
        PartnerError::Vault(_) => [PartnerError::Vault(VaultError)],
        PartnerError::Store(_) => store().into_iter().map(PartnerError::Store),
    })
}

pub(crate) fn links() -> Vec<LinkError> {
    samples!(LinkError {
        LinkError::Denied(_) => denials().into_iter().map(LinkError::Denied),
        LinkError::NoSuchPartner => [LinkError::NoSuchPartner],
        LinkError::NoPartner => [LinkError::NoPartner],
        LinkError::Partner(_) => [LinkError::Partner(PartnerRefusal::NotActive)],
        LinkError::NoSuchPolicyName => [LinkError::NoSuchPolicyName],
        LinkError::OtherGroup => [LinkError::OtherGroup],
        LinkError::AlreadyPending => [LinkError::AlreadyPending],
        LinkError::AlreadyGranted => [LinkError::AlreadyGranted],
        LinkError::NotFound => [LinkError::NotFound],
        LinkError::PolicyGone => [LinkError::PolicyGone],
        LinkError::PolicyWithoutGroup => [LinkError::PolicyWithoutGroup],
        LinkError::Rule(_) => of_link().into_iter().map(LinkError::Rule),
        LinkError::Store(_) => store().into_iter().map(LinkError::Store),
    })
}

pub(crate) fn keys() -> Vec<KeyError> {
    samples!(KeyError {
        KeyError::Denied(_) => denials().into_iter().map(KeyError::Denied),
        KeyError::NoSuchPartner => [KeyError::NoSuchPartner],
        KeyError::NoPartner => [KeyError::NoPartner],
        KeyError::Partner(_) => [KeyError::Partner(PartnerRefusal::NotActive)],
        KeyError::NoSuchPolicy => [KeyError::NoSuchPolicy],
        KeyError::Policy(_) =>
            [KeyError::Policy(PolicyRefusal::NotActive), KeyError::Policy(PolicyRefusal::Expired)],
        KeyError::Group(_) => of_group().into_iter().map(KeyError::Group),
        KeyError::NotGranted => [KeyError::NotGranted],
        KeyError::LabelTaken => [KeyError::LabelTaken],
        KeyError::NotFound => [KeyError::NotFound],
        KeyError::Rule(_) => of_key().into_iter().map(KeyError::Rule),
        KeyError::Vault(_) => [KeyError::Vault(VaultError)],
        KeyError::Store(_) => store().into_iter().map(KeyError::Store),
    })
}

pub(crate) fn certificates() -> Vec<CertificateError> {
    samples!(CertificateError {
        CertificateError::Denied(_) => denials().into_iter().map(CertificateError::Denied),
        CertificateError::NoSuchPartner => [CertificateError::NoSuchPartner],
        CertificateError::NoPartner => [CertificateError::NoPartner],
        CertificateError::UnknownKind => [CertificateError::UnknownKind],
        CertificateError::Partner(_) => of_partner().into_iter().map(CertificateError::Partner),
        CertificateError::Refused(_) => [CertificateError::Refused(refused())],
        CertificateError::NoCertificate => [CertificateError::NoCertificate],
        CertificateError::Gone => [CertificateError::Gone],
        CertificateError::Desk(_) => of_desk().into_iter().map(CertificateError::Desk),
        CertificateError::Store(_) => store().into_iter().map(CertificateError::Store),
    })
}

pub(crate) fn anchors() -> Vec<AnchorError> {
    samples!(AnchorError {
        AnchorError::Denied(_) => denials().into_iter().map(AnchorError::Denied),
        AnchorError::Refused(_) => [AnchorError::Refused(refused())],
        AnchorError::NotFound => [AnchorError::NotFound],
        AnchorError::Store(_) => store().into_iter().map(AnchorError::Store),
    })
}

pub(crate) fn consents() -> Vec<ConsentError> {
    samples!(ConsentError {
        ConsentError::Denied(_) => denials().into_iter().map(ConsentError::Denied),
        ConsentError::Store(_) => store().into_iter().map(ConsentError::Store),
    })
}
