//! The wire of the compatible surface: what requests and answers look like, and nothing of what they mean.

pub mod call;
pub mod codes;
pub mod envelope;
pub mod error;
pub mod fields;
pub mod messages;
pub mod page;
pub mod path;
pub mod problem;
pub mod query;
pub mod service;
pub mod time;
