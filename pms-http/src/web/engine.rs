//! The templates: one environment for each language and clock, all filled from the same files.
//!
//! A template is embedded, or a file of the operator's folder of the same name, which then wins. Values are escaped,
//! and an undefined one is an error: a misspelt name must not become an empty place.

mod calendar;
mod embedded;
mod globals;

pub use calendar::Zone;

use super::{
    asset::Assets,
    language::{Language, Languages, escaped},
};
use crate::wire::call::Now;
use minijinja::{
    AutoEscape, Environment, Output, State, UndefinedBehavior, Value, syntax::SyntaxConfig, value::Serde,
};
use serde::Serialize;
use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    sync::Arc,
};
use thiserror::Error;

/// The deepest nesting, in the library's measure: 4 for a macro, 4 for the body of a `call`, 10 for an included file. A
/// cell of the inbox takes 70; a certificate's chain takes 8 for each link, of which there are at most 32.
const DEPTH: usize = 400;

/// A page could not be written: a fault of a template.
#[derive(Debug, Error)]
#[error("template {name}: {}", told(source))]
pub struct TemplateFault {
    name: String,
    source: minijinja::Error,
}

/// The fault with what led to it: the outermost only says which file was included.
fn told(fault: &minijinja::Error) -> String {
    let first: &dyn std::error::Error = fault;
    let all: Vec<String> = std::iter::successors(Some(first), |fault| fault.source())
        .map(|fault| format!("{fault:#}"))
        .collect();
    all.join("\ncaused by: ")
}

/// Writes pages.
pub struct Engine {
    environments: BTreeMap<(String, Clock), Environment<'static>>,
}

/// Which zone times are shown in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Clock {
    /// The deployment's.
    #[default]
    Local,
    /// UTC.
    Utc,
}

/// What templates are made of besides their files.
pub struct Materials {
    /// The languages.
    pub languages: Arc<Languages>,
    /// Style sheet, icons, script.
    pub assets: Arc<Assets>,
    /// The zone of [`Clock::Local`].
    pub zone: Zone,
    /// The present time.
    pub now: Now,
    /// Where the operator's own templates are.
    pub folder: Option<PathBuf>,
}

impl Engine {
    /// Prepares the environments. Templates are read when they are first used.
    pub fn new(of: &Materials) -> Self {
        let mut environments = BTreeMap::new();
        for language in of.languages.all() {
            for clock in [Clock::Local, Clock::Utc] {
                let key = (language.code().to_owned(), clock);
                environments.insert(key, environment(of, language, clock));
            }
        }
        Self { environments }
    }

    /// Writes a page. `frame` and `page` are what the template calls so.
    pub fn render(
        &self,
        language: &Language,
        clock: Clock,
        template: &str,
        frame: &impl Serialize,
        page: &impl Serialize,
    ) -> Result<String, TemplateFault> {
        let fault = |source| TemplateFault { name: template.to_owned(), source };
        let environment = self.environments.get(&(language.code().to_owned(), clock)).ok_or_else(|| {
            fault(minijinja::Error::new(minijinja::ErrorKind::InvalidOperation, "no such language"))
        })?;
        let context = Value::from_pairs([
            ("frame", Value::from_serialize_value(frame)),
            ("page", Value::from_serialize_value(page)),
        ]);
        environment.get_template(template).and_then(|template| template.render(context)).map_err(fault)
    }
}

/// The names of the embedded templates.
pub fn template_names() -> impl Iterator<Item = &'static str> {
    embedded::TEMPLATES.iter().map(|(name, _)| *name)
}

fn environment(of: &Materials, language: &Arc<Language>, clock: Clock) -> Environment<'static> {
    let mut environment = Environment::new();
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.set_auto_escape_callback(|_| AutoEscape::Html);
    environment.set_recursion_limit(DEPTH);
    environment.set_formatter(write);
    environment.set_syntax(syntax());
    let folder = of.folder.as_ref().map(|folder| folder.join("templates"));
    environment.set_loader(move |name| Ok(source(folder.as_deref(), name)));
    globals::add(&mut environment, of, language, clock);
    environment
}

/// Lines of block tags leave no blank lines behind.
fn syntax() -> SyntaxConfig {
    SyntaxConfig::builder().trim_blocks(true).lstrip_blocks(true).build().unwrap_or_default()
}

/// Values on their way into a page. The library escapes `/` too, which swells every address for nothing.
fn write(out: &mut Output<'_>, state: &mut State<'_, '_>, value: &Value) -> Result<(), minijinja::Error> {
    match value.as_str() {
        Some(text) if !value.is_safe() => out.write_str(&escaped(text)).map_err(Into::into),
        Some(_) | None => minijinja::escape_formatter(out, state, value),
    }
}

/// The operator's file, or the embedded one. Names come from our own code and templates, never from a request.
fn source(folder: Option<&Path>, name: &str) -> Option<String> {
    let own = folder.and_then(|folder| std::fs::read_to_string(folder.join(name)).ok());
    own.or_else(|| {
        let embedded = embedded::TEMPLATES.iter().find(|(known, _)| *known == name);
        embedded.map(|(_, text)| (*text).to_owned())
    })
}

trait FromSerialize {
    fn from_serialize_value(value: &impl Serialize) -> Value;
}

impl FromSerialize for Value {
    fn from_serialize_value(value: &impl Serialize) -> Value {
        Value::from(Serde(value))
    }
}
