//! What browsers do to forms and pages: a session that ends, the way back, a reload, a second tab.

use crate::{
    driver::Driver,
    house::{House, PASSWORD},
    session::Settings,
};

#[test]
fn what_was_typed_when_the_session_ended_stands_filled_after_the_log_in() {
    let Some(driver) = Driver::shared() else { return };
    let house = House::open();
    let paula = house.logged_in(driver, Settings { script: false, ..Settings::default() }, "paula");
    paula.open("/ui/groups/new");
    paula.fill("Name", "Retail banking");
    paula.fill("Description", "Banks & savings \"banks\"");
    let session = paula.session();
    session.wait(session.client().delete_cookie("Authorization"));
    paula.press("Make the group");
    paula.is_at("Log in");
    paula.sees("What you typed is kept for 30 minutes");
    paula.fill("E-mail or user name", "paula");
    paula.fill("Password", PASSWORD);
    paula.press("Log in");
    paula.is_at("Make a policy group");
    assert_eq!(paula.reads("Name"), "Retail banking");
    assert_eq!(paula.reads("Description"), "Banks & savings \"banks\"");
    paula.press("Make the group");
    paula.sees("Retail banking is made");
}

#[test]
fn back_reload_and_a_second_tab_lose_and_repeat_nothing() {
    let Some(driver) = Driver::shared() else { return };
    let house = House::open();
    let mut paula = house.logged_in(driver, Settings::default(), "paula");
    paula.open("/ui/groups/new");
    paula.fill("Name", "Retail banking");
    paula.fill("Description", "Banks");
    paula.press("Make the group");
    paula.sees("Retail banking is made");
    paula.reloads();
    paula.does_not_see("Retail banking is made");
    paula.open("/ui/groups?find=retail");
    paula.follow("Retail banking");
    paula.goes_back();
    assert_eq!(paula.path(), "/ui/groups?find=retail");
    paula.opens_tab();
    paula.open("/ui/groups/new");
    paula.fill("Name", "Retail banking");
    paula.fill("Description", "Once more");
    paula.press("Make the group");
    paula.sees("There is a group of this name already");
    paula.looks_at_tab(0);
    paula.sees("Retail banking");
}
