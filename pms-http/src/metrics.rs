//! What Prometheus reads.
//!
//! The registry is a value: two servers in one process do not know of each other. Labels take names that the
//! program or its operator gives, never what a caller sends.

mod labels;
mod numbers;
mod scrape;
mod watch;

pub use labels::{Delivery, Outcome, StatusClass, Verdict};
pub use numbers::{Metrics, OTHER_ROUTE};
pub use scrape::{MEDIA_TYPE, Scrape, routes};
