//! Every statement of the sources runs on both engines, and look-ups use an index.

use std::{
    collections::BTreeSet,
    fs,
    path::Path,
    sync::{Arc, Mutex},
};

use pms_core::port::store::{Store, Trail};
use pms_testkit::build;
use sqlx::{AssertSqlSafe, Executor, Row};

use crate::{
    behind,
    filled::{self, Filled},
    tour,
};

/// The texts of all statements that a walk through the ports runs, blanks joined.
async fn heard(on: &Filled) -> BTreeSet<String> {
    let heard = Arc::new(Mutex::new(BTreeSet::new()));
    let ear = heard.clone();
    let store = on.store.clone().observed(Arc::new(move |sql| {
        ear.lock().unwrap().insert(joined(sql));
    }));
    tour::walk(&store).await;
    // One event more, whose text nobody can read.
    let work = store.begin().await.unwrap();
    work.commit(Trail::of(build::audit_entry("x")).event(build::registered("x"))).await.unwrap();
    on.run("UPDATE outbox SET body = '{}' WHERE aggregate = 'partner:x'").await;
    let claim = uuid::Uuid::from_u128(2);
    pms_core::port::outbox::Outbox::claim(&store, build::at(0), build::at(9), claim, 9).await.unwrap();
    drop(store);
    Arc::into_inner(heard).unwrap().into_inner().unwrap()
}

fn joined(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The string literals of a source that are SQL: those that begin with a verb, and the conditions of `select!`.
fn statements(source: &str) -> Vec<String> {
    let code = source.split("#[cfg(test)]").next().unwrap_or_default();
    let code: Vec<&str> = code.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
    let code = code.join("\n").replace("'\"'", "' '");
    let mut found = Vec::new();
    let mut before = String::new();
    let mut rest = code.as_str();
    while let Some((outside, inside)) = rest.split_once('"') {
        before.push_str(outside);
        let mut end = 0;
        while !inside[end..].starts_with('"') {
            end += if inside[end..].starts_with('\\') { 2 } else { 1 };
            while !inside.is_char_boundary(end) {
                end += 1;
            }
        }
        let text = joined(&inside[..end].replace("\\\n", " "));
        let is_condition = before.trim_end().ends_with("select!(");
        let verbs = ["SELECT ", "INSERT ", "UPDATE ", "DELETE ", "WITH "];
        if is_condition || verbs.iter().any(|verb| text.starts_with(verb)) {
            // A text that is filled in at run time counts up to its first gap.
            found.push(text.split('{').next().unwrap_or_default().trim().to_owned());
        }
        rest = &inside[end + 1..];
    }
    found
}

fn sources(folder: &Path, into: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, into);
        } else if path.file_name().is_some_and(|name| name != "tests.rs") {
            into.push((path.display().to_string(), fs::read_to_string(&path).unwrap()));
        }
    }
}

/// What is written for one engine only.
fn is_for(statement: &str, postgres: bool) -> bool {
    let of_postgres = ["pg_", " FOR SHARE", " FOR NO KEY UPDATE"];
    if postgres {
        !statement.contains("sqlite_")
    } else {
        !of_postgres.iter().any(|word| statement.contains(word))
    }
}

#[tokio::test]
async fn every_statement_of_the_sources_runs_on_both_engines() {
    let mut files = Vec::new();
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src/sql"), &mut files);
    let statements: Vec<(String, String)> = files
        .iter()
        .flat_map(|(file, source)| statements(source).into_iter().map(move |sql| (file.clone(), sql)))
        .collect();
    assert!(statements.len() > 75, "the sources hold more than {}", statements.len());
    for on in filled::stores("").await {
        let heard = heard(&on).await;
        let silent: Vec<_> = statements
            .iter()
            .filter(|(_, sql)| is_for(sql, on.is_postgres()))
            .filter(|(_, sql)| !heard.iter().any(|text| text.contains(sql.as_str())))
            .collect();
        assert!(silent.is_empty(), "not run on {:?}: {silent:#?}", on.store);
    }
}

/// The statements among these that look something up.
fn look_ups(heard: &BTreeSet<String>) -> Vec<&String> {
    let found: Vec<&String> =
        heard.iter().filter(|sql| !sql.starts_with("INSERT") && !reads_all(sql)).collect();
    assert!(found.len() > 30, "there are more than {}", found.len());
    found
}

/// Statements that read a whole table on purpose: small tables, counts, and the lists, which have tests of their own.
fn reads_all(sql: &str) -> bool {
    let whole =
        ["FROM partner_type", "FROM account", "MIN(CASE", "FROM schema_version", "FROM sqlite_schema"];
    let tables = [
        " partner p",
        " partner_policy_request ",
        " partner_policy k",
        " auth_policy a",
        " policy_group g",
        " ca_certificate c",
    ];
    let is_list =
        sql.starts_with("SELECT") && tables.iter().any(|table| sql.contains(table)) && !sql.contains('$');
    is_list
        || (whole.iter().any(|text| sql.contains(text)) && !sql.contains('$'))
        || sql.contains("FROM partner_type")
        || sql.contains("LIMIT $")
        || sql.contains("ORDER BY COALESCE(unique_key, LOWER(name)), id")
        || sql.contains("pg_")
}

#[tokio::test]
async fn look_ups_use_an_index_on_sqlite() {
    let on = filled::sqlite("").await;
    for sql in look_ups(&heard(&on).await) {
        let plan = on.rows::<Step>(&format!("EXPLAIN QUERY PLAN {sql}")).await;
        for Step(step) in plan {
            let is_own = step.contains("due") || step.contains("SUBQUERY");
            assert!(!step.starts_with("SCAN") || is_own || step.contains("USING"), "{step}\n{sql}");
        }
    }
}

/// A step of SQLite's plan.
struct Step(String);

impl<'r, R: sqlx::Row> sqlx::FromRow<'r, R> for Step
where
    &'static str: sqlx::ColumnIndex<R>,
    String: sqlx::Decode<'r, R::Database> + sqlx::Type<R::Database>,
{
    fn from_row(row: &'r R) -> Result<Self, sqlx::Error> {
        Ok(Self(row.try_get("detail")?))
    }
}

/// Tables are small here, so scans are forbidden; one that is planned all the same has no index to use.
#[tokio::test]
async fn look_ups_can_use_an_index_on_postgresql() {
    let Some(on) = filled::postgres("").await else { return };
    let heard = heard(&on).await;
    let mut connection = behind::postgres(&on.url).await;
    connection.execute("SET enable_seqscan = off; SET plan_cache_mode = force_generic_plan").await.unwrap();
    for sql in look_ups(&heard) {
        let most = (1..30).filter(|n| sql.contains(&format!("${n}"))).max().unwrap_or(0);
        let nulls = vec!["NULL"; most].join(", ");
        let arguments = if most == 0 { String::new() } else { format!("({nulls})") };
        connection.execute(AssertSqlSafe(format!("PREPARE look_up AS {sql}"))).await.unwrap();
        let explain = AssertSqlSafe(format!("EXPLAIN EXECUTE look_up{arguments}"));
        for row in connection.fetch_all(sqlx::raw_sql(explain)).await.unwrap() {
            let step: String = row.get(0);
            assert!(!step.contains("Seq Scan"), "{step}\n{sql}");
        }
        connection.execute("DEALLOCATE look_up").await.unwrap();
    }
}
