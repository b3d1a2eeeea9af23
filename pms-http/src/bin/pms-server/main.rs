//! `pms-server`: the reference server and its command line.

mod cli;
mod compose;
mod config;
mod demo;
mod password;
mod serve;
mod start;
mod user;

use clap::Parser;
use std::process::ExitCode;

use cli::{Cli, Command};
use config::Config;

fn main() -> ExitCode {
    let cli = Cli::parse();
    let config = match cli.config() {
        Ok(config) => config,
        Err(error) => return failed(&error),
    };
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => return failed(&error),
    };
    match runtime.block_on(run(cli, config)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => failed(error.as_ref()),
    }
}

async fn run(cli: Cli, config: Config) -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
    start::log(&config.log)?;
    match cli.command.unwrap_or_default() {
        Command::Serve => serve::run(config).await,
        Command::Migrate => start::migrate(&config).await,
        Command::Demo(ask) => demo::run(ask, cli.data, config).await,
        Command::User(ask) => user::run(ask, &config).await,
    }
}

/// Says what went wrong and why, one cause a line.
fn failed(error: &dyn std::error::Error) -> ExitCode {
    eprintln!("pms-server: {error}");
    let mut cause = error.source();
    while let Some(inner) = cause {
        eprintln!("  because {inner}");
        cause = inner.source();
    }
    ExitCode::FAILURE
}
