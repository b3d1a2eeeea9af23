//! Starting with a key file: made once, and from then on the right one or no start.
#![cfg(unix)]
#![expect(clippy::unwrap_used, clippy::panic, reason = "tests")]

use pms_adapters::vault::{self, LocalVault, VaultStartError};
use pms_core::port::vault::{Place, Vault};
use pms_testkit::memory::MemStore;
use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

fn folder() -> (TempDir, PathBuf) {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("vault.key");
    (folder, path)
}

fn place() -> Place {
    Place::new("partner", "acme", "email")
}

async fn refusal(path: &Path, store: &MemStore) -> VaultStartError {
    match vault::open(path, store).await {
        Ok(_) => panic!("the vault was opened"),
        Err(error) => error,
    }
}

#[tokio::test]
async fn the_first_start_makes_a_key_file_for_its_owner_only() {
    let (folder, path) = folder();
    vault::open(&path, &MemStore::default()).await.unwrap();
    assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
    let names: Vec<_> =
        fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(names, ["vault.key"], "nothing else stays behind");
}

#[tokio::test]
async fn a_later_start_opens_what_an_earlier_one_sealed() {
    let ((_folder, path), store) = (folder(), MemStore::default());
    let sealed = vault::open(&path, &store).await.unwrap().seal(&place(), "a@b.org").unwrap();
    let again = vault::open(&path, &store).await.unwrap();
    assert_eq!(*again.open(&place(), &sealed).unwrap(), "a@b.org");
}

#[tokio::test]
async fn a_missing_key_file_stops_the_start_and_no_second_key_is_made() {
    let ((_folder, path), store) = (folder(), MemStore::default());
    vault::open(&path, &store).await.unwrap();
    fs::remove_file(&path).unwrap();
    let error = refusal(&path, &store).await;
    assert!(matches!(error, VaultStartError::Missing { .. }));
    assert!(error.to_string().contains("put it back from your backup"), "{error}");
    assert!(!path.exists());
}

#[tokio::test]
async fn another_key_file_stops_the_start() {
    let ((_folder, path), store) = (folder(), MemStore::default());
    vault::open(&path, &store).await.unwrap();
    fs::remove_file(&path).unwrap();
    LocalVault::open_or_create(&path).unwrap();
    let error = refusal(&path, &store).await;
    assert!(matches!(error, VaultStartError::WrongKey));
    assert!(error.to_string().contains("put the right one in its place"), "{error}");
}

#[tokio::test]
async fn a_key_file_that_others_can_read_stops_the_start() {
    let ((_folder, path), store) = (folder(), MemStore::default());
    vault::open(&path, &store).await.unwrap();
    for mode in [0o640, 0o604, 0o620, 0o644] {
        fs::set_permissions(&path, Permissions::from_mode(mode)).unwrap();
        let error = refusal(&path, &store).await;
        assert!(matches!(error, VaultStartError::TooOpen { mode: found, .. } if found == mode));
        assert!(error.to_string().contains(&format!("mode {mode:04o}")), "{error}");
    }
    fs::set_permissions(&path, Permissions::from_mode(0o400)).unwrap();
    vault::open(&path, &store).await.unwrap();
}

#[tokio::test]
async fn a_damaged_key_file_stops_the_start_and_is_left_as_it_is() {
    let ((_folder, path), store) = (folder(), MemStore::default());
    vault::open(&path, &store).await.unwrap();
    let good = fs::read(&path).unwrap();
    for bad in [Vec::new(), good[..40].to_vec(), [good.as_slice(), b"x\n"].concat(), vec![0xff; 80]] {
        fs::write(&path, &bad).unwrap();
        assert!(matches!(refusal(&path, &store).await, VaultStartError::Malformed { .. }));
        assert_eq!(fs::read(&path).unwrap(), bad);
    }
}

#[tokio::test]
async fn a_folder_in_place_of_the_key_file_stops_the_start() {
    let (_folder, path) = folder();
    fs::create_dir(&path).unwrap();
    fs::set_permissions(&path, Permissions::from_mode(0o700)).unwrap();
    assert!(matches!(refusal(&path, &MemStore::default()).await, VaultStartError::Unreadable { .. }));
}

#[tokio::test]
async fn a_key_file_that_cannot_be_written_stops_the_start() {
    let (folder, _) = folder();
    let path = folder.path().join("absent").join("vault.key");
    assert!(matches!(refusal(&path, &MemStore::default()).await, VaultStartError::Unwritable { .. }));
}

#[tokio::test]
async fn a_start_that_ended_before_the_check_value_was_kept_is_taken_up() {
    let ((_folder, path), store) = (folder(), MemStore::default());
    LocalVault::open_or_create(&path).unwrap();
    vault::open(&path, &store).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn servers_that_start_together_share_one_key() {
    let ((_folder, path), store) = (folder(), MemStore::default());
    let starts: Vec<_> = (0..8)
        .map(|_| {
            let (path, store) = (path.clone(), store.clone());
            tokio::spawn(async move { vault::open(&path, &store).await })
        })
        .collect();
    let mut vaults = Vec::new();
    for start in starts {
        vaults.push(start.await.unwrap().unwrap());
    }
    let sealed = vaults[0].seal(&place(), "a@b.org").unwrap();
    assert!(vaults.iter().all(|vault| vault.open(&place(), &sealed).is_ok()));
}

#[tokio::test]
async fn of_two_servers_with_two_key_files_the_later_one_is_refused() {
    let store = MemStore::default();
    let ((_one, first), (_two, second)) = (folder(), folder());
    let (first, second) =
        (LocalVault::open_or_create(&first).unwrap(), LocalVault::open_or_create(&second).unwrap());
    let (a, b) = tokio::join!(vault::check(&store, &first), vault::check(&store, &second));
    a.unwrap();
    assert!(matches!(b, Err(VaultStartError::WrongKey)));
}

#[tokio::test]
async fn a_store_that_cannot_be_asked_stops_the_start_before_a_key_is_made() {
    let ((_folder, path), store) = (folder(), MemStore::default());
    store.set_offline(true);
    assert!(matches!(refusal(&path, &store).await, VaultStartError::Store(_)));
    assert!(!path.exists());
}
