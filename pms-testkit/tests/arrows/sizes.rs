//! How large files are.

use super::manifest::workspace;
use super::source::files_below;
use std::fmt::Write as _;
use std::io::Write as _;

/// The most lines that a file may have.
const LIMIT: usize = 500;

/// Prints how large the files of every crate are, and refuses those that have grown out of hand. The table goes to
/// standard error itself, past the harness, so that a run shows it.
#[test]
fn no_file_is_longer_than_five_hundred_lines() {
    let mut table = String::from("files of      | files | median | largest\n");
    let mut too_long = Vec::new();
    for name in ["pms-core", "pms-adapters", "pms-http", "pms-testkit", "examples"] {
        let folder = workspace().join(name);
        let mut sizes: Vec<(usize, String)> = files_below(&folder)
            .into_iter()
            .map(|path| (std::fs::read_to_string(folder.join(&path)).unwrap().lines().count(), path))
            .collect();
        sizes.sort();
        let median = sizes.get(sizes.len() / 2).map_or(0, |(lines, _)| *lines);
        let (largest, path) = sizes.last().cloned().unwrap_or_default();
        writeln!(table, "{name:<13} | {:>5} | {median:>6} | {largest} ({path})", sizes.len()).unwrap();
        too_long.extend(
            sizes.into_iter().filter(|(lines, _)| *lines > LIMIT).map(|(_, path)| format!("{name}/{path}")),
        );
    }
    std::io::stderr().write_all(table.as_bytes()).unwrap();
    assert!(too_long.is_empty(), "longer than {LIMIT} lines: {too_long:?}");
}
