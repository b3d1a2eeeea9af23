//! Policy groups to choose from.

use pms_core::{
    domain::id::PolicyGroupId,
    port::{queries::GroupRow, store::StoreResult},
};

use crate::sql::{SqlStore, row::row};

row! {
    struct Found { id: String, name: String, description: String }
}

const ACTIVE: &str = "SELECT id, name, descr AS description FROM policy_group
     WHERE is_active AND is_deleted IS NOT TRUE ORDER BY COALESCE(unique_key, LOWER(name)), id";

pub(super) async fn active(store: &SqlStore) -> StoreResult<Vec<GroupRow>> {
    let found: Vec<Found> = store.all(ACTIVE, Vec::new()).await?;
    let row = |found: Found| GroupRow {
        id: PolicyGroupId::from_store(found.id),
        name: found.name,
        description: found.description,
    };
    Ok(found.into_iter().map(row).collect())
}
