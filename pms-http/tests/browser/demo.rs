//! A registry with data: the demo that is served for people to look at.

use crate::{
    driver::Driver,
    person::Person,
    process::{Place, Server},
    session::Settings,
};

/// The password of everybody in the demo.
pub(crate) const PASSWORD: &str = "look-around-2026";

pub(crate) struct Demo {
    /// Keeps the data until the end.
    pub(crate) place: Place,
    server: Server,
}

impl Demo {
    /// Serves it with the pages for developers, and with the names of templates in the answers.
    pub(crate) fn start() -> Self {
        let place = Place::new();
        let mut command = place.command(["demo", "--keep"]);
        command
            .env("PMS_PAGES_DEVELOPMENT", "true")
            .env("PMS_PAGES_DEPLOYMENT", "National Registry of Exampleland");
        Self { server: Server::spawn(command, &place), place }
    }

    /// A person in front of a browser, at the log-in, who has picked a language: otherwise that of the account counts.
    pub(crate) fn visitor(&self, driver: &Driver, settings: Settings) -> Person {
        let person = Person::arrives(driver, &self.server.address, settings).speaking(settings.language);
        person.open("/ui/log-in");
        person.picks_the_language();
        person
    }

    /// A person who has logged in.
    pub(crate) fn person(&self, driver: &Driver, settings: Settings, name: &str) -> Person {
        let person = self.visitor(driver, settings);
        person.logs_in(name, PASSWORD);
        person
    }
}
