//! Requests for policies.

use async_trait::async_trait;
use chrono::NaiveDateTime;
use pms_core::domain::{
    id::{LinkId, PartnerId, PolicyId},
    link::{Link, LinkState},
    name::{Reason, UseCase},
};
use pms_core::port::{
    collections::Links,
    store::{DuplicateKey, StoreError, StoreResult},
};

use super::{
    fault::Fault,
    fold::key,
    row::{Count, at, by, changed, created, row},
    table::Table,
    value::values,
    work::SqlWork,
};

const REQUEST: Table = Table {
    name: "partner_policy_request",
    keys: &[
        ("pk_papr", DuplicateKey::Id),
        ("partner_policy_request.id", DuplicateKey::Id),
        ("uq_ext_partner_policy_request_unique_key", DuplicateKey::OpenRequest),
        ("partner_policy_request.unique_key", DuplicateKey::OpenRequest),
    ],
};

row! {
    struct LinkRow {
        id: String,
        part_id: String,
        policy_id: String,
        request_detail: String,
        status_code: String,
        cr_by: String,
        cr_dtimes: NaiveDateTime,
        upd_by: Option<String>,
        upd_dtimes: Option<NaiveDateTime>,
        version: i64,
        reason: Option<String>,
    }
}

/// The requests that are not deleted and fit a condition.
macro_rules! select {
    ($condition:literal) => {
        concat!(
            "SELECT id, part_id, policy_id, request_detail, status_code, cr_by, cr_dtimes, upd_by, upd_dtimes, version,
                    reason
               FROM partner_policy_request
               LEFT JOIN link_decision ON request_id = id
              WHERE is_deleted IS NOT TRUE AND ",
            $condition
        )
    };
}

impl TryFrom<LinkRow> for Link {
    type Error = StoreError;

    fn try_from(row: LinkRow) -> Result<Self, StoreError> {
        let state = LinkState::from_wire(row.status_code.trim())
            .ok_or_else(|| REQUEST.corrupt("status_code", &row.id))?;
        Ok(Self {
            id: LinkId::from_store(row.id),
            partner: PartnerId::from_store(row.part_id),
            policy: PolicyId::from_store(row.policy_id),
            use_case: UseCase::from_store(row.request_detail),
            state,
            reason: row.reason.map(Reason::from_store),
            created: created(row.cr_by, row.cr_dtimes),
            changed: changed(row.upd_by, row.upd_dtimes),
            version: row.version,
        })
    }
}

/// What no two requests share while they are open or approved: the pair.
fn unique_key(link: &Link) -> Option<String> {
    match link.state {
        LinkState::Pending | LinkState::Approved => Some(key(&[link.partner.as_str(), link.policy.as_str()])),
        LinkState::Rejected => None,
    }
}

#[async_trait]
impl Links for SqlWork {
    async fn get(&mut self, id: &LinkId) -> StoreResult<Option<Link>> {
        let found: Result<Option<LinkRow>, Fault> =
            self.tx.optional(select!("id = $1"), values![id.as_str()]).await;
        found.map_err(|fault| REQUEST.error(fault, id.as_str()))?.map(Link::try_from).transpose()
    }

    async fn open_or_approved(
        &mut self,
        partner: &PartnerId,
        policy: &PolicyId,
    ) -> StoreResult<Option<Link>> {
        // An adopted database may hold both; the approved one, which gives a right, comes first.
        let sql = select!(
            "part_id = $1 AND policy_id = $2 AND LOWER(status_code) IN ('approved', 'inprogress')
             ORDER BY LOWER(status_code), cr_dtimes, id LIMIT 1"
        );
        let found: Result<Option<LinkRow>, Fault> =
            self.tx.optional(sql, values![partner.as_str(), policy.as_str()]).await;
        found.map_err(|fault| REQUEST.error(fault, "?"))?.map(Link::try_from).transpose()
    }

    async fn open_of_policy(&mut self, policy: &PolicyId, most: u32) -> StoreResult<Vec<Link>> {
        let sql = select!(
            "policy_id = $1 AND LOWER(status_code) IN ('approved', 'inprogress')
             ORDER BY LOWER(status_code), cr_dtimes, id LIMIT $2"
        );
        let found: Result<Vec<LinkRow>, Fault> =
            self.tx.all(sql, values![policy.as_str(), i64::from(most)]).await;
        found.map_err(|fault| REQUEST.error(fault, "?"))?.into_iter().map(Link::try_from).collect()
    }

    async fn pending_of(&mut self, partner: &PartnerId) -> StoreResult<Vec<Link>> {
        let sql = select!("part_id = $1 AND LOWER(status_code) = 'inprogress' ORDER BY id");
        let found: Result<Vec<LinkRow>, Fault> = self.tx.all(sql, values![partner.as_str()]).await;
        found.map_err(|fault| REQUEST.error(fault, "?"))?.into_iter().map(Link::try_from).collect()
    }

    async fn has_extractors(&mut self, partner: &PartnerId, policy: &PolicyId) -> StoreResult<bool> {
        const SQL: &str = "SELECT COUNT(*) AS n
                             FROM partner_policy_bioextract
                            WHERE part_id = $1 AND policy_id = $2 AND is_deleted IS NOT TRUE";
        let found: Result<Option<Count>, Fault> =
            self.tx.optional(SQL, values![partner.as_str(), policy.as_str()]).await;
        let found = found.map_err(|fault| REQUEST.error(fault, "?"))?;
        Ok(found.is_some_and(|count| count.get() > 0))
    }

    async fn insert(&mut self, link: &Link) -> StoreResult<()> {
        const SQL: &str = "
            INSERT INTO partner_policy_request (id, part_id, policy_id, unique_key, request_datetimes, request_detail,
                                                status_code, cr_by, cr_dtimes, upd_by, upd_dtimes, is_deleted, version)
            VALUES ($1, $2, $3, $4, $8, $5, $6, $7, $8, $9, $10, FALSE, $11)";
        let values = values![
            link.id.as_str(),
            link.partner.as_str(),
            link.policy.as_str(),
            unique_key(link),
            link.use_case.as_str(),
            link.state.as_wire(),
            link.created.by.as_str(),
            link.created.at,
            by(link.changed.as_ref()),
            at(link.changed.as_ref()),
            link.version,
        ];
        let fail = |fault| REQUEST.error(fault, link.id.as_str());
        self.tx.execute(SQL, values).await.map_err(fail)?;
        self.note_decision(link).await.map_err(fail)
    }

    async fn save(&mut self, link: &Link) -> StoreResult<()> {
        // A row that was adopted without a key stays so: its pair may be there twice.
        const SQL: &str = "
            UPDATE partner_policy_request
               SET unique_key = CASE WHEN unique_key IS NULL THEN NULL ELSE $3 END,
                   request_detail = $4, status_code = $5, upd_by = $6, upd_dtimes = $7, version = version + 1
             WHERE id = $1 AND version = $2 AND is_deleted IS NOT TRUE";
        let values = values![
            link.id.as_str(),
            link.version,
            unique_key(link),
            link.use_case.as_str(),
            link.state.as_wire(),
            by(link.changed.as_ref()),
            at(link.changed.as_ref()),
        ];
        let fail = |fault| REQUEST.error(fault, link.id.as_str());
        match self.tx.execute(SQL, values).await.map_err(fail)? {
            0 => Err(StoreError::Conflict),
            _ => self.note_decision(link).await.map_err(fail),
        }
    }
}

impl SqlWork {
    /// Notes who decided a request, when and why; nothing for one that is open.
    async fn note_decision(&mut self, link: &Link) -> Result<(), Fault> {
        const SQL: &str = "
            INSERT INTO link_decision (request_id, decision, decided_by, decided_at, reason)
            VALUES ($1, $2, $3, $4, $5)
            ON CONFLICT (request_id) DO UPDATE
               SET decision = excluded.decision, decided_by = excluded.decided_by, decided_at = excluded.decided_at,
                   reason = excluded.reason";
        let decided = match link.state {
            LinkState::Approved | LinkState::Rejected => link.changed.as_ref(),
            LinkState::Pending => None,
        };
        let Some(stamp) = decided else { return Ok(()) };
        let reason = link.reason.as_ref().map(Reason::as_str);
        let values = values![link.id.as_str(), link.state.as_wire(), stamp.by.as_str(), stamp.at, reason];
        self.tx.execute(SQL, values).await.map(drop)
    }
}
