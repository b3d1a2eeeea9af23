//! The arrows of the architecture, read from the sources: which crate names which, which module names which, no
//! circle among the files of a crate, and no file that has grown out of hand.
#![expect(clippy::unwrap_used, reason = "tests")]

#[path = "arrows/manifest.rs"]
mod manifest;
#[path = "arrows/sizes.rs"]
mod sizes;
#[path = "arrows/source.rs"]
mod source;

use manifest::Manifest;
use source::{Source, crate_sources};
use std::collections::{BTreeMap, BTreeSet};

/// The crates that are shipped, and the one that is not.
const CRATES: [&str; 4] = ["pms-core", "pms-adapters", "pms-http", "pms-testkit"];

/// Which of our crates a crate may name as an ordinary dependency.
const CRATE_ARROWS: [(&str, &[&str]); 4] = [
    ("pms-core", &[]),
    ("pms-adapters", &["pms-core"]),
    ("pms-http", &["pms-adapters", "pms-core"]),
    ("pms-testkit", &["pms-core"]),
];

/// What `pms-core` never depends on: it does no I/O and has no runtime.
const FOREIGN_TO_CORE: [&str; 6] = ["axum", "lettre", "reqwest", "sqlx", "tokio", "tracing-subscriber"];

/// In which crate, files of which folder name none of which modules or crates.
const FORBIDDEN: [(&str, &str, &[&str]); 9] = [
    ("pms-core", "domain", &["crate::access", "crate::app", "crate::port", "tracing::"]),
    ("pms-core", "cert", &["crate::access", "crate::app", "crate::domain", "crate::port", "tracing::"]),
    ("pms-core", "access", &["crate::app", "crate::port", "tracing::"]),
    ("pms-core", "port", &["crate::app", "tracing::"]),
    ("pms-core", "", &["pms_adapters", "pms_http"]),
    ("pms-adapters", "", &["pms_http"]),
    ("pms-http", "rest", &["crate::web"]),
    ("pms-http", "web", &["crate::rest"]),
    ("pms-http", "wire", &["crate::rest", "crate::web"]),
];

#[test]
fn crates_name_only_those_below_them() {
    for (name, allowed) in CRATE_ARROWS {
        let manifest = Manifest::of(name);
        let ours: Vec<&str> = manifest.dependencies().filter(|other| other.starts_with("pms-")).collect();
        assert!(ours.iter().all(|other| allowed.contains(other)), "{name} names {ours:?}");
    }
}

#[test]
fn the_routes_can_be_had_without_the_adapters() {
    assert!(Manifest::of("pms-http").is_optional("pms-adapters"));
    for source in crate_sources("pms-http").iter().filter(|source| !source.is_in("bin")) {
        assert!(!source.names("pms_adapters"), "{} names pms_adapters", source.path());
    }
}

#[test]
fn the_core_does_no_io_and_has_no_runtime() {
    let manifest = Manifest::of("pms-core");
    let found: Vec<&str> = manifest.dependencies().filter(|name| FOREIGN_TO_CORE.contains(name)).collect();
    assert!(found.is_empty(), "pms-core depends on {found:?}");
}

#[test]
fn modules_name_only_those_below_them() {
    let mut found = Vec::new();
    for (name, folder, forbidden) in FORBIDDEN {
        for source in crate_sources(name).iter().filter(|source| source.is_in(folder)) {
            let bad = forbidden.iter().filter(|word| source.names(word));
            found.extend(bad.map(|word| format!("{name}: {} names {word}", source.path())));
        }
    }
    assert!(found.is_empty(), "{found:#?}");
}

/// Shared steps live in `app.rs`; a use case that called another would check, audit and commit twice.
#[test]
fn use_cases_do_not_call_each_other() {
    let core = crate_sources("pms-core");
    let app: Vec<&Source> = core.iter().filter(|source| source.is_in("app")).collect();
    let mut found = Vec::new();
    for (owner, name) in app.iter().flat_map(|source| source.use_cases().map(move |name| (source, name))) {
        for caller in app.iter().filter(|caller| caller.path() != owner.path()) {
            if caller.names(&format!("self.{name}(")) {
                found.push(format!("{} calls {name} of {}", caller.path(), owner.path()));
            }
        }
    }
    assert!(found.is_empty(), "{found:#?}");
}

/// What a file takes from the module that it is a part of is no arrow: the two are one.
#[test]
fn files_of_a_crate_do_not_run_in_circles() {
    for name in CRATES {
        let sources: Vec<Source> =
            crate_sources(name).into_iter().filter(|source| !source.is_test()).collect();
        let modules: BTreeSet<&str> = sources.iter().map(Source::module).collect();
        let mut arrows: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
        for source in &sources {
            let targets = source.uses().iter().filter_map(|path| module_of(&modules, path));
            arrows.insert(source.module(), targets.filter(|target| !source.is_part_of(target)).collect());
        }
        assert_eq!(circle(&arrows), None, "{name}");
    }
}

/// The file that a path leads into: the longest of its beginnings that is a module with a file.
fn module_of<'m>(modules: &BTreeSet<&'m str>, path: &str) -> Option<&'m str> {
    let mut path = path;
    loop {
        if let Some(module) = modules.get(path) {
            return Some(module);
        }
        path = path.rsplit_once("::")?.0;
    }
}

/// A circle, if there is one: leaves are taken away until nothing is left, or only circles and what leads to them.
fn circle(arrows: &BTreeMap<&str, BTreeSet<&str>>) -> Option<Vec<String>> {
    let mut left = arrows.clone();
    loop {
        let leaves: Vec<&str> = left
            .iter()
            .filter(|(_, targets)| targets.iter().all(|target| !left.contains_key(target)))
            .map(|(module, _)| *module)
            .collect();
        if leaves.is_empty() {
            break;
        }
        left.retain(|module, _| !leaves.contains(module));
    }
    let mut walk = vec![*left.keys().next()?];
    loop {
        let here = walk.last()?;
        let next = *left.get(here)?.iter().find(|target| left.contains_key(*target))?;
        if let Some(at) = walk.iter().position(|module| *module == next) {
            walk.drain(..at);
            return Some(walk.into_iter().map(str::to_owned).collect());
        }
        walk.push(next);
    }
}

#[test]
fn a_circle_is_found_where_there_is_one() {
    let arrows = |pairs: &[(&'static str, &[&'static str])]| {
        pairs.iter().map(|(from, to)| (*from, to.iter().copied().collect())).collect()
    };
    assert_eq!(circle(&arrows(&[("a", &["b", "c"]), ("b", &["c"]), ("c", &[])])), None);
    let round = circle(&arrows(&[("a", &["b"]), ("b", &["c", "d"]), ("c", &["b"]), ("d", &[])]));
    assert_eq!(round, Some(vec!["b".to_owned(), "c".to_owned()]));
}
