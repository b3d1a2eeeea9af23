//! Sources as the arrows see them.

use super::manifest::workspace;
use std::path::Path;

/// A source file without comments and without its tests.
pub(crate) struct Source {
    /// From the crate's `src`, with `/`.
    path: String,
    /// `crate::…`, as the file is named in paths.
    module: String,
    code: String,
    uses: Vec<String>,
}

/// All files below a folder, as paths from it, in order.
pub(crate) fn files_below(folder: &Path) -> Vec<String> {
    let mut found = Vec::new();
    let Ok(entries) = std::fs::read_dir(folder) else { return found };
    for entry in entries {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        if path.is_dir() {
            found.extend(files_below(&path).into_iter().map(|below| format!("{name}/{below}")));
        } else if path.extension().is_some_and(|kind| kind == "rs") {
            found.push(name);
        }
    }
    found.sort();
    found
}

/// The sources of a crate.
pub(crate) fn crate_sources(name: &str) -> Vec<Source> {
    let root = workspace().join(name).join("src");
    let sources: Vec<Source> = files_below(&root).into_iter().map(|path| Source::read(&root, path)).collect();
    assert!(!sources.is_empty(), "{name} has no sources");
    sources
}

impl Source {
    fn read(root: &Path, path: String) -> Self {
        let text = std::fs::read_to_string(root.join(&path)).unwrap();
        let code: String = text
            .split("#[cfg(test)]")
            .next()
            .unwrap_or_default()
            .lines()
            .filter(|line| !line.trim_start().starts_with("//"))
            .flat_map(|line| [line, "\n"])
            .collect();
        let stem = path.strip_suffix(".rs").unwrap_or(&path);
        let inner = if matches!(stem, "lib" | "main") { String::new() } else { stem.replace('/', "::") };
        let module = if inner.is_empty() { "crate".to_owned() } else { format!("crate::{inner}") };
        let uses = uses_of(&code, &module);
        Self { path, module, code, uses }
    }

    pub(crate) fn path(&self) -> &str {
        &self.path
    }

    pub(crate) fn module(&self) -> &str {
        &self.module
    }

    /// Every path of its `use` lines that leads into its own crate, from the crate's root.
    pub(crate) fn uses(&self) -> &[String] {
        &self.uses
    }

    /// Whether the file is the module's or below it; everything is in the empty one.
    pub(crate) fn is_in(&self, folder: &str) -> bool {
        folder.is_empty()
            || self.path == format!("{folder}.rs")
            || self.path.starts_with(&format!("{folder}/"))
    }

    /// Whether the file is the module's own, or one of its parts.
    pub(crate) fn is_part_of(&self, module: &str) -> bool {
        self.module == module || self.module.starts_with(&format!("{module}::"))
    }

    /// Tests in files of their own.
    pub(crate) fn is_test(&self) -> bool {
        self.path.ends_with("tests.rs") || self.path.contains("/tests/")
    }

    /// Whether the code, and not only a comment, holds this.
    pub(crate) fn names(&self, word: &str) -> bool {
        self.code.match_indices(word).any(|(at, _)| {
            let next = self.code.get(at + word.len()..).and_then(|rest| rest.chars().next());
            let before = self.code.get(..at).and_then(|front| front.chars().next_back());
            let is_letter = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '_');
            !is_letter(before) && (word.ends_with([':', '(']) || !is_letter(next))
        }) || self.uses.iter().any(|path| path == word || path.starts_with(&format!("{word}::")))
    }

    /// The names of the public asynchronous functions.
    pub(crate) fn use_cases(&self) -> impl Iterator<Item = &str> {
        self.code
            .lines()
            .filter_map(|line| line.trim_start().strip_prefix("pub async fn "))
            .filter_map(|rest| rest.split(['(', '<']).next())
    }
}

/// Every path of the `use` statements that leads into the crate, from its root, with braces multiplied out.
fn uses_of(code: &str, module: &str) -> Vec<String> {
    let mut found = Vec::new();
    for statement in code.split(';') {
        let Some(tree) = tree_of(statement) else { continue };
        let mut paths = Vec::new();
        expand("", &tree, &mut paths);
        found.extend(paths.iter().filter_map(|path| from_the_root(path, module)));
    }
    found
}

/// The tree of a statement, when it is a `use` statement.
fn tree_of(statement: &str) -> Option<String> {
    let start = statement.rfind("use ")?;
    let front = statement.get(..start)?.lines().last().unwrap_or_default();
    let tree = statement.get(start + "use ".len()..)?;
    matches!(front.trim(), "" | "pub" | "pub(crate)" | "pub(super)")
        .then(|| tree.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// A path with `super` and `self` resolved; `None` for one that leads into another crate.
fn from_the_root(path: &str, module: &str) -> Option<String> {
    if path.starts_with("crate::") {
        return Some(path.to_owned());
    }
    if let Some(below) = path.strip_prefix("self::") {
        return Some(format!("{module}::{below}"));
    }
    let (mut at, mut rest) = (module, path);
    while let Some(above) = rest.strip_prefix("super::") {
        at = at.rsplit_once("::")?.0;
        rest = above;
    }
    (rest != path).then(|| format!("{at}::{rest}"))
}

/// Multiplies a use tree out.
fn expand(front: &str, tree: &str, found: &mut Vec<String>) {
    let tree = tree.trim();
    match tree.split_once('{') {
        None => {
            let path = tree.split(" as ").next().unwrap_or_default().trim();
            let full = format!("{front}{path}");
            found.push(full.trim_end_matches("::*").trim_end_matches("::self").to_owned());
        }
        Some((path, rest)) => {
            let front = format!("{front}{path}");
            for part in parts(rest.strip_suffix('}').unwrap_or(rest)) {
                expand(&front, &part, found);
            }
        }
    }
}

/// The parts of a list that are separated by commas outside of inner braces.
fn parts(list: &str) -> Vec<String> {
    let (mut parts, mut part, mut depth) = (Vec::new(), String::new(), 0_u32);
    for letter in list.chars() {
        match letter {
            ',' if depth == 0 => parts.push(std::mem::take(&mut part)),
            _ => {
                depth = match letter {
                    '{' => depth + 1,
                    '}' => depth.saturating_sub(1),
                    _ => depth,
                };
                part.push(letter);
            }
        }
    }
    parts.push(part);
    parts.retain(|part| !part.trim().is_empty());
    parts
}

#[test]
fn use_trees_are_multiplied_out() {
    let code =
        "use std::io;\npub(crate) use crate::{\n    a::{self, b::C},\n    d as e,\n};\nuse crate::f::*;\n";
    assert_eq!(uses_of(code, "crate"), ["crate::a", "crate::a::b::C", "crate::d", "crate::f"]);
    let code = "use super::{g, h::I};\nuse super::super::j;\npub use self::k::L;\n";
    let expected = ["crate::m::g", "crate::m::h::I", "crate::j", "crate::m::n::k::L"];
    assert_eq!(uses_of(code, "crate::m::n"), expected);
}
