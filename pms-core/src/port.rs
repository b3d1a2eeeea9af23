//! What the use cases need of the world, as traits. Nothing here knows an implementation.
//!
//! - in a transaction: [`store`] and its [`collections`]
//! - lists: [`queries`]
//! - after the transaction: [`outbox`], [`sink`]
//! - neighbours: [`desk`], [`identity`], [`vault`]
//! - time, ids, chance: [`system`]; counting: [`watch`]

pub mod collections;
pub mod desk;
pub mod identity;
pub mod outbox;
pub mod queries;
pub mod sink;
pub mod store;
pub mod store_error;
pub mod system;
pub mod timeline;
pub mod vault;
pub mod watch;
