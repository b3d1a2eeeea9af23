//! The languages of the pages: Fluent catalogues, embedded ones and files of a folder.
//!
//! Everything that differs between languages stands in the catalogues, also the forms of dates and the grouping of
//! digits, so that a further language is a file and nothing else. A message that a language lacks is taken from
//! English; which ones those are is told by [`Language::missing`].

mod catalogue;
mod embedded;
mod figures;
mod markup;

pub use catalogue::CatalogueFault;
pub(crate) use markup::escaped;
pub use markup::{Arg, Args};

use catalogue::Catalogue;
use figures::Figures;
use markup::Isolates;
use std::{collections::BTreeSet, path::Path, sync::Arc};
use unic_langid::{CharacterDirection, LanguageIdentifier};

/// The language that every other falls back to.
pub const FALLBACK: &str = "en";

/// Which way a language is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// As English.
    LeftToRight,
    /// As Arabic.
    RightToLeft,
}

impl Direction {
    /// The value of the attribute `dir`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::LeftToRight => "ltr",
            Self::RightToLeft => "rtl",
        }
    }
}

/// Which way the language of a tag is written, from the language data; `None` for what is no language tag.
pub(super) fn direction_of(code: &str) -> Option<Direction> {
    code.parse().ok().map(|id| direction(&id))
}

fn direction(id: &LanguageIdentifier) -> Direction {
    match id.character_direction() {
        CharacterDirection::RTL => Direction::RightToLeft,
        CharacterDirection::LTR | CharacterDirection::TTB => Direction::LeftToRight,
    }
}

/// One language, with English behind it.
pub struct Language {
    id: LanguageIdentifier,
    code: String,
    name: String,
    letters: String,
    own: Catalogue,
    english: Option<Arc<Language>>,
    figures: Figures,
    missing: BTreeSet<String>,
}

/// The languages that can be chosen, in the order in which they are offered.
pub struct Languages {
    list: Vec<Arc<Language>>,
    default: Arc<Language>,
}

impl Language {
    fn new(code: &str, texts: &[String], english: Option<Arc<Self>>) -> Result<Self, CatalogueFault> {
        let id: LanguageIdentifier =
            code.parse().map_err(|_| CatalogueFault::new(code, "the file's name is no language tag"))?;
        let own = Catalogue::read(&id, texts)?;
        let missing = match &english {
            Some(english) => english.own.keys().difference(own.keys()).cloned().collect(),
            None => BTreeSet::new(),
        };
        let mut language = Self {
            code: id.to_string(),
            name: code.to_owned(),
            letters: String::new(),
            id,
            own,
            english,
            figures: Figures::default(),
            missing,
        };
        language.name = language.plain("language-name", &[]);
        language.letters = language.plain("language-letters", &[]);
        language.figures =
            Figures::read(&language.plain("figure-group", &[]), &language.plain("figure-digits", &[]));
        Ok(language)
    }

    /// The language tag (BCP 47), e.g. `en`, `pt-BR`.
    pub fn code(&self) -> &str {
        &self.code
    }

    /// What its speakers call it.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// MOSIP's code of it, in which letters to partners are asked for (ISO 639-2), e.g. `eng`.
    pub fn letters(&self) -> &str {
        &self.letters
    }

    /// Which way it is written, from the language data.
    pub fn direction(&self) -> Direction {
        direction(&self.id)
    }

    /// The keys that are taken from English because the language's files lack them.
    pub fn missing(&self) -> &BTreeSet<String> {
        &self.missing
    }

    /// The keys of its own files.
    pub fn keys(&self) -> &BTreeSet<String> {
        self.own.keys()
    }

    /// The names of the variables of a message of its own files.
    pub fn variables(&self, key: &str) -> Option<BTreeSet<String>> {
        self.own.variables(key)
    }

    /// Whether there is a message, here or in English.
    pub fn knows(&self, key: &str) -> bool {
        self.own.keys().contains(key) || self.english.as_ref().is_some_and(|english| english.knows(key))
    }

    /// A message as HTML: text is escaped, markup among the values stays, every value is isolated from the direction
    /// of its surroundings (UAX 9). An unknown key is told to the log and shown as it is.
    pub fn html(&self, key: &str, args: &[(&str, Arg)]) -> String {
        markup::fill(&self.format(key, &Args::marked(args)), args, &self.figures)
    }

    /// A message as text that is still to be escaped, values isolated.
    pub fn text(&self, key: &str, args: &[(&str, Arg)]) -> String {
        markup::fill_text(&self.format(key, &Args::marked(args)), args, &self.figures, Isolates::Kept)
    }

    /// A message as text without isolates, for what becomes part of a value.
    pub fn plain(&self, key: &str, args: &[(&str, Arg)]) -> String {
        markup::fill_text(&self.format(key, &Args::marked(args)), args, &self.figures, Isolates::Dropped)
    }

    /// A whole number with the digits and the grouping of the language.
    pub fn number(&self, number: i64) -> String {
        self.figures.grouped(number)
    }

    /// Digits of a date or a clock: the language's own, not grouped.
    pub fn digits(&self, text: &str) -> String {
        self.figures.digits(text)
    }

    fn format(&self, key: &str, args: &Args) -> String {
        if let Some(text) = self.own.format(key, args) {
            return text;
        }
        if let Some(english) = &self.english {
            english.format(key, args)
        } else {
            tracing::error!(key, "no catalogue has this message");
            key.to_owned()
        }
    }
}

impl Languages {
    /// The embedded languages and those of a folder, where one is given: `xx.ftl`, or a folder `xx` of `.ftl` files.
    /// A file for an embedded language is read after it and its messages win, so that an operator may change words.
    pub fn load(folder: Option<&Path>, default: &str) -> Result<Self, CatalogueFault> {
        let mut texts = embedded::texts();
        if let Some(folder) = folder {
            catalogue::add_folder(folder, &mut texts)?;
        }
        let english = texts.remove(FALLBACK).unwrap_or_default();
        let english = Arc::new(Language::new(FALLBACK, &english, None)?);
        let mut list = vec![Arc::clone(&english)];
        for (code, texts) in &texts {
            list.push(Arc::new(Language::new(code, texts, Some(Arc::clone(&english)))?));
        }
        let chosen = list.iter().find(|language| language.code == default);
        let default =
            chosen.cloned().ok_or_else(|| CatalogueFault::new(default, "there is no such language"))?;
        Ok(Self { list, default })
    }

    /// All of them, English first.
    pub fn all(&self) -> &[Arc<Language>] {
        &self.list
    }

    /// The one of this tag.
    pub fn get(&self, code: &str) -> Option<&Arc<Language>> {
        self.list.iter().find(|language| language.code == code)
    }

    /// The one of `Accept-Language` that fits best, or the default (RFC 9110 12.5.4, RFC 4647 3.4).
    pub fn negotiate(&self, accept_language: &str) -> Arc<Language> {
        let wanted = fluent_langneg::accepted_languages::parse(&by_weight(accept_language));
        let offered: Vec<&LanguageIdentifier> = self.list.iter().map(|language| &language.id).collect();
        let strategy = fluent_langneg::NegotiationStrategy::Filtering;
        let found = fluent_langneg::negotiate_languages(&wanted, &offered, None, strategy);
        let found = found.first().and_then(|id| self.list.iter().find(|language| &language.id == **id));
        Arc::clone(found.unwrap_or(&self.default))
    }
}

/// The ranges of `Accept-Language` in the order of their weights, those of weight 0 left out; the library reads no
/// weights.
fn by_weight(accept_language: &str) -> String {
    let mut ranges: Vec<(f32, &str)> = accept_language
        .split(',')
        .map(|range| {
            let (tag, rest) = range.split_once(';').unwrap_or((range, ""));
            let weight =
                rest.trim().strip_prefix("q=").map_or(Some(1.0), |weight| weight.trim().parse().ok());
            (weight.unwrap_or(0.0), tag.trim())
        })
        .filter(|(weight, _)| *weight > 0.0)
        .collect();
    ranges.sort_by(|(one, _), (other, _)| other.total_cmp(one));
    ranges.iter().map(|(_, tag)| *tag).collect::<Vec<_>>().join(",")
}
