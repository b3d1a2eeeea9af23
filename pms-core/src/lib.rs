//! The partner management system without the world.
//!
//! - [`cert`]: bytes to a judged certificate chain; pure
#![deny(missing_docs)]

pub mod cert;
