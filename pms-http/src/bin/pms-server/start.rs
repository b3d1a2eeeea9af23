//! What comes before everything else: the log, the folder, the database.

use std::{error::Error, path::Path};

use pms_adapters::{sql::SqlStore, system::SystemIds};
use tracing_subscriber::EnvFilter;

use crate::config::Config;

type Failure = Box<dyn Error + Send + Sync>;

/// Sends the log to standard error, and panics into the log without their text: it may quote a value.
pub(crate) fn log(filter: &str) -> Result<(), Failure> {
    let filter =
        EnvFilter::try_new(filter).map_err(|error| format!("the log filter cannot be read: {error}"))?;
    tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).with_ansi(false).init();
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map_or_else(String::new, ToString::to_string);
        tracing::error!(place, "a fault of the program was caught");
    }));
    Ok(())
}

/// Makes the data folder, for this user only.
pub(crate) fn make_folder(folder: &Path) -> Result<(), Failure> {
    if folder.is_dir() {
        return Ok(());
    }
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder
        .create(folder)
        .map_err(|error| format!("the data folder {} cannot be made: {error}", folder.display()).into())
}

/// Brings the database up to date, or says that it is not when `serve` must not do it.
pub(crate) async fn bring_up_to_date(store: &SqlStore, config: &Config) -> Result<(), Failure> {
    let pending = store.pending_migrations().await?;
    if pending.is_empty() {
        return Ok(());
    }
    if !config.migrate {
        let names = pending.join(", ");
        return Err(format!("the database is not up to date ({names}); run pms-server migrate").into());
    }
    store.migrate().await?;
    tracing::info!(steps = pending.len(), "database brought up to date");
    Ok(())
}

/// `migrate`: brings the database up to date, whatever the setting says.
pub(crate) async fn migrate(config: &Config) -> Result<(), Failure> {
    make_folder(&config.data)?;
    let store = SqlStore::open(&config.database_url(), std::sync::Arc::new(SystemIds)).await?;
    let pending = store.pending_migrations().await?;
    store.migrate().await?;
    for step in &pending {
        println!("{step}");
    }
    println!("the database is up to date");
    Ok(())
}
