//! The command line. The names are a promise to other tools.

use clap::{Args, Parser, Subcommand};
use std::path::PathBuf;

use crate::config::{Config, ConfigError, KEYS};

/// Partner management system: a trust registry for the organisations of an identity platform.
#[derive(Debug, Parser)]
#[command(name = "pms-server", version, about, after_long_help = settings())]
pub(crate) struct Cli {
    /// Settings file (TOML).
    #[arg(long, global = true, env = "PMS_CONFIG", value_name = "FILE")]
    config: Option<PathBuf>,
    /// Folder of the key file, the SQLite database and the event file [default: ./pms-data].
    #[arg(long, global = true, value_name = "DIR")]
    pub(crate) data: Option<PathBuf>,
    /// sqlite:FILE or postgres://… [default: a SQLite file in the data folder].
    #[arg(long, global = true, value_name = "URL")]
    database: Option<String>,
    /// `ADDR:PORT` to listen on; port 0 takes a free one [default: 127.0.0.1:8080].
    #[arg(long, global = true, value_name = "ADDR:PORT")]
    listen: Option<String>,
    #[command(subcommand)]
    pub(crate) command: Option<Command>,
}

/// What to do.
#[derive(Debug, Default, Subcommand)]
pub(crate) enum Command {
    /// Serve (the default): makes keys, database and administrator at first start.
    #[default]
    Serve,
    /// Bring the database up to date.
    Migrate,
    /// Walk the whole flow of a partner, printing each step; or serve data to look at (--keep).
    Demo(DemoAsk),
    /// Accounts of the built-in identity.
    #[command(subcommand)]
    User(UserCommand),
}

/// Where the demo runs.
#[derive(Debug, Args)]
pub(crate) struct DemoAsk {
    /// Address of a running server; without it the demo starts its own and removes it afterwards.
    #[arg(long, value_name = "URL", requires = "admin")]
    pub(crate) server: Option<String>,
    /// An administrator of that server.
    #[arg(long, value_name = "NAME", requires = "server")]
    pub(crate) admin: Option<String>,
    /// Read the administrator's password from standard input (one line).
    #[arg(long)]
    pub(crate) password_stdin: bool,
    /// Serve until Ctrl-C, with data that fills every page, and print who can log in. The passwords are known to
    /// everybody: it listens on a loopback address only, on `SQLite` in a new data folder (--data), or in a temporary
    /// one that it removes at the end.
    #[arg(long, conflicts_with_all = ["server", "admin", "password_stdin"])]
    pub(crate) keep: bool,
}

/// What to do with accounts.
#[derive(Debug, Subcommand)]
pub(crate) enum UserCommand {
    /// Add an account.
    Add(Box<AddUser>),
    /// Set a password.
    Passwd {
        /// Login name.
        name: String,
        /// Read the password from standard input (one line); otherwise a one-time password is printed.
        #[arg(long)]
        password_stdin: bool,
    },
    /// Print an access token, and nothing else, on standard output.
    Token {
        /// Login name.
        name: String,
        /// Hours that the token lives, at most 720.
        #[arg(long, default_value_t = pms_core::app::account::TOKEN_HOURS)]
        hours: u32,
    },
}

/// An account to be added.
#[derive(Debug, Args)]
pub(crate) struct AddUser {
    /// Login name.
    pub(crate) name: String,
    /// E-mail address.
    #[arg(long)]
    pub(crate) email: String,
    /// Role, e.g. `PARTNER_ADMIN`, `POLICYMANAGER`, `AUTH_PARTNER`; may be given several times.
    #[arg(long = "role", required = true)]
    pub(crate) roles: Vec<String>,
    /// Organisation.
    #[arg(long)]
    pub(crate) organisation: Option<String>,
    /// Given name.
    #[arg(long)]
    pub(crate) first_name: Option<String>,
    /// Family name.
    #[arg(long)]
    pub(crate) last_name: Option<String>,
    /// Telephone.
    #[arg(long)]
    pub(crate) phone: Option<String>,
    /// Postal address.
    #[arg(long)]
    pub(crate) address: Option<String>,
    /// Partner type, e.g. `AUTH_PARTNER`.
    #[arg(long)]
    pub(crate) partner_type: Option<String>,
    /// Language of messages, e.g. `eng`.
    #[arg(long)]
    pub(crate) language: Option<String>,
    /// Language of pages, e.g. `en`.
    #[arg(long)]
    pub(crate) locale: Option<String>,
    /// Read the password from standard input (one line); otherwise a one-time password is printed.
    #[arg(long)]
    pub(crate) password_stdin: bool,
}

/// The settings, as the long help lists them.
fn settings() -> String {
    let lines =
        KEYS.iter().map(|key| format!("  {} ({})\n          {}\n", key.name, key.variable(), key.about));
    format!(
        "Settings, in the file under the dotted name or in the environment as the variable:\n{}",
        lines.collect::<String>()
    )
}

impl Cli {
    /// The settings: defaults, then the file, then the environment, then these options.
    pub(crate) fn config(&self) -> Result<Config, ConfigError> {
        let mut config = Config::load(self.config.as_deref(), |name| std::env::var(name).ok())?;
        if let Some(data) = &self.data {
            config.data.clone_from(data);
        }
        if let Some(database) = &self.database {
            config.database = Some(database.clone());
        }
        if let Some(listen) = &self.listen {
            config.listen.clone_from(listen);
        }
        Ok(config)
    }
}
