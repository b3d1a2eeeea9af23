//! The collections of a unit of work, one trait an aggregate.
//!
//! `get` and the finders give `None` for what is not there. `insert` never overwrites: a taken key is
//! [`StoreError::Duplicate`](crate::port::store_error::StoreError::Duplicate). `save` writes only when the stored
//! version is still the given one and raises it by one; otherwise it is a
//! [`StoreError::Conflict`](crate::port::store_error::StoreError::Conflict). History rows (MOSIP's `…_h` tables)
//! are written by `insert` and `save` themselves.

use async_trait::async_trait;
use chrono::{DateTime, Utc};

use crate::cert::TrustDomain;
use crate::domain::{
    account::Account,
    anchor::TrustAnchor,
    api_key::ApiKey,
    attempts::Attempts,
    consent::Consent,
    id::{CertificateId, FormId, LinkId, PartnerId, PolicyGroupId, PolicyId, UserId},
    kept_form::KeptForm,
    link::Link,
    name::{GroupName, KeyLabel, PolicyName},
    partner::{Partner, kind::PartnerType},
    partner_certificate::PartnerCertificate,
    policy::{Policy, end::Holdings, group::PolicyGroup},
    sealed::{LookUpKey, Sealed},
};
use crate::port::store_error::StoreResult;

/// How a row is kept from others until the unit of work ends. A store whose writers queue need not do anything.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hold {
    /// Nobody changes it meanwhile: what is written depends on it as it is.
    AsItIs,
    /// Nobody changes it or depends on it meanwhile: it is about to change.
    Alone,
}

/// Partner organisations.
#[async_trait]
pub trait Partners: Send {
    /// By id, with regard to case.
    async fn get(&mut self, id: &PartnerId) -> StoreResult<Option<Partner>>;
    /// By the keyed hash of its e-mail address.
    async fn by_email(&mut self, email: &LookUpKey) -> StoreResult<Option<Partner>>;
    /// Those that a user owns, without regard to case, by id.
    async fn by_user(&mut self, user: &UserId) -> StoreResult<Vec<Partner>>;
    /// Keeps a partner as it was read until the unit of work ends: whoever else would save it or hold it waits or
    /// is told that he lost a race. Another stored version than the given one is a conflict. Whatever grants
    /// something to a partner holds it first, so that none is deactivated with less than everything under it.
    async fn hold(&mut self, partner: &Partner) -> StoreResult<()>;
    /// Adds one. Duplicate: id, e-mail.
    async fn insert(&mut self, partner: &Partner) -> StoreResult<()>;
    /// Saves one.
    async fn save(&mut self, partner: &Partner) -> StoreResult<()>;
}

/// Partner types: MOSIP's seed and what an operator added.
#[async_trait]
pub trait PartnerTypes: Send {
    /// By code, without regard to case.
    async fn get(&mut self, code: &str) -> StoreResult<Option<PartnerType>>;
    /// All, by code.
    async fn all(&mut self) -> StoreResult<Vec<PartnerType>>;
}

/// The trust store.
#[async_trait]
pub trait Anchors: Send {
    /// By id.
    async fn get(&mut self, id: &CertificateId) -> StoreResult<Option<TrustAnchor>>;
    /// All of a domain, oldest first; the states too that are not used in judging.
    async fn of_domain(&mut self, domain: TrustDomain) -> StoreResult<Vec<TrustAnchor>>;
    /// Adds one. Duplicate: id, certificate (the same one in the same domain).
    async fn insert(&mut self, anchor: &TrustAnchor) -> StoreResult<()>;
}

/// Certificates of partners.
#[async_trait]
pub trait PartnerCertificates: Send {
    /// By id.
    async fn get(&mut self, id: &CertificateId) -> StoreResult<Option<PartnerCertificate>>;
    /// All of a partner, newest first.
    async fn of_partner(&mut self, partner: &PartnerId) -> StoreResult<Vec<PartnerCertificate>>;
    /// The holder of a public key (SHA-256 of its `SubjectPublicKeyInfo` in lower-case hex): a partner other
    /// than `partner` that has ever been certified for it.
    async fn other_holder(
        &mut self,
        spki_sha256: &str,
        partner: &PartnerId,
    ) -> StoreResult<Option<PartnerId>>;
    /// Adds one. Duplicate: id.
    async fn insert(&mut self, certificate: &PartnerCertificate) -> StoreResult<()>;
    /// Saves one.
    async fn save(&mut self, certificate: &PartnerCertificate) -> StoreResult<()>;
}

/// Policy groups.
#[async_trait]
pub trait PolicyGroups: Send {
    /// By id.
    async fn get(&mut self, id: &PolicyGroupId) -> StoreResult<Option<PolicyGroup>>;
    /// By name, without regard to case.
    async fn by_name(&mut self, name: &GroupName) -> StoreResult<Option<PolicyGroup>>;
    /// Holds a group; one that is not there needs no holding. What is read afterwards is what was held.
    async fn hold(&mut self, id: &PolicyGroupId, hold: Hold) -> StoreResult<()>;
    /// Adds one. Duplicate: id, name.
    async fn insert(&mut self, group: &PolicyGroup) -> StoreResult<()>;
    /// Saves one.
    async fn save(&mut self, group: &PolicyGroup) -> StoreResult<()>;
}

/// Policies.
#[async_trait]
pub trait Policies: Send {
    /// By id.
    async fn get(&mut self, id: &PolicyId) -> StoreResult<Option<Policy>>;
    /// By name within a group, without regard to case.
    async fn by_name(&mut self, group: &PolicyGroupId, name: &PolicyName) -> StoreResult<Option<Policy>>;
    /// Whether any published policy of any group has this name, without regard to case.
    async fn is_published_anywhere(&mut self, name: &PolicyName) -> StoreResult<bool>;
    /// Holds a policy; one that is not there needs no holding. What is read afterwards is what was held.
    async fn hold(&mut self, id: &PolicyId, hold: Hold) -> StoreResult<()>;
    /// How many policies of each state a group holds.
    async fn count_in_group(&mut self, group: &PolicyGroupId) -> StoreResult<Holdings>;
    /// Adds one. Duplicate: id, name.
    async fn insert(&mut self, policy: &Policy) -> StoreResult<()>;
    /// Saves one. Duplicate: name.
    async fn save(&mut self, policy: &Policy) -> StoreResult<()>;
}

/// Requests for policies.
#[async_trait]
pub trait Links: Send {
    /// By id.
    async fn get(&mut self, id: &LinkId) -> StoreResult<Option<Link>>;
    /// The one pending or approved request of a partner for a policy.
    async fn open_or_approved(&mut self, partner: &PartnerId, policy: &PolicyId)
    -> StoreResult<Option<Link>>;
    /// At most `most` pending and approved requests for a policy: approved ones first, then the oldest first.
    async fn open_of_policy(&mut self, policy: &PolicyId, most: u32) -> StoreResult<Vec<Link>>;
    /// The requests of a partner that wait, by id.
    async fn pending_of(&mut self, partner: &PartnerId) -> StoreResult<Vec<Link>>;
    /// Whether biometric extractors are stored for a partner and a policy.
    async fn has_extractors(&mut self, partner: &PartnerId, policy: &PolicyId) -> StoreResult<bool>;
    /// Adds one. Duplicate: id, open request.
    async fn insert(&mut self, link: &Link) -> StoreResult<()>;
    /// Saves one.
    async fn save(&mut self, link: &Link) -> StoreResult<()>;
}

/// API keys.
#[async_trait]
pub trait ApiKeys: Send {
    /// By the keyed hash of its text.
    async fn get(&mut self, id: &LookUpKey) -> StoreResult<Option<ApiKey>>;
    /// By label, without regard to case.
    async fn by_label(
        &mut self,
        partner: &PartnerId,
        policy: &PolicyId,
        label: &KeyLabel,
    ) -> StoreResult<Option<ApiKey>>;
    /// Whether a key for a policy is active and not over at `now`.
    async fn uses_policy(&mut self, policy: &PolicyId, now: DateTime<Utc>) -> StoreResult<bool>;
    /// The keys of a partner that are switched on, expired ones too, by id.
    async fn active_of(&mut self, partner: &PartnerId) -> StoreResult<Vec<ApiKey>>;
    /// Adds one. Duplicate: id, label.
    async fn insert(&mut self, key: &ApiKey) -> StoreResult<()>;
    /// Saves one.
    async fn save(&mut self, key: &ApiKey) -> StoreResult<()>;
}

/// Consents.
#[async_trait]
pub trait Consents: Send {
    /// A user's consent, without regard to case, with the terms that were accepted last.
    async fn get(&mut self, user: &UserId) -> StoreResult<Option<Consent>>;
    /// Stores the consent or renews its time, and adds the accepted terms to those accepted before; nothing else
    /// that is known of the user changes.
    async fn put(&mut self, consent: &Consent) -> StoreResult<()>;
}

/// Forms of people whose session ended.
#[async_trait]
pub trait KeptForms: Send {
    /// Stores one. Duplicate: id.
    async fn put(&mut self, form: &KeptForm) -> StoreResult<()>;
    /// By id.
    async fn get(&mut self, id: &FormId) -> StoreResult<Option<KeptForm>>;
    /// Forgets one; one that is not there needs no forgetting.
    async fn remove(&mut self, id: &FormId) -> StoreResult<()>;
    /// Forgets all that are kept until this instant or less.
    async fn sweep(&mut self, now: DateTime<Utc>) -> StoreResult<()>;
}

/// Accounts of the built-in identity.
#[async_trait]
pub trait Accounts: Send {
    /// By login name, without regard to case.
    async fn get(&mut self, user: &UserId) -> StoreResult<Option<Account>>;
    /// By the keyed hash of the e-mail address.
    async fn by_email(&mut self, email: &LookUpKey) -> StoreResult<Option<Account>>;
    /// Adds one. Duplicate: id, e-mail.
    async fn insert(&mut self, account: &Account) -> StoreResult<()>;
    /// Saves one.
    async fn save(&mut self, account: &Account) -> StoreResult<()>;
    /// How many there are.
    async fn count(&mut self) -> StoreResult<u64>;
}

/// Counters of wrong passwords, by the keyed hash of the name that was tried.
#[async_trait]
pub trait LogInFailures: Send {
    /// The counter of a name.
    async fn get(&mut self, name: &LookUpKey) -> StoreResult<Option<Attempts>>;
    /// Stores a counter.
    async fn put(&mut self, name: &LookUpKey, attempts: &Attempts) -> StoreResult<()>;
    /// Forgets a counter.
    async fn clear(&mut self, name: &LookUpKey) -> StoreResult<()>;
}

/// Sealed keys of this installation by name: the token issuer's, the certificate desk's.
#[async_trait]
pub trait ServerKeys: Send {
    /// By name.
    async fn get(&mut self, name: &str) -> StoreResult<Option<Sealed>>;
    /// Adds one. Duplicate: name.
    async fn insert(&mut self, name: &str, sealed: &Sealed) -> StoreResult<()>;
}
