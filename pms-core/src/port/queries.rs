//! The read side: lists as rows of joins, without loading aggregates.
//!
//! Texts in filters match as substrings without regard to case (ASCII letters on SQLite), `%` and `_` are
//! ordinary characters. Where a list has no sort, newest come first; ties are ordered by id.

mod groups;
mod probe;
mod tally;

use async_trait::async_trait;
use chrono::{DateTime, Utc};

use crate::cert::{AnchorKind, Certificate, TrustDomain};
use crate::domain::{
    api_key::{KeyState, KeyTail},
    expiry,
    id::{CertificateId, LinkId, PartnerId, PolicyGroupId, PolicyId, UserId},
    link::LinkState,
    page::{Page, Sort, Window},
    partner::PartnerState,
    policy::PolicyState,
    sealed::{LookUpKey, Sealed},
};
use crate::port::{
    store::StoreResult,
    timeline::{TimelineFilter, TimelineRow},
};

pub use groups::{GroupField, GroupFilter, PolicyGroupRow};
pub use probe::{Hit, Mark, Probe};
pub use tally::{COUNT_MAX, Count, Ending, EndingKind, Endings, Tally};

/// Sortable fields of the partner list (`partner-api.md` M11).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names are the wire's")]
pub enum PartnerField {
    Id,
    Type,
    OrgName,
    GroupId,
    GroupName,
    /// `not_uploaded` before `uploaded`.
    CertificateUpload,
    /// MOSIP's `approval_status`.
    Status,
    /// Active before inactive.
    Active,
    /// The sooner end of the current certificate and its signed twin; partners without one stand last both ways.
    CertificateEnds,
    Created,
}

/// How the current certificate of a partner stands, by the sooner end of it and its signed twin. Adopted rows, of
/// which that is not known, stand nowhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CertificateStanding {
    /// Ends at or after the instant.
    Valid(DateTime<Utc>),
    /// Ends in `[from, to)`.
    Ends(DateTime<Utc>, DateTime<Utc>),
    /// Ended before the instant.
    Expired(DateTime<Utc>),
    /// There is none.
    None,
}

impl CertificateStanding {
    /// Valid at `now`; a certificate is so to the end of its last second.
    pub fn valid(now: DateTime<Utc>) -> Self {
        Self::Valid(second_of(now))
    }

    /// Valid at `now`, and at its end within so many days.
    pub fn ends_within(now: DateTime<Utc>, days: u32) -> Self {
        let (from, to) = expiry::ends_within(now, days);
        Self::Ends(second_of(from), to)
    }

    /// Expired at `now`.
    pub fn expired(now: DateTime<Utc>) -> Self {
        Self::Expired(second_of(now))
    }
}

/// The beginning of an instant's second: certificates count in whole ones.
fn second_of(at: DateTime<Utc>) -> DateTime<Utc> {
    DateTime::from_timestamp(at.timestamp(), 0).unwrap_or(at)
}

/// What a person types to find a partner.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Find {
    /// Part of the id or of the organisation's name.
    pub text: String,
    /// Or the keyed hash of the text as a whole e-mail address.
    pub email: LookUpKey,
}

/// Filter of the partner list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PartnerFilter {
    /// Part of the id.
    pub id: Option<String>,
    /// Part of the type's code.
    pub kind: Option<String>,
    /// Whether it is active.
    pub active: Option<bool>,
    /// Part of the organisation's name.
    pub org_name: Option<String>,
    /// The keyed hash of the whole e-mail address.
    pub email: Option<LookUpKey>,
    /// Whether a certificate was uploaded.
    pub certified: Option<bool>,
    /// Part of the policy group's name.
    pub group_name: Option<String>,
    /// Only those of this user.
    pub user: Option<UserId>,
    /// Part of the id or of the organisation's name, or the whole e-mail address.
    pub find: Option<Find>,
    /// Only those of this policy group.
    pub group: Option<PolicyGroupId>,
    /// The state.
    pub state: Option<PartnerState>,
    /// How the current certificate stands.
    pub certificate: Option<CertificateStanding>,
}

/// A row of the partner list.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "fields of `partner::Partner` and its group")]
pub struct PartnerRow {
    pub id: PartnerId,
    pub kind: String,
    pub org_name: String,
    pub user: UserId,
    pub group: Option<PolicyGroupId>,
    pub group_name: Option<String>,
    pub group_description: Option<String>,
    pub email: Option<Sealed>,
    pub certificate: Option<CertificateId>,
    pub certificate_ends: Option<DateTime<Utc>>,
    /// How many policies it is granted.
    pub policies: u64,
    pub state: PartnerState,
    pub created_at: DateTime<Utc>,
}

/// Sortable fields of the list of requests (M12).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names are the wire's")]
pub enum LinkField {
    PartnerId,
    PartnerType,
    OrgName,
    PolicyId,
    PolicyName,
    GroupName,
    Status,
    UseCase,
    Created,
}

/// Filter of the list of requests.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LinkFilter {
    /// Only the one with this id.
    pub id: Option<LinkId>,
    /// Only those of this partner.
    pub partner_id: Option<PartnerId>,
    /// Only those for this policy.
    pub policy_id: Option<PolicyId>,
    /// Part of the partner's id.
    pub partner: Option<String>,
    /// Part of what it is for.
    pub use_case: Option<String>,
    /// Part of the organisation's name.
    pub org_name: Option<String>,
    /// The state.
    pub state: Option<LinkState>,
    /// Part of the policy's id.
    pub policy: Option<String>,
    /// Part of the policy's name.
    pub policy_name: Option<String>,
    /// Part of the group's name.
    pub group_name: Option<String>,
    /// Part of the partner type's code.
    pub partner_kind: Option<String>,
    /// Only those of partners of this user.
    pub user: Option<UserId>,
}

/// A row of the list of requests.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "fields of the link, its partner, its policy and the policy's group")]
pub struct LinkRow {
    pub id: LinkId,
    pub partner: PartnerId,
    pub partner_state: PartnerState,
    pub partner_kind: String,
    pub org_name: String,
    pub policy: PolicyId,
    pub policy_name: Option<String>,
    pub policy_description: Option<String>,
    pub group: Option<PolicyGroupId>,
    pub group_name: Option<String>,
    pub group_description: Option<String>,
    pub use_case: String,
    pub state: LinkState,
    pub created_at: DateTime<Utc>,
    pub changed_at: Option<DateTime<Utc>>,
    /// Who decided it, where it is decided and that is known.
    pub decided_by: Option<String>,
    /// Why, where he said so.
    pub reason: Option<String>,
}

/// Sortable fields of the list of API keys (M14).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names are the wire's")]
pub enum ApiKeyField {
    PartnerId,
    Label,
    OrgName,
    PolicyName,
    GroupName,
    /// Activated before deactivated.
    Status,
    Created,
    Expiry,
}

/// Filter of the list of API keys.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ApiKeyFilter {
    /// Only those of this partner.
    pub partner_id: Option<PartnerId>,
    /// Only those for this policy.
    pub policy_id: Option<PolicyId>,
    /// Part of the partner's id.
    pub partner: Option<String>,
    /// Part of the label.
    pub label: Option<String>,
    /// Part of the organisation's name.
    pub org_name: Option<String>,
    /// Switched on and unexpired, or not, at the instant.
    pub usable: Option<(bool, DateTime<Utc>)>,
    /// Part of the policy's name.
    pub policy_name: Option<String>,
    /// Part of the group's name.
    pub group_name: Option<String>,
    /// Ends in `[from, to)`.
    pub ends: Option<(DateTime<Utc>, DateTime<Utc>)>,
    /// Only keys of partners of this type, by its stored code.
    pub partner_kind: Option<String>,
    /// Only keys of partners of this user.
    pub user: Option<UserId>,
}

/// A row of the list of API keys.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "fields of the key, its partner, its policy and the policy's group")]
pub struct ApiKeyRow {
    pub id: LookUpKey,
    pub partner: PartnerId,
    pub label: String,
    pub tail: Option<KeyTail>,
    pub org_name: String,
    pub policy: PolicyId,
    pub policy_name: String,
    pub policy_description: String,
    pub group: Option<PolicyGroupId>,
    pub group_name: Option<String>,
    pub group_description: Option<String>,
    pub state: KeyState,
    pub created_at: DateTime<Utc>,
    pub valid_to: Option<DateTime<Utc>>,
}

/// Sortable fields of the trust store (M15).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names are the wire's")]
pub enum AnchorField {
    Kind,
    Id,
    Domain,
    Subject,
    Issuer,
    NotBefore,
    NotAfter,
    Uploaded,
}

/// Filter of the trust store.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AnchorFilter {
    /// Root or intermediate.
    pub kind: Option<AnchorKind>,
    /// Part of the id.
    pub id: Option<String>,
    /// The domain.
    pub domain: Option<TrustDomain>,
    /// Part of the subject.
    pub subject: Option<String>,
    /// Part of the issuer.
    pub issuer: Option<String>,
    /// Part of the subject or of the issuer.
    pub find: Option<String>,
    /// Ends in `[from, to)`.
    pub ends: Option<(DateTime<Utc>, DateTime<Utc>)>,
}

/// A row of the trust store.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "fields of the trust anchor and its certificate")]
pub struct AnchorRow {
    pub id: CertificateId,
    pub kind: AnchorKind,
    pub domain: TrustDomain,
    pub subject: String,
    pub issuer: String,
    pub sha1_hex: String,
    /// The certificate itself; `None` where the stored one cannot be read.
    pub certificate: Option<Certificate>,
    pub not_before: DateTime<Utc>,
    pub not_after: DateTime<Utc>,
    pub uploaded_at: DateTime<Utc>,
    pub active: bool,
}

/// Sortable fields of the list of policies (`policy-api.md` 2.18).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names are the wire's")]
pub enum PolicyField {
    Id,
    Name,
    Description,
    GroupId,
    GroupName,
    Status,
    Created,
}

/// Filter of the list of policies.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PolicyFilter {
    /// Part of the type.
    pub kind: Option<String>,
    /// Part of the id.
    pub id: Option<String>,
    /// Part of the name.
    pub name: Option<String>,
    /// Part of the description.
    pub description: Option<String>,
    /// Part of the group's name.
    pub group_name: Option<String>,
    /// The state.
    pub state: Option<PolicyState>,
    /// Only those of this group.
    pub group: Option<PolicyGroupId>,
}

/// A row of the list of policies.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "fields of the policy and its group")]
pub struct PolicyRow {
    pub id: PolicyId,
    pub kind: String,
    pub name: String,
    pub description: String,
    pub group: Option<PolicyGroupId>,
    pub group_name: Option<String>,
    pub state: PolicyState,
    pub created_at: DateTime<Utc>,
}

/// A policy group as the lists of choices show it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "fields of the group")]
pub struct GroupRow {
    pub id: PolicyGroupId,
    pub name: String,
    pub description: String,
}

/// The lists. Each has its own connection and sees what is committed.
#[async_trait]
pub trait Queries: Send + Sync {
    /// Partners.
    async fn partners(
        &self,
        filter: &PartnerFilter,
        sort: Option<Sort<PartnerField>>,
        window: Window,
    ) -> StoreResult<Page<PartnerRow>>;
    /// Requests for policies.
    async fn links(
        &self,
        filter: &LinkFilter,
        sort: Option<Sort<LinkField>>,
        window: Window,
    ) -> StoreResult<Page<LinkRow>>;
    /// API keys.
    async fn api_keys(
        &self,
        filter: &ApiKeyFilter,
        sort: Option<Sort<ApiKeyField>>,
        window: Window,
    ) -> StoreResult<Page<ApiKeyRow>>;
    /// The trust store.
    async fn anchors(
        &self,
        filter: &AnchorFilter,
        sort: Option<Sort<AnchorField>>,
        window: Window,
    ) -> StoreResult<Page<AnchorRow>>;
    /// Policies.
    async fn policies(
        &self,
        filter: &PolicyFilter,
        sort: Option<Sort<PolicyField>>,
        window: Window,
    ) -> StoreResult<Page<PolicyRow>>;
    /// Policy groups.
    async fn policy_groups(
        &self,
        filter: &GroupFilter,
        sort: Option<Sort<GroupField>>,
        window: Window,
    ) -> StoreResult<Page<PolicyGroupRow>>;
    /// How many there are, counted no further than [`COUNT_MAX`].
    async fn tally(&self, tally: Tally) -> StoreResult<Count>;
    /// When the oldest request that waits was made.
    async fn oldest_pending_link(&self) -> StoreResult<Option<DateTime<Utc>>>;
    /// What of a kind ends in `[from, to)`: how many, and the first `most`, soonest first, then by id.
    async fn endings(
        &self,
        kind: EndingKind,
        period: (DateTime<Utc>, DateTime<Utc>),
        most: u32,
    ) -> StoreResult<Endings>;
    /// What happened to a subject, newest first. The order is that in which the entries were written.
    async fn timeline(&self, filter: &TimelineFilter, window: Window) -> StoreResult<Page<TimelineRow>>;
    /// At most `most` things that a probe finds, in the order of what it looks at, then by id.
    async fn look(&self, probe: &Probe, most: u32) -> StoreResult<Vec<Hit>>;
    /// At most `most` groups in use, by name.
    async fn active_groups(&self, most: u32) -> StoreResult<Vec<GroupRow>>;
}
