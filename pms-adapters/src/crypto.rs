//! aws-lc-rs: checking signatures, the keys that issue certificates, sealing.

mod issuer_key;
mod signature;
pub mod vault;

pub use issuer_key::{KeyError, LocalKey};
pub use signature::AwsLc;
