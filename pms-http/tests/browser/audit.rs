//! Everything that can be found out about a page without knowing what it is for.

use crate::{
    axe::{self, Rules},
    direction, focus, measure,
    session::{Screen, Session, Theme},
};

/// Looks at the open page in all ways: direction of text, focus, WCAG in both themes and on a telephone, reflow on all screens, loose
/// text. Gives what is wrong, a line each, and leaves the page on a wide, light screen. It needs script; one session
/// does for many pages.
#[track_caller]
pub(crate) fn faults(session: &Session) -> Vec<String> {
    let mut faults = direction::faults(session);
    faults.extend(focus::faults(session));
    faults.extend(axe::violations(session, Rules::All));
    session.theme(Theme::Dark);
    let dark = axe::violations(session, Rules::Colours);
    faults.extend(dark.into_iter().map(|line| format!("dark: {line}")));
    session.theme(Theme::Light);
    for (name, screen) in [("wide", Screen::WIDE), ("narrow", Screen::NARROW), ("phone", Screen::PHONE)] {
        session.show(screen);
        faults.extend(measure::misfits(session).lines().map(|line| format!("{name}: {line}")));
    }
    // What is there for a finger is laid out in another way.
    let phone = axe::violations(session, Rules::All);
    faults.extend(phone.into_iter().map(|line| format!("phone: {line}")));
    session.show(Screen::NARROW);
    measure::loosen(session);
    faults.extend(measure::misfits(session).lines().map(|line| format!("narrow and loose: {line}")));
    measure::tighten(session);
    session.show(Screen::WIDE);
    faults
}
