//! The list of API keys.

use chrono::NaiveDateTime;
use pms_core::{
    domain::{
        api_key::{KeyState, KeyTail},
        id::{PartnerId, PolicyGroupId, PolicyId, UserId},
        page::{Page, Sort, Window},
        sealed::LookUpKey,
    },
    port::{
        queries::{ApiKeyField, ApiKeyFilter, ApiKeyRow},
        store::StoreResult,
    },
};

use super::{
    listing::{self, Rank},
    owner::{self, GROUP, PARTNER},
};
use crate::sql::{
    SqlStore,
    row::row,
    statement::{Column, Shape, Statement},
};

/// A key's policy is held in place by a foreign key, other than a request's.
const POLICY: &str = "JOIN auth_policy a ON a.id = r.policy_id";

const SHAPE: Shape = Shape {
    columns: "r.policy_api_key AS id, r.part_id AS partner, r.label, r.key_tail AS tail, \
              p.name AS org_name, r.policy_id AS policy, a.name AS policy_name, \
              a.descr AS policy_description, g.id AS group_id, g.name AS group_name, \
              g.descr AS group_description, r.is_active, r.cr_dtimes AS created_at, \
              r.valid_to_datetime AS valid_to",
    table: "partner_policy r",
    key: "r.policy_api_key",
    joins: &[PARTNER, POLICY, GROUP],
};

row! {
    struct Found {
        id: String,
        partner: String,
        label: String,
        tail: Option<String>,
        org_name: String,
        policy: String,
        policy_name: String,
        policy_description: String,
        group_id: Option<String>,
        group_name: Option<String>,
        group_description: Option<String>,
        is_active: bool,
        created_at: NaiveDateTime,
        valid_to: Option<NaiveDateTime>,
    }
}

const ORG_NAME: Column = owner::ORG_NAME.through(&[PARTNER]);
const PARTNER_ID: Column = Column::of("LOWER(r.part_id)");
const LABEL: Column = Column::of("LOWER(r.label)");
const POLICY_NAME: Column = Column::of("COALESCE(a.name_folded, LOWER(a.name))").through(&[POLICY]);
const GROUP_NAME: Column =
    Column::of("COALESCE(g.unique_key, LOWER(g.name))").through(&[POLICY, GROUP]).nullable();
const SWITCHED_ON: Column = Column::of("r.is_active");
const CREATED: Column = Column::of("r.cr_dtimes");
const EXPIRY: Column = Column::of("r.valid_to_datetime").nullable();
const ID: Column = Column::of("r.policy_api_key");

pub(super) async fn list(
    store: &SqlStore,
    filter: &ApiKeyFilter,
    sort: Option<Sort<ApiKeyField>>,
    window: Window,
) -> StoreResult<Page<ApiKeyRow>> {
    let statement = Statement::new(&SHAPE)
        .only("r.is_deleted IS NOT TRUE")
        .equals("r.part_id", filter.partner_id.as_ref().map(PartnerId::as_str))
        .equals("r.policy_id", filter.policy_id.as_ref().map(PolicyId::as_str))
        .contains(PARTNER_ID, filter.partner.as_deref())
        .contains(LABEL, filter.label.as_deref())
        .contains(ORG_NAME, filter.org_name.as_deref())
        .contains(POLICY_NAME, filter.policy_name.as_deref())
        .contains(GROUP_NAME, filter.group_name.as_deref())
        .compare("r.valid_to_datetime", ">=", filter.ends.map(|(from, _)| from))
        .compare("r.valid_to_datetime", "<", filter.ends.map(|(_, to)| to))
        .is(owner::TYPE.through(&[PARTNER]), filter.partner_kind.as_deref())
        .is(owner::USER.through(&[PARTNER]), filter.user.as_ref().map(UserId::as_str));
    let order = listing::order(sort, rank, CREATED, ID);
    Ok(listing::page(store, usable(statement, filter), &order, window).await?.map(read))
}

/// The rule of `ApiKey::is_usable`: switched on, and the end is not reached or there is none.
fn usable(statement: Statement, filter: &ApiKeyFilter) -> Statement {
    match filter.usable {
        None => statement,
        Some((true, at)) => statement.equals(SWITCHED_ON, Some(true)).around(
            "(r.valid_to_datetime IS NULL OR r.valid_to_datetime > ",
            at,
            ")",
        ),
        Some((false, at)) => statement.around("(NOT r.is_active OR r.valid_to_datetime <= ", at, ")"),
    }
}

fn rank(field: ApiKeyField) -> Rank {
    match field {
        ApiKeyField::PartnerId => Rank::Rising(&[PARTNER_ID]),
        ApiKeyField::Label => Rank::Rising(&[LABEL]),
        ApiKeyField::OrgName => Rank::Rising(&[ORG_NAME]),
        ApiKeyField::PolicyName => Rank::Rising(&[POLICY_NAME]),
        ApiKeyField::GroupName => Rank::Rising(&[GROUP_NAME]),
        ApiKeyField::Status => Rank::Falling(&[SWITCHED_ON]),
        ApiKeyField::Created => Rank::Rising(&[CREATED]),
        ApiKeyField::Expiry => Rank::Rising(&[EXPIRY]),
    }
}

fn read(found: Found) -> ApiKeyRow {
    ApiKeyRow {
        id: LookUpKey::from_text(found.id),
        partner: PartnerId::from_store(found.partner),
        label: found.label,
        tail: found.tail.map(KeyTail::from_store),
        org_name: found.org_name,
        policy: PolicyId::from_store(found.policy),
        policy_name: found.policy_name,
        policy_description: found.policy_description,
        group: found.group_id.map(PolicyGroupId::from_store),
        group_name: found.group_name,
        group_description: found.group_description,
        state: if found.is_active { KeyState::Active } else { KeyState::Inactive },
        created_at: found.created_at.and_utc(),
        valid_to: found.valid_to.map(|at| at.and_utc()),
    }
}
