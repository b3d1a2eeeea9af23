//! The settings of the server: one table of keys, read from a TOML file and the environment.
//!
//! A key `limits.body_bytes` is the variable `PMS_LIMITS_BODY_BYTES`; the variable wins over the file, an
//! option of the command line over both. All faults of a file are told at once.

mod keys;

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    time::Duration,
};
use thiserror::Error;

use pms_core::app::settings::Settings;
use pms_http::web::SiteConfig;

pub(crate) use keys::KEYS;

/// Everything that can be set.
#[derive(Clone, Debug)]
pub(crate) struct Config {
    /// Folder of the key file, the SQLite database and the event file.
    pub(crate) data: PathBuf,
    /// Address of the database; SQLite in the data folder otherwise.
    pub(crate) database: Option<String>,
    /// `ADDR:PORT`; port 0 takes a free one.
    pub(crate) listen: String,
    /// The browser's origin, where it is not the listen address.
    pub(crate) public_url: Option<String>,
    /// Whether `serve` brings the database up to date.
    pub(crate) migrate: bool,
    /// Filter of the log, as `tracing` reads it.
    pub(crate) log: String,
    /// Where events are written; a file in the data folder otherwise.
    pub(crate) events_file: Option<PathBuf>,
    /// How often the outbox is looked at when nothing calls.
    pub(crate) outbox_poll: Duration,
    /// Limits of the HTTP side.
    pub(crate) limits: Limits,
    /// The pages.
    pub(crate) pages: SiteConfig,
    /// Settings of the use cases.
    pub(crate) settings: Settings,
}

/// Limits of the HTTP side.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Limits {
    /// Bytes of a body.
    pub(crate) body_bytes: usize,
    /// Seconds of a request.
    pub(crate) request_seconds: u64,
    /// Requests at once.
    pub(crate) concurrent: usize,
    /// Bytes of all headers.
    pub(crate) header_bytes: usize,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            data: PathBuf::from("./pms-data"),
            database: None,
            listen: "127.0.0.1:8080".to_owned(),
            public_url: None,
            migrate: true,
            log: "info".to_owned(),
            events_file: None,
            outbox_poll: Duration::from_millis(500),
            limits: Limits {
                body_bytes: 1024 * 1024,
                request_seconds: 30,
                concurrent: 256,
                header_bytes: 64 * 1024,
            },
            pages: SiteConfig::default(),
            settings: Settings::default(),
        }
    }
}

/// What is wrong with the settings; every fault is named.
#[derive(Debug, Error)]
pub(crate) enum ConfigError {
    #[error("the settings file {path} cannot be read: {source}")]
    Unreadable { path: PathBuf, source: std::io::Error },
    #[error("the settings file {path} is not TOML: {why}")]
    NotToml { path: PathBuf, why: String },
    #[error("the settings are wrong:\n  {}", .0.join("\n  "))]
    Faults(Vec<String>),
}

impl Config {
    /// Reads a file, where one is named, and then the environment.
    pub(crate) fn load(
        file: Option<&Path>,
        environment: impl Fn(&str) -> Option<String>,
    ) -> Result<Self, ConfigError> {
        let mut values: BTreeMap<String, String> = BTreeMap::new();
        let mut faults = Vec::new();
        if let Some(path) = file {
            let text = std::fs::read_to_string(path)
                .map_err(|source| ConfigError::Unreadable { path: path.to_owned(), source })?;
            let table: toml::Table = text.parse().map_err(|error: toml::de::Error| ConfigError::NotToml {
                path: path.to_owned(),
                why: error.to_string(),
            })?;
            flatten("", &table, &mut values, &mut faults);
        }
        for unknown in values.keys().filter(|name| !KEYS.iter().any(|key| key.name == name.as_str())) {
            faults.push(format!("{unknown}: no such setting"));
        }
        let mut config = Self::default();
        for key in KEYS {
            let value = environment(&key.variable()).or_else(|| values.get(key.name).cloned());
            if let Some(value) = value
                && let Err(why) = (key.set)(&mut config, &value)
            {
                faults.push(format!("{} ({}): {why}", key.name, key.variable()));
            }
        }
        if faults.is_empty() { Ok(config) } else { Err(ConfigError::Faults(faults)) }
    }

    /// The address of the database.
    pub(crate) fn database_url(&self) -> String {
        match &self.database {
            Some(url) => url.clone(),
            None => format!("sqlite:{}", self.data.join("pms.db").display()),
        }
    }

    /// The key file of the vault.
    pub(crate) fn key_file(&self) -> PathBuf {
        self.data.join("vault.key")
    }

    /// The file of events.
    pub(crate) fn events_path(&self) -> PathBuf {
        self.events_file.clone().unwrap_or_else(|| self.data.join("events.jsonl"))
    }
}

/// Turns tables into dotted names, and values into the text that a variable would hold.
fn flatten(
    prefix: &str,
    table: &toml::Table,
    values: &mut BTreeMap<String, String>,
    faults: &mut Vec<String>,
) {
    for (name, value) in table {
        let name = if prefix.is_empty() { name.clone() } else { format!("{prefix}.{name}") };
        match value {
            toml::Value::Table(inner) => flatten(&name, inner, values, faults),
            toml::Value::String(text) => {
                values.insert(name, text.clone());
            }
            toml::Value::Integer(number) => {
                values.insert(name, number.to_string());
            }
            toml::Value::Boolean(flag) => {
                values.insert(name, flag.to_string());
            }
            toml::Value::Float(_) | toml::Value::Datetime(_) | toml::Value::Array(_) => {
                faults.push(format!("{name}: must be a text, a whole number, true or false"));
            }
        }
    }
}

#[cfg(test)]
mod tests;
