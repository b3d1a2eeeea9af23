//! API keys.

use async_trait::async_trait;
use chrono::{DateTime, NaiveDateTime, Utc};
use pms_core::domain::{
    api_key::{ApiKey, KeyState, KeyTail},
    id::{PartnerId, PolicyId},
    name::KeyLabel,
    sealed::{LookUpKey, Sealed},
};
use pms_core::port::{
    collections::ApiKeys,
    store::{DuplicateKey, StoreError, StoreResult},
};

use super::{
    fault::Fault,
    fold::{fold, key},
    row::{Count, at, by, changed, created, row},
    table::Table,
    value::values,
    work::SqlWork,
};

/// Errors name a key by partner, policy and label: an adopted row has the key's text where the id stands.
const PARTNER_POLICY: Table = Table {
    name: "partner_policy",
    keys: &[
        ("pk_ppol", DuplicateKey::Id),
        ("partner_policy.policy_api_key", DuplicateKey::Id),
        ("uq_ext_partner_policy_unique_key", DuplicateKey::Label),
        ("partner_policy.unique_key", DuplicateKey::Label),
    ],
};

row! {
    struct ApiKeyRow {
        policy_api_key: String,
        part_id: String,
        policy_id: String,
        label: String,
        sealed_key: Option<String>,
        key_tail: Option<String>,
        valid_from_datetime: NaiveDateTime,
        valid_to_datetime: Option<NaiveDateTime>,
        is_active: bool,
        cr_by: String,
        cr_dtimes: NaiveDateTime,
        upd_by: Option<String>,
        upd_dtimes: Option<NaiveDateTime>,
        version: i64,
    }
}

/// The keys that are not deleted and fit a condition.
macro_rules! select {
    ($condition:literal) => {
        concat!(
            "SELECT policy_api_key, part_id, policy_id, label, sealed_key, key_tail, valid_from_datetime,
                    valid_to_datetime, is_active, cr_by, cr_dtimes, upd_by, upd_dtimes, version
               FROM partner_policy
              WHERE is_deleted IS NOT TRUE AND ",
            $condition
        )
    };
}

impl From<ApiKeyRow> for ApiKey {
    fn from(row: ApiKeyRow) -> Self {
        Self {
            id: LookUpKey::from_text(row.policy_api_key),
            partner: PartnerId::from_store(row.part_id),
            policy: PolicyId::from_store(row.policy_id),
            label: KeyLabel::from_store(row.label),
            sealed: row.sealed_key.map(Sealed::from_text),
            tail: row.key_tail.map(KeyTail::from_store),
            valid_from: row.valid_from_datetime.and_utc(),
            valid_to: row.valid_to_datetime.map(|at| at.and_utc()),
            state: if row.is_active { KeyState::Active } else { KeyState::Inactive },
            created: created(row.cr_by, row.cr_dtimes),
            changed: changed(row.upd_by, row.upd_dtimes),
            version: row.version,
        }
    }
}

fn is_active(state: KeyState) -> bool {
    match state {
        KeyState::Active => true,
        KeyState::Inactive => false,
    }
}

/// What no two keys share: partner, policy and the label without regard to case.
fn unique_key(partner: &PartnerId, policy: &PolicyId, label: &KeyLabel) -> String {
    key(&[partner.as_str(), policy.as_str(), &fold(label.as_str())])
}

#[async_trait]
impl ApiKeys for SqlWork {
    async fn get(&mut self, id: &LookUpKey) -> StoreResult<Option<ApiKey>> {
        let found: Result<Option<ApiKeyRow>, Fault> =
            self.tx.optional(select!("policy_api_key = $1"), values![id.as_str()]).await;
        Ok(found.map_err(|fault| PARTNER_POLICY.error(fault, "?"))?.map(ApiKey::from))
    }

    async fn by_label(
        &mut self,
        partner: &PartnerId,
        policy: &PolicyId,
        label: &KeyLabel,
    ) -> StoreResult<Option<ApiKey>> {
        let sql = select!(
            "part_id = $1 AND policy_id = $2 AND (unique_key = $3 OR (unique_key IS NULL AND LOWER(label) = $4))
             ORDER BY valid_from_datetime, policy_api_key LIMIT 1"
        );
        let key = unique_key(partner, policy, label);
        let values = values![partner.as_str(), policy.as_str(), key.as_str(), fold(label.as_str())];
        let found: Result<Option<ApiKeyRow>, Fault> = self.tx.optional(sql, values).await;
        Ok(found.map_err(|fault| PARTNER_POLICY.error(fault, &key))?.map(ApiKey::from))
    }

    async fn uses_policy(&mut self, policy: &PolicyId, now: DateTime<Utc>) -> StoreResult<bool> {
        const SQL: &str = "SELECT CAST(1 AS bigint) AS n
                             FROM partner_policy
                            WHERE policy_id = $1 AND is_active AND is_deleted IS NOT TRUE
                              AND (valid_to_datetime IS NULL OR valid_to_datetime > $2)
                            LIMIT 1";
        let found: Result<Option<Count>, Fault> = self.tx.optional(SQL, values![policy.as_str(), now]).await;
        let found = found.map_err(|fault| PARTNER_POLICY.error(fault, "?"))?;
        Ok(found.is_some_and(|count| count.get() > 0))
    }

    async fn active_of(&mut self, partner: &PartnerId) -> StoreResult<Vec<ApiKey>> {
        let sql = select!("part_id = $1 AND is_active ORDER BY policy_api_key");
        let found: Result<Vec<ApiKeyRow>, Fault> = self.tx.all(sql, values![partner.as_str()]).await;
        let found = found.map_err(|fault| PARTNER_POLICY.error(fault, "?"))?;
        Ok(found.into_iter().map(ApiKey::from).collect())
    }

    async fn insert(&mut self, key: &ApiKey) -> StoreResult<()> {
        // Of several broken keys SQLite names any; the same key again must be told from MOSIP's `uk_ppol`, by which no
        // two keys of a partner and policy begin at the same instant.
        const SQL: &str = "
            INSERT INTO partner_policy (policy_api_key, part_id, policy_id, label, unique_key, sealed_key, key_tail,
                                        valid_from_datetime, valid_to_datetime, is_active, cr_by, cr_dtimes, upd_by,
                                        upd_dtimes, is_deleted, version)
            SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, FALSE, $15
             WHERE NOT EXISTS (SELECT 1 FROM partner_policy WHERE policy_api_key = $1)";
        let unique_key = unique_key(&key.partner, &key.policy, &key.label);
        let values = values![
            key.id.as_str(),
            key.partner.as_str(),
            key.policy.as_str(),
            key.label.as_str(),
            unique_key.as_str(),
            key.sealed.as_ref().map(Sealed::as_str),
            key.tail.as_ref().map(KeyTail::as_str),
            key.valid_from,
            key.valid_to,
            is_active(key.state),
            key.created.by.as_str(),
            key.created.at,
            by(key.changed.as_ref()),
            at(key.changed.as_ref()),
            key.version,
        ];
        let done = self.tx.execute(SQL, values).await;
        match done.map_err(|fault| PARTNER_POLICY.error(fault, &unique_key))? {
            0 => Err(StoreError::Duplicate { key: DuplicateKey::Id }),
            _ => Ok(()),
        }
    }

    async fn save(&mut self, key: &ApiKey) -> StoreResult<()> {
        const SQL: &str = "
            UPDATE partner_policy
               SET sealed_key = $3, key_tail = $4, valid_from_datetime = $5, valid_to_datetime = $6, is_active = $7,
                   upd_by = $8, upd_dtimes = $9, version = version + 1
             WHERE policy_api_key = $1 AND version = $2 AND is_deleted IS NOT TRUE";
        let values = values![
            key.id.as_str(),
            key.version,
            key.sealed.as_ref().map(Sealed::as_str),
            key.tail.as_ref().map(KeyTail::as_str),
            key.valid_from,
            key.valid_to,
            is_active(key.state),
            by(key.changed.as_ref()),
            at(key.changed.as_ref()),
        ];
        let fail = |fault| PARTNER_POLICY.error(fault, &unique_key(&key.partner, &key.policy, &key.label));
        match self.tx.execute(SQL, values).await.map_err(fail)? {
            0 => Err(StoreError::Conflict),
            _ => Ok(()),
        }
    }
}
