//! Signs partners' certificates again (decision 7, `certificates.md` A6, C5).

mod authority;
mod local;

pub use authority::{Authority, NotMade, rsa_key};
pub use local::{LocalDesk, default_subject};
