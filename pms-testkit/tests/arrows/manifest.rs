//! The little of `Cargo.toml` that the arrows need.

use std::path::{Path, PathBuf};

/// A crate's manifest.
pub(crate) struct Manifest {
    text: String,
}

/// The folder of the workspace.
pub(crate) fn workspace() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

impl Manifest {
    /// Reads the manifest of a crate of the workspace.
    pub(crate) fn of(name: &str) -> Self {
        Self { text: std::fs::read_to_string(workspace().join(name).join("Cargo.toml")).unwrap() }
    }

    /// The lines of the table of ordinary dependencies.
    fn lines(&self) -> impl Iterator<Item = &str> {
        let table = self.text.split_once("\n[dependencies]\n").map_or("", |(_, rest)| rest);
        table.split("\n[").next().unwrap_or_default().lines()
    }

    /// The names of ordinary dependencies.
    pub(crate) fn dependencies(&self) -> impl Iterator<Item = &str> {
        self.lines().filter_map(|line| line.split(['.', ' ', '=']).next()).filter(|name| !name.is_empty())
    }

    /// Whether a dependency can be left out.
    pub(crate) fn is_optional(&self, name: &str) -> bool {
        self.lines().any(|line| line.starts_with(name) && line.contains("optional = true"))
    }
}
