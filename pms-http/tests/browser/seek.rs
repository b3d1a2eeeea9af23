//! Finding things on a page as people do: by the words that stand on them.

use fantoccini::elements::Element;
use serde_json::Value;

use crate::{
    patience::{PATIENCE, until},
    session::Session,
};

/// What a person looks for.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Kind {
    /// Leads to another page.
    Link,
    /// Does something; also what opens a menu.
    Button,
    /// Takes what is typed, chosen, ticked or attached; known by its label.
    Field,
}

impl Kind {
    const fn word(self) -> &'static str {
        match self {
            Self::Link => "link",
            Self::Button => "button",
            Self::Field => "field",
        }
    }
}

/// Text as it is read: without the marks that isolate and direct it, blanks as single spaces.
pub(crate) fn plain(text: &str) -> String {
    let is_mark = |c: char| matches!(c, '\u{200e}' | '\u{200f}' | '\u{2066}'..='\u{2069}');
    let read: String = text.chars().filter(|c| !is_mark(*c)).collect();
    read.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Something of a kind that can be seen.
struct Candidate {
    element: Element,
    name: String,
    in_main: bool,
    leads_to: String,
}

fn candidates(session: &Session, kind: Kind) -> Vec<Candidate> {
    // While one page gives way to the next there is nothing to be seen.
    let seen = session.try_script(include_str!("seek.js"), &[kind.word().into()]).unwrap_or_default();
    let read = |row: &Value| {
        Some(Candidate {
            element: session.element(row.get(0)?)?,
            name: plain(row.get(1)?.as_str()?),
            in_main: row.get(2)?.as_bool()?,
            leads_to: row.get(3)?.as_str()?.to_owned(),
        })
    };
    seen.as_array().into_iter().flatten().filter_map(read).collect()
}

/// The one that is meant by a name: the whole name counts more than a part, the page's own matter more than its
/// frame. Links with one address are one. `Err` when two are meant.
fn meant(candidates: Vec<Candidate>, name: &str) -> Result<Option<Candidate>, String> {
    for (whole, in_main) in [(true, true), (true, false), (false, true), (false, false)] {
        let is_meant = |candidate: &&Candidate| {
            candidate.in_main == in_main
                && if whole { candidate.name == name } else { candidate.name.contains(name) }
        };
        let found: Vec<&Candidate> = candidates.iter().filter(is_meant).collect();
        let Some(first) = found.first() else { continue };
        let same = |other: &&Candidate| !other.leads_to.is_empty() && other.leads_to == first.leads_to;
        if !found.iter().skip(1).all(same) {
            return Err(found.iter().map(|other| other.name.as_str()).collect::<Vec<_>>().join(" | "));
        }
        let id = first.element.element_id();
        return Ok(candidates.into_iter().find(|candidate| candidate.element.element_id() == id));
    }
    Ok(None)
}

/// Finds what one of the names says, waiting for it, and makes sure that assistive technology calls it so too.
#[track_caller]
pub(crate) fn find(session: &Session, kind: Kind, names: &[String]) -> Element {
    let found = until(|| {
        names.iter().find_map(|name| match meant(candidates(session, kind), name) {
            Ok(found) => found.map(|found| (found, name)),
            Err(several) => panic!("several are called {name:?}: {several}"),
        })
    });
    let Some((found, name)) = found else {
        let seen =
            candidates(session, kind).into_iter().map(|other| other.name).collect::<Vec<_>>().join(" | ");
        panic!("no {} {names:?} within {PATIENCE:?}; seen: {seen}", kind.word());
    };
    let (role, heard) = session.heard(&found.element);
    let letters = |text: &str| plain(text).replace(' ', "");
    assert!(letters(&heard).contains(&letters(name)), "{name:?} is heard as {role} {heard:?}");
    found.element
}

/// Everything that is read on the page.
pub(crate) fn text(session: &Session) -> String {
    let text = session.try_script("return document.body?.innerText ?? ''", &[]).unwrap_or_default();
    plain(text.as_str().unwrap_or_default())
}
