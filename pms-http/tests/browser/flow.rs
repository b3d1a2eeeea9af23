//! The whole flow as three people, from an empty registry to a key: with script and without, in English and in Arabic.
//! What is said here in English is looked for in the words of the people's language.

use crate::{
    driver::Driver,
    house::{House, PASSWORD},
    person::Person,
    session::Settings,
};

#[test]
fn three_people_onboard_a_partner_with_script() {
    onboard(Settings::default());
}

#[test]
fn three_people_onboard_a_partner_without_script() {
    onboard(Settings { script: false, ..Settings::default() });
}

#[test]
fn three_people_onboard_a_partner_in_arabic() {
    onboard(Settings { language: "ar", ..Settings::default() });
}

#[test]
fn three_people_onboard_a_partner_in_arabic_without_script() {
    onboard(Settings { language: "ar", script: false });
}

fn onboard(settings: Settings) {
    let Some(driver) = Driver::shared() else { return };
    let house = House::open();
    let [root, issuer, leaf] = house.papers("Acme Ltd");

    // The administrator changes the one-time password, and trusts an authority.
    let admin = house.person(driver, settings);
    admin.fill("E-mail or user name", "admin");
    admin.fill("Password", &house.one_time);
    admin.press("Log in");
    admin.is_at("Change your password");
    admin.fill("One-time password", &house.one_time);
    admin.fill("New password", PASSWORD);
    admin.fill("New password once more", PASSWORD);
    admin.press("Change the password");
    admin.sees("The password is changed. Wherever else you were logged in, you are logged out.");
    for paper in [&root, &issuer] {
        admin.open("/ui/trust/upload");
        admin.choose("Domain", "Authentication");
        admin.attach("Certificate file", paper);
        admin.press("Check this certificate");
        admin.sees("Can be saved");
        admin.press("Admit to the trust store");
        admin.sees(
            "1 certificate is admitted to the domain AUTH. Certificates that lead to it are accepted now.",
        );
        admin.reads_every_direction_right();
    }

    // The policy manager makes a group and puts a policy in force.
    let paula = house.logged_in(driver, settings, "paula");
    paula.open("/ui/groups/new");
    paula.fill("Name", "Retail banking");
    paula.fill("Description", "Banks and savings banks");
    paula.press("Make the group");
    paula.sees("Retail banking is made. Policies can be drafted in it now.");
    draft_and_publish(&paula);

    // The partner's user accepts the terms, registers and uploads a certificate.
    let acme = house.logged_in(driver, settings, "acme");
    acme.is_at("Terms");
    acme.tick("I have read the terms and accept them for my organisation");
    acme.press("Accept the terms");
    acme.open("/ui/register");
    acme.fill("Organisation", "Acme Ltd");
    acme.fill("Telephone", "+999 555 0142");
    acme.fill("Postal address", "1 Specimen Square, Example City");
    acme.tick("Retail banking");
    acme.press("Register the organisation");
    acme.sees("Acme Ltd is registered. Next comes your certificate.");
    acme.open("/ui/organisation");
    acme.reads_from_left_to_right("acme");
    acme.reads_from_left_to_right("acme@example.org");
    acme.open("/ui/certificate/upload");
    acme.attach("Certificate file", &leaf);
    acme.press("Check this certificate");
    acme.sees("Can be saved");
    acme.reads_from_left_to_right("O=Acme Ltd");
    acme.reads_every_direction_right();
    acme.press("Upload this certificate");
    acme.open("/ui/requests/new");
    acme.tick("Account opening");
    acme.fill("What for", "To open accounts in our branches");
    acme.press("Send the request");
    acme.sees("Account opening is requested. An administrator decides; you see the answer here.");
    acme.open("/ui/home");
    acme.sees("An administrator decides about Account opening.");

    // The administrator finds it in the inbox, and approves.
    admin.open("/ui/approvals");
    admin.follow("Account opening");
    admin.sees("To open accounts in our branches");
    admin.press("Approve the request");
    admin.sees("Account opening is approved for Acme Ltd. The partner sees it now.");

    // The partner makes a key, which is shown once.
    acme.open("/ui/keys/new");
    acme.fill("Name", "branch-servers");
    acme.press("Make the key");
    acme.sees("Copy the key of branch-servers now");
    acme.reads_every_direction_right();
    acme.open("/ui/keys");
    acme.sees("branch-servers");
    acme.does_not_see("Copy the key of branch-servers now");
}

fn draft_and_publish(paula: &Person) {
    paula.open("/ui/policies/new");
    paula.tick("Authentication");
    paula.choose("Policy group", "Retail banking");
    paula.fill("Name", "Account opening");
    paula.fill("Description", "Identity check when a customer opens an account");
    paula.press("Make the draft");
    paula.press("Compare and publish…");
    paula.is_at("Publish Account opening?");
    paula.press("Publish Account opening");
    paula.sees("Account opening is published. Partners of the group may ask for it now.");
    paula.reads_every_direction_right();
}
