//! Aggregates that are sound as they are; a test changes the one field that it is about:
//! `Partner { state: PartnerState::Active, ..build::partner("acme") }`.
#![expect(clippy::expect_used, clippy::missing_panics_doc, reason = "a test names values that exist")]

use chrono::{DateTime, Days, TimeDelta, Utc};
use pms_core::cert::{AnchorKind, TrustDomain};
use pms_core::domain::{
    account::{Account, Profile, preferences::Appearance},
    anchor::{AnchorState, TrustAnchor},
    api_key::{ApiKey, KeyState, KeyTail},
    audit::{AuditEntry, AuditKind, AuditOutcome},
    consent::Consent,
    event::Event,
    id::{CertificateId, LinkId, PartnerId, PolicyGroupId, PolicyId, UserId},
    link::{Link, LinkState},
    name::{Description, GroupName, KeyLabel, LangCode, OrganisationName, PolicyName, UseCase, VersionLabel},
    partner::{Partner, PartnerState, contact::SealedContact, kind::PartnerKind},
    partner_certificate::{CertificateState, PartnerCertificate},
    policy::{
        Policy, PolicyState,
        document::PolicyKind,
        group::{GroupState, PolicyGroup},
    },
    role::Role,
    sealed::Sealed,
    stamp::Stamp,
};
use std::collections::BTreeSet;

use crate::pki::Entity;
use crate::world::{clock::noon, passwords::plain_hash, vault::look_up_key};

/// A value of a text type.
pub fn text<T>(raw: &str) -> T
where
    T: for<'t> TryFrom<&'t str, Error = pms_core::domain::text::TextFault>,
{
    T::try_from(raw).expect("a sound text")
}

/// Seconds after noon.
pub fn at(seconds: i64) -> DateTime<Utc> {
    noon() + TimeDelta::seconds(seconds)
}

/// What a test did, some seconds after noon.
pub fn stamp(seconds: i64) -> Stamp {
    Stamp::new("tester", at(seconds))
}

/// The contact data of `name@example.org`, sealed by nobody.
pub fn contact(name: &str) -> SealedContact {
    SealedContact {
        email: Some(sealed(&format!("{name}-email"))),
        email_key: Some(look_up_key("email", &format!("{}@example.org", name.to_lowercase()))),
        phone: Some(sealed(&format!("{name}-phone"))),
        address: Some(sealed(&format!("{name}-address"))),
    }
}

/// A sealed value that no vault made.
pub fn sealed(word: &str) -> Sealed {
    Sealed::from_text(format!("sealed.{word}"))
}

/// An authentication partner that has just registered, without a group.
pub fn partner(id: &str) -> Partner {
    Partner {
        id: text(id),
        user: text(id),
        kind: PartnerKind::Auth,
        name: text::<OrganisationName>(&format!("{id} Ltd")),
        contact: contact(id),
        group: None,
        state: PartnerState::InProgress,
        certificate: None,
        certificate_ends: None,
        language: Some(text::<LangCode>("eng")),
        created: stamp(0),
        changed: None,
        version: 0,
    }
}

/// A group in use; its id follows from its name.
pub fn group(name: &str) -> PolicyGroup {
    PolicyGroup {
        id: group_id(name),
        name: text::<GroupName>(name),
        description: text::<Description>(&format!("group {name}")),
        state: GroupState::Active,
        user: text::<UserId>("paula"),
        created: stamp(0),
        changed: None,
        version: 0,
    }
}

/// The id of [`group`].
pub fn group_id(name: &str) -> PolicyGroupId {
    text(&format!("group-{}", name.to_lowercase().replace(|c: char| !c.is_alphanumeric(), "-")))
}

/// A draft of an Auth policy in a group of that name; its id is its name.
pub fn policy(group: &str, name: &str) -> Policy {
    Policy {
        id: text::<PolicyId>(name),
        group: group_id(group),
        name: text::<PolicyName>(name),
        description: text::<Description>(&format!("policy {name}")),
        kind: PolicyKind::Auth,
        label: text::<VersionLabel>("1.0"),
        text: crate::world::pms::AUTH_DOCUMENT.to_owned(),
        state: PolicyState::Draft,
        schema: None,
        valid_from: at(0),
        valid_to: at(0) + Days::new(365),
        created: stamp(0),
        changed: None,
        version: 0,
    }
}

/// The same policy in force.
pub fn published(group: &str, name: &str) -> Policy {
    Policy {
        state: PolicyState::Published,
        schema: Some("https://schemas.example.org/auth".to_owned()),
        changed: Some(stamp(1)),
        ..policy(group, name)
    }
}

/// A request that waits.
pub fn link(id: &str, partner: &str, policy: &str) -> Link {
    Link {
        id: text::<LinkId>(id),
        partner: text::<PartnerId>(partner),
        policy: text::<PolicyId>(policy),
        use_case: text::<UseCase>("to open accounts"),
        state: LinkState::Pending,
        reason: None,
        created: stamp(0),
        changed: None,
        version: 0,
    }
}

/// A key that is switched on and lives a year. Keys of different labels begin at different instants, because two
/// of one partner and policy may not begin at the same (MOSIP's constraint `uk_ppol`).
pub fn api_key(partner: &str, policy: &str, label: &str) -> ApiKey {
    let offset: i64 = label.bytes().map(i64::from).sum();
    ApiKey {
        id: look_up_key("api-key", &format!("{partner}/{policy}/{label}")),
        partner: text::<PartnerId>(partner),
        policy: text::<PolicyId>(policy),
        label: text::<KeyLabel>(label),
        sealed: Some(sealed(label)),
        tail: Some(KeyTail::from_store("wxyz".to_owned())),
        valid_from: at(0) + TimeDelta::microseconds(offset),
        valid_to: Some(at(0) + Days::new(365)),
        state: KeyState::Active,
        created: stamp(0),
        changed: None,
        version: 0,
    }
}

/// A consent, just given.
pub fn consent(user: &str) -> Consent {
    Consent { user: text::<UserId>(user), given_at: at(0), terms: None }
}

/// An account of an authentication partner's user with the password `correct horse`.
pub fn account(user: &str) -> Account {
    Account {
        user: text::<UserId>(user),
        subject: format!("subject-of-{}", user.to_lowercase()),
        contact: contact(user),
        profile: Profile::default(),
        roles: BTreeSet::from([Role::AuthPartner]),
        password: plain_hash("correct horse"),
        must_change: false,
        tokens_after: None,
        appearance: Appearance::default(),
        created: stamp(0),
        changed: None,
        version: 0,
    }
}

/// A certificate of the trust store, uploaded at noon, as a root that is its own issuer.
pub fn anchor(id: &str, domain: TrustDomain, entity: &Entity) -> TrustAnchor {
    TrustAnchor {
        id: text::<CertificateId>(id),
        domain,
        kind: AnchorKind::Root,
        certificate: entity.certificate(),
        issuer: text::<CertificateId>(id),
        state: AnchorState::Active,
        created: stamp(0),
        changed: None,
        version: 0,
    }
}

/// A partner's certificate in AUTH, and what stands for its signed twin.
pub fn certificate(id: &str, partner: &str, original: &Entity, signed: &Entity) -> PartnerCertificate {
    PartnerCertificate {
        id: text::<CertificateId>(id),
        partner: text::<PartnerId>(partner),
        domain: TrustDomain::Auth,
        original: original.certificate(),
        signed: signed.certificate(),
        signed_path: Vec::new(),
        state: CertificateState::Current,
        created: stamp(0),
        changed: None,
        version: 0,
    }
}

/// An entry of the audit trail about this object.
pub fn audit_entry(reference: &str) -> AuditEntry {
    AuditEntry {
        kind: AuditKind::RegisterPartner,
        outcome: AuditOutcome::Success,
        at: at(0),
        user: "tester".to_owned(),
        reference: Some(reference.to_owned()),
        description: format!("about {reference}"),
        request_id: Some("request-1".to_owned()),
        subject: None,
        change: None,
        reason: None,
    }
}

/// The event of a partner's registration.
pub fn registered(partner: &str) -> Event {
    Event::PartnerRegistered { partner: text(partner), kind: "Auth_Partner".to_owned(), group: None }
}

/// The event of a request, of the partner's aggregate.
pub fn requested(partner: &str, link: &str) -> Event {
    Event::LinkRequested { link: text(link), partner: text(partner), policy: text("kyc") }
}
