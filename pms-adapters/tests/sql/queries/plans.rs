//! The lists find a page in an index: no order that has one sorts the table.

use std::sync::{Arc, Mutex};

use chrono::DateTime;
use pms_adapters::sql::SqlStore;
use pms_core::{
    domain::{
        page::{Direction, Sort, Window},
        sealed::LookUpKey,
    },
    port::queries::{
        AnchorField as A, AnchorFilter, ApiKeyField as K, ApiKeyFilter, EndingKind, Find, LinkField as L,
        LinkFilter, Mark, PartnerField as P, PartnerFilter, PolicyField as O, PolicyFilter, Probe, Queries,
        Tally,
    },
};
use sqlx::{AssertSqlSafe, Connection, Executor, PgConnection, Row, SqliteConnection};

use crate::filled;

/// Enough rows for a planner to weigh an index, with many equal ones.
const ROWS: &str = include_str!("plans.sql");

const PAGE: Window = Window::Page { number: 0, size: 8 };

/// The statement that finds each page, with the name of its order. Sorts by what is joined are not here, because
/// no index can give them: the group's name (all lists), the policy's name and the organisation (requests and
/// keys), the partner's type (requests).
async fn pages(store: SqlStore) -> Vec<(String, String)> {
    let heard = Arc::new(Mutex::new(Vec::<String>::new()));
    let ear = heard.clone();
    let store = store.observed(Arc::new(move |sql| ear.lock().unwrap().push(sql.to_owned())));
    let mut pages = Vec::new();
    let mut note = |name: String| {
        let mut heard = heard.lock().unwrap();
        let found = heard.iter().find(|sql| sql.contains("LIMIT")).cloned();
        heard.clear();
        pages.push((name, found.unwrap()));
    };
    macro_rules! orders {
        ($list:ident, $filter:expr, [$($field:expr),*]) => {
            store.$list(&$filter, None, PAGE).await.unwrap();
            note(format!("{} newest first", stringify!($list)));
            for field in [$($field),*] {
                for direction in [Direction::Ascending, Direction::Descending] {
                    store.$list(&$filter, Some(Sort { field, direction }), PAGE).await.unwrap();
                    note(format!("{} by {field:?} {direction:?}", stringify!($list)));
                }
            }
        };
    }
    orders!(
        partners,
        PartnerFilter::default(),
        [
            P::Id,
            P::Type,
            P::OrgName,
            P::GroupId,
            P::CertificateUpload,
            P::Status,
            P::Active,
            P::CertificateEnds,
            P::Created
        ]
    );
    orders!(links, LinkFilter::default(), [L::PartnerId, L::PolicyId, L::Status, L::UseCase, L::Created]);
    orders!(api_keys, ApiKeyFilter::default(), [K::PartnerId, K::Label, K::Status, K::Created, K::Expiry]);
    orders!(
        policies,
        PolicyFilter::default(),
        [O::Id, O::Name, O::Description, O::GroupId, O::Status, O::Created]
    );
    orders!(
        anchors,
        AnchorFilter::default(),
        [A::Kind, A::Id, A::Domain, A::Subject, A::Issuer, A::NotBefore, A::NotAfter, A::Uploaded]
    );
    pages
}

#[tokio::test]
async fn sqlite_finds_a_page_in_an_index() {
    let filled = filled::sqlite(&ROWS.replace("AS instant", "AS text")).await;
    let mut connection = SqliteConnection::connect(&filled.url).await.unwrap();
    for (name, sql) in pages(filled.store.clone()).await {
        let explain = AssertSqlSafe(format!("EXPLAIN QUERY PLAN {sql}"));
        let steps: Vec<(i64, i64, String)> = connection
            .fetch_all(explain)
            .await
            .unwrap()
            .iter()
            .map(|row| (row.get("id"), row.get("parent"), row.get("detail")))
            .collect();
        let (inner, ..) = steps.iter().find(|(.., step)| step == "CO-ROUTINE page").unwrap();
        let found: Vec<&str> =
            steps.iter().filter(|(_, parent, _)| parent == inner).map(|(.., step)| step.as_str()).collect();
        assert!(found.iter().any(|step| step.contains("INDEX ix_ext_")), "{name}: {steps:?}");
        assert!(!found.contains(&"USE TEMP B-TREE FOR ORDER BY"), "{name}: {steps:?}");
        let rest = steps.iter().filter(|(_, parent, _)| *parent == 0);
        assert!(rest.clone().any(|(.., step)| step == "SCAN page"), "{name}: {steps:?}");
        assert_eq!(rest.filter(|(.., step)| step.starts_with("SCAN")).count(), 1, "{name}: {steps:?}");
    }
}

#[tokio::test]
async fn sqlite_neither_sorts_what_a_filter_leaves_nor_reads_whole_rows_to_find_a_part_of_a_text() {
    let filled = filled::sqlite(&ROWS.replace("AS instant", "AS text")).await;
    let heard = Arc::new(Mutex::new(Vec::<String>::new()));
    let ear = heard.clone();
    let store = filled.store.clone().observed(Arc::new(move |sql| ear.lock().unwrap().push(sql.to_owned())));
    let active = PartnerFilter { active: Some(true), ..PartnerFilter::default() };
    store.partners(&active, None, PAGE).await.unwrap();
    let find = Find { text: "part".to_owned(), email: LookUpKey::from_text("hash7".to_owned()) };
    let named = PartnerFilter { find: Some(find), ..PartnerFilter::default() };
    store.partners(&named, None, PAGE).await.unwrap();
    let named = AnchorFilter { find: Some("root".to_owned()), ..AnchorFilter::default() };
    store.anchors(&named, None, PAGE).await.unwrap();
    let kind = PolicyFilter { kind: Some("auth".to_owned()), ..PolicyFilter::default() };
    store.policies(&kind, None, PAGE).await.unwrap();
    let mut connection = SqliteConnection::connect(&filled.url).await.unwrap();
    let asked = heard.lock().unwrap().clone();
    for sql in asked.iter().filter(|sql| sql.starts_with("SELECT COUNT") || sql.contains("is_active AND")) {
        let explain = AssertSqlSafe(format!("EXPLAIN QUERY PLAN {sql}"));
        let steps: Vec<String> =
            connection.fetch_all(explain).await.unwrap().iter().map(|row| row.get("detail")).collect();
        assert!(steps.iter().any(|step| step.contains("COVERING INDEX ix_ext_")), "{steps:?}: {sql}");
        let sorts = steps.iter().filter(|step| step.contains("TEMP B-TREE")).count();
        // What was found is put in order once more, a page and no more.
        assert!(sorts <= usize::from(sql.contains("LIMIT")), "{steps:?}: {sql}");
    }
}

/// The nodes of a plan of PostgreSQL's that stand under its limit.
fn under_limit(plan: &serde_json::Value, below: bool, found: &mut Vec<String>) {
    let node = plan.get("Node Type").and_then(|node| node.as_str()).unwrap_or_default();
    if below {
        found.push(node.to_owned());
    }
    for child in plan.get("Plans").and_then(|plans| plans.as_array()).into_iter().flatten() {
        under_limit(child, below || node == "Limit", found);
    }
}

#[tokio::test]
async fn postgres_finds_a_page_in_an_index() {
    let Some(filled) = filled::postgres(&ROWS.replace("AS instant", "AS timestamp")).await else { return };
    let mut connection = PgConnection::connect(&filled.url).await.unwrap();
    connection.execute("SET search_path TO pms, pms_ext; ANALYZE").await.unwrap();
    for (name, sql) in pages(filled.store.clone()).await {
        let sql = sql.replace("$1", "8").replace("$2", "0");
        let explain = AssertSqlSafe(format!("EXPLAIN (FORMAT JSON) {sql}"));
        let text: String = connection.fetch_one(explain).await.unwrap().get_unchecked(0);
        let plan: serde_json::Value = serde_json::from_str(&text).unwrap();
        let mut found = Vec::new();
        under_limit(plan.pointer("/0/Plan").unwrap(), false, &mut found);
        let in_order = |node: &String| node.starts_with("Index") || node == "Incremental Sort";
        assert!(!found.is_empty() && found.iter().all(in_order), "{name}: {found:?} {text}");
    }
}

/// The counts that stop, and what ends soon. All partners are counted by whatever the engine likes.
async fn glances(store: SqlStore) -> Vec<String> {
    let heard = Arc::new(Mutex::new(Vec::<String>::new()));
    let ear = heard.clone();
    let store = store.observed(Arc::new(move |sql| ear.lock().unwrap().push(sql.to_owned())));
    for tally in Tally::ALL.into_iter().filter(|tally| *tally != Tally::Partners) {
        store.tally(tally).await.unwrap();
    }
    store.oldest_pending_link().await.unwrap();
    for kind in EndingKind::ALL {
        store.endings(kind, (DateTime::UNIX_EPOCH, DateTime::UNIX_EPOCH), 6).await.unwrap();
    }
    let mark = || Mark { print: "ab".into(), serial_of_hex: "171".into(), serial: "ab".into() };
    let start = || "a".to_owned();
    for probe in [
        Probe::PartnerId(start()),
        Probe::PartnerName(start()),
        Probe::PolicyId(start()),
        Probe::PolicyName(start()),
        Probe::AnchorSubject(start()),
        Probe::AnchorMark(mark()),
        Probe::CertificateName(start()),
        Probe::CertificateMark(mark()),
    ] {
        store.look(&probe, 9).await.unwrap();
    }
    drop(store);
    Arc::into_inner(heard).unwrap().into_inner().unwrap()
}

#[tokio::test]
async fn sqlite_finds_a_glance_in_an_index() {
    let filled = filled::sqlite(&ROWS.replace("AS instant", "AS text")).await;
    let mut connection = SqliteConnection::connect(&filled.url).await.unwrap();
    for sql in glances(filled.store.clone()).await {
        let explain = AssertSqlSafe(format!("EXPLAIN QUERY PLAN {sql}"));
        for row in connection.fetch_all(explain).await.unwrap() {
            let step: String = row.get("detail");
            // The whole of an index that holds nothing else.
            let is_own = step == "SCAN counted" || step.contains("INDEX ix_ext_partner_uncertified");
            assert!(is_own || !step.starts_with("SCAN"), "{step}: {sql}");
            let is_sorted = sql.contains(" IN (") || !step.contains("TEMP B-TREE");
            assert!(is_sorted, "{step}: {sql}");
        }
    }
}

#[tokio::test]
async fn postgres_can_find_a_glance_in_an_index() {
    let Some(filled) = filled::postgres(&ROWS.replace("AS instant", "AS timestamp")).await else { return };
    let mut connection = PgConnection::connect(&filled.url).await.unwrap();
    let alike = "SET search_path TO pms, pms_ext; SET enable_seqscan = off; SET plan_cache_mode = force_generic_plan; ANALYZE";
    connection.execute(alike).await.unwrap();
    for sql in glances(filled.store.clone()).await {
        let most = (1..9).filter(|n| sql.contains(&format!("${n}"))).max().unwrap_or(0);
        let nulls = vec!["NULL"; most].join(", ");
        let arguments = if most == 0 { String::new() } else { format!("({nulls})") };
        connection.execute(AssertSqlSafe(format!("PREPARE glance AS {sql}"))).await.unwrap();
        let explain = AssertSqlSafe(format!("EXPLAIN EXECUTE glance{arguments}"));
        for row in connection.fetch_all(sqlx::raw_sql(explain)).await.unwrap() {
            let step: String = row.get_unchecked(0);
            assert!(!step.contains("Seq Scan"), "{step}: {sql}");
        }
        connection.execute("DEALLOCATE glance").await.unwrap();
    }
}
