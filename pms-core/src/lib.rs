//! The partner management system without the world: domain rules, certificate rules, ports and use cases.
//!
//! - [`domain`]: aggregates, states, events; pure and synchronous, the time is an argument
//! - [`cert`]: bytes to a judged certificate chain; pure
#![deny(missing_docs)]

pub mod cert;
pub mod domain;
