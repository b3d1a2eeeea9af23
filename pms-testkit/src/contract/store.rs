//! Units of work.

pub mod certificates;
pub mod deactivation;
pub mod duplicates;
pub mod finders;
pub mod races;
pub mod round_trips;
pub mod transactions;
pub mod versions;
