//! The way of the keyboard through a page: where Tab stops, what is heard there, and whether the focus is seen.

use fantoccini::{
    actions::{InputSource, KeyAction, KeyActions},
    elements::Element,
    key::Key,
};

use crate::{seek::plain, session::Session};

/// More stops than any page should have.
const MOST: usize = 400;

/// Where the focus is, as assistive technology tells it.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Stop {
    /// The kind of control.
    pub(crate) role: String,
    /// What it is called.
    pub(crate) name: String,
}

impl Stop {
    fn of(session: &Session, element: &Element) -> Self {
        let (role, name) = session.heard(element);
        Self { role, name: plain(&name) }
    }
}

/// Types, wherever the focus is: text, or keys that have a character of the protocol's.
#[track_caller]
pub(crate) fn strike(session: &Session, keys: &str) {
    let strokes = KeyActions::new("keys".to_owned());
    let strokes = keys.chars().fold(strokes, |strokes, value| {
        strokes.then(KeyAction::Down { value }).then(KeyAction::Up { value })
    });
    session.wait(session.client().perform_actions(strokes));
}

fn focused(session: &Session) -> Option<Element> {
    let script = "return document.activeElement === document.body ? null : document.activeElement";
    session.element(&session.script(script, &[]))
}

/// Tabs from where the focus is until it is where it is wanted, leaves the page, or comes round. Gives all stops.
#[track_caller]
pub(crate) fn stops(session: &Session, wanted: impl Fn(&Stop) -> bool) -> Vec<Stop> {
    let (mut seen, mut stops) = (Vec::new(), Vec::new());
    for _ in 0..MOST {
        strike(session, &Key::Tab);
        let Some(element) = focused(session) else { return stops };
        // Some controls have several stops of their own, a date's for instance.
        if seen.last() == Some(&element.element_id()) {
            continue;
        }
        if seen.contains(&element.element_id()) {
            return stops;
        }
        seen.push(element.element_id());
        stops.push(Stop::of(session, &element));
        if stops.last().is_some_and(&wanted) {
            return stops;
        }
    }
    panic!("Tab stops more than {MOST} times")
}

/// Where the focus is not seen (WCAG 2.4.7) or is covered (2.4.11) on the open page, a line each.
#[track_caller]
pub(crate) fn faults(session: &Session) -> Vec<String> {
    strike(session, &Key::Tab);
    let wrong = session.script(include_str!("focus.js"), &[]);
    let line = |row: &serde_json::Value| {
        let Stop { role, name } = Stop::of(session, &session.element(row.get(0)?)?);
        Some(format!("focus on {role} \"{name}\": {}", row.get(1)?.as_str()?))
    };
    wrong.as_array().into_iter().flatten().filter_map(line).collect()
}
