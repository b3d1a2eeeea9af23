//! A tour of a registry with data: every page is accessible, and pictures of it can be taken.

use std::env;

use serde_json::Value;

use crate::{
    audit, axe,
    driver::Driver,
    person::Person,
    process::{Place, Server},
    session::{Settings, Theme},
    shot::shot,
};

/// The password of everybody in the demo.
const PASSWORD: &str = "look-around-2026";

/// Pages by who opens them; `>` follows the first row of the list before it.
const ADMIN: [&str; 12] = [
    "/ui/dashboard",
    "/ui/approvals",
    ">",
    "/ui/partners",
    "/ui/partners/acme-bank",
    "/ui/partners/acme-bank/deactivate",
    "/ui/trust",
    ">",
    "/ui/trust/upload",
    "/ui/search?find=bank",
    "/ui/languages",
    "/ui/_gallery",
];
const MANAGER: [&str; 6] = ["/ui/groups", ">", "/ui/policies", ">", "/ui/policies/new", "/ui/profile"];
const PARTNER: [&str; 9] = [
    "/ui/home",
    "/ui/terms",
    "/ui/certificate",
    "/ui/certificate/upload",
    "/ui/requests",
    ">",
    "/ui/requests/new",
    "/ui/keys",
    "/ui/organisation",
];

struct Demo {
    /// Keeps the data until the end.
    _place: Place,
    server: Server,
}

impl Demo {
    fn start() -> Self {
        let place = Place::new();
        let mut command = place.command(["demo", "--keep"]);
        command
            .env("PMS_PAGES_DEVELOPMENT", "true")
            .env("PMS_PAGES_DEPLOYMENT", "National Registry of Exampleland");
        Self { server: Server::spawn(command, &place), _place: place }
    }

    fn person(&self, driver: &Driver, name: &str, settings: Settings, words: [&str; 3]) -> Person {
        let person = Person::arrives(driver, &self.server.address, settings);
        person.open("/ui/log-in");
        let [label, password, button] = words;
        person.fill(label, name);
        person.fill(password, PASSWORD);
        person.press(button);
        person
    }
}

const ENGLISH: [&str; 3] = ["E-mail or user name", "Password", "Log in"];
const ARABIC: [&str; 3] = ["البريد الإلكتروني أو اسم المستخدم", "كلمة المرور", "تسجيل الدخول"];

fn open(person: &Person, step: &str) {
    if step != ">" {
        return person.open(step);
    }
    let first =
        person.session().script("return document.querySelector('tbody th a').getAttribute('href')", &[]);
    person.open(first.as_str().unwrap());
}

/// A partner's user may have to accept the terms first.
fn accept_terms(person: &Person) {
    person.open("/ui/home");
    if person.path().starts_with("/ui/terms") {
        person.session().script("document.querySelector('#f-accept').click()", &[]);
        person.session().script("document.querySelector('form[action=\"/ui/terms\"]').submit()", &[]);
        person.open("/ui/home");
    }
}

fn audit_all(settings: Settings, words: [&str; 3]) {
    let (Some(driver), Some(_)) = (Driver::shared(), axe::source()) else { return };
    let (demo, mut wrong) = (Demo::start(), Vec::new());
    for (name, pages) in [("admin", &ADMIN[..]), ("policies", &MANAGER[..]), ("acme-bank", &PARTNER[..])] {
        let person = demo.person(driver, name, settings, words);
        accept_terms(&person);
        for step in pages {
            open(&person, step);
            let path = person.path();
            wrong.extend(audit::faults(person.session()).into_iter().map(|fault| format!("{path}: {fault}")));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_page_is_accessible_in_english() {
    audit_all(Settings::default(), ENGLISH);
}

#[test]
fn every_page_is_accessible_in_arabic() {
    audit_all(Settings { language: "ar", ..Settings::default() }, ARABIC);
}

#[test]
fn pages_are_accessible_with_the_ornament_off() {
    let (Some(driver), Some(_)) = (Driver::shared(), axe::source()) else { return };
    let demo = Demo::start();
    let person = demo.person(driver, "admin", Settings::default(), ENGLISH);
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

/// `PMS_SCREENS=1` takes pictures of the main pages into `target/screens`.
#[test]
fn pictures_are_taken_when_asked_for() {
    let Some(driver) = Driver::shared().filter(|_| env::var_os("PMS_SCREENS").is_some()) else { return };
    let demo = Demo::start();
    for (language, words) in [("en", ENGLISH), ("ar", ARABIC)] {
        let settings = Settings { language, ..Settings::default() };
        let people: [(&str, &[(&str, &str)]); 3] = [
            (
                "admin",
                &[
                    ("dashboard", "/ui/dashboard"),
                    ("approvals", "/ui/approvals"),
                    ("partners", "/ui/partners"),
                    ("partner", "/ui/partners/acme-bank"),
                    ("deactivate", "/ui/partners/acme-bank/deactivate"),
                    ("trust", "/ui/trust"),
                ],
            ),
            ("policies", &[("policies", "/ui/policies"), ("policy", ">")]),
            ("acme-bank", &[("home", "/ui/home"), ("keys", "/ui/keys")]),
        ];
        for (name, pages) in people {
            let person = demo.person(driver, name, settings, words);
            accept_terms(&person);
            for (picture, step) in pages {
                open(&person, step);
                for (width, theme) in
                    [(1280, Theme::Light), (1280, Theme::Dark), (390, Theme::Light), (390, Theme::Dark)]
                {
                    shot(&person, &format!("{picture}-{language}"), width, theme);
                }
            }
        }
    }
}
