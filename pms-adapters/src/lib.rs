//! What the partner management system needs of the world.
//!
//! Each neighbour has a room of its own behind a feature:
//!
//! - [`crypto`]: aws-lc-rs; [`vault`]: the key file and what is sealed with it; [`system`]: time, ids, chance
//! - [`identity`]: built-in accounts' passwords and tokens, and the check of anybody's tokens
//! - [`desk`]: signs partners' certificates
//! - [`sink`]: where events go; [`runner`]: the loop that takes them there
//! - [`sql`]: SQLite and PostgreSQL
#![deny(missing_docs)]

#[cfg(feature = "crypto")]
pub mod crypto;
#[cfg(feature = "local-desk")]
pub mod desk;
#[cfg(any(feature = "crypto", feature = "file-sink"))]
mod folder;
#[cfg(feature = "local-identity")]
pub mod identity;
#[cfg(feature = "runner")]
pub mod runner;
#[cfg(feature = "file-sink")]
pub mod sink;
#[cfg(feature = "sql")]
pub mod sql;
#[cfg(feature = "crypto")]
pub mod system;
#[cfg(feature = "crypto")]
pub mod vault;
