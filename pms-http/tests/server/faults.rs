//! A database that is locked and a disk that is full: 503, nothing half written, and everything works again.

use reqwest::Method;
use serde_json::json;
use sqlx::{Connection, SqliteConnection};
use std::{fs, path::Path, process::Command};

use crate::{
    accounts::admin_token,
    client::{Answer, Client, POLICY},
    process::{Place, Server},
};

const ROLES: [&str; 2] = ["PARTNER_ADMIN", "POLICYMANAGER"];

async fn make_group(client: &Client, name: &str) -> Answer {
    let body = json!({ "name": name, "desc": "d".repeat(200) });
    client.call(name, Method::POST, &format!("{POLICY}/policies/group/new"), &body).await.unwrap()
}

fn check_refused(answer: &Answer) {
    assert_eq!(answer.status, 503, "{answer:?}");
    assert!(answer.headers.contains_key("retry-after"), "{answer:?}");
    assert_eq!(answer.code(), Some("PMS_PRT_500"), "{answer:?}");
}

async fn database(place: &Place) -> SqliteConnection {
    SqliteConnection::connect(&format!("sqlite:{}", place.data().join("pms.db").display())).await.unwrap()
}

/// Rows, success entries and events that came of making a group of this name.
async fn traces(place: &Place, name: &str) -> (i64, i64, i64) {
    sqlx::query_as(
        "SELECT (SELECT COUNT(*) FROM policy_group WHERE name = $1),
                (SELECT COUNT(*) FROM audit_log WHERE ref_id = $1 AND outcome = 'success'),
                (SELECT COUNT(*) FROM outbox WHERE body ->> 'name' = $1)",
    )
    .bind(name)
    .fetch_one(&mut database(place).await)
    .await
    .unwrap()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_locked_database_is_503_and_nothing_is_half_written() {
    let place = Place::new();
    let server = Server::start(&place);
    let client = Client::new(&server.address, &admin_token(&place, &ROLES));
    let mut other = database(&place).await;
    let lock = other.begin_with("BEGIN IMMEDIATE").await.unwrap();

    let (first, second) = tokio::join!(make_group(&client, "Locked one"), make_group(&client, "Locked two"));
    check_refused(&first);
    check_refused(&second);
    let read = client.get(&format!("{POLICY}/policies/v2")).await.unwrap();
    assert_eq!(read.status, 200, "who only reads is not kept waiting");

    drop(lock);
    drop(other);
    for name in ["Locked one", "Locked two"] {
        assert_eq!(traces(&place, name).await, (0, 0, 0));
        assert!(make_group(&client, name).await.response().is_some(), "it works again");
        assert_eq!(traces(&place, name).await, (1, 1, 1));
    }
    server.stop();
}

/// What happens when the disk is full, seen through `fill` and `free`.
async fn full_disk(place: &Place, server: &Server, fill: impl Fn(), free: impl Fn()) {
    let client = Client::new(&server.address, &admin_token(place, &ROLES));
    assert!(make_group(&client, "Before").await.response().is_some());
    fill();
    let mut refused = Vec::new();
    for number in 0..400 {
        let name = format!("Squeezed {number}");
        let answer = make_group(&client, &name).await;
        if answer.response().is_some() {
            assert!(refused.is_empty(), "it must not work by turns");
            continue;
        }
        check_refused(&answer);
        refused.push(name);
        if refused.len() == 3 {
            break;
        }
    }
    assert_eq!(refused.len(), 3, "the disk never got full");
    let read = client.get(&format!("{POLICY}/policies/policy-groups")).await.unwrap();
    assert_eq!(read.status, 200, "reading goes on");

    free();
    for name in &refused {
        assert_eq!(traces(place, name).await, (0, 0, 0));
        let answer = make_group(&client, name).await;
        assert!(answer.response().is_some(), "it works again: {answer:?}");
        assert_eq!(traces(place, name).await, (1, 1, 1));
    }
}

/// A limit of the size of files stands for the disk: the journal cannot grow. Needs `prlimit` of util-linux.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn files_that_cannot_grow_are_503_and_nothing_is_half_written() {
    let limit = |pid: u32, bytes: &str| {
        let arguments = [format!("--pid={pid}"), format!("--fsize={bytes}:unlimited")];
        Command::new("prlimit").args(arguments).status().is_ok_and(|status| status.success())
    };
    if !limit(std::process::id(), "unlimited") {
        pms_testkit::tell!("SKIPPED: prlimit is not installed, files that cannot grow were not tested");
        return;
    }
    let place = Place::new();
    // The signal that goes with the limit must be ignored, else it ends the process.
    let script = format!("trap '' XFSZ; exec '{}' serve", crate::process::PROGRAM);
    let mut command = place.of_program(Path::new("sh"), ["-c", &script]);
    // The log is a file too.
    command.env("PMS_LOG", "off");
    let server = Server::spawn(command, &place);
    let journal = place.data().join("pms.db-wal");
    let fill = || {
        let bytes = fs::metadata(&journal).unwrap().len().max(256 * 1024);
        assert!(limit(server.pid(), &bytes.to_string()));
    };
    full_disk(&place, &server, fill, || assert!(limit(server.pid(), "unlimited"))).await;
    server.stop();
}

/// A real full disk, where the test may make one.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_full_disk_is_503_and_nothing_is_half_written() {
    let place = Place::new();
    let disk = place.beside("disk");
    fs::create_dir(&disk).unwrap();
    let Some(disk) = Disk::mount(&disk) else {
        pms_testkit::tell!("SKIPPED: no file system can be mounted here, a full disk was not tested");
        return;
    };
    std::os::unix::fs::symlink(&disk.0, place.data()).unwrap();
    let server = Server::start(&place);
    let ballast = disk.0.join("ballast");
    let fill = || {
        let mut file = fs::File::create(&ballast).unwrap();
        // Until nothing more goes in.
        let _full = std::io::copy(&mut std::io::Read::take(std::io::repeat(0), 64 << 20), &mut file);
    };
    full_disk(&place, &server, fill, || fs::remove_file(&ballast).unwrap()).await;
    server.kill();
    Server::start(&place).stop();
}

/// A small file system in memory that goes with its owner.
struct Disk(std::path::PathBuf);

impl Disk {
    fn mount(at: &Path) -> Option<Self> {
        let arguments = ["-t", "tmpfs", "-o", "size=8m,mode=0700", "pms-test"];
        let mounted = Command::new("mount").args(arguments).arg(at).output();
        mounted.is_ok_and(|ran| ran.status.success()).then(|| Self(at.to_owned()))
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        // Lazily: a server that a failed test left may still be ending.
        let _gone = Command::new("umount").arg("-l").arg(&self.0).status();
    }
}
