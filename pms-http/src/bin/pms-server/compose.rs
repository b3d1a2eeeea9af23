//! Puts the reference system together: one function, one line a matter. Nothing else in the program knows
//! which store, which desk and which identity it runs on.

use std::{error::Error, path::PathBuf, sync::Arc};

use pms_adapters::{
    crypto::AwsLc,
    desk::{self, LocalDesk},
    identity::{LocalIssuer, LocalPasswords},
    sink::FileSink,
    sql::SqlStore,
    system::{SystemClock, SystemIds},
    vault,
};
use pms_core::{
    app::{Essentials, Pms},
    port::{
        identity::TokenCheck,
        sink::EventSink,
        store::Store,
        system::{Clock, Ids},
    },
};
use pms_http::metrics::Metrics;

use crate::{config::Config, start};

/// The system and what the server needs beside it.
pub(crate) struct Composition {
    /// The use cases.
    pub(crate) pms: Pms,
    /// The store, for the readiness check.
    pub(crate) store: SqlStore,
    /// The key file of the vault, for the readiness check.
    pub(crate) key_file: PathBuf,
    /// The check of tokens.
    pub(crate) tokens: Arc<dyn TokenCheck>,
    /// Public keys of the built-in issuer.
    pub(crate) jwks: serde_json::Value,
    /// Where events go.
    pub(crate) sinks: Vec<Arc<dyn EventSink>>,
    /// The clock.
    pub(crate) clock: Arc<dyn Clock>,
    /// Ids and chance.
    pub(crate) ids: Arc<dyn Ids>,
    /// What is counted.
    pub(crate) metrics: Metrics,
}

impl Composition {
    /// Opens what is there, and makes folder, database and keys where nothing is.
    pub(crate) async fn open(config: &Config) -> Result<Self, Box<dyn Error + Send + Sync>> {
        Self::open_at(config, Arc::new(SystemClock)).await
    }

    /// The same on another clock.
    pub(crate) async fn open_at(
        config: &Config,
        clock: Arc<dyn Clock>,
    ) -> Result<Self, Box<dyn Error + Send + Sync>> {
        let ids: Arc<dyn Ids> = Arc::new(SystemIds);
        start::make_folder(&config.data)?;
        let sink = Arc::new(FileSink::new(config.events_path()));
        let store = SqlStore::open(&config.database_url(), Arc::clone(&ids)).await?;
        let store = store.sinks([sink.name().to_owned()]);
        start::bring_up_to_date(&store, config).await?;
        let keeper: &dyn Store = &store;
        let vault = Arc::new(vault::open(&config.key_file(), keeper).await?);
        let signatures = Arc::new(AwsLc);
        let issuer_name = config.public_url.clone().unwrap_or_else(|| format!("urn:uuid:{}", ids.uuid()));
        let issuer = Arc::new(LocalIssuer::open(keeper, vault.as_ref(), &issuer_name).await?);
        let policy = config.settings.certificates.clone();
        let subject = desk::default_subject();
        let desk =
            LocalDesk::open(keeper, vault.as_ref(), Arc::clone(&ids), &subject, policy, clock.now()).await?;
        let metrics = Metrics::new();
        let shared = Arc::new(store.clone());
        let pms = Pms::builder(Essentials {
            store: shared.clone(),
            queries: shared.clone(),
            outbox: shared,
            vault: vault.clone(),
            signatures,
            clock: Arc::clone(&clock),
            ids: Arc::clone(&ids),
        })
        .desk(Arc::new(desk))
        .identity(Arc::new(LocalPasswords::new()), issuer.clone())
        .watch(Arc::new(metrics.clone()))
        .settings(config.settings.clone())
        .build();
        let tokens: Arc<dyn TokenCheck> = Arc::new(issuer.check());
        let jwks = issuer.jwks();
        let key_file = config.key_file();
        Ok(Self { pms, store, key_file, tokens, jwks, sinks: vec![sink], clock, ids, metrics })
    }
}
