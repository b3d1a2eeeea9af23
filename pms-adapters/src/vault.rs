//! The key file, and the proof that it fits the store (decision 5, `integrations.md` 9.6).
//!
//! A key file is made once: when neither it nor anything sealed with one exists. From then on the store holds a
//! check value, and a start with a missing or another key is refused: a second key could open nothing that
//! was sealed with the first.

mod key_file;
#[cfg(any(feature = "local-desk", feature = "local-identity"))]
pub mod server_key;

use pms_core::port::store::{Store, StoreError, Trail};
use pms_core::port::vault::{Place, Vault, VaultError};
use std::io;
use std::path::{Path, PathBuf};
use thiserror::Error;

pub use crate::crypto::vault::LocalVault;

/// Where the store keeps the check value.
const CHECK: &str = "vault-check";

/// What the check value says when it is opened.
const CHECK_TEXT: &str = "the key file fits this store";

/// Why the vault is not opened. Each text ends with what an operator can do.
#[derive(Debug, Error)]
pub enum VaultStartError {
    /// The store was sealed with a key file that is not there.
    #[error(
        "the key file {} is missing, but this store was sealed with one: put it back from your backup; \
         no new key is made, because it could open nothing", path.display()
    )]
    Missing {
        /// Where it is looked for.
        path: PathBuf,
    },
    /// The store was sealed with another key.
    #[error(
        "the key file is not the one that this store was sealed with: put the right one in its place, \
         or name the database that belongs to this key file"
    )]
    WrongKey,
    /// The file cannot be read.
    #[error("the key file {} cannot be read: let the server's user read it", path.display())]
    Unreadable {
        /// Which file.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// Others than its owner may read or write it.
    #[error("the key file {} has mode {mode:04o}, so others can use it: set its mode to 0600", path.display())]
    TooOpen {
        /// Which file.
        path: PathBuf,
        /// Its permission bits.
        mode: u32,
    },
    /// The file is not a key file, or is damaged.
    #[error("{} is not a key file or is damaged: put the file back from your backup", path.display())]
    Malformed {
        /// Which file.
        path: PathBuf,
    },
    /// A new file cannot be written.
    #[error("the key file {} cannot be written: let the server's user write to its folder", path.display())]
    Unwritable {
        /// Which file.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// The cryptographic library failed.
    #[error("no key can be made: the system's random source or the cryptographic library fails")]
    NoKey,
    /// The store cannot be asked for its check value.
    #[error("the store cannot be asked whether the key file fits")]
    Store(#[from] StoreError),
}

impl From<VaultError> for VaultStartError {
    fn from(VaultError: VaultError) -> Self {
        Self::NoKey
    }
}

impl LocalVault {
    /// Opens the vault of a key file, and makes the file where there is none. For stores that hold nothing
    /// yet; [`open`] knows whether that is so.
    pub fn open_or_create(path: &Path) -> Result<Self, VaultStartError> {
        let master = match key_file::read(path)? {
            Some(master) => master,
            None => key_file::create(path)?,
        };
        Ok(Self::new(&master)?)
    }

    /// Opens the vault of a key file; [`VaultStartError::Missing`] where there is none.
    pub fn open_existing(path: &Path) -> Result<Self, VaultStartError> {
        let master =
            key_file::read(path)?.ok_or_else(|| VaultStartError::Missing { path: path.to_owned() })?;
        Ok(Self::new(&master)?)
    }
}

/// Opens the vault of a store. A key file is made only when the store holds no check value. The file is small
/// and read once, at start, so it is read on the calling thread.
pub async fn open(path: &Path, store: &dyn Store) -> Result<LocalVault, VaultStartError> {
    let sealed = store.read().await?.server_keys().get(CHECK).await?.is_some();
    let vault = if sealed { LocalVault::open_existing(path)? } else { LocalVault::open_or_create(path)? };
    check(store, &vault).await?;
    Ok(vault)
}

/// Proves that a vault is the one that the store was sealed with. A store without a check value gets this
/// vault's; of two servers that start together one writes it and both are held to it.
pub async fn check(store: &dyn Store, vault: &dyn Vault) -> Result<(), VaultStartError> {
    match verify(store, vault).await? {
        Check::Fits => Ok(()),
        Check::Absent => match insert(store, vault).await {
            // Another server was faster, so its value counts.
            Err(VaultStartError::Store(StoreError::Duplicate { .. } | StoreError::Conflict)) => {
                match verify(store, vault).await? {
                    Check::Fits => Ok(()),
                    Check::Absent => Err(StoreError::Conflict.into()),
                }
            }
            written => written,
        },
    }
}

/// Whether the key file at `path` is the one that the store was sealed with, now: a server that runs on after
/// its key file was lost would not start again.
pub async fn file_fits(path: &Path, store: &dyn Store) -> Result<(), VaultStartError> {
    let vault = LocalVault::open_existing(path)?;
    match verify(store, &vault).await? {
        Check::Fits => Ok(()),
        Check::Absent => Err(VaultStartError::WrongKey),
    }
}

enum Check {
    Fits,
    Absent,
}

async fn verify(store: &dyn Store, vault: &dyn Vault) -> Result<Check, VaultStartError> {
    let Some(sealed) = store.read().await?.server_keys().get(CHECK).await? else {
        return Ok(Check::Absent);
    };
    match vault.open(&check_place(), &sealed) {
        Ok(text) if *text == CHECK_TEXT => Ok(Check::Fits),
        Ok(_) | Err(VaultError) => Err(VaultStartError::WrongKey),
    }
}

async fn insert(store: &dyn Store, vault: &dyn Vault) -> Result<(), VaultStartError> {
    let sealed = vault.seal(&check_place(), CHECK_TEXT)?;
    let mut work = store.begin().await?;
    work.server_keys().insert(CHECK, &sealed).await?;
    Ok(work.commit(Trail::housekeeping()).await?)
}

fn check_place() -> Place {
    Place::new("server-key", CHECK, "text")
}
