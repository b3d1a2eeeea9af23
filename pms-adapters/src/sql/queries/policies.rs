//! The list of policies.

use chrono::NaiveDateTime;
use pms_core::{
    domain::{
        id::{PolicyGroupId, PolicyId},
        page::{Page, Sort, Window},
        policy::PolicyState,
    },
    port::{
        queries::{PolicyField, PolicyFilter, PolicyRow},
        store::StoreResult,
    },
};

use super::{
    listing::{self, Rank},
    owner::GROUP,
};
use crate::sql::{
    SqlStore,
    row::row,
    statement::{Column, Shape, Statement},
};

const SHAPE: Shape = Shape {
    columns: "a.id, a.policy_type AS kind, a.name, a.descr AS description, a.policy_group_id AS group_id, \
              g.name AS group_name, (a.policy_schema IS NOT NULL) AS has_schema, a.is_active, \
              a.cr_dtimes AS created_at",
    table: "auth_policy a",
    key: "a.id",
    joins: &[GROUP],
};

row! {
    struct Found {
        id: String,
        kind: String,
        name: String,
        description: String,
        group_id: Option<String>,
        group_name: Option<String>,
        has_schema: bool,
        is_active: bool,
        created_at: NaiveDateTime,
    }
}

const POLICY_ID: Column = Column::of("LOWER(a.id)");
const NAME: Column = Column::of("COALESCE(a.name_folded, LOWER(a.name))");
const DESCRIPTION: Column = Column::of("LOWER(a.descr)");
const GROUP_ID: Column = Column::of("a.policy_group_id").nullable();
const GROUP_NAME: Column = Column::of("COALESCE(g.unique_key, LOWER(g.name))").through(&[GROUP]).nullable();
/// The states in the order of their words: activated, deactivated, draft.
const STATE: Column =
    Column::of("(CASE WHEN a.policy_schema IS NULL THEN 2 WHEN a.is_active THEN 0 ELSE 1 END)");
const CREATED: Column = Column::of("a.cr_dtimes");
const ID: Column = Column::of("a.id");

pub(super) async fn list(
    store: &SqlStore,
    filter: &PolicyFilter,
    sort: Option<Sort<PolicyField>>,
    window: Window,
) -> StoreResult<Page<PolicyRow>> {
    let statement = Statement::new(&SHAPE)
        .only("a.is_deleted IS NOT TRUE")
        .contains("LOWER(a.policy_type)", filter.kind.as_deref())
        .contains(POLICY_ID, filter.id.as_deref())
        .contains(NAME, filter.name.as_deref())
        .contains(DESCRIPTION, filter.description.as_deref())
        .contains(GROUP_NAME, filter.group_name.as_deref())
        .equals(STATE, filter.state.map(place))
        .equals(GROUP_ID, filter.group.as_ref().map(PolicyGroupId::as_str));
    let order = listing::order(sort, rank, CREATED, ID);
    Ok(listing::page(store, statement, &order, window).await?.map(read))
}

/// The value of `STATE`.
fn place(state: PolicyState) -> i64 {
    match state {
        PolicyState::Published => 0,
        PolicyState::Deactivated => 1,
        PolicyState::Draft => 2,
    }
}

fn rank(field: PolicyField) -> Rank {
    match field {
        PolicyField::Id => Rank::Rising(&[POLICY_ID]),
        PolicyField::Name => Rank::Rising(&[NAME]),
        PolicyField::Description => Rank::Rising(&[DESCRIPTION]),
        PolicyField::GroupId => Rank::Rising(&[GROUP_ID]),
        PolicyField::GroupName => Rank::Rising(&[GROUP_NAME]),
        PolicyField::Status => Rank::Rising(&[STATE]),
        PolicyField::Created => Rank::Rising(&[CREATED]),
    }
}

fn read(found: Found) -> PolicyRow {
    PolicyRow {
        id: PolicyId::from_store(found.id),
        kind: found.kind,
        name: found.name,
        description: found.description,
        group: found.group_id.map(PolicyGroupId::from_store),
        group_name: found.group_name,
        state: PolicyState::from_columns(found.has_schema, found.is_active),
        created_at: found.created_at.and_utc(),
    }
}
