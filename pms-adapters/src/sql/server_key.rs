//! Sealed keys of this installation.

use async_trait::async_trait;
use pms_core::domain::sealed::Sealed;
use pms_core::port::{
    collections::ServerKeys,
    store::{DuplicateKey, StoreResult},
};

use super::{row::row, table::Table, value::values, work::SqlWork};

const SERVER_KEY: Table = Table {
    name: "server_key",
    keys: &[("pk_server_key", DuplicateKey::Name), ("server_key.name", DuplicateKey::Name)],
};

row! {
    struct ServerKeyRow { sealed: String }
}

#[async_trait]
impl ServerKeys for SqlWork {
    async fn get(&mut self, name: &str) -> StoreResult<Option<Sealed>> {
        const SQL: &str = "SELECT sealed FROM server_key WHERE name = $1";
        let found: Option<ServerKeyRow> =
            self.tx.optional(SQL, values![name]).await.map_err(|fault| SERVER_KEY.error(fault, name))?;
        Ok(found.map(|row| Sealed::from_text(row.sealed)))
    }

    async fn insert(&mut self, name: &str, sealed: &Sealed) -> StoreResult<()> {
        const SQL: &str = "INSERT INTO server_key (name, sealed) VALUES ($1, $2)";
        let done = self.tx.execute(SQL, values![name, sealed.as_str()]).await;
        done.map(drop).map_err(|fault| SERVER_KEY.error(fault, name))
    }
}
