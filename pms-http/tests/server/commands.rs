//! The command line besides accounts: `serve`, `migrate`, `demo`, settings, help.

use std::{fs, path::Path};

use crate::{
    accounts::one_time_password,
    process::{Place, Server, finish},
    socket::address,
};

#[test]
fn the_first_start_prints_a_one_time_password_and_every_start_one_line_ready() {
    let place = Place::new();
    let server = Server::start(&place);
    assert_eq!(server.greeting.len(), 2, "{:?}", server.greeting);
    assert_eq!(server.greeting[0], "administrator: admin");
    assert_eq!(one_time_password(&server).len(), 20);
    assert!(server.address.starts_with("http://127.0.0.1:") && !server.address.ends_with(":0"));
    assert_eq!(server.stop(), Vec::<String>::new(), "nothing after `ready`");

    // Without a command it serves too.
    let server = Server::spawn(place.command(["--listen", "127.0.0.1:0"]), &place);
    assert_eq!(server.greeting, Vec::<String>::new());
    assert_eq!(server.stop(), Vec::<String>::new());
}

#[test]
fn a_taken_port_is_told_and_ends_with_1() {
    let place = Place::new();
    let server = Server::start(&place);
    let second = place.run(["serve", "--listen", address(&server)], b"");
    assert_eq!(second.code(), Some(1));
    assert!(second.err().contains("cannot listen on"), "{}", second.err());
}

#[test]
fn migrate_makes_the_database_and_says_what_it_did() {
    let place = Place::new();
    let first = place.run(["migrate"], b"").done();
    assert!(first.lines().count() > 1 && first.ends_with("the database is up to date\n"), "{first}");
    assert_eq!(place.run(["migrate"], b"").done(), "the database is up to date\n");
    let server = Server::start(&place);
    assert_eq!(server.greeting.len(), 2, "it is still the first start");
}

#[test]
fn a_server_that_must_not_migrate_says_what_to_do() {
    let place = Place::new();
    let mut command = place.command(["serve"]);
    command.env("PMS_MIGRATE", "false");
    let refused = finish(command, b"");
    assert_eq!(refused.code(), Some(1));
    assert!(refused.err().contains("run pms-server migrate"), "{}", refused.err());
    assert_eq!(refused.out(), "");
    place.run(["migrate"], b"").done();
    let mut command = place.command(["serve"]);
    command.env("PMS_MIGRATE", "false");
    Server::spawn(command, &place).stop();
}

#[test]
fn data_folder_database_and_settings_file_can_be_named_in_any_place() {
    let place = Place::new();
    let database = format!("sqlite:{}", place.beside("elsewhere.db").display());
    let other = place.beside("other");
    let settings = place.beside("pms.toml");
    fs::write(&settings, "log = \"warn\"\n[events]\nfile = \"moved.jsonl\"\n").unwrap();
    let arguments = ["--data", path(&other), "--database", &database, "migrate"];
    place.run(arguments, b"").done();
    let arguments = ["migrate", "--config", path(&settings), "--database", &database];
    assert_eq!(place.run(arguments, b"").done(), "the database is up to date\n");
    assert!(place.beside("elsewhere.db").is_file() && !other.join("pms.db").exists());

    // The option wins over the variable, the variable over the file.
    let mut command = place.command(["serve", "--data", path(&other)]);
    command.env("PMS_CONFIG", &settings).env("PMS_DATABASE", &database);
    Server::spawn(command, &place).stop();
    assert!(other.join("vault.key").is_file() && !place.data().join("vault.key").exists());
    assert!(place.beside("moved.jsonl").is_file(), "the account of the first start is an event");
}

#[test]
fn every_fault_of_the_settings_is_listed_and_nothing_is_made() {
    let place = Place::new();
    let settings = place.beside("pms.toml");
    fs::write(&settings, "nonsense = 1\n[limits]\nbody_bytes = 0\nfloating = 1.5\n").unwrap();
    let mut command = place.command(["serve", "--config", path(&settings)]);
    command.env("PMS_LANGUAGES", "english").env("PMS_LIMITS_CONCURRENT", "many");
    let refused = finish(command, b"");
    assert_eq!(refused.code(), Some(1));
    for part in [
        "nonsense: no such setting",
        "limits.body_bytes",
        "limits.floating",
        "PMS_LANGUAGES",
        "limits.concurrent",
    ] {
        assert!(refused.err().contains(part), "{part} in {}", refused.err());
    }
    assert!(!place.data().exists());
    let missing = place.run(["serve", "--config", "nowhere.toml"], b"");
    assert_eq!(missing.code(), Some(1));
    assert!(missing.err().contains("nowhere.toml"), "{}", missing.err());
}

#[test]
fn a_database_of_another_kind_is_refused_without_its_password() {
    let place = Place::new();
    for url in ["mysql://pms:hunter2@db/pms", "postgres://pms:hunter2@127.0.0.1:1/pms"] {
        let refused = place.run(["serve", "--database", url], b"");
        assert_eq!(refused.code(), Some(1), "{url}");
        assert!(!refused.err().contains("hunter2"), "{}", refused.err());
        assert!(refused.err().contains("database"), "{}", refused.err());
    }
}

#[test]
fn the_demo_holds_on_a_server_of_its_own_and_leaves_nothing() {
    let place = Place::new();
    let temporary = place.beside("tmp");
    fs::create_dir(&temporary).unwrap();
    let mut command = place.command(["demo"]);
    command.env("TMPDIR", &temporary);
    let told = finish(command, b"").done();
    assert!(told.ends_with("Every step held.\n"), "{told}");
    assert_eq!(fs::read_dir(&temporary).unwrap().count(), 0, "the temporary folder is gone");
    assert!(!place.data().exists(), "the installation is not touched");
}

#[test]
fn the_demo_holds_on_a_running_server_and_refuses_a_wrong_password() {
    let place = Place::new();
    let server = Server::start(&place);
    let password = format!("{}\n", one_time_password(&server));
    let demo = ["demo", "--server", &server.address, "--admin", "admin", "--password-stdin"];
    for _ in 0..2 {
        let told = place.run(demo, password.as_bytes()).done();
        assert!(told.ends_with("Every step held.\n"), "{told}");
        assert!(!told.contains(password.trim()), "{told}");
    }
    let refused = place.run(demo, b"not the password\n");
    assert_eq!(refused.code(), Some(1));
    assert!(
        refused.err().contains("401") && !refused.err().contains("not the password"),
        "{}",
        refused.err()
    );
    let silent = place.run(&demo[..5], b"");
    assert_eq!(silent.code(), Some(1));
    assert!(silent.err().contains("--password-stdin"), "{}", silent.err());
    let address = server.address.clone();
    server.stop();
    let nobody = place.run(["demo", "--server", &address, "--admin", "admin", "--password-stdin"], b"x\n");
    assert_eq!(nobody.code(), Some(1));
    assert!(nobody.err().contains("because"), "the cause is told: {}", nobody.err());
}

#[test]
fn the_help_names_every_command_and_every_setting() {
    let place = Place::new();
    let help = place.run(["--help"], b"").done();
    for word in ["serve", "demo", "user", "migrate", "--config", "--data", "--database", "--listen"] {
        assert!(help.contains(word), "{word} in {help}");
    }
    for word in ["PMS_LIMITS_BODY_BYTES", "limits.body_bytes", "PMS_PUBLIC_URL", "PMS_SIGN_IN_FAILURES"] {
        assert!(help.contains(word), "{word} in {help}");
    }
    let user = place.run(["user", "add", "--help"], b"").done();
    for word in ["--email", "--role", "--organisation", "--phone", "--partner-type", "--password-stdin"] {
        assert!(user.contains(word), "{word} in {user}");
    }
    assert!(place.run(["user", "token", "--help"], b"").done().contains("--hours"));
    let demo = place.run(["demo", "--help"], b"").done();
    assert!(demo.contains("--server") && demo.contains("--keep"), "{demo}");
    assert!(place.run(["--version"], b"").done().starts_with("pms-server "));
    assert_eq!(place.run(["dance"], b"").code(), Some(2));
}

fn path(path: &Path) -> &str {
    path.to_str().unwrap()
}
