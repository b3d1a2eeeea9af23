//! Reading Fluent files, and formatting their messages.

use super::markup::Args;
use fluent_bundle::{FluentResource, concurrent::FluentBundle};
use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
};
use thiserror::Error;
use unic_langid::LanguageIdentifier;

/// The largest catalogue file, in bytes.
const FILE_MAX: u64 = 1024 * 1024;

/// Why a catalogue cannot be used.
#[derive(Debug, Error)]
#[error("language file {file}: {why}")]
pub struct CatalogueFault {
    file: String,
    why: String,
}

impl CatalogueFault {
    pub(super) fn new(file: &str, why: impl Into<String>) -> Self {
        Self { file: file.to_owned(), why: why.into() }
    }
}

/// The messages of one language.
pub(super) struct Catalogue {
    bundle: FluentBundle<FluentResource>,
    variables: BTreeMap<String, BTreeSet<String>>,
    keys: BTreeSet<String>,
}

impl Catalogue {
    /// Reads texts in order; a message of a later one wins.
    pub(super) fn read(id: &LanguageIdentifier, texts: &[String]) -> Result<Self, CatalogueFault> {
        let mut bundle = FluentBundle::new_concurrent(vec![id.clone()]);
        let mut variables = BTreeMap::new();
        for text in texts {
            let resource = FluentResource::try_new(text.clone()).map_err(|(_, errors)| {
                let first = errors.first().map_or_else(String::new, |error| {
                    let line = text.get(..error.pos.start).map_or(0, |before| before.lines().count());
                    format!("line {}: {}", line.max(1), error.kind)
                });
                CatalogueFault::new(&id.to_string(), first)
            })?;
            variables.extend(messages(text).map(|(key, text)| (key, variables_in(&text))));
            bundle.add_resource_overriding(resource);
        }
        let keys = variables.keys().cloned().collect();
        Ok(Self { bundle, variables, keys })
    }

    pub(super) fn keys(&self) -> &BTreeSet<String> {
        &self.keys
    }

    pub(super) fn variables(&self, key: &str) -> Option<BTreeSet<String>> {
        self.variables.get(key).cloned()
    }

    /// The message; `None` where it is not there or cannot be formatted with these values.
    pub(super) fn format(&self, key: &str, args: &Args) -> Option<String> {
        let pattern = self.bundle.get_message(key)?.value()?;
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(args.fluent()), &mut errors).into_owned();
        if let Some(error) = errors.first() {
            tracing::error!(key, %error, "a message lacks a value");
        }
        Some(text)
    }
}

/// The messages of a source: an identifier at the start of a line, and everything up to the next one.
fn messages(source: &str) -> impl Iterator<Item = (String, String)> {
    let mut found: Vec<(String, String)> = Vec::new();
    for line in source.lines() {
        let head = line.split_once('=').map(|(head, rest)| (head.trim_end(), rest));
        match head {
            Some((key, rest)) if line.starts_with(|c: char| c.is_ascii_alphabetic()) => {
                found.push((key.to_owned(), rest.to_owned()));
            }
            _ if line.starts_with('#') => {}
            _ => {
                if let Some((_, text)) = found.last_mut() {
                    text.push('\n');
                    text.push_str(line);
                }
            }
        }
    }
    found.into_iter()
}

fn variables_in(text: &str) -> BTreeSet<String> {
    text.split('$')
        .skip(1)
        .map(|rest| {
            rest.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '-' || *c == '_').collect()
        })
        .collect()
}

/// Adds the files of a folder: `xx.ftl`, and `xx/*.ftl` in the order of their names.
pub(super) fn add_folder(
    folder: &Path,
    texts: &mut BTreeMap<String, Vec<String>>,
) -> Result<(), CatalogueFault> {
    for path in sorted(folder)? {
        let Some(code) = path.file_stem().and_then(|stem| stem.to_str()).map(str::to_owned) else { continue };
        let files = if path.is_dir() { sorted(&path)? } else { vec![path] };
        for file in files.iter().filter(|file| file.extension().is_some_and(|is| is == "ftl")) {
            texts.entry(code.clone()).or_default().push(read(file)?);
        }
    }
    Ok(())
}

fn sorted(folder: &Path) -> Result<Vec<std::path::PathBuf>, CatalogueFault> {
    let fault = |error: std::io::Error| CatalogueFault::new(&folder.display().to_string(), error.to_string());
    let mut paths = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(fault)? {
        paths.push(entry.map_err(fault)?.path());
    }
    paths.sort();
    Ok(paths)
}

fn read(file: &Path) -> Result<String, CatalogueFault> {
    let fault = |why: String| CatalogueFault::new(&file.display().to_string(), why);
    let size = std::fs::metadata(file).map_err(|error| fault(error.to_string()))?.len();
    if size > FILE_MAX {
        return Err(fault(format!("has {size} bytes; at most {FILE_MAX} are read")));
    }
    std::fs::read_to_string(file).map_err(|error| fault(error.to_string()))
}
