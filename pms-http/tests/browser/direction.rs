//! Which way text runs: the page as its language is written, what machines read from left to right in every language.

use serde_json::Value;

use crate::session::Session;

/// What runs the wrong way on the open page, a line each.
#[track_caller]
pub(crate) fn faults(session: &Session) -> Vec<String> {
    let wrong = session.script(include_str!("direction.js"), &[]);
    let lines = wrong.as_array().into_iter().flatten().filter_map(Value::as_str);
    lines.map(|line| format!("direction: {line}")).collect()
}
