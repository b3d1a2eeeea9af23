//! Units of work, audit trail and outbox on both engines: what every store must do, and what only a database can
//! get wrong.
#![cfg(feature = "sql")]
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

#[path = "sql/store/adopted.rs"]
mod adopted;
#[path = "sql/behind.rs"]
mod behind;
#[path = "sql/store/certificates.rs"]
mod certificates;
#[path = "sql/store/contract.rs"]
mod contract;
#[path = "sql/store/corrupt.rs"]
mod corrupt;
#[path = "sql/store/faults.rs"]
mod faults;
#[path = "sql/filled.rs"]
mod filled;
#[path = "sql/fresh.rs"]
mod fresh;
#[path = "sql/store/history.rs"]
mod history;
#[path = "sql/store/outbox.rs"]
mod outbox;
#[path = "sql/store/statements.rs"]
mod statements;
#[path = "sql/store/tour.rs"]
mod tour;
