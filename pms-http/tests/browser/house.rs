//! A registry of its own for a story: a server on fresh data, and the people who work with it.

use std::{fs, path::PathBuf};

use crate::{
    driver::Driver,
    papers,
    person::Person,
    process::{Place, Server},
    session::Settings,
};

/// The password that everybody but the administrator has.
pub(crate) const PASSWORD: &str = "correct horse battery";

pub(crate) struct House {
    place: Place,
    server: Server,
    /// The administrator's one-time password.
    pub(crate) one_time: String,
}

impl House {
    /// A server on fresh data with accounts for a policy manager `paula` and the partners' users `acme` and `coop`.
    pub(crate) fn open() -> Self {
        let place = Place::new();
        let server = Server::start(&place);
        let greeting = server.greeting.iter().find_map(|line| line.strip_prefix("one-time password: "));
        let one_time = greeting.unwrap().to_owned();
        for (name, role) in [
            ("paula", "POLICYMANAGER"),
            ("acme", "AUTH_PARTNER"),
            ("coop", "AUTH_PARTNER"),
            ("dora", "PARTNER_ADMIN"),
        ] {
            let email = format!("{name}@example.org");
            let add = ["user", "add", name, "--email", &email, "--role", role, "--password-stdin"];
            place.run(add, format!("{PASSWORD}\n").as_bytes()).done();
        }
        Self { place, server, one_time }
    }

    /// A person in front of a browser, at the log-in.
    pub(crate) fn person(&self, driver: &Driver, settings: Settings) -> Person {
        let person = Person::arrives(driver, &self.server.address, settings).speaking(settings.language);
        person.open("/ui");
        person
    }

    /// A person who has logged in.
    pub(crate) fn logged_in(&self, driver: &Driver, settings: Settings, name: &str) -> Person {
        let person = self.person(driver, settings);
        person.logs_in(name, PASSWORD);
        person
    }

    /// Files of a root, an intermediate and the certificate of an organisation.
    pub(crate) fn papers(&self, organisation: &str) -> [PathBuf; 3] {
        papers(&self.place, organisation)
    }
}

/// Files, in a place, of a root, an intermediate and the certificate of an organisation.
pub(crate) fn papers(place: &Place, organisation: &str) -> [PathBuf; 3] {
    let mut number = 0;
    papers::chain(organisation).map(|pem| {
        number += 1;
        let path = place.beside(&format!("paper-{number}.pem"));
        fs::write(&path, pem).unwrap();
        path
    })
}
