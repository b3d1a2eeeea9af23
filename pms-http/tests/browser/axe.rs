//! The automatic part of WCAG 2.2 AA: axe-core, put into the page and asked.

use std::{env, fs, sync::OnceLock};

use serde::Deserialize;
use serde_json::{Value, json};

use crate::session::Session;

/// WCAG 2.2, levels A and AA, with what it took over from 2.0 and 2.1.
const TAGS: [&str; 5] = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/// The rules whose outcome depends on colours.
const COLOURS: [&str; 2] = ["color-contrast", "link-in-text-block"];

/// Which rules are asked.
#[derive(Clone, Copy)]
pub(crate) enum Rules {
    /// All of WCAG 2.2 AA.
    All,
    /// Those about colours: enough for another theme of a page that was asked about all.
    Colours,
}

#[derive(Deserialize)]
struct Violation {
    id: String,
    help: String,
    nodes: Vec<Node>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Node {
    target: Vec<Value>,
    failure_summary: Option<String>,
}

/// The script of axe-core; `None`, loudly, when the environment does not name it.
pub(crate) fn source() -> Option<&'static str> {
    static SOURCE: OnceLock<Option<String>> = OnceLock::new();
    let source = SOURCE.get_or_init(|| {
        let path = env::var_os("PMS_TEST_AXE").filter(|path| !path.is_empty());
        if path.is_none() {
            pms_testkit::tell!(
                "SKIPPED: PMS_TEST_AXE is not set, no page was tested with axe-core (.ci/test sets it)"
            );
        }
        path.map(|path| fs::read_to_string(path).unwrap())
    });
    source.as_deref()
}

/// What breaks WCAG on the open page: a line for each rule and element. The page must be allowed to run script.
#[track_caller]
pub(crate) fn violations(session: &Session, rules: Rules) -> Vec<String> {
    let Some(source) = source() else { return Vec::new() };
    if session.script("return typeof axe === 'undefined'", &[]) == true {
        session.script(source, &[]);
    }
    let only = match rules {
        Rules::All => json!({ "type": "tag", "values": TAGS }),
        Rules::Colours => json!({ "type": "rule", "values": COLOURS }),
    };
    // axe leaves the size of targets to whoever asks for it.
    let options = match rules {
        Rules::All => json!({ "runOnly": only, "rules": { "target-size": { "enabled": true } } }),
        Rules::Colours => json!({ "runOnly": only }),
    };
    let found = session.script(
        "return axe.run(document, { ...arguments[0], resultTypes: ['violations'] }).then(r => r.violations)",
        &[options],
    );
    let found: Vec<Violation> = serde_json::from_value(found).unwrap();
    let line = |violation: &Violation, node: &Node| {
        let target: Vec<String> = node
            .target
            .iter()
            .map(|part| part.as_str().map_or_else(|| part.to_string(), str::to_owned))
            .collect();
        let summary: Vec<&str> =
            node.failure_summary.iter().flat_map(|text| text.lines()).map(str::trim).collect();
        format!("{} ({}) at {}: {}", violation.id, violation.help, target.join(" "), summary.join(" "))
    };
    found.iter().flat_map(|violation| violation.nodes.iter().map(move |node| line(violation, node))).collect()
}
