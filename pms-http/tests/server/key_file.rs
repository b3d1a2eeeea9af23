//! The key file of the vault: a wrong or missing one is a refusal to start, never a second key.

use std::{fs, os::unix::fs::PermissionsExt};

use crate::process::{Place, Server};

fn key_files(place: &Place) -> Vec<String> {
    let names = fs::read_dir(place.data()).unwrap().map(|entry| entry.unwrap().file_name());
    names.map(|name| name.into_string().unwrap()).filter(|name| name.contains("key")).collect()
}

#[test]
fn a_missing_a_wrong_and_a_damaged_key_file_stop_the_start_and_the_right_one_mends_it() {
    let place = Place::new();
    Server::start(&place).stop();
    let file = place.data().join("vault.key");
    assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
    let right = fs::read_to_string(&file).unwrap();
    let refuse = |told: &str| {
        for command in [["serve"].as_slice(), &["user", "token", "admin"]] {
            let refused = place.run(command, b"");
            assert_eq!(refused.code(), Some(1), "{command:?}");
            assert_eq!(refused.out(), "", "{command:?}");
            assert!(refused.err().contains(told), "{told} in {}", refused.err());
        }
    };

    fs::remove_file(&file).unwrap();
    refuse("put it back from your backup");
    assert_eq!(key_files(&place), Vec::<String>::new(), "no second key");

    let other = Place::new();
    Server::start(&other).stop();
    fs::copy(other.data().join("vault.key"), &file).unwrap();
    refuse("put the right one in its place");

    fs::write(&file, &right[..right.len() / 2]).unwrap();
    refuse("put the file back from your backup");

    fs::write(&file, &right).unwrap();
    fs::set_permissions(&file, fs::Permissions::from_mode(0o640)).unwrap();
    refuse("set its mode to 0600");

    fs::set_permissions(&file, fs::Permissions::from_mode(0o600)).unwrap();
    let server = Server::start(&place);
    assert_eq!(server.greeting, Vec::<String>::new(), "the same installation");
    assert_eq!(key_files(&place), ["vault.key"]);
}
