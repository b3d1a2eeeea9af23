//! The form of a policy's document: what it says of a text, and how its changes get into the text.
//!
//! Form and text are two views of one thing. What the form says is a list of settings by key. A page carries the list
//! that it was filled with, so that a posted form tells what was changed in it; only that is written into the text,
//! which keeps everything else, whatever it is.

mod fill;
mod slot;
mod view;
mod write;

pub(super) use slot::Slot;
pub(super) use view::DocumentForm;

use crate::web::fields::Fields;
use pms_core::domain::policy::document::{DocumentFault, PolicyDocument, PolicyKind, Tree};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What a form says: values by the names of its fields.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub(super) struct Settings(BTreeMap<String, String>);

/// Why the form is not written into the text.
#[derive(Debug)]
pub(super) enum Unwritten {
    /// The text cannot be read, or is no object.
    Text(Vec<DocumentFault>),
    /// Form and text were both changed, and say different things of these fields.
    Both(Vec<Slot>),
}

/// Which of the two views counts where both were changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Precedence {
    /// The form: it is to be written.
    Form,
    /// Neither: that is for a person to say.
    Nobody,
}

impl Settings {
    /// What a text says. Faults where it cannot be read.
    pub(super) fn of_text(kind: PolicyKind, text: &str) -> Result<Self, Vec<DocumentFault>> {
        Ok(Self::of_tree(kind, &tree(kind, text)?))
    }

    /// Reads what [`Self::carried`] wrote into a page; nothing where that is no such list.
    pub(super) fn of_carried(text: &str) -> Self {
        serde_json::from_str(text).unwrap_or_default()
    }

    /// The list as a hidden field carries it.
    pub(super) fn carried(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// What a posted form says that was filled with `self`.
    pub(super) fn posted(&self, fields: &Fields) -> Self {
        let mut posted = Self::default();
        for (key, was) in &self.0 {
            let Some(slot) = Slot::read(key) else { continue };
            let values: Vec<_> = fields.all(key).collect();
            posted.0.insert(key.clone(), slot.value(&values).unwrap_or_else(|| was.clone()));
        }
        for name in names(fields.text("more-attributes")) {
            posted.0.insert(Slot::Attribute(name).key(), slot::YES.to_owned());
        }
        for name in names(fields.text("more-shares")) {
            let value = posted.0.entry(Slot::Share(name).key()).or_default();
            if value.is_empty() {
                slot::ENCRYPTED.clone_into(value);
            }
        }
        posted
    }

    fn get(&self, slot: &Slot) -> &str {
        self.0.get(&slot.key()).map_or("", String::as_str)
    }

    fn set(&mut self, slot: &Slot, value: &str) {
        self.0.insert(slot.key(), value.to_owned());
    }

    /// The fields and their values.
    pub(super) fn values(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(key, value)| (key.as_str(), value.as_str()))
    }

    fn slots(&self) -> impl Iterator<Item = (Slot, &str)> {
        self.values().filter_map(|(key, value)| Some((Slot::read(key)?, value)))
    }

    /// The text with what was changed in this form since it was filled with `was`; the text as it stands where
    /// nothing was.
    pub(super) fn write_into(
        &self,
        kind: PolicyKind,
        text: &str,
        was: &Self,
        precedence: Precedence,
    ) -> Result<String, Unwritten> {
        let mut changes: Vec<_> = self.slots().filter(|(slot, value)| was.get(slot) != *value).collect();
        if changes.is_empty() {
            return Ok(text.to_owned());
        }
        let mut tree = tree(kind, text).map_err(Unwritten::Text)?;
        let said = Self::of_tree(kind, &tree);
        changes.retain(|(slot, value)| said.get(slot) != *value);
        let both = changes.iter().filter(|(slot, _)| said.get(slot) != was.get(slot));
        let both: Vec<_> = both.map(|(slot, _)| slot.clone()).collect();
        match precedence {
            Precedence::Nobody if !both.is_empty() => return Err(Unwritten::Both(both)),
            Precedence::Nobody | Precedence::Form if changes.is_empty() => return Ok(text.to_owned()),
            Precedence::Nobody | Precedence::Form => {}
        }
        changes.sort_by_key(|(slot, _)| fill::rank(slot));
        for (slot, value) in changes {
            write::write(&mut tree, &slot, value);
        }
        Ok(tree.print())
    }
}

/// Reads a text of which every change can be made: JSON, and an object.
fn tree(kind: PolicyKind, text: &str) -> Result<Tree, Vec<DocumentFault>> {
    match Tree::read(text)? {
        tree @ Tree::Object(_) => Ok(tree),
        // What is no object is no document of any kind, so there are faults.
        tree @ (Tree::Null | Tree::Bool(_) | Tree::Number(_) | Tree::Text(_) | Tree::List(_)) => {
            PolicyDocument::parse(kind, text).map(|_| tree)
        }
    }
}

/// Names that were typed one after the other.
fn names(text: &str) -> impl Iterator<Item = String> {
    text.split([',', ';', ' ', '\t', '\r', '\n', '،']).filter(|name| !name.is_empty()).map(str::to_owned)
}

#[cfg(test)]
mod tests;
