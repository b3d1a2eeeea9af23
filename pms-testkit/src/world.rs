//! The world outside, made of doubles that tests can steer, and a whole system on top of it.

pub mod actor;
pub mod authority;
pub mod clock;
pub mod desk;
pub mod ids;
pub mod passwords;
pub mod pms;
mod rows;
pub mod sink;
pub mod tokens;
pub mod vault;
pub mod watch;
