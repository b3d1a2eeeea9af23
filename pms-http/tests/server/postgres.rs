//! The same on PostgreSQL: the demo, and connections that are cut in mid-write.

use reqwest::Method;
use serde_json::json;
use sqlx::{AssertSqlSafe, Connection, Executor, PgConnection};
use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};

use crate::{
    accounts::one_time_password,
    client::{Client, POLICY, fresh},
    process::{Place, Server, finish},
};

/// A database of its own on the test server; dropped with [`Self::drop_it`].
struct Database {
    server: String,
    name: String,
}

impl Database {
    /// `None`, loudly, when the environment names no server.
    async fn new() -> Option<Self> {
        let Some(server) = std::env::var("PMS_TEST_POSTGRES").ok().filter(|url| !url.is_empty()) else {
            pms_testkit::tell!(
                "SKIPPED: PMS_TEST_POSTGRES is not set, the server was not tested on PostgreSQL"
            );
            return None;
        };
        let name = format!("pms_server_{}_{}", std::process::id(), fresh());
        let database = Self { server, name };
        database.drop_it().await;
        database
            .root()
            .await
            .execute(AssertSqlSafe(format!("CREATE DATABASE {}", database.name)))
            .await
            .unwrap();
        Some(database)
    }

    async fn root(&self) -> PgConnection {
        PgConnection::connect(&self.server).await.unwrap()
    }

    fn url(&self) -> String {
        let (front, _) = self.server.rsplit_once('/').unwrap();
        format!("{front}/{}", self.name)
    }

    async fn drop_it(&self) {
        let sql = format!("DROP DATABASE IF EXISTS {} WITH (FORCE)", self.name);
        self.root().await.execute(AssertSqlSafe(sql)).await.unwrap();
    }

    /// Cuts every connection of the server to this database.
    async fn cut(&self) {
        let sql = "SELECT COUNT(pg_terminate_backend(pid)) FROM pg_stat_activity
                    WHERE datname = $1 AND pid <> pg_backend_pid()";
        let _cut: i64 =
            sqlx::query_scalar(sql).bind(&self.name).fetch_one(&mut self.root().await).await.unwrap();
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_demo_holds_on_postgresql_and_the_trail_is_whole() {
    let Some(database) = Database::new().await else { return };
    let place = Place::new();
    let mut command = place.command(["serve"]);
    command.env("PMS_DATABASE", database.url());
    let server = Server::spawn(command, &place);
    let password = format!("{}\n", one_time_password(&server));
    let mut demo =
        place.command(["demo", "--server", &server.address, "--admin", "admin", "--password-stdin"]);
    demo.env("PMS_DATABASE", database.url());
    let told = finish(demo, password.as_bytes()).done();
    assert!(told.ends_with("Every step held.\n"), "{told}");
    assert!(!place.data().join("pms.db").exists());
    server.stop();
    database.drop_it().await;
}

/// Writers make groups while their connections are cut: what was answered is there with its trail, what was
/// refused with 503 has no trace, and the server works on.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn connections_cut_in_mid_write_lose_nothing_that_was_answered() {
    const CUTS: usize = 12;
    let Some(database) = Database::new().await else { return };
    let place = Place::new();
    let mut command = place.command(["serve"]);
    command.env("PMS_DATABASE", database.url());
    let server = Server::spawn(command, &place);
    let on_it = |arguments: &[&str]| {
        let mut command = place.command(arguments);
        command.env("PMS_DATABASE", database.url());
        finish(command, b"").done()
    };
    on_it(&["user", "add", "boss", "--email", "boss@example.org", "--role", "POLICYMANAGER"]);
    let token = on_it(&["user", "token", "boss"]).trim().to_owned();
    let over = Arc::new(AtomicBool::new(false));
    let writers: Vec<_> = (0..4)
        .map(|_| {
            let (client, over) = (Client::new(&server.address, &token), Arc::clone(&over));
            tokio::spawn(async move { write_until(&client, &over).await })
        })
        .collect();
    for _ in 0..CUTS {
        tokio::time::sleep(std::time::Duration::from_millis(150)).await;
        database.cut().await;
    }
    over.store(true, Ordering::Relaxed);
    let mut done = 0;
    for writer in writers {
        done += writer.await.unwrap();
    }
    let sql = "SELECT (SELECT COUNT(*) FROM pms.policy_group),
                      (SELECT COUNT(*) FROM pms_ext.audit_log WHERE event_id = 'PMS_PRT_215'),
                      (SELECT COUNT(*) FROM pms_ext.outbox WHERE kind = 'policy_group_created')";
    let mut connection = PgConnection::connect(&database.url()).await.unwrap();
    let (rows, entries, events): (i64, i64, i64) =
        sqlx::query_as(sql).fetch_one(&mut connection).await.unwrap();
    connection.close().await.unwrap();
    assert_eq!((rows, rows), (entries, events), "no change without its trail, no trail without its change");
    assert!(rows >= done && done > 0, "{done} answered, {rows} there");
    let client = Client::new(&server.address, &token);
    assert_eq!(client.get("/health/ready").await.unwrap().status, 200, "it works on");
    server.stop();
    database.drop_it().await;
}

/// Makes groups until told to stop, and says how many were answered with success.
async fn write_until(client: &Client, over: &AtomicBool) -> i64 {
    let mut done = 0;
    while !over.load(Ordering::Relaxed) {
        let name = format!("Group {}", fresh());
        let body = json!({ "name": name, "desc": "of the test" });
        let path = format!("{POLICY}/policies/group/new");
        let answer = client.call(&name.replace(' ', "-"), Method::POST, &path, &body).await.unwrap();
        if answer.response().is_some() {
            done += 1;
            continue;
        }
        assert_eq!((answer.status, answer.code()), (503, Some("PMS_PRT_500")), "{answer:?}");
        assert!(answer.headers.contains_key("retry-after"));
    }
    done
}
