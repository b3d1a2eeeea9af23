//! A timeline is found by its subject in an index, however long the audit trail is.

use std::sync::{Arc, Mutex};

use pms_core::{
    domain::{audit::Subject, page::Window},
    port::{queries::Queries, timeline::TimelineFilter},
};
use sqlx::{AssertSqlSafe, Connection, Executor, PgConnection, Row, SqliteConnection};

use crate::filled::{self, Filled};

/// 20,000 entries of 500 partners.
const ROWS: &str = "
    INSERT INTO audit_log (event_id, event_name, event_type, action_at, host_name, host_ip, application_id,
                           application_name, session_user_id, ref_id, ref_id_type, created_by, module_name, module_id,
                           description, outcome, subject)
        WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000)
        SELECT 'PMS_PRT_201', 'x', 'SYSTEM', '2024-01-01 00:00:00', 'h', 'i', 'a', 'n', 'root', 'p' || (i % 500),
               'partnerId', 'root', 'm', 'm', 'd', 'success', 'partner:p' || (i % 500) FROM n;";

/// The statements that count and find a page.
async fn heard(filled: &Filled) -> Vec<String> {
    let heard = Arc::new(Mutex::new(Vec::<String>::new()));
    let ear = heard.clone();
    let store = filled.store.clone().observed(Arc::new(move |sql| ear.lock().unwrap().push(sql.to_owned())));
    let filter = TimelineFilter { subject: Subject::from_store("partner:p1".to_owned()), outcome: None };
    let page = store.timeline(&filter, Window::Page { number: 1, size: 8 }).await.unwrap();
    assert_eq!((page.rows.len(), page.total), (8, 40));
    let all = heard.lock().unwrap();
    all.iter().map(|sql| sql.replace("$1", "'partner:p1'").replace("$2", "8").replace("$3", "0")).collect()
}

#[tokio::test]
async fn sqlite_finds_a_timeline_in_an_index() {
    let filled = filled::sqlite(ROWS).await;
    let mut connection = SqliteConnection::connect(&filled.url).await.unwrap();
    for sql in heard(&filled).await {
        let explain = AssertSqlSafe(format!("EXPLAIN QUERY PLAN {sql}"));
        let rows = connection.fetch_all(explain).await.unwrap();
        let steps: Vec<String> = rows.iter().map(|row| row.get("detail")).collect();
        assert!(steps.iter().any(|step| step.contains("ix_ext_audit_log_subject_seq")), "{steps:?}");
        assert!(!steps.iter().any(|step| step.starts_with("SCAN l")), "{steps:?}");
    }
}

#[tokio::test]
async fn postgres_finds_a_timeline_in_an_index() {
    let Some(filled) = filled::postgres(ROWS).await else { return };
    let mut connection = PgConnection::connect(&filled.url).await.unwrap();
    connection.execute("SET search_path TO pms, pms_ext; ANALYZE").await.unwrap();
    for sql in heard(&filled).await {
        let explain = AssertSqlSafe(format!("EXPLAIN {sql}"));
        let rows = connection.fetch_all(explain).await.unwrap();
        let plan: Vec<String> = rows.iter().map(|row| row.get(0)).collect();
        let plan = plan.join("\n");
        assert!(plan.contains("ix_ext_audit_log_subject_seq"), "{plan}");
        assert!(!plan.contains("Seq Scan"), "{plan}");
    }
}
