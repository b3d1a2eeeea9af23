//! The event file held against the outbox.

use serde_json::Value;
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
};

use crate::{ledger::Event, process::Place};

/// A line: the event's id and its aggregate.
pub(crate) struct Line {
    id: String,
    aggregate: String,
}

/// The lines of the file. Each whole line is JSON; behind the last line's end there may be what a kill or a
/// write that goes on has left, which the next delivery mends.
pub(crate) fn read(place: &Place) -> Vec<Line> {
    let text = fs::read_to_string(place.data().join("events.jsonl")).unwrap_or_default();
    let whole = text.rfind('\n').map_or("", |end| &text[..end]);
    whole.lines().map(line).collect()
}

fn line(text: &str) -> Line {
    let value: Value = serde_json::from_str(text).unwrap_or_else(|_| panic!("not JSON: {text}"));
    let member = |name: &str| value[name].as_str().unwrap_or_else(|| panic!("no {name}: {text}")).to_owned();
    for name in ["time", "kind"] {
        member(name);
    }
    assert!(value["facts"].is_object(), "{text}");
    Line { id: member("id"), aggregate: member("aggregate") }
}

/// Every line is of an event in the outbox, and the events of an aggregate come for the first time in their
/// order and without a gap.
pub(crate) fn check(lines: &[Line], outbox: &[Event]) {
    let mut expected: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for event in outbox {
        expected.entry(&event.aggregate).or_default().push(&event.id);
    }
    let mut seen = BTreeSet::new();
    let mut found: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for line in lines.iter().filter(|line| seen.insert(line.id.as_str())) {
        found.entry(&line.aggregate).or_default().push(&line.id);
    }
    for (aggregate, ids) in found {
        let all = expected.get(aggregate).map(Vec::as_slice).unwrap_or_default();
        assert!(all.starts_with(&ids), "{aggregate}: delivered {ids:?}, happened {all:?}");
    }
}

/// Every event is in the file.
pub(crate) fn check_complete(lines: &[Line], outbox: &[Event]) {
    let seen: BTreeSet<_> = lines.iter().map(|line| line.id.as_str()).collect();
    let missing: Vec<_> =
        outbox.iter().map(|event| &event.id).filter(|id| !seen.contains(id.as_str())).collect();
    assert!(missing.is_empty(), "not delivered: {missing:?}");
}
