//! Policies.

use async_trait::async_trait;
use chrono::NaiveDateTime;
use pms_core::domain::{
    id::{PolicyGroupId, PolicyId},
    name::{Description, PolicyName, VersionLabel},
    policy::{Policy, PolicyState, document::PolicyKind, end::Holdings},
};
use pms_core::port::{
    collections::{Hold, Policies},
    store::{DuplicateKey, StoreError, StoreResult},
};

use super::{
    dialect::Held,
    fault::Fault,
    fold::{fold, key},
    held, history,
    row::{Count, at, by, changed, created, row},
    table::Table,
    value::values,
    work::SqlWork,
};

const AUTH_POLICY: Table = Table {
    name: "auth_policy",
    keys: &[
        ("pk_apol", DuplicateKey::Id),
        ("auth_policy.id", DuplicateKey::Id),
        ("uk_apol", DuplicateKey::Name),
        ("auth_policy.policy_group_id, auth_policy.name", DuplicateKey::Name),
        ("uq_ext_auth_policy_unique_key", DuplicateKey::Name),
        ("auth_policy.unique_key", DuplicateKey::Name),
    ],
};

row! {
    struct PolicyRow {
        id: String,
        policy_group_id: Option<String>,
        name: String,
        descr: String,
        policy_file_id: String,
        policy_type: String,
        version: String,
        policy_schema: Option<String>,
        valid_from_date: NaiveDateTime,
        valid_to_date: NaiveDateTime,
        is_active: bool,
        cr_by: String,
        cr_dtimes: NaiveDateTime,
        upd_by: Option<String>,
        upd_dtimes: Option<NaiveDateTime>,
        row_version: i64,
    }
}

row! {
    struct HoldingsRow { drafts: i64, published: i64, deactivated: i64 }
}

impl From<HoldingsRow> for Holdings {
    fn from(row: HoldingsRow) -> Self {
        let count = |n: i64| u64::try_from(n).unwrap_or_default();
        Self {
            drafts: count(row.drafts),
            published: count(row.published),
            deactivated: count(row.deactivated),
        }
    }
}

/// The policies that are not deleted and fit a condition.
macro_rules! select {
    ($condition:literal) => {
        concat!(
            "SELECT id, policy_group_id, name, descr, policy_file_id, policy_type, version, policy_schema, valid_from_date,
                    valid_to_date, is_active, cr_by, cr_dtimes, upd_by, upd_dtimes, row_version
               FROM auth_policy
              WHERE is_deleted IS NOT TRUE AND ",
            $condition
        )
    };
}

impl TryFrom<PolicyRow> for Policy {
    type Error = StoreError;

    fn try_from(row: PolicyRow) -> Result<Self, StoreError> {
        let kind = PolicyKind::parse(row.policy_type.trim())
            .map_err(|_| AUTH_POLICY.corrupt("policy_type", &row.id))?;
        let group = row.policy_group_id.ok_or_else(|| AUTH_POLICY.corrupt("policy_group_id", &row.id))?;
        Ok(Self {
            id: PolicyId::from_store(row.id),
            group: PolicyGroupId::from_store(group),
            name: PolicyName::from_store(row.name),
            description: Description::from_store(row.descr),
            kind,
            label: VersionLabel::from_store(row.version),
            text: row.policy_file_id,
            state: PolicyState::from_columns(row.policy_schema.is_some(), row.is_active),
            schema: row.policy_schema,
            valid_from: row.valid_from_date.and_utc(),
            valid_to: row.valid_to_date.and_utc(),
            created: created(row.cr_by, row.cr_dtimes),
            changed: changed(row.upd_by, row.upd_dtimes),
            version: row.row_version,
        })
    }
}

fn is_active(state: PolicyState) -> bool {
    match state {
        PolicyState::Published => true,
        PolicyState::Draft | PolicyState::Deactivated => false,
    }
}

/// What no two policies share: the group and the name without regard to case.
fn unique_key(policy: &Policy) -> String {
    key(&[policy.group.as_str(), &fold(policy.name.as_str())])
}

#[async_trait]
impl Policies for SqlWork {
    async fn get(&mut self, id: &PolicyId) -> StoreResult<Option<Policy>> {
        let found: Result<Option<PolicyRow>, Fault> =
            self.tx.optional(select!("id = $1"), values![id.as_str()]).await;
        found.map_err(|fault| AUTH_POLICY.error(fault, id.as_str()))?.map(Policy::try_from).transpose()
    }

    async fn by_name(&mut self, group: &PolicyGroupId, name: &PolicyName) -> StoreResult<Option<Policy>> {
        let sql = select!(
            "policy_group_id = $1 AND COALESCE(name_folded, LOWER(name)) = $2
             ORDER BY id LIMIT 1"
        );
        let found: Result<Option<PolicyRow>, Fault> =
            self.tx.optional(sql, values![group.as_str(), fold(name.as_str())]).await;
        found.map_err(|fault| AUTH_POLICY.error(fault, "?"))?.map(Policy::try_from).transpose()
    }

    async fn is_published_anywhere(&mut self, name: &PolicyName) -> StoreResult<bool> {
        const SQL: &str = "SELECT COUNT(*) AS n
                             FROM auth_policy
                            WHERE COALESCE(name_folded, LOWER(name)) = $1
                              AND policy_schema IS NOT NULL AND is_active AND is_deleted IS NOT TRUE";
        let found: Result<Option<Count>, Fault> = self.tx.optional(SQL, values![fold(name.as_str())]).await;
        let found = found.map_err(|fault| AUTH_POLICY.error(fault, "?"))?;
        Ok(found.is_some_and(|count| count.get() > 0))
    }

    async fn hold(&mut self, id: &PolicyId, hold: Hold) -> StoreResult<()> {
        let done = held::hold(&mut self.tx, Held::Policy, id.as_str(), hold).await;
        done.map_err(|fault| AUTH_POLICY.error(fault, id.as_str()))
    }

    async fn count_in_group(&mut self, group: &PolicyGroupId) -> StoreResult<Holdings> {
        const SQL: &str = "SELECT COUNT(CASE WHEN policy_schema IS NULL THEN 1 END) AS drafts,
                                  COUNT(CASE WHEN policy_schema IS NOT NULL AND is_active THEN 1 END) AS published,
                                  COUNT(CASE WHEN policy_schema IS NOT NULL AND NOT is_active THEN 1 END) AS deactivated
                             FROM auth_policy
                            WHERE policy_group_id = $1 AND is_deleted IS NOT TRUE";
        let found: Result<Option<HoldingsRow>, Fault> = self.tx.optional(SQL, values![group.as_str()]).await;
        let found = found.map_err(|fault| AUTH_POLICY.error(fault, "?"))?;
        Ok(found.map(Holdings::from).unwrap_or_default())
    }

    async fn insert(&mut self, policy: &Policy) -> StoreResult<()> {
        const SQL: &str = "
            INSERT INTO auth_policy (id, policy_group_id, name, name_folded, unique_key, descr, policy_file_id, policy_type,
                                     version, policy_schema, valid_from_date, valid_to_date, is_active, cr_by, cr_dtimes,
                                     upd_by, upd_dtimes, is_deleted, row_version)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, FALSE, $18)";
        let values = values![
            policy.id.as_str(),
            policy.group.as_str(),
            policy.name.as_str(),
            fold(policy.name.as_str()),
            unique_key(policy),
            policy.description.as_str(),
            policy.text.as_str(),
            policy.kind.as_wire(),
            policy.label.as_str(),
            policy.schema.as_deref(),
            policy.valid_from,
            policy.valid_to,
            is_active(policy.state),
            policy.created.by.as_str(),
            policy.created.at,
            by(policy.changed.as_ref()),
            at(policy.changed.as_ref()),
            policy.version,
        ];
        let fail = |fault| AUTH_POLICY.error(fault, policy.id.as_str());
        self.tx.execute(SQL, values).await.map_err(fail)?;
        self.keep_policy(policy).await.map_err(fail)
    }

    async fn save(&mut self, policy: &Policy) -> StoreResult<()> {
        // A row that was adopted without a key stays so while its name does: others may bear it in another case.
        const SQL: &str = "
            UPDATE auth_policy
               SET unique_key = CASE WHEN unique_key IS NULL AND name = $3 THEN NULL ELSE $5 END,
                   name = $3, name_folded = $4, descr = $6, policy_file_id = $7, version = $8, policy_schema = $9,
                   valid_from_date = $10, valid_to_date = $11, is_active = $12, upd_by = $13, upd_dtimes = $14,
                   row_version = row_version + 1
             WHERE id = $1 AND row_version = $2 AND is_deleted IS NOT TRUE";
        let values = values![
            policy.id.as_str(),
            policy.version,
            policy.name.as_str(),
            fold(policy.name.as_str()),
            unique_key(policy),
            policy.description.as_str(),
            policy.text.as_str(),
            policy.label.as_str(),
            policy.schema.as_deref(),
            policy.valid_from,
            policy.valid_to,
            is_active(policy.state),
            by(policy.changed.as_ref()),
            at(policy.changed.as_ref()),
        ];
        let fail = |fault| AUTH_POLICY.error(fault, policy.id.as_str());
        match self.tx.execute(SQL, values).await.map_err(fail)? {
            0 => Err(StoreError::Conflict),
            _ => self.keep_policy(policy).await.map_err(fail),
        }
    }
}

impl SqlWork {
    /// Copies the row as it is now into the history, under the policy's own id (`database.md` 3, `auth_policy_h`).
    async fn keep_policy(&mut self, policy: &Policy) -> Result<(), Fault> {
        const LATEST: &str =
            "SELECT eff_dtimes FROM auth_policy_h WHERE id = $1 ORDER BY eff_dtimes DESC LIMIT 1";
        const SQL: &str = "
            INSERT INTO auth_policy_h (id, eff_dtimes, policy_group_id, name, descr, policy_file_id, policy_type, version,
                                       policy_schema, valid_from_date, valid_to_date, is_active, cr_by, cr_dtimes, upd_by,
                                       upd_dtimes, is_deleted, del_dtimes)
            SELECT id, $2, policy_group_id, name, descr, policy_file_id, policy_type, version, policy_schema,
                   valid_from_date, valid_to_date, is_active, cr_by, cr_dtimes, upd_by, upd_dtimes, is_deleted, del_dtimes
              FROM auth_policy
             WHERE id = $1";
        let at = policy.changed.as_ref().unwrap_or(&policy.created).at;
        let effective = history::instant(&mut self.tx, LATEST, policy.id.as_str(), at).await?;
        self.tx.execute(SQL, values![policy.id.as_str(), effective]).await.map(drop)
    }
}
