//! Both engines have the same tables; MOSIP's own database is adopted as it is.
#![cfg(feature = "sql")]
#![expect(clippy::unwrap_used, reason = "tests")]

#[path = "sql/fresh.rs"]
mod fresh;

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
    time::Duration,
};

use pms_adapters::{
    sql::{Limits, MigrationError, OpenError, SqlStore},
    system::SystemIds,
};
use sqlx::{AssertSqlSafe, Connection, Executor, PgConnection, Row, SqliteConnection};

/// The address of an empty database on the test server.
async fn empty_postgres() -> Option<String> {
    Some(fresh::create(&fresh::server()?, "template1").await)
}

/// What the two engines must have in common about a table.
#[derive(Debug, Default, PartialEq, Eq)]
struct Table {
    /// Name, kind of value (as SQLite names it), may be null.
    columns: BTreeSet<(String, String, bool)>,
    primary_key: Vec<String>,
    /// Columns of each unique constraint or index; an expression has no name and counts as one.
    unique: BTreeSet<Vec<String>>,
    /// Names of the indexes that bear one on both engines.
    indexes: BTreeSet<String>,
    /// Columns, table and columns that they refer to.
    foreign_keys: BTreeSet<(String, String, String)>,
}

/// How names of indexes begin that SQLite alone has.
const ALONE: &str = "ix_ext_sqlite_";

type Catalogue = BTreeMap<String, Table>;

async fn sqlite_catalogue(connection: &mut SqliteConnection) -> Catalogue {
    let mut catalogue = Catalogue::new();
    let names: Vec<String> = sqlx::query_scalar(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name <> 'schema_version'",
    )
    .fetch_all(&mut *connection)
    .await
    .unwrap();
    for name in names {
        let table = catalogue.entry(name.clone()).or_default();
        let columns = "SELECT name, type, \"notnull\" AS filled, pk FROM pragma_table_info($1) ORDER BY pk";
        for row in sqlx::query(columns).bind(&name).fetch_all(&mut *connection).await.unwrap() {
            let column: String = row.get("name");
            table.columns.insert((column.clone(), row.get("type"), row.get::<i64, _>("filled") == 0));
            if row.get::<i64, _>("pk") > 0 {
                table.primary_key.push(column);
            }
        }
        let indexes = "SELECT name, \"unique\" AS alone, origin FROM pragma_index_list($1)";
        for row in sqlx::query(indexes).bind(&name).fetch_all(&mut *connection).await.unwrap() {
            let (index, origin): (String, String) = (row.get("name"), row.get("origin"));
            let columns = "SELECT COALESCE(name, '(expression)') FROM pragma_index_info($1) ORDER BY seqno";
            let columns: Vec<String> =
                sqlx::query_scalar(columns).bind(&index).fetch_all(&mut *connection).await.unwrap();
            if row.get::<i64, _>("alone") == 1 && origin != "pk" {
                table.unique.insert(columns);
            }
            if origin == "c" && !index.starts_with(ALONE) {
                table.indexes.insert(index);
            }
        }
        let keys = "SELECT group_concat(\"from\", ',') AS ours, \"table\" AS there, group_concat(\"to\", ',') AS theirs
                      FROM pragma_foreign_key_list($1) GROUP BY id, \"table\"";
        for row in sqlx::query(keys).bind(&name).fetch_all(&mut *connection).await.unwrap() {
            table.foreign_keys.insert((row.get("ours"), row.get("there"), row.get("theirs")));
        }
    }
    catalogue
}

fn kind(postgres: &str) -> String {
    match postgres {
        "character varying" | "text" | "timestamp without time zone" => "TEXT",
        "boolean" | "bigint" => "INTEGER",
        "bytea" => "BLOB",
        other => other,
    }
    .to_owned()
}

async fn postgres_catalogue(connection: &mut PgConnection) -> Catalogue {
    let mut catalogue = Catalogue::new();
    let columns =
        "SELECT table_name::text AS t, column_name::text AS c, data_type::text AS d, is_nullable = 'YES' AS n
                     FROM information_schema.columns
                    WHERE table_schema IN ('pms', 'pms_ext') AND table_name <> 'schema_version'";
    for row in sqlx::query(columns).fetch_all(&mut *connection).await.unwrap() {
        let table = catalogue.entry(row.get("t")).or_default();
        table.columns.insert((row.get("c"), kind(row.get("d")), row.get("n")));
    }
    let indexes = "SELECT t.relname::text AS t, i.relname::text AS name, x.indisprimary AS first, x.indisunique AS alone,
                          EXISTS (SELECT 1 FROM pg_constraint c WHERE c.conindid = x.indexrelid) AS constrained,
                          ARRAY(SELECT COALESCE(a.attname::text, '(expression)')
                                  FROM unnest(x.indkey) WITH ORDINALITY AS k (n, place)
                                  LEFT JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = k.n
                                 ORDER BY k.place) AS columns
                     FROM pg_index x
                     JOIN pg_class t ON t.oid = x.indrelid
                     JOIN pg_class i ON i.oid = x.indexrelid
                     JOIN pg_namespace s ON s.oid = t.relnamespace
                    WHERE s.nspname IN ('pms', 'pms_ext') AND t.relname <> 'schema_version'";
    for row in sqlx::query(indexes).fetch_all(&mut *connection).await.unwrap() {
        let table = catalogue.entry(row.get("t")).or_default();
        let columns: Vec<String> = row.get("columns");
        if row.get("first") {
            table.primary_key = columns;
            continue;
        }
        if row.get("alone") {
            table.unique.insert(columns);
        }
        if !row.get::<bool, _>("constrained") {
            table.indexes.insert(row.get("name"));
        }
    }
    let keys = "SELECT t.relname::text AS t, r.relname::text AS there,
                       (SELECT string_agg(a.attname, ',' ORDER BY k.place) FROM unnest(c.conkey) WITH ORDINALITY AS k (n, place)
                          JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.n) AS ours,
                       (SELECT string_agg(a.attname, ',' ORDER BY k.place) FROM unnest(c.confkey) WITH ORDINALITY AS k (n, place)
                          JOIN pg_attribute a ON a.attrelid = c.confrelid AND a.attnum = k.n) AS theirs
                  FROM pg_constraint c
                  JOIN pg_class t ON t.oid = c.conrelid
                  JOIN pg_class r ON r.oid = c.confrelid
                 WHERE c.contype = 'f'";
    for row in sqlx::query(keys).fetch_all(&mut *connection).await.unwrap() {
        let table = catalogue.entry(row.get("t")).or_default();
        table.foreign_keys.insert((row.get("ours"), row.get("there"), row.get("theirs")));
    }
    catalogue
}

#[tokio::test]
async fn both_engines_have_the_same_tables_columns_and_keys() {
    let (folder, _store) = fresh::sqlite().await;
    let file = format!("sqlite:{}/pms.db", folder.path().display());
    let lite = sqlite_catalogue(&mut SqliteConnection::connect(&file).await.unwrap()).await;
    assert_eq!(lite.len(), 37, "25 tables of MOSIP and 12 of ours");
    let Some(url) = fresh::migrated_postgres().await else { return };
    let full = postgres_catalogue(&mut PgConnection::connect(&url).await.unwrap()).await;
    let names = |catalogue: &Catalogue| catalogue.keys().cloned().collect::<Vec<_>>();
    assert_eq!(names(&lite), names(&full));
    for (name, table) in &lite {
        assert_eq!(Some(table), full.get(name), "table {name}");
    }
}

#[tokio::test]
async fn a_database_of_mosip_is_adopted_without_touching_its_tables() {
    let Some(url) = empty_postgres().await else { return };
    let mut connection = PgConnection::connect(&url).await.unwrap();
    let mosip = include_str!("../migrations/postgres/0001_mosip.sql");
    connection.execute(mosip).await.unwrap();
    let row = "INSERT INTO pms.partner_type VALUES ('Postal_Partner', 'Post', false, true, 'ann', now(), null, null, false, null)";
    connection.execute(row).await.unwrap();
    let before = postgres_catalogue(&mut connection).await;

    connection.execute(mosip).await.unwrap();
    assert_eq!(postgres_catalogue(&mut connection).await, before, "the first step is a no-op");

    let store = fresh::open(&url).await;
    store.migrate().await.unwrap();
    let after = postgres_catalogue(&mut connection).await;
    for (name, table) in &before {
        let adopted = after.get(name).unwrap();
        assert!(table.columns.is_subset(&adopted.columns), "{name} keeps its columns");
        assert!(table.unique.is_subset(&adopted.unique), "{name} keeps its keys");
        assert_eq!(table.foreign_keys, adopted.foreign_keys);
        for column in adopted.columns.difference(&table.columns) {
            let filled =
                "SELECT is_nullable = 'YES' OR column_default IS NOT NULL FROM information_schema.columns
                           WHERE table_schema = 'pms' AND table_name = $1 AND column_name = $2";
            let optional: bool = sqlx::query_scalar(filled)
                .bind(name)
                .bind(&column.0)
                .fetch_one(&mut connection)
                .await
                .unwrap();
            assert!(optional, "{name}.{} can be left out by an INSERT of MOSIP's", column.0);
        }
    }
    let types: Vec<String> =
        sqlx::query_scalar("SELECT code FROM pms.partner_type").fetch_all(&mut connection).await.unwrap();
    assert_eq!(types, ["Postal_Partner"], "an operator's types are left alone");
}

#[tokio::test]
async fn doubles_in_an_adopted_database_do_not_stop_the_migration() {
    let Some(url) = empty_postgres().await else { return };
    let mut connection = PgConnection::connect(&url).await.unwrap();
    connection.execute(include_str!("../migrations/postgres/0001_mosip.sql")).await.unwrap();
    let twice = "
        INSERT INTO pms.partner_type (code, partner_description, is_policy_required, is_active, cr_by, cr_dtimes)
             VALUES ('A', 'A', false, true, 'x', now());
        INSERT INTO pms.partner (id, name, email_id, email_id_hash, user_id, partner_type_code, approval_status, is_active, cr_by, cr_dtimes)
             SELECT n::text, 'Same', 'same@example.org', 'same', 'u', 'A', 'approved', true, 'x', now() FROM generate_series(1, 3) n;
        INSERT INTO pms.partner_policy_request (id, part_id, policy_id, request_datetimes, request_detail, status_code, cr_by, cr_dtimes)
             SELECT n::text, '1', 'p', now(), 'x', 'Approved', 'x', now() FROM generate_series(1, 2) n;
        INSERT INTO pms.policy_group (id, name, descr, user_id, is_active, cr_by, cr_dtimes)
             VALUES ('1', 'Group', 'd', 'u', true, 'x', now()), ('2', 'group', 'd', 'u', true, 'x', now());";
    connection.execute(twice).await.unwrap();
    fresh::open(&url).await.migrate().await.unwrap();
}

#[tokio::test]
async fn migrations_are_pending_before_and_not_after_and_run_once() {
    let folder = tempfile::tempdir().unwrap();
    let mut urls = vec![format!("sqlite:{}/pms.db", folder.path().display()), "sqlite::memory:".to_owned()];
    urls.extend(empty_postgres().await);
    for url in urls {
        let store = fresh::open(&url).await;
        let steps = [
            "0001_mosip",
            "0002_ours",
            "0003_seed",
            "0004_decisions",
            "0005_pages",
            "0006_letter_keys",
            "0007_pace",
        ];
        assert_eq!(store.pending_migrations().await.unwrap(), steps);
        store.migrate().await.unwrap();
        store.migrate().await.unwrap();
        assert!(store.pending_migrations().await.unwrap().is_empty());
    }
}

#[tokio::test]
async fn two_programs_migrate_at_the_same_time() {
    let folder = tempfile::tempdir().unwrap();
    let mut urls = vec![format!("sqlite:{}/pms.db", folder.path().display())];
    urls.extend(empty_postgres().await);
    for url in urls {
        let (one, other) = (fresh::open(&url).await, fresh::open(&url).await);
        let (first, second) = tokio::join!(one.migrate(), other.migrate());
        first.unwrap();
        second.unwrap();
    }
}

#[tokio::test]
async fn a_database_of_a_newer_program_is_refused() {
    let (folder, store) = fresh::sqlite().await;
    let file = format!("sqlite:{}/pms.db", folder.path().display());
    let mut connection = SqliteConnection::connect(&file).await.unwrap();
    let newer = "INSERT INTO schema_version (version, description, success, checksum, execution_time)
                 VALUES (999, 'later', TRUE, x'00', 0)";
    connection.execute(newer).await.unwrap();
    assert!(matches!(store.migrate().await, Err(MigrationError::Newer { version: 999 })));
}

#[tokio::test]
async fn a_fresh_database_holds_the_partner_types_of_mosip() {
    let (folder, _store) = fresh::sqlite().await;
    let file = format!("sqlite:{}/pms.db", folder.path().display());
    let count =
        "SELECT COUNT(*) FROM partner_type WHERE is_active AND cr_dtimes LIKE '20__-__-__ __:__:__.___'";
    let count: i64 = sqlx::query_scalar(count)
        .fetch_one(&mut SqliteConnection::connect(&file).await.unwrap())
        .await
        .unwrap();
    assert_eq!(count, 13);
    let Some(url) = fresh::migrated_postgres().await else { return };
    let mut connection = PgConnection::connect(&url).await.unwrap();
    let count = AssertSqlSafe("SELECT COUNT(*) FROM pms.partner_type WHERE is_active");
    assert_eq!(sqlx::query_scalar::<_, i64>(count).fetch_one(&mut connection).await.unwrap(), 13);
}

#[tokio::test]
async fn a_server_that_does_not_answer_is_named_without_its_password() {
    let limits = Limits { wait: Duration::from_millis(200), ..Limits::default() };
    let error =
        SqlStore::open_with("postgres://ann:s3cret@127.0.0.1:1/mosip_pms", Arc::new(SystemIds), limits)
            .await
            .unwrap_err();
    let shown = format!("{error} {error:?}");
    assert!(matches!(error, OpenError::Unreachable { .. }));
    assert!(shown.contains("mosip_pms at 127.0.0.1:1") && !shown.contains("s3cret"), "{shown}");
}
