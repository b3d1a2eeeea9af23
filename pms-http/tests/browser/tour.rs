//! A tour of a registry with data: every page is accessible.

use std::{collections::BTreeSet, fs, path::Path};

use pms_http::web::engine::template_names;
use serde_json::Value;

use crate::{audit, axe, demo::Demo, driver::Driver, house, rounds::ROUNDS, session::Settings};

/// Walks all rounds and looks at the page of each stop in all ways.
fn audit_all(language: &'static str) {
    let (Some(driver), Some(_)) = (Driver::shared(), axe::source()) else { return };
    let settings = Settings { language, ..Settings::default() };
    let (demo, mut seen, mut wrong) = (Demo::start(), BTreeSet::new(), Vec::new());
    let papers = house::papers(&demo.place, "Acme Bank");
    for round in ROUNDS {
        let person = match round.person {
            "" => demo.visitor(driver, settings),
            name => demo.person(driver, settings, name),
        };
        for stop in round.stops {
            match stop.visit(&person, &papers) {
                Ok(answered) => seen.insert(answered.template),
                Err(other) => {
                    wrong.push(other);
                    continue;
                }
            };
            let told = person.session().script("return document.documentElement.lang", &[]);
            let place = format!("{} {}", stop.name(), person.path());
            if told != language {
                wrong.push(format!("{place}: the page is in {told}"));
            }
            let faults = audit::faults(person.session());
            wrong.extend(faults.into_iter().map(|fault| format!("{place}: {fault}")));
        }
    }
    wrong.extend(pages().difference(&seen).map(|page| format!("nobody looked at {page}")));
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The templates that are pages: those that fill a frame and are not filled themselves.
fn pages() -> BTreeSet<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("templates");
    let extends = |name: &str| {
        let text = fs::read_to_string(folder.join(name)).unwrap();
        let (_, rest) = text.split_once("{% extends \"")?;
        rest.split_once('"').map(|(frame, _)| frame.to_owned())
    };
    let frames: BTreeSet<String> = template_names().filter_map(extends).collect();
    template_names()
        .filter(|name| extends(name).is_some())
        .map(str::to_owned)
        .filter(|name| !frames.contains(name))
        .collect()
}

#[test]
fn every_page_is_accessible_in_english() {
    audit_all("en");
}

#[test]
fn every_page_is_accessible_in_arabic() {
    audit_all("ar");
}

#[test]
fn pages_are_accessible_with_the_ornament_off() {
    let (Some(driver), Some(_)) = (Driver::shared(), axe::source()) else { return };
    let demo = Demo::start();
    let person = demo.person(driver, Settings::default(), "admin");
    person.open("/ui/profile");
    person.tick("Leave the engraved lines out");
    person.press("Keep this appearance");
    person.sees("The appearance is kept");
    for page in ["/ui/dashboard", "/ui/_gallery"] {
        person.open(page);
        assert_eq!(
            person.session().script("return document.documentElement.dataset.ornament", &[]),
            Value::from("off")
        );
        let faults = audit::faults(person.session());
        assert!(faults.is_empty(), "{page}: {}", faults.join("\n"));
    }
}
