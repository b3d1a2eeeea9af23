//! Counts that stop, and what ends soon: each reads a stretch of one index.

use chrono::{DateTime, NaiveDateTime, Utc};
use pms_core::{
    domain::id::PartnerId,
    port::{
        queries::{COUNT_MAX, Count, Ending, EndingKind, Endings, Tally},
        store::StoreResult,
    },
};

use crate::sql::{
    SqlStore,
    row::{Count as Counted, row},
    value::values,
};

/// Counts the rows of a table that fit, as far as `$1`.
macro_rules! count {
    ($from:literal) => {
        concat!("SELECT COUNT(*) AS n FROM (SELECT 1 AS one FROM ", $from, " LIMIT $1) AS counted")
    };
}

pub(super) async fn count(store: &SqlStore, tally: Tally) -> StoreResult<Count> {
    let most = i64::try_from(COUNT_MAX.saturating_add(1)).unwrap_or(i64::MAX);
    let found: Option<Counted> = store.optional(text(tally), values![most]).await?;
    Ok(Count::of(found.map_or(0, |counted| counted.get())))
}

/// The conditions are those of the lists, letter by letter, so that their indexes serve.
fn text(tally: Tally) -> &'static str {
    match tally {
        Tally::PendingLinks => count!(
            "partner_policy_request WHERE (CASE LOWER(status_code) WHEN 'approved' THEN 0 WHEN 'rejected' THEN 2 ELSE 1 END) = 1
             AND is_deleted IS NOT TRUE"
        ),
        Tally::ApprovedLinks => count!(
            "partner_policy_request WHERE (CASE LOWER(status_code) WHEN 'approved' THEN 0 WHEN 'rejected' THEN 2 ELSE 1 END) = 0
             AND is_deleted IS NOT TRUE"
        ),
        Tally::Partners => count!("partner WHERE is_deleted IS NOT TRUE"),
        Tally::UncertifiedPartners => {
            count!("partner WHERE certificate_alias IS NULL AND is_deleted IS NOT TRUE")
        }
        Tally::Roots => count!("ca_certificate WHERE LOWER(kind) = 'root' AND status = 'active'"),
        Tally::Intermediates => {
            count!("ca_certificate WHERE LOWER(kind) = 'intermediate' AND status = 'active'")
        }
        Tally::PublishedPolicies => count!(
            "auth_policy WHERE (CASE WHEN policy_schema IS NULL THEN 2 WHEN is_active THEN 0 ELSE 1 END) = 0
             AND is_deleted IS NOT TRUE"
        ),
        Tally::DraftPolicies => count!(
            "auth_policy WHERE (CASE WHEN policy_schema IS NULL THEN 2 WHEN is_active THEN 0 ELSE 1 END) = 2
             AND is_deleted IS NOT TRUE"
        ),
        Tally::Groups => count!("policy_group WHERE is_active = TRUE AND is_deleted IS NOT TRUE"),
        Tally::ActiveKeys => count!("partner_policy WHERE is_active = TRUE AND is_deleted IS NOT TRUE"),
    }
}

row! {
    struct Oldest { created_at: NaiveDateTime }
}

pub(super) async fn oldest_pending(store: &SqlStore) -> StoreResult<Option<DateTime<Utc>>> {
    const SQL: &str = "SELECT cr_dtimes AS created_at
         FROM partner_policy_request
        WHERE (CASE LOWER(status_code) WHEN 'approved' THEN 0 WHEN 'rejected' THEN 2 ELSE 1 END) = 1
          AND is_deleted IS NOT TRUE
        ORDER BY cr_dtimes
        LIMIT 1";
    let found: Option<Oldest> = store.optional(SQL, Vec::new()).await?;
    Ok(found.map(|oldest| oldest.created_at.and_utc()))
}

/// How many of a kind end, and the first ones, by the same condition.
struct Texts {
    count: &'static str,
    next: &'static str,
}

/// The texts of a kind: a table and its conditions besides the period, whose column is named.
macro_rules! texts {
    ($columns:literal, $table:literal, $join:literal, $ends:literal, $id:literal, $condition:literal) => {
        Texts {
            count: concat!(
                "SELECT COUNT(*) AS n FROM (SELECT 1 AS one FROM ",
                $table,
                " WHERE ",
                $ends,
                " >= $1 AND ",
                $ends,
                " < $2 AND ",
                $condition,
                " LIMIT $3) AS counted"
            ),
            next: concat!(
                "SELECT ",
                $columns,
                ", ",
                $id,
                " AS id, ",
                $ends,
                " AS ends FROM ",
                $table,
                $join,
                " WHERE ",
                $ends,
                " >= $1 AND ",
                $ends,
                " < $2 AND ",
                $condition,
                " ORDER BY ",
                $ends,
                ", ",
                $id,
                " LIMIT $3"
            ),
        }
    };
}

fn texts(kind: EndingKind) -> Texts {
    match kind {
        EndingKind::PartnerCertificate => texts!(
            "COALESCE(p.name, '') AS name, CAST(NULL AS text) AS label, c.partner_id AS partner",
            "partner_certificate c",
            " LEFT JOIN partner p ON p.id = c.partner_id",
            "c.signed_not_after",
            "c.id",
            "c.status = 'current'"
        ),
        EndingKind::Anchor => texts!(
            "c.subject_text AS name, CAST(NULL AS text) AS label, CAST(NULL AS text) AS partner",
            "ca_certificate c",
            "",
            "c.not_after",
            "c.id",
            "c.status = 'active'"
        ),
        EndingKind::ApiKey => texts!(
            "COALESCE(p.name, '') AS name, k.label AS label, k.part_id AS partner",
            "partner_policy k",
            " LEFT JOIN partner p ON p.id = k.part_id",
            "k.valid_to_datetime",
            "k.policy_api_key",
            "k.is_active AND k.is_deleted IS NOT TRUE"
        ),
    }
}

row! {
    struct Found { id: String, name: String, label: Option<String>, partner: Option<String>, ends: NaiveDateTime }
}

pub(super) async fn endings(
    store: &SqlStore,
    kind: EndingKind,
    (from, to): (DateTime<Utc>, DateTime<Utc>),
    most: u32,
) -> StoreResult<Endings> {
    let texts = texts(kind);
    let far = i64::try_from(COUNT_MAX.saturating_add(1)).unwrap_or(i64::MAX);
    let counted: Option<Counted> = store.optional(texts.count, values![from, to, far]).await?;
    let found: Vec<Found> = store.all(texts.next, values![from, to, i64::from(most)]).await?;
    let one = |row: Found| Ending {
        kind,
        id: row.id,
        name: row.name,
        label: row.label,
        partner: row.partner.map(PartnerId::from_store),
        ends: row.ends.and_utc(),
    };
    Ok(Endings {
        count: Count::of(counted.map_or(0, |counted| counted.get())),
        next: found.into_iter().map(one).collect(),
    })
}
