//! Finding by beginnings, fingerprints and serial numbers: each look reads a stretch of one index.

use pms_core::{
    domain::id::PartnerId,
    port::{
        queries::{Hit, Mark, Probe},
        store::StoreResult,
    },
};
use sqlx::AssertSqlSafe;

use crate::sql::{
    SqlStore,
    dialect::Dialect,
    row::row,
    value::{Value, values},
};

row! {
    struct Found { id: String, name: String, partner: Option<String> }
}

/// The rows of a kind.
struct Kind {
    columns: &'static str,
    table: &'static str,
    /// Which rows count.
    alive: &'static str,
}

const PARTNERS: Kind = Kind {
    columns: "id, name, CAST(NULL AS text) AS partner",
    table: "partner",
    alive: "is_deleted IS NOT TRUE",
};

const POLICIES: Kind = Kind { table: "auth_policy", ..PARTNERS };

const ANCHORS: Kind = Kind {
    columns: "id, subject_text AS name, CAST(NULL AS text) AS partner",
    table: "ca_certificate",
    alive: "id IS NOT NULL",
};

const CERTIFICATES: Kind = Kind {
    columns: "id, COALESCE(subject_cn, '') AS name, partner_id AS partner",
    table: "partner_certificate",
    alive: "id IS NOT NULL",
};

/// An index of PostgreSQL's holds the first 64 characters of a subject.
const SUBJECT_INDEXED: usize = 64;

pub(super) async fn look(store: &SqlStore, probe: &Probe, most: u32) -> StoreResult<Vec<Hit>> {
    let dialect = store.dialect();
    let begin = |kind, column, start: &str| beginning(dialect, kind, column, start, most);
    let (sql, values) = match probe {
        Probe::PartnerId(start) => begin(PARTNERS, "LOWER(id)", start),
        Probe::PartnerName(start) => begin(PARTNERS, "COALESCE(name_folded, LOWER(name))", start),
        Probe::PartnerEmail(key) => {
            (exact(&PARTNERS, "email_id_hash = $1", "$2"), values![key.as_str(), i64::from(most)])
        }
        Probe::PolicyId(start) => begin(POLICIES, "LOWER(id)", start),
        Probe::PolicyName(start) => begin(POLICIES, "COALESCE(name_folded, LOWER(name))", start),
        Probe::AnchorSubject(start) => {
            let start: String = start.chars().take(SUBJECT_INDEXED).collect();
            begin(ANCHORS, "SUBSTR(LOWER(subject_text), 1, 64)", &start)
        }
        Probe::AnchorMark(mark) => {
            (exact(&ANCHORS, "(sha1 = $1 OR sha256 = $1 OR serial IN ($2, $3))", "$4"), marks(mark, most))
        }
        Probe::CertificateName(start) => begin(CERTIFICATES, "LOWER(subject_cn)", start),
        Probe::CertificateMark(mark) => (
            exact(
                &CERTIFICATES,
                "(sha256 = $1 OR sha1 = $1 OR signed_sha256 = $1 OR signed_sha1 = $1 OR serial IN ($2, $3)
                  OR signed_serial IN ($2, $3))",
                "$4",
            ),
            marks(mark, most),
        ),
    };
    let found: Vec<Found> = store.all(AssertSqlSafe(sql), values).await?;
    let hit =
        |row: Found| Hit { id: row.id, name: row.name, partner: row.partner.map(PartnerId::from_store) };
    Ok(found.into_iter().map(hit).collect())
}

fn marks(mark: &Mark, most: u32) -> Vec<Value> {
    values![mark.print.as_str(), mark.serial.as_str(), mark.serial_of_hex.as_str(), i64::from(most)]
}

/// The rows whose column begins so. No text holds the last character of all, so it stands behind every beginning.
fn beginning(
    dialect: Dialect,
    Kind { columns, table, alive }: Kind,
    column: &'static str,
    start: &str,
    most: u32,
) -> (String, Vec<Value>) {
    let bytes = dialect.by_bytes();
    let sql = format!(
        "SELECT {columns} FROM {table} WHERE {column}{bytes} >= $1 AND {column}{bytes} < $2 AND {alive}
          ORDER BY {column}{bytes}, id LIMIT $3"
    );
    let start = start.replace('\0', "\u{1}");
    let end = format!("{start}\u{10ffff}");
    (sql, values![start, end, i64::from(most)])
}

fn exact(Kind { columns, table, alive }: &Kind, condition: &str, most: &str) -> String {
    format!("SELECT {columns} FROM {table} WHERE {condition} AND {alive} ORDER BY id LIMIT {most}")
}
