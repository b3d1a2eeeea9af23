//! What every endpoint does alike, seen from outside: envelopes, limits, callers, operations.
#![expect(clippy::unwrap_used, clippy::panic, reason = "tests")]

#[path = "wire/callers.rs"]
mod callers;
#[path = "wire/envelopes.rs"]
mod envelopes;
#[path = "wire/hostile.rs"]
mod hostile;
#[path = "wire/limits.rs"]
mod limits;
#[path = "wire/lists.rs"]
mod lists;
#[path = "wire/operations.rs"]
mod operations;
#[path = "wire/sockets.rs"]
mod sockets;
#[path = "wire/stage.rs"]
mod stage;
