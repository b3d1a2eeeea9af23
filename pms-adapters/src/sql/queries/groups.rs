//! Policy groups: to choose from, and the list of all.

use chrono::NaiveDateTime;
use pms_core::{
    domain::{
        id::{PolicyGroupId, UserId},
        page::{Page, Sort, Window},
        policy::group::GroupState,
    },
    port::{
        queries::{GroupField, GroupFilter, GroupRow, PolicyGroupRow},
        store::StoreResult,
    },
};

use super::listing::{self, Rank};
use crate::sql::{
    SqlStore,
    row::row,
    statement::{Column, Shape, Statement},
    value::values,
};

row! {
    struct Choice { id: String, name: String, description: String }
}

const ACTIVE: &str = "SELECT id, name, descr AS description FROM policy_group
     WHERE is_active AND is_deleted IS NOT TRUE ORDER BY COALESCE(unique_key, LOWER(name)), id
     LIMIT $1";

pub(super) async fn active(store: &SqlStore, most: u32) -> StoreResult<Vec<GroupRow>> {
    let found: Vec<Choice> = store.all(ACTIVE, values![i64::from(most)]).await?;
    let row = |found: Choice| GroupRow {
        id: PolicyGroupId::from_store(found.id),
        name: found.name,
        description: found.description,
    };
    Ok(found.into_iter().map(row).collect())
}

const SHAPE: Shape = Shape {
    columns: "g.id, g.name, g.descr AS description, g.user_id AS user_name, g.is_active, g.cr_dtimes AS created_at",
    table: "policy_group g",
    key: "g.id",
    joins: &[],
};

row! {
    struct Found {
        id: String,
        name: String,
        description: String,
        user_name: String,
        is_active: bool,
        created_at: NaiveDateTime,
    }
}

const GROUP_ID: Column = Column::of("LOWER(g.id)");
const NAME: Column = Column::of("COALESCE(g.unique_key, LOWER(g.name))");
const DESCRIPTION: Column = Column::of("LOWER(g.descr)");
const ACTIVE_FLAG: Column = Column::of("g.is_active");
const CREATED: Column = Column::of("g.cr_dtimes");
const ID: Column = Column::of("g.id");

pub(super) async fn list(
    store: &SqlStore,
    filter: &GroupFilter,
    sort: Option<Sort<GroupField>>,
    window: Window,
) -> StoreResult<Page<PolicyGroupRow>> {
    let statement = Statement::new(&SHAPE)
        .only("g.is_deleted IS NOT TRUE")
        .contains(GROUP_ID, filter.id.as_deref())
        .contains(NAME, filter.name.as_deref())
        .contains(DESCRIPTION, filter.description.as_deref())
        .equals(ACTIVE_FLAG, filter.state.map(|state| state == GroupState::Active));
    let order = listing::order(sort, rank, CREATED, ID);
    Ok(listing::page(store, statement, &order, window).await?.map(read))
}

fn rank(field: GroupField) -> Rank {
    match field {
        GroupField::Id => Rank::Rising(&[GROUP_ID]),
        GroupField::Name => Rank::Rising(&[NAME]),
        GroupField::Description => Rank::Rising(&[DESCRIPTION]),
        GroupField::Status => Rank::Falling(&[ACTIVE_FLAG]),
        GroupField::Created => Rank::Rising(&[CREATED]),
    }
}

fn read(found: Found) -> PolicyGroupRow {
    PolicyGroupRow {
        id: PolicyGroupId::from_store(found.id),
        name: found.name,
        description: found.description,
        user: UserId::from_store(found.user_name),
        state: if found.is_active { GroupState::Active } else { GroupState::Inactive },
        created_at: found.created_at.and_utc(),
    }
}
