//! The partner management system without the world: domain rules, certificate rules, ports and use cases.
//!
//! - [`domain`]: aggregates, states, events; pure and synchronous, the time is an argument
//! - [`cert`]: bytes to a judged certificate chain; pure
//! - [`access`]: who may do what, one table
//! - [`port`]: what is needed of the world: stores, the vault, the certificate desk, clock and ids
//! - [`app`]: one asynchronous function for each use case
#![deny(missing_docs)]

pub mod access;
pub mod app;
pub mod cert;
pub mod domain;
pub mod port;
