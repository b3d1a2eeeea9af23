//! The whole table of who may do what, for reading, and whether the program asks for every row of it.
#![expect(clippy::unwrap_used, reason = "tests")]

use pms_core::access::{Action, Actor, Role};
use pms_core::domain::{audit::AuditKind, id::UserId};
use pms_testkit::world::actor;
use std::{
    collections::BTreeSet,
    fmt::Write,
    path::{Path, PathBuf},
};

fn cell(caller: &Actor, action: Action, owner: &UserId) -> &'static str {
    if caller.may(action, Some(owner)).is_ok() { "yes" } else { "-" }
}

/// One line for each action and caller who may anything: on his own object, on another's, without an owner.
#[test]
fn the_matrix_is_as_reviewed() {
    let (own, other) = (UserId::try_from("me").unwrap(), UserId::try_from("other").unwrap());
    let mut callers: Vec<(String, Actor)> = vec![
        ("(program)".to_owned(), Actor::service("me")),
        ("(no role)".to_owned(), actor::bearer("me", &[])),
    ];
    callers.extend(Role::ALL.map(|role| (role.name().to_owned(), actor::bearer("me", &[role]))));
    let mut matrix = String::new();
    for action in Action::ALL {
        writeln!(matrix, "{}", action.name()).unwrap();
        for (name, caller) in &callers {
            let ownerless = if caller.may(action, None).is_ok() { "yes" } else { "-" };
            let cells = [cell(caller, action, &own), cell(caller, action, &other), ownerless];
            if cells != ["-", "-", "-"] {
                let [own, other, ownerless] = cells;
                writeln!(matrix, "  {name:<28} own {own:<4} other {other:<4} ownerless {ownerless}").unwrap();
            }
        }
    }
    insta::assert_snapshot!("access_matrix", matrix);
}

#[test]
fn every_action_has_a_name_of_its_own() {
    let names: BTreeSet<_> = Action::ALL.map(Action::name).into();
    assert_eq!(names.len(), Action::ALL.len());
}

/// The sources of a folder and below it.
fn sources(folder: &Path) -> String {
    let mut text = String::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path: PathBuf = entry.unwrap().path();
        if path.is_dir() {
            text.push_str(&sources(&path));
        } else if path.extension().is_some_and(|kind| kind == "rs") {
            text.push_str(&std::fs::read_to_string(path).unwrap());
        }
    }
    text
}

fn missing(words: impl IntoIterator<Item = String>, text: &str) -> Vec<String> {
    let is_there = |word: &String| {
        text.match_indices(word.as_str()).any(|(at, _)| {
            let next = text.get(at + word.len()..).and_then(|rest| rest.chars().next());
            !next.is_some_and(|c| c.is_alphanumeric() || c == '_')
        })
    };
    words.into_iter().filter(|word| !is_there(word)).collect()
}

#[test]
fn every_action_is_asked_for_by_a_use_case() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let app = sources(&source.join("app"));
    let unused = missing(Action::ALL.map(|action| format!("Action::{action:?}")), &app);
    // The settings hold nothing that is worth asking for in the core: the route asks.
    assert_eq!(unused, ["Action::ViewSettings"]);
    let http = sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../pms-http/src"));
    assert!(missing(unused, &http).is_empty(), "no room asks for it");
}

#[test]
fn every_kind_of_audit_entry_is_written_by_one_action() {
    let written: Vec<AuditKind> = Action::ALL.iter().filter_map(|action| action.row().audit).collect();
    let kinds: BTreeSet<AuditKind> = written.iter().copied().collect();
    assert_eq!(kinds, AuditKind::ALL.into());
    assert_eq!(written.len(), kinds.len(), "no two actions share one");
}
