//! The server as its operator and its network see it: a process with a command line, a data folder, sockets and
//! signals.
#![cfg(all(unix, feature = "server"))]
#![expect(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

#[path = "server/accounts.rs"]
mod accounts;
#[path = "server/client.rs"]
mod client;
#[path = "server/commands.rs"]
mod commands;
#[path = "server/faults.rs"]
mod faults;
#[path = "server/figures.rs"]
mod figures;
#[path = "server/kept_demo.rs"]
mod kept_demo;
#[path = "server/key_file.rs"]
mod key_file;
#[path = "server/limits.rs"]
mod limits;
#[path = "server/operations.rs"]
mod operations;
#[path = "server/papers.rs"]
mod papers;
#[path = "server/postgres.rs"]
mod postgres;
#[path = "server/process.rs"]
mod process;
#[path = "server/secrets.rs"]
mod secrets;
#[path = "server/socket.rs"]
mod socket;
#[path = "server/stop.rs"]
mod stop;
