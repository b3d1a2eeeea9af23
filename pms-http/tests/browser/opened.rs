//! What is not there when a page comes, and what comes only once: menus, the index of a telephone, the keys of the
//! inbox, the change of a one-time password, the log-in after a session has ended, a draft that somebody else changed.

use fantoccini::key::Key;

use crate::{
    audit, axe,
    axe::Rules,
    demo::Demo,
    driver::Driver,
    house::House,
    measure,
    person::Person,
    session::{Screen, Settings, Theme},
};

/// The languages of the pages that run either way.
const LANGUAGES: [&str; 2] = ["en", "ar"];

/// What is wrong while something lies over the page, which an audit with its focus everywhere would close.
fn faults(person: &Person, what: &str) -> Vec<String> {
    let session = person.session();
    let mut faults = axe::violations(session, Rules::All);
    session.theme(Theme::Dark);
    faults.extend(axe::violations(session, Rules::Colours).into_iter().map(|line| format!("dark: {line}")));
    session.theme(Theme::Light);
    faults.extend(measure::misfits(session).lines());
    faults.into_iter().map(|fault| format!("{what}: {fault}")).collect()
}

#[test]
fn menus_and_dialogs_are_accessible_while_they_are_open() {
    let (Some(driver), Some(_)) = (Driver::shared(), axe::source()) else { return };
    let (demo, mut wrong) = (Demo::start(), Vec::new());
    for language in LANGUAGES {
        let admin = demo.person(driver, Settings { language, ..Settings::default() }, "admin");
        admin.open("/ui/approvals");
        for (menu, inside) in [("Language:", "Français"), ("Profile:", "Log out")] {
            admin.press(menu);
            admin.sees(inside);
            wrong.extend(faults(&admin, &format!("{language}, {menu}")));
            admin.types(&Key::Escape);
        }
        // The focus is back at the menu, where letters do nothing.
        admin.open("/ui/approvals");
        admin.types("?");
        admin.sees("Approve what is chosen, or the request you are on");
        wrong.extend(faults(&admin, &format!("{language}, the keys")));
        admin.types(&Key::Escape);
        for screen in [Screen::PHONE, Screen::NARROW] {
            admin.session().show(screen);
            admin.open("/ui/approvals");
            admin.press("Menu");
            admin.sees("Close menu");
            wrong.extend(faults(&admin, &format!("{language}, the index at {}", screen.width)));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_change_of_a_one_time_password_is_accessible() {
    let (Some(driver), Some(_)) = (Driver::shared(), axe::source()) else { return };
    for language in LANGUAGES {
        let house = House::open();
        let admin = house.person(driver, Settings { language, ..Settings::default() });
        admin.logs_in("admin", &house.one_time);
        admin.is_at("Change your password");
        let mut wrong = audit::faults(admin.session());
        admin.press("Change the password");
        admin.sees("There are 2 mistakes");
        wrong.extend(audit::faults(admin.session()));
        assert!(wrong.is_empty(), "{language}: {}", wrong.join("\n"));
    }
}

#[test]
fn the_log_in_after_a_session_has_ended_is_accessible() {
    let (Some(driver), Some(_)) = (Driver::shared(), axe::source()) else { return };
    let demo = Demo::start();
    for language in LANGUAGES {
        let paul = demo.person(driver, Settings { language, ..Settings::default() }, "policies");
        paul.open("/ui/groups/new");
        paul.fill("Name", "Retail banking");
        let session = paul.session();
        session.wait(session.client().delete_cookie("Authorization"));
        paul.press("Make the group");
        paul.is_at("Log in");
        let wrong = audit::faults(session);
        assert!(wrong.is_empty(), "{language}: {}", wrong.join("\n"));
    }
}

#[test]
fn a_draft_that_was_changed_in_another_tab_is_told_accessibly() {
    let (Some(driver), Some(_)) = (Driver::shared(), axe::source()) else { return };
    let demo = Demo::start();
    for language in LANGUAGES {
        let mut paul = demo.person(driver, Settings { language, ..Settings::default() }, "policies");
        paul.open("/ui/policies?name=video+identification");
        paul.follow("Video identification");
        paul.follow("Edit the draft");
        let draft = paul.path();
        paul.opens_tab();
        paul.open(&draft);
        paul.fill("Description", &format!("Changed in {language}"));
        paul.tick("New for each request");
        paul.press("Write the form into the text");
        paul.sees("The text says what the form says. Nothing is saved yet.");
        paul.press("Save draft");
        paul.sees("The draft Video identification is saved.");
        paul.looks_at_tab(0);
        paul.fill("Description", "Changed here");
        paul.press("Save draft");
        paul.sees("What differs from the saved text");
        let wrong = audit::faults(paul.session());
        assert!(wrong.is_empty(), "{language}: {}", wrong.join("\n"));
    }
}
