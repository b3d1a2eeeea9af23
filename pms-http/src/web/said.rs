//! A sentence that is still to be said in somebody's language.

use super::language::Arg;
use chrono::{DateTime, Utc};
use serde::{Serialize, Serializer, ser::SerializeMap};
use std::collections::BTreeMap;

/// A value of a sentence that is still to be said.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Part {
    /// Ready for any language.
    Ready(Arg),
    /// An instant, to be written with the calendar of the language. Serialises to `{at}`.
    Time(DateTime<Utc>),
    /// A phrase of its own, to be said in the language.
    Said(Box<Said>),
}

/// A message and its values. Serialises to `{key, with}`, which every template part takes for a word.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Said {
    key: &'static str,
    #[serde(rename = "with", serialize_with = "as_map")]
    args: Vec<(&'static str, Part)>,
    #[serde(skip)]
    code: Option<&'static str>,
    #[serde(skip)]
    field: Option<&'static str>,
}

impl Said {
    /// The message of a key.
    pub fn new(key: &'static str) -> Self {
        Self { key, args: Vec::new(), code: None, field: None }
    }

    /// With a value.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Arg>) -> Self {
        self.args.push((name, Part::Ready(value.into())));
        self
    }

    /// With an instant, which the language writes as a date with its time of day.
    #[must_use]
    pub fn with_time(mut self, name: &'static str, at: DateTime<Utc>) -> Self {
        self.args.push((name, Part::Time(at)));
        self
    }

    /// With a phrase that is said in the same language.
    #[must_use]
    pub fn with_said(mut self, name: &'static str, phrase: Self) -> Self {
        self.args.push((name, Part::Said(Box::new(phrase))));
        self
    }

    /// With the code that stands behind it in small type.
    #[must_use]
    pub fn code(mut self, code: &'static str) -> Self {
        self.code = Some(code);
        self
    }

    /// About a field of the form.
    #[must_use]
    pub fn about(mut self, field: &'static str) -> Self {
        self.field = Some(field);
        self
    }

    /// The key.
    pub fn key(&self) -> &'static str {
        self.key
    }

    /// The code, where it has one.
    pub fn wire_code(&self) -> Option<&'static str> {
        self.code
    }

    /// The field, where it is about one.
    pub fn field(&self) -> Option<&'static str> {
        self.field
    }
}

/// What stands in a place for words: a sentence to be said, or a text that is the same in every language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Word {
    /// To be said in somebody's language.
    Said(Said),
    /// As it is.
    Text(String),
}

impl From<Said> for Word {
    fn from(said: Said) -> Self {
        Self::Said(said)
    }
}

fn as_map<S: Serializer>(args: &[(&'static str, Part)], to: S) -> Result<S::Ok, S::Error> {
    let mut map = to.serialize_map(Some(args.len()))?;
    for (name, value) in args {
        match value {
            Part::Ready(Arg::Text(text) | Arg::Markup(text)) => map.serialize_entry(name, text)?,
            Part::Ready(Arg::Number(number)) => map.serialize_entry(name, number)?,
            Part::Time(at) => map.serialize_entry(name, &BTreeMap::from([("at", at.to_rfc3339())]))?,
            Part::Said(said) => map.serialize_entry(name, said)?,
        }
    }
    map.end()
}
