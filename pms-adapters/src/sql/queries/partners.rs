//! The partner list.

use chrono::NaiveDateTime;
use pms_core::{
    domain::{
        id::{CertificateId, PartnerId, PolicyGroupId, UserId},
        page::{Page, Sort, Window},
        partner::PartnerState,
        sealed::{LookUpKey, Sealed},
    },
    port::{
        queries::{CertificateStanding, PartnerField, PartnerFilter, PartnerRow},
        store::StoreResult,
    },
};

use super::{
    listing::{self, Rank},
    owner::{ACTIVE, IN_PROGRESS, ORG_NAME, TYPE, USER, partner_state},
};
use crate::sql::{
    SqlStore,
    row::row,
    statement::{Column, Shape, Statement},
};

/// The partner's own group. Only a rule of the program ties them, so it may be gone.
const GROUP: &str = "LEFT JOIN policy_group g ON g.id = p.policy_group_id";

const SHAPE: Shape = Shape {
    columns: "p.id, p.partner_type_code AS kind, p.name AS org_name, p.user_id AS owner, \
              p.policy_group_id AS group_id, g.name AS group_name, g.descr AS group_description, \
              p.email_id AS email, p.certificate_alias AS certificate, p.certificate_ends, \
              (SELECT COUNT(*) FROM partner_policy_request q \
                WHERE q.part_id = p.id AND LOWER(q.status_code) = 'approved' AND q.is_deleted IS NOT TRUE) \
              AS policies, p.approval_status, p.is_active, p.cr_dtimes AS created_at",
    table: "partner p",
    key: "p.id",
    joins: &[GROUP],
};

row! {
    struct Found {
        id: String,
        kind: String,
        org_name: String,
        owner: String,
        group_id: Option<String>,
        group_name: Option<String>,
        group_description: Option<String>,
        email: String,
        certificate: Option<String>,
        certificate_ends: Option<NaiveDateTime>,
        policies: i64,
        approval_status: String,
        is_active: bool,
        created_at: NaiveDateTime,
    }
}

const PARTNER_ID: Column = Column::of("LOWER(p.id)");
const GROUP_ID: Column = Column::of("p.policy_group_id").nullable();
const GROUP_NAME: Column = Column::of("COALESCE(g.unique_key, LOWER(g.name))").through(&[GROUP]).nullable();
const CERTIFIED: Column = Column::of("(p.certificate_alias IS NOT NULL)");
const UNCERTAIN: Column = Column::of("(p.certificate_ends IS NULL)");
const CERTIFICATE_ENDS: Column = Column::of("p.certificate_ends");
const CREATED: Column = Column::of("p.cr_dtimes");
const ID: Column = Column::of("p.id");

pub(super) async fn list(
    store: &SqlStore,
    filter: &PartnerFilter,
    sort: Option<Sort<PartnerField>>,
    window: Window,
) -> StoreResult<Page<PartnerRow>> {
    let statement = Statement::new(&SHAPE)
        .only("p.is_deleted IS NOT TRUE")
        .contains(PARTNER_ID, filter.id.as_deref())
        .contains(TYPE, filter.kind.as_deref())
        .equals(ACTIVE, filter.active)
        .contains(ORG_NAME, filter.org_name.as_deref())
        .equals("p.email_id_hash", filter.email.as_ref().map(LookUpKey::as_str))
        .equals(CERTIFIED, filter.certified)
        .contains(GROUP_NAME, filter.group_name.as_deref())
        .equals("p.policy_group_id", filter.group.as_ref().map(PolicyGroupId::as_str))
        .is(USER, filter.user.as_ref().map(UserId::as_str));
    let statement = certificate(state(statement, filter.state), filter.certificate);
    let statement = match &filter.find {
        Some(find) => {
            statement.found(&[PARTNER_ID, ORG_NAME], &find.text, "p.email_id_hash", find.email.as_str())
        }
        None => statement,
    };
    let order = listing::order(sort, rank, CREATED, ID);
    Ok(listing::page(store, statement, &order, window).await?.map(read))
}

/// The rule of [`partner_state`].
fn state(statement: Statement, wanted: Option<PartnerState>) -> Statement {
    match wanted {
        None => statement,
        Some(PartnerState::Active) => statement.equals(ACTIVE, Some(true)),
        Some(PartnerState::InProgress) => statement.equals(IN_PROGRESS, Some(true)),
        Some(PartnerState::Deactivated) => {
            statement.equals(ACTIVE, Some(false)).equals(IN_PROGRESS, Some(false))
        }
    }
}

fn certificate(statement: Statement, wanted: Option<CertificateStanding>) -> Statement {
    match wanted {
        None => statement,
        Some(CertificateStanding::Valid(at)) => statement.compare(CERTIFICATE_ENDS, ">=", Some(at)),
        Some(CertificateStanding::Ends(from, to)) => {
            statement.compare(CERTIFICATE_ENDS, ">=", Some(from)).compare(CERTIFICATE_ENDS, "<", Some(to))
        }
        Some(CertificateStanding::Expired(at)) => statement.compare(CERTIFICATE_ENDS, "<", Some(at)),
        Some(CertificateStanding::None) => statement.equals(CERTIFIED, Some(false)),
    }
}

fn rank(field: PartnerField) -> Rank {
    match field {
        PartnerField::Id => Rank::Rising(&[PARTNER_ID]),
        PartnerField::Type => Rank::Rising(&[TYPE]),
        PartnerField::OrgName => Rank::Rising(&[ORG_NAME]),
        PartnerField::GroupId => Rank::Rising(&[GROUP_ID]),
        PartnerField::GroupName => Rank::Rising(&[GROUP_NAME]),
        PartnerField::CertificateUpload => Rank::Rising(&[CERTIFIED]),
        PartnerField::Status => Rank::Rising(&[IN_PROGRESS]),
        PartnerField::Active => Rank::Falling(&[ACTIVE]),
        PartnerField::CertificateEnds => Rank::AbsentLast(UNCERTAIN, CERTIFICATE_ENDS),
        PartnerField::Created => Rank::Rising(&[CREATED]),
    }
}

/// `email_id` is never null in MOSIP's table; an empty one means none.
fn read(found: Found) -> PartnerRow {
    let id = PartnerId::from_store(found.id);
    let state = partner_state(&id, &found.approval_status, found.is_active);
    PartnerRow {
        id,
        kind: found.kind,
        org_name: found.org_name,
        user: UserId::from_store(found.owner),
        group: found.group_id.map(PolicyGroupId::from_store),
        group_name: found.group_name,
        group_description: found.group_description,
        email: Some(found.email).filter(|email| !email.is_empty()).map(Sealed::from_text),
        certificate: found.certificate.map(CertificateId::from_store),
        certificate_ends: found.certificate_ends.map(|at| at.and_utc()),
        policies: u64::try_from(found.policies).unwrap_or_default(),
        state,
        created_at: found.created_at.and_utc(),
    }
}
