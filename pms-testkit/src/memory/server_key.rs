//! Sealed keys of this installation.

use async_trait::async_trait;
use pms_core::domain::sealed::Sealed;
use pms_core::port::{
    collections::ServerKeys,
    store::{DuplicateKey, StoreResult},
};

use super::{state::refuse, work::MemWork};

#[async_trait]
impl ServerKeys for MemWork {
    async fn get(&mut self, name: &str) -> StoreResult<Option<Sealed>> {
        Ok(self.rows().server_keys.get(name).cloned())
    }

    async fn insert(&mut self, name: &str, sealed: &Sealed) -> StoreResult<()> {
        let keys = &mut self.rows_mut()?.server_keys;
        refuse(keys.contains_key(name), DuplicateKey::Name)?;
        keys.insert(name.to_owned(), sealed.clone());
        Ok(())
    }
}
