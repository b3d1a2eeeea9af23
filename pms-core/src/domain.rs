//! Aggregates and their rules: what a partner, a policy, a link and a key are, and what may happen to them.
//!
//! Everything here is synchronous and pure: the time and fresh ids are arguments, an accepted command
//! returns the [`event::Event`] that it caused, a refused one leaves its aggregate as it was.

#[macro_use]
mod text_type;

pub mod account;
pub mod anchor;
pub mod api_key;
pub mod attempts;
pub mod audit;
pub mod consent;
pub mod event;
pub mod expiry;
pub mod id;
pub mod kept_form;
pub mod link;
pub mod name;
pub mod page;
pub mod partner;
pub mod partner_certificate;
pub mod policy;
pub mod role;
pub mod sealed;
pub mod stamp;
pub mod text;
pub mod waiting;
