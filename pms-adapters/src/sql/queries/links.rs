//! The list of requests.

use chrono::NaiveDateTime;
use pms_core::{
    domain::{
        id::{LinkId, PartnerId, PolicyGroupId, PolicyId, UserId},
        link::LinkState,
        page::{Page, Sort, Window},
    },
    port::{
        queries::{LinkField, LinkFilter, LinkRow},
        store::StoreResult,
    },
};

use super::{
    listing::{self, Rank},
    owner::{self, GROUP, PARTNER, POLICY, partner_state},
};
use crate::sql::{
    SqlStore,
    row::row,
    statement::{Column, Shape, Statement},
};

/// Who decided, and why; MOSIP's table has no columns for it.
const DECISION: &str = "LEFT JOIN link_decision d ON d.request_id = r.id";

const SHAPE: Shape = Shape {
    columns: "r.id, r.part_id AS partner, p.approval_status, p.is_active, p.partner_type_code AS kind, \
              p.name AS org_name, r.policy_id AS policy, a.name AS policy_name, \
              a.descr AS policy_description, g.id AS group_id, g.name AS group_name, \
              g.descr AS group_description, r.request_detail AS use_case, r.status_code AS state, \
              r.cr_dtimes AS created_at, r.upd_dtimes AS changed_at, \
              COALESCE(d.decided_by, r.upd_by) AS decided_by, d.reason",
    table: "partner_policy_request r",
    key: "r.id",
    joins: &[PARTNER, POLICY, GROUP, DECISION],
};

row! {
    struct Found {
        id: String,
        partner: String,
        approval_status: String,
        is_active: bool,
        kind: String,
        org_name: String,
        policy: String,
        policy_name: Option<String>,
        policy_description: Option<String>,
        group_id: Option<String>,
        group_name: Option<String>,
        group_description: Option<String>,
        use_case: String,
        state: String,
        created_at: NaiveDateTime,
        changed_at: Option<NaiveDateTime>,
        decided_by: Option<String>,
        reason: Option<String>,
    }
}

const TYPE: Column = owner::TYPE.through(&[PARTNER]);
const ORG_NAME: Column = owner::ORG_NAME.through(&[PARTNER]);
const PARTNER_ID: Column = Column::of("LOWER(r.part_id)");
const POLICY_ID: Column = Column::of("LOWER(r.policy_id)");
const POLICY_NAME: Column =
    Column::of("COALESCE(a.name_folded, LOWER(a.name))").through(&[POLICY]).nullable();
const GROUP_NAME: Column =
    Column::of("COALESCE(g.unique_key, LOWER(g.name))").through(&[POLICY, GROUP]).nullable();
const USE_CASE: Column = Column::of("LOWER(r.request_detail)");
/// What an index holds of a use case: its whole 4,000 characters do not fit into a page of PostgreSQL's.
const USE_CASE_START: Column = Column::of("SUBSTR(LOWER(r.request_detail), 1, 64)");
/// The states in the order of their words.
const STATE: Column =
    Column::of("(CASE LOWER(r.status_code) WHEN 'approved' THEN 0 WHEN 'rejected' THEN 2 ELSE 1 END)");
const CREATED: Column = Column::of("r.cr_dtimes");
const ID: Column = Column::of("r.id");

pub(super) async fn list(
    store: &SqlStore,
    filter: &LinkFilter,
    sort: Option<Sort<LinkField>>,
    window: Window,
) -> StoreResult<Page<LinkRow>> {
    let statement = Statement::new(&SHAPE)
        .only("r.is_deleted IS NOT TRUE")
        .equals("r.id", filter.id.as_ref().map(LinkId::as_str))
        .equals("r.part_id", filter.partner_id.as_ref().map(PartnerId::as_str))
        .equals("r.policy_id", filter.policy_id.as_ref().map(PolicyId::as_str))
        .contains(PARTNER_ID, filter.partner.as_deref())
        .contains(USE_CASE, filter.use_case.as_deref())
        .contains(ORG_NAME, filter.org_name.as_deref())
        .equals(STATE, filter.state.map(place))
        .contains(POLICY_ID, filter.policy.as_deref())
        .contains(POLICY_NAME, filter.policy_name.as_deref())
        .contains(GROUP_NAME, filter.group_name.as_deref())
        .contains(TYPE, filter.partner_kind.as_deref())
        .is(owner::USER.through(&[PARTNER]), filter.user.as_ref().map(UserId::as_str));
    let order = listing::order(sort, rank, CREATED, ID);
    Ok(listing::page(store, statement, &order, window).await?.map(read))
}

/// The value of `STATE`.
fn place(state: LinkState) -> i64 {
    match state {
        LinkState::Approved => 0,
        LinkState::Pending => 1,
        LinkState::Rejected => 2,
    }
}

fn rank(field: LinkField) -> Rank {
    match field {
        LinkField::PartnerId => Rank::Rising(&[PARTNER_ID]),
        LinkField::PartnerType => Rank::Rising(&[TYPE]),
        LinkField::OrgName => Rank::Rising(&[ORG_NAME]),
        LinkField::PolicyId => Rank::Rising(&[POLICY_ID]),
        LinkField::PolicyName => Rank::Rising(&[POLICY_NAME]),
        LinkField::GroupName => Rank::Rising(&[GROUP_NAME]),
        LinkField::Status => Rank::Rising(&[STATE]),
        LinkField::UseCase => Rank::Rising(&[USE_CASE_START, USE_CASE]),
        LinkField::Created => Rank::Rising(&[CREATED]),
    }
}

/// A state that is not understood is shown as undecided, which grants nothing and can be decided.
fn read(found: Found) -> LinkRow {
    let partner = PartnerId::from_store(found.partner);
    let state = LinkState::from_wire(&found.state).unwrap_or_else(|| {
        tracing::error!(
            table = "partner_policy_request",
            column = "status_code",
            id = found.id,
            "the stored state is not understood; the request is listed as undecided"
        );
        LinkState::Pending
    });
    LinkRow {
        id: LinkId::from_store(found.id),
        partner_state: partner_state(&partner, &found.approval_status, found.is_active),
        partner,
        partner_kind: found.kind,
        org_name: found.org_name,
        policy: PolicyId::from_store(found.policy),
        policy_name: found.policy_name,
        policy_description: found.policy_description,
        group: found.group_id.map(PolicyGroupId::from_store),
        group_name: found.group_name,
        group_description: found.group_description,
        use_case: found.use_case,
        decided_by: found.decided_by.filter(|_| state != LinkState::Pending),
        reason: found.reason,
        state,
        created_at: found.created_at.and_utc(),
        changed_at: found.changed_at.map(|at| at.and_utc()),
    }
}
