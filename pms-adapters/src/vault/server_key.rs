//! Keys of this installation that live in the store, sealed: made once, read by every server and command.

use pms_core::domain::sealed::Sealed;
use pms_core::port::store::{Store, StoreError, Trail};
use pms_core::port::vault::{Place, Vault, VaultError};
use std::error::Error;
use thiserror::Error;
use zeroize::Zeroizing;

/// Why a key of this installation cannot be had.
#[derive(Debug, Error)]
pub enum ServerKeyError {
    /// What the store holds does not open or is not understood.
    #[error(
        "the key `{0}` in the store cannot be used: it was sealed with another key file, or is damaged; \
         put database and key file back from the same backup"
    )]
    Unusable(&'static str),
    /// It cannot be made.
    #[error("the key `{name}` cannot be made")]
    NotMade {
        /// Which one.
        name: &'static str,
        /// Why.
        source: Box<dyn Error + Send + Sync>,
    },
    /// The store cannot be asked.
    #[error("the key `{name}` cannot be read from the store or kept in it")]
    Store {
        /// Which one.
        name: &'static str,
        /// What the store says.
        source: StoreError,
    },
}

/// The key of a name. Where there is none it is made and kept; when several servers make it at once, one wins
/// and all get that one. No unit of work is open while it is made.
pub(crate) async fn keep<F>(
    store: &dyn Store,
    vault: &dyn Vault,
    name: &'static str,
    make: impl FnOnce() -> F + Send,
) -> Result<Zeroizing<String>, ServerKeyError>
where
    F: Future<Output = Result<Zeroizing<String>, ServerKeyError>> + Send,
{
    let failed = |source| ServerKeyError::Store { name, source };
    if let Some(sealed) = find(store, name).await.map_err(failed)? {
        return open(vault, name, &sealed);
    }
    let fresh = make().await?;
    let not_made = |error: VaultError| ServerKeyError::NotMade { name, source: error.into() };
    let sealed = vault.seal(&place(name), &fresh).map_err(not_made)?;
    match insert(store, name, &sealed).await {
        Ok(()) => Ok(fresh),
        Err(StoreError::Duplicate { .. } | StoreError::Conflict) => {
            let theirs = find(store, name).await.map_err(failed)?;
            open(vault, name, &theirs.ok_or_else(|| failed(StoreError::Conflict))?)
        }
        Err(error) => Err(failed(error)),
    }
}

async fn find(store: &dyn Store, name: &str) -> Result<Option<Sealed>, StoreError> {
    store.read().await?.server_keys().get(name).await
}

async fn insert(store: &dyn Store, name: &str, sealed: &Sealed) -> Result<(), StoreError> {
    let mut work = store.begin().await?;
    work.server_keys().insert(name, sealed).await?;
    work.commit(Trail::housekeeping()).await
}

fn open(vault: &dyn Vault, name: &'static str, sealed: &Sealed) -> Result<Zeroizing<String>, ServerKeyError> {
    vault.open(&place(name), sealed).map_err(|VaultError| ServerKeyError::Unusable(name))
}

fn place(name: &str) -> Place {
    Place::new("server-key", name, "text")
}
