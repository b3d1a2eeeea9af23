//! Reflow (WCAG 1.4.10) and text spacing (WCAG 1.4.12): nothing reaches out of the page's width, no text is cut.

use serde::Deserialize;

use crate::session::Session;

/// What did not fit, in words; empty lists where all did.
#[derive(Debug, Default, Deserialize, PartialEq, Eq)]
pub(crate) struct Misfits {
    /// Elements that make the page scroll sideways.
    pub(crate) outside: Vec<String>,
    /// Elements that hide a part of their text.
    pub(crate) cut: Vec<String>,
}

impl Misfits {
    /// All of them, a line each.
    pub(crate) fn lines(self) -> impl Iterator<Item = String> {
        let outside = self.outside.into_iter().map(|line| format!("scrolls sideways: {line}"));
        outside.chain(self.cut.into_iter().map(|line| format!("text is cut: {line}")))
    }
}

/// Measures the open page at the screen that it is shown on.
#[track_caller]
pub(crate) fn misfits(session: &Session) -> Misfits {
    serde_json::from_value(session.script(include_str!("measure.js"), &[])).unwrap()
}

/// Sets the open page's text as loosely as WCAG 1.4.12 says. Joined scripts have no letter
/// spacing, so there only the rest is asked for. A constructed sheet is no matter of a content security policy.
#[track_caller]
pub(crate) fn loosen(session: &Session) {
    const SHEET: &str = "
        * { line-height: 1.5 !important; word-spacing: 0.16em !important }
        :not(:lang(ar), :lang(fa), :lang(ps), :lang(ur)) { letter-spacing: 0.12em !important }
        p { margin-block-end: 2em !important }";
    session.script(
        "const sheet = new CSSStyleSheet(); sheet.replaceSync(arguments[0]); document.adoptedStyleSheets.push(sheet)",
        &[SHEET.into()],
    );
}

/// Undoes [`loosen`].
#[track_caller]
pub(crate) fn tighten(session: &Session) {
    session.script("document.adoptedStyleSheets.pop()", &[]);
}
