//! What the judge says, as sentences that can be said in any language: a stable name, typed values, and the English text.
//!
//! A page looks the name up in its catalogue; REST answers and the audit trail take the English text. Both come from one
//! table, so that they cannot part.

mod read;
pub(crate) mod remedy;
pub(crate) mod seen;
pub(crate) mod wanted;

pub(crate) use read::{der, form, limit, material};

use std::fmt;

use chrono::{DateTime, SecondsFormat, Utc};

/// Uploaded text is cut to a length that a message bears; decoded names hold no control characters.
const LONGEST: usize = 400;

/// A sentence of the tables, without values.
#[derive(Debug, PartialEq, Eq)]
pub struct Sentence {
    /// The stable name: `finding-` and words with hyphens.
    pub id: &'static str,
    /// The names of its values.
    pub values: &'static [&'static str],
    english: &'static str,
}

impl Sentence {
    /// Every sentence that can be said.
    pub fn all() -> impl Iterator<Item = &'static Self> {
        [seen::ALL, wanted::ALL, remedy::ALL, form::ALL, material::ALL, der::ALL, limit::ALL]
            .into_iter()
            .flatten()
    }
}

/// A value in a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Arg {
    /// A name, a number too large for a machine's, or a term that is the same in every language.
    Text(String),
    /// A count.
    Number(i64),
    /// An instant.
    Time(DateTime<Utc>),
    /// A phrase of its own.
    Words(Box<Words>),
}

/// A sentence with its values. Displays as English.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    sentence: &'static Sentence,
    args: Vec<Arg>,
}

impl Words {
    /// The sentence.
    pub const fn sentence(&self) -> &'static Sentence {
        self.sentence
    }

    /// The values by name, in the order of the sentence's table.
    pub fn values(&self) -> impl Iterator<Item = (&'static str, &Arg)> {
        self.sentence.values.iter().copied().zip(&self.args)
    }

    /// The English text, cut to 400 characters.
    pub fn text(&self) -> String {
        let mut text = String::with_capacity(self.sentence.english.len() + 32);
        let mut rest = self.sentence.english;
        while let Some((before, name, after)) = next_place(rest) {
            text.push_str(before);
            if let Some((_, value)) = self.values().find(|(known, _)| *known == name) {
                text.push_str(&value.to_string());
            }
            rest = after;
        }
        text.push_str(rest);
        shown(text)
    }
}

/// What stands before the next `{name}`, the name, and what follows.
fn next_place(text: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = text.split_once('{')?;
    let (name, after) = rest.split_once('}')?;
    Some((before, name, after))
}

impl fmt::Display for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text())
    }
}

impl fmt::Display for Arg {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(text) => f.write_str(text),
            Self::Number(number) => number.fmt(f),
            Self::Time(at) => f.write_str(&at.to_rfc3339_opts(SecondsFormat::Secs, true)),
            Self::Words(words) => words.fmt(f),
        }
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(shown(text))
    }
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::from(text.to_owned())
    }
}

impl From<i64> for Arg {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<usize> for Arg {
    fn from(number: usize) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<u64> for Arg {
    fn from(number: u64) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<DateTime<Utc>> for Arg {
    fn from(at: DateTime<Utc>) -> Self {
        Self::Time(at)
    }
}

impl From<Words> for Arg {
    fn from(words: Words) -> Self {
        Self::Words(Box::new(words))
    }
}

fn shown(text: String) -> String {
    if text.chars().count() <= LONGEST {
        return text;
    }
    let mut cut: String = text.chars().take(LONGEST).collect();
    cut.push('…');
    cut
}

/// A table of sentences: for each a function that takes the values, its stable name, and the English text, in which
/// `{name}` is the place of a value.
macro_rules! sentences {
    ($($name:ident($($value:ident),*) $id:literal: $english:literal;)*) => {
        /// The sentences of this table.
        pub(in crate::cert::words) const ALL: &[$crate::cert::words::Sentence] = &[$($crate::cert::words::Sentence {
            id: concat!("finding-", $id),
            values: &[$(stringify!($value)),*],
            english: $english,
        }),*];
        $(pub(crate) fn $name($($value: impl Into<$crate::cert::words::Arg>),*) -> $crate::cert::words::Words {
            const SENTENCE: &$crate::cert::words::Sentence = &$crate::cert::words::Sentence {
                id: concat!("finding-", $id),
                values: &[$(stringify!($value)),*],
                english: $english,
            };
            $crate::cert::words::Words { sentence: SENTENCE, args: vec![$($value.into()),*] }
        })*
    };
}
use sentences;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sentence_has_a_name_of_its_own_and_places_for_exactly_its_values() {
        let mut ids = std::collections::BTreeSet::new();
        for sentence in Sentence::all() {
            assert!(ids.insert(sentence.id), "{} twice", sentence.id);
            let mut places = Vec::new();
            let mut rest = sentence.english;
            while let Some((_, name, after)) = next_place(rest) {
                places.push(name);
                rest = after;
            }
            assert_eq!(places, sentence.values, "{}", sentence.id);
        }
    }

    #[test]
    fn long_text_is_cut_in_the_value_and_in_the_sentence() {
        let words = seen::organisation("x".repeat(1000));
        assert_eq!(words.text().chars().count(), LONGEST + 1);
        let kept = words.values().next().map(|(_, value)| value.to_string().chars().count());
        assert_eq!(kept, Some(LONGEST + 1));
    }
}
