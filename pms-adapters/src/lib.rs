//! What the partner management system needs of the world.
#![deny(missing_docs)]

#[cfg(feature = "crypto")]
pub mod crypto;
#[cfg(feature = "sql")]
pub mod sql;
