mod hostile;
mod laws;
mod rig;
mod rules;
mod samples;

use super::{DocumentFault, PolicyDocument, PolicyKind};
use serde_json::Value;

/// Code and detail of every fault, in the order of telling.
fn told(kind: PolicyKind, document: &Value) -> Vec<(&'static str, String)> {
    match PolicyDocument::parse(kind, &document.to_string()) {
        Ok(_) => Vec::new(),
        Err(faults) => faults.iter().map(|fault| (fault.code(), fault.detail())).collect(),
    }
}

fn faults_of(kind: PolicyKind, text: &str) -> Vec<DocumentFault> {
    PolicyDocument::parse(kind, text).unwrap_err()
}

/// The document after one change at a pointer: a value put there (members and elements are made), or taken away.
fn changed(document: &Value, pointer: &str, value: Option<&Value>) -> Value {
    let mut document = document.clone();
    let (parent, step) = pointer.rsplit_once('/').unwrap_or(("", pointer));
    let parent = if parent.is_empty() { String::new() } else { format!("/{parent}") };
    match document.pointer_mut(&parent).expect("the parent exists") {
        Value::Object(members) => match value {
            Some(value) => drop(members.insert(step.to_owned(), value.clone())),
            None => drop(members.remove(step).expect("the member exists")),
        },
        Value::Array(items) => {
            let index: usize = step.parse().expect("an index");
            items[index] = value.expect("elements are replaced, not removed").clone();
        }
        other => panic!("{pointer} leads into {other}"),
    }
    document
}
