//! Whether the server can work, and how its outbox stands.

use std::{path::PathBuf, time::Duration};

use async_trait::async_trait;
use pms_adapters::{sql::SqlStore, vault};
use pms_core::{app::Pms, port::store::Store};
use pms_http::{
    health::{Readiness, Trouble},
    metrics::{Metrics, Scrape},
};
use tokio::time::timeout;

use crate::compose::Composition;

/// How long the store may take to answer.
const PATIENCE: Duration = Duration::from_secs(5);

/// Asks store, migrations and vault.
pub(super) struct Ready {
    store: SqlStore,
    key_file: PathBuf,
}

impl Ready {
    pub(super) fn of(composition: &Composition) -> Self {
        Self { store: composition.store.clone(), key_file: composition.key_file.clone() }
    }

    async fn trouble(&self) -> Option<Trouble> {
        let store: &dyn Store = &self.store;
        match self.store.pending_migrations().await {
            Err(_) => return Some(STORE),
            Ok(pending) if !pending.is_empty() => return Some(MIGRATIONS),
            Ok(_) => {}
        }
        match vault::file_fits(&self.key_file, store).await {
            Ok(()) => None,
            Err(vault::VaultStartError::Store(_)) => Some(STORE),
            Err(_) => Some(KEY_FILE),
        }
    }
}

const STORE: Trouble = Trouble { what: "store", remedy: "see that the database runs and can be reached" };
const MIGRATIONS: Trouble = Trouble { what: "migrations", remedy: "run pms-server migrate" };
const KEY_FILE: Trouble =
    Trouble { what: "key-file", remedy: "put back the key file that the database was sealed with" };

#[async_trait]
impl Readiness for Ready {
    async fn check(&self) -> Vec<Trouble> {
        match timeout(PATIENCE, self.trouble()).await {
            Ok(trouble) => trouble.into_iter().collect(),
            Err(_) => vec![STORE],
        }
    }
}

/// Asks the outbox when somebody looks at the numbers.
pub(super) struct OutboxDepth {
    pms: Pms,
}

impl OutboxDepth {
    pub(super) fn of(composition: &Composition) -> Self {
        Self { pms: composition.pms.clone() }
    }
}

#[async_trait]
impl Scrape for OutboxDepth {
    async fn refresh(&self, metrics: &Metrics) {
        match self.pms.outbox_depth().await {
            Ok(depth) => {
                let age = depth.oldest.map_or(Duration::ZERO, |oldest| {
                    self.pms.now().signed_duration_since(oldest).to_std().unwrap_or_default()
                });
                metrics.outbox(depth.waiting, age);
            }
            Err(error) => tracing::warn!(%error, "the depth of the outbox cannot be asked"),
        }
    }
}
