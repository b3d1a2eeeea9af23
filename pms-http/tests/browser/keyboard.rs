//! The keyboard alone: Tab, Enter and the space bar do everything; single letters are a short cut, never a trap.

use fantoccini::key::Key;

use crate::{
    demo::Demo,
    driver::Driver,
    house::{House, PASSWORD},
    person::Person,
    session::Settings,
};

/// The administrator of the demo before the inbox, reached by the keyboard.
fn before_the_inbox(demo: &Demo, driver: &Driver) -> Person {
    let admin = demo.person(driver, Settings::default(), "admin");
    admin.is_at("Dashboard");
    admin.tabs_to("Approvals");
    admin.submit();
    admin.is_at("Approvals");
    admin
}

#[test]
fn a_policy_manager_without_a_mouse_makes_a_group() {
    let Some(driver) = Driver::shared() else { return };
    let house = House::open();
    let paula = house.person(driver, Settings::default());
    paula.tabs_to("E-mail or user name");
    paula.types("paula");
    paula.tabs_to("Password");
    paula.types(PASSWORD);
    paula.submit();
    paula.is_at("Dashboard");
    paula.open("/ui/groups/new");
    paula.tabs_to("Name");
    paula.types("Telecom");
    paula.tabs_to("Description");
    paula.types("Operators of networks");
    paula.tabs_to("Make the group");
    paula.submit();
    paula.sees("Telecom is made");
}

#[test]
fn an_administrator_without_a_mouse_approves_a_request() {
    let Some(driver) = Driver::shared() else { return };
    let demo = Demo::start();
    let admin = before_the_inbox(&demo, driver);
    admin.tabs_to("Choose Loan origination, Acme Bank");
    admin.types(" ");
    admin.tabs_to("Approve…");
    admin.submit();
    admin.is_at("Approve 1 request?");
    admin.tabs_to("Comment (optional)");
    admin.types("Until the end of the year");
    admin.tabs_to("Approve 1 request");
    admin.submit();
    admin.is_at("1 request approved");
    admin.sees("Loan origination");
}

#[test]
fn letters_move_through_the_inbox_and_decide() {
    let Some(driver) = Driver::shared() else { return };
    let demo = Demo::start();
    let admin = before_the_inbox(&demo, driver);
    admin.types("?");
    admin.sees("Approve what is chosen, or the request you are on");
    admin.types("ja");
    admin.sees("Approve what is chosen, or the request you are on");
    admin.types(&Key::Escape);
    admin.does_not_see("Approve what is chosen, or the request you are on");
    let requests = admin.session().script(
        "return [...document.querySelectorAll('tbody [type=checkbox]')].map((box) => box.ariaLabel)",
        &[],
    );
    let on = || admin.session().script("return document.activeElement.ariaLabel", &[]);
    for (letter, row) in [("j", 0), ("j", 1), ("j", 2), ("k", 1)] {
        admin.types(letter);
        assert_eq!(Some(&on()), requests.get(row), "after {letter}");
    }
    admin.types("a");
    admin.is_at("Approve 1 request?");
    admin.goes_back();
    admin.is_at("Approvals");
    admin.types("jr");
    admin.is_at("Reject 1 request?");
}

#[test]
fn letters_do_nothing_for_whoever_switched_them_off() {
    let Some(driver) = Driver::shared() else { return };
    let demo = Demo::start();
    let admin = demo.person(driver, Settings::default(), "admin");
    admin.open("/ui/profile");
    admin.tick("Switch off shortcuts by single letters");
    admin.press("Keep this appearance");
    admin.sees("The appearance is kept");
    admin.open("/ui/approvals");
    admin.types("?/jar");
    let focused = admin.session().script("return document.activeElement.localName", &[]);
    assert_eq!((admin.path().as_str(), focused), ("/ui/approvals", "body".into()));
    admin.does_not_see("Approve what is chosen, or the request you are on");
}

#[test]
fn letters_that_somebody_types_into_a_field_are_only_text() {
    let Some(driver) = Driver::shared() else { return };
    let demo = Demo::start();
    let admin = before_the_inbox(&demo, driver);
    admin.types("/");
    admin.types("jar?/");
    let field = "return [document.activeElement.id, document.activeElement.value]";
    assert_eq!(admin.session().script(field, &[]), serde_json::json!(["band-find", "jar?/"]));
    admin.is_at("Approvals");
    admin.does_not_see("Approve what is chosen, or the request you are on");
}
