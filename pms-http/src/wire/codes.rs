//! The table of wire codes: which error is which code, by where it is answered.
//!
//! MOSIP uses one code for several things and several codes for one thing, so the key is the error and the
//! place where it is answered. Each function is one exhaustive match: a new error does not compile until
//! somebody decides. The whole table is in `docs/errors.md`, made from here.

mod access;
mod anchor;
mod certificate;
mod consent;
mod key;
mod link;
mod partner;
mod policy;

pub use access::{denied, store};
pub use anchor::anchor;
pub use certificate::{CertificateSurface, certificate};
pub use consent::consent;
pub use key::key;
pub use link::{LinkSurface, link};
pub use partner::{partner, partner_status};
pub use policy::{deactivation, group, policy};
