//! The texts of the terms: one file a version and language, `VERSION.LANGUAGE.txt`, embedded or of a folder.
//!
//! A file is plain text: blank lines part paragraphs, a paragraph that begins with `# ` is a heading, lines that begin
//! with `- ` are a list.

use crate::web::language::{Direction, FALLBACK, Language, direction_of};
use pms_core::domain::consent::TermsVersion;
use serde::Serialize;
use std::{collections::BTreeMap, path::Path};
use thiserror::Error;

/// The largest file of terms, in bytes.
const FILE_MAX: u64 = 256 * 1024;

/// The terms that the program brings: what it stores, why, how long, who sees it.
const OWN: [(&str, &str); 3] = [
    ("1.ar.txt", include_str!("../../terms/1.ar.txt")),
    ("1.en.txt", include_str!("../../terms/1.en.txt")),
    ("1.fr.txt", include_str!("../../terms/1.fr.txt")),
];

/// Why the terms cannot be used.
#[derive(Debug, Error)]
#[error("terms {file}: {why}")]
pub struct TermsFault {
    file: String,
    why: String,
}

impl TermsFault {
    fn new(file: &str, why: impl Into<String>) -> Self {
        Self { file: file.to_owned(), why: why.into() }
    }
}

/// A piece of a text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase", tag = "kind", content = "text")]
pub(super) enum Block {
    /// Of a part.
    Heading(String),
    /// Running text.
    Paragraph(String),
    /// Its points.
    List(Vec<String>),
}

/// A text in one language.
#[derive(Clone, Debug, Serialize)]
pub(super) struct TermsText {
    /// Language tag.
    pub(super) language: String,
    /// Which way it is written.
    dir: &'static str,
    blocks: Vec<Block>,
}

/// The newest terms in their languages.
pub(super) struct NewestTerms {
    version: TermsVersion,
    texts: BTreeMap<String, TermsText>,
}

impl NewestTerms {
    /// The terms of the operator's folder, where it holds any; otherwise the program's own.
    pub(super) fn load(folder: Option<&Path>) -> Result<Self, TermsFault> {
        let mut files = match folder {
            Some(folder) => read_folder(folder)?,
            None => Vec::new(),
        };
        if files.is_empty() {
            files = OWN.map(|(name, text)| (name.to_owned(), text.to_owned())).to_vec();
        }
        Self::of(&files)
    }

    fn of(files: &[(String, String)]) -> Result<Self, TermsFault> {
        let mut newest: Option<Self> = None;
        for (name, text) in files {
            let (version, text) = read(name, text)?;
            match &mut newest {
                Some(known) if known.version == version => {
                    known.texts.insert(text.language.clone(), text);
                }
                Some(known) if !is_newer(&version, &known.version) => {}
                Some(_) | None => {
                    let texts = BTreeMap::from([(text.language.clone(), text)]);
                    newest = Some(Self { version, texts });
                }
            }
        }
        newest.ok_or_else(|| TermsFault::new("", "there is no file"))
    }

    /// Which terms these are.
    pub(super) fn version(&self) -> &TermsVersion {
        &self.version
    }

    /// The text in a language, else in the deployment's, else in English, else in any.
    pub(super) fn text(&self, language: &Language, default: &str) -> Option<&TermsText> {
        let wanted = [language.code(), default, FALLBACK];
        let found = wanted.iter().find_map(|code| self.texts.get(*code));
        found.or_else(|| self.texts.values().next())
    }
}

/// Numbers count as numbers; anything else, such as dates, as text.
fn is_newer(one: &TermsVersion, other: &TermsVersion) -> bool {
    match (one.as_str().parse::<u64>(), other.as_str().parse::<u64>()) {
        (Ok(one), Ok(other)) => one > other,
        _ => one.as_str() > other.as_str(),
    }
}

fn read(name: &str, text: &str) -> Result<(TermsVersion, TermsText), TermsFault> {
    let stem = name.strip_suffix(".txt").unwrap_or(name);
    let parts = stem.rsplit_once('.');
    let (version, language) =
        parts.ok_or_else(|| TermsFault::new(name, "must be named VERSION.LANGUAGE.txt, e.g. 2.en.txt"))?;
    let version = TermsVersion::try_from(version)
        .map_err(|fault| TermsFault::new(name, format!("the version {fault}")))?;
    let direction =
        direction_of(language).ok_or_else(|| TermsFault::new(name, "the language is no language tag"))?;
    let blocks = blocks(text);
    if blocks.is_empty() {
        return Err(TermsFault::new(name, "is empty"));
    }
    let dir = Direction::as_str(direction);
    Ok((version, TermsText { language: language.to_owned(), dir, blocks }))
}

fn blocks(text: &str) -> Vec<Block> {
    let text = text.replace("\r\n", "\n");
    text.split("\n\n").map(str::trim).filter(|block| !block.is_empty()).map(block).collect()
}

fn block(text: &str) -> Block {
    if let Some(heading) = text.strip_prefix("# ") {
        return Block::Heading(heading.trim().to_owned());
    }
    if !text.starts_with("- ") {
        return Block::Paragraph(text.to_owned());
    }
    let points = text.split("\n- ").map(|point| point.strip_prefix("- ").unwrap_or(point).trim().to_owned());
    Block::List(points.collect())
}

fn read_folder(folder: &Path) -> Result<Vec<(String, String)>, TermsFault> {
    let at = folder.display().to_string();
    let fault = |error: std::io::Error| TermsFault::new(&at, error.to_string());
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(fault)? {
        let path = entry.map_err(fault)?.path();
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default().to_owned();
        if path.extension().is_none_or(|extension| extension != "txt") {
            continue;
        }
        let fault = |error: std::io::Error| TermsFault::new(&name, error.to_string());
        let size = std::fs::metadata(&path).map_err(fault)?.len();
        if size > FILE_MAX {
            return Err(TermsFault::new(&name, format!("has {size} bytes; at most {FILE_MAX} are read")));
        }
        let text = std::fs::read_to_string(&path).map_err(fault)?;
        files.push((name, text));
    }
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(names: &[&str]) -> Result<NewestTerms, TermsFault> {
        NewestTerms::of(&names.iter().map(|name| ((*name).to_owned(), "text".to_owned())).collect::<Vec<_>>())
    }

    #[test]
    fn the_newest_version_is_asked_in_all_its_languages() {
        for (files, version, languages) in [
            (&["1.en.txt", "10.fr.txt", "9.en.txt", "10.ar.txt"][..], "10", &["ar", "fr"][..]),
            (&["2026-01-31.en.txt", "2025-12-01.en.txt", "2.en.txt"], "2026-01-31", &["en"]),
        ] {
            let terms = of(files).unwrap();
            assert_eq!(terms.version().as_str(), version);
            assert_eq!(terms.texts.keys().collect::<Vec<_>>(), languages);
        }
    }

    #[test]
    fn a_file_that_says_neither_version_nor_language_is_told() {
        for (name, why) in [("en.txt", "VERSION.LANGUAGE"), ("1.not a tag.txt", "no language tag")] {
            let fault = of(&[name]).err().unwrap().to_string();
            assert!(fault.contains(name) && fault.contains(why), "{fault}");
        }
    }

    #[test]
    fn headings_paragraphs_and_lists_are_told_apart() {
        let read = blocks("# Why\r\n\r\nBecause\nof this:\n\n- one\n- two,\nstill two\n\n\n");
        let text = str::to_owned;
        let expected = [
            Block::Heading(text("Why")),
            Block::Paragraph(text("Because\nof this:")),
            Block::List(vec![text("one"), text("two,\nstill two")]),
        ];
        assert_eq!(read, expected);
    }

    #[test]
    fn the_programs_own_terms_have_the_same_shape_in_every_language() {
        let terms = NewestTerms::load(None).unwrap();
        let shape = |code: &str| {
            let blocks = &terms.texts.get(code).unwrap().blocks;
            blocks
                .iter()
                .map(|block| match block {
                    Block::Heading(_) => ('h', 1),
                    Block::Paragraph(_) => ('p', 1),
                    Block::List(points) => ('l', points.len()),
                })
                .collect::<Vec<_>>()
        };
        assert_eq!(shape("ar"), shape("en"));
        assert_eq!(shape("fr"), shape("en"));
    }
}
