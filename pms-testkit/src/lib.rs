//! Doubles, contract suites, generators and a test PKI.
//!
//! - [`build`]: aggregates in chosen states
//! - [`contract`]: what every store must do, as functions over the ports
//! - [`memory`]: a store in memory, with all rules of the store ports
//! - [`model`]: reference state machines of the lifecycles
//! - [`pki`]: certificates and chains made to order
//! - [`strategy`]: generators of names, ids, addresses and documents
//! - [`world`]: a clock that is set, ids that are counted, a vault, a sink, and a whole system put together

pub mod build;
pub mod contract;
pub mod loud;
pub mod memory;
pub mod model;
pub mod pki;
pub mod strategy;
pub mod world;
