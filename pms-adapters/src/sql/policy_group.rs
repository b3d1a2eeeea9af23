//! Policy groups.

use async_trait::async_trait;
use chrono::NaiveDateTime;
use pms_core::domain::{
    id::{PolicyGroupId, UserId},
    name::{Description, GroupName},
    policy::group::{GroupState, PolicyGroup},
};
use pms_core::port::{
    collections::{Hold, PolicyGroups},
    store::{DuplicateKey, StoreError, StoreResult},
};

use super::{
    dialect::Held,
    fault::Fault,
    fold::fold,
    held,
    row::{at, by, changed, created, row},
    table::Table,
    value::values,
    work::SqlWork,
};

const POLICY_GROUP: Table = Table {
    name: "policy_group",
    keys: &[
        ("pk_polg", DuplicateKey::Id),
        ("policy_group.id", DuplicateKey::Id),
        ("uk_polg", DuplicateKey::Name),
        ("policy_group.name", DuplicateKey::Name),
        ("uq_ext_policy_group_unique_key", DuplicateKey::Name),
        ("policy_group.unique_key", DuplicateKey::Name),
    ],
};

row! {
    struct PolicyGroupRow {
        id: String,
        name: String,
        descr: String,
        user_id: String,
        is_active: bool,
        cr_by: String,
        cr_dtimes: NaiveDateTime,
        upd_by: Option<String>,
        upd_dtimes: Option<NaiveDateTime>,
        version: i64,
    }
}

/// The groups that are not deleted and fit a condition.
macro_rules! select {
    ($condition:literal) => {
        concat!(
            "SELECT id, name, descr, user_id, is_active, cr_by, cr_dtimes, upd_by, upd_dtimes, version
               FROM policy_group
              WHERE is_deleted IS NOT TRUE AND ",
            $condition
        )
    };
}

impl From<PolicyGroupRow> for PolicyGroup {
    fn from(row: PolicyGroupRow) -> Self {
        Self {
            id: PolicyGroupId::from_store(row.id),
            name: GroupName::from_store(row.name),
            description: Description::from_store(row.descr),
            state: if row.is_active { GroupState::Active } else { GroupState::Inactive },
            user: UserId::from_store(row.user_id),
            created: created(row.cr_by, row.cr_dtimes),
            changed: changed(row.upd_by, row.upd_dtimes),
            version: row.version,
        }
    }
}

fn is_active(state: GroupState) -> bool {
    match state {
        GroupState::Active => true,
        GroupState::Inactive => false,
    }
}

#[async_trait]
impl PolicyGroups for SqlWork {
    async fn get(&mut self, id: &PolicyGroupId) -> StoreResult<Option<PolicyGroup>> {
        let found: Result<Option<PolicyGroupRow>, Fault> =
            self.tx.optional(select!("id = $1"), values![id.as_str()]).await;
        Ok(found.map_err(|fault| POLICY_GROUP.error(fault, id.as_str()))?.map(PolicyGroup::from))
    }

    async fn by_name(&mut self, name: &GroupName) -> StoreResult<Option<PolicyGroup>> {
        let sql = select!("COALESCE(unique_key, LOWER(name)) = $1 ORDER BY id LIMIT 1");
        let found: Result<Option<PolicyGroupRow>, Fault> =
            self.tx.optional(sql, values![fold(name.as_str())]).await;
        Ok(found.map_err(|fault| POLICY_GROUP.error(fault, "?"))?.map(PolicyGroup::from))
    }

    async fn hold(&mut self, id: &PolicyGroupId, hold: Hold) -> StoreResult<()> {
        let done = held::hold(&mut self.tx, Held::Group, id.as_str(), hold).await;
        done.map_err(|fault| POLICY_GROUP.error(fault, id.as_str()))
    }

    async fn insert(&mut self, group: &PolicyGroup) -> StoreResult<()> {
        const SQL: &str = "
            INSERT INTO policy_group (id, name, unique_key, descr, user_id, is_active, cr_by, cr_dtimes, upd_by, upd_dtimes,
                                      is_deleted, version)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, FALSE, $11)";
        let values = values![
            group.id.as_str(),
            group.name.as_str(),
            fold(group.name.as_str()),
            group.description.as_str(),
            group.user.as_str(),
            is_active(group.state),
            group.created.by.as_str(),
            group.created.at,
            by(group.changed.as_ref()),
            at(group.changed.as_ref()),
            group.version,
        ];
        let fail = |fault| POLICY_GROUP.error(fault, group.id.as_str());
        self.tx.execute(SQL, values).await.map_err(fail)?;
        self.keep_policy_group(group).await.map_err(fail)
    }

    async fn save(&mut self, group: &PolicyGroup) -> StoreResult<()> {
        // A row that was adopted without a key stays so while its name does: others may bear it in another case.
        const SQL: &str = "
            UPDATE policy_group
               SET unique_key = CASE WHEN unique_key IS NULL AND name = $3 THEN NULL ELSE $4 END,
                   name = $3, descr = $5, user_id = $6, is_active = $7, upd_by = $8, upd_dtimes = $9,
                   version = version + 1
             WHERE id = $1 AND version = $2 AND is_deleted IS NOT TRUE";
        let values = values![
            group.id.as_str(),
            group.version,
            group.name.as_str(),
            fold(group.name.as_str()),
            group.description.as_str(),
            group.user.as_str(),
            is_active(group.state),
            by(group.changed.as_ref()),
            at(group.changed.as_ref()),
        ];
        let fail = |fault| POLICY_GROUP.error(fault, group.id.as_str());
        match self.tx.execute(SQL, values).await.map_err(fail)? {
            0 => Err(StoreError::Conflict),
            _ => self.keep_policy_group(group).await.map_err(fail),
        }
    }
}

impl SqlWork {
    /// Copies the row as it is now into the history, which is ours and keyed by the version.
    async fn keep_policy_group(&mut self, group: &PolicyGroup) -> Result<(), Fault> {
        const SQL: &str = "
            INSERT INTO policy_group_h (id, eff_dtimes, name, descr, user_id, is_active, cr_by, cr_dtimes, upd_by,
                                        upd_dtimes, version)
            SELECT id, $2, name, descr, user_id, is_active, cr_by, cr_dtimes, upd_by, upd_dtimes, version
              FROM policy_group
             WHERE id = $1";
        let effective = group.changed.as_ref().unwrap_or(&group.created).at;
        self.tx.execute(SQL, values![group.id.as_str(), effective]).await.map(drop)
    }
}
