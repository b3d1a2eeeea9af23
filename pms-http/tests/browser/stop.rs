//! A stop on a tour: a page in one of its states, and what somebody does to see it so.

use std::path::PathBuf;

use crate::{
    answered::{self, Answered},
    patience::until,
    person::Person,
};

/// What somebody does on the way to a stop, in the words of the English pages.
#[derive(Clone, Copy)]
pub(crate) enum Act {
    /// Follows the link that leads a list's first row.
    FirstRow,
    /// Opens an address under the present one.
    Beneath(&'static str),
    /// Follows a link.
    Follow(&'static str),
    /// Types in a field.
    Fill(&'static str, &'static str),
    /// Chooses in a list.
    Choose(&'static str, &'static str),
    /// Ticks a box.
    Tick(&'static str),
    /// Gives a file of the test by its number.
    Attach(&'static str, usize),
    /// Presses a button, upon which a page comes.
    Press(&'static str),
    /// Spoils what proves that the form was shown to this person.
    SpoilForm,
}

/// Where somebody looks, and what is seen there.
pub(crate) struct Stop {
    /// The template that the page is made from.
    shows: &'static str,
    status: u16,
    /// An address to begin at; empty on the page of the stop before.
    at: &'static str,
    acts: &'static [Act],
}

/// A page that an address shows.
pub(crate) const fn page(shows: &'static str, at: &'static str) -> Stop {
    Stop { shows, status: 200, at, acts: &[] }
}

/// A page that is reached from an address.
pub(crate) const fn then(shows: &'static str, at: &'static str, acts: &'static [Act]) -> Stop {
    Stop { shows, status: 200, at, acts }
}

/// As [`then`], with another status.
pub(crate) const fn refused(
    status: u16,
    shows: &'static str,
    at: &'static str,
    acts: &'static [Act],
) -> Stop {
    Stop { shows, status, at, acts }
}

impl Stop {
    /// What tells it from others of the same address.
    pub(crate) fn name(&self) -> String {
        format!("{} {}", self.shows, self.status)
    }

    /// Goes there; gives what the server answered last, which is what was expected unless it did not come.
    #[track_caller]
    pub(crate) fn visit(&self, person: &Person, papers: &[PathBuf]) -> Result<Answered, String> {
        let session = person.session();
        let expected = Answered { status: self.status, template: self.shows.to_owned() };
        let mut came = None;
        if !self.at.is_empty() {
            answered::last(session);
            person.open(self.at);
            came = answered::last(session);
        }
        for act in self.acts {
            if act.brings_a_page() {
                answered::last(session);
                act.perform(person, papers);
                came = until(|| answered::last(session));
                until(|| {
                    (session.try_script("return document.readyState", &[]).ok()? == "complete").then_some(())
                });
            } else {
                act.perform(person, papers);
            }
        }
        match came {
            Some(came) if came == expected => Ok(came),
            Some(came) => Err(format!("{}: {came} in place of {expected}", person.path())),
            None => Err(format!("{}: nothing came in place of {expected}", person.path())),
        }
    }
}

impl Act {
    const fn brings_a_page(self) -> bool {
        match self {
            Self::FirstRow | Self::Beneath(_) | Self::Follow(_) | Self::Press(_) => true,
            Self::Fill(..) | Self::Choose(..) | Self::Tick(_) | Self::Attach(..) | Self::SpoilForm => false,
        }
    }

    #[track_caller]
    fn perform(self, person: &Person, papers: &[PathBuf]) {
        match self {
            Self::FirstRow => {
                let script = "return document.querySelector('tbody th a').getAttribute('href')";
                person.open(person.session().script(script, &[]).as_str().unwrap());
            }
            Self::Beneath(rest) => person.open(&format!("{}{rest}", person.path())),
            Self::Follow(link) => person.follow(link),
            Self::Fill(label, text) => person.fill(label, text),
            Self::Choose(label, option) => person.choose(label, option),
            Self::Tick(label) => person.tick(label),
            Self::Attach(label, number) => person.attach(label, papers.get(number).unwrap()),
            Self::Press(button) => person.press(button),
            Self::SpoilForm => {
                let script =
                    "for (const e of document.querySelectorAll('main [name=_token]')) e.value = 'spoiled'";
                person.session().script(script, &[]);
            }
        }
    }
}
