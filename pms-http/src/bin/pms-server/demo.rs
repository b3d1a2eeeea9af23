//! `demo`: the whole flow of a partner over HTTP, each step told as a person would read it.
//!
//! It proves an installation: every step checks the answer, the first one that does not hold ends it.

mod client;
mod keep;
mod papers;
mod steps;

use std::{error::Error, path::PathBuf};

use crate::{
    cli::DemoAsk,
    compose::Composition,
    config::Config,
    password,
    serve::{self, FirstAdmin},
};

use client::Client;

pub(crate) type Failure = Box<dyn Error + Send + Sync>;

/// Runs the flow against a running server, or against one of its own in a temporary folder; with `--keep` it
/// serves data to look at instead. `folder` is the data folder that the command line names.
pub(crate) async fn run(ask: DemoAsk, folder: Option<PathBuf>, config: Config) -> Result<(), Failure> {
    if ask.keep {
        return keep::run(folder, config).await;
    }
    match (ask.server, ask.admin) {
        (Some(server), Some(admin)) => {
            let password = if ask.password_stdin {
                password::from_stdin()?
            } else {
                return Err(
                    "the administrator's password is read from standard input: add --password-stdin".into()
                );
            };
            println!("The flow of a partner on {server}");
            steps::walk(&Client::new(&server)?, &admin, &password).await
        }
        (_, _) => on_its_own(config).await,
    }
}

async fn on_its_own(config: Config) -> Result<(), Failure> {
    let folder = TemporaryFolder::new()?;
    let config = Config {
        data: folder.0.clone(),
        database: None,
        listen: "127.0.0.1:0".to_owned(),
        public_url: None,
        events_file: None,
        ..config
    };
    let composition = Composition::open(&config).await?;
    let Some(FirstAdmin { name, password }) = serve::first_admin(&composition).await? else {
        return Err("the temporary folder holds a database already".into());
    };
    let server = serve::start(composition, &config).await?;
    println!("The flow of a partner on a server of its own, {}", server.address());
    let client = Client::new(&server.address());
    let walked = match client {
        Ok(client) => steps::walk(&client, name.as_str(), password.reveal()).await,
        Err(error) => Err(error),
    };
    server.stop().await?;
    walked
}

/// A folder that goes with its owner.
struct TemporaryFolder(std::path::PathBuf);

impl TemporaryFolder {
    fn new() -> Result<Self, Failure> {
        let mut random = [0_u8; 8];
        pms_core::port::system::Ids::bytes(&pms_adapters::system::SystemIds, &mut random);
        let name = random.iter().fold("pms-demo-".to_owned(), |name, byte| format!("{name}{byte:02x}"));
        let path = std::env::temp_dir().join(name);
        std::fs::create_dir(&path)?;
        Ok(Self(path))
    }
}

impl Drop for TemporaryFolder {
    fn drop(&mut self) {
        if let Err(error) = std::fs::remove_dir_all(&self.0) {
            eprintln!("the folder {} could not be removed: {error}", self.0.display());
        }
    }
}
