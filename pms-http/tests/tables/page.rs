//! Pages of `docs/` that are made from the code.

use std::{fs, path::Path};

/// Compares a checked-in page with what the code makes of it, or writes it when `UPDATE_DOCS` is set.
pub(crate) fn is_current(name: &str, made: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs").join(name);
    if std::env::var_os("UPDATE_DOCS").is_some() {
        fs::write(&path, made).unwrap();
    }
    let kept = fs::read_to_string(&path).unwrap_or_default();
    assert!(kept == made, "docs/{name} is stale; UPDATE_DOCS=1 cargo test rewrites it");
}
