//! The form as its template takes it.

use super::{
    Settings,
    fill::{ATTRIBUTES, FLAGS, WAYS, rank},
    slot::{ALLOWED, ENCRYPTED, MANDATORY, SHARED, Slot, YES},
};
use crate::web::said::{Said, Word};
use pms_core::domain::policy::document::PolicyKind;
use serde::Serialize;

/// The rows of a form. What is one field (`token`, `languages`, `term-…`) is a value of the page's form.
#[derive(Debug, Serialize)]
pub(in crate::web::policy) struct DocumentForm {
    /// Which form it is.
    shape: &'static str,
    ways: Vec<Way>,
    attributes: Vec<Tick>,
    flags: Vec<Tick>,
    shares: Vec<Share>,
    /// The settings that the page carries.
    was: String,
}

#[derive(Debug, Serialize)]
struct Way {
    key: String,
    name: Word,
    allowed: bool,
    mandatory: bool,
}

#[derive(Debug, Serialize)]
struct Tick {
    key: String,
    name: Word,
    on: bool,
}

#[derive(Debug, Serialize)]
struct Share {
    key: String,
    name: Word,
    shared: bool,
    encrypted: bool,
    format_key: String,
    format: String,
}

impl DocumentForm {
    /// The form that says `now`, filled with `was`.
    pub(in crate::web::policy) fn of(kind: PolicyKind, now: &Settings, was: &Settings) -> Self {
        let mut form = Self {
            shape: match kind {
                PolicyKind::Auth => "auth",
                PolicyKind::Binding => "binding",
                PolicyKind::Misp => "misp",
                PolicyKind::DataShare | PolicyKind::CredentialIssuance => "share",
            },
            ways: Vec::new(),
            attributes: Vec::new(),
            flags: Vec::new(),
            shares: Vec::new(),
            was: was.carried(),
        };
        // Rows that the form was filled with; what was typed besides stands where it was typed.
        let mut slots: Vec<_> = was.slots().map(|(slot, _)| slot).collect();
        slots.sort_by_key(rank);
        for slot in &slots {
            form.add(slot, now);
        }
        form
    }

    fn add(&mut self, slot: &Slot, now: &Settings) {
        let (key, value) = (slot.key(), now.get(slot));
        match slot {
            Slot::Way(kind, sub) => {
                let known = WAYS.iter().find(|(is, is_sub, _)| is == kind && is_sub == sub);
                let own = if sub.is_empty() { kind.clone() } else { format!("{kind} {sub}") };
                let name = known.map_or(Word::Text(own), |(_, _, key)| Said::new(key).into());
                let (allowed, mandatory) = (value == ALLOWED || value == MANDATORY, value == MANDATORY);
                self.ways.push(Way { key, name, allowed, mandatory });
            }
            Slot::Attribute(name) => {
                self.attributes.push(Tick { key, name: attribute_name(name), on: value == YES });
            }
            Slot::Flag(name) => {
                let known = FLAGS.iter().find(|(is, _, _)| is == name);
                let name = known.map_or(Word::Text(name.clone()), |(_, _, key)| Said::new(key).into());
                self.flags.push(Tick { key, name, on: value == YES });
            }
            Slot::Share(name) => {
                let format = Slot::Format(name.clone());
                self.shares.push(Share {
                    key,
                    name: attribute_name(name),
                    shared: value == SHARED || value == ENCRYPTED,
                    encrypted: value == ENCRYPTED,
                    format: now.get(&format).to_owned(),
                    format_key: format.key(),
                });
            }
            Slot::Token | Slot::Languages | Slot::Term(_) | Slot::Format(_) => {}
        }
    }
}

fn attribute_name(name: &str) -> Word {
    let known = ATTRIBUTES.iter().find(|(is, _)| *is == name);
    known.map_or(Word::Text(name.to_owned()), |(_, key)| Said::new(key).into())
}
