//! Everything that the store holds.

use chrono::{DateTime, Utc};
use pms_core::domain::{
    account::Account,
    anchor::TrustAnchor,
    api_key::ApiKey,
    attempts::Attempts,
    audit::AuditEntry,
    consent::Consent,
    event::Event,
    id::{CertificateId, FormId, LinkId, PartnerId, PolicyGroupId, PolicyId},
    kept_form::KeptForm,
    link::Link,
    partner::{
        Partner,
        kind::{PartnerKind, PartnerType},
    },
    partner_certificate::PartnerCertificate,
    policy::{Policy, group::PolicyGroup},
    sealed::{LookUpKey, Sealed},
};
use pms_core::port::{
    outbox::Envelope,
    store::{DuplicateKey, StoreError, StoreResult},
    system::Ids,
};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// Rows by their keys. Keys of users, types and names are folded.
#[derive(Clone, Default)]
pub(super) struct State {
    pub(super) partners: BTreeMap<PartnerId, Partner>,
    pub(super) partner_types: BTreeMap<String, PartnerType>,
    pub(super) anchors: BTreeMap<CertificateId, TrustAnchor>,
    pub(super) certificates: BTreeMap<CertificateId, PartnerCertificate>,
    pub(super) groups: BTreeMap<PolicyGroupId, PolicyGroup>,
    pub(super) policies: BTreeMap<PolicyId, Policy>,
    pub(super) links: BTreeMap<LinkId, Link>,
    pub(super) extractors: BTreeSet<(PartnerId, PolicyId)>,
    pub(super) api_keys: BTreeMap<LookUpKey, ApiKey>,
    pub(super) consents: BTreeMap<String, Consent>,
    pub(super) kept_forms: BTreeMap<FormId, KeptForm>,
    pub(super) accounts: BTreeMap<String, Account>,
    pub(super) failures: BTreeMap<LookUpKey, Attempts>,
    pub(super) server_keys: BTreeMap<String, Sealed>,
    pub(super) outbox: BTreeMap<i64, OutboxRow>,
    pub(super) audit: Vec<AuditEntry>,
    last_seq: i64,
}

/// An event for a sink, and how its delivery stands.
#[derive(Clone, Debug)]
pub(super) struct OutboxRow {
    pub(super) envelope: Envelope,
    /// Who delivers it, until before when.
    pub(super) claim: Option<(Uuid, DateTime<Utc>)>,
    pub(super) retry_at: Option<DateTime<Utc>>,
    pub(super) delivery: Delivery,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Delivery {
    Waiting,
    Parked,
    Sent,
}

impl State {
    /// MOSIP's partner types and nothing else.
    pub(super) fn seeded() -> Self {
        let types = PartnerKind::seeded().map(|kind| {
            let row = PartnerType {
                description: kind.code().replace('_', " "),
                group_required: kind.rules().group_required,
                kind,
            };
            (row.kind.code().to_lowercase(), row)
        });
        Self { partner_types: types.collect(), ..Self::default() }
    }

    /// Writes an event to the outbox, once for each sink, under one id.
    pub(super) fn append(&mut self, event: &Event, at: DateTime<Utc>, sinks: &[String], ids: &dyn Ids) {
        let id = ids.uuid();
        for sink in sinks {
            self.last_seq += 1;
            let envelope = Envelope {
                seq: self.last_seq,
                id,
                at,
                sink: sink.clone(),
                aggregate: event.aggregate(),
                event: event.clone(),
                attempts: 0,
            };
            let row = OutboxRow { envelope, claim: None, retry_at: None, delivery: Delivery::Waiting };
            self.outbox.insert(self.last_seq, row);
        }
    }
}

/// A row whose version a save checks and raises.
pub(super) trait Versioned: Clone {
    fn version_mut(&mut self) -> &mut i64;
}

macro_rules! versioned {
    ($($row:ty),+) => {
        $(impl Versioned for $row {
            fn version_mut(&mut self) -> &mut i64 {
                &mut self.version
            }
        })+
    };
}

versioned!(Account, ApiKey, Link, Partner, PartnerCertificate, Policy, PolicyGroup);

/// Adds a row; a taken id is a duplicate.
pub(super) fn insert<K: Ord, V: Clone>(rows: &mut BTreeMap<K, V>, key: K, row: &V) -> StoreResult<()> {
    refuse(rows.contains_key(&key), DuplicateKey::Id)?;
    rows.insert(key, row.clone());
    Ok(())
}

/// Replaces a row of the same version by one of the next; anything else is a conflict.
pub(super) fn save<K: Ord, V: Versioned>(rows: &mut BTreeMap<K, V>, key: &K, row: &V) -> StoreResult<()> {
    let mut next = row.clone();
    let stored = rows.get_mut(key).ok_or(StoreError::Conflict)?;
    if *stored.version_mut() != *next.version_mut() {
        return Err(StoreError::Conflict);
    }
    *next.version_mut() += 1;
    *stored = next;
    Ok(())
}

/// A duplicate of this key when there is one.
pub(super) fn refuse(taken: bool, key: DuplicateKey) -> StoreResult<()> {
    if taken { Err(StoreError::Duplicate { key }) } else { Ok(()) }
}
