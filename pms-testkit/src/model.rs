//! Reference state machines of the lifecycles, written from the tables above the state enums of `pms-core`, a
//! second time and without its code.
//!
//! Each machine keeps a log of what every command should come to. A test runs the same commands against the use
//! cases and compares, see [`ledger::Ledger`].

pub mod api_key;
pub mod ledger;
pub mod link;
pub mod policy;

/// What a command comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Accepted; an event of this kind follows.
    Done(&'static str),
    /// Accepted, and nothing changed.
    Nothing,
    /// Refused, in a word.
    Refused(&'static str),
}
