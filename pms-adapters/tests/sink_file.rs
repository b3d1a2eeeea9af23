//! The file sink: whole lines, whatever happened before.
#![expect(clippy::unwrap_used, reason = "tests")]

use chrono::TimeDelta;
use pms_adapters::sink::FileSink;
use pms_core::domain::{
    event::Event,
    id::{PartnerId, PolicyGroupId, PolicyId, UserId},
    name::{GroupName, KeyLabel},
    sealed::{LookUpKey, Sealed},
};
use pms_core::port::{
    outbox::Envelope,
    sink::{EventSink, SinkError},
};
use pms_testkit::world::clock::noon;
use serde_json::{Value, json};
use std::fs;
use std::io::Write;
use std::path::PathBuf;
use tempfile::TempDir;
use uuid::Uuid;

fn envelope(seq: i64, event: Event) -> Envelope {
    Envelope {
        seq,
        id: Uuid::from_u64_pair(7, u64::try_from(seq).unwrap()),
        at: noon() + TimeDelta::microseconds(1_500),
        sink: FileSink::NAME.to_owned(),
        aggregate: event.aggregate(),
        event,
        attempts: 1,
    }
}

fn consent(seq: i64) -> Envelope {
    envelope(seq, Event::ConsentGiven { user: UserId::try_from("ann").unwrap() })
}

fn sink() -> (TempDir, PathBuf, FileSink) {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("events.jsonl");
    (folder, path.clone(), FileSink::new(path))
}

/// All lines, each of which must be JSON and end with a line's end.
fn lines(path: &PathBuf) -> Vec<Value> {
    let text = fs::read_to_string(path).unwrap();
    assert!(text.is_empty() || text.ends_with('\n'));
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn ids(path: &PathBuf) -> Vec<String> {
    lines(path).iter().map(|line| line["id"].as_str().unwrap().to_owned()).collect()
}

fn id(seq: i64) -> String {
    consent(seq).id.to_string()
}

#[tokio::test]
async fn an_event_is_one_line_with_id_time_kind_aggregate_and_facts() {
    let (_folder, path, sink) = sink();
    sink.deliver(&consent(1)).await.unwrap();
    assert_eq!(
        lines(&path),
        [json!({
            "id": "00000000-0000-0007-0000-000000000001", "time": "2026-03-10T12:00:00.001Z",
            "kind": "consent_given", "aggregate": "user:ann", "facts": { "user": "ann" }
        })]
    );
    assert_eq!(sink.name(), "file");
}

#[tokio::test]
async fn events_stand_in_the_order_in_which_they_came() {
    let (_folder, path, sink) = sink();
    for seq in 1..=20 {
        sink.deliver(&consent(seq)).await.unwrap();
    }
    assert_eq!(ids(&path), (1..=20).map(id).collect::<Vec<_>>());
}

#[tokio::test]
async fn no_sealed_text_is_written() {
    let (_folder, path, sink) = sink();
    let issued = Event::ApiKeyIssued {
        key: LookUpKey::from_text("5f".repeat(32)),
        partner: PartnerId::try_from("acme").unwrap(),
        policy: PolicyId::try_from("p1").unwrap(),
        label: KeyLabel::try_from("shop").unwrap(),
        sealed: Some(Sealed::from_text("v1.SEALED".to_owned())),
        valid_from: noon(),
        valid_to: None,
    };
    sink.deliver(&envelope(1, issued)).await.unwrap();
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.contains("shop") && !text.contains("SEALED"), "{text}");
}

#[tokio::test]
async fn a_name_with_line_ends_stays_on_its_line() {
    let (_folder, path, sink) = sink();
    let name = GroupName::from_store("two\nlines\u{2028}and \"quotes\"".to_owned());
    let group = PolicyGroupId::try_from("g1").unwrap();
    sink.deliver(&envelope(1, Event::PolicyGroupCreated { group, name: name.clone() })).await.unwrap();
    assert_eq!(lines(&path)[0]["facts"]["name"], name.as_str());
}

#[tokio::test]
async fn half_a_line_of_a_crash_is_cut_off_before_the_next_event() {
    let (_folder, path, sink) = sink();
    sink.deliver(&consent(1)).await.unwrap();
    let whole = fs::read(&path).unwrap();
    for cut in 1..whole.len() {
        fs::write(&path, [whole.as_slice(), &whole[..cut]].concat()).unwrap();
        sink.deliver(&consent(2)).await.unwrap();
        let written = ids(&path);
        // A line that lacks nothing but its end is an event that was written.
        let expected = if cut == whole.len() - 1 { vec![id(1), id(1), id(2)] } else { vec![id(1), id(2)] };
        assert_eq!(written, expected, "cut after {cut} bytes");
    }
}

#[tokio::test]
async fn half_a_line_that_is_long_or_alone_is_cut_off_too() {
    let (_folder, path, sink) = sink();
    let half = format!("{{\"id\":\"{}", "x".repeat(20_000));
    fs::write(&path, &half).unwrap();
    sink.deliver(&consent(1)).await.unwrap();
    assert_eq!(ids(&path), [id(1)]);
    fs::OpenOptions::new().append(true).open(&path).unwrap().write_all(half.as_bytes()).unwrap();
    sink.deliver(&consent(2)).await.unwrap();
    assert_eq!(ids(&path), [id(1), id(2)]);
}

#[tokio::test]
async fn bytes_that_are_no_text_at_the_end_are_cut_off() {
    let (_folder, path, sink) = sink();
    sink.deliver(&consent(1)).await.unwrap();
    fs::OpenOptions::new().append(true).open(&path).unwrap().write_all(&[0; 4096]).unwrap();
    sink.deliver(&consent(2)).await.unwrap();
    assert_eq!(ids(&path), [id(1), id(2)]);
}

#[tokio::test]
async fn a_file_that_was_moved_away_is_begun_anew() {
    let (folder, path, sink) = sink();
    sink.deliver(&consent(1)).await.unwrap();
    let old = folder.path().join("events.1.jsonl");
    fs::rename(&path, &old).unwrap();
    sink.deliver(&consent(2)).await.unwrap();
    assert_eq!((ids(&old), ids(&path)), (vec![id(1)], vec![id(2)]));
}

#[tokio::test]
async fn a_file_that_cannot_be_written_is_tried_again() {
    let (folder, _, _) = sink();
    let absent = FileSink::new(folder.path().join("absent").join("events.jsonl"));
    assert!(matches!(absent.deliver(&consent(1)).await, Err(SinkError::Again(_))));
    fs::create_dir(folder.path().join("absent")).unwrap();
    absent.deliver(&consent(1)).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn servers_that_share_a_file_do_not_mix_their_lines() {
    let (_folder, path, sink) = sink();
    let servers: Vec<_> = (0..4)
        .map(|server| {
            let sink = FileSink::new(sink.path());
            tokio::spawn(async move {
                for event in 0..25 {
                    sink.deliver(&consent(server * 100 + event)).await.unwrap();
                }
            })
        })
        .collect();
    for server in servers {
        server.await.unwrap();
    }
    assert_eq!(lines(&path).len(), 100);
}

#[cfg(unix)]
#[tokio::test]
async fn the_file_is_for_its_owner_only() {
    use std::os::unix::fs::PermissionsExt;
    let (_folder, path, sink) = sink();
    sink.deliver(&consent(1)).await.unwrap();
    assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
}
